import { readFileSync } from "node:fs";
import path from "node:path";
import type { InjectOptions } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const YANHU = 990102;
const YANMO = 990103;
const CITY = 990100;
const CITY_PLAN = readFileSync(path.resolve(import.meta.dirname, "../../demo/invented-city/plan.txt"), "utf8");
/** With a decomposition table to export, and a unit that nobody knows yet. */
const PLAN = Buffer.from(CITY_PLAN.replace(/责任单位：[^）)]*/u, "责任单位：试验专班"));

/** What the neighbour's draft and plan are called by in the cases. */
type Records = { documentId: string; planId: string; unitId: string; enterpriseId: string; importId: string };

/**
 * How a route is tried. `own` must succeed for the officer of the record's district; the officer of the sibling district
 * must get `sibling` for exactly the same call: an HTTP number, or a check of what the answer does not show.
 */
type Case = {
  readonly own: (records: Records) => InjectOptions;
  readonly sibling: number | ((body: string, records: Records) => void);
  readonly ownStatus?: number;
  /** The draft has been decided on to the last item. */
  readonly decided?: true;
};

const get =
  (url: (records: Records) => string): Case["own"] =>
  (records) => ({ method: "GET", url: url(records) });
const post =
  (url: (records: Records) => string, payload: (records: Records) => InjectOptions["payload"]): Case["own"] =>
  (records) => {
    const body = payload(records);
    return body === undefined
      ? { method: "POST", url: url(records) }
      : { method: "POST", url: url(records), payload: body };
  };

/** Three pieces over two townships. */
const SPLIT = {
  gridId: null,
  indicator: "试验车间",
  unit: "个",
  kind: "flow",
  step: "1",
  areas: ["甲镇", "乙镇"].map((name) => ({ name, areaId: null })),
  years: [2026],
  totals: ["3"],
  planTotal: null,
  areaTotals: [null, null],
  weights: [["1"], ["1"]],
  locks: [[null], [null]],
  limits: [],
  rising: false,
  before: [null, null],
};

const sameForAll: Case["sibling"] = () => undefined;
const hidesDraft: Case["sibling"] = (body, { documentId }) => expect(body).not.toContain(documentId);
const document = (tail: string) => (records: Records) => `/api/policy/documents/${records.documentId}${tail}`;

