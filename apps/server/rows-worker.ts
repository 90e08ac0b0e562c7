import { parentPort, workerData } from "node:worker_threads";
import { streamList } from "#office";
import type { RowsWord } from "./stream-rows.ts";

/** The thread that reads one long list. Whatever the file does to it, the server goes on. */
const tell = (word: RowsWord) => parentPort?.postMessage(word);

/** The next rows are read when the server is done with the last. */
const taken = () => new Promise<void>((resolve) => parentPort?.once("message", () => resolve()));

const result = await streamList(workerData as Uint8Array, async (rows) => {
  const done = taken();
  tell({ rows });
  await done;
});
tell({ result });
