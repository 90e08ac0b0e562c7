import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readPlan } from "#policy";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the labelled examples stand beside the project; undefined when they are absent. */
export function labelledExamples(): string | undefined {
  const folder = resolve(root, "../shared/policy");
  return existsSync(join(folder, "score.mjs")) ? folder : undefined;
}

export type Scores = {
  readonly types: Readonly<Record<string, { readonly f1: number; readonly fp: number; readonly fn: number }>>;
};

/** Reads every labelled document and runs the scorer; gives its table and its last line as an object. */
export function scoreReader(
  folder: string,
  more: readonly string[] = [],
): { readonly table: string; readonly scores: Scores } {
  const out = mkdtempSync(join(tmpdir(), "gongfu-reader-"));
  for (const name of readdirSync(join(folder, "gold")).filter((it) => it.endsWith(".json"))) {
    const gold = JSON.parse(readFileSync(join(folder, "gold", name), "utf8")) as {
      readonly doc: string;
      readonly file: string;
    };
    const text = readFileSync(resolve(folder, gold.file), "utf8");
    writeFileSync(join(out, `${gold.doc}.json`), JSON.stringify(readPlan(text, gold.doc), null, 1));
  }
  const run = spawnSync(
    process.execPath,
    [join(folder, "score.mjs"), join(folder, "gold"), out, "--split", "dev", ...more],
    { encoding: "utf8" },
  );
  const lines = run.stdout.trim().split("\n");
  return { table: `${lines.slice(0, -1).join("\n")}\n${out}`, scores: JSON.parse(lines.at(-1) ?? "{}") as Scores };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = labelledExamples();
  if (!folder) console.log("The labelled examples (../shared/policy) are not there: nothing to score.");
  else console.log(scoreReader(folder, process.argv.slice(2)).table);
}
