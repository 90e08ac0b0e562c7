import loadHighs from "highs";
import type { SolveProgram } from "./domain/linear-program.ts";
import { programText } from "./domain/program-text.ts";

/** After so many seconds HiGHS gives up by itself. */
const SECONDS = 8;

/** Gaps of zero: an answer is optimal, not nearly so. One thread and one seed: the same program, the same answer. */
const OPTIONS = { mip_rel_gap: 0, mip_abs_gap: 0, time_limit: SECONDS, random_seed: 0, output_flag: false } as const;

/** HiGHS in this very thread, which stands still while it solves. A thread of its own is `solverInThread`. */
export async function solverHere(): Promise<SolveProgram> {
  const highs = await loadHighs();
  return async (program) => {
    const solution = highs.solve(programText(program), OPTIONS);
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
