import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import { openAccount } from "./testing/open-account.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

/**
 * Two dozen offices that share four connections. Each has an enterprise whose name, address and code nobody else has; whatever the others ask,
 * all at once, no answer may hold a word of it: not as a record, a count, a double, an error or a suggestion.
 */
const CALLS = DEEP ? 1_000_000 : 2_500;
const AT_ONCE = 24;

type Office = {
  readonly area: number;
  readonly call: (request: InjectOptions) => Promise<LightMyRequestResponse>;
  readonly secrets: readonly string[];
  readonly enterpriseId: string;
};

type Area = { readonly id: number; readonly name: string; readonly parent: number; readonly level: string };
const { areas }: { areas: Area[] } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../demo/invented-city/areas.json"), "utf8"),
);
const TOWNS = areas.filter(({ level }) => level === "township" || level === "district");

let platform: TestPlatform;
let offices: Office[];

beforeAll(async () => {
  platform = await testPlatform();
  offices = [];
  for (const [turn, { id }] of TOWNS.entries()) offices.push(await openOffice(turn, id));
}, 120_000);

afterAll(() => platform?.close());

async function openOffice(turn: number, area: number): Promise<Office> {
  const userName = `tenant.t${turn}`;
  await openAccount(platform, { userName, role: "programme-officer", area });
  const call = await platform.as(userName);
  const canary = `羽${String.fromCodePoint(0x4e8c + turn * 7)}${String.fromCodePoint(0x5e8c + turn * 11)}`;
  const creditCode = `9199${String(turn).padStart(4, "0")}MB${String(turn * 977).padStart(8, "0")}`;
  const payload = {
    ...{ name: `${canary}精密机械有限公司`, creditCode, overrideReason: "试验", industry: "3444" },
    ...{ address: `${canary}路${turn}号`, areaId: area },
  };
  const made = await call({ method: "POST", url: "/api/enterprises", payload });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json<{ id: string }>();
  return { area, call, enterpriseId: id, secrets: [canary, creditCode, id] };
}

/** Whether an area is another one or lies in it. */
function liesIn(area: number, outer: number): boolean {
  const parent = areas.find(({ id }) => id === area)?.parent;
  return area === outer || (parent !== undefined && liesIn(parent, outer));
}

/** What an office may ask that is about the other: in the address, in the text, by id, or by claiming its code. */
const QUESTIONS: readonly ((other: Office, own: Office) => InjectOptions)[] = [
  ({ area }) => ({ method: "GET", url: `/api/enterprises?areaId=${area}` }),
  ({ secrets }, { area }) => ({
    method: "GET",
    url: `/api/enterprises?areaId=${area}&text=${encodeURIComponent(secrets[0] ?? "")}`,
  }),
  (_, { area }) => ({ method: "GET", url: `/api/enterprises?areaId=${area}&text=${encodeURIComponent("羽")}` }),
  ({ area }) => ({ method: "GET", url: `/api/enterprises/count?areaId=${area}` }),
  ({ enterpriseId }) => ({ method: "GET", url: `/api/enterprises/${enterpriseId}` }),
  ({ enterpriseId }) => ({ method: "GET", url: `/api/enterprises/${enterpriseId}/contacts` }),
  ({ enterpriseId }, own) => ({ method: "GET", url: `/api/enterprises/doubles/${own.enterpriseId}/${enterpriseId}` }),
  (_, { area }) => ({ method: "GET", url: `/api/enterprises/doubles?areaId=${area}` }),
  ({ secrets }, { area }) => ({
    ...{
      method: "GET",
      url: `/api/enterprises/alike?areaId=${area}&name=${encodeURIComponent(`${secrets[0]}精密机械有限公司`)}`,
    },
  }),
  ({ secrets }, { area }) => ({
    ...{ method: "POST", url: "/api/enterprises" },
    payload: {
      name: "占号机械有限公司",
      creditCode: secrets[1],
      overrideReason: "试验",
      industry: "3444",
      address: null,
      areaId: area,
    },
  }),
  ({ enterpriseId: id }) => ({
    ...{ method: "GET", url: `/api/evidence?homeId=990100&subjectId=${id}&kind=subject&recordIds=${id}` },
  }),
  ({ area }) => ({ method: "GET", url: `/api/indicators/robots-in-service/enterprises?areaId=${area}&year=2025` }),
  ({ area }) => ({ method: "GET", url: `/api/indicators/robots-in-service/call-sheet?areaId=${area}&year=2025` }),
  ({ area }) => ({ method: "GET", url: `/api/rosters/key-supervised/members?areaId=${area}` }),
  ({ area }) => ({ method: "GET", url: `/api/sites?areaId=${area}` }),
  () => ({ method: "GET", url: "/api/monday" }),
  () => ({ method: "GET", url: "/api/home" }),
];

/** Lets offices picked by chance ask questions picked by chance about each other, and gives what was told to whom it is not for. */
async function wander(calls: number): Promise<{ told: string[]; toldOfOwn: number }> {
  const numRuns = Math.min(calls, 50_000);
  const dice = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { numRuns, seed: 20_261_130 });
  const told: string[] = [];
  let [asked, toldOfOwn] = [0, 0];
  const ask = async () => {
    for (let turn = asked++; turn < calls; turn = asked++) {
      const [a = 0, b = 0, c = 0] = dice[turn % dice.length] ?? [];
      const [own, other] = [offices[a % offices.length], offices[b % offices.length]];
      const question = QUESTIONS[c % QUESTIONS.length];
      if (!own || !other || !question) continue;
      const asking = question(other, own);
      const { body } = await own.call(asking);
      // What one says oneself may be said back: that a code is taken is told to who wants to use it, and no more.
      const said = JSON.stringify(asking) + decodeURIComponent(String(asking.url));
      for (const { area, secrets } of offices) {
        if (!secrets.some((secret) => body.includes(secret) && !said.includes(secret))) continue;
        if (liesIn(area, own.area)) toldOfOwn++;
        else told.push(`${own.area} was told of ${area}: ${said.slice(0, 200)} ${body.slice(0, 200)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return { told, toldOfOwn };
}

test(
  `${CALLS} questions of many offices at once on four connections tell no office a word of another`,
  async () => {
    const { told, toldOfOwn } = await wander(CALLS);
    expect(told).toEqual([]);
    // Who may know is told: an answer that holds nothing would prove nothing.
    expect(toldOfOwn).toBeGreaterThan(CALLS / 40);
  },
  DEEP ? 7_200_000 : 120_000,
);

test("without row security the same questions are seen to tell", async () => {
  const client = new pg.Client({ ...platform.owner });
  await client.connect();
  await client.query(`do $$ declare each regclass; begin
    for each in select oid from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity loop
      execute format('alter table %s disable row level security', each);
    end loop;
  end $$`);
  await client.end();
  expect((await wander(400)).told.length).toBeGreaterThan(10);
}, 60_000);
