import { useCallback, useState } from "react";
import type { ReviewedItem } from "../review-view.ts";

export type Marks = {
  /** Marked items that can still be merged, in page order. */
  readonly marked: readonly ReviewedItem[];
  /** Marks an item or takes its mark away; says why it cannot be marked. */
  readonly toggle: (item: ReviewedItem) => "marked" | "unmarked" | "shape.undecided-only" | "shape.merge.one-kind";
  readonly clear: () => void;
};

/** Which items a person has marked to merge: undecided ones of one kind. What was decided meanwhile is no longer marked. */
export function useMarks(ordered: readonly ReviewedItem[]): Marks {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const marked = ordered.filter(({ itemId, decision }) => ids.has(itemId) && decision === "pending");
  const toggle: Marks["toggle"] = (item) => {
    const others = marked.filter(({ itemId }) => itemId !== item.itemId).map(({ itemId }) => itemId);
    if (others.length < marked.length) {
      setIds(new Set(others));
      return "unmarked";
    }
    if (item.decision !== "pending") return "shape.undecided-only";
    if (marked.some(({ kind }) => kind !== item.kind)) return "shape.merge.one-kind";
    setIds(new Set([...others, item.itemId]));
    return "marked";
  };
  const clear = useCallback(() => setIds(new Set()), []);
  return { marked, toggle, clear };
}
