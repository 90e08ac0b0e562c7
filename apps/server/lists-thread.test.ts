import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { ListJob } from "#enterprise/lists";
import { type ListsSettings, listsInThread } from "./lists-thread.ts";

const SETTINGS = { base: "", ownServer: false, rowsScript: "" } as unknown as ListsSettings;
const job = (id: string) => ({ it: { id } }) as unknown as ListJob;
const watch = (seen: unknown[], signal = new AbortController().signal) => ({
  signal,
  onProgress: (progress: unknown) => seen.push(progress),
});

/** A thread that does what the text says with each order. */
function threadOf(answer: string, onError: (error: Error) => void = () => undefined) {
  const script = join(mkdtempSync(join(tmpdir(), "gongfu-lists-")), "thread.mjs");
  const asks =
    'import { parentPort } from "node:worker_threads";\nconst tell = (word) => parentPort.postMessage(word);\n';
  writeFileSync(script, `${asks}parentPort.on("message", (order) => { ${answer} });\n`);
  return listsInThread(pathToFileURL(script), SETTINGS, onError);
}

test("tells each list its own progress and its end", async () => {
  const answer = `const { turn, begin, close } = order;
    if (close) return parentPort.close();
    tell({ turn, progress: { done: begin.it.id.length, total: null } });
    setTimeout(() => tell({ turn, ended: true }), begin.it.id.length * 20);`;
  const lists = threadOf(answer);
  const [long, short]: [unknown[], unknown[]] = [[], []];
  const order: string[] = [];
  await Promise.all([
    lists.workOn(job("longer"), watch(long)).then(() => order.push("long")),
    lists.workOn(job("a"), watch(short)).then(() => order.push("short")),
  ]);
  expect(order).toEqual(["short", "long"]);
  expect(long).toEqual([{ done: 6, total: null }]);
  expect(short).toEqual([{ done: 1, total: null }]);
  await lists.close();
});

test("a list whose thread is lost fails, and the next one gets a new thread", async () => {
  const lists = threadOf(`
    if (order.close) return parentPort.close();
    if (order.begin.it.id === "deadly") process.exit(3);
    tell({ turn: order.turn, ended: true });`);
  await lists.workOn(job("good"), watch([]));
  const both = await Promise.allSettled([
    lists.workOn(job("deadly"), watch([])),
    lists.workOn(job("deadly"), watch([])),
  ]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await lists.workOn(job("good"), watch([]));
  await lists.close();
});

test("an error in the thread is told, and a list that is given up is stopped", async () => {
  const told: string[] = [];
  const lists = threadOf(
    `if (order.close) return parentPort.close();
     if (order.begin) tell({ error: "no such file" });
     else tell({ turn: order.turn, ended: true });`,
    ({ message }) => told.push(message),
  );
  const giveUp = new AbortController();
  const work = lists.workOn(job("x"), watch([], giveUp.signal));
  await new Promise((resolve) => setTimeout(resolve, 200));
  giveUp.abort();
  await work;
  expect(told).toEqual(["no such file"]);
  await lists.close();
});

test("closing before anything was begun waits for nothing", async () => {
  await threadOf("").close();
});
