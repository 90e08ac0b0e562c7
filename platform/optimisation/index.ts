export type * from "./domain/linear-program.ts";
export { solverHere, solverWithoutThread } from "./highs.ts";
export { serveSolver } from "./serve-solver.ts";
export { solverInThread } from "./solver-in-thread.ts";
export type { Solver, VisitSolver } from "./solver-visits.ts";
