import { accept, type Result, refuse } from "#kernel";
import type { Draft } from "./draft.ts";
import { ITEM_LIMIT, itemsOf } from "./review.ts";

/** Refuses `policy.too-many-items {count, limit}`. */
export function withinItemLimit(draft: Draft): Result<Draft> {
  const count = itemsOf(draft).length;
  return count > ITEM_LIMIT ? refuse("policy.too-many-items", { count, limit: ITEM_LIMIT }) : accept(draft);
}
