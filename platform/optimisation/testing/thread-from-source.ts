import { solverInThread } from "../solver-in-thread.ts";
import type { Solver } from "../solver-visits.ts";

function fromSource(name: string): Solver {
  const script = new URL(name, import.meta.url).href;
  return solverInThread(new URL("./run-typescript.mjs", import.meta.url), { workerData: { script } });
}

/** The solver's thread started from TypeScript, for tests. */
export function threadFromSource(): Solver {
  return fromSource("./solver-script.ts");
}

/** A thread whose script dies of every question. */
export function failingThread(): Solver {
  return fromSource("./failing-script.ts");
}

/** A thread that takes 200 ms for every question, and for one with a variable that costs 0 for ever. */
export function slowThread(): Solver {
  return fromSource("./slow-script.ts");
}
