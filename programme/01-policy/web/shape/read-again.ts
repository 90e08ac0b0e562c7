import type { QuotePlace } from "../quote-place.ts";
import type { ItemContent, ItemKind } from "../review-view.ts";

/** Headings under which the reader expects each kind; a sentence alone does not say what part of a plan it is from. */
const HEADINGS: Readonly<Record<ItemKind, string>> = {
  target: "一、工作目标\n",
  table: "附件\n",
  task: "二、主要任务\n",
  incentive: "三、扶持政策\n",
  reference: "",
};

/**
 * What the reader makes of some words of the document taken alone: items of the kind, sure and doubtful ones, each standing on
 * those words. The reader is loaded when first needed.
 */
export async function readAgain(kind: ItemKind, { quote, span }: QuotePlace): Promise<ItemContent[]> {
  const { readPlan } = await import("../../domain/read-plan.ts");
  const draft = readPlan(`${HEADINGS[kind]}${quote}\n`, "piece");
  const sure = {
    target: draft.targets,
    table: draft.tables,
    task: draft.tasks,
    incentive: draft.incentives,
    reference: draft.references,
  }[kind];
  const doubtful = draft.review.flatMap((one) => (one.kind === kind ? [one.item] : []));
  return [...sure, ...doubtful].map((item) => ({ kind, item: { ...item, quote, span } }) as unknown as ItemContent);
}

/** The fields that the reader found over those known before; a year or section that the words do not say is kept. */
export function rereadContent(before: ItemContent, found: ItemContent | undefined): ItemContent {
  if (!found || found.kind !== before.kind) return before;
  const said = Object.entries(found.item).filter(([key, value]) => value !== null && key !== "id" && key !== "section");
  return { ...before, item: { ...before.item, ...Object.fromEntries(said) } } as ItemContent;
}
