import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SpaceState } from "#operations";
import { loggingAs } from "./logging.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const lines: string[] = [];
let space: SpaceState = { readOnly: false, freeMb: 5_000, reserveMb: 1_024 };
let platform: TestPlatform;
let address: { readonly host: string; readonly port: number };

beforeAll(async () => {
  platform = await testPlatform({
    running: {
      logging: loggingAs("info", { write: (line) => lines.push(line) }),
      rateFactor: 1,
      space: () => space,
      metrics: { token: undefined, gauges: async () => [{ name: "gongfu_read_only", help: "h", value: 0 }] },
    },
  });
  const listening = new URL(await platform.app.listen({ host: "127.0.0.1", port: 0 }));
  address = { host: listening.hostname, port: Number(listening.port) };
});
afterAll(() => platform?.close());

test("every route answers with headers that keep pages from being framed, scripted or remembered", async () => {
  const routes = platform.app.accessTable.map(({ method, url }) => ({ method, url: url.replace(/:\w+/g, "1") }));
  const others = [
    "/healthz",
    "/readyz",
    "/metrics",
    "/api/docs/",
    "/api/openapi.json",
    "/",
    "/no-such",
    "/api/no-such",
  ];
  const all = [...routes, ...others.map((url) => ({ method: "GET", url }))];
  expect(routes.length).toBeGreaterThan(100);
  for (const { method, url } of all) {
    const { headers } = await platform.app.inject({ method: method as "GET", url });
    const where = `${method} ${url}`;
    const policy = String(headers["content-security-policy"]);
    expect(policy, where).toContain("script-src 'self'");
    for (const closed of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy, where).toContain(closed);
    expect(/script-src[^;]*(unsafe|\*|http:)/.test(policy), where).toBe(false);
    expect(headers, where).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "permissions-policy": expect.stringContaining("camera=()"),
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers["x-frame-options"], where).toBe("DENY");
    if (url.startsWith("/api/") && !url.startsWith("/api/docs"))
      expect(headers["cache-control"], where).toBe("no-store");
    expect(headers["strict-transport-security"], where).toBeUndefined();
  }
  const behindTls = await platform.app.inject({
    method: "GET",
    url: "/healthz",
    headers: { "x-forwarded-proto": "https" },
  });
  expect(behindTls.headers["strict-transport-security"]).toContain("max-age=31536000");
});

