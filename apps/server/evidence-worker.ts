import { parentPort, workerData } from "node:worker_threads";
import { checkFile, previewText } from "#evidence/http";
import type { EvidenceJob } from "./evidence-thread.ts";

/** The thread that looks into one file. Whatever the file does to it, the server goes on. */
const job = workerData as EvidenceJob;
parentPort?.postMessage(await (job.wanted === "check" ? checkFile(job.bytes) : previewText(job.bytes, job.wanted)));
