import { Alert } from "antd";
import { RefusalNotice, useWording } from "#screen";
import { useItemWords } from "./item-words.ts";
import type { ReviewedItem } from "./review-view.ts";
import type { ReviewDesk } from "./use-review-desk.ts";
import { policyWording } from "./wording.ts";

export type ConflictNoticeProps = { readonly desk: ReviewDesk; readonly items: readonly ReviewedItem[] };

/** Why a decision was not recorded; when somebody was faster, who decided what. */
export function ConflictNotice({ desk, items }: ConflictNoticeProps) {
  const { say } = useWording(policyWording);
  const words = useItemWords();
  const { refusal, forget } = desk;
  if (!refusal) return null;
  const item = items.find(({ itemId }) => itemId === refusal.facts["itemId"]);
  if (refusal.code !== "policy.item-decided-meanwhile" || !item) return <RefusalNotice refusal={refusal} />;
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      role="alert"
      closable={{ onClose: forget, "aria-label": say("policy.close") }}
      title={say("policy.conflict", {
        name: item.by?.byName ?? String(refusal.facts["by"] ?? ""),
        item: words.title(item.item),
        decision: say(`policy.decision.${item.decision}`),
      })}
    />
  );
}
