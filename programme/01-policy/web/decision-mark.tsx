import { CheckCircleFilled, CloseCircleOutlined, EditFilled, MinusCircleOutlined } from "@ant-design/icons";
import { useWording } from "#screen";
import type { Decision } from "./review-view.ts";
import { policyWording } from "./wording.ts";

const ICON = {
  pending: MinusCircleOutlined,
  accepted: CheckCircleFilled,
  edited: EditFilled,
  rejected: CloseCircleOutlined,
} as const;

/** What was decided, as icon and word. */
export function DecisionMark({ decision }: { readonly decision: Decision }) {
  const { say } = useWording(policyWording);
  const Icon = ICON[decision];
  return (
    <span className={`decision decision-${decision}`}>
      <Icon aria-hidden /> {say(`policy.decision.${decision}`)}
    </span>
  );
}
