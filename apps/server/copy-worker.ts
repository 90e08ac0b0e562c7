import { parentPort, workerData } from "node:worker_threads";
import { type BroughtCopy, openCopy } from "#plan/http";

/** The thread that opens one copy of an annex. Whatever the file does to it, the server goes on. */
parentPort?.postMessage(await openCopy(workerData as BroughtCopy));
