import type { MessagePort } from "node:worker_threads";
import type { LinearProgram, ProgramAnswer } from "./domain/linear-program.ts";
import { solverHere } from "./highs.ts";

/** What a solver's thread is asked, and what it says; one at a time. */
export type SolverQuestion = { readonly program: LinearProgram };
export type SolverWord = { readonly answer: ProgramAnswer } | { readonly broken: string };

/** The work of a solver's thread: the script that start-up names calls this with its parent port. */
export async function serveSolver(port: MessagePort): Promise<void> {
  const solve = await solverHere();
  const say = (word: SolverWord) => port.postMessage(word);
  port.on("message", ({ program }: SolverQuestion) => {
    solve(program).then(
      (answer) => say({ answer }),
      (error: unknown) => say({ broken: error instanceof Error ? error.message : "the solver broke" }),
    );
  });
}
