import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Records, YANHU, YANMO } from "./testing/access-case.ts";
import { CASES, CITY } from "./testing/access-cases.ts";
import { account } from "./testing/account-access-cases.ts";
import { decideAll, handedIn, makeRecords } from "./testing/neighbour-records.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let platform: TestPlatform;
let own: Awaited<ReturnType<TestPlatform["as"]>>;
let sibling: typeof own;
let shared: Records;

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  sibling = await platform.as("yanmo.officer");
  shared = await makeRecords(own);
});

afterAll(() => platform?.close());

test("every route below /api has a case, and every case a route", () => {
  const routes = platform.app.accessTable.map(({ method, url }) => `${method} ${url}`).sort();
  expect(routes).toEqual(Object.keys(CASES).sort());
});

describe("a sibling district's officer", () => {
  const cases = Object.entries(CASES).flatMap(([route, found]) => (found === "no-record" ? [] : [{ route, found }]));
  // The sibling tries first, so that the owner's success afterwards shows that nothing was changed.
  test.each(cases)("$route", async ({ found }) => {
    const records = { ...shared, documentId: await handedIn(own) };
    if (found.decided) await decideAll(own, records.documentId);
    const theirs = await sibling(found.own(records));
    if (typeof found.sibling === "number") expect(theirs.statusCode, theirs.body).toBe(found.sibling);
    else {
      expect(theirs.statusCode, theirs.body).toBeLessThan(300);
      found.sibling(theirs.body, records);
    }
    const ours = await own(found.own(records));
    expect(ours.statusCode, ours.body).toBe(found.ownStatus ?? 200);
  });
});

describe("nobody, and roles without the permission", () => {
  test("a route that is not public asks for a sign-in", async () => {
    for (const { method, url, access } of platform.app.accessTable) {
      if (access === "public") continue;
      const answer = await platform.app.inject({ method: method as "GET", url: url.replace(/:\w+/g, "x") });
      expect(answer.statusCode, `${method} ${url}`).toBe(401);
    }
  });

  test("an enterprise reads published plans and nothing of the drafts", async () => {
    const enterprise = await platform.as("yanhu.enterprise");
    expect((await enterprise({ method: "GET", url: "/api/plans" })).statusCode).toBe(200);
    expect((await enterprise({ method: "GET", url: "/api/policy/documents" })).statusCode).toBe(403);
    const plan = (await enterprise({ method: "GET", url: `/api/plans/${shared.planId}` })).json<{
      mayOpenDocument: boolean;
    }>();
    expect(plan.mayOpenDocument).toBe(false);
  });

  test("an officer of the city above sees the district's draft, one of a township below does not", async () => {
    const city = await platform.as("chengyan.officer");
    const clerk = await platform.as("duanyun.clerk");
    const url = `/api/policy/documents/${shared.documentId}`;
    expect((await city({ method: "GET", url })).statusCode).toBe(200);
    expect((await clerk({ method: "GET", url })).statusCode).toBe(404);
  });

  test("an administrator opens accounts only in the areas held", async () => {
    const administrator = await platform.as("platform.administrator");
    const outside = await administrator({ method: "POST", url: "/api/accounts", payload: account("far.away", 330400) });
    const inside = await administrator({ method: "POST", url: "/api/accounts", payload: account("near.by", CITY) });
    expect([outside.statusCode, inside.statusCode]).toEqual([403, 201]);
  });
});

