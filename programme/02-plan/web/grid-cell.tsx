import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from "@ant-design/icons";
import { Popover } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import { PathLink, useWording } from "#screen";
import { type Grid, type PlanView, type PlanWarning, planPath } from "./plan-view.ts";
import { useWarningText } from "./use-warning-text.ts";
import { planWording } from "./wording.ts";

export type GridCellProps = {
  readonly plan: PlanView;
  readonly grid: Grid;
  readonly place: { readonly area: string; readonly period: string };
  readonly value: string | null;
  readonly warnings: readonly PlanWarning[];
};

const ICON = { error: CloseCircleFilled, warning: ExclamationCircleFilled, notice: InfoCircleFilled } as const;
const ORDER = ["error", "warning", "notice"] as const;

/** One figure of the annex. A figure that a warning names is a button that explains it. */
export function GridCell(props: GridCellProps) {
  const { decimal } = useWording(planWording);
  const { value, warnings } = props;
  if (warnings.length > 0) return <WarnedCell {...props} />;
  return value === null ? null : <span>{decimal(value)}</span>;
}

function WarnedCell({ plan, grid, place, value, warnings }: GridCellProps) {
  const { say, decimal } = useWording(planWording);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const severity = ORDER.find((one) => warnings.some((warning) => warning.severity === one)) ?? "notice";
  const Icon = ICON[severity];
  const figure = value === null ? say("plan.grid.blank") : decimal(value);
  const name = say("plan.grid.cell", { indicator: grid.indicator, ...place, figure });
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <Popover
      open={open}
      placement="topRight"
      trigger="click"
      destroyOnHidden
      onOpenChange={setOpen}
      afterOpenChange={(now) => now && panel.current?.focus()}
      content={
        <div className="cell-panel" role="dialog" aria-label={name} ref={panel} tabIndex={-1} onKeyDown={close}>
          <p className="cell-name">{name}</p>
          <CellWarnings plan={plan} warnings={warnings} />
        </div>
      }
    >
      <button
        type="button"
        ref={button}
        className={`cell-warned cell-${severity}`}
        aria-expanded={open}
        aria-label={say("plan.grid.cell.warned", { name, severity: say(`plan.severity.${severity}`) })}
      >
        <Icon aria-hidden /> {figure}
      </button>
    </Popover>
  );
}

function CellWarnings({ plan, warnings }: Pick<GridCellProps, "plan" | "warnings">) {
  const { say } = useWording(planWording);
  const sentence = useWarningText();
  return (
    <ul>
      {warnings.map((warning) => (
        <li key={warning.key}>
          {sentence(warning)}{" "}
          <PathLink to={`${planPath(plan.id, "warnings")}?key=${encodeURIComponent(warning.key)}`}>
            {say("plan.warning.open")}
          </PathLink>
        </li>
      ))}
    </ul>
  );
}
