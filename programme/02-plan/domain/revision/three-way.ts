import type { PlanContent } from "../plan-content.ts";
import { applyWhatFits } from "./apply-differences.ts";
import { differencesBetween } from "./differences.ts";
import type { PlanDifference } from "./plan-difference.ts";

/** A difference that would also undo what others changed meanwhile; `base` is the value both started from. */
export type Conflict = { readonly key: string; readonly base: unknown };

export type ThreeWay = {
  /** From what is in force now to what the returned copy asks for. */
  readonly differences: readonly PlanDifference[];
  readonly conflicts: readonly Conflict[];
  /** Changes to entries that are not in force any more. */
  readonly left: readonly PlanDifference[];
};

/**
 * What a copy taken from an older version (`base`) asks of the newest one (`ours`): only what was changed in the copy,
 * with a mark where the newest version changed the same place to something else.
 */
export function threeWay(base: PlanContent, ours: PlanContent, theirs: PlanContent): ThreeWay {
  const wanted = differencesBetween(base, theirs);
  const meanwhile = differencesBetween(base, ours).filter(({ change }) => change !== "order");
  const { content, left } = applyWhatFits(ours, wanted, "over");
  const differences = differencesBetween(ours, content);
  const conflicts = differences.flatMap(({ key, part, item, change }): Conflict[] => {
    const whole = change === "added" || change === "removed";
    const other = meanwhile.find(
      (one) => one.key === key || ((whole || isWhole(one)) && one.part === part && one.item === item),
    );
    return other ? [{ key, base: "from" in other ? (other.from ?? null) : null }] : [];
  });
  return { differences, conflicts, left };
}

function isWhole({ change }: PlanDifference): boolean {
  return change === "added" || change === "removed";
}
