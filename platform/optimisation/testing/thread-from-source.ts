import { type SolverThread, solverInThread } from "../solver-in-thread.ts";

function fromSource(name: string): SolverThread {
  const script = new URL(name, import.meta.url).href;
  return solverInThread(new URL("./run-typescript.mjs", import.meta.url), { workerData: { script } });
}

/** The solver's thread started from TypeScript, for tests. */
export function threadFromSource(): SolverThread {
  return fromSource("./solver-script.ts");
}

/** A thread whose script dies of every question. */
export function failingThread(): SolverThread {
  return fromSource("./failing-script.ts");
}
