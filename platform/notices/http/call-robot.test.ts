import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { instant } from "#kernel";
import { type Calling, callRobot } from "./call-robot.ts";

const said = {
  ...{ id: "1", kinds: [], areaName: "", at: instant("2026-11-30T02:00:00.000Z") },
  text: { title: "船", lines: [], link: "" },
};

/** A listener that nothing may reach. */
let canary: Server;
let reached: string[];
let answer: { status: number; headers?: Record<string, string>; body?: string; silent?: boolean; endless?: boolean };
let port: number;

beforeAll(async () => {
  canary = createServer((request, response) => {
    reached.push(request.url ?? "");
    if (answer.silent) return;
    response.writeHead(answer.status, answer.headers);
    if (!answer.endless) {
      response.end(answer.body ?? "");
      return;
    }
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(64 * 1024)));
    };
    response.on("drain", more);
    more();
  });
  await new Promise<void>((resolve) => canary.listen(0, "::", resolve));
  port = (canary.address() as AddressInfo).port;
});
beforeEach(() => {
  reached = [];
  answer = { status: 200, body: "{}" };
});
afterAll(() => {
  canary.closeAllConnections();
  canary.close();
});

const call = (url: string, calling: Partial<Calling>) =>
  callRobot({ style: "json", url: new URL(url), secret: "x".repeat(16) }, said, {
    ...{ hosts: [], resolve: async () => [], timeLimitMs: 400 },
    ...calling,
  });
const resolving =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

test.each([
  ...["127.0.0.1", "2130706433", "0x7f000001", "0177.1", "0", "[::]", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
])("nothing is sent to %s, not even where the operator allowed that host", async (host) => {
  const { hostname } = new URL(`https://${host}/`);
  expect(await call(`https://${host}:${port}/`, { hosts: [hostname] })).toEqual({
    code: "address-not-public",
    lasting: true,
  });
  expect(await call(`http://${host}:${port}/`, { hosts: [hostname] })).toEqual({ code: "not-allowed", lasting: true });
  expect(reached).toEqual([]);
});

test("a name is not called when any address of it is an inner one", async () => {
  const hosts = ["robot.example"];
  for (const addresses of [
    ["127.0.0.1"],
    ["1.1.1.1", "127.0.0.1"],
    ["::1"],
    ["169.254.169.254"],
    ["10.0.0.1", "1.1.1.1"],
  ]) {
    const fault = await call(`https://robot.example:${port}/`, { hosts, resolve: resolving(...addresses) });
    expect(fault, addresses.join()).toEqual({ code: "address-not-public", lasting: true });
  }
  expect(reached).toEqual([]);
});

test("a name is asked for once, and what it led to then is called whatever it leads to later", async () => {
  const first: string[] = [];
  const checked = createServer((request, response) => {
    first.push(request.url ?? "");
    response.end("{}");
  });
  await new Promise<void>((resolve) => checked.listen(0, "127.0.0.2", resolve));
  let asked = 0;
  const resolve = async () => [{ address: asked++ === 0 ? "127.0.0.2" : "127.0.0.1", family: 4 }];
  const url = `http://robot.example:${(checked.address() as AddressInfo).port}/hook`;
  expect(await call(url, { trusting: true, resolve })).toBeUndefined();
  expect([asked, first, reached]).toEqual([1, ["/hook"], []]);
  checked.closeAllConnections();
  checked.close();
});

test("the listener would have been reached: a robot that is trusted gets its message", async () => {
  expect(
    await call(`http://robot.example:${port}/hook`, { trusting: true, resolve: resolving("127.0.0.1") }),
  ).toBeUndefined();
  expect(reached).toEqual(["/hook"]);
});

test("no redirect is followed", async () => {
  answer = { status: 307, headers: { location: `http://127.0.0.1:${port}/elsewhere` } };
  const fault = await call(`http://robot.example:${port}/hook`, { trusting: true, resolve: resolving("127.0.0.1") });
  expect([fault, reached]).toEqual([{ code: "redirected", lasting: true }, ["/hook"]]);
});

test.each([
  { status: 200, silent: true },
  { status: 200, endless: true },
])("an answer that is %j ends", async (given) => {
  answer = given;
  const begun = performance.now();
  await call(`http://robot.example:${port}/`, { trusting: true, resolve: resolving("127.0.0.1") });
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test.each([
  [404, true],
  [410, true],
  [429, false],
  [500, false],
  [503, false],
])("%i is given up: %s", async (status, lasting) => {
  answer = { status };
  expect(await call(`http://robot.example:${port}/`, { trusting: true, resolve: resolving("127.0.0.1") })).toEqual({
    code: `http-${status}`,
    lasting,
  });
});
