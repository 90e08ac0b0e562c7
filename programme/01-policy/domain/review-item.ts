import { accept, type Result, refuse } from "#kernel";
import type { DraftItem, Span } from "./draft.ts";
import { quoteStands } from "./reader/checks/grounding.ts";
import type { ItemState } from "./review-events.ts";

/** An item, and the version of it that the person saw. */
export type SeenItem = { readonly itemId: string; readonly seenVersion: number };

/** The item as the person saw it. Refuses `policy.item-unknown` and `policy.item-decided-meanwhile` (who and what). */
export function itemAsSeen(items: ReadonlyMap<string, ItemState>, seen: SeenItem): Result<ItemState> {
  const item = items.get(seen.itemId);
  if (!item) return refuse("policy.item-unknown", { itemId: seen.itemId });
  if (item.version === seen.seenVersion) return accept(item);
  const { itemId, by, decision } = item;
  return refuse("policy.item-decided-meanwhile", { itemId, by: by?.byName ?? "", decision });
}

/** A target asks for one figure, or for a range with both ends in order. */
export function isComplete(edited: DraftItem): boolean {
  if (edited.kind !== "target") return true;
  const { op, value, min, max } = edited.item;
  return op === "range" ? isFigure(min) && isFigure(max) && Number(min) <= Number(max) : isFigure(value);
}

/** A figure that a plan can keep exactly: it prints as a plain decimal. */
function isFigure(value: number | undefined): boolean {
  return value !== undefined && /^-?\d{1,15}(\.\d{1,12})?$/.test(String(value));
}

/** Kind, id, quote and place make an item what it is; the rest can be corrected. */
export function sameIdentity(before: DraftItem, after: DraftItem): boolean {
  const [a, b] = [before.item, after.item];
  return (
    before.kind === after.kind &&
    a.id === b.id &&
    a.quote === b.quote &&
    a.span[0] === b.span[0] &&
    a.span[1] === b.span[1]
  );
}

/** Whether two items say the same, whatever the order of their keys; a missing field and an empty one are the same. */
export function sameContent(before: DraftItem, after: DraftItem): boolean {
  return before.kind === after.kind && sameFields(before.item, after.item);
}

/** Whether two things say the same, whatever the order of their keys. */
export function sameFields(before: object, after: object): boolean {
  return JSON.stringify(plain(before)) === JSON.stringify(plain(after));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined || inner === null ? [] : [[key, plain(inner)] as const],
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an item is called: the words of its line on the screen. */
function nameOf({ kind, item }: DraftItem): string {
  switch (kind) {
    case "target":
      return item.indicator;
    case "table":
    case "task":
      return item.title;
    case "incentive":
      return item.subject;
    case "reference":
      return item.name;
  }
}

/**
 * Whether an item that a person made can stand: it has a name, its figures, rows where it is a table, and its quotes stand
 * in the document. `printed` gives the raw text at a span. Refuses `policy.item-needs-name`, `policy.edit-incomplete`,
 * `policy.table-without-rows` and `policy.quote-not-in-document {quote}`.
 */
export function mayStand(made: DraftItem, text: string, printed: (span: Span) => string): Result<DraftItem> {
  if (nameOf(made).trim() === "") return refuse("policy.item-needs-name");
  if (!isComplete(made)) return refuse("policy.edit-incomplete");
  if (made.kind === "table" && made.item.rows.length === 0) return refuse("policy.table-without-rows");
  const { quote } = made.item;
  if (!quoteStands(made.item, printed)) return refuse("policy.quote-not-in-document", { quote });
  const second = "second_quote" in made.item ? made.item.second_quote : undefined;
  if (second !== undefined && !squeezed(text).includes(squeezed(second))) {
    return refuse("policy.quote-not-in-document", { quote: second });
  }
  return accept(made);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
