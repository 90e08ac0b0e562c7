import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { instant } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../platform/database/testing/fresh-database.ts";
import { loadStandingData } from "./load-data.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const HANGZHOU = 330_100;
const SHANGCHENG = 330_102;
const COUNT = 20_000;

let fresh: FreshDatabase;
let owner: pg.Client;
let officer: pg.Client;

beforeAll(async () => {
  fresh = await freshDatabase({
    name: "standing",
    fill: async (database) => {
      const now = instant("2026-11-22T04:00:00.000Z");
      const loaded = await loadStandingData({ database, base: BASE, nextId: randomUUID, now }, "real");
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    },
  });
  [owner, officer] = [new pg.Client(fresh.owner), new pg.Client(fresh.appSettings)];
  await Promise.all([owner.connect(), officer.connect()]);
});

afterAll(async () => {
  await Promise.all([owner?.end(), officer?.end()]);
  await fresh?.drop();
});

/** Enterprises of one district, entered while others read: nothing that would make a kept plan out of date. */
async function register(count: number): Promise<void> {
  await owner.query(
    `with made as (select gen_random_uuid() as id, n from generate_series(1, $1::integer) as n),
      known as (insert into fact_subject (home_id, subject_id, kind, area_id) select $2, id, 'enterprise', $3 from made)
    insert into enterprise (home_id, id, credit_code_doubts, area_id, name, revenue, folded, initials, reading, terms, demo, registered_at)
    select $2, id, '{}', $3, '演示企业' || n, n, '演示企业' || n, 'ysqy' || n, 'yanshiqiye' || n, array['演示', '示企', '企业'], true, now()
    from made`,
    [count, HANGZHOU, SHANGCHENG],
  );
}

test("a page that was first asked for while the register was empty stays quick when the register has filled", async () => {
  for (const table of ["fact_subject", "enterprise"])
    await owner.query(`alter table ${table} no force row level security`);
  await officer.query("select set_config('gongfu.scope', $1, false)", [`{${SHANGCHENG}}`]);
  const page = async () => {
    const { rows } = await officer.query(
      "select id, revenue from enterprises_paged($1, null, null, 9223372036854775807, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 50)",
      [SHANGCHENG],
    );
    return rows.map(({ revenue }) => Number(revenue));
  };
  expect(await page()).toEqual([]);
  await register(COUNT);
  // Along the index it takes some milliseconds; the plan of an empty register read everything once for each area of the country.
  await officer.query("set statement_timeout = '5s'");
  expect(await page()).toEqual(Array.from({ length: 50 }, (_, place) => COUNT - place));
});
