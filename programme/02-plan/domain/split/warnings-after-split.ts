import type { PlanContent } from "../plan-content.ts";
import type { Warning } from "../plan-warning.ts";
import { proposeChecks } from "../propose-checks.ts";
import { runChecks } from "../run-checks.ts";
import { contentWithSplits, type SettledSplit, type SplitWords } from "./content-with-splits.ts";

/** The warnings that a plan's figures give rise to with these splits and did not without them. */
export function warningsAfterSplit(
  content: PlanContent,
  splits: readonly SettledSplit[],
  words: SplitWords,
): Warning[] {
  const known = new Set(warningsOn(content).map(({ key }) => key));
  return warningsOn(contentWithSplits(content, splits, words)).filter(({ key }) => !known.has(key));
}

function warningsOn(content: PlanContent): Warning[] {
  return runChecks(
    content,
    proposeChecks(content).map(({ check }) => check),
  );
}
