import { parentPort, workerData } from "node:worker_threads";
import { readPlan } from "#policy";

const { text, doc } = workerData as { readonly text: string; readonly doc: string };
parentPort?.postMessage(readPlan(text, doc));
