import "./revision.css";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { Loaded, PageFrame, RefusalNotice, useApiMutation, useApiQuery, useWording } from "#screen";
import { type PlanView, planPath } from "../plan-view.ts";
import { planWording } from "../wording.ts";
import { BringBack, type Brought } from "./bring-back.tsx";
import { ReviewComparison } from "./review-comparison.tsx";
import type { Comparison } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

/** An edited annex comes back: dropped or pasted, compared cell by cell, and published as the next version. */
export function ReturnPage() {
  const { say } = useWording(revisionWording);
  const { say: sayPlan } = useWording(planWording);
  const { planId = "" }: { planId?: string } = useParams({ strict: false });
  const plan = useApiQuery(["plans", "one", planId], () =>
    api.GET("/api/plans/{planId}", { params: { path: { planId } } }),
  );
  const crumbs = [
    { label: sayPlan("plan.list"), to: "/plans" },
    ...(plan.value ? [{ label: plan.value.title, to: planPath(planId, "overview") }] : []),
  ];
  return (
    <PageFrame title={say("revision.title")} crumbs={crumbs} lead={say("revision.lead")}>
      <Loaded reading={plan}>
        {(loaded) => (loaded.mayRevise ? <Return plan={loaded} /> : <p>{say("revision.no-right")}</p>)}
      </Loaded>
    </PageFrame>
  );
}

type Compared = { readonly brought: Brought; readonly comparison: Comparison };

function Return({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(revisionWording);
  const [compared, setCompared] = useState<Compared | null>(null);
  const compare = useApiMutation((brought: Brought) => sent(plan.id, brought));
  const take = async (brought: Brought) => {
    const done = await compare.run(brought);
    if (done.ok) setCompared({ brought, comparison: done.value });
  };
  if (compared) {
    const { name } = compared.brought;
    return (
      <div className="stack">
        <div className="difference-tools">
          <span>{name === null ? say("revision.source.pasted") : say("revision.source.file", { name })}</span>
          <Button onClick={() => setCompared(null)}>{say("revision.again")}</Button>
        </div>
        <ReviewComparison plan={plan} comparison={compared.comparison} />
      </div>
    );
  }
  return (
    <div className="stack">
      <BringBack onBrought={(brought) => void take(brought)} busy={compare.busy} />
      {compare.busy && <p role="status">{say("revision.comparing")}</p>}
      <RefusalNotice refusal={compare.refusal} />
    </div>
  );
}

function sent(planId: string, { bytes, pasted }: Brought) {
  const query = pasted === null ? {} : { pasted };
  return api.POST("/api/plans/{planId}/comparisons", {
    params: { path: { planId }, query },
    body: bytes as never,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { "content-type": "application/octet-stream" },
  });
}
