import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const YANMO = 990103;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let owner: pg.Client;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  owner = await ownerClient();
  for (const table of ["enterprise", "roster_issue", "roster_entry", "roster_removal", "roster_stay"])
    await owner.query(`alter table ${table} no force row level security`);
});
afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

async function ownerClient(): Promise<pg.Client> {
  const client = new pg.Client(platform.owner);
  await client.connect();
  return client;
}

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const post = async <T>(url: string, payload: object) => read<T>(await city({ method: "POST", url, payload }));

/** What entries, removals, merges and the register say, told anew from all of them. */
const TOLD = `select it.home_id, it.id, name.list, it.enterprise_id, file.id as file_id, file.area_id,
    coalesce(file.revenue, -9223372036854775808) as revenue_key, it.valid_from, ends.last_day
  from roster_entry it
  join enterprise own on own.id = it.enterprise_id
  join enterprise file on file.id = coalesce(own.survivor_id, own.id)
  left join roster_removal off on off.entry_id = it.id
  cross join lateral (select least(coalesce(it.valid_until, 'infinity'), coalesce(off.off_from - 1, 'infinity')) as last_day) as ends
  cross join lateral (values (it.kind), (it.issue_id::text)) as name (list)
  where ends.last_day >= it.valid_from`;
const KEPT =
  "select home_id, entry_id, list, enterprise_id, file_id, area_id, revenue_key, first_day, last_day from roster_stay";

/** How many stays there are, and how many of them are kept otherwise than they are told. */
async function compared(): Promise<{ stays: number; wrong: number }> {
  const { rows } = await owner.query(`select (select count(*) from (${TOLD}) as it)::integer as stays,
    (select count(*) from ((${TOLD} except ${KEPT}) union all (${KEPT} except ${TOLD})) as it)::integer as wrong`);
  return rows[0];
}

async function firmsOf(area: number): Promise<string[]> {
  const { enterprises } = read<{ enterprises: { id: string }[] }>(
    await city({ method: "GET", url: `/api/enterprises?areaId=${area}` }),
  );
  return enterprises.map(({ id }) => id);
}

async function newIssue(): Promise<string> {
  const about = { kind: "backbone", title: "试验名单", issuer: "市经信局", areaId: CITY, document: null };
  const days = { issuedOn: "2026-01-05", from: "2026-01-01", until: "2028-12-31" };
  const id = randomUUID();
  await post("/api/roster-issues", { id, ...about, ...days });
  return id;
}

async function putOn(issueId: string, firms: readonly string[]): Promise<string[]> {
  const entries = firms.map((enterprise) => ({ id: randomUUID(), enterprise }));
  await post(`/api/roster-issues/${issueId}/entries`, { entries, from: null, until: null, remark: null });
  return entries.map(({ id }) => id);
}

test("stays follow whatever happens to entries and enterprises", async () => {
  const before = await compared();
  expect([before.stays > 900, before.wrong]).toEqual([true, 0]);
  const [gone = "", kept = "", moved = "", grown = "", off = "", never = ""] = await firmsOf(YANHU);
  const entries = await putOn(await newIssue(), [gone, moved, grown, off, never]);
  await putOn(await newIssue(), [gone, kept]);
  expect(await compared()).toEqual({ stays: before.stays + 14, wrong: 0 });

  const removal = { id: randomUUID(), reason: "试验", document: null };
  await post(`/api/roster-entries/${entries[3]}/removal`, { ...removal, offFrom: "2026-11-01" });
  await post(`/api/roster-entries/${entries[4]}/removal`, { ...removal, id: randomUUID(), offFrom: "2026-01-01" });
  expect(await compared()).toEqual({ stays: before.stays + 12, wrong: 0 });

  const fact = { act: "record", tier: 0, sourceNote: null };
  const place = { measure: "area", from: "2026-11-21", text: String(YANMO) };
  await post(`/api/enterprises/${moved}/facts`, { id: randomUUID(), ...fact, ...place });
  const revenue = { measure: "revenue", from: "2025-01-01", text: "987654" };
  await post(`/api/enterprises/${grown}/facts`, { id: randomUUID(), ...fact, ...revenue });
  const mergeId = randomUUID();
  await post(`/api/enterprises/${gone}/merge`, { id: mergeId, survivorId: kept, reason: "同一家" });
  const merged = await owner.query("select from roster_stay where enterprise_id = $1 and file_id <> $2", [gone, kept]);
  expect([merged.rowCount, (await compared()).wrong]).toEqual([0, 0]);
  await post(`/api/enterprises/${kept}/facts`, { id: randomUUID(), ...fact, ...revenue, text: "123456" });
  expect((await compared()).wrong).toBe(0);
  await post(`/api/enterprise-merges/${mergeId}/split`, { id: randomUUID(), reason: "两家" });
  expect(await compared()).toEqual({ stays: before.stays + 12, wrong: 0 });
});

test("an entry that is made while its enterprise changes waits for it, and stands with what is true then", async () => {
  const [firm] = await firmsOf(YANMO);
  const issueId = await newIssue();
  const other = await ownerClient();
  await other.query("begin");
  await other.query("update enterprise set revenue = 424242424242 where id = $1", [firm]);
  let done = false;
  const added = putOn(issueId, [firm ?? ""]).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(done).toBe(false);
  await other.query("commit");
  await other.end();
  await added;
  const { rows } = await owner.query("select revenue_key from roster_stay where list = $1", [issueId]);
  expect([rows, (await compared()).wrong]).toEqual([[{ revenue_key: "424242424242" }], 0]);
});
