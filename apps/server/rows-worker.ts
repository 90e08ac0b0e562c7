import { parentPort } from "node:worker_threads";
import { streamList } from "#office";
import type { RowsWord } from "./stream-rows.ts";

/** The thread that reads one long list, which it is given when there is one. Whatever the file does to it, the server goes on. */
const tell = (word: RowsWord) => parentPort?.postMessage(word);

/** The next rows are read while the last are looked at, and handed over when that is done: one part on its way, and no more. */
const taken = () => new Promise<void>((resolve) => parentPort?.once("message", () => resolve()));

const bytes = await new Promise<Uint8Array>((resolve) => parentPort?.once("message", resolve));
let before: Promise<void> | undefined;
const result = await streamList(bytes, async (rows) => {
  await before;
  before = taken();
  tell({ rows });
});
await before;
tell({ result });
