import { accept, type Instant, type Result, refuse, type UserId } from "#kernel";
import type { Draft, DraftItem, DraftItemKind, ReviewItem } from "./draft.ts";

/** Who decided and when; carried by every event. */
export type By = { readonly byId: UserId; readonly byName: string; readonly at: Instant };

export type ReviewEvent = By &
  (
    | { readonly type: "item-accepted"; readonly itemId: string }
    | { readonly type: "item-edited"; readonly itemId: string; readonly edited: DraftItem }
    | { readonly type: "item-rejected"; readonly itemId: string; readonly reason: string }
    | { readonly type: "item-reopened"; readonly itemId: string }
    | { readonly type: "discarded"; readonly reason: string }
    | { readonly type: "published"; readonly planId: string; readonly version: number }
  );

export type ItemDecision = "pending" | "accepted" | "edited" | "rejected";

/** What stands on one item of the draft now. `version` is the number of the event that decided it, 0 when none did. */
export type ItemState = {
  readonly itemId: string;
  readonly kind: DraftItemKind;
  readonly decision: ItemDecision;
  /** Whether the reader itself doubted it. */
  readonly uncertain: boolean;
  /** The item as it would enter the plan: as read, or as edited. */
  readonly item: DraftItem;
  readonly version: number;
  readonly by: By | null;
};

export type Review = {
  readonly state: "open" | "discarded" | "published";
  readonly items: readonly ItemState[];
  readonly lastSeq: number;
};

export type ItemCommand = {
  readonly itemId: string;
  /** The version the person saw; an older one means that somebody decided meanwhile. */
  readonly seenVersion: number;
} & (
  | { readonly action: "accept" }
  | { readonly action: "edit"; readonly edited: DraftItem }
  | { readonly action: "reject"; readonly reason: string }
  | { readonly action: "reopen" }
);

/** All items of a draft, certain ones first, in reading order. */
export function itemsOf(draft: Draft): readonly (DraftItem & { readonly uncertain: boolean })[] {
  const certain: DraftItem[] = [
    ...draft.targets.map((item) => ({ kind: "target" as const, item })),
    ...draft.tables.map((item) => ({ kind: "table" as const, item })),
    ...draft.tasks.map((item) => ({ kind: "task" as const, item })),
    ...draft.incentives.map((item) => ({ kind: "incentive" as const, item })),
    ...draft.references.map((item) => ({ kind: "reference" as const, item })),
  ];
  return [
    ...certain.map((one) => ({ ...one, uncertain: false })),
    ...draft.review.map((doubt) => ({ ...doubtfulItem(doubt), uncertain: true })),
  ];
}

/** A doubted item goes by the id of its doubt, so that it never meets a certain item of the same number. */
function doubtfulItem({ kind, item, id }: ReviewItem): DraftItem {
  return { kind, item: { ...item, id } } as DraftItem;
}

function startingState(draft: Draft): Map<string, ItemState> {
  return new Map(
    itemsOf(draft).map(({ uncertain, ...item }) => [
      item.item.id,
      { itemId: item.item.id, kind: item.kind, decision: "pending", uncertain, item, version: 0, by: null },
    ]),
  );
}

function decided(past: ItemState, event: ReviewEvent, seq: number, original: DraftItem): ItemState {
  const { byId, byName, at } = event;
  const common = { ...past, version: seq, by: { byId, byName, at } };
  switch (event.type) {
    case "item-accepted":
      return { ...common, decision: past.item === original ? "accepted" : "edited" };
    case "item-edited":
      return { ...common, decision: "edited", item: event.edited };
    case "item-rejected":
      return { ...common, decision: "rejected" };
    case "item-reopened":
      return { ...common, decision: "pending", item: original };
    case "discarded":
    case "published":
      return past;
  }
}

/** Folds what reviewers did into what stands now. Event n of the list has sequence number n + 1. */
export function foldReview(draft: Draft, events: readonly ReviewEvent[]): Review {
  const items = startingState(draft);
  const originals = new Map([...items].map(([id, state]) => [id, state.item]));
  let state: Review["state"] = "open";
  events.forEach((event, index) => {
    if (event.type === "discarded" || event.type === "published") {
      state = event.type;
      return;
    }
    const past = items.get(event.itemId);
    const original = originals.get(event.itemId);
    if (past && original) items.set(event.itemId, decided(past, event, index + 1, original));
  });
  return { state, items: [...items.values()], lastSeq: events.length };
}

/**
 * Decides some items at once: all of it or nothing. Refuses `policy.review-closed` when the draft was published or
 * discarded, `policy.item-unknown`, `policy.item-twice`, `policy.item-decided-meanwhile` (who and what) when another reviewer was faster,
 * `policy.edit-changes-identity` when an edit swaps kind, id, quote or place, and `policy.edit-incomplete`.
 */
