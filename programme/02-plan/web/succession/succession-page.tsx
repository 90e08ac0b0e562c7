import "./succession.css";
import { useParams } from "@tanstack/react-router";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { planWording } from "../wording.ts";
import { ChangedNumbers } from "./changed-numbers.tsx";
import { ChangedTasks } from "./changed-tasks.tsx";
import { ChangedUnits } from "./changed-units.tsx";
import { IndicatorReview } from "./indicator-review.tsx";
import { NamePredecessor } from "./name-predecessor.tsx";
import { PlanLinks } from "./plan-links.tsx";
import type { SuccessionView } from "./succession-view.ts";
import { successionWording } from "./wording.ts";

/** A plan beside the plan it follows: which indicators are one, what changed in number and in responsibility. */
export function SuccessionPage() {
  const { say } = useWording(successionWording);
  const { say: sayPlan } = useWording(planWording);
  const { planId = "" }: { planId?: string } = useParams({ strict: false });
  const succession = useApiQuery(["plans", "succession", planId], () =>
    api.GET("/api/plans/{planId}/succession", { params: { path: { planId } } }),
  );
  const { value } = succession;
  const crumbs = [
    { label: sayPlan("plan.list"), to: "/plans" },
    ...(value ? [{ label: value.plan.title, to: `/plans/${planId}` }] : []),
  ];
  return (
    <PageFrame title={say("succession.title")} crumbs={crumbs} lead={say("succession.lead")}>
      <Loaded reading={succession}>{(loaded) => <Succession view={loaded} />}</Loaded>
    </PageFrame>
  );
}

function Succession({ view }: { readonly view: SuccessionView }) {
  const { say } = useWording(successionWording);
  const { report } = view;
  return (
    <div className="stack">
      <PlanLinks view={view} />
      {report ? (
        <>
          <IndicatorReview planId={view.plan.id} report={report} mayDecide={view.mayDecide} />
          <ChangedNumbers numbers={report.numbers} />
          <ChangedTasks tasks={report.tasks} />
          <ChangedUnits units={report.units} />
        </>
      ) : view.mayDecide ? (
        <NamePredecessor view={view} />
      ) : (
        <EmptyState title={say("succession.none")} explain={say("succession.none.reader")} />
      )}
    </div>
  );
}
