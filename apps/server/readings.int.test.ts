import { afterAll, beforeAll, expect, test } from "vitest";
import { refuse } from "#kernel";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const YANHU = 990102;
const FILE = { headers: { "content-type": "application/octet-stream" }, payload: Buffer.from("试验") };
const handIn = { method: "POST", url: `/api/policy/documents?fileName=long.txt&areaId=${YANHU}`, ...FILE } as const;

let platform: TestPlatform;
beforeAll(async () => {
  // A reading that goes on until it is stopped.
  platform = await testPlatform({
    read: (_file, { signal, onProgress }) =>
      new Promise((resolve) => {
        onProgress({ stage: "opening", done: 3, total: 40 });
        signal.addEventListener("abort", () => resolve(refuse("policy.reading-cancelled")));
      }),
  });
});
afterAll(() => platform?.close());

test("a reading is seen and stopped by the person whose file it is, and by nobody else", async () => {
  const [own, sibling] = [await platform.as("yanhu.officer"), await platform.as("yanmo.officer")];
  const answer = own(handIn);
  const seen = async () => (await own({ method: "GET", url: "/api/policy/readings" })).json().readings;
  await expect.poll(seen).toMatchObject([{ fileName: "long.txt", progress: { stage: "opening", done: 3, total: 40 } }]);
  const [{ id }] = await seen();
  const address = `/api/policy/readings/${id}`;

  expect((await sibling({ method: "GET", url: "/api/policy/readings" })).json()).toEqual({
    readings: [],
    failed: null,
  });
  expect((await sibling({ method: "DELETE", url: address })).json().code).toBe("policy.reading-not-found");
  expect((await own(handIn)).json()).toMatchObject({
    code: "policy.reading-under-way",
    facts: { fileName: "long.txt" },
  });

  expect((await own({ method: "DELETE", url: address })).statusCode).toBe(204);
  expect((await answer).json().code).toBe("policy.reading-cancelled");
  expect(await seen()).toEqual([]);
  expect((await own({ method: "GET", url: "/api/policy/documents" })).body).not.toContain("long.txt");
});

test("why a reading failed waits for the person who left, until it is put away", async () => {
  const failing = await testPlatform({ read: async () => refuse("policy.empty-document") });
  try {
    const [own, sibling] = [await failing.as("yanhu.officer"), await failing.as("yanmo.officer")];
    const list = async (call: typeof own) => (await call({ method: "GET", url: "/api/policy/readings" })).json();
    await own(handIn);
    const { failed } = await list(own);
    expect(failed).toMatchObject({ fileName: "long.txt", refusal: { code: "policy.empty-document" } });
    expect((await list(sibling)).failed).toBeNull();
    expect((await sibling({ method: "DELETE", url: `/api/policy/readings/${failed.id}` })).statusCode).toBe(404);
    expect((await own({ method: "DELETE", url: `/api/policy/readings/${failed.id}` })).statusCode).toBe(204);
    expect((await list(own)).failed).toBeNull();
  } finally {
    await failing.close();
  }
});
