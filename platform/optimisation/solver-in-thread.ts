import { Worker, type WorkerOptions } from "node:worker_threads";
import type { LinearProgram, ProgramAnswer, SolveProgram } from "./domain/linear-program.ts";
import type { SolverQuestion, SolverWord } from "./serve-solver.ts";

const SECONDS = 10;
const MEMORY_MB = 256;

/** A solver with a thread of its own, kept warm; `close` ends the thread. */
export type SolverThread = { readonly solve: SolveProgram; readonly close: () => Promise<void> };

type Job = {
  readonly program: LinearProgram;
  readonly done: (answer: ProgramAnswer) => void;
  readonly failed: (error: Error) => void;
};

/**
 * HiGHS in one thread that starts at once and stays. Programs are solved in the order they were asked; one that takes
 * more than ten seconds ends as `out-of-time`, one that breaks the thread is thrown at its caller, and in both cases
 * a new thread takes over. `script` is a module that calls `serveSolver(parentPort)`.
 */
export function solverInThread(script: URL, options: WorkerOptions = {}): SolverThread {
  const queue = new SolverQueue(script, options);
  return {
    solve: (program) => new Promise((done, failed) => queue.add({ program, done, failed })),
    close: () => queue.close(),
  };
}

class SolverQueue {
  readonly #script: URL;
  readonly #options: WorkerOptions;
  readonly #waiting: Job[] = [];
  #worker: Worker | undefined;
  #current: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(script: URL, options: WorkerOptions) {
    this.#script = script;
    this.#options = options;
    this.#worker = this.#begin();
  }

  add(job: Job): void {
    if (this.#closed) {
      job.failed(new Error("the solver is closed"));
      return;
    }
    this.#waiting.push(job);
    this.#next();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const left = [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)];
    this.#current = undefined;
    for (const { failed } of left) failed(new Error("the solver is closed"));
    await this.#worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(this.#script, {
      ...this.#options,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on("message", (word: SolverWord) => {
      if (worker !== this.#worker) return;
      this.#finish((job) => ("answer" in word ? job.done(word.answer) : job.failed(new Error(word.broken))));
    });
    worker.on("error", (error: Error) => this.#lose(worker, error));
    worker.on("exit", () => this.#lose(worker, new Error("the solver's thread ended")));
    worker.unref();
    return worker;
  }

  /** The next job starts a new thread: one that died idle is not replaced before, so that a broken script does not spin. */
  #lose(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    this.#finish((job) => job.failed(error));
  }

  #finish(tell: (job: Job) => void): void {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = undefined;
    if (job) tell(job);
    this.#next();
  }

  #next(): void {
    if (this.#current !== undefined || this.#closed) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      // An idle thread does not keep the program alive.
      this.#worker?.unref();
      return;
    }
    this.#current = job;
    this.#worker ??= this.#begin();
    this.#worker.ref();
    this.#timer = setTimeout(() => this.#giveUp(), SECONDS * 1000);
    this.#worker.postMessage({ program: job.program } satisfies SolverQuestion);
  }

  #giveUp(): void {
    const late = this.#worker;
    this.#worker = undefined;
    void late?.terminate();
    this.#finish((job) => job.done({ status: "out-of-time" }));
  }
}
