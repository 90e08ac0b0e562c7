import { Worker } from "node:worker_threads";
import { accept, type Result, refuse } from "#kernel";
import type { Draft } from "#policy";
import type { ReadDocument } from "#policy/http";

const SECONDS = 30;
const MEMORY_MB = 512;

/** Reads each document in a thread of its own with a time and memory limit; at most two at once, others wait. */
export function readInWorker(script: URL): ReadDocument {
  let turn: Promise<unknown>[] = [];
  return async (text, doc) => {
    while (turn.length >= 2) await Promise.race(turn);
    const job = readOnce(script, text, doc);
    turn = [...turn, job];
    const done = await job;
    turn = turn.filter((other) => other !== job);
    return done;
  };
}

function readOnce(script: URL, text: string, doc: string): Promise<Result<Draft>> {
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
    worker.once("error", () => finish(refuse("policy.reading-failed")));
    worker.once("exit", () => finish(refuse("policy.reading-failed")));
  });
}
