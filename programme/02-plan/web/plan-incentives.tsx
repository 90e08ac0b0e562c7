import "./rules/rules.css";
import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { api } from "#contract";
import { type Column, DataTable, EmptyState, Loaded, useApiQuery, useWording } from "#screen";
import { PlanSource } from "./plan-source.tsx";
import type { Incentive, PlanView } from "./plan-view.ts";
import { RuleCard } from "./rules/rule-card.tsx";
import { ruleWording } from "./rules/wording.ts";
import { planWording } from "./wording.ts";

/** The money clauses of a plan: as drafts of rules, or column by column. */
export function PlanIncentives({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(ruleWording);
  const [view, setView] = useState<"rules" | "table">("rules");
  if (plan.content.incentives.length === 0) return <IncentiveTable plan={plan} />;
  return (
    <div className="stack">
      <div className="rule-tools">
        <Segmented
          aria-label={say("rule.view")}
          value={view}
          options={[
            { value: "rules", label: say("rule.view.rules") },
            { value: "table", label: say("rule.view.table") },
          ]}
          onChange={setView}
        />
        <a href={`/api/plans/${plan.id}/rule-drafts.json`} download>
          {say("rule.download")}
        </a>
      </div>
      {view === "rules" ? <RuleCards plan={plan} /> : <IncentiveTable plan={plan} />}
    </div>
  );
}

function RuleCards({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(ruleWording);
  const { say: sayPlan } = useWording(planWording);
  const drafts = useApiQuery(["plans", plan.id, "rule-drafts", plan.version], () =>
    api.GET("/api/plans/{planId}/rule-drafts", { params: { path: { planId: plan.id } } }),
  );
  const sources = new Map(plan.content.incentives.map(({ id, source }) => [id, source]));
  return (
    <Loaded reading={drafts}>
      {({ rules }) => (
        <>
          <p>{say("rule.lead")}</p>
          <ul className="rule-cards">
            {rules.map((rule) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                kind={sayPlan(`plan.incentive-kind.${rule.kind}`)}
                source={<PlanSource plan={plan} id={rule.id} source={sources.get(rule.id)} of={rule.subject} />}
              />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

/** Column by column as one would say them: who gets what share of what, how much, at most, when. */
function IncentiveTable({ plan }: { readonly plan: PlanView }) {
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
    const often = (noted: string | null) => {
      if (noted === "annual") return say("plan.incentive.annual");
      return noted === "one_off" ? say("plan.incentive.once") : noted;
    };
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
          often(quotaPeriod),
          often(period),
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
