import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Records } from "./testing/access-case.ts";
import { CASES } from "./testing/access-cases.ts";
import { type Calls, decideAll, handedIn, makeRecords } from "./testing/neighbour-records.ts";
import { WITHOUT_RECORD } from "./testing/recorded-changes.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let platform: TestPlatform;
let own: Calls;
let shared: Records;
let owner: pg.Client;

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  shared = await makeRecords(own);
  owner = new pg.Client({ ...platform.owner });
  await owner.connect();
  // The owner is to see the rows of all tables here.
  const tables = await owner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  for (const { name } of tables.rows) await owner.query(`alter table ${name} no force row level security`);
});

afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

const exempt = (route: string) => route.replace(/:\w+/g, ":id") in WITHOUT_RECORD;
const changing = Object.entries(CASES).flatMap(([route, found]) =>
  route.startsWith("GET") || found === "no-record" || exempt(route) ? [] : [{ route, found }],
);

/** Tables in which the transaction left rows. */
async function tablesChangedIn(xid: string): Promise<string[]> {
  const tables = await owner.query<{ name: string }>(
    `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'public' and relkind = 'r' and relname not in ('audit_event', 'schema_migration')`,
  );
  // A part that may fail alone has the number behind that of its transaction; nobody else writes here.
  const numbers = [0n, 1n, 2n].map((part) => `'${(BigInt(xid) + part) & 0xffff_ffffn}'::xid`).join(", ");
  const asked = tables.rows.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} where xmin in (${numbers}))`,
  );
  return (await owner.query<{ name: string }>(asked.join(" union all "))).rows.map(({ name }) => name);
}

describe("whoever changes something leaves a record of it in the same transaction", () => {
  test.each(changing)("$route", async ({ route, found }) => {
    const drafts = route.includes("/policy/") || route === "POST /api/plans";
    const records = drafts ? { ...shared, documentId: await handedIn(own) } : shared;
    if (found.decided) await decideAll(own, records.documentId);
    const answer = await own(found.own(records));
    const requestId = String(answer.headers["x-request-id"]);
    const events = await owner.query<{ outcome: string; xid: string; actor_name: string }>(
      "select outcome, xid::text, actor_name from audit_event where request_id = $1",
      [requestId],
    );
    if (answer.statusCode >= 300) {
      // Refused: nothing was done and nothing says so; another test of the route's room does it, and its platform asks for the record.
      expect(events.rows.filter(({ outcome }) => outcome === "done")).toEqual([]);
      return;
    }
    expect(events.rows.length, answer.body).toBeGreaterThan(0);
    for (const { outcome, xid } of events.rows) {
      expect(outcome).toBe("done");
      expect(await tablesChangedIn(xid)).not.toEqual([]);
    }
  });

  test("a way that leaves none is a way of the platform", () => {
    const routes = platform.app.accessTable.map(({ method, url }) => `${method} ${url.replace(/:\w+/g, ":id")}`);
    expect(Object.keys(WITHOUT_RECORD).filter((route) => !routes.includes(route))).toEqual([]);
  });
});
