import Fastify, { type FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { limitedAddress, limitRates } from "./limiting.ts";
import { statusOf } from "./refusal-status.ts";

/** A server with nothing but limits, a fiftieth of the usual, whose caller names his account himself. */
function limited(): FastifyInstance {
  const app = Fastify({ trustProxy: "127.0.0.1" });
  app.decorate("statusOf", statusOf);
  app.decorateRequest("actor", null);
  const limits = limitRates(0.02);
  limits.byAddress(app);
  app.addHook("onRequest", async (request) => {
    const account = request.headers["account"];
    if (account) request.actor = { userId: String(account) } as never;
  });
  limits.byAccount(app);
  app.get("/api/thing", () => "read");
  app.post("/api/thing", () => "changed");
  app.get("/page", () => "page");
  app.get("/readyz", () => "ready");
  return app;
}

type Call = { readonly remoteAddress?: string; readonly headers?: Record<string, string>; readonly url?: string };

/** How many of `count` calls were let through, and what the last one was told. */
async function flood(app: FastifyInstance, count: number, call: (turn: number) => Call) {
  let through = 0;
  let last: { statusCode: number; headers: Record<string, unknown>; body: string } | undefined;
  for (let turn = 0; turn < count; turn += 1) {
    last = await app.inject({ method: "GET", url: "/api/thing", ...call(turn) });
    if (last.statusCode === 200) through += 1;
  }
  return { through, last };
}

test("an address that floods is told when to come back, while its neighbours and the pages go on", async () => {
  const app = limited();
  const { through, last } = await flood(app, 500, () => ({ remoteAddress: "203.0.113.9" }));
  expect(through).toBeGreaterThanOrEqual(360);
  expect(through).toBeLessThan(400);
  expect(last).toMatchObject({ statusCode: 429, headers: { "retry-after": "1" } });
  expect(last?.body).toContain("http.too-many-requests");
  expect((await flood(app, 5, () => ({ remoteAddress: "203.0.113.10" }))).through).toBe(5);
  expect((await flood(app, 5, () => ({ remoteAddress: "203.0.113.9", url: "/page" }))).through).toBe(5);
});

test("whoever asks without end whether it is ready is sent away too: the answer costs a question to the database", async () => {
  const { through } = await flood(limited(), 500, () => ({ remoteAddress: "203.0.113.9", url: "/readyz" }));
  expect(through).toBeGreaterThanOrEqual(360);
  expect(through).toBeLessThan(420);
});

test("an address that is made up gains nothing, and one that the proxy of this machine names counts", async () => {
  const app = limited();
  const forged = await flood(app, 500, (turn) => ({
    remoteAddress: "203.0.113.9",
    headers: { "x-forwarded-for": `198.51.100.${turn % 250}`, forwarded: `for=10.0.0.${turn % 250}` },
  }));
  expect(forged.through).toBeLessThan(400);
  const proxied = await flood(app, 500, (turn) => ({
    remoteAddress: "127.0.0.1",
    headers: { "x-forwarded-for": `198.51.100.${turn % 250}` },
  }));
  expect(proxied.through).toBe(500);
  const throughProxy = await flood(app, 500, (turn) => ({
    remoteAddress: "127.0.0.1",
    headers: { "x-forwarded-for": `198.51.100.${turn % 250}, 203.0.113.50` },
  }));
  expect(throughProxy.through).toBeLessThan(400);
});

test("an account has its own limit wherever it calls from, and a whole office behind one address goes on", async () => {
  const app = limited();
  const one = await flood(app, 100, (turn) => ({
    remoteAddress: `203.0.113.${turn}`,
    headers: { account: "one" },
  }));
  expect(one.through).toBeLessThan(45);
  const office = await flood(app, 300, (turn) => ({
    remoteAddress: "203.0.113.200",
    headers: { account: `clerk-${turn % 30}` },
  }));
  expect(office.through).toBe(300);
});

test("changing has a tighter limit than reading, and neither uses up the other", async () => {
  const app = limited();
  let changed = 0;
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = await app.inject({ method: "POST", url: "/api/thing", remoteAddress: "203.0.113.9" });
    if (answer.statusCode === 200) changed += 1;
  }
  expect(changed).toBeLessThan(130);
  expect((await flood(app, 5, () => ({ remoteAddress: "203.0.113.9" }))).through).toBe(5);
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::1:2:3:4", "2001:db8:0:0"],
  ["2001:db8::9", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["2001:db8:0:7::", "2001:db8:0:7"],
  ["10.1.2.3", "10.1.2.3"],
  ["::ffff:10.1.2.3", "::ffff:10.1.2.3"],
])("%s counts as %s", (ip, counted) => {
  expect(limitedAddress(ip)).toBe(counted);
});
