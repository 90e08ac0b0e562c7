import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RATE_LIMITS } from "#operations";
import { DEEP } from "../../tools/deep.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

/** A part of the usual limits, so that fifty times the limit is what this machine can send. */
const FACTOR = DEEP ? 0.05 : 0.01;
const PER_SECOND = (FACTOR * RATE_LIMITS.read.address) / 60;
/** What each neighbour asks in a second: little, and below its own limit. */
const NEIGHBOUR = 20;
/** In turns without the flood and with it. How much slower is judged in the deep run, on a machine that does nothing else. */
const WINDOWS = DEEP ? 8 : 2;
const WINDOW_MS = DEEP ? 5_000 : 1_000;
const MOST = 1.2;

let platform: TestPlatform;
let address: string;

beforeAll(async () => {
  platform = await testPlatform({ running: { rateFactor: FACTOR } });
  address = await platform.app.listen({ host: "127.0.0.1", port: 0 });
}, 120_000);
afterAll(() => platform?.close());

type Sending = { readonly from: string; readonly perSecond: number; readonly ms: number };
type Sent = { readonly times: readonly number[]; readonly statuses: Readonly<Record<string, number>> };

/** Runs in a thread of its own, so that sending does not take the server's time: so many a second, whether they are answered or not. */
const SENDER = `
const { parentPort, workerData } = require("node:worker_threads");
const http = require("node:http");
const { address, from, perSecond, ms } = workerData;
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const times = [], statuses = {};
const begun = performance.now();
let sent = 0, open = 0;
const one = () => {
  open += 1; sent += 1;
  const at = performance.now();
  const end = (status) => { open -= 1; statuses[status] = (statuses[status] ?? 0) + 1; if (status < 400) times.push(performance.now() - at); };
  const request = http.get(address + "/api/session/demo-accounts", { agent, localAddress: from }, (answer) => {
    answer.resume(); answer.on("end", () => end(answer.statusCode));
  });
  request.on("error", () => end(599));
};
const timer = setInterval(() => {
  const now = performance.now() - begun;
  if (now > ms) { clearInterval(timer); const wait = setInterval(() => { if (open === 0 || performance.now() - begun > ms + 5000) { clearInterval(wait); agent.destroy(); parentPort.postMessage({ times, statuses }); } }, 5); return; }
  while (sent < (now / 1000) * perSecond && open < 200) one();
}, 2);
`;

async function send(sending: Sending): Promise<Sent> {
  const worker = new Worker(SENDER, { eval: true, workerData: { address, ...sending } });
  const [sent] = (await once(worker, "message")) as [Sent];
  await worker.terminate();
  return sent;
}

const quantile = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;

test("a flood from one address leaves the others served, and in the deep run as quickly as before", {
  retry: DEEP ? 2 : 0,
  timeout: 600_000,
}, async () => {
  const alone: number[] = [];
  const beside: number[] = [];
  // What the flooding address has saved up is spent first.
  const begun = performance.now();
  const spend = () => platform.app.inject({ url: "/api/session/demo-accounts", remoteAddress: "127.0.0.9" });
  let saved = 0;
  for (; (await spend()).statusCode === 200; saved += 1);
  expect(saved).toBeGreaterThanOrEqual(Math.floor(FACTOR * RATE_LIMITS.read.address));
  let refused = 0;
  let passed = 0;
  for (let turn = 0; turn < WINDOWS; turn += 1) {
    // A neighbour a window, below its own limit; the flood has an address for all.
    const neighbour = (from: string) => send({ from, perSecond: NEIGHBOUR, ms: WINDOW_MS });
    alone.push(...(await neighbour(`127.0.1.${turn + 1}`)).times);
    const flood = send({ from: "127.0.0.9", perSecond: 50 * PER_SECOND, ms: WINDOW_MS });
    const [quiet, loud] = await Promise.all([neighbour(`127.0.2.${turn + 1}`), flood]);
    beside.push(...quiet.times);
    expect(quiet.statuses).toEqual({ 200: quiet.times.length });
    refused += loud.statuses["429"] ?? 0;
    passed += loud.statuses["200"] ?? 0;
  }
  const [before, during] = [quantile(alone, 0.99), quantile(beside, 0.99)];
  console.info(
    `p99 ${before.toFixed(1)} ms alone, ${during.toFixed(1)} ms beside; ${refused} refused, ${passed} let through`,
  );
  expect(alone.length).toBeGreaterThan(WINDOWS * 4);
  // The flood was one: much more was refused than let through, and no more was let through than the limit and what it saves up.
  expect(refused).toBeGreaterThan(passed);
  const seconds = (performance.now() - begun) / 1000;
  expect(saved + passed).toBeLessThanOrEqual(FACTOR * RATE_LIMITS.read.address + PER_SECOND * seconds + 2);
  if (DEEP) expect(during).toBeLessThan(before * MOST + 2);
});
