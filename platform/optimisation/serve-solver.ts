import type { MessagePort } from "node:worker_threads";
import type { LinearProgram, ProgramAnswer } from "./domain/linear-program.ts";
import { highsHere } from "./highs.ts";

/** What a solver's thread is asked, with the seconds after which it gives up, and what it says; one at a time. */
export type SolverQuestion = { readonly program: LinearProgram; readonly seconds: number };
export type SolverWord = { readonly answer: ProgramAnswer } | { readonly broken: string };

/** The work of a solver's thread: the script that start-up names calls this with its parent port. */
export async function serveSolver(port: MessagePort): Promise<void> {
  const solve = await highsHere();
  port.on("message", ({ program, seconds }: SolverQuestion) => port.postMessage(wordOn(() => solve(program, seconds))));
}

function wordOn(solve: () => ProgramAnswer): SolverWord {
  try {
    return { answer: solve() };
  } catch (error) {
    return { broken: error instanceof Error ? error.message : "the solver broke" };
  }
}
