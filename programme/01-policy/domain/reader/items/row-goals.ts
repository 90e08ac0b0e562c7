import type { Target } from "../../draft.ts";
import { sentencesIn } from "../clauses/sentences.ts";
import { firstIndexWhere } from "../normalise/first-index.ts";
import { type Source, saidBetween } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import type { Block } from "../sections/outline.ts";
import type { Found } from "./found.ts";
import { emptyMemory, taskBefore } from "./target-names.ts";
import { saysAgainWith, withoutRepeats } from "./target-repeats.ts";
import { fresh } from "./target-time.ts";
import type { Frame } from "./target-verdict.ts";
import { inSentence } from "./targets.ts";
import type { GoalOfRow } from "./task-tables.ts";

/** The plain place of a raw one. */
function plainPlace({ at }: Source, raw: number): number {
  return firstIndexWhere(at.length, (index) => (at[index] ?? 0) >= raw);
}

/** Targets in the goal column of a task table. A cell is read like a paragraph of a goal section. */
export function targetsInCells(
  plan: PlanText,
  frame: Frame,
  { cells, said }: { readonly cells: readonly GoalOfRow[]; readonly said: readonly Omit<Target, "id">[] },
): Omit<Target, "id">[] {
  const found: Found<Omit<Target, "id">> = { items: [], review: [] };
  const section = { marker: null, title: "", role: "goal" as const, parent: null, depth: 0 };
  for (const cell of cells) {
    const start = plainPlace(plan.source, cell.from);
    const end = plainPlace(plan.source, cell.to);
    const text = plan.source.text.slice(start, end);
    const block: Block = {
      start,
      end,
      text,
      says: saidBetween(plan.source, start, end),
      firstLine: 0,
      marker: null,
      title: null,
      titleStart: start,
      titleEnd: start,
      section,
      zone: "annex",
      debris: false,
      sentences: null,
    };
    const time = fresh(frame, cell.due);
    const task = taskBefore(plan.source.text, start);
    for (const range of sentencesIn(block))
      inSentence({ plan, frame, block, text, region: () => undefined, memory: emptyMemory(task) }, range, time, found);
  }
  return withoutRepeats(found.items).filter((target) => !said.some((other) => saysAgainWith(other, target)));
}
