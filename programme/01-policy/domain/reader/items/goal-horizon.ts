import { SAYS_THIS_YEAR, SAYS_YEAR } from "../normalise/says.ts";
import type { PlanText } from "../plan-text.ts";
import { yearsIn } from "../quantities/years.ts";

/** The last year by which the goals are to be reached; what undated goals of a plan without a printed period are due by. */
export function goalHorizon(plan: PlanText): number | null {
  let last: number | null = null;
  for (const block of plan.blocks) {
    if (block.section.role !== "goal" || block.zone === "tail" || block.debris) continue;
    if ((block.says & SAYS_YEAR) === 0) continue;
    for (const mention of yearsIn(block.text)) {
      if (mention.kind === "deadline" && (last === null || mention.to > last)) last = mention.to;
    }
  }
  return last;
}

const THIS_YEAR = /[全今]年|年内/;

/** The only year a text without deadlines speaks of; what 全年 and 今年 mean where no day says it. */
export function yearSpokenOf(plan: PlanText): number | null {
  if ((plan.source.says & SAYS_THIS_YEAR) === 0 || !THIS_YEAR.test(plan.source.text)) return null;
  const years = new Set<number>();
  for (const block of plan.blocks) {
    if (block.zone === "tail" || block.debris || (block.says & SAYS_YEAR) === 0) continue;
    for (const mention of yearsIn(block.text)) if (mention.from === mention.to) years.add(mention.to);
    if (years.size > 1) return null;
  }
  const [only] = years;
  return only ?? null;
}
