import "./review.css";
import { useParams, useSearch } from "@tanstack/react-router";
import { api } from "#contract";
import { Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { ReviewBoard } from "./review-board.tsx";
import { reviewKey } from "./review-view.ts";
import { policyWording } from "./wording.ts";

/** Reviewing one draft: the document on the left, what was read from it on the right. `?item=t3` opens at an item. */
export function ReviewPage() {
  const { say } = useWording(policyWording);
  const { documentId = "" }: { documentId?: string } = useParams({ strict: false });
  const { item }: { item?: unknown } = useSearch({ strict: false });
  const review = useApiQuery(reviewKey(documentId), () =>
    api.GET("/api/policy/documents/{documentId}", { params: { path: { documentId } } }),
  );
  if (review.value) {
    const wanted = item === undefined ? null : String(item);
    return <ReviewBoard key={documentId} review={review.value} wanted={wanted} />;
  }
  return (
    <PageFrame title={say("policy.review")} crumbs={[{ label: say("policy.title"), to: "/policy" }]}>
      <Loaded reading={review}>{() => null}</Loaded>
    </PageFrame>
  );
}
