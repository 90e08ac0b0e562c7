import { Worker, type WorkerOptions } from "node:worker_threads";
import type { LinearProgram, ProgramAnswer } from "./domain/linear-program.ts";
import type { SolverQuestion, SolverWord } from "./serve-solver.ts";
import { type Solver, solverVisits, type Visit } from "./solver-visits.ts";

/** One program takes no longer, since others wait while it is solved. */
const SECONDS = 4;

/** What a thread gets for ending a program that is late or no longer wanted, before the thread itself is ended. */
const GRACE_SECONDS = 1;

const MEMORY_MB = 256;

type Job = {
  readonly program: LinearProgram;
  readonly visit: Visit;
  readonly done: (answer: ProgramAnswer) => void;
  readonly failed: (error: Error) => void;
};

/** The job in the thread; `timer` ends the thread when it does not end itself. */
type CurrentJob = Job & { readonly begun: number; timer: NodeJS.Timeout };

/**
 * HiGHS in one thread that starts at once and stays. The next program is always one of the visit that has used least of
 * the thread so far, so that a long question does not keep short ones waiting. A program that takes more than four seconds, or
 * longer than its visit has left, is `out-of-time`; one that breaks the thread is thrown at its caller, and a new
 * thread takes over. `script` is a module that calls `serveSolver(parentPort)`.
 */
export function solverInThread(script: URL, options: WorkerOptions = {}): Solver {
  const line = new ThreadLine(script, options);
  const visit = solverVisits({
    ask: (program, asker) =>
      new Promise((done, failed) => {
        line.add({ program, visit: asker, done, failed });
      }),
    abandon: (asker) => line.abandon(asker),
  });
  return { visit, close: () => line.close() };
}

class ThreadLine {
  readonly #script: URL;
  readonly #options: WorkerOptions;
  #waiting: Job[] = [];
  #worker: Worker | undefined;
  #current: CurrentJob | undefined;
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

  /** What waits leaves the line; what is being solved is answered now, and the thread gets a little time to end it. */
  abandon(visit: Visit): void {
    const left = this.#waiting.filter((job) => job.visit === visit);
    this.#waiting = this.#waiting.filter((job) => job.visit !== visit);
    for (const { done } of left) done({ status: "out-of-time" });
    const current = this.#current;
    if (current?.visit !== visit) return;
    current.done({ status: "out-of-time" });
    clearTimeout(current.timer);
    current.timer = setTimeout(() => this.#giveUp(), GRACE_SECONDS * 1000);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#current?.timer);
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
    const job = this.#current;
    this.#current = undefined;
    if (job) {
      clearTimeout(job.timer);
      job.visit.used += performance.now() - job.begun;
      tell(job);
    }
    this.#next();
  }

  #next(): void {
    if (this.#current !== undefined || this.#closed) return;
    const job = this.#takeFairly();
    if (job === undefined) {
      // An idle thread does not keep the program alive.
      this.#worker?.unref();
      return;
    }
    const seconds = Math.min(SECONDS, Math.max(job.visit.secondsLeft(), 0));
    this.#worker ??= this.#begin();
    this.#worker.ref();
    const timer = setTimeout(() => this.#giveUp(), (seconds + GRACE_SECONDS) * 1000);
    this.#current = { ...job, begun: performance.now(), timer };
    this.#worker.postMessage({ program: job.program, seconds } satisfies SolverQuestion);
  }

  #takeFairly(): Job | undefined {
    const used = this.#waiting.map(({ visit }) => visit.used);
    const [job] = this.#waiting.splice(used.indexOf(Math.min(...used)), 1);
    return job;
  }

  #giveUp(): void {
    const late = this.#worker;
    this.#worker = undefined;
    void late?.terminate();
    this.#finish((job) => job.done({ status: "out-of-time" }));
  }
}
