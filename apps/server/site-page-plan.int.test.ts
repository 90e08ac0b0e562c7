import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { instant } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../platform/database/testing/fresh-database.ts";
import { loadStandingData } from "./load-data.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const COUNTRY = 100_000;
const ZHEJIANG = 330_000;
const HANGZHOU = 330_100;
const SHANGCHENG = 330_102;
const XINJIANG = 650_000;
const URUMQI = 650_100;
const TIANSHAN = 650_102;
const COUNT = 20_000;
/** What a page may look at, in indexes and in the table: two stretches of the order, each twice, and what is found. */
const FEW = 12_000;

let fresh: FreshDatabase;
let owner: pg.Client;

beforeAll(async () => {
  fresh = await freshDatabase({
    name: "standing",
    fill: async (database) => {
      const now = instant("2026-11-22T04:00:00.000Z");
      const loaded = await loadStandingData({ database, base: BASE, nextId: randomUUID, now }, "real");
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    },
  });
  owner = new pg.Client(fresh.owner);
  await owner.connect();
  for (const table of ["fact_subject", "enterprise", "site", "site_entry"]) {
    await owner.query(`alter table ${table} no force row level security`);
    await owner.query(`alter table ${table} set (autovacuum_enabled = off)`);
  }
  await register("杭州泵", { home: HANGZHOU, area: SHANGCHENG, from: 1, to: COUNT });
  await register("新疆泵", { home: URUMQI, area: TIANSHAN, from: COUNT + 1, to: COUNT + 200 });
}, 240_000);

afterAll(async () => {
  await owner?.end();
  await fresh?.drop();
});

type Made = { readonly home: number; readonly area: number; readonly from: number; readonly to: number };

/** Enterprises of one district with a site each; one in twenty makes equipment, one is called otherwise. */
async function register(beginning: string, { home, area, from, to }: Made): Promise<void> {
  await owner.query(
    `with made as (
      select gen_random_uuid() as id, gen_random_uuid() as site_id, n, $1 || case when n % 20 = 0 then '装备' else '机械' end
        || case when n = 12345 then '麒麟' else '' end || lpad(n::text, 6, '0') as name
      from generate_series($4::integer, $5::integer) as n
    ), known as (insert into fact_subject (home_id, subject_id, kind, area_id) select $2, id, 'enterprise', $3 from made
    ), firm as (
      insert into enterprise (home_id, id, area_id, name, folded, initials, reading, terms, registered_at)
      select $2, id, $3, name, name, case when n % 20 = 0 then 'hzbzb' else 'hzbjx' end, 'hangzhoubeng',
        neighbouring_signs(name) || case when n % 20 = 0 then array['1:hz', '1:zb', '1:bz'] else array['1:hz', '1:zb', '1:bj', '1:jx'] end, now()
      from made returning id
    )
    insert into site (home_id, id, enterprise_id, area_id, registered_at) select $2, site_id, id, $3, now() from made join firm using (id)`,
    [beginning, home, area, from, to],
  );
  await owner.query(
    `insert into site_entry (home_id, site_id, kind, thing_id, seq, act, day, content, key, holder_id, recorded_at, recorded_by_name)
    select place.home_id, place.id, 'site', place.id, 1, 'record', '2020-01-01', jsonb_build_object('name', '一厂', 'address', null,
      'enterpriseId', firm.id, 'enterpriseName', firm.name), gen_random_uuid(), firm.id, now(), '试验'
    from site place join enterprise firm on firm.id = place.enterprise_id where place.area_id = $1`,
    [area],
  );
}

const WAYS: Record<string, unknown[]> = {
  机械: [{ within: "folded", terms: ["机械"] }],
  装备: [{ within: "folded", terms: ["装备"] }],
  麒麟: [{ within: "folded", terms: ["麒麟"] }],
  bzb: [{ within: "initials", terms: ["1:bz", "1:zb"] }],
};
type Asked = { scope: number; within: number; text?: string; behind?: string };
type Answer = { ids: string[]; last: string | undefined; count: number; lookedAt: number };

