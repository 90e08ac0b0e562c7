import { connect } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loggingAs } from "./logging.ts";
import { declaredRequests } from "./testing/declared-requests.ts";
import { type Calls, makeRecords } from "./testing/neighbour-records.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const lines: string[] = [];
let platform: TestPlatform;
let own: Calls;
let reading: { readonly route: string; readonly url: string }[];
let port: number;

beforeAll(async () => {
  const logging = loggingAs("info", { write: (line) => lines.push(line) });
  platform = await testPlatform({ running: { logging } });
  own = await platform.as("yanhu.officer");
  const declared = declaredRequests(platform.app, await makeRecords(own));
  reading = declared.flatMap(({ route, request }) =>
    route.startsWith("GET ") ? [{ route, url: String(request.url) }] : [],
  );
  port = Number(new URL(await platform.app.listen({ host: "127.0.0.1", port: 0 })).port);
});
afterAll(() => platform?.close());

test("every answer says its type and its characters, leads nowhere, and tells nothing of what answers it", async () => {
  for (const { route, url } of reading) {
    const { headers, body } = await own({ method: "GET", url });
    if (body !== "") expect(headers["content-type"], route).toBeDefined();
    // What somebody handed in leaves as bytes, whose characters nobody knows.
    const isFile = /(content|original)$/.test(url);
    if (!isFile && /json|text/.test(String(headers["content-type"])))
      expect(String(headers["content-type"]), route).toMatch(
        /charset=utf-8|^text\/csv|x-ndjson|jsonl|^application\/json$/,
      );
    for (const name of ["location", "server", "x-powered-by", "via"]) expect(headers[name], route).toBeUndefined();
  }
});

test("no page of another origin is let in: none is named, and none may change anything", async () => {
  const headers = { origin: "https://elsewhere.invalid" };
  for (const { route, url } of reading) {
    const answer = await own({ method: "GET", url, headers });
    const named = Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"));
    expect(named, route).toEqual([]);
  }
  const payload = { name: "外来试验站", kind: "organisation", areaId: 990102 };
  const changed = await own({ method: "POST", url: "/api/units", headers, payload });
  expect(changed.statusCode).toBe(403);
  const asForm = { "content-type": "text/plain" };
  const plain = await own({ method: "POST", url: "/api/units", headers: asForm, payload: JSON.stringify(payload) });
  expect(plain.statusCode).toBe(400);
});

/** Sends bytes as they are and gives the first line of the answer. */
function firstLine(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (part) => {
      said += String(part);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(said.split("\r\n")[0] ?? ""));
  });
}

test("what a route does not do is not done: TRACE, made-up methods, and a message that is framed in two ways", async () => {
  const close = "Host: localhost\r\nConnection: close\r\n";
  expect(await firstLine(`TRACE /api/session HTTP/1.1\r\n${close}\r\n`)).toMatch(/ 40[045] /);
  expect(await firstLine(`BREW /api/session HTTP/1.1\r\n${close}\r\n`)).toMatch(/ 400 /);
  expect((await own({ method: "PUT", url: "/api/units", payload: {} })).statusCode).toBe(404);
  const json = "Content-Type: application/json\r\n";
  const twice = `POST /api/session HTTP/1.1\r\n${close}${json}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
  expect(await firstLine(twice)).toMatch(/ 400 /);
  const lengths = `POST /api/session HTTP/1.1\r\n${close}${json}Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}`;
  expect(await firstLine(lengths)).toMatch(/ 400 /);
});

test("no address of the contract carries a secret, and no field of it is a hint or a question that reminds of one", () => {
  const contract = JSON.stringify((platform.app as unknown as { swagger(): unknown }).swagger());
  const { paths } = JSON.parse(contract) as {
    paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
  };
  const names = Object.values(paths).flatMap((one) =>
    Object.values(one).flatMap(({ parameters = [] }) => parameters.map(({ name }) => name)),
  );
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => /password|token|secret|session|cookie|key$|telephone/i.test(name))).toEqual([
    "sessionId",
  ]);
  expect(contract).not.toMatch(/"(?:passwordHint|hint|securityQuestion|callback|jsonp)"/i);
});

test("each sign-in has a token of its own that scripts do not see, 256 bits at random; signing in again ends the one before", async () => {
  const signIn = (cookies: Record<string, string>) =>
    platform.app.inject({
      ...{ method: "POST", url: "/api/session", cookies, headers: { "x-forwarded-proto": "https" } },
      payload: { userName: "yanmo.officer", password: "gongfu-demo" },
    });
  const tokens: string[] = [];
  let before: Record<string, string> = {};
  for (let turn = 0; turn < 5; turn += 1) {
    const [cookie] = (await signIn(before)).cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", secure: true, path: "/" });
    expect(Buffer.from(cookie?.value ?? "", "base64url")).toHaveLength(32);
    tokens.push(cookie?.value ?? "");
    const ended = await platform.app.inject({ method: "GET", url: "/api/session", cookies: before });
    expect(ended.statusCode, `turn ${turn}`).toBe(204);
    before = { [cookie?.name ?? ""]: cookie?.value ?? "" };
  }
  expect(new Set(tokens).size).toBe(5);
});

test("keys that would reach every object are refused, wherever they stand", async () => {
  const send = (payload: string) =>
    own({ method: "POST", url: "/api/units", headers: { "content-type": "application/json" }, payload });
  const unit = '"name":"原型试验站","kind":"organisation","areaId":990102';
  for (const more of ['"__proto__":{"polluted":1}', '"constructor":{"prototype":{"polluted":1}}', '"polluted":1'])
    expect((await send(`{${unit},${more}}`)).statusCode, more).toBe(400);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect((await send(`{${unit}}`)).statusCode).toBe(201);
});

test("an error of ours tells its number and nothing of itself, is in the log, and the next question is answered", async () => {
  const client = new pg.Client(platform.owner);
  await client.connect();
  await client.query("alter table unit rename to unit_gone");
  lines.length = 0;
  const answer = await own({ method: "GET", url: "/api/units?areaId=990102" });
  await client.query("alter table unit_gone rename to unit");
  await client.end();
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toEqual({ code: "http.unexpected", facts: { requestId: answer.headers["x-request-id"] } });
  expect(lines.join("")).toContain('"level":"error"');
  expect((await own({ method: "GET", url: "/api/units?areaId=990102" })).statusCode).toBe(200);
});

test("what a caller writes makes no line of its own in the log", async () => {
  lines.length = 0;
  const forged = encodeURIComponent('x\n{"level":"error","msg":"forged"}\r\nforged');
  await own({ method: "GET", url: `/api/areas/search?text=${forged}`, headers: { "user-agent": "forged" } });
  await own({ method: "GET", url: `/api/enterprises/${forged}` });
  await own({
    method: "POST",
    url: "/api/units",
    payload: { name: "a\nforged", kind: "organisation", areaId: 990102 },
  });
  expect(lines.length).toBeGreaterThanOrEqual(3);
  for (const line of lines) {
    expect(line.trimEnd()).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), time: expect.stringMatching(/Z$/) });
  }
  expect(lines.join("")).not.toContain("forged");
});
