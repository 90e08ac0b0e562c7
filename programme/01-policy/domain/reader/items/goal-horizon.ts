import { type PlanText, textOf } from "../plan-text.ts";
import { yearsIn } from "../quantities/years.ts";

/** The last year by which the goals are to be reached; what undated goals of a plan without a printed period are due by. */
export function goalHorizon(plan: PlanText): number | null {
  let last: number | null = null;
  for (const block of plan.blocks) {
    if (block.section.role !== "goal" || block.zone === "tail" || block.debris) continue;
    for (const mention of yearsIn(textOf(plan, block))) {
      if (mention.kind === "deadline" && (last === null || mention.to > last)) last = mention.to;
    }
  }
  return last;
}
