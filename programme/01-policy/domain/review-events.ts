import type { Instant, UserId } from "#kernel";
import type { DraftItem, DraftItemKind, Metadata } from "./draft.ts";

/** Who decided and when; carried by every event. */
export type By = { readonly byId: UserId; readonly byName: string; readonly at: Instant };

/** What was decided about one item of the draft. */
export type DecisionEvent = By & { readonly itemId: string } & (
    | { readonly type: "item-accepted" }
    | { readonly type: "item-edited"; readonly edited: DraftItem }
    | { readonly type: "item-rejected"; readonly reason: string }
    | { readonly type: "item-reopened" }
  );

/**
 * What was done to the list of items itself: one taken apart, some put together, one added that the reader missed, or such
 * an act taken back. `more` says by how many items the list grew, negative where it shrank.
 */
export type ShapeEvent = By & { readonly itemId: string; readonly more: number } & (
    | { readonly type: "item-split"; readonly parts: readonly DraftItem[] }
    | { readonly type: "items-merged"; readonly from: readonly string[]; readonly merged: DraftItem }
    | { readonly type: "item-added"; readonly added: DraftItem }
    | { readonly type: "shape-undone" }
  );

export type ReviewEvent =
  | DecisionEvent
  | ShapeEvent
  | (By & { readonly type: "metadata-corrected"; readonly metadata: Metadata })
  | (By & { readonly type: "discarded"; readonly reason: string })
  | (By & { readonly type: "published"; readonly planId: string; readonly version: number });

export type ItemDecision = "pending" | "accepted" | "edited" | "rejected";

/** How a person made an item: from which items, and which items came of the same act. */
export type ItemOrigin = {
  readonly how: "split" | "merged" | "added";
  readonly from: readonly string[];
  readonly into: readonly string[];
};

/** What stands on one item of the draft now. `version` is the number of the event that decided or made it, 0 when none did. */
export type ItemState = {
  readonly itemId: string;
  readonly kind: DraftItemKind;
  readonly decision: ItemDecision;
  /** Whether the reader itself doubted it. */
  readonly uncertain: boolean;
  /** The item as it would enter the plan: as read or made, or as edited. */
  readonly item: DraftItem;
  readonly version: number;
  readonly by: By | null;
  /** null for an item that the reader made. */
  readonly origin: ItemOrigin | null;
};

export type Review = {
  readonly state: "open" | "discarded" | "published";
  readonly items: readonly ItemState[];
  /** What the document says of itself: as read, or as a person corrected it. */
  readonly metadata: Metadata;
  /** Number of the event that last corrected the metadata; 0 when none did. */
  readonly metadataVersion: number;
  readonly metadataBy: By | null;
  readonly lastSeq: number;
  /** Number of the event that last changed which items there are; 0 when none did. */
  readonly shapedAt: number;
  /** How many items were ever added by hand, those taken back included. */
  readonly addedSoFar: number;
};