test("the log says what happened and nothing of who it is about: no canary gets in", async () => {
  const canary = "canary-9431";
  lines.length = 0;
  const officer = await platform.as("yanhu.officer");
  const named = { name: `${canary}办公室`, kind: "department", areaId: 990102 };
  await officer({ method: "POST", url: "/api/units", payload: named });
  await officer({ method: "POST", url: "/api/units", payload: named });
  await officer({ method: "GET", url: `/api/areas/search?text=${canary}`, headers: { "x-request-id": canary } });
  await officer({ method: "GET", url: `/api/enterprises/${canary}` });
  await platform.app.inject({
    method: "POST",
    url: "/api/session",
    payload: { userName: canary, password: `${canary}pw` },
  });
  await platform.app.inject({
    method: "POST",
    url: "/api/session",
    payload: `{"${canary}`,
    headers: { "content-type": "application/json" },
  });
  platform.app.log.error(new SyntaxError(`Unexpected token in ${canary}`));
  const said = lines.join("");
  expect(said).not.toContain(canary);
  expect(said).not.toMatch(/session=|砚湖区|127\.0\.0\.1|officer/);
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const posted = entries.find(({ route, method }) => route === "/api/units" && method === "POST");
  expect(posted).toMatchObject({ level: "info", status: 201, user: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(Object.keys(posted ?? {}).sort()).toEqual(
    ["level", "time", "reqId", "method", "route", "status", "ms", "user", "msg"].sort(),
  );
});

test("below the reserve everything can be read and signed in to, nothing changed; with room again it goes on", async () => {
  const officer = await platform.as("yanhu.officer");
  space = { readOnly: true, freeMb: 120, reserveMb: 1_024 };
  const refused = await officer({
    method: "POST",
    url: "/api/units",
    payload: { name: "x", kind: "department", areaId: 990102 },
  });
  expect(refused.statusCode).toBe(507);
  expect(refused.json()).toMatchObject({ code: "server.read-only-space", facts: { freeMb: 120, reserveMb: 1_024 } });
  const read = await officer({ method: "GET", url: "/api/units?areaId=990102" });
  expect([read.statusCode, read.headers["gongfu-read-only"]]).toEqual([200, "120/1024"]);
  await platform.as("yanmo.officer");
  space = { readOnly: false, freeMb: 5_000, reserveMb: 1_024 };
  const again = await officer({
    method: "POST",
    url: "/api/units",
    payload: { name: "空间恢复办公室", kind: "department", areaId: 990102 },
  });
  expect([again.statusCode, again.headers["gongfu-read-only"]]).toEqual([201, undefined]);
});

test("metrics name routes by their pattern, and are for this machine only", async () => {
  const { body, statusCode } = await platform.app.inject({ method: "GET", url: "/metrics" });
  expect(statusCode).toBe(200);
  expect(body).toMatch(/gongfu_request_seconds_count\{method="POST",route="\/api\/units",status="2xx"\} \d+/);
  expect(body).toContain('gongfu_event_loop_delay_seconds{part="p99"}');
  expect(body).not.toContain("canary");
  const passedOn = await platform.app.inject({
    method: "GET",
    url: "/metrics",
    headers: { "x-forwarded-for": "10.0.0.1" },
  });
  expect(passedOn.statusCode).toBe(404);
});

/** Sends and waits until the server ends the connection; what it said and how long that took. */
function cut(bytes: readonly (string | Buffer)[], everyMs = 0): Promise<{ said: string; seconds: number }> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let said = "";
    const socket: Socket = connect(address);
    socket.on("data", (part) => {
      said += String(part);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve({ said, seconds: (performance.now() - begun) / 1000 }));
    void (async () => {
      for (const piece of bytes) {
        if (socket.destroyed) return;
        socket.write(piece);
        if (everyMs > 0) await delay(everyMs);
      }
    })();
  });
}

test("slow, silent, huge and deep requests are cut within ten seconds or refused, and the server goes on", async () => {
  const head = (length: number, more = "") =>
    `POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}Content-Length: ${length}\r\n\r\n`;
  const slowly = Array.from({ length: 200 }, () => "a");
  const [silent, slowHead, slowBody, ...idle] = await Promise.all([
    cut([]),
    cut(["GET / HTTP/1.1\r\nX-", ...slowly], 100),
    cut([head(5_000), ...slowly], 100),
    ...Array.from({ length: 200 }, () => cut([])),
  ]);
  for (const { seconds } of [silent, slowHead, slowBody, ...idle]) expect(seconds).toBeLessThan(10.5);
  const close = "Connection: close\r\n";
  const huge = await cut([`GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: ${"x".repeat(200_000)}\r\n\r\n`]);
  expect(huge.said).toContain("431");
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  expect((await cut([head(deep.length, close) + deep])).said).toMatch(/^HTTP\/1.1 400/);
  const packed = gzipSync(Buffer.alloc(20_000_000));
  const bomb = await cut([head(packed.length, `${close}Content-Encoding: gzip\r\n`), packed]);
  expect(bomb.said).toMatch(/^HTTP\/1.1 4\d\d/);
  const large = await cut([`${head(1_000_000_000, close)}`, Buffer.alloc(100_000)]);
  expect(large.said).toMatch(/^HTTP\/1.1 413/);
  expect((await fetch(`http://127.0.0.1:${address.port}/healthz`)).status).toBe(200);
});
