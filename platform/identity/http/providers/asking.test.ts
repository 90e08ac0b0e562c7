import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { askWithin, isSafeAddress, refusalOfTrouble, shownName } from "./asking.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function answering(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((ready) => started.listen(0, "127.0.0.1", ready));
  return `127.0.0.1:${(started.address() as AddressInfo).port}`;
}

async function outcome(host: string, limits: { timeMs?: number; mostBytes?: number; hosts?: string[] } = {}) {
  const { hosts = [host], ...rest } = limits;
  try {
    const answer = await askWithin({ hosts: new Set(hosts), ...rest })(`http://${host}/`);
    return `${answer.status} ${(await answer.text()).length}`;
  } catch (error) {
    const { code, facts } = refusalOfTrouble(error).refusal;
    return `${code} ${facts["reason"]}`;
  }
}

test("an answer of the provider's is read, an error of its own among them", async () => {
  const host = await answering((_request, response) => response.writeHead(400).end("{}"));
  expect(await outcome(host)).toBe("400 2");
});

test("nobody is asked who was not named", async () => {
  let asked = 0;
  const host = await answering((_request, response) => {
    asked += 1;
    response.end();
  });
  expect(await outcome(host, { hosts: ["127.0.0.1:1"] })).toBe("identity.provider-unfit host-not-allowed");
  expect(asked).toBe(0);
});

test("nothing that leads elsewhere is followed", async () => {
  let asked = 0;
  const host = await answering(({ url }, response) => {
    asked += 1;
    response.writeHead(url === "/" ? 302 : 200, { location: "/elsewhere" }).end();
  });
  expect(await outcome(host)).toBe("identity.provider-unfit redirect");
  expect(asked).toBe(1);
});

test("an answer without end is left, and so is one that never comes", async () => {
  const endless = await answering((_request, response) => {
    const more = () => response.writable && response.write("x".repeat(10_000), more);
    more();
  });
  expect(await outcome(endless, { mostBytes: 50_000 })).toBe("identity.provider-unfit answer-too-large");
  server?.closeAllConnections();
  const silent = await answering((_request, response) => response.write("{"));
  expect(await outcome(silent, { timeMs: 150 })).toBe("identity.provider-away time-out");
});

test("a provider that is broken or not there is away", async () => {
  const host = await answering((_request, response) => response.writeHead(502).end());
  expect(await outcome(host)).toBe("identity.provider-away status-502");
  expect(await outcome("127.0.0.1:9")).toMatch(/^identity\.provider-away /);
});

test.each([
  ["https://sso.example.gov.cn/realm", true],
  ["http://127.0.0.1:3000", true],
  ["http://localhost", true],
  ["http://[::1]:80", true],
  ["http://sso.example.gov.cn", false],
  ["http://127.0.0.1.evil.example", false],
  ["ftp://127.0.0.1", false],
  ["not an address", false],
])("%s may be asked: %s", (address, safe) => expect(isSafeAddress(address)).toBe(safe));

test("a name is shown without what nobody can read, and not longer than a line", () => {
  expect(shownName("王\u0000明\u202e")).toBe("王明");
  expect(shownName("长".repeat(100))).toHaveLength(60);
  expect(shownName({ name: "x" })).toBe("");
});
