import { canonical } from "../canonical-plan.ts";
import type { PlanContent } from "../plan-content.ts";
import { applyWhatFits } from "./apply-differences.ts";
import { differencesBetween } from "./differences.ts";
import { keyOf, type PlanDifference } from "./plan-difference.ts";
import { withSummedTotals } from "./recomputed-totals.ts";

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
  const added = new Set(meanwhile.flatMap(additionPrint));
  // What both sides added under ids of their own is added once.
  const wanted = differencesBetween(base, theirs).filter(
    (one) => !additionPrint(one).some((print) => added.has(print)),
  );
  const { content, left } = applyWhatFits(ours, wanted, "over");
  const merged = withSummedTotals(ours, content);
  const settled = new Set(merged.totals);
  const differences = differencesBetween(ours, merged.content);
  const rivalOf = rivals(meanwhile);
  const conflicts = differences.flatMap((difference): Conflict[] => {
    const other = settled.has(difference.key) ? undefined : rivalOf(difference);
    return other ? [{ key: difference.key, base: "from" in other ? (other.from ?? null) : null }] : [];
  });
  return { differences, conflicts, totals: merged.totals, left };
}

/** What a difference adds, but for its id; nothing for any other difference. */
function additionPrint(difference: PlanDifference): string[] {
  return difference.change === "added" ? [canonical([difference.part, { ...difference.to, id: "" }])] : [];
}

/** Finds what was changed meanwhile at the place of a difference: the same value, or the whole entry. */
function rivals(meanwhile: readonly PlanDifference[]): (difference: PlanDifference) => PlanDifference | undefined {
  const byKey = new Map(meanwhile.map((one) => [one.key, one]));
  const byEntry = new Map(meanwhile.toReversed().map((one) => [keyOf(one.part, one.item), one]));
  return (difference) => {
    const entry = byEntry.get(keyOf(difference.part, difference.item));
    const whole = entry && (isWhole(difference) || isWhole(entry));
    return whole ? entry : byKey.get(difference.key);
  };
}

function isWhole({ change }: PlanDifference): boolean {
  return change === "added" || change === "removed";
}
