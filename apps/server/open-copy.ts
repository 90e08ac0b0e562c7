import { Worker } from "node:worker_threads";
import { type Result, refuse } from "#kernel";
import type { BroughtCopy, OpenCopy, OpenedCopy } from "#plan/http";

/** An honest annex opens in a fraction of a second. */
const SECONDS = 30;
const HEAP_MB = 512;
const AT_ONCE = 2;
const WAITING = 8;

/** Opens each copy in a thread of its own with limits of time and memory; two at once, eight may wait, others are asked to come later. */
export function openCopyInThread(script: URL, onError: (error: Error) => void): OpenCopy {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (copy) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) return refuse("plan.copies-busy");
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
    try {
      return await openOnce(script, copy, onError);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

function openOnce(script: URL, copy: BroughtCopy, onError: (error: Error) => void): Promise<Result<OpenedCopy>> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: copy, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const finish = (result: Result<OpenedCopy>) => {
      clearTimeout(late);
      void worker.terminate();
      resolve(result);
    };
    const late = setTimeout(() => finish(refuse("plan.copy-took-too-long", { seconds: SECONDS })), SECONDS * 1000);
    worker.once("message", (result: Result<OpenedCopy>) => finish(result));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return finish(refuse("plan.copy-too-large"));
      onError(error);
      finish(refuse("plan.copy-unreadable"));
    });
  });
}
