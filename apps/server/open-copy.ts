import { Worker } from "node:worker_threads";
import { type Result, refuse } from "#kernel";
import type { Comparison, CopySays, OpenCopy } from "#plan/http";
import { takeTurns } from "./take-turns.ts";

/** An honest annex is opened and compared in a second. */
const SECONDS = 30;
const LIMITS = { maxOldGenerationSizeMb: 512 };
const AT_ONCE = 2;
const WAITING = 8;

/** What the thread says: what has to be looked up for it, which is answered with the basis found, and at last the result. */
export type CopyWord = { readonly says: CopySays } | { readonly result: Result<Comparison> };

/**
 * Opens and compares each copy in a thread of its own with limits of time and memory; two at once, eight may wait, others
 * are asked to come later. `script` is a module that speaks `CopyWord`.
 */
export function openCopyInThread(script: URL, onError: (error: Error) => void): OpenCopy {
  const turns = takeTurns(AT_ONCE, WAITING);
  return async (copy, lookUp) => {
    const turn = await turns.wait(() => undefined);
    if (!turn) return refuse("plan.copies-busy");
    try {
      return await inThread(new Worker(script, { workerData: copy, resourceLimits: LIMITS }), lookUp, onError);
    } finally {
      turn.end();
    }
  };
}

type LookUp = Parameters<OpenCopy>[1];

/** The thread's result, once the thread has ended. What `lookUp` throws goes on to the caller. */
function inThread(worker: Worker, lookUp: LookUp, onError: (error: Error) => void): Promise<Result<Comparison>> {
  return new Promise((resolve, reject) => {
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(late);
      void worker.terminate().then(settle);
    };
    const finish = (result: Result<Comparison>) => end(() => resolve(result));
    const lose = (error: Error) => {
      if (!ended) onError(error);
      finish(refuse("plan.copy-unreadable"));
    };
    const late = setTimeout(() => finish(refuse("plan.copy-took-too-long", { seconds: SECONDS })), SECONDS * 1000);
    worker.on("message", (word: CopyWord) => {
      if ("result" in word) finish(word.result);
      else
        lookUp(word.says).then(
          (basis) => worker.postMessage(basis),
          (thrown: unknown) => end(() => reject(thrown)),
        );
    });
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") finish(refuse("plan.copy-too-large"));
      else lose(error);
    });
    worker.once("exit", (code) => lose(new Error(`the thread that opened a copy ended by itself (${code})`)));
  });
}
