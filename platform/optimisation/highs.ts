import loadHighs from "highs";
import type { LinearProgram, ProgramAnswer, SolveProgram } from "./domain/linear-program.ts";
import { programText } from "./domain/program-text.ts";
import { type Solver, solverVisits } from "./solver-visits.ts";

/** What a program may take where nobody says less. */
const SECONDS = 8;

/** Gaps of zero: an answer is optimal, not nearly so. One thread and one seed: the same program, the same answer. */
const OPTIONS = { mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 0, output_flag: false } as const;

/** HiGHS in this very thread, which stands still while it solves; it gives up by itself after these seconds. */
export async function highsHere(): Promise<(program: LinearProgram, seconds: number) => ProgramAnswer> {
  const highs = await loadHighs();
  return (program, seconds) => {
    const solution = highs.solve(programText(program), { ...OPTIONS, time_limit: seconds });
    switch (solution.Status) {
      case "Optimal":
      case "Empty": {
        const columns: Readonly<Record<string, { readonly Primal?: number } | undefined>> = solution.Columns;
        return { status: "optimal", values: program.variables.map((_, index) => columns[`x${index}`]?.Primal ?? 0) };
      }
      case "Infeasible":
      case "Primal infeasible or unbounded":
        return { status: "infeasible" };
      case "Time limit reached":
        return { status: "out-of-time" };
      default:
        throw new Error(`the solver ended as ${solution.Status}`);
    }
  };
}

/** Solves in this very thread, for tests and small tools. */
export async function solverHere(): Promise<SolveProgram> {
  const solve = await highsHere();
  return async (program) => solve(program, SECONDS);
}

/** A solver without a thread of its own: everybody stands still while it solves, so it is no server's for many. */
export async function solverWithoutThread(): Promise<Solver> {
  const solve = await highsHere();
  const visit = solverVisits({
    ask: async (program, { secondsLeft }) => solve(program, secondsLeft()),
    abandon: () => undefined,
  });
  return { visit, close: () => Promise.resolve() };
}
