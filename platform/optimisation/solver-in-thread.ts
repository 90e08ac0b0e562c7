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
  const waiting: Job[] = [];
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let worker = begin();

  function begin(): Worker {
    const started = new Worker(script, { ...options, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    started.on("message", (word: SolverWord) => {
      finish((job) => ("answer" in word ? job.done(word.answer) : job.failed(new Error(word.broken))));
    });
    started.on("error", (error: Error) => replace(started, (job) => job.failed(error)));
    started.on("exit", () => replace(started, (job) => job.failed(new Error("the solver's thread ended"))));
    started.unref();
    return started;
  }

  /** A thread that died between two jobs is replaced when the next one comes, so that a broken script does not spin. */
  let broken = false;

  function replace(old: Worker, tell: (job: Job) => void): void {
    if (old !== worker || broken || closed) return;
    broken = true;
    finish(tell);
  }

  function finish(tell: (job: Job) => void): void {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    if (job) tell(job);
    next();
  }

  function next(): void {
    if (current !== undefined) return;
    current = waiting.shift();
    if (current === undefined) {
      worker.unref();
      return;
    }
    if (broken) {
      worker = begin();
      broken = false;
    }
    worker.ref();
    timer = setTimeout(giveUp, SECONDS * 1000);
    worker.postMessage({ program: current.program } satisfies SolverQuestion);
  }

  function giveUp(): void {
    broken = true;
    void worker.terminate();
    finish((job) => job.done({ status: "out-of-time" }));
  }

  return {
    solve: (program) =>
      new Promise((done, failed) => {
        if (closed) {
          failed(new Error("the solver is closed"));
          return;
        }
        waiting.push({ program, done, failed });
        next();
      }),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      for (const { failed } of [...(current ? [current] : []), ...waiting.splice(0)]) {
        failed(new Error("the solver is closed"));
      }
      current = undefined;
      await worker.terminate();
    },
  };
}
