import type { Answer } from "#contract";
import { applyWhatFits } from "../../domain/revision/apply-differences.ts";
import { differencesBetween } from "../../domain/revision/differences.ts";
import type { PlanDifference } from "../../domain/revision/plan-difference.ts";
import { withSummedTotals } from "../../domain/revision/recomputed-totals.ts";
import type { PlanContent } from "../../index.ts";
import type { PlanView } from "../plan-view.ts";

/** What the server says of a copy that came back. */
export type Comparison = Answer<"/api/plans/{planId}/comparisons", "post">;
export type Difference = Comparison["differences"][number];
export type Remark = Comparison["remarks"][number];

/** The same JSON, in the words of the rules that compute with it. */
export function contentOf(plan: PlanView): PlanContent {
  return plan.content as unknown as PlanContent;
}

function rulesOf(differences: readonly Difference[]): readonly PlanDifference[] {
  return differences as unknown as readonly PlanDifference[];
}

/** The content that the taken changes make, with its totals summed anew. */
export function contentWith(content: PlanContent, taken: readonly Difference[]): PlanContent {
  return withSummedTotals(content, applyWhatFits(content, rulesOf(taken), "over").content).content;
}

/** The differences in their order; totals as they come out for what is taken now, and left out where they stay. */
export function withLiveTotals(
  { differences, totals }: Pick<Comparison, "differences" | "totals">,
  before: PlanContent,
  after: PlanContent,
): readonly Difference[] {
  const live = new Map(differencesBetween(before, after).map((one) => [one.key, one as unknown as Difference]));
  const derived = new Set(totals);
  return differences.flatMap((one) => (derived.has(one.key) ? (live.get(one.key) ?? []) : [one]));
}

/** Why a copy asks for nothing: it is its own version, it is that of an older version, or its changes change nothing now. */
export function unchangedCopy({
  untouched,
  version,
  baseVersion,
}: Pick<Comparison, "untouched" | "version" | "baseVersion">): "same" | "older" | "nothing-new" {
  if (!untouched) return "nothing-new";
  return baseVersion < version ? "older" : "same";
}

/** Fields that note where an entry comes from or stands. They belong to a version, but are nothing it says. */
const NOTED: ReadonlySet<string> = new Set(["source", "kindReason", "afterTask", "beforeTask"]);

/** The differences that are read, without those that only note where an entry comes from. */
export function saidDifferences(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ change, field }) => change !== "field" || field === undefined || !NOTED.has(field));
}

/** What is ticked when a comparison opens: everything but conflicts and deletions, which a person ticks knowingly. */
export function takenAtFirst({ differences, conflicts }: Comparison): ReadonlySet<string> {
  const conflicting = new Set(conflicts.map(({ key }) => key));
  const taken = differences.filter(({ key, change }) => change !== "removed" && !conflicting.has(key));
  return new Set(taken.map(({ key }) => key));
}

/** What of the ticked is really taken: a cell of a new row or column only together with it. */
export function takenOf(differences: readonly Difference[], ticked: ReadonlySet<string>): readonly Difference[] {
  return differences.filter(({ key, needs }) => ticked.has(key) && (needs ?? []).every((one) => ticked.has(one)));
}
