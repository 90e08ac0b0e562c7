import path from "node:path";
import type { Database } from "#database";
import { yearFigures } from "#enterprise";
import { insertEnterprises } from "#enterprise/store";
import { recordFacts, recordingMoment } from "#facts/store";
import { hashPassword } from "#identity/http";
import { IDENTITY, insertAccount } from "#identity/store";
import { accept, all, areaId, type Instant, idOf } from "#kernel";
import { inventedRegion } from "../../../bench/region/invented-region.ts";

const BASE = path.resolve(import.meta.dirname, "../../..");
const START_UP = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" } as const;

export const JIAXING = 330_400;
export const JIAXING_OFFICER = "jiaxing.officer";
/** 嘉兴经济技术开发区, which is no division; 嘉兴港区 (-2) is left without enterprises. */
const ECONOMIC_ZONE = -1;
const COUNT = 260;

export type InventedJiaxing = { readonly database: Database; readonly at: Instant; readonly nextId: () => string };

/**
 * Some hundred invented enterprises (演示数据) in the townships of Jiaxing, in its 经开区 and directly in the city, with figures of 2019 to 2021, by the register's
 * own writers; and the account of an officer. Gives the enterprises' ids.
 */
export async function loadInventedJiaxing({ database, at, nextId }: InventedJiaxing): Promise<string[]> {
  const asked = { base: BASE, within: areaId(JIAXING), seed: 20_190_418, years: [2019, 2020, 2021], at };
  const files = [...inventedRegion({ ...asked, count: COUNT })].map(({ enterprise, facts }, turn) => {
    const seat = turn % 11 === 0 ? ECONOMIC_ZONE : turn % 17 === 0 ? JIAXING : enterprise.areaId;
    return { enterprise: { ...enterprise, areaId: areaId(seat) }, facts };
  });
  const loaded = await database.transact(START_UP, async (write) => {
    const enterprises = files.map(({ enterprise, facts }) => ({ ...enterprise, figures: yearFigures(facts) }));
    const inserted = await insertEnterprises(write, START_UP, enterprises, at);
    const facts = files.flatMap((file) => file.facts);
    const recorded = await recordFacts(write, START_UP, facts, await recordingMoment(write, () => at));
    return all([inserted, recorded] as const);
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const account = { userName: JIAXING_OFFICER, displayName: "嘉兴市 项目专员（演示）", demo: true } as const;
  const passwordHash = await hashPassword(nextId());
  await database.transact(IDENTITY, async (write) => {
    await insertAccount(write, {
      ...{ userId: idOf<"user">(nextId()), assignmentId: nextId(), passwordHash, grantedBy: null },
      ...{ ...account, role: "programme-officer", areaId: areaId(JIAXING) },
    });
    return accept();
  });
  return files.map(({ enterprise }) => enterprise.id);
}
