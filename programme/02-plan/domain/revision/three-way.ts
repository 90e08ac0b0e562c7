import type { PlanContent } from "../plan-content.ts";
import { applyWhatFits } from "./apply-differences.ts";
import { differencesBetween } from "./differences.ts";
import type { PlanDifference } from "./plan-difference.ts";
import { withSummedTotals } from "./recomputed-totals.ts";
import { sameJson } from "./same-json.ts";

/** A difference that would also undo what others changed meanwhile; `base` is the value both started from. */
export type Conflict = { readonly key: string; readonly base: unknown };

export type ThreeWay = {
  /** From what is in force now to what the returned copy asks for. */
  readonly differences: readonly PlanDifference[];
  readonly conflicts: readonly Conflict[];
  /** Keys of cells that follow from others: totals of parts that were changed. */
  readonly totals: readonly string[];
  /** Changes to entries that are not in force any more. */
  readonly left: readonly PlanDifference[];
};

/**
 * What a copy taken from an older version (`base`) asks of the newest one (`ours`): only what was changed in the copy,
 * with a mark where the newest version changed the same place to something else. Totals are sums of what both sides
 * changed, so they do not conflict.
 */
export function threeWay(base: PlanContent, ours: PlanContent, theirs: PlanContent): ThreeWay {
  const meanwhile = differencesBetween(base, ours).filter(({ change }) => change !== "order");
  const wanted = differencesBetween(base, theirs).filter(
    (one) => !meanwhile.some((other) => isSameAddition(one, other)),
  );
  const { content, left } = applyWhatFits(ours, wanted, "over");
  const merged = withSummedTotals(ours, content);
  const settled = new Set(merged.totals);
  const differences = differencesBetween(ours, merged.content);
  const conflicts = differences.flatMap(({ key, part, item, change }): Conflict[] => {
    if (settled.has(key)) return [];
    const whole = change === "added" || change === "removed";
    const other = meanwhile.find(
      (one) => one.key === key || ((whole || isWhole(one)) && one.part === part && one.item === item),
    );
    return other ? [{ key, base: "from" in other ? (other.from ?? null) : null }] : [];
  });
  return { differences, conflicts, totals: merged.totals, left };
}

/** Both sides added the same under ids of their own. */
function isSameAddition(wanted: PlanDifference, other: PlanDifference): boolean {
  if (wanted.change !== "added" || other.change !== "added" || wanted.part !== other.part) return false;
  return sameJson({ ...wanted.to, id: "" }, { ...other.to, id: "" });
}

function isWhole({ change }: PlanDifference): boolean {
  return change === "added" || change === "removed";
}
