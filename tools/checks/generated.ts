import { existsSync } from "node:fs";
import { join } from "node:path";
import { GENERATED, type GeneratedFile } from "../generated.ts";
import type { Check, Fault } from "../report.ts";
import { textOf } from "../tree.ts";

function firstDifference(kept: string, fresh: string): { line: number; says: string } {
  const [old, now] = [kept.split("\n"), fresh.split("\n")];
  const at = now.findIndex((line, index) => line !== old[index]);
  const index = at === -1 ? now.length : at;
  const shown = (line: string | undefined) => (line === undefined ? "nothing" : `"${line.slice(0, 100)}"`);
  return {
    line: index + 1,
    says: `is out of step (has ${shown(old[index])}, should have ${shown(now[index])}): npm run generate`,
  };
}

async function compared(root: string, { path, generate }: GeneratedFile): Promise<Fault[]> {
  try {
    const fresh = await generate(root);
    if (!existsSync(join(root, path))) return [{ file: path, says: "is missing: npm run generate" }];
    const kept = textOf(root, path);
    return kept === fresh ? [] : [{ file: path, ...firstDifference(kept, fresh) }];
  } catch (error) {
    return [{ file: path, says: `cannot be generated: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

/** Generated files say what their sources say now. */
export const generated: Check = {
  name: "generated",
  title: "generated files in step",
  async find(root) {
    const faults: Fault[] = [];
    for (const file of GENERATED) faults.push(...(await compared(root, file)));
    return faults;
  },
};
