import { randomUUID } from "node:crypto";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import type { Case, Records } from "./testing/access-case.ts";
import { CASES, CITY } from "./testing/access-cases.ts";
import {
  type ActsFor,
  type Held,
  hasLaw,
  mayKnowEnterprise,
  type Person,
  type RoleName,
  type Verdict,
  verdictOn,
} from "./testing/access-law.ts";
import { ENTERPRISE, SITE, STEP, UPLOAD_ID } from "./testing/enterprise-access-cases.ts";
import { decideAll, handedIn, makeRecords } from "./testing/neighbour-records.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

/** Above the record's district, it, in it, beside it, in what lies beside it, and elsewhere. */
const PLACES = [990000, CITY, 990102, 990102001, 990102101, 990103, 990103001, 330400] as const;
const DUTIES: Partial<Record<RoleName, string>> = {
  "system-administrator": "system",
  "security-administrator": "security",
  "audit-administrator": "audit",
};
const ROLES: readonly RoleName[] = [
  ...(["system-administrator", "security-administrator", "audit-administrator"] as const),
  ...(["programme-officer", "auditor", "enterprise"] as const),
];
const UNKNOWN = "00000000-0000-4000-8000-00000000dead";

type Call = (request: InjectOptions) => Promise<LightMyRequestResponse>;
type Probed = Person & { readonly call: Call };
type Mismatch = { readonly who: string; readonly route: string; readonly expected: Verdict; readonly got: string };

let platform: TestPlatform;
let own: Call;
let records: Records;
let people: Probed[];
/** Every id of the neighbour's records. */
let markers: readonly string[];
const ROUTES = Object.entries(CASES).flatMap(([route, found]) => (found === "no-record" ? [] : [{ route, found }]));
const isReading = (route: string) => route.startsWith("GET ");

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  records = await makeRecords(own);
  // What the cases of reading are about is made by the cases of writing.
  const made = ["/api/enterprise-contacts", "/api/local-indicators", "/api/plans/:planId/snapshots"];
  for (const url of [...made, "/api/report-templates/:kind/restorations"]) {
    const found = CASES[`POST ${url}`] as Case;
    expect((await own(found.own(records))).statusCode, url).toBe(201);
  }
  markers = [...Object.values(records), SITE.siteId, STEP.thingId];
  people = await signedIn(allPeople(DEEP ? 150 : 6));
}, 180_000);

afterAll(() => platform?.close());

/** Everybody with one role in one place, the people of enterprises, and so many with two or three roles. */
function allPeople(mixed: number): Person[] {
  const single = ROLES.flatMap((role) => PLACES.map((area): Held => ({ role, area })));
  const acting = (turn: number): ActsFor => (["the enterprise", "another", "nobody"] as const)[turn % 3] ?? "nobody";
  const one = single.map(
    (held, turn): Person => ({
      name: `matrix.p${turn}`,
      held: [held],
      actsFor: held.role === "enterprise" ? acting(turn) : "nobody",
    }),
  );
  const mixable = single.filter(({ role }) => DUTIES[role] === undefined);
  const several = Array.from({ length: mixed }, (_, turn): Person => {
    const held = [0, 1, 2]
      .slice(0, 2 + (turn % 2))
      .map((which) => mixable[(turn * 7 + which * 13 + 3) % mixable.length]);
    return { name: `matrix.m${turn}`, held: held.filter((each) => each !== undefined), actsFor: acting(turn) };
  });
  return [...one, ...several];
}

/** Makes the accounts in the database, past the pages for it, and signs each in. */
async function signedIn(persons: readonly Person[]): Promise<Probed[]> {
  const client = new pg.Client({ ...platform.appSettings });
  await client.connect();
  await client.query("select set_config('gongfu.purpose', 'identity', false), set_config('gongfu.scope', $1, false)", [
    `{${CITY}}`,
  ]);
  const another = await client.query("select id from enterprise where id <> $1 limit 1", [records.enterpriseId]);
  await client.query("select set_config('gongfu.scope', '{}', false)");
  try {
    for (const { name, held, actsFor } of persons) {
      const id = randomUUID();
      await client.query(
        `insert into user_account (id, user_name, name_key, display_name, duty, area_id, password_hash, demo)
         values ($1, $2, $2, $2, $3, $4, '', true)`,
        [id, name, DUTIES[held[0]?.role ?? "enterprise"] ?? "programme", CITY],
      );
      for (const { role, area } of held)
        await client.query("insert into role_assignment (id, user_id, role, area_id) values ($1, $2, $3, $4)", [
          ...[randomUUID(), id, role, area],
        ]);
      if (actsFor === "nobody") continue;
      const subject = actsFor === "another" ? another.rows[0].id : records.enterpriseId;
      await client.query("insert into account_subject (user_id, home_id, subject_id) values ($1, $2, $3)", [
        ...[id, CITY, subject],
      ]);
    }
  } finally {
    await client.end();
  }
  return Promise.all(persons.map(async (person) => ({ ...person, call: await platform.as(person.name) })));
}

/** The same call about records that nobody has. */
function aboutNothing(request: InjectOptions): InjectOptions {
  const strange = (text: string) => [...markers, UPLOAD_ID].reduce((now, id) => now.replaceAll(id, UNKNOWN), text);
  const { url, payload } = request;
  const body =
    payload === undefined || Buffer.isBuffer(payload) ? payload : JSON.parse(strange(JSON.stringify(payload)));
  return { ...request, url: strange(String(url)), ...(body === undefined ? {} : { payload: body }) };
}

