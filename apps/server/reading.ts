import { Worker } from "node:worker_threads";
import { accept, type Result, refuse } from "#kernel";
import type { Draft } from "#policy";
import type { ReadDocument } from "#policy/http";

const SECONDS = 30;
const MEMORY_MB = 512;

/** Reads each document in a thread of its own with a time and memory limit; at most two at once, others wait. */
export function readInWorker(script: URL, onError: (error: Error) => void): ReadDocument {
  const running = new Set<Promise<unknown>>();
  return async (text, doc) => {
    while (running.size >= 2) await Promise.race(running);
    const job = readOnce(script, { text, doc, onError });
    running.add(job);
    try {
      return await job;
    } finally {
      running.delete(job);
    }
  };
}

type Reading = { readonly text: string; readonly doc: string; readonly onError: (error: Error) => void };

function readOnce(script: URL, { text, doc, onError }: Reading): Promise<Result<Draft>> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: { text, doc },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const finish = (result: Result<Draft>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => finish(refuse("policy.reading-took-too-long", { seconds: SECONDS })),
      SECONDS * 1000,
    );
    worker.once("message", (draft: Draft) => finish(accept(draft)));
    worker.once("error", (error: Error) => {
      onError(error);
      finish(refuse("policy.reading-failed"));
    });
    worker.once("exit", () => finish(refuse("policy.reading-failed")));
  });
}
