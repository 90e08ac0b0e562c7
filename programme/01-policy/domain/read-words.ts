import type { DraftItem, DraftItemKind } from "./draft.ts";
import { readPlan } from "./read-plan.ts";
import { itemsOf } from "./review.ts";

/** Headings under which the reader expects each kind; a sentence alone does not say what part of a plan it is from. */
const HEADINGS: Readonly<Record<DraftItemKind, string>> = {
  target: "一、工作目标\n",
  table: "附件\n",
  task: "二、主要任务\n",
  incentive: "三、扶持政策\n",
  reference: "",
};

/** What the reader makes of some words of a document taken alone: items of one kind, sure ones first. Their places mean nothing. */
export function readWords(kind: DraftItemKind, words: string): DraftItem[] {
  const items = itemsOf(readPlan(`${HEADINGS[kind]}${words}\n`, "words"));
  return items.flatMap(({ uncertain: _, ...one }) => (one.kind === kind ? [one as DraftItem] : []));
}