export function decideItems(review: Review, commands: readonly ItemCommand[], by: By): Result<ReviewEvent[]> {
  if (review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  const items = new Map(review.items.map((item) => [item.itemId, item]));
  const events: ReviewEvent[] = [];
  const seen = new Set<string>();
  for (const command of commands) {
    if (seen.has(command.itemId)) return refuse("policy.item-twice", { itemId: command.itemId });
    seen.add(command.itemId);
    const item = items.get(command.itemId);
    if (!item) return refuse("policy.item-unknown", { itemId: command.itemId });
    if (item.version !== command.seenVersion) {
      return refuse("policy.item-decided-meanwhile", {
        itemId: item.itemId,
        by: item.by?.byName ?? "",
        decision: item.decision,
      });
    }
    const event = eventOf(item, command, by);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return accept(events);
}

function eventOf(item: ItemState, command: ItemCommand, by: By): Result<ReviewEvent> {
  const { itemId } = command;
  switch (command.action) {
    case "accept":
      return accept({ ...by, type: "item-accepted", itemId });
    case "reject":
      return accept({ ...by, type: "item-rejected", itemId, reason: command.reason });
    case "reopen":
      return accept({ ...by, type: "item-reopened", itemId });
    case "edit":
      if (!sameIdentity(item.item, command.edited)) return refuse("policy.edit-changes-identity", { itemId });
      if (!isComplete(command.edited)) return refuse("policy.edit-incomplete", { itemId });
      return accept({ ...by, type: "item-edited", itemId, edited: command.edited });
  }
}

/** A target asks for one figure, or for a range with both ends in order. */
function isComplete(edited: DraftItem): boolean {
  if (edited.kind !== "target") return true;
  const { op, value, min, max } = edited.item;
  return op === "range" ? isFigure(min) && isFigure(max) && Number(min) <= Number(max) : isFigure(value);
}

/** A figure that a plan can keep exactly: it prints as a plain decimal. */
function isFigure(value: number | undefined): boolean {
  return value !== undefined && /^-?\d{1,15}(\.\d{1,12})?$/.test(String(value));
}

function sameIdentity(before: DraftItem, after: DraftItem): boolean {
  const [a, b] = [before.item, after.item];
  return (
    before.kind === after.kind &&
    a.id === b.id &&
    a.quote === b.quote &&
    a.span[0] === b.span[0] &&
    a.span[1] === b.span[1]
  );
}

/** Puts a draft away without a plan; it stays readable. Refuses `policy.review-closed`. */
export function discard(review: Review, reason: string, by: By): Result<ReviewEvent> {
  if (review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  return accept({ ...by, type: "discarded", reason });
}

/** Closes a review with the plan that was made of it. Refuses `policy.review-closed`. */
export function closeReview(
  review: Review,
  plan: { readonly planId: string; readonly version: number },
  by: By,
): Result<ReviewEvent> {
  if (review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  return accept({ ...by, type: "published", ...plan });
}

/**
 * Whether a printed name may be resolved in this review: it is open and an item uses the name. Refuses
 * `policy.review-closed` and `policy.name-not-in-draft {name}`.
 */
export function mayResolve(review: Review, name: string): Result<undefined> {
  if (review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  const { units, areas } = namesIn(review.items.map((state) => state.item));
  return units.includes(name) || areas.includes(name) ? accept() : refuse("policy.name-not-in-draft", { name });
}

/** Items that would enter a plan: accepted as read or as edited. */
export function acceptedItems(review: Review): DraftItem[] {
  return review.items.filter((one) => one.decision === "accepted" || one.decision === "edited").map((one) => one.item);
}

export type ReviewCounts = { total: number; pending: number; accepted: number; rejected: number };

export function countDecisions(review: Review): ReviewCounts {
  const counts: ReviewCounts = { total: review.items.length, pending: 0, accepted: 0, rejected: 0 };
  for (const { decision } of review.items) counts[decision === "edited" ? "accepted" : decision] += 1;
  return counts;
}

/** Names of units and areas that items print, each once, in order. A table's total column is no area of its own. */
export function namesIn(items: readonly DraftItem[]): { units: string[]; areas: string[] } {
  const units = new Set<string>();
  const areas = new Set<string>();
  for (const one of items) {
    if (one.kind === "task") {
      for (const name of [...one.item.lead, ...one.item.coop, ...(one.item.implied_units ?? [])]) units.add(name);
    } else if (one.kind === "table") {
      for (const name of one.item.regions) if (name !== one.item.total_region) areas.add(name);
    } else if (one.kind === "target" && one.item.region) areas.add(one.item.region);
  }
  return { units: [...units], areas: [...areas] };
}
