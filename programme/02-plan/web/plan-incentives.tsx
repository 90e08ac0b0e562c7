import { useMemo } from "react";
import { type Column, DataTable, EmptyState, useWording } from "#screen";
import { PlanSource } from "./plan-source.tsx";
import type { Incentive, PlanView } from "./plan-view.ts";
import { planWording } from "./wording.ts";

/** The money clauses, column by column as one would say them: who gets what share of what, how much, at most, when. */
export function PlanIncentives({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(planWording);
  const columns = useColumns(plan);
  return (
    <DataTable
      name="plan-incentives"
      label={say("plan.section.incentives")}
      rows={plan.content.incentives}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<EmptyState title={say("plan.incentives.none")} explain={say("plan.incentives.none.explain")} />}
    />
  );
}

function useIncentiveWords() {
  const { say, decimal } = useWording(planWording);
  return useMemo(() => {
    const money = (value: string | null, unit: string | null) =>
      value === null ? "" : `${decimal(value)}${unit === null ? "" : ` ${unit}`}`;
    const span = (min: string | null, max: string | null) =>
      min === null || max === null ? "" : `${decimal(min)}–${decimal(max)}`;
    return {
      rate: ({ rate, rateMin, rateMax }: Incentive) => {
        const figure = rate === null ? span(rateMin, rateMax) : decimal(rate);
        return figure === "" ? "" : `${figure}%`;
      },
      amount: ({ amount, amountMin, amountMax, unit, per }: Incentive) => {
        const range = span(amountMin, amountMax);
        const figure = amount === null ? (range === "" ? "" : `${range} ${unit ?? ""}`) : money(amount, unit);
        return figure === "" || per === null ? figure : say("plan.incentive.per", { amount: figure, per });
      },
      cap: ({ cap, cap2, unit }: Incentive) =>
        [money(cap, unit), money(cap2, unit)].filter((part) => part !== "").join(say("plan.semicolon")),
      condition: ({ condition, rankTo, quota, quotaPeriod, period, instalments }: Incentive) =>
        [
          condition,
          rankTo !== null && say("plan.incentive.rank", { rank: decimal(rankTo) }),
          quota !== null && say("plan.incentive.quota", { quota: decimal(quota) }),
          quotaPeriod,
          period === "annual"
            ? say("plan.incentive.annual")
            : period === "one_off"
              ? say("plan.incentive.once")
              : period,
          instalments,
        ]
          .filter((part) => typeof part === "string" && part !== "")
          .join(say("plan.semicolon")),
    };
  }, [say, decimal]);
}

function useColumns(plan: PlanView): readonly Column<Incentive>[] {
  const { say } = useWording(planWording);
  const words = useIncentiveWords();
  return useMemo(
    () => [
      { key: "subject", title: say("plan.incentive.subject"), value: ({ subject }) => subject },
      {
        key: "kind",
        title: say("plan.incentive.kind"),
        value: ({ kind }) => say(`plan.incentive-kind.${kind}`),
        filter: true,
      },
      { key: "rate", title: say("plan.incentive.rate"), value: words.rate, align: "right" },
      { key: "base", title: say("plan.incentive.base"), value: ({ base }) => base ?? "" },
      { key: "amount", title: say("plan.incentive.amount"), value: words.amount, align: "right" },
      { key: "cap", title: say("plan.incentive.cap"), value: words.cap, align: "right" },
      { key: "condition", title: say("plan.incentive.condition"), value: words.condition },
      {
        key: "source",
        title: say("plan.source"),
        value: ({ source }) => source?.clause ?? source?.quote ?? "",
        render: ({ id, subject, source }) => (
          <span className="source-cell">
            {source?.clause} <PlanSource plan={plan} id={id} source={source} of={subject} />
          </span>
        ),
      },
    ],
    [plan, say, words],
  );
}
