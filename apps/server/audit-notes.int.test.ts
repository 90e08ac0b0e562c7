import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Records } from "./testing/access-case.ts";
import { CASES } from "./testing/access-cases.ts";
import { beginEvidence, finishEvidence, sendEvidence } from "./testing/enterprise-access-cases.ts";
import { type Calls, makeRecords } from "./testing/neighbour-records.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let platform: TestPlatform;
let own: Calls;
let sibling: Calls;
let records: Records;
let owner: pg.Client;

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  sibling = await platform.as("yanmo.officer");
  records = await makeRecords(own);
  owner = new pg.Client({ ...platform.owner });
  await owner.connect();
});

afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

type Event = {
  outcome: string;
  action: string;
  actor_name: string;
  object_id: string;
  area_id: number | null;
  subject_id: string | null;
  times: number;
  detail: Record<string, unknown>;
};

async function eventsOf(requestIds: readonly unknown[]): Promise<Event[]> {
  await platform.app.auditNotes.flush();
  const found = await owner.query<Event>("select * from audit_event where request_id = any ($1::text[]) order by id", [
    requestIds.map(String),
  ]);
  return found.rows;
}

describe("whoever is refused leaves a record", () => {
  const cases = Object.entries(CASES).flatMap(([route, found]) =>
    found !== "no-record" && (found.sibling === 403 || (found.sibling === 404 && route.includes("/:")))
      ? [{ route, found, status: found.sibling }]
      : [],
  );

  test("every probe of a sibling's records and every call without the permission or a sign-in is in the audit", async () => {
    const asked = new Map<string, { status: number; route: string }>();
    for (const { route, found, status } of cases) {
      const answer = await sibling(found.own(records));
      expect(answer.statusCode, route).toBe(status);
      asked.set(String(answer.headers["x-request-id"]), { status, route });
      const nobody = await platform.app.inject(found.own(records));
      expect(nobody.statusCode, route).toBe(401);
      asked.set(String(nobody.headers["x-request-id"]), { status: 401, route });
    }
    const events = await eventsOf([...asked.keys()]);
    const told = new Set(
      events.map(({ object_id, actor_name }) => `${actor_name === "" ? 401 : "sibling"} ${object_id}`),
    );
    const missing = [...asked.values()].filter(
      ({ status, route }) => !told.has(`${status === 401 ? 401 : "sibling"} ${route}`),
    );
    expect(missing).toEqual([]);
    expect(events.every(({ outcome, detail }) => outcome === "denied" && typeof detail["code"] === "string")).toBe(
      true,
    );
    expect(events.find(({ object_id }) => object_id === "GET /api/enterprises/:enterpriseId")).toMatchObject({
      ...{ action: "access-denied", subject_id: null, times: 1 },
      detail: { address: "127.0.0.x", asked: records.enterpriseId },
    });
  });

  test("the same by the same person is counted, none is lost", async () => {
    const url = "/api/enterprises/00000000-0000-4000-8000-000000000abc";
    for (let n = 0; n < 30; n++) expect((await sibling({ method: "GET", url })).statusCode).toBe(404);
    await platform.app.auditNotes.flush();
    await platform.app.auditNotes.flush(true);
    const found = await owner.query<{ times: number; actor_name: string; area_id: number }>(
      "select times, actor_name, area_id from audit_event where outcome = 'denied' and detail ->> 'asked' = $1",
      [url.split("/").at(-1)],
    );
    expect(found.rows.reduce((sum, { times }) => sum + times, 0)).toBe(30);
    expect(found.rows.length).toBeLessThanOrEqual(2);
    expect(found.rows[0]?.area_id).toBe(990103);
  });

  test("a wrong password of an account is one record under its name, of an unknown name one of nobody; a foreign page leaves one too", async () => {
    const signIn = (userName: string, headers = {}) =>
      platform.app.inject({ method: "POST", url: "/api/session", payload: { userName, password: "wrong" }, headers });
    const known = await signIn("yanmo.officer");
    const unknown = await signIn("nobody.at-all");
    const foreign = await signIn("yanmo.officer", { origin: "https://elsewhere.example" });
    expect([known.statusCode, unknown.statusCode, foreign.statusCode]).toEqual([401, 401, 403]);
    const eventsBehind = (answer: typeof known) => eventsOf([answer.headers["x-request-id"]]);
    const [ofKnown, ofUnknown] = [await eventsBehind(known), await eventsBehind(unknown)];
    const ofForeign = await eventsBehind(foreign);
    expect(ofKnown).toMatchObject([{ outcome: "denied", action: "sign-in-failed" }]);
    expect(ofUnknown).toMatchObject([{ outcome: "denied", action: "access-denied", actor_name: "", area_id: null }]);
    expect(ofForeign).toMatchObject([{ outcome: "denied", detail: { code: "http.foreign-origin" } }]);
    expect(JSON.stringify([ofUnknown, ofForeign])).not.toContain("nobody.at-all");
  });

  test("signs that no database takes, in an address, keep nothing else from being written", async () => {
    const hostile = ["%00", `${"a".repeat(79)}${encodeURIComponent("🏭")}`, "%EF%BF%BE", "a%0Ab"];
    for (const sign of hostile) {
      await sibling({ method: "GET", url: `/api/enterprises/${sign}` });
      await platform.app.inject({ method: "GET", url: `/api/enterprises/${sign}` });
    }
    platform.app.keepNote({
      ...{ actorId: null, actorName: "", onBehalfOf: null, requestId: "unwritable", outcome: "denied" },
      ...{ action: "access-denied", objectKind: "route", objectId: "x", areaId: null, subjectId: null },
      detail: { code: "\u0000" },
    });
    const after = await sibling({ method: "GET", url: "/api/enterprises/00000000-0000-4000-8000-000000000abd" });
    expect(await eventsOf([after.headers["x-request-id"]])).toMatchObject([{ action: "access-denied" }]);
    expect(await eventsOf(["unwritable"])).toMatchObject([{ detail: { unwritable: true } }]);
  });

  test("strangers and floods leave a record for each route, not for each address they make up", async () => {
    const rows = async () =>
      Number(
        (await owner.query("select count(*) as n from audit_event where object_id like 'GET /api/sites/:siteId%'"))
          .rows[0].n,
      );
    await platform.app.auditNotes.flush(true);
    const before = await rows();
    for (let n = 0; n < 40; n++)
      await platform.app.inject({ method: "GET", url: `/api/sites/00000000-0000-4000-8000-0000000${n + 10_000}` });
    await platform.app.auditNotes.flush(true);
    expect((await rows()) - before).toBeLessThanOrEqual(2);
  });

  test("what is missing without an id, and what a rule of the matter refuses, is no denied attempt", async () => {
    const missing = await own({ method: "GET", url: "/api/no-such-route" });
    const invalid = await own({ method: "POST", url: "/api/enterprises", payload: {} });
    expect([missing.statusCode, invalid.statusCode]).toEqual([404, 400]);
    expect(await eventsOf([missing, invalid].map((answer) => answer.headers["x-request-id"]))).toEqual([]);
  });
});

