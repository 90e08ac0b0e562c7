import { useMemo } from "react";
import { type Column, DataTable, EmptyState, useWording } from "#screen";
import { lowestFigure } from "./bound-text.ts";
import { ItemWarnings } from "./item-warnings.tsx";
import { PlanSource } from "./plan-source.tsx";
import type { PlanView, Target } from "./plan-view.ts";
import { useBoundText } from "./use-bound-text.ts";
import { planWording } from "./wording.ts";

/** The targets of the plan's body and annex, each with its sentence. */
export function PlanTargets({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(planWording);
  const columns = useColumns(plan);
  return (
    <DataTable
      name="plan-targets"
      label={say("plan.section.targets")}
      rows={plan.content.targets}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<EmptyState title={say("plan.targets.none")} explain={say("plan.targets.none.explain")} />}
    />
  );
}

function useColumns(plan: PlanView): readonly Column<Target>[] {
  const { say } = useWording(planWording);
  const boundOf = useBoundText();
  return useMemo(() => {
    const place = ({ area, scope }: Target) => [area?.name, scope].filter((part) => part != null).join(" · ");
    return [
      {
        key: "indicator",
        title: say("plan.target.indicator"),
        value: ({ indicator }) => indicator,
        render: ({ id, indicator }) => (
          <span className="with-warning">
            {indicator} <ItemWarnings plan={plan} id={id} />
          </span>
        ),
      },
      {
        key: "bound",
        title: say("plan.target.bound"),
        value: ({ bound }) => lowestFigure(bound),
        render: (target) => (
          <span className="figure">
            <span className="figure-value">{boundOf(target)}</span>
            {target.implied && <small className="plan-note"> {say("plan.target.implied")}</small>}
          </span>
        ),
        align: "right",
      },
      { key: "unit", title: say("plan.target.unit"), value: ({ unit }) => unit },
      { key: "kind", title: say("plan.target.kind"), value: ({ kind }) => say(`plan.kind.${kind}`), filter: true },
      {
        key: "period",
        title: say("plan.target.period"),
        value: ({ period }) => say(`plan.period.${period}`),
        filter: true,
      },
      {
        key: "year",
        title: say("plan.target.year"),
        value: ({ year }) => year,
        render: ({ year, period }) => year ?? (period === "annual" ? say("plan.target.every-year") : ""),
        filter: true,
      },
      { key: "scope", title: say("plan.target.scope"), value: place },
      {
        key: "source",
        title: say("plan.source"),
        value: ({ source }) => source?.clause ?? source?.quote ?? "",
        render: ({ id, indicator, source }) => (
          <span className="source-cell">
            {source?.clause} <PlanSource plan={plan} id={id} source={source} of={indicator} />
          </span>
        ),
      },
    ];
  }, [plan, say, boundOf]);
}
