import { accept, type Result, refuse } from "#kernel";
import type { Draft, DraftItem, ReviewItem } from "./draft.ts";
import type { By, ItemState, Review, ReviewEvent } from "./review-events.ts";
import { isComplete, itemAsSeen, type SeenItem, sameContent, sameIdentity } from "./review-item.ts";
import { ItemList } from "./review-list.ts";
import { foldedMetadata } from "./review-metadata.ts";

export type ItemCommand = SeenItem &
  (
    | { readonly action: "accept" }
    | { readonly action: "edit"; readonly edited: DraftItem }
    | { readonly action: "reject"; readonly reason: string }
    | { readonly action: "reopen" }
  );

/** No plan that people carry out has more; a text that yields more is a register or a mistake. */
export const ITEM_LIMIT = 1500;

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

/** Folds what reviewers did into what stands now. Event n of the list has sequence number n + 1. */
export function foldReview(draft: Draft, events: readonly ReviewEvent[]): Review {
  const list = new ItemList(itemsOf(draft));
  let [state, shapedAt, addedSoFar]: [Review["state"], number, number] = ["open", 0, 0];
  let corrected: Pick<Review, "metadata" | "metadataVersion" | "metadataBy"> = {
    metadata: draft.metadata,
    metadataVersion: 0,
    metadataBy: null,
  };
  for (const [index, event] of events.entries()) {
    if (event.type === "discarded" || event.type === "published") state = event.type;
    else if (event.type === "metadata-corrected") corrected = foldedMetadata(event, index + 1);
    else if ("more" in event) {
      list.reshape(event, index + 1);
      shapedAt = index + 1;
      addedSoFar += event.type === "item-added" ? 1 : 0;
    } else list.decide(event, index + 1);
  }
  return { state, items: list.states(), ...corrected, lastSeq: events.length, shapedAt, addedSoFar };
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
    const item = itemAsSeen(items, command);
    if (!item.ok) return item;
    const event = eventOf(item.value, command, by);
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
      // Saving without having changed anything says that the item is right as it is.
      if (sameContent(item.item, command.edited)) return accept({ ...by, type: "item-accepted", itemId });
      return accept({ ...by, type: "item-edited", itemId, edited: command.edited });
  }
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
