import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import Fastify, { type InjectOptions } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import type { Records } from "./testing/access-case.ts";
import { type DeclaredRequest, declaredRequests, queryOf, withQuery } from "./testing/declared-requests.ts";
import { type BodyDice, mutatedBody } from "./testing/mutated-body.ts";
import { type Calls, makeRecords } from "./testing/neighbour-records.ts";
import { markedRequest, type Outcome, probe, SQLMAP } from "./testing/sqlmap.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const PEOPLE = [
  ...["yanhu.officer", "platform.administrator", "platform.security", "chengyan.auditor"],
  ...["platform.audit", "yanhu.enterprise"],
];

let platform: TestPlatform;
let records: Records;
let address: URL;
let folder: string;

beforeAll(async () => {
  platform = await testPlatform();
  records = await makeRecords(await platform.as("yanhu.officer"));
  address = new URL(await platform.app.listen({ host: "127.0.0.1", port: 0 }));
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-sqlmap-"));
}, 120_000);

afterAll(async () => {
  await platform?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A cookie of a session that nobody else uses, since some routes end theirs. */
async function cookieOf(userName: string): Promise<string> {
  const answer = await platform.app.inject({ method: "POST", url: "/api/session/demo", payload: { userName } });
  const [cookie] = answer.cookies;
  return `${cookie?.name}=${cookie?.value}`;
}

type Attempt = { readonly route: string; readonly asked: InjectOptions; readonly userName: string };

const understood = (status: number) => status < 400 || status === 404 || status === 409 || status === 422;

/** The first request of several that somebody gets past the door with: who is refused or told that the question makes no sense tries nothing. */
async function attemptsOn({ route, request, query }: DeclaredRequest): Promise<Attempt[]> {
  const whole = { ...request, url: withQuery(request, query) };
  const base = queryOf(request);
  const single = Object.keys(query)
    .filter((name) => !(name in base))
    .map((name) => ({ ...request, url: withQuery(request, { ...base, [name]: query[name] ?? "" }) }));
  for (const userName of PEOPLE) {
    const ask = async (asked: InjectOptions) =>
      (await platform.app.inject({ ...asked, headers: { ...asked.headers, cookie: await cookieOf(userName) } }))
        .statusCode;
    if (understood(await ask(whole))) return [{ route, asked: whole, userName }];
    const status = await ask(request);
    if (understood(status) || status === 400) return [request, ...single].map((asked) => ({ route, asked, userName }));
  }
  return [{ route, asked: whole, userName: "yanhu.officer" }];
}

/** A server that does what ours never does: it writes what it is asked into the question to the database. */
async function planted(): Promise<{ readonly host: string; close(): Promise<void> }> {
  const client = new pg.Client(platform.appSettings);
  await client.connect();
  const app = Fastify();
  app.get<{ Querystring: { name: string } }>("/planted", async ({ query }, reply) => {
    try {
      const { rows } = await client.query(`select id, name from area where name = '${query.name}' limit 3`);
      return { areas: rows };
    } catch {
      return reply.code(400).send({ areas: [] });
    }
  });
  const { host } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  return {
    host,
    close: async () => {
      await app.close();
      await client.end();
    },
  };
}

/** A part of the routes, by their names, for whoever looks into one of them. */
const CHOSEN = new RegExp(process.env["GONGFU_SQLMAP_ROUTES"] ?? "");

async function probeRoute(declared: DeclaredRequest): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { route, asked, userName } of await attemptsOn(declared)) {
    const request = markedRequest(asked, Object.values(records) as string[]);
    if (request === undefined) continue;
    const named = request.replace("HOST", address.host).replace("COOKIE", await cookieOf(userName));
    const outcome = await probe(route, { request: named, folder });
    outcomes.push(outcome);
    const said = outcome.vulnerable ? "BROKEN INTO" : outcome.tested ? "tried" : "not tried";
    console.info(`${route} as ${userName}: ${said}${said === "tried" ? "" : outcome.said.slice(-2_500)}`);
  }
  return outcomes;
}

// Hours: by `npm run test:deep` only.
if (DEEP)
  test.skipIf(SQLMAP === undefined)(
    "sqlmap breaks in by no parameter of any route, and does by one that is planted",
    async () => {
      const open = await planted();
      const found = await probe("planted", {
        request: `GET /planted?name=x* HTTP/1.1\r\nHost: ${open.host}\r\n\r\n`,
        folder,
      });
      await open.close();
      console.info(`planted: ${found.vulnerable ? "broken into" : found.said}`);
      expect(found.vulnerable, found.said).toBe(true);
      const outcomes: Outcome[] = [];
      for (const declared of declaredRequests(platform.app, records))
        if (CHOSEN.test(declared.route)) outcomes.push(...(await probeRoute(declared)));
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.filter(({ vulnerable }) => vulnerable)).toEqual([]);
      const untried = outcomes.filter(({ tested }) => !tested);
      expect(untried.map(({ route, said }) => `${route} ${said.slice(-600)}`)).toEqual([]);
    },
    36_000_000,
  );

/** Bodies that are nearly what a route understands. */
const BODIES = DEEP ? 100_000 : 2_000;

type Target = { readonly declared: DeclaredRequest; readonly userName: string };

/** Every route that takes a body, with somebody who may call it. */
async function targetsOf(): Promise<Target[]> {
  const targets: Target[] = [];
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
  return targets;
}

const dice: fc.Arbitrary<BodyDice> = fc.record({
  ...{ which: fc.nat(), where: fc.nat(), how: fc.nat(), odd: fc.nat() },
  any: fc.jsonValue({ maxDepth: 3 }),
});

test(
  `${BODIES} bodies at random end in no inner error, and none is taken that the schema does not know`,
  async () => {
    const targets = await targetsOf();
    expect(targets.length).toBeGreaterThan(50);
    const callers = new Map<string, Calls>();
    const callerOf = async ({ declared, userName }: Target) => {
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
        const target = targets[thrown.which % targets.length] as Target;
        const { request, route } = target.declared;
        const { sent, strange } = mutatedBody(request.payload, thrown);
        const call = await callerOf(target);
        const headers = { "content-type": "application/json" };
        // Each from an address of its own: some routes count guesses by it.
        const from = `127.${1 + (sentSoFar % 250)}.${(sentSoFar >> 8) % 250}.${1 + (sentSoFar % 199)}`;
        sentSoFar += 1;
        const answer = await call({ ...request, headers, remoteAddress: from, payload: JSON.stringify(sent) ?? "" });
        answers.set(answer.statusCode, (answers.get(answer.statusCode) ?? 0) + 1);
        expect([route, answer.statusCode < 500], answer.body).toEqual([route, true]);
        // 429: who guesses too much is sent away before the body is looked at.
        if (strange && answer.statusCode !== 429)
          expect([route, answer.statusCode], JSON.stringify(sent)).toEqual([route, 400]);
      }),
      { numRuns: BODIES, seed: 20_261_130, endOnFailure: true },
    );
    console.info(`${targets.length} routes: ${JSON.stringify(Object.fromEntries(answers))}`);
  },
  DEEP ? 7_200_000 : 600_000,
);