describe("the same in SQL, as the application's role", () => {
  const ME = "00000000-0000-0000-0000-000000000001";
  const SOMEBODY = "00000000-0000-0000-0000-000000000002";
  const TABLES = [
    "policy_document",
    "policy_event",
    "policy_reviewer",
    "enterprise",
    "fact_subject",
    "enterprise_import",
    "site",
    "roster_issue",
    "frozen_roster",
    "local_indicator",
  ];

  async function inScope<T>(scope: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ ...platform.appSettings });
    await client.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('gongfu.user', $1, true), set_config('gongfu.scope', $2, true)", [
        ME,
        scope,
      ]);
      return await work(client);
    } finally {
      await client.query("rollback");
      await client.end();
    }
  }

  test.each(TABLES)(
    "%s shows the district's rows to the district, none to the sibling, none without a scope",
    async (table) => {
      const count = (client: pg.Client) =>
        client
          .query<{ n: string }>(`select count(*) as n from ${table} where area_id = ${YANHU}`)
          .then((r) => Number(r.rows[0]?.n));
      expect(await inScope(`{${YANHU}}`, count)).toBeGreaterThan(0);
      expect(await inScope(`{${CITY}}`, count)).toBeGreaterThan(0);
      expect(await inScope(`{${YANMO}}`, count)).toBe(0);
      expect(await inScope("{}", count)).toBe(0);
      expect(await inScope("", count)).toBe(0);
    },
  );

  const EVENT = `insert into policy_event (home_shard, document_id, seq, area_id, type, by_id, by_name)
    values (${CITY}, $1, 999, $2, 'discarded', $3, 'x')`;

  test("rows for another district cannot be written, nor rows that only claim another area or another person", async () => {
    const write = (area: number, by: string) => (client: pg.Client) =>
      client.query(EVENT, [shared.documentId, area, by]);
    await expect(inScope(`{${YANMO}}`, write(YANHU, ME))).rejects.toMatchObject({ code: "42501" });
    await expect(inScope(`{${YANMO}}`, write(YANMO, ME))).rejects.toMatchObject({ code: "23503" });
    await expect(inScope(`{${YANHU}}`, write(YANHU, SOMEBODY))).rejects.toMatchObject({ code: "42501" });
    await expect(inScope(`{${YANHU}}`, write(YANHU, ME))).resolves.toMatchObject({ rowCount: 1 });
  });

  test("nobody withdraws a plan of another area, or signs the audit with another name", async () => {
    const withdraw = (client: pg.Client) =>
      client.query(
        `insert into plan_event (home_shard, plan_id, seq, area_id, type, by_id, by_name)
         values (${CITY}, $1, 99, ${YANMO}, 'withdrawn', $2, 'x')`,
        [shared.planId, ME],
      );
    const forge = (client: pg.Client) =>
      client.query(
        "insert into audit_event (actor_id, actor_name, action, object_kind, object_id) values ($1, 'x', 'x', 'x', 'x')",
        [SOMEBODY],
      );
    await expect(inScope(`{${YANMO}}`, withdraw)).rejects.toMatchObject({ code: "23503" });
    await expect(inScope(`{${YANHU}}`, forge)).rejects.toMatchObject({ code: "42501" });
  });

  test("an added area keeps the tree: no number twice, inside its parent's scope and outside its neighbour's", async () => {
    const payload = { name: "新增片区", level: "programme", parentId: YANHU, validFrom: null };
    const added = (await own({ method: "POST", url: "/api/areas", payload })).json<{ id: number }>();
    const client = new pg.Client({ ...platform.owner });
    await client.connect();
    const twice = await client.query(
      "select preorder_from from area group by tree, preorder_from having count(*) > 1 union all select id from area where preorder_to < preorder_from",
    );
    const parents = await client.query(
      `select child.id from area child join area parent on parent.id = child.parent_id
       where child.preorder_from not between parent.preorder_from and parent.preorder_to`,
    );
    await client.end();
    expect([twice.rows, parents.rows]).toEqual([[], []]);
    const seen = (scope: number) =>
      inScope(`{${scope}}`, (held) => held.query("select 1 from areas_in_scope() as id where id = $1", [added.id]));
    expect((await seen(YANHU)).rowCount).toBe(1);
    expect((await seen(YANMO)).rowCount).toBe(0);
    expect((await seen(990102001)).rowCount).toBe(0);
  });

  test("what is written stays: the application may not update or delete documents, events, plans or audit", async () => {
    for (const table of [
      "policy_document",
      "policy_event",
      "plan",
      "plan_version",
      "plan_event",
      "audit_event",
      "fact",
      "roster_issue",
      "roster_entry",
      "roster_removal",
      "frozen_roster",
      "local_indicator",
      "plan_indicator_binding",
    ]) {
      const change = (client: pg.Client) => client.query(`delete from ${table}`);
      await expect(inScope(`{${CITY}}`, change), table).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("every table forces row security, and the application's role owns none and bypasses nothing", async () => {
    const client = new pg.Client({ ...platform.owner });
    await client.connect();
    const unforced = await client.query(
      `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
         and relname not in ('schema_migration')`,
    );
    const owned = await client.query("select relname from pg_class where pg_get_userbyid(relowner) = 'gongfu_app'");
    const role = await client.query(
      "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'gongfu_app'",
    );
    await client.end();
    expect(unforced.rows).toEqual([]);
    expect(owned.rows).toEqual([]);
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
  });
});