/** One case a route; a route without one fails the test below. */
const CASES: Readonly<Record<string, Case | "no-record">> = {
  "GET /api/openapi.json": "no-record",
  "GET /api/session": "no-record",
  "POST /api/session": "no-record",
  "DELETE /api/session": "no-record",
  "GET /api/session/demo-accounts": "no-record",
  "POST /api/session/demo": "no-record",
  "GET /api/setup": "no-record",
  "POST /api/setup": "no-record",
  "GET /api/accounts": { own: get(() => "/api/accounts"), sibling: 403, ownStatus: 403 },
  "POST /api/accounts": {
    own: post(
      () => "/api/accounts",
      () => account("nobody.new", YANHU),
    ),
    sibling: 403,
    ownStatus: 403,
  },
  "GET /api/areas": { own: get(() => `/api/areas?below=${YANHU}`), sibling: sameForAll },
  "GET /api/areas/search": { own: get(() => "/api/areas/search?text=%E9%95%87"), sibling: sameForAll },
  "GET /api/areas/:areaId": { own: get(() => `/api/areas/${YANHU}`), sibling: sameForAll },
  "POST /api/areas": {
    own: post(
      () => "/api/areas",
      () => ({ name: "试验片区", level: "programme", parentId: YANHU, validFrom: null }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/audit": { own: get(() => "/api/audit"), sibling: 403, ownStatus: 403 },
  "GET /api/units": { own: get(() => `/api/units?areaId=${YANHU}`), sibling: sameForAll },
  "POST /api/units": {
    own: post(
      () => "/api/units",
      () => ({ name: "试验办公室", kind: "department", areaId: YANHU }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "POST /api/units/:unitId/aliases": {
    own: post(
      ({ unitId }) => `/api/units/${unitId}/aliases`,
      () => ({ alias: "试验办", areaId: YANHU }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/policy/documents": { own: get(() => "/api/policy/documents"), sibling: hidesDraft },
  "POST /api/policy/documents": {
    own: () => handIn(`fileName=again.txt&areaId=${YANHU}&again=true`),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/policy/documents/:documentId/original": {
    own: get(document("/original")),
    sibling: 404,
  },
  "GET /api/policy/sureness": { own: get(() => "/api/policy/sureness"), sibling: hidesDraft },
  "GET /api/policy/readings": { own: get(() => "/api/policy/readings"), sibling: hidesDraft },
  "DELETE /api/policy/readings/:readingId": {
    own: ({ documentId }) => ({ method: "DELETE", url: `/api/policy/readings/${documentId}` }),
    sibling: 404,
    ownStatus: 404,
  },
  "GET /api/policy/documents/:documentId": { own: get(document("")), sibling: 404 },
  "POST /api/policy/documents/:documentId/decisions": {
    own: post(document("/decisions"), () => ({ decisions: [{ itemId: "t1", seenVersion: 0, action: "accept" }] })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/shape": {
    own: post(document("/shape"), () => ({
      action: "merge",
      items: [
        { itemId: "t1", seenVersion: 0 },
        { itemId: "t2", seenVersion: 0 },
      ],
    })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/metadata": {
    own: post(document("/metadata"), () => ({
      seenVersion: 0,
      metadata: {
        ...{ title: "试验", plan_title: null, issuers: [], doc_numbers: [], date: null, published: null },
        ...{ period: null, region: null, level: null, status: null },
      },
    })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/activity": {
    own: post(document("/activity?after=0"), () => undefined),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/resolutions": {
    own: post(document("/resolutions"), () => ({ kind: "new-unit", name: "试验专班", unitKind: "group" })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/discard": {
    own: post(document("/discard"), () => ({ reason: "试验" })),
    sibling: 404,
    ownStatus: 204,
  },
  "GET /api/plans": { own: get(() => "/api/plans"), sibling: hidesDraft },
  "GET /api/plans/preview": {
    own: get(({ documentId }) => `/api/plans/preview?documentId=${documentId}`),
    sibling: 404,
  },
  "GET /api/plans/:planId": { own: get(({ planId }) => `/api/plans/${planId}`), sibling: sameForAll },
  "GET /api/plans/:planId/annex.xlsx": {
    own: get(({ planId }) => `/api/plans/${planId}/annex.xlsx`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/annex.docx": {
    own: get(({ planId }) => `/api/plans/${planId}/annex.docx`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/tasks.docx": {
    own: get(({ planId }) => `/api/plans/${planId}/tasks.docx`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/versions": {
    own: get(({ planId }) => `/api/plans/${planId}/versions`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/versions/:version/differences": {
    own: get(({ planId }) => `/api/plans/${planId}/versions/1/differences?against=1`),
    sibling: sameForAll,
  },
  "POST /api/plans/:planId/comparisons": {
    own: ({ planId }) => ({
      method: "POST",
      url: `/api/plans/${planId}/comparisons?pasted=text`,
      headers: { "content-type": "application/octet-stream" },
      payload: Buffer.from("任务\t责任单位\n试验任务\t试验专班"),
    }),
    sibling: 403,
  },
  "POST /api/plans/:planId/versions": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/versions`,
      () => ({ baseVersion: 1, changes: [TITLE_CHANGE], reason: "试验" }),
    ),
    // What one may see but not change is refused the same way whether the change fits or not.
    sibling: 403,
    ownStatus: 409,
  },
  "GET /api/plans/:planId/rule-drafts": {
    own: get(({ planId }) => `/api/plans/${planId}/rule-drafts`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/rule-drafts.json": {
    own: get(({ planId }) => `/api/plans/${planId}/rule-drafts.json`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/tasks.xlsx": {
    own: get(({ planId }) => `/api/plans/${planId}/tasks.xlsx`),
    sibling: sameForAll,
  },
  "POST /api/plans": {
    own: post(
      () => "/api/plans",
      ({ documentId }) => ({ documentId, keepPrintedNames: true }),
    ),
    sibling: 404,
    ownStatus: 201,
    decided: true,
  },
  "GET /api/plans/:planId/succession": {
    own: get(({ planId }) => `/api/plans/${planId}/succession`),
    sibling: sameForAll,
  },
  "PUT /api/plans/:planId/predecessor": {
    own: ({ planId }) => ({ method: "PUT", url: `/api/plans/${planId}/predecessor`, payload: { predecessorId: null } }),
    sibling: 403,
  },
  "POST /api/plans/:planId/succession/decisions": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/succession/decisions`,
      () => ({ before: "智能工厂||家", after: "智能工厂||家", decision: "joined" }),
    ),
    sibling: 403,
    ownStatus: 422,
  },
  "POST /api/plans/:planId/splits": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/splits`,
      () => ({ tasks: [SPLIT] }),
    ),
    sibling: 403,
  },
  "POST /api/plans/:planId/splits/versions": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/splits/versions`,
      () => ({ baseVersion: 1, reason: "试验", title: "试验分解表", splits: [{ task: SPLIT, cells: [["2"], ["1"]] }] }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "POST /api/plans/:planId/withdrawal": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/withdrawal`,
      () => ({ reason: "试验" }),
    ),
    sibling: 403,
    ownStatus: 204,
  },
  "GET /api/own-enterprise": { own: get(() => "/api/own-enterprise?year=2025"), sibling: 403, ownStatus: 403 },
  "POST /api/own-enterprise/answers": {
    own: post(
      () => "/api/own-enterprise/answers",
      () => ({
        ...{ id: "00000000-0000-4000-8000-000000000019", year: 2025 },
        answers: [{ measure: "staff", act: "enter", text: "12" }],
      }),
    ),
    sibling: 403,
    ownStatus: 403,
  },
  "GET /api/industries": { own: get(() => "/api/industries"), sibling: sameForAll },
  "GET /api/enterprises": {
    own: get(() => `/api/enterprises?areaId=${YANHU}&text=%E7%A0%9A%E6%B9%96%E8%AF%95%E9%AA%8C`),
    sibling: (body, { enterpriseId }) => expect(body).not.toContain(enterpriseId),
  },
  "POST /api/enterprises": {
    own: post(
      () => "/api/enterprises",
      () => ({ ...ENTERPRISE, creditCode: "91990102MA0000002X" }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/enterprises/list.xlsx": {
    own: get(() => `/api/enterprises/list.xlsx?areaId=${YANHU}&year=2025`),
    sibling: 403,
  },
  "GET /api/enterprises/:enterpriseId": {
    own: get(({ enterpriseId }) => `/api/enterprises/${enterpriseId}`),
    sibling: 404,
  },
  "GET /api/enterprises/:enterpriseId/facts": {
    own: get(({ enterpriseId }) => `/api/enterprises/${enterpriseId}/facts?measure=staff&from=2025-01-01`),
    sibling: 404,
  },
  "POST /api/enterprises/:enterpriseId/facts": {
    own: post(
      ({ enterpriseId }) => `/api/enterprises/${enterpriseId}/facts`,
      () => ({
        ...{ id: "00000000-0000-4000-8000-000000000009", act: "record", measure: "staff", from: "2025-01-01" },
        ...{ text: "12", tier: 0, sourceNote: null },
      }),
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "POST /api/enterprise-imports": {
    own: () => handInList(`areaId=${YANHU}&tier=0&fileName=again.xlsx`),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/enterprise-imports": {
    own: get(() => "/api/enterprise-imports"),
    sibling: (body, { importId }) => expect(body).not.toContain(importId),
  },
  "GET /api/enterprise-imports/template.xlsx": {
    own: get(() => "/api/enterprise-imports/template.xlsx?year=2025"),
    sibling: sameForAll,
  },
  "GET /api/enterprise-imports/:importId": {
    own: get(({ importId }) => `/api/enterprise-imports/${importId}`),
    sibling: 404,
  },
  "GET /api/enterprise-imports/:importId/failed.xlsx": {
    own: get(({ importId }) => `/api/enterprise-imports/${importId}/failed.xlsx`),
    sibling: 404,
  },
  "POST /api/enterprise-imports/:importId/decision": {
    own: post(
      ({ importId }) => `/api/enterprise-imports/${importId}/decision`,
      () => ({ mode: "all" }),
    ),
    sibling: 404,
    ownStatus: 409,
  },
  "POST /api/enterprise-imports/:importId/check": {
    own: post(
      ({ importId }) => `/api/enterprise-imports/${importId}/check`,
      () => undefined,
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "DELETE /api/enterprise-imports/:importId": {
    own: ({ importId }) => ({ method: "DELETE", url: `/api/enterprise-imports/${importId}` }),
    sibling: 404,
    ownStatus: 204,
  },
  "GET /api/home": { own: get(() => "/api/home"), sibling: hidesDraft },
};

/** Starts from a title that no plan has. */
const TITLE_CHANGE = {
  key: "title",
  part: "about",
  item: "",
  title: "试验",
  change: "field",
  sentence: "difference.field",
  field: "title",
  from: "没有的名称",
  to: "试验",
};

const ENTERPRISE = {
  ...{ name: "砚湖试验泵阀有限公司", creditCode: "91990102MA0000001X", overrideReason: "试验", industry: "3444" },
  ...{ address: null, areaId: YANHU },
};

function account(userName: string, areaId: number) {
  return { userName, displayName: "试验", password: "Long-enough-12", role: "programme-officer", areaId };
}

function handIn(query: string): InjectOptions {
  return {
    method: "POST",
    url: `/api/policy/documents?${query}`,
    headers: { "content-type": "application/octet-stream" },
    payload: PLAN,
  };
}

/** A file that is no workbook: it is taken in, and its reading ends refused. */
function handInList(query: string): InjectOptions {
  return {
    method: "POST",
    url: `/api/enterprise-imports?${query}`,
    headers: { "content-type": "application/octet-stream" },
    payload: Buffer.from("no workbook"),
  };
}

let platform: TestPlatform;
let own: Awaited<ReturnType<TestPlatform["as"]>>;
let sibling: typeof own;
let shared: Records;

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  sibling = await platform.as("yanmo.officer");
  shared = await makeRecords();
});

afterAll(() => platform?.close());

/** A published plan and, under another hand-in of the same text, an open draft of the district. */
async function makeRecords(): Promise<Records> {
  const planned = await handedIn();
  await decideAll(planned);
  const plan = await own({
    method: "POST",
    url: "/api/plans",
    payload: { documentId: planned, keepPrintedNames: true },
  });
  expect(plan.statusCode, plan.body).toBe(201);
  const payload = { name: "砚湖试验站", kind: "organisation", areaId: YANHU };
  const unit = await own({ method: "POST", url: "/api/units", payload });
  const enterprise = await own({ method: "POST", url: "/api/enterprises", payload: ENTERPRISE });
  const list = await own(handInList(`areaId=${YANHU}&tier=0&fileName=list.xlsx`));
  const importId = list.json<{ id: string }>().id;
  const state = async () => (await own({ method: "GET", url: `/api/enterprise-imports/${importId}` })).json().state;
  await vi.waitFor(async () => expect(await state()).toBe("refused"), { timeout: 20_000 });
  return {
    importId,
    enterpriseId: enterprise.json<{ id: string }>().id,
    documentId: await handedIn(),
    planId: plan.json<{ planId: string }>().planId,
    unitId: unit.json<{ id: string }>().id,
  };
}

async function handedIn(): Promise<string> {
  const received = await own(handIn(`fileName=plan.txt&areaId=${YANHU}&again=true`));
  expect(received.statusCode, received.body).toBe(201);
  return received.json<{ documentId: string }>().documentId;
}

async function decideAll(documentId: string): Promise<void> {
  const review = await own({ method: "GET", url: `/api/policy/documents/${documentId}` });
  const { items } = review.json<{ items: { itemId: string; version: number }[] }>();
  const decisions = items.map(({ itemId, version }) => ({ itemId, seenVersion: version, action: "accept" }));
  const url = `/api/policy/documents/${documentId}/decisions`;
  const decided = await own({ method: "POST", url, payload: { decisions } });
  expect(decided.statusCode, decided.body).toBe(200);
}

test("every route below /api has a case, and every case a route", () => {
  const routes = platform.app.accessTable.map(({ method, url }) => `${method} ${url}`).sort();
  expect(routes).toEqual(Object.keys(CASES).sort());
});

describe("a sibling district's officer", () => {
  const cases = Object.entries(CASES).flatMap(([route, found]) => (found === "no-record" ? [] : [{ route, found }]));
  // The sibling tries first, so that the owner's success afterwards shows that nothing was changed.
  test.each(cases)("$route", async ({ found }) => {
    const records = { ...shared, documentId: await handedIn() };
    if (found.decided) await decideAll(records.documentId);
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

  test("an administrator gives roles only in the areas held", async () => {
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
