import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { writeLetter } from "#office";
import { p, wordFile } from "../../platform/files/docx/testing/word-file.ts";
import { templateWorkInThread } from "./template-thread.ts";

const SHAPE = { 标题: "text", 落后: { 指标: "text" } } as const;
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const EMPTY = new Uint8Array();
const SCRIPT = new URL("./testing/run-template-worker.mjs", import.meta.url);

const inThread = (more: { readonly seconds?: number; readonly onError?: (error: Error) => void } = {}) =>
  templateWorkInThread({ script: SCRIPT, onError: () => undefined, ...more });

/** A thread that does what the line says. */
function threadOf(line: string, more: { readonly seconds?: number; readonly onError?: (error: Error) => void } = {}) {
  const script = `import { parentPort } from "node:worker_threads"; ${line}`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
  return templateWorkInThread({ script: url, onError: () => undefined, ...more });
}

/** Conditions within conditions over many paragraphs: small, and looked through again at every one. */
const hostile = () =>
  wordFile({
    body:
      p("{#落后}").repeat(1) +
      p("{^标题}").repeat(900) +
      p("甲").repeat(40_000) +
      p("{/标题}").repeat(900) +
      p("{/落后}"),
    extra: [{ name: "[Content_Types].xml", data: TYPES }],
  });

test("tries and fills in the thread as it is done without one", { timeout: 60_000 }, async () => {
  const letter = await writeLetter([{ kind: "text", text: "{标题}" }], { title: "试", head: "", foot: "" });
  expect(await inThread().attempt(letter, SHAPE)).toEqual({ ok: true, value: { printed: ["标题"] } });
  const filled = await inThread().fill(letter, { shape: SHAPE, values: { 标题: "周报", 落后: [] } });
  expect(filled.ok && filled.value.length).toBeGreaterThan(1_000);
  expect(await inThread().attempt(EMPTY, SHAPE)).toMatchObject({ refusal: { code: "office.template-not-word" } });
});

test("a hostile template keeps nobody waiting, and is stopped when its time is over", { timeout: 60_000 }, async () => {
  const [template, begun] = [hostile(), performance.now()];
  let [last, longest, trying] = [begun, 0, true];
  const work = inThread({ seconds: 3 })
    .attempt(template, SHAPE)
    .finally(() => {
      trying = false;
    });
  while (trying) {
    await delay(5);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  expect(await work).toEqual({
    ok: false,
    refusal: { code: "office.template-took-too-long", facts: { seconds: 3 } },
  });
  expect(performance.now() - begun).toBeGreaterThan(2_900);
  // Whoever else asks meanwhile is answered; in the server's own thread it would be seconds.
  expect(longest).toBeLessThan(1_000);
});

test.each([
  ["throws", 'throw new Error("broken");', ["broken"]],
  ["ends by itself", "process.exit(3);", []],
  ["needs too much memory", "const held = []; for (;;) held.push(new Array(1e6).fill(0.5));", []],
])(
  "a template at which the thread %s is refused, and the next one is tried",
  { timeout: 60_000 },
  async (_what, line, message) => {
    const told: string[] = [];
    const work = threadOf(line, { onError: (error) => told.push(error.message) });
    for (const _ of [1, 2])
      expect(await work.attempt(EMPTY, SHAPE)).toMatchObject({ refusal: { code: "office.template-too-heavy" } });
    expect(told).toEqual([...message, ...message]);
  },
);

test("one at a time, twelve wait, one more is asked to come later; who fills does not stand behind them", {
  timeout: 30_000,
}, async () => {
  const work = threadOf("setTimeout(() => parentPort.postMessage({ ok: true, value: { printed: [] } }), 100);");
  const tries = Array.from({ length: 14 }, () => work.attempt(EMPTY, SHAPE));
  const first = await Promise.race([
    work.fill(EMPTY, { shape: SHAPE, values: {} }).then(() => "filled"),
    Promise.all(tries).then(() => "tried"),
  ]);
  expect(first).toBe("filled");
  const codes = (await Promise.all(tries)).map((it) => (it.ok ? "tried" : it.refusal.code));
  expect(codes.filter((code) => code === "tried")).toHaveLength(13);
  expect(codes.at(-1)).toBe("office.templates-busy");
});
