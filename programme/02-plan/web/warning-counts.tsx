import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from "@ant-design/icons";
import { PathLink, useWording } from "#screen";
import { planWording } from "./wording.ts";

const ICON = { error: CloseCircleFilled, warning: ExclamationCircleFilled, notice: InfoCircleFilled } as const;
const ORDER = ["error", "warning", "notice"] as const;
type Severity = (typeof ORDER)[number];

export type WarningCountsProps = {
  readonly counts: { readonly [S in Severity]: number };
  /** Where the warnings are listed. */
  readonly to: string;
};

/** How many warnings of each severity, by icon and word; "none" when there are none. */
export function WarningCounts({ counts, to }: WarningCountsProps) {
  const { say } = useWording(planWording);
  const some = ORDER.filter((severity) => counts[severity] > 0);
  if (some.length === 0) return <span className="no-warnings">{say("plan.warnings.none")}</span>;
  return (
    <PathLink to={to} className="warning-counts">
      {some.map((severity) => {
        const Icon = ICON[severity];
        return (
          <span key={severity} className={`count-${severity}`}>
            <Icon aria-hidden /> {say(`plan.warnings.${severity}`, { count: counts[severity] })}
          </span>
        );
      })}
    </PathLink>
  );
}
