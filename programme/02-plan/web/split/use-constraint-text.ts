import { useWording } from "#screen";
import type { SplitDraft } from "../../domain/split/split-draft.ts";
import { sumsOver } from "../../domain/split/split-task.ts";
import type { WireAnswer } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

type WireConstraint = NonNullable<WireAnswer["clash"]>[number];

/** Says a constraint as a person knows it: 砚湖区 2025 年锁定 120家. */
export function useConstraintText(draft: SplitDraft): (constraint: WireConstraint) => string {
  const { say, decimal } = useWording(splitWording);
  const every = (area: string | null | undefined) => area ?? say("split.limit.every-area");
  const when = ({ area, year }: WireConstraint) => {
    if (year != null) return say("split.year", { year });
    return say(area != null && sumsOver(draft.kind).years ? "split.limit.whole-plan" : "split.limit.every-year");
  };
  return (constraint) => {
    const { type, year = 0, from = 0, to = 0 } = constraint;
    const facts = { value: decimal(constraint.value ?? "0"), unit: draft.unit, area: every(constraint.area) };
    const whole = draft.grid?.areas.find(({ role }) => role === "total")?.name ?? say("split.whole");
    switch (type) {
      case "year-total":
        return say("split.says.year-total", { ...facts, whole, year });
      case "plan-total":
        return say("split.says.plan-total", { ...facts, whole });
      case "area-total":
        return say("split.says.area-total", facts);
      case "lock":
        return say("split.says.lock", { ...facts, year });
      case "floor":
        return say("split.says.floor", { ...facts, year: when(constraint) });
      case "ceiling":
        return say("split.says.ceiling", { ...facts, year: when(constraint) });
      case "rising":
        return say("split.says.rising", { ...facts, from, to });
      case "before":
        return say("split.says.before", facts);
    }
  };
}
