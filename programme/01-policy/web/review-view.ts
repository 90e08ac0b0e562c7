import type { Answer } from "#contract";

/** What the server says of one document under review, and its parts. */
export type ReviewView = Answer<"/api/policy/documents/{documentId}", "get">;
export type ReviewedItem = ReviewView["items"][number];
export type ItemKind = ReviewedItem["kind"];
export type Decision = ReviewedItem["decision"];
export type ItemContent = ReviewedItem["item"];
export type UnknownName = ReviewView["unknownUnits"][number];
export type Changes = Answer<"/api/policy/documents/{documentId}/activity", "post">;
export type Preview = Answer<"/api/plans/preview", "get">;
export type PlanWarning = Preview["warnings"][number];

type SeenItem = { itemId: string; seenVersion: number };

/** A change of which items there are. */
export type ShapeRequest =
  | ({ action: "split"; parts: ItemContent[] } & SeenItem)
  | { action: "merge"; items: SeenItem[] }
  | { action: "add"; item: ItemContent }
  | ({ action: "undo" } & SeenItem);

/** The item itself, by kind. */
export type ItemOf<K extends ItemKind> = Extract<ItemContent, { kind: K }>["item"];
export type TableItem = ItemOf<"table">;

/** Where the review of a document is kept in the browser while it is open. */
export function reviewKey(documentId: string): readonly [string, string, string] {
  return ["policy", "document", documentId];
}
