import "../plan.css";
import "./split.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { api } from "#contract";
import { areaId } from "#kernel";
import { EmptyState, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { areasOf, candidatesOf } from "../../domain/split/split-draft.ts";
import { type PlanView, planPath } from "../plan-view.ts";
import { planWording } from "../wording.ts";
import { SplitDesk } from "./split-desk.tsx";
import { splitWording } from "./wording.ts";

/** Splits a plan's targets over areas and years, and publishes the result as the plan's next version. */
export function SplitPage() {
  const { say } = useWording(splitWording);
  const { say: sayOfPlan } = useWording(planWording);
  const { planId = "" }: { planId?: string } = useParams({ strict: false });
  const plan = useApiQuery(["plans", "one", planId], () =>
    api.GET("/api/plans/{planId}", { params: { path: { planId } } }),
  );
  const crumbs = [
    { label: sayOfPlan("plan.list"), to: "/plans" },
    ...(plan.value ? [{ label: plan.value.title, to: planPath(planId, "overview") }] : []),
  ];
  return (
    <PageFrame title={say("split.title")} crumbs={crumbs} lead={say("split.lead")}>
      <Loaded reading={plan}>
        {(loaded) => (loaded.mayRevise ? <WithAreas plan={loaded} /> : <NotMine planId={planId} />)}
      </Loaded>
    </PageFrame>
  );
}

function NotMine({ planId }: { readonly planId: string }) {
  const { say } = useWording(splitWording);
  const navigate = useNavigate();
  return (
    <EmptyState
      title={say("split.not-mine")}
      explain={say("split.not-mine.explain")}
      action={
        <Button onClick={() => void navigate({ to: planPath(planId, "overview") })}>
          {say("split.not-mine.open")}
        </Button>
      }
    />
  );
}

/** The areas that stand for choice: those of the plan's own table, else what lies below the plan's area. */
function WithAreas({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(splitWording);
  const below = useApiQuery(["areas", "below", plan.areaId], () =>
    api.GET("/api/areas", { params: { query: { below: plan.areaId } } }),
  );
  if (candidatesOf(plan.content).length === 0) {
    return <EmptyState title={say("split.indicators.empty")} explain={say("split.indicators.empty.explain")} />;
  }
  return (
    <Loaded reading={below}>
      {({ areas }) => {
        const children = areas.filter(({ parentId }) => parentId === plan.areaId);
        const known = children.map(({ id, name }) => ({ name, areaId: areaId(id) }));
        return <SplitDesk key={plan.version} plan={plan} areas={areasOf(plan.content, known)} below={known} />;
      }}
    </Loaded>
  );
}
