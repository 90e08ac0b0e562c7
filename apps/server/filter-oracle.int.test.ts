import { inflateRawSync } from "node:zlib";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import { type Records, YANHU } from "./testing/access-case.ts";
import { CITY, handIn } from "./testing/access-cases.ts";
import { account } from "./testing/account-access-cases.ts";
import { type DeclaredRequest, declaredRequests, queryOf, withQuery } from "./testing/declared-requests.ts";
import { beginEvidence, finishEvidence, handInList, SITE, sendEvidence } from "./testing/enterprise-access-cases.ts";
import { type Calls, makeRecords } from "./testing/neighbour-records.ts";
import { openAccount } from "./testing/open-account.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let questions = 0;
/** Each question comes from an address of its own: limits of addresses are tried elsewhere. */
const someAddress = () => `10.${(questions >> 16) & 255}.${(questions >> 8) & 255}.${questions++ & 255}`;

/** What 砚湖区 keeps to itself: known here beforehand, so that the same questions can be asked before it is there and after. */
const HIDDEN = {
  name: "赑屃罄矗智能装备有限公司",
  creditCode: "91990102MAHX7D0NXY",
  address: "饕餮路七号",
  person: "夔夔",
  site: "蚩尤厂区",
  serial: "QX-771",
  indicator: "貔貅联网设备",
  code: "local-hidden-code",
  account: "hidden.person",
  document: "螭吻方案.txt",
  list: "睚眦名单.xlsx",
  revenue: "8877665544332",
} as const;
const AN_ID = (last: string) => `00000000-0000-4000-8000-00000000d0${last}`;

type Asker = { readonly name: string; readonly area: number; readonly call: Calls };

let platform: TestPlatform;
let own: Calls;
let records: Records;
let askers: Asker[];
let asked: DeclaredRequest[];

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  records = await makeRecords(own);
  await openAccount(platform, { userName: "oracle.auditor", role: "auditor", area: 990103 });
  await openAccount(platform, { userName: "oracle.audit", role: "audit-administrator", area: 990103 });
  await openAccount(platform, { userName: "oracle.system", role: "system-administrator", area: 990103 });
  const people = [
    ...[{ name: "yanmo.officer", area: 990103 }, ...[{ name: "oracle.auditor", area: 990103 }]],
    ...[{ name: "duanyun.clerk", area: 990102101 }, ...[{ name: "oracle.system", area: 990103 }]],
    ...[{ name: "yanhu.enterprise", area: 990102 }, ...[{ name: "oracle.audit", area: 990103 }]],
  ];
  askers = await Promise.all(people.map(async (one) => ({ ...one, call: await platform.as(one.name) })));
  asked = declaredRequests(platform.app, records).filter(({ route }) => route.startsWith("GET "));
}, 120_000);

afterAll(() => platform?.close());

/** Enters the hidden records, of every kind that the district keeps to itself. */
async function enterHidden(): Promise<void> {
  const made = async (call: Calls, request: Parameters<Calls>[0]): Promise<LightMyRequestResponse> => {
    const answer = await call({ ...request, remoteAddress: someAddress() });
    expect(answer.statusCode, `${request.url} ${answer.body}`).toBeLessThan(300);
    return answer;
  };
  const send = (url: string, payload: object) => made(own, { method: "POST", url, payload });
  const { name, creditCode, address, person } = HIDDEN;
  const firm = { name, creditCode, overrideReason: "试验", industry: "3444", address, areaId: YANHU };
  const { id } = (await send("/api/enterprises", firm)).json<{ id: string }>();
  const fact = { act: "record", from: "2025-01-01", tier: 0, sourceNote: null };
  for (const [last, measure, text] of [
    ["01", "staff", "4321"],
    ["02", "contact-name", person],
  ] as const)
    await own({
      ...{ method: "POST", url: `/api/enterprises/${id}/facts` },
      payload: { ...fact, id: AN_ID(last), measure, text },
    });
  await send(`/api/enterprises/${id}/sites`, {
    ...SITE,
    ...{ id: AN_ID("11"), siteId: AN_ID("12"), name: HIDDEN.site, address: HIDDEN.address },
  });
  await send("/api/enterprise-contacts", {
    contacts: [{ id: AN_ID("13"), enterpriseId: id, settles: null }],
    ...{ kind: "call", day: "2026-11-20", withWhom: person, outcome: "promised", note: name },
    ...{ next: { step: name, due: "2026-11-25" }, about: null },
  });
  await send(`/api/roster-issues/${records.issueId}/entries`, {
    ...{ entries: [{ id: AN_ID("14"), enterprise: id }], from: null, until: null, remark: person },
  });
  for (const request of [beginEvidence(id, AN_ID("15")), sendEvidence(AN_ID("15")), finishEvidence(AN_ID("15"))])
    await made(own, request);
  const list = encodeURIComponent(HIDDEN.list);
  await made(own, handInList(`areaId=${YANHU}&tier=0&fileName=${list}`));
  await made(own, handIn(`fileName=${encodeURIComponent(HIDDEN.document)}&areaId=${YANHU}&again=true`));
  const administrator = await platform.as("platform.administrator");
  await made(administrator, { method: "POST", url: "/api/accounts", payload: account(HIDDEN.account, YANHU) });
}

