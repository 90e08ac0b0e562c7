import { useWording } from "#screen";
import type { Progress } from "./review-items.ts";
import { policyWording } from "./wording.ts";

/** How much of a draft is decided, as bar and figures. */
export function ReviewProgress({ total, pending }: Progress) {
  const { say } = useWording(policyWording);
  const done = total - pending;
  return (
    <span className="review-progress">
      <meter min={0} max={Math.max(1, total)} value={done} aria-label={say("policy.progress")} />
      <span>{say("policy.progress.of", { done, total })}</span>
    </span>
  );
}
