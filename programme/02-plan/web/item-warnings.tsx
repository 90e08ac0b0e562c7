import { ExclamationCircleFilled } from "@ant-design/icons";
import { PathLink, useWording } from "#screen";
import { type PlanView, planPath } from "./plan-view.ts";
import { itemWarnings } from "./warning-places.ts";
import { planWording } from "./wording.ts";

/** A mark on an item that a warning names, leading to the warning. */
export function ItemWarnings({ plan, id }: { readonly plan: PlanView; readonly id: string }) {
  const { say } = useWording(planWording);
  const [first, ...others] = itemWarnings(plan.warnings, id);
  if (!first) return null;
  return (
    <PathLink className="item-warning" to={`${planPath(plan.id, "warnings")}?key=${encodeURIComponent(first.key)}`}>
      <ExclamationCircleFilled aria-hidden /> {say("plan.item.warnings", { count: others.length + 1 })}
    </PathLink>
  );
}
