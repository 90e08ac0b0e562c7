/** One thing a check found wrong: where, and what to do about it. */
export type Fault = { readonly file?: string; readonly line?: number; readonly says: string };

/** A repository check. `find` reads the tree below `root` and changes nothing in it that git tracks. */
export type Check = {
  readonly name: string;
  readonly title: string;
  /** A check that only advises never fails a run. */
  readonly advisory?: true;
  readonly find: (root: string) => Promise<readonly Fault[]>;
};

export function place(fault: Fault): string {
  if (fault.file === undefined) return "";
  return fault.line === undefined ? `${fault.file}: ` : `${fault.file}:${fault.line}: `;
}

/** `1 fault`, `2 faults`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs one check, prints its faults, and says whether it passed. */
export async function passes(check: Check, root: string): Promise<boolean> {
  const started = performance.now();
  const faults = await check.find(root);
  for (const fault of faults) console.log(`  ${place(fault)}${fault.says}`);
  const verdict = faults.length === 0 ? "ok" : counted(faults.length, check.advisory ? "remark" : "fault");
  console.log(`${check.title}: ${verdict} (${seconds(started)})`);
  return faults.length === 0 || check.advisory === true;
}
