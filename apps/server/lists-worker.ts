import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { readEquipmentClasses, readIndustryTree } from "#catalogue";
import { openDatabase } from "#database";
import { type ListJob, listKinds, workOnLists } from "#enterprise/lists";
import type { ListsOrder, ListsSettings, ListsWord } from "./lists-thread.ts";
import { lowerOwnThread, lowerPriority } from "./low-priority.ts";
import { streamRowsInThread } from "./stream-rows.ts";
import { systemClock } from "./system-clock.ts";

/** The thread that reads lists, takes them in and undoes them. */
const { connection, ownServer, base, rowsScript } = workerData as ListsSettings;
/** Two lists are read at once; while rows are kept the next are looked up. */
const CONNECTIONS = 4;

lowerOwnThread();
const tell = (word: ListsWord) => parentPort?.postMessage(word);
const onError = (error: unknown) =>
  tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
const database = openDatabase(connection, onError, CONNECTIONS, ownServer ? lowerPriority : undefined);
const workOn = workOnLists({
  database,
  kinds: listKinds(readIndustryTree(base), readEquipmentClasses(base)),
  clock: systemClock,
  nextId: randomUUID,
  readRows: streamRowsInThread(new URL(rowsScript), onError),
  onError,
});

const underWay = new Map<number, { readonly stop: AbortController; readonly work: Promise<void> }>();

function begin(turn: number, job: ListJob): void {
  const stop = new AbortController();
  const work = workOn(job, { signal: stop.signal, onProgress: (progress) => tell({ turn, progress }) })
    .catch(onError)
    .finally(() => {
      underWay.delete(turn);
      tell({ turn, ended: true });
    });
  underWay.set(turn, { stop, work });
}

async function close(): Promise<void> {
  for (const { stop } of underWay.values()) stop.abort();
  await Promise.all([...underWay.values()].map(({ work }) => work));
  await database.close();
  parentPort?.close();
}

parentPort?.on("message", (order: ListsOrder) => {
  if ("close" in order) void close().catch(onError);
  else if ("stop" in order) underWay.get(order.turn)?.stop.abort();
  else begin(order.turn, order.begin);
});
