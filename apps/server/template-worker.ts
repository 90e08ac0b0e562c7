import { parentPort, workerData } from "node:worker_threads";
import { templateWorkHere } from "#office";
import { lowerOwnThread } from "./low-priority.ts";
import type { TemplateJob } from "./template-thread.ts";

/** The thread that tries or fills one Word template. Whatever the file does to it, the server goes on. */
lowerOwnThread();
const { template, shape, values } = workerData as TemplateJob;
parentPort?.postMessage(
  await (values ? templateWorkHere.fill(template, { shape, values }) : templateWorkHere.attempt(template, shape)),
);
