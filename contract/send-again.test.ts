import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sendAgainWhenLost } from "./send-again.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const change = (type = "application/json") =>
  new Request("http://gongfu.test/api/units", { method: "POST", body: "{}", headers: { "content-type": type } });
const lost = () => Promise.reject(new TypeError("fetch failed"));

async function settled(request: Request, send: typeof fetch): Promise<unknown> {
  const outcome = sendAgainWhenLost(request, send).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return outcome;
}

test("a change whose answer got lost is sent once more, whole and under the same key", async () => {
  const seen: string[] = [];
  const send = vi.fn(async (request: Request) => {
    seen.push(`${request.headers.get("idempotency-key")} ${await request.text()}`);
    return seen.length === 1 ? lost() : new Response("done");
  });
  const answer = await settled(change(), send as typeof fetch);
  expect(await (answer as Response).text()).toBe("done");
  expect(seen).toHaveLength(2);
  expect(seen[1]).toBe(seen[0]);
  expect(seen[0]).toMatch(/^[0-9a-f]{32} \{\}$/);
});

test("two changes never share a key", async () => {
  const keys = new Set<string | null>();
  const send = async (request: Request) => {
    keys.add(request.headers.get("idempotency-key"));
    return new Response();
  };
  for (let turn = 0; turn < 20; turn++) await settled(change(), send as typeof fetch);
  expect(keys.size).toBe(20);
});

test("what only reads, a file, and what the reader of the page gave up are not sent again", async () => {
  const send = vi.fn(lost);
  const given = new AbortController();
  given.abort();
  const requests = [
    new Request("http://gongfu.test/api/units"),
    change("application/octet-stream"),
    new Request(change(), { signal: given.signal }),
  ];
  for (const request of requests) expect(await settled(request, send as typeof fetch)).toBeInstanceOf(TypeError);
  expect(send).toHaveBeenCalledTimes(3);
});
