import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Fastify, { type InjectOptions } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import type { Records } from "./testing/access-case.ts";
import { type DeclaredRequest, declaredRequests, queryOf, withQuery } from "./testing/declared-requests.ts";
import { makeRecords } from "./testing/neighbour-records.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

/** sqlmap (a Debian package) tries each parameter with what has broken into databases elsewhere. */
const SQLMAP = ["/usr/bin/sqlmap", "/usr/local/bin/sqlmap"].find((program) => existsSync(program));
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

/** Marks each value of a request as a place to try. */
function marked({ method, url, payload, headers }: InjectOptions): string | undefined {
  const [place = "", search = ""] = String(url).split("?");
  let marks = 0;
  const mark = (text: string) => {
    marks += 1;
    return `${text}*`;
  };
  const known = Object.values(records) as string[];
  const parts = place.split("/").map((part) => (known.includes(part) || /^\d|-\d|0{8}/.test(part) ? mark(part) : part));
  const query = search === "" ? "" : `?${search.split("&").map(mark).join("&")}`;
  const isBytes = Buffer.isBuffer(payload);
  const body =
    payload === undefined || isBytes
      ? ""
      : JSON.stringify(payload).replaceAll(/:"((?:[^"\\]|\\.)*)"|:(-?[\d.]+)/g, (_, words?: string, figure?: string) =>
          words === undefined ? `:${mark(figure ?? "")}` : `:"${mark(words)}"`,
        );
  if (marks === 0) return undefined;
  const type = isBytes ? String(headers?.["content-type"]) : "application/json";
  const lines = [`${method} ${parts.join("/")}${query} HTTP/1.1`, "Host: HOST", "Cookie: COOKIE"];
  return `${[...lines, ...(payload === undefined ? [] : [`Content-Type: ${type}`])].join("\r\n")}\r\n\r\n${isBytes ? "x" : body}`;
}

type Outcome = {
  readonly route: string;
  readonly vulnerable: boolean;
  readonly tested: boolean;
  readonly said: string;
};

async function probe(route: string, request: string): Promise<Outcome> {
  const file = path.join(folder, `${Math.random()}.txt`);
  writeFileSync(file, request);
  const said = await new Promise<string>((resolve) => {
    let text = "";
    const flags = ["--batch", "--level=3", "--risk=2", "--dbms=postgresql", "--flush-session", "--threads=4"];
    const more = [
      "--disable-coloring",
      "--timeout=60",
      "--retries=1",
      "--skip-waf",
      "--ignore-code=*",
      "--ignore-stdin",
    ];
    const child = spawn(SQLMAP ?? "", [...["-r", file], ...flags, ...more, `--output-dir=${folder}`]);
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => {
        text += String(part);
      });
    child.on("close", () => resolve(text));
  });
  // That a parameter "appears" to be injectable is looked into further by sqlmap itself; only its verdict counts.
  const vulnerable = /identified the following injection point|is vulnerable/.test(said);
  return { route, vulnerable, tested: vulnerable || said.includes("do not appear to be injectable"), said };
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
    const request = marked(asked);
    if (request === undefined) continue;
    const named = request.replace("HOST", address.host).replace("COOKIE", await cookieOf(userName));
    const outcome = await probe(route, named);
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
      const found = await probe("planted", `GET /planted?name=x* HTTP/1.1\r\nHost: ${open.host}\r\n\r\n`);
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