const WORDS: readonly string[] = [
  ...[HIDDEN.name, HIDDEN.name.slice(0, 2), HIDDEN.creditCode, HIDDEN.address, HIDDEN.person, HIDDEN.site],
  ...[
    HIDDEN.serial,
    HIDDEN.indicator,
    HIDDEN.account,
    HIDDEN.document,
    HIDDEN.list,
    "%",
    "_",
    "赑%",
    "' or '1'='1",
    "*",
  ],
];
const OTHERS: readonly string[] = [
  ...[HIDDEN.revenue, "0", "-1", String(YANHU), AN_ID("12"), AN_ID("14"), AN_ID("15"), "2026-11-20", "3444"],
  ...["4321", HIDDEN.code, "staff", "contact-name", "enterprise", "enterprise-registered"],
];

/** The questions about one parameter: what is hidden as its value, in the asker's own area and in the hidden one. */
function questionsOf({ request, query, route }: DeclaredRequest, area: number): string[] {
  const base = queryOf(request);
  const places =
    "areaId" in query ? [{ areaId: String(area) }, { areaId: String(YANHU) }, { areaId: String(CITY) }] : [{}];
  // What the asker does is written where the asker audits, so that those questions begin before it.
  const past = route.startsWith("GET /api/audit") && "before" in query ? { before: "1" } : {};
  const values = (name: string) => {
    const fits = name === "text" || /name|address|code|object|actor|request/i.test(name) ? WORDS : OTHERS;
    return DEEP ? [...WORDS, ...OTHERS] : fits;
  };
  const urls = places.flatMap((place) => [
    withQuery(request, { ...base, ...place, ...past }),
    ...Object.keys(query).flatMap((name) =>
      values(name).map((value) => withQuery(request, { ...base, ...place, ...past, [name]: value })),
    ),
  ]);
  return [...new Set(urls)];
}

/** What tells of the asker's own questions, which are not the same twice, and how large the database is for whoever runs it. */
const tellsOfAsker = (route: string) =>
  /^GET \/api\/(audit|own-enterprise\/readers|own-account|session|operations)/.test(route);

/** The parts of an office file, without the moments that it and its container note. */
function partsOf(file: Buffer): string {
  const parts: string[] = [];
  for (let at = file.indexOf("PK\u0001\u0002"); at >= 0; at = file.indexOf("PK\u0001\u0002", at + 46)) {
    const name = file.toString("utf8", at + 46, at + 46 + file.readUInt16LE(at + 28));
    const [packed, place] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const begins = place + 30 + file.readUInt16LE(place + 26) + file.readUInt16LE(place + 28);
    const bytes = file.subarray(begins, begins + packed);
    const text = file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes;
    if (!name.startsWith("docProps/")) parts.push(`${name} ${text.toString("base64")}`);
  }
  return parts.join("\n");
}

function masked({ statusCode, headers, rawPayload, body }: LightMyRequestResponse): string {
  const isText = /json|text/.test(String(headers["content-type"]));
  const said = isText
    ? body
    : rawPayload.toString("latin1", 0, 2) === "PK"
      ? partsOf(rawPayload)
      : rawPayload.toString("base64");
  return `${statusCode} ${said.replaceAll(String(headers["x-request-id"]), "-")}`;
}

