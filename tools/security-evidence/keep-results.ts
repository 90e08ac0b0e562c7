import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { VitestReport } from "../test-run/tally.ts";
import { placeOf, readResults, testsOfControls } from "./controls.ts";

/** What came of each test that a control names, over all reports of a run; a test that ran several times passed only when each did. */
export function resultsIn(
  root: string,
  named: readonly string[],
  reports: readonly VitestReport[],
): Record<string, "passed" | "failed"> {
  const ran = reports.flatMap(({ testResults }) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({ file: relative(root, name), fullName, status })),
    ),
  );
  const results: Record<string, "passed" | "failed"> = {};
  for (const test of named) {
    const { file, title } = placeOf(test);
    const found = ran.filter((one) => one.file === file && one.fullName.includes(title) && one.status !== "pending");
    if (found.length > 0) results[test] = found.every(({ status }) => status === "passed") ? "passed" : "failed";
  }
  return results;
}

/** Keeps what came of a run, for the page of security evidence; what did not run this time stays as it ended before. */
export function keepResults(root: string, reports: readonly VitestReport[], day: string): void {
  const named = testsOfControls(root);
  const before = Object.entries(readResults(root).tests).filter(([test]) => named.includes(test));
  const tests = { ...Object.fromEntries(before), ...resultsIn(root, named, reports) };
  const text = `${JSON.stringify({ day, tests }, null, 2)}\n`;
  writeFileSync(join(root, "tools/security-evidence/results.json"), text);
}
