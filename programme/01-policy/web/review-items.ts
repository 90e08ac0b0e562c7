import type {
  Changes,
  ItemKind,
  PlanWarning,
  ReviewedItem,
  ReviewView,
  TableItem,
  UnknownName,
} from "./review-view.ts";

/** The parts of the draft as the page shows them: what the reader doubts is kept apart. */
export const SECTIONS = ["target", "table", "task", "incentive", "reference", "uncertain"] as const;
export type Section = (typeof SECTIONS)[number];

export function sectionOf({ kind, uncertain }: { readonly kind: ItemKind; readonly uncertain: boolean }): Section {
  return uncertain ? "uncertain" : kind;
}

/** The items in the order in which the page shows them, section by section. */
export function inPageOrder(items: readonly ReviewedItem[]): ReviewedItem[] {
  return SECTIONS.flatMap((section) => items.filter((item) => sectionOf(item) === section));
}

/** The item `steps` further on (or back), staying at the ends; the first one when nothing is selected. */
export function neighbour(ordered: readonly ReviewedItem[], from: string | null, steps: 1 | -1): string | null {
  const at = ordered.findIndex(({ itemId }) => itemId === from);
  const next = ordered[at === -1 ? 0 : at + steps];
  return next?.itemId ?? from;
}

/** The next item nobody decided after this one, going round; null when there is none left. */
export function nextPending(ordered: readonly ReviewedItem[], from: string | null): string | null {
  const at = ordered.findIndex(({ itemId }) => itemId === from);
  const round = [...ordered.slice(at + 1), ...ordered.slice(0, at)];
  return round.find(({ decision }) => decision === "pending")?.itemId ?? null;
}

/** Puts in what this or another reviewer decided; an answer that arrives late never takes a newer decision back. */
export function withChanges(review: ReviewView, changes: Changes): ReviewView {
  const changed = new Map(changes.items.map((item) => [item.itemId, item]));
  const items = review.items.map((item) => {
    const later = changed.get(item.itemId);
    return later && later.version > item.version ? later : item;
  });
  return {
    ...review,
    items,
    state: review.state === "open" ? changes.state : review.state,
    lastSeq: Math.max(review.lastSeq, changes.lastSeq),
    reviewers: changes.reviewers,
  };
}

/** Names that an item still uses; those of rejected items no longer matter. */
export function namesStillUsed(names: readonly UnknownName[], items: readonly ReviewedItem[]): UnknownName[] {
  const rejected = new Set(items.filter(({ decision }) => decision === "rejected").map(({ itemId }) => itemId));
  return names.flatMap(({ name, itemIds }) => {
    const using = itemIds.filter((id) => !rejected.has(id));
    return using.length === 0 ? [] : [{ name, itemIds: using }];
  });
}

/** Which item of the draft a warning or a link means: the grids of table tb1 are named tb1.1, tb1.2 … */
export function itemNamed(items: readonly ReviewedItem[], id: string): ReviewedItem | undefined {
  const table = id.replace(/\.\d+$/, "");
  return items.find(({ itemId }) => itemId === id) ?? items.find(({ itemId }) => itemId === table);
}

/** Warnings by the item of the draft that they concern. */
export function warningsByItem(
  items: readonly ReviewedItem[],
  warnings: readonly PlanWarning[],
): ReadonlyMap<string, readonly PlanWarning[]> {
  const found = new Map<string, PlanWarning[]>();
  for (const warning of warnings) {
    const ids = new Set(warning.items.flatMap((id) => itemNamed(items, id)?.itemId ?? []));
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), warning]);
  }
  return found;
}

/** Warnings about one cell of a table of the draft. */
export function warningsOfCell(
  table: TableItem,
  { row, region }: { readonly row: TableItem["rows"][number]; readonly region: string },
  warnings: readonly PlanWarning[],
): PlanWarning[] {
  return warnings.filter(({ facts, cells }) => {
    const indicator = facts["annexIndicator"] ?? facts["indicator"];
    return (
      indicator === row.indicator &&
      cells.some(({ grid, area, period }) => grid.startsWith(`${table.id}.`) && area === region && period === row.label)
    );
  });
}

/** The items in whose lines or quotes the words stand; blanks and case do not matter. All of them when there are no words. */
export function itemsWith(
  items: readonly ReviewedItem[],
  words: string,
  lineOf: (item: ReviewedItem) => string,
): readonly ReviewedItem[] {
  const sought = plain(words);
  if (sought === "") return items;
  return items.filter((item) => plain(`${lineOf(item)} ${item.itemId} ${item.item.item.quote}`).includes(sought));
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

export type Progress = { readonly total: number; readonly pending: number };

/** How much of a list is decided. */
export function progressOf(items: readonly ReviewedItem[]): Progress {
  return { total: items.length, pending: items.filter(({ decision }) => decision === "pending").length };
}
