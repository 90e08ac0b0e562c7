import type { LinearProgram, ProgramAnswer, SolveProgram } from "./domain/linear-program.ts";

/** So many are served at a time; each of them gets its part of the one solver. */
const MOST_VISITS = 16;

/** How long a visit may take with all its programs, and how one learns that nobody waits for it any more. */
export type VisitTerms = { readonly seconds: number; readonly left: AbortSignal };

/**
 * Lets `work` ask the solver as often as it likes within the terms; afterwards, or when the asker has left, every answer is
 * `out-of-time`. Undefined, and nothing begun, while as many are being served as can be.
 */
export type VisitSolver = <T extends object>(
  terms: VisitTerms,
  work: (solve: SolveProgram) => Promise<T>,
) => Promise<T | undefined>;

/** A solver that serves several askers; `close` ends it. */
export type Solver = { readonly visit: VisitSolver; readonly close: () => Promise<void> };

/** One asker, as the solver sees it. */
export type Visit = {
  /** What the solver has spent on it so far, in milliseconds. */
  used: number;
  readonly secondsLeft: () => number;
};

/** What solves programs for visits; it takes back an abandoned visit's programs, answering `out-of-time`. */
export type SolverLine = {
  readonly ask: (program: LinearProgram, visit: Visit) => Promise<ProgramAnswer>;
  readonly abandon: (visit: Visit) => void;
};

/** Admits askers to a solver, `most` at a time, and watches over the time of each. */
export function solverVisits({ ask, abandon }: SolverLine, most = MOST_VISITS): VisitSolver {
  let served = 0;
  return async ({ seconds, left }, work) => {
    if (served >= most) return undefined;
    served += 1;
    const ends = performance.now() + seconds * 1000;
    const visit: Visit = { used: 0, secondsLeft: () => (left.aborted ? 0 : (ends - performance.now()) / 1000) };
    const end = () => abandon(visit);
    const timer = setTimeout(end, seconds * 1000);
    left.addEventListener("abort", end, { once: true });
    try {
      return await work(async (program) => (visit.secondsLeft() > 0 ? ask(program, visit) : { status: "out-of-time" }));
    } finally {
      served -= 1;
      clearTimeout(timer);
      left.removeEventListener("abort", end);
      end();
    }
  };
}
