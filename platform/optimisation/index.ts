export type * from "./domain/linear-program.ts";
export { solverHere } from "./highs.ts";
export { serveSolver } from "./serve-solver.ts";
export { type SolverThread, solverInThread } from "./solver-in-thread.ts";
