import { EyeOutlined } from "@ant-design/icons";
import { useEffect, useRef } from "react";
import { api } from "#contract";
import { useApiMutation, useWording } from "#screen";
import { useItemWords } from "./item-words.ts";
import type { Changes, ReviewView } from "./review-view.ts";
import { policyWording } from "./wording.ts";

const EVERY = 5000;

export type ReviewersHereProps = {
  readonly review: ReviewView;
  readonly at: string | null;
  readonly onChanges: (changes: Changes) => void;
};

/** Says who else is reviewing and at which item, and brings in what they decide. Rests while nobody looks at the page. */
export function ReviewersHere({ review, at, onChanges }: ReviewersHereProps) {
  const { say } = useWording(policyWording);
  const words = useItemWords();
  const lost = useListening({ review, at, onChanges });
  const nameOf = (itemId: string | null) => review.items.find((item) => item.itemId === itemId);
  return (
    <div className="reviewers" aria-live="polite">
      {lost && <span className="reviewer-lost">{say("policy.reviewers.lost")}</span>}
      {review.reviewers.map(({ userId, displayName, itemId }) => {
        const item = nameOf(itemId);
        return (
          <span key={userId} className="reviewer">
            <EyeOutlined aria-hidden />
            {item
              ? say("policy.reviewers.at", { name: displayName, item: words.title(item.item) })
              : say("policy.reviewers.here", { name: displayName })}
          </span>
        );
      })}
    </div>
  );
}

/** Asks every few seconds what happened after the last known event; true when the server could not be heard. */
function useListening({ review, at, onChanges }: ReviewersHereProps): boolean {
  const { id: documentId, lastSeq } = review;
  const { run, refusal } = useApiMutation(({ after, item }: { after: number; item: string | null }) =>
    api.POST("/api/policy/documents/{documentId}/activity", {
      params: { path: { documentId }, query: { after, ...(item === null ? {} : { at: item }) } },
    }),
  );
  const now = useRef({ lastSeq, at, onChanges });
  useEffect(() => {
    now.current = { lastSeq, at, onChanges };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const listen = async () => {
      if (!document.hidden) {
        const heard = await run({ after: now.current.lastSeq, item: now.current.at });
        if (!over && heard.ok) now.current.onChanges(heard.value);
      }
      if (!over) timer = setTimeout(() => void listen(), EVERY);
    };
    void listen();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [run]);
  return refusal !== undefined;
}
