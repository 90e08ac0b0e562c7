import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { insertEnterprises, refreshEnterprises } from "#enterprise/store";
import { recordFacts } from "#facts/store";
import { accept, areaId, instant, type Result } from "#kernel";
import { loadStandingData } from "../../apps/server/load-data.ts";
import { type FreshDatabase, freshDatabase } from "../../platform/database/testing/fresh-database.ts";
import { inventedRegion } from "./invented-region.ts";
import { loadByCopy } from "./load-by-copy.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const AT = instant("2026-11-22T04:00:00.000Z");
const ZHEJIANG = areaId(330_000);
const START_UP = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" } as const;

const opened: FreshDatabase[] = [];
afterAll(async () => {
  for (const one of opened) await one.drop();
});

async function standing(): Promise<FreshDatabase> {
  const fresh = await freshDatabase({
    name: "standing",
    fill: async (database) => {
      const loaded = await loadStandingData({ database, base: BASE, nextId: randomUUID, now: AT }, "real");
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    },
  });
  opened.push(fresh);
  return fresh;
}

const sample = () => inventedRegion({ base: BASE, within: ZHEJIANG, seed: 7, count: 300, years: [2024, 2025], at: AT });

const TABLES = ["fact_subject", "credit_code_directory", "enterprise", "fact", "fact_cell"];

/** A hash of every row of each table, whatever order they lie in. */
async function hashesOf(owner: pg.ClientConfig): Promise<Record<string, string>> {
  const client = new pg.Client(owner);
  await client.connect();
  const hashes: Record<string, string> = {};
  for (const table of TABLES) {
    await client.query(`alter table ${table} no force row level security`);
    const { rows } = await client.query<{ row: string }>(
      `select row_to_json(it)::text as row from ${table} it order by row_to_json(it)::text collate "C"`,
    );
    const text = rows.map(({ row }) => row).join("\n");
    hashes[table] = `${rows.length} ${createHash("sha256").update(text).digest("hex")}`;
  }
  await client.end();
  return hashes;
}

describe("enterprises filled in by COPY", () => {
  test("are the very rows that the register's and the ledger's writers leave behind", async () => {
    const [byDomain, byCopy] = [await standing(), await standing()];
    const files = [...sample()];
    const loaded = await byDomain.database.transact(START_UP, async (write): Promise<Result<unknown>> => {
      const inserted = await insertEnterprises(
        write,
        START_UP,
        files.map(({ enterprise }) => enterprise),
        AT,
      );
      if (!inserted.ok) return inserted;
      const recorded = await recordFacts(
        write,
        START_UP,
        files.flatMap(({ facts }) => facts),
        AT,
      );
      if (!recorded.ok) return recorded;
      for (const homeId of new Set(files.map(({ enterprise }) => enterprise.homeId))) {
        const ids = files.flatMap(({ enterprise: it }) => (it.homeId === homeId ? [it.id] : []));
        await refreshEnterprises(write, homeId, ids);
      }
      return accept(undefined);
    });
    expect(loaded.ok).toBe(true);
    const client = new pg.Client(byCopy.owner);
    await client.connect();
    expect(await loadByCopy(client, sample(), { at: AT })).toBe(300);
    await client.end();
    expect(await hashesOf(byCopy.owner)).toEqual(await hashesOf(byDomain.owner));
  });
});

describe("the invented region", () => {
  test("is the same for the same seed, at home in many cities, and no two have a name or a code in common", () => {
    const files = [...sample()];
    expect(files).toEqual([...sample()]);
    expect(new Set(files.map(({ enterprise }) => enterprise.name)).size).toBe(300);
    expect(new Set(files.map(({ enterprise }) => enterprise.creditCode)).size).toBe(300);
    expect(new Set(files.map(({ enterprise }) => enterprise.homeId)).size).toBe(11);
    expect(files.every(({ enterprise }) => enterprise.demo)).toBe(true);
  });
});
