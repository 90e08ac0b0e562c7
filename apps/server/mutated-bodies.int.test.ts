import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import type { Records } from "./testing/access-case.ts";
import { type DeclaredRequest, declaredRequests } from "./testing/declared-requests.ts";
import { type Calls, makeRecords } from "./testing/neighbour-records.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const BODIES = DEEP ? 100_000 : 2_000;
const PEOPLE = ["yanhu.officer", "platform.administrator", "platform.security", "yanhu.enterprise", "platform.audit"];

let platform: TestPlatform;
let records: Records;
/** Every route that takes a body, with somebody who may call it. */
let targets: { readonly declared: DeclaredRequest; readonly userName: string }[];

beforeAll(async () => {
  platform = await testPlatform();
  records = await makeRecords(await platform.as("yanhu.officer"));
  targets = [];
  for (const declared of declaredRequests(platform.app, records)) {
    const { payload } = declared.request;
    if (payload === undefined || Buffer.isBuffer(payload)) continue;
    for (const userName of PEOPLE) {
      const call = await platform.as(userName);
      const { statusCode } = await call({ ...declared.request, payload: { "not a key": 1 } });
      if (statusCode === 400) {
        targets.push({ declared, userName });
        break;
      }
    }
  }
}, 120_000);

afterAll(() => platform?.close());

type Place = readonly (string | number)[];

/** Every place of a body, the whole among them. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (value === null || typeof value !== "object") return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...at, key]))];
}

const valueAt = (body: unknown, place: Place): unknown =>
  place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body);

/** A copy with another value in a place; undefined takes it out. */
function changedAt(body: unknown, place: Place, value: unknown): unknown {
  const copy = structuredClone(body);
  const last = place.at(-1);
  if (last === undefined) return value;
  const holder = valueAt(copy, place.slice(0, -1)) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, 0.1, "", " ", "\u0000", "\ud800", "\u202e", "a".repeat(70_000)],
  ...[
    "2026-02-30",
    "9999-12-31T23:59:59.999Z",
    "00000000-0000-0000-0000-000000000000",
    "${7*7}",
    "'; drop table area; --",
  ],
  ...["../../etc/passwd", "%00", [], {}, [[]], { length: -1 }, Array.from({ length: 2_000 }, () => 0)],
];

type Dice = {
  readonly which: number;
  readonly where: number;
  readonly how: number;
  readonly odd: number;
  readonly any: unknown;
};

/** What is sent instead of a sound body, and whether it holds a key that nobody declared. */
function mutated(body: unknown, { where, how, odd, any }: Dice): { readonly sent: unknown; readonly strange: boolean } {
  const places = placesOf(body);
  const place = places[where % places.length] ?? [];
  const value = valueAt(body, place);
  switch (how % 6) {
    case 0:
      return { sent: changedAt(body, place, ODD[odd % ODD.length]), strange: false };
    case 1:
      return { sent: changedAt(body, place, any), strange: false };
    case 2:
      return { sent: place.length === 0 ? any : changedAt(body, place, undefined), strange: false };
    case 3:
      return { sent: changedAt(body, place, [value, value]), strange: false };
    case 4:
      return { sent: any, strange: false };
    default: {
      const objects = places.filter((one) => isObject(valueAt(body, one)));
      const holder = objects[where % objects.length] ?? [];
      const key = ["isAdmin", "role", "id2", "$where", "password_hash", "areaIds"][odd % 6] ?? "strange";
      return { sent: changedAt(body, [...holder, key], any ?? 1), strange: true };
    }
  }
}

const isObject = (value: unknown) => value !== null && typeof value === "object" && !Array.isArray(value);

const dice = fc.record({
  ...{ which: fc.nat(), where: fc.nat(), how: fc.nat(), odd: fc.nat() },
  any: fc.jsonValue({ maxDepth: 3 }),
});

test(
  `${BODIES} bodies at random end in no inner error, and none is taken that the schema does not know`,
  async () => {
    expect(targets.length).toBeGreaterThan(50);
    const callers = new Map<string, Calls>();
    const callerOf = async ({ declared, userName }: (typeof targets)[number]) => {
      // Some end their own session.
      if (/session|own-account|disabling/.test(declared.route)) return platform.as(userName);
      const known = callers.get(userName) ?? (await platform.as(userName));
      callers.set(userName, known);
      return known;
    };
    const answers = new Map<number, number>();
    let sentSoFar = 0;
    await fc.assert(
      fc.asyncProperty(dice, async (thrown) => {
        const target = targets[thrown.which % targets.length] as (typeof targets)[number];
        const { request, route } = target.declared;
        const { sent, strange } = mutated(request.payload, thrown);
        const call = await callerOf(target);
        const headers = { "content-type": "application/json" };
        // Each from an address of its own: some routes count guesses by it.
        const from = `127.${1 + (sentSoFar % 250)}.${(sentSoFar >> 8) % 250}.${1 + (sentSoFar % 199)}`;
        sentSoFar += 1;
        const answer = await call({ ...request, headers, remoteAddress: from, payload: JSON.stringify(sent) ?? "" });
        answers.set(answer.statusCode, (answers.get(answer.statusCode) ?? 0) + 1);
        expect([route, answer.statusCode < 500], answer.body).toEqual([route, true]);
        if (strange) expect([route, answer.statusCode], JSON.stringify(sent)).toEqual([route, 400]);
      }),
      { numRuns: BODIES, seed: 20_261_130, endOnFailure: true },
    );
    console.info(`${targets.length} routes: ${JSON.stringify(Object.fromEntries(answers))}`);
  },
  DEEP ? 7_200_000 : 120_000,
);
