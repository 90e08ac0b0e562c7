import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, run } from "../command.ts";
import type { Check, Fault } from "../report.ts";
import { filesBelow, isScript, PARTS, WORKBENCH } from "../tree.ts";

type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
    readonly ruleSetUsed?: { readonly forbidden?: readonly { readonly name: string; readonly comment?: string }[] };
  };
};

function violations(cruise: Cruise): Fault[] {
  const reasons = new Map(cruise.summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment ?? ""]));
  return cruise.summary.violations.map(({ from, to, rule }) => ({
    file: from,
    says: `must not import ${to} [${rule.name}: ${reasons.get(rule.name) ?? ""}]`,
  }));
}

/** A cruiser that cannot read TypeScript sees nothing and finds nothing wrong, so every source file must have been seen. */
function unseen(cruise: Cruise, sources: readonly string[]): Fault[] {
  const seen = new Set(cruise.modules.map((module) => module.source));
  return sources
    .filter((source) => !seen.has(source))
    .map((file) => ({ file, says: `was not cruised: only ${seen.size} modules were seen` }));
}

async function cruise(root: string, folders: readonly string[]): Promise<Cruise | string> {
  const file = join(tmpdir(), `gongfu-cruise-${process.pid}-${Date.now()}.json`);
  const args = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "--output-to", file, ...folders];
  const { output } = await run(installed(root, "depcruise"), args, { cwd: root });
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Cruise;
  } catch {
    return output;
  } finally {
    rmSync(file, { force: true });
  }
}

/** Who may import whom: `.dependency-cruiser.mjs` over the whole tree. */
export const imports: Check = {
  name: "imports",
  title: "import rules",
  async find(root) {
    const folders = [...PARTS, ...WORKBENCH].filter((part) => filesBelow(root, part).some(isScript));
    const result = await cruise(root, folders);
    if (typeof result === "string") return [{ says: `the cruiser did not finish: ${result}` }];
    const sources = folders.flatMap((folder) => filesBelow(root, folder)).filter(isScript);
    return [...violations(result), ...unseen(result, sources)];
  },
};
