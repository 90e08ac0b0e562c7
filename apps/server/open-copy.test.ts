import { expect, test } from "vitest";
import { openCopyInThread } from "./open-copy.ts";

const copy = { bytes: new Uint8Array(), manner: "file" } as const;

/** A thread that does what the line says. */
function threadOf(line: string, onError: (error: Error) => void = () => undefined) {
  const script = `import { parentPort, workerData } from "node:worker_threads"; ${line}`;
  return openCopyInThread(new URL(`data:text/javascript,${encodeURIComponent(script)}`), onError);
}

test("answers with what the thread found", async () => {
  const open = threadOf("parentPort.postMessage({ ok: true, value: { grids: [], said: workerData.manner } });");
  expect(await open(copy)).toEqual({ ok: true, value: { grids: [], said: "file" } });
});

test("a file that takes the thread down is refused, and somebody is told", async () => {
  const told: string[] = [];
  const open = threadOf('throw new Error("broken");', (error) => told.push(error.message));
  expect(await open(copy)).toMatchObject({ ok: false, refusal: { code: "plan.copy-unreadable" } });
  expect(told).toEqual(["broken"]);
});

test("a file that takes too much memory is refused", { timeout: 60_000 }, async () => {
  const open = threadOf("const held = []; for (;;) held.push(new Array(1e6).fill(0.5));");
  expect(await open(copy)).toMatchObject({ ok: false, refusal: { code: "plan.copy-too-large" } });
});

test("two at once, eight waiting, one more is asked to come later", async () => {
  const open = threadOf("setTimeout(() => parentPort.postMessage({ ok: true, value: { grids: [] } }), 300);");
  const answers = await Promise.all(Array.from({ length: 11 }, () => open(copy)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  expect(answers.at(-1)).toMatchObject({ ok: false, refusal: { code: "plan.copies-busy" } });
});
