import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api } from "#contract";
import { accept, type Refusal, type Result } from "#kernel";
import { useApiMutation } from "#screen";
import { withChanges } from "./review-items.ts";
import {
  type Changes,
  type ItemContent,
  type ReviewedItem,
  type ReviewView,
  reviewKey,
  type ShapeRequest,
} from "./review-view.ts";

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
  /** Splits, merges or adds items, or takes such an act back; gives the first item that came of it. */
  readonly shape: (request: ShapeRequest) => Promise<Result<ReviewedItem | undefined>>;
  /** Corrects what the document says of itself. */
  readonly correct: (metadata: ReviewView["metadata"]) => Promise<Result<ReviewView>>;
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
      const key = reviewKey(documentId);
      const before = client.getQueryData<ReviewView>(key);
      client.setQueryData<ReviewView>(key, before && withChanges(before, changes));
      // Somebody split, merged or added items, or corrected the document's own data: ask for all of it again.
      if (before && (changes.shapedAt > before.shapedAt || changes.metadataVersion > before.metadataVersion))
        void client.invalidateQueries({ queryKey: key });
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
  const shaping = useApiMutation(
    (body: ShapeRequest) =>
      api.POST("/api/policy/documents/{documentId}/shape", { params: { path: { documentId } }, body }),
    { refreshes: [["policy", "documents"], ["home"]] },
  );
  const { run: send } = shaping;
  const shape = useCallback(
    async (request: ShapeRequest) => {
      const result = await send(request);
      setRefusal(result.ok ? undefined : result.refusal);
      if (result.ok) client.setQueryData<ReviewView>(reviewKey(documentId), result.value);
      else await client.invalidateQueries({ queryKey: reviewKey(documentId) });
      return result.ok ? accept(result.value.items.find(({ version }) => version === result.value.shapedAt)) : result;
    },
    [send, client, documentId],
  );
  const { correct, correcting } = useCorrection(review, setRefusal);
  const forget = useCallback(() => setRefusal(undefined), []);
  return { mayDecide, busy: busy || shaping.busy || correcting, refusal, forget, decide, shape, correct, merge };
}

/** Sends corrected metadata with the version that the person saw. */
function useCorrection(
  { id: documentId, metadataVersion }: ReviewView,
  onRefusal: (refusal: Refusal | undefined) => void,
) {
  const client = useQueryClient();
  const { run, busy } = useApiMutation(
    (metadata: ReviewView["metadata"]) =>
      api.POST("/api/policy/documents/{documentId}/metadata", {
        params: { path: { documentId } },
        body: { seenVersion: metadataVersion, metadata },
      }),
    { refreshes: [["policy", "documents"], ["plans", "preview", documentId], ["home"]] },
  );
  const correct = useCallback(
    async (metadata: ReviewView["metadata"]) => {
      const result = await run(metadata);
      onRefusal(result.ok ? undefined : result.refusal);
      if (result.ok) client.setQueryData<ReviewView>(reviewKey(documentId), result.value);
      return result;
    },
    [run, client, documentId, onRefusal],
  );
  return { correct, correcting: busy };
}
