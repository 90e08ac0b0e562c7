import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api } from "#contract";
import type { Refusal, Result } from "#kernel";
import { useApiMutation } from "#screen";
import { withChanges } from "./review-items.ts";
import { type Changes, type ItemContent, type ReviewedItem, type ReviewView, reviewKey } from "./review-view.ts";

/** What a reviewer does with one item. */
export type ItemAction =
  | { readonly action: "accept" }
  | { readonly action: "reopen" }
  | { readonly action: "reject"; readonly reason: string }
  | { readonly action: "edit"; readonly edited: ItemContent };

export type ReviewDesk = {
  readonly mayDecide: boolean;
  readonly busy: boolean;
  /** Why the last decision was not recorded. */
  readonly refusal: Refusal | undefined;
  readonly forget: () => void;
  /** Decides all of these items the same way, or none. */
  readonly decide: (items: readonly ReviewedItem[], action: ItemAction) => Promise<Result<Changes>>;
  /** Puts in what was heard from the server. */
  readonly merge: (changes: Changes) => void;
};

/** Records decisions and keeps the review in the browser up to date with what the server answers. */
export function useReviewDesk(review: ReviewView, mayDecide: boolean): ReviewDesk {
  const client = useQueryClient();
  const { id: documentId } = review;
  const [refusal, setRefusal] = useState<Refusal>();
  const merge = useCallback(
    (changes: Changes) => {
      client.setQueryData<ReviewView>(reviewKey(documentId), (before) => before && withChanges(before, changes));
    },
    [client, documentId],
  );
  const { run, busy } = useApiMutation(
    ({ items, action }: { items: readonly ReviewedItem[]; action: ItemAction }) =>
      api.POST("/api/policy/documents/{documentId}/decisions", {
        params: { path: { documentId } },
        body: { decisions: items.map(({ itemId, version }) => ({ itemId, seenVersion: version, ...action })) },
      }),
    { refreshes: [["policy", "documents"], ["home"]] },
  );
  const decide = useCallback(
    async (items: readonly ReviewedItem[], action: ItemAction) => {
      const result = await run({ items, action });
      setRefusal(result.ok ? undefined : result.refusal);
      if (result.ok) merge(result.value);
      const names = action.action === "edit" || !result.ok;
      if (names) await client.invalidateQueries({ queryKey: reviewKey(documentId) });
      return result;
    },
    [run, merge, client, documentId],
  );
  const forget = useCallback(() => setRefusal(undefined), []);
  return { mayDecide, busy, refusal, forget, decide, merge };
}
