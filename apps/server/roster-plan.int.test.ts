import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  countEnterprises,
  enterpriseWithCode,
  findCandidates,
  heldEnterprises,
  listEnterprises,
  rosterCounts,
  rosterMembersOn,
  searchEnterprises,
} from "#enterprise/store";
import { areaId, type IsoDate, idOf, instant } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../platform/database/testing/fresh-database.ts";
import { loadStandingData } from "./load-data.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const HANGZHOU = 330_100;
const SHANGCHENG = 330_102;
const COUNT = 20_000;
const DAY = "2026-11-22" as IsoDate;

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
});
afterAll(async () => {
  await owner?.end();
  await fresh?.drop();
});

/** Enterprises of one district, all of them on one list, each with the area it lies in as a fact; the planner never looked at them. */
async function register(): Promise<string> {
  for (const table of ["fact_subject", "enterprise", "roster_issue", "roster_entry", "roster_stay", "fact_cell"]) {
    await owner.query(`alter table ${table} no force row level security`);
    await owner.query(`alter table ${table} set (autovacuum_enabled = off)`);
  }
  const issueId = await issue("backbone");
  await owner.query(
    `with made as (select gen_random_uuid() as id, n from generate_series(1, $1::integer) as n),
      known as (insert into fact_subject (home_id, subject_id, kind, area_id) select $2, id, 'enterprise', $3 from made),
      lain as (insert into fact_cell (home_id, subject_id, measure, period_from, period_to, fact_id, words)
        select $2, id, 'area', '2026-01-01', 'infinity', id, $3::text from made),
      kept as (insert into enterprise (home_id, id, credit_code, credit_code_doubts, area_id, name, revenue, folded, initials, reading,
          terms, demo, registered_at)
        select $2, id, '91330102' || lpad(n::text, 9, '0') || 'X', '{}', $3, '演示企业' || n, n, '演示企业' || n, 'ysqy' || n,
          'yanshiqiye' || n, array['演示', '示企', '企业'], true, now() from made returning id)
    insert into roster_entry (home_id, id, enterprise_id, issue_home_id, issue_id, kind, valid_from, recorded_at, by_name)
    select $2, gen_random_uuid(), kept.id, $2, issue.id, 'backbone', '2026-01-01', now(), '试验' from kept cross join roster_issue issue`,
    [COUNT, HANGZHOU, SHANGCHENG],
  );
  return issueId;
}