describe("whoever reads an enterprise's file leaves a record, and the enterprise sees it", () => {
  let enterpriseId: string;
  let firm: Calls;

  beforeAll(async () => {
    firm = await platform.as("yanhu.enterprise");
    const form = await firm({ method: "GET", url: "/api/own-enterprise?year=2025" });
    enterpriseId = form.json<{ enterprise: { id: string } }>().enterprise.id;
  });

  test("file, history of a figure and supporting files by an officer with name, by an auditor with office and role; not what it reads itself", async () => {
    const auditor = await platform.as("chengyan.auditor");
    const evidenceId = "00000000-0000-4000-8000-0000000000f7";
    for (const call of [beginEvidence(enterpriseId, evidenceId), sendEvidence(evidenceId), finishEvidence(evidenceId)])
      expect((await own(call)).statusCode).toBeLessThan(300);
    const readings = [
      `/api/enterprises/${enterpriseId}`,
      `/api/enterprises/${enterpriseId}/facts?measure=staff&from=2025-01-01`,
      `/api/evidence/990100/${evidenceId}/content`,
    ];
    for (const url of readings) expect((await own({ method: "GET", url })).statusCode, url).toBe(200);
    expect((await auditor({ method: "GET", url: `/api/enterprises/${enterpriseId}` })).statusCode).toBe(200);
    await firm({ method: "GET", url: "/api/own-enterprise?year=2025" });
    await platform.app.auditNotes.flush();
    const seen = await firm({ method: "GET", url: "/api/own-enterprise/readers" });
    const told = seen.json<{ readings: { part: string; role: string; office: string; name: string | null }[] }>()
      .readings;
    expect(told.toReversed().map(({ part, role, office, name }) => [part, role, office, name !== null])).toEqual([
      ["file", "programme-officer", "砚湖区", true],
      ["history", "programme-officer", "砚湖区", true],
      ["evidence", "programme-officer", "砚湖区", true],
      ["file", "auditor", "澄砚市", false],
    ]);
  });

  test("another enterprise's readers and refused readings are nobody's news", async () => {
    await own({ method: "GET", url: `/api/enterprises/${records.enterpriseId}` });
    await sibling({ method: "GET", url: `/api/enterprises/${enterpriseId}` });
    await platform.app.auditNotes.flush();
    const seen = await firm({ method: "GET", url: "/api/own-enterprise/readers" });
    expect(seen.json<{ readings: unknown[] }>().readings).toHaveLength(4);
  });
});

test("whoever asks for a register without opening the file has read of the file too", async () => {
  const city = await platform.as("chengyan.officer");
  const asked = [`/api/enterprises/${records.enterpriseId}/sites`];
  asked.push(`/api/enterprises/${records.enterpriseId}/register-counts?year=2025`);
  for (const url of asked) expect((await city({ method: "GET", url })).statusCode, url).toBe(200);
  await platform.app.auditNotes.flush(true);
  const found = await owner.query<{ n: string; times: string }>(
    `select count(*) as n, sum(times) as times from audit_event
     where subject_id = $1 and (detail ->> 'office')::integer = 990100 and action = 'enterprise-file-read'`,
    [records.enterpriseId],
  );
  expect(found.rows).toEqual([{ n: "1", times: "1" }]);
});

test("what waits when the platform stops is written first", async () => {
  const brief = await testPlatform();
  const officer = await brief.as("yanmo.officer");
  const client = new pg.Client({ ...brief.owner });
  await client.connect();
  for (let n = 0; n < 3; n++) await officer({ method: "GET", url: "/api/accounts" });
  await brief.app.close();
  const found = await client.query<{ times: string }>(
    "select sum(times) as times from audit_event where object_id = 'GET /api/accounts'",
  );
  await client.end();
  await brief.drop();
  expect(found.rows[0]?.times).toBe("3");
});
