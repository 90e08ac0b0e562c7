import { Worker } from "node:worker_threads";
import type { ReadRows } from "#enterprise/lists";
import { type Result, refuse } from "#kernel";
import { streamList, type TextRow } from "#office";
import { takeTurns } from "./take-turns.ts";

/** Time that the thread itself may take between two handings over; the server's own work with the rows does not count. */
const SECONDS = 30;
const LIMITS = { maxOldGenerationSizeMb: 384 };
const AT_ONCE = 2;
const WAITING = 8;

/** What the thread says: some rows, which are answered when they are kept, and at last the result. */
export type RowsWord = { readonly rows: readonly TextRow[] } | { readonly result: Result<unknown> };

/** What `take` refused, on its way out of the reading. */
class Refusal extends Error {
  readonly result: Result<unknown>;
  constructor(result: Result<unknown>) {
    super("refused");
    this.result = result;
  }
}

/** Reads a list in this thread: for tests, and where no bundle is. */
export const streamRowsHere: ReadRows = async (bytes, take, signal) => {
  try {
    return await streamList(bytes, async (rows) => {
      if (signal.aborted) throw new Refusal(refuse("enterprise.sheet-stopped"));
      const taken = await take(rows);
      if (!taken.ok) throw new Refusal(taken);
    });
  } catch (error) {
    if (error instanceof Refusal) return error.result;
    throw error;
  }
};

/** Threads that were not given a list yet: one is ready before it is wanted, for its start is what a person waits for. */
class ReadyThreads {
  readonly #script: URL;
  #ready: Worker | undefined;

  constructor(script: URL) {
    this.#script = script;
  }

  prepare(): void {
    this.#ready ??= this.#start();
  }

  take(): Worker {
    const worker = this.#ready ?? this.#start();
    this.#ready = undefined;
    worker.ref();
    return worker;
  }

  #start(): Worker {
    // Without what the server itself was started with: the thread needs none of it, and waits for all of it.
    const worker = new Worker(this.#script, { resourceLimits: LIMITS, execArgv: [] });
    worker.unref();
    worker.once("exit", () => {
      if (this.#ready === worker) this.#ready = undefined;
    });
    // One that fails before it has a list says so to whoever takes it: it is started anew then.
    worker.on("error", () => undefined);
    return worker;
  }
}

/** Reads each list in a thread of its own with limits of time and memory; two at once, eight may wait. */
export function streamRowsInThread(script: URL, onError: (error: Error) => void): ReadRows {
  const turns = takeTurns(AT_ONCE, WAITING);
  const threads = new ReadyThreads(script);
  threads.prepare();
  return async (bytes, take, signal) => {
    const turn = await turns.wait(() => undefined);
    if (!turn) return refuse("enterprise.sheets-busy");
    try {
      if (signal.aborted) return refuse("enterprise.sheet-stopped");
      const worker = threads.take();
      const read = inThread(worker, { take, signal, onError });
      worker.postMessage(new Uint8Array(bytes));
      return await read;
    } finally {
      turn.end();
      // Not while it is read: two threads that start would be in each other's way.
      threads.prepare();
    }
  };
}

type Watch = {
  readonly take: Parameters<ReadRows>[1];
  readonly signal: AbortSignal;
  readonly onError: (error: Error) => void;
};

/** The thread's result, once the thread has ended. What `take` throws goes on to the caller. */
function inThread(worker: Worker, { take, signal, onError }: Watch): Promise<Result<unknown>> {
  return new Promise((resolve, reject) => {
    let ended = false;
    let late: NodeJS.Timeout;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(late);
      signal.removeEventListener("abort", stop);
      void worker.terminate().then(settle);
    };
    const finish = (result: Result<unknown>) => end(() => resolve(result));
    const stop = () => finish(refuse("enterprise.sheet-stopped"));
    const wait = () => {
      clearTimeout(late);
      late = setTimeout(() => finish(refuse("enterprise.sheet-took-too-long", { seconds: SECONDS })), SECONDS * 1000);
    };
    const lose = (error: Error) => {
      if (!ended) onError(error);
      finish(refuse("enterprise.sheet-unreadable"));
    };
    wait();
    signal.addEventListener("abort", stop);
    worker.on("message", (word: RowsWord) => {
      if ("result" in word) return finish(word.result);
      clearTimeout(late);
      take(word.rows).then(
        (taken) => {
          if (!taken.ok) return finish(taken);
          if (ended) return;
          wait();
          worker.postMessage("taken");
        },
        (thrown: unknown) => end(() => reject(thrown)),
      );
    });
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") finish(refuse("enterprise.sheet-too-heavy"));
      else lose(error);
    });
    worker.once("exit", (code) => lose(new Error(`the thread that read a list ended by itself (${code})`)));
  });
}