/** A list of a kind, issued by the city. */
async function issue(kind: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into roster_issue (home_id, id, kind, title, issuer, area_id, issued_on, valid_from, recorded_at, by_name)
    values ($1, $2, $3, '试验', '试验', $1, '2026-01-01', '2026-01-01', now(), '试验')`,
    [HANGZHOU, id, kind],
  );
  return id;
}

type Plan = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Plan[] };

/** How each table is looked into, in the order of the plan. */
function waysOf(plan: Plan): string[] {
  const { "Node Type": node, "Relation Name": table, "Index Name": index } = plan;
  const own = table === undefined && index === undefined ? [] : [`${node} ${table ?? ""} ${index ?? ""}`.trim()];
  return [...own, ...(plan.Plans ?? []).flatMap(waysOf)];
}

const asking = vi.spyOn(pg.Client.prototype, "query");

/** The plans of what is asked meanwhile. */
async function plansOf(work: () => Promise<unknown>): Promise<string[][]> {
  asking.mockClear();
  await work();
  const asked = asking.mock.calls.flatMap(([text, values]: unknown[]) => {
    const given = typeof text === "string" ? { text, values } : (text as { text: string; values: unknown });
    return /roster_|"enterprise"|from enterprise/.test(given.text)
      ? [given as { text: string; values: unknown[] }]
      : [];
  });
  const officer = new pg.Client(fresh.appSettings);
  await officer.connect();
  await officer.query("select set_config('gongfu.scope', $1, false)", [`{${SHANGCHENG}}`]);
  const plans: string[][] = [];
  for (const { text, values } of asked) {
    const { rows } = await officer.query(`explain (format json) ${text}`, values);
    plans.push(waysOf(rows[0]["QUERY PLAN"][0].Plan));
  }
  await officer.end();
  return plans;
}

test("lists are looked into by what is kept of them, whatever the planner knows of the tables", async () => {
  const issueId = await register();
  const within = areaId(SHANGCHENG);
  const filter = { within, industry: undefined, sizeClass: undefined };
  const roster = { kind: "backbone", day: DAY, standing: "valid" } as const;
  const grant = { userId: null, userName: "试验", areas: [within] };
  const work = () =>
    fresh.database.read(grant, async (query) => {
      const begun = performance.now();
      const { enterprises } = await listEnterprises(query, { ...filter, roster }, undefined);
      expect(enterprises).toHaveLength(50);
      expect(await countEnterprises(query, { ...filter, roster, named: "企业1" })).toBeGreaterThan(10_000);
      expect(
        (await searchEnterprises(query, { ...filter, roster, text: "企业19999" }, undefined))?.enterprises,
      ).toHaveLength(1);
      const counted = { valid: COUNT, ending: 0 };
      expect([
        ...(await rosterCounts(query, ["backbone", issueId, "renovation"], { within, day: DAY })).values(),
      ]).toEqual([
        { list: "backbone", ...counted },
        { list: issueId, ...counted },
      ]);
      expect(await rosterMembersOn(query, "backbone", within, DAY)).toHaveLength(COUNT);
      const code = "91330102000000007X";
      const issue = { homeId: areaId(HANGZHOU), id: idOf<"roster-issue">(randomUUID()), areaId: within };
      expect((await findCandidates(query, issue, { ids: [], codes: [code] })).size).toBe(2);
      expect((await heldEnterprises(query, [code], ["name"])).size).toBe(1);
      expect((await enterpriseWithCode(query, code))?.name).toBe("演示企业7");
      // Some seconds on a busy machine; each entry against each enterprise would be four hundred million.
      expect(performance.now() - begun).toBeLessThan(40_000);
    });
  const unknown = await plansOf(work);
  await owner.query("analyze");
  const known = await plansOf(work);
  expect(known).toHaveLength(unknown.length);
  for (const plans of [unknown, known]) {
    const byName = plans.filter((ways) => ways.some((way) => way.endsWith("enterprise_members")));
    expect(byName.length).toBeGreaterThanOrEqual(2);
    const byCode = plans.filter((ways) => ways.some((way) => way.endsWith("enterprise_code")));
    expect(byCode).toHaveLength(3);
    for (const ways of byCode) expect(ways).not.toContain("Seq Scan enterprise");
  }
}, 120_000);

/** How many blocks of the database a question of an office of these areas looks at. */
async function blocksOf(areas: number, question: string): Promise<number> {
  const officer = new pg.Client(fresh.appSettings);
  await officer.connect();
  await officer.query("select set_config('gongfu.scope', $1, false)", [`{${areas}}`]);
  const ask = () => officer.query(`explain (analyze, buffers, format json) ${question}`);
  // The first time it is planned too.
  await ask();
  const { rows } = await ask();
  await officer.end();
  const { "Shared Hit Blocks": hit, "Shared Read Blocks": read } = rows[0]["QUERY PLAN"][0].Plan;
  return hit + read;
}

const FIRST = "null, null, 9223372036854775807, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 51";

test("a page costs what it holds and a count what lies in the area, however many entries there are elsewhere", async () => {
  const chained = await issue("chain-leader");
  await owner.query(
    `insert into roster_entry (home_id, id, enterprise_id, issue_home_id, issue_id, kind, valid_from, recorded_at, by_name)
    select home_id, gen_random_uuid(), id, home_id, $1, 'chain-leader', '2026-01-01', now(), '试验' from enterprise limit 3`,
    [chained],
  );
  await owner.query("vacuum analyze");
  const so = (list: string) => `'${list}', 'valid', '${DAY}'::date, '2027-02-20'::date, ${SHANGCHENG}`;
  const counted = (lists: string, area: number) =>
    `select * from roster_counts('${lists}', '${DAY}'::date, '2027-02-20'::date, ${area})`;
  // A look-up by a key costs some four blocks, what lies in scope some hundreds. Each entry once would be 20,000 and more.
  expect(await blocksOf(SHANGCHENG, `select * from roster_paged(${so("backbone")}, ${FIRST})`)).toBeLessThan(3_000);
  expect(await blocksOf(HANGZHOU, `select * from roster_paged(${so("backbone")}, ${FIRST})`)).toBeLessThan(3_000);
  expect(await blocksOf(SHANGCHENG, `select * from roster_paged(${so("chain-leader")}, ${FIRST})`)).toBeLessThan(1_500);
  expect(await blocksOf(SHANGCHENG, counted("{chain-leader}", SHANGCHENG))).toBeLessThan(1_500);
  const XIHU = 330_106;
  expect(await blocksOf(XIHU, counted(`{backbone,chain-leader,${chained}}`, XIHU))).toBeLessThan(1_500);
}, 120_000);
