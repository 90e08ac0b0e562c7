import { expect, test } from "vitest";
import { type ReadingLimits, readInChild } from "./reading.ts";

const SCRIPT = new URL("./testing/reading/child.mjs", import.meta.url);
const LIMITS: ReadingLimits = {
  stallSeconds: 3,
  totalSeconds: 6,
  heapMegabytes: 128,
  memoryMegabytes: 400,
  atOnce: 1,
  waiting: 1,
};

function reader(limits: Partial<ReadingLimits> = {}) {
  const errors: Error[] = [];
  const read = readInChild({
    script: SCRIPT,
    onError: (error) => errors.push(error),
    limits: { ...LIMITS, ...limits },
  });
  const cancel = new AbortController();
  const stages: string[] = [];
  const file = (fileName: string) => ({ bytes: new Uint8Array(3), fileName });
  const watch = { signal: cancel.signal, onProgress: ({ stage }: { stage: string }) => void stages.push(stage) };
  return { read: (fileName: string) => read(file(fileName), watch), cancel, stages, errors };
}

async function codeOf(answer: ReturnType<ReturnType<typeof reader>["read"]>) {
  const result = await answer;
  return result.ok ? "accepted" : result.refusal.code;
}

test("a file goes over, progress and answer come back", async () => {
  const { read, stages } = reader();
  expect(await read("good")).toEqual({ ok: true, value: { text: "3", encoding: "utf-8", draft: null } });
  expect(stages).toEqual(["opening"]);
});

test.each([
  ["that says nothing", "silent", "policy.reading-took-too-long"],
  ["that takes the heap", "heap", "policy.reading-too-large"],
  ["that takes memory beside the heap", "buffers", "policy.reading-too-large"],
  ["that dies", "crash", "policy.reading-failed"],
])(
  "a file %s ends its process and nothing else",
  async (_, behaviour, code) => {
    const { read } = reader({ stallSeconds: behaviour === "silent" ? 1 : 5 });
    expect(await codeOf(read(behaviour))).toBe(code);
    expect(await codeOf(read("good"))).toBe("accepted");
  },
  20_000,
);

test("a process that is busy with the file is ended when its time is over", async () => {
  const { read } = reader({ stallSeconds: 1 });
  expect(await codeOf(read("spinning"))).toBe("policy.reading-took-too-long");
}, 20_000);

test("a cancelled reading ends, also when its process does not listen", async () => {
  for (const behaviour of ["slow", "silent"]) {
    const { read, cancel } = reader();
    const answer = read(behaviour);
    setTimeout(() => cancel.abort(), 100);
    expect(await codeOf(answer)).toBe("policy.reading-cancelled");
  }
}, 20_000);

test("one reads, one waits, the third is asked to come later", async () => {
  const { read, stages } = reader();
  const codes = await Promise.all([codeOf(read("slow")), codeOf(read("good")), codeOf(read("good"))]);
  expect(codes).toEqual(["accepted", "accepted", "policy.readings-busy"]);
  expect(stages).toContain("waiting");
}, 20_000);
