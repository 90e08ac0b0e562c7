import { expect, test } from "vitest";
import { refuse } from "#kernel";
import { openCopyInThread } from "./open-copy.ts";

const copy = { bytes: new Uint8Array(), manner: "file" } as const;
const ASK = 'parentPort.postMessage({ says: { names: [workerData.manner] } }); parentPort.once("message", answer);';
const ANSWER = "const answer = (result) => parentPort.postMessage({ result });";
const nothing = async () => refuse("plan.not-found");

/** A thread that does what the line says. */
function threadOf(line: string, onError: (error: Error) => void = () => undefined) {
  const script = `import { parentPort, workerData } from "node:worker_threads"; ${line}`;
  return openCopyInThread(new URL(`data:text/javascript,${encodeURIComponent(script)}`), onError);
}

test("answers with what the thread makes of what was looked up for it", async () => {
  const open = threadOf(`${ANSWER} ${ASK}`);
  const lookUp = async ({ names }: { names: readonly string[] }) => refuse("plan.not-found", { names: names.join() });
  expect(await open(copy, lookUp)).toEqual(refuse("plan.not-found", { names: "file" }));
});

test("an accident of the one who looks up is his", async () => {
  const open = threadOf(`${ANSWER} ${ASK}`);
  await expect(open(copy, () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
});

test.each([
  ["throws", 'throw new Error("broken");', "broken"],
  ["ends by itself", "process.exit(3);", "the thread that opened a copy ended by itself (3)"],
])("a file at which the thread %s is refused at once, and somebody is told", async (_what, line, message) => {
  const told: string[] = [];
  const open = threadOf(line, (error) => told.push(error.message));
  expect(await open(copy, nothing)).toMatchObject({ ok: false, refusal: { code: "plan.copy-unreadable" } });
  expect(told).toEqual([message]);
});

test("a file that takes too much memory is refused", { timeout: 60_000 }, async () => {
  const open = threadOf("const held = []; for (;;) held.push(new Array(1e6).fill(0.5));");
  expect(await open(copy, nothing)).toMatchObject({ ok: false, refusal: { code: "plan.copy-too-large" } });
});

test("two at once, eight waiting, one more is asked to come later", { timeout: 20_000 }, async () => {
  const open = threadOf(`${ANSWER} ${ASK}`);
  let [working, most] = [0, 0];
  const lookUp = async () => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setTimeout(resolve, 50));
    working -= 1;
    return refuse("plan.not-found");
  };
  const codes = await Promise.all(
    Array.from({ length: 11 }, async () => {
      const answer = await open(copy, lookUp);
      return answer.ok ? "" : answer.refusal.code;
    }),
  );
  expect(codes.toSorted()).toEqual(["plan.copies-busy", ...Array.from({ length: 10 }, () => "plan.not-found")]);
  expect(most).toBe(2);
});