/** A page and the count, with how many sites were looked at for the page. */
async function ask({ scope, within, text, behind }: Asked): Promise<Answer> {
  const officer = new pg.Client(fresh.appSettings);
  await officer.connect();
  await officer.query("begin");
  await officer.query("select set_config('gongfu.scope', $1, true)", [`{${scope}}`]);
  const sought = [within, text ?? null, text ?? null, JSON.stringify(text ? WAYS[text] : [])];
  const { rows } = await officer.query("select * from sites_listed($1, $2, $3, $4, null, $5, 51)", [
    ...sought,
    behind ?? null,
  ]);
  const looked =
    await officer.query(`select pg_stat_get_xact_tuples_fetched(site.oid) + pg_stat_get_xact_tuples_returned(site.oid)
      + (select sum(pg_stat_get_xact_tuples_returned(indexrelid)) from pg_index where indrelid = site.oid) as n
    from pg_class site where site.relname = 'site'`);
  const counted = await officer.query("select sites_counted($1, $2, $3, $4, null, 100001) as n", sought);
  await officer.query("rollback");
  await officer.end();
  const ids = rows.map(({ site_id: id }) => String(id));
  return { ids, last: ids.at(-1), count: counted.rows[0].n, lookedAt: Number(looked.rows[0].n) };
}

describe.each(["before", "after"])(
  "%s the planner has looked at the tables, a page looks at few of the sites",
  (when) => {
    beforeAll(async () => {
      if (when === "after") await owner.query("analyze");
    });

    test.each([
      ["the country", { scope: COUNTRY, within: COUNTRY }, 51, COUNT + 200],
      ["a province", { scope: COUNTRY, within: ZHEJIANG }, 51, COUNT],
      ["a large province at the end of the order with few sites", { scope: COUNTRY, within: XINJIANG }, 51, 200],
      ["a district at the end of the order", { scope: TIANSHAN, within: TIANSHAN }, 51, 200],
      ["the country, by an office of that district", { scope: TIANSHAN, within: COUNTRY }, 51, 200],
      ["a word of nearly all", { scope: COUNTRY, within: COUNTRY, text: "机械" }, 51, (COUNT + 200) * 0.95],
      [
        "a word of nearly all, in a district with few sites",
        { scope: TIANSHAN, within: TIANSHAN, text: "机械" },
        51,
        190,
      ],
      [
        "the same in the country, by an office of that district",
        { scope: TIANSHAN, within: COUNTRY, text: "机械" },
        51,
        190,
      ],
      ["a word of one", { scope: COUNTRY, within: COUNTRY, text: "麒麟" }, 1, 1],
      [
        "initials of one in twenty, behind all others",
        { scope: COUNTRY, within: ZHEJIANG, text: "bzb" },
        51,
        COUNT / 20,
      ],
      [
        "a word of one in twenty, behind all others",
        { scope: COUNTRY, within: COUNTRY, text: "装备" },
        51,
        (COUNT + 200) / 20,
      ],
    ] as const)("of %s", async (_, asked, rows, count) => {
      const answer = await ask(asked);
      expect([answer.ids.length, answer.count]).toEqual([rows, count]);
      expect(answer.lookedAt).toBeLessThan(FEW);
    });

    test("of what lies deep in the order", async () => {
      const { rows } = await owner.query(
        `select id from site where not gone order by holder_name collate "C", name collate "C", id offset 15000 limit 1`,
      );
      for (const within of [COUNTRY, ZHEJIANG, SHANGCHENG]) {
        const deep = await ask({ scope: COUNTRY, within, behind: rows[0].id });
        expect(deep.ids).toHaveLength(51);
        expect(deep.lookedAt).toBeLessThan(FEW);
      }
    });
  },
);
