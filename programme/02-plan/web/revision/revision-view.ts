import type { Answer } from "#contract";
import type { PlanDifference } from "../../domain/revision/plan-difference.ts";
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

export function rulesOf(differences: readonly Difference[]): readonly PlanDifference[] {
  return differences as unknown as readonly PlanDifference[];
}

export type Group = { readonly name: string; readonly differences: readonly Difference[] };

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
