import { api } from "#contract";
import { ConfirmAction, useAnnounce, useApiMutation, useWording } from "#screen";
import { type ReviewView, reviewKey } from "./review-view.ts";
import { policyWording } from "./wording.ts";

/** Puts a draft away without a plan; the document stays readable. */
export function DiscardButton({ review: { id: documentId, title } }: { readonly review: ReviewView }) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const discarding = useApiMutation(
    (reason: string) =>
      api.POST("/api/policy/documents/{documentId}/discard", { params: { path: { documentId } }, body: { reason } }),
    { refreshes: [reviewKey(documentId), ["policy", "documents"], ["home"]] },
  );
  return (
    <ConfirmAction
      label={say("policy.discard")}
      title={say("policy.discard.title", { title })}
      explain={<p>{say("policy.discard.explain")}</p>}
      danger
      needsReason
      onConfirm={async (reason) => {
        const result = await discarding.run(reason);
        if (result.ok) announce(say("policy.discard.done"));
        return result;
      }}
    />
  );
}