/** What an answer amounts to, told apart without knowing the route. */
async function probe(person: Probed, { route, found }: (typeof ROUTES)[number], verdict: Verdict): Promise<string> {
  const request = found.own(records);
  const answer = await person.call(request);
  const { statusCode: status, body } = answer;
  const ids = [records.enterpriseId, SITE.siteId, ENTERPRISE.name, ENTERPRISE.creditCode];
  if (!mayKnowEnterprise(route, person) && ids.some((id) => body.includes(id))) return "tells of the enterprise";
  const refused = status === 403;
  if (verdict === "refused" || refused) return refused ? "refused" : `${status} ${body.slice(0, 120)}`;
  if (verdict === "hidden") {
    // In status, words and length the same as what is not there.
    const nothing = await person.call(aboutNothing(request));
    const alike = nothing.statusCode === status && nothing.body === body.replaceAll(/[0-9a-f-]{36}/g, UNKNOWN);
    return status === 404 && alike ? "hidden" : `${status} ${body.slice(0, 120)} / ${nothing.body.slice(0, 60)}`;
  }
  if (status === 401 || (status === 404 && found.ownStatus !== 404)) return `${status} ${body.slice(0, 120)}`;
  if (verdict === "passes") return "passes";
  return markers.some((id) => body.includes(id)) ? "shows" : "omits";
}

async function mismatches(
  wanted: (route: string, verdict: Verdict) => boolean,
  persons: readonly Probed[] = people,
): Promise<{ count: number; found: Mismatch[] }> {
  let count = 0;
  const found: Mismatch[] = [];
  for (const { route, found: one } of ROUTES)
    for (const person of persons) {
      const expected = verdictOn(route, person);
      if (!wanted(route, expected)) continue;
      count++;
      const got = await probe(person, { route, found: one }, expected);
      const who = `${person.held.map(({ role, area }) => `${role}@${area}`).join("+")} for ${person.actsFor}`;
      if (got !== expected) found.push({ who, route, expected, got });
    }
  return { count, found };
}

const denied = (verdict: Verdict) => verdict === "refused" || verdict === "hidden";

test("each route has a law", () => {
  expect(
    platform.app.accessTable.map(({ method, url }) => `${method} ${url}`).filter((route) => !hasLaw(route)),
  ).toEqual([]);
});

describe("each route by each role in each place", () => {
  let probes = 0;

  test("reading shows what lies in the areas held, and nothing else", async () => {
    const { count, found } = await mismatches(isReading);
    probes += count;
    expect(found).toEqual([]);
  }, 600_000);

  test("writing is refused, or finds nothing, wherever it is not one's own to do", async () => {
    const { count, found } = await mismatches((route, verdict) => !isReading(route) && denied(verdict));
    probes += count;
    expect(found).toEqual([]);
  }, 600_000);

  test("writing passes where it is one's own to do", async () => {
    const found: Mismatch[] = [];
    for (const [turn, { route, found: one }] of ROUTES.entries()) {
      if (isReading(route)) continue;
      const able = people.filter((person) => !denied(verdictOn(route, person)));
      const person = able[turn % Math.max(able.length, 1)];
      if (person === undefined) continue;
      const before = records;
      if (route.includes("/policy/documents/:") || one.decided)
        records = { ...records, documentId: await handedIn(own) };
      if (one.decided) await decideAll(own, records.documentId);
      const expected = verdictOn(route, person);
      const got = await probe(person, { route, found: one }, expected);
      records = before;
      const who = person.held.map(({ role, area }) => `${role}@${area}`).join("+");
      if (got !== expected) found.push({ who, route, expected, got });
      probes++;
    }
    console.info(`${probes} probes by ${people.length} people on ${ROUTES.length} routes`);
    expect(found).toEqual([]);
  }, 600_000);
});

describe("what would go unnoticed if this test saw nothing", () => {
  // With the row security of one table taken away, people elsewhere must be seen to get what is not theirs.
  test.each([
    ["policy_document", /policy\/documents/],
    ["enterprise_import", /enterprise-imports/],
    ["frozen_roster", /frozen-rosters/],
    ["figure_snapshot", /snapshots\/:snapshotId/],
  ])("without the policies of %s, people elsewhere are seen to read its rows", async (table, routes) => {
    const client = new pg.Client({ ...platform.owner });
    await client.connect();
    await client.query(`alter table ${table} disable row level security`);
    try {
      const elsewhere = people.filter(({ held }) => held.length === 1 && held[0]?.area === 990103);
      const { found } = await mismatches((route) => isReading(route) && routes.test(route), elsewhere);
      expect(found.length).toBeGreaterThan(0);
    } finally {
      await client.query(`alter table ${table} enable row level security`);
      await client.end();
    }
  });
});

describe("what is asked beside the question", () => {
  test("a key that a route does not know is refused, on every route that reads", async () => {
    for (const { route, found } of ROUTES) {
      if (!isReading(route) || found.ownStatus === 403) continue;
      const request = found.own(records);
      const url = `${request.url}${String(request.url).includes("?") ? "&" : "?"}password_hash=a`;
      const answer = await own({ ...request, url });
      expect([route, answer.statusCode, answer.json().code]).toEqual([route, 400, "http.invalid-request"]);
    }
  });
});