type Told = Map<string, string>;

/** Asks everything once; what came, by asker and question. `every` lets out questions so that a run stays short. */
async function askAll(every: number, persons: readonly Asker[], routes = asked): Promise<Told> {
  const told: Told = new Map();
  for (const { name, area, call } of persons)
    for (const declared of routes) {
      if (tellsOfAsker(declared.route) && !("before" in declared.query)) continue;
      const urls = questionsOf(declared, area).filter((_, turn) => turn === 0 || turn % every === 0);
      const answers = await Promise.all(urls.map((url) => call({ method: "GET", url, remoteAddress: someAddress() })));
      for (const [turn, answer] of answers.entries()) told.set(`${name} ${urls[turn]}`, masked(answer));
    }
  return told;
}

const differing = (before: Told, after: Told) => [...after].filter(([question, said]) => before.get(question) !== said);

test("each route that reads says the same whatever it holds that the asker may not see", async () => {
  const every = DEEP ? 1 : 25;
  const before = await askAll(every, askers);
  await enterHidden();
  const after = await askAll(every, askers);
  console.info(`${after.size} questions by ${askers.length} people on ${asked.length} routes, each asked twice`);
  expect(after.size).toBeGreaterThan(1_000);
  expect(differing(before, after).map(([question, said]) => `${question} ${said.slice(0, 200)}`)).toEqual([]);
  // Some of it is heard by whoever may: a question that nobody answers would prove nothing.
  const heard = await own({
    ...{ method: "GET", url: `/api/enterprises?areaId=${YANHU}&text=${encodeURIComponent(HIDDEN.name)}` },
  });
  expect(heard.body).toContain(HIDDEN.creditCode);
}, 3_600_000);

test.each([
  ["policy_document", /policy\/documents$/],
  ["enterprise_import", /enterprise-imports$/],
])("with the row security of %s taken away it is heard", async (table, routes) => {
  const people = askers.slice(0, 1);
  const some = asked.filter(({ route }) => routes.test(route));
  const before = await askAll(1, people, some);
  const client = new pg.Client(platform.owner);
  await client.connect();
  await client.query(`alter table ${table} disable row level security`);
  const after = await askAll(1, people, some);
  await client.query(`alter table ${table} enable row level security`);
  await client.end();
  expect(differing(before, after).length).toBeGreaterThan(0);
});

async function whoMayAsk(people: readonly Calls[], url: string): Promise<Calls | undefined> {
  for (const call of people)
    if (![401, 403].includes((await call({ method: "GET", url, remoteAddress: someAddress() })).statusCode))
      return call;
  return undefined;
}

test("a key that is not declared, or stands twice, is refused wherever one may ask", async () => {
  const people = [await platform.as("yanhu.officer"), ...askers.map(({ call }) => call)];
  let tried = 0;
  for (const declared of asked) {
    const url = withQuery(declared.request, queryOf(declared.request));
    // Who may not ask at all is told that, whatever the question.
    const ask = await whoMayAsk(people, url);
    if (ask === undefined) continue;
    const join = url.includes("?") ? "&" : "?";
    const strange = ["filter[name][$contains]=a", "where=1", "sort=password_hash", "name__startswith=a", "populate=*"];
    for (const more of DEEP ? strange : [strange[tried % strange.length]]) {
      const answer = await ask({ method: "GET", url: `${url}${join}${more}` });
      expect([declared.route, more, answer.statusCode]).toEqual([declared.route, more, 400]);
    }
    for (const [name, value] of Object.entries(declared.query)) {
      if (declared.route === "GET /api/indicators/figures" && name === "code") continue;
      const pair = `${name}=${encodeURIComponent(value)}`;
      const others = Object.entries(queryOf(declared.request)).filter(([key]) => key !== name);
      const twice = `${withQuery(declared.request, Object.fromEntries(others))}`;
      const answer = await ask({
        ...{ method: "GET", url: `${twice}${twice.includes("?") ? "&" : "?"}${pair}&${pair}` },
      });
      expect([declared.route, name, answer.statusCode]).toEqual([declared.route, name, 400]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(80);
});
