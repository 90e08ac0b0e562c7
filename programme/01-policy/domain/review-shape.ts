import { accept, type Result, refuse } from "#kernel";
import type { DraftItem, Span } from "./draft.ts";
import { codePointSlicer } from "./reader/checks/grounding.ts";
import type { By, ItemState, Review, ReviewEvent, ShapeEvent } from "./review-events.ts";
import { itemAsSeen, mayStand, type SeenItem, sameContent } from "./review-item.ts";
import { mergedItem } from "./review-merge.ts";

/**
 * A change of which items there are. The parts of a split and an added item bear any id; the review names them. `limit` of
 * items holds for a draft of any origin.
 */
export type ShapeCommand =
  | ({ readonly action: "split"; readonly parts: readonly DraftItem[] } & SeenItem)
  | { readonly action: "merge"; readonly items: readonly SeenItem[] }
  | { readonly action: "add"; readonly item: DraftItem }
  | ({ readonly action: "undo" } & SeenItem);

export type Shaping = { readonly by: By; readonly text: string; readonly limit: number };

const LONGEST_ID = 80;

/**
 * Decides a change of the list of items: an undecided item becomes two or more of its kind, two or more undecided items of
 * one kind become one, an item is added, or such an act is taken back as long as nothing that came of it is decided.
 * Nothing here enters a plan: what comes of it is undecided. Refuses `policy.review-closed`, `policy.item-unknown`,
 * `policy.item-decided-meanwhile`, `policy.item-already-decided`, `policy.item-twice`, `policy.kinds-differ`,
 * `policy.parts-alike {first, second}`, `policy.nothing-to-undo`, `policy.parts-decided`, `policy.shaped-too-often`, `policy.too-many-items`, and what `mayStand` and
 * `mergedItem` refuse.
 */
export function reshape(review: Review, command: ShapeCommand, shaping: Shaping): Result<ReviewEvent> {
  if (review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  const setting = {
    ...shaping,
    items: new Map(review.items.map((item) => [item.itemId, item])),
    printed: codePointSlicer(shaping.text),
  };
  const event = shapeEvent(review, command, setting);
  if (!event.ok) return event;
  const count = review.items.length + event.value.more;
  return event.value.more > 0 && count > shaping.limit
    ? refuse("policy.too-many-items", { count, limit: shaping.limit })
    : event;
}

type Setting = Shaping & {
  readonly items: ReadonlyMap<string, ItemState>;
  readonly printed: (span: Span) => string;
};

function shapeEvent(review: Review, command: ShapeCommand, setting: Setting): Result<ShapeEvent> {
  switch (command.action) {
    case "split":
      return split(command, setting);
    case "merge":
      return merge(command.items, setting);
    case "add":
      return add(command.item, `n${review.addedSoFar + 1}`, setting);
    case "undo":
      return undo(command, setting);
  }
}

/** Decided items are taken up again first, so that no decision is lost with them. */
function undecidedAsSeen(items: ReadonlyMap<string, ItemState>, seen: SeenItem): Result<ItemState> {
  const item = itemAsSeen(items, seen);
  if (!item.ok || item.value.decision === "pending") return item;
  return refuse("policy.item-already-decided", { itemId: seen.itemId, decision: item.value.decision });
}

function split(
  { parts, ...seen }: Extract<ShapeCommand, { action: "split" }>,
  { items, text, printed, by }: Setting,
): Result<ShapeEvent> {
  const item = undecidedAsSeen(items, seen);
  if (!item.ok) return item;
  const { itemId, kind } = item.value;
  const named: DraftItem[] = [];
  for (const [at, part] of parts.entries()) {
    if (part.kind !== kind) return refuse("policy.kinds-differ");
    const id = partId(itemId, at + 1);
    if (id.length > LONGEST_ID) return refuse("policy.shaped-too-often");
    const one = mayStand(withId(part, id), text, printed);
    if (!one.ok) return one;
    const twin = named.findIndex((earlier) => sameContent(withId(earlier, ""), withId(part, "")));
    if (twin >= 0) return refuse("policy.parts-alike", { first: twin + 1, second: at + 1 });
    named.push(one.value);
  }
  return accept({ ...by, type: "item-split", itemId, parts: named, more: named.length - 1 });
}

function merge(seen: readonly SeenItem[], { items, printed, by }: Setting): Result<ShapeEvent> {
  const found: ItemState[] = [];
  for (const one of seen) {
    if (found.some(({ itemId }) => itemId === one.itemId)) return refuse("policy.item-twice", { itemId: one.itemId });
    const item = undecidedAsSeen(items, one);
    if (!item.ok) return item;
    found.push(item.value);
  }
  const from = found.map(({ itemId }) => itemId);
  const id = from.join("+");
  if (id.length > LONGEST_ID) return refuse("policy.shaped-too-often");
  const merged = mergedItem(
    found.map(({ item }) => item),
    id,
    printed,
  );
  if (!merged.ok) return merged;
  return accept({ ...by, type: "items-merged", itemId: id, from, merged: merged.value, more: 1 - from.length });
}

function add(item: DraftItem, id: string, { text, printed, by }: Setting): Result<ShapeEvent> {
  const added = mayStand(withId(item, id), text, printed);
  return added.ok ? accept({ ...by, type: "item-added", itemId: id, added: added.value, more: 1 }) : added;
}

function undo(seen: SeenItem, { items, by }: Setting): Result<ShapeEvent> {
  const item = undecidedAsSeen(items, seen);
  if (!item.ok) return item;
  const { itemId, origin } = item.value;
  if (!origin) return refuse("policy.nothing-to-undo", { itemId });
  const decided = origin.into.filter((id) => items.get(id)?.decision !== "pending");
  if (decided.length > 0) return refuse("policy.parts-decided", { itemIds: decided });
  return accept({ ...by, type: "shape-undone", itemId, more: origin.from.length - origin.into.length });
}

/** t3 → t3.1; t3+t4 → (t3+t4).1, which no merge of t3 with t4.1 can bear. */
function partId(id: string, part: number): string {
  let depth = 0;
  for (const character of id) {
    if (character === "+" && depth === 0) return `(${id}).${part}`;
    depth += character === "(" ? 1 : character === ")" ? -1 : 0;
  }
  return `${id}.${part}`;
}

function withId(one: DraftItem, id: string): DraftItem {
  return { ...one, item: { ...one.item, id } } as DraftItem;
}
