import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Answer } from "#contract";
import { type Column, DataTable, DemoTag, EmptyState, PathLink, useSession, useWording } from "#screen";
import { formatPeriod } from "#wording";
import { officerWording } from "./wording.ts";

type Plan = Answer<"/api/home", "get">["plans"][number];
type Props = { readonly plans: readonly Plan[]; readonly others: number; readonly showWarnings: boolean };

/** Plans that count today for one's areas; the others are one link away. */
export function PlansInForce({ plans, others, showWarnings }: Props) {
  const { say } = useWording(officerWording);
  const { may } = useSession();
  const columns = useColumns(showWarnings);
  const next = say(may("policy.review") ? "officer.plans.none.officer" : "officer.plans.none.other");
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{say("officer.plans")}</h2>
      <DataTable
        name="home-plans"
        label={say("officer.plans")}
        rows={plans}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<EmptyState title={say("officer.plans.none")} explain={next} />}
      />
      {others > 0 && (
        <p className="below-plans">
          <Link to="/plans">{say("officer.plans.others", { count: others })}</Link>
        </p>
      )}
    </section>
  );
}

function useColumns(showWarnings: boolean): readonly Column<Plan>[] {
  const { say } = useWording(officerWording);
  return useMemo(() => {
    const warnings: Column<Plan> = {
      key: "warnings",
      title: say("officer.plans.warnings"),
      align: "right",
      value: (plan) => plan.warnings,
    };
    const all: Column<Plan>[] = [
      {
        key: "title",
        title: say("officer.plans.title"),
        value: ({ title }) => title,
        render: ({ id, title, demo }) => (
          <>
            <PathLink to={`/plans/${id}`}>{title}</PathLink> {demo && <DemoTag />}
          </>
        ),
      },
      { key: "area", title: say("officer.plans.area"), filter: true, value: ({ areaName }) => areaName },
      {
        key: "period",
        title: say("officer.plans.period"),
        value: (plan) => formatPeriod(plan.periodFrom, plan.periodTo),
      },
      {
        key: "version",
        title: say("officer.plans.version"),
        hidden: true,
        value: ({ version }) => version,
        render: ({ version }) => say("officer.plans.version.number", { version }),
      },
      { key: "targets", title: say("officer.plans.targets"), align: "right", value: ({ targets }) => targets },
      { key: "tasks", title: say("officer.plans.tasks"), align: "right", value: ({ tasks }) => tasks },
    ];
    return showWarnings ? [...all, warnings] : all;
  }, [say, showWarnings]);
}
