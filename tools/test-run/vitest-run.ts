import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, run } from "../command.ts";
import { type Tally, tallyOf, type VitestReport } from "./tally.ts";

/** In what the tests of a project run, and which of them: those whose path holds one of `only`. */
type Narrowing = { readonly env?: NodeJS.ProcessEnv; readonly only?: readonly string[] };

/** What Vitest told of each project that ran, for whoever wants more than the counts. */
export const REPORTS: VitestReport[] = [];

/** Runs one Vitest project, shows its output, and counts its tests. A run that fails with no failing test counts as one failure. */
export async function runVitest(
  root: string,
  project: string,
  { env = {}, only = [] }: Narrowing = {},
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "gongfu-test-"));
  const file = join(folder, "report.json");
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...only,
  ];
  try {
    const { code } = await run(installed(root, "vitest"), args, { cwd: root, env, show: true });
    const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
    REPORTS.push(report);
    const tally = tallyOf(report);
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch (error) {
    console.error(`Vitest left no report: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
