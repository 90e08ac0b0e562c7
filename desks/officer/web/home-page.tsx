import "./home.css";
import { api } from "#contract";
import { Loaded, PageFrame, useApiQuery, useCodeWording, useSession, useWording } from "#screen";
import { AdministratorLinks } from "./administrator-links.tsx";
import { AuditorLink } from "./auditor-link.tsx";
import { DocumentDrop, DraftsWaiting } from "./drafts-waiting.tsx";
import { OwnTask } from "./own-task.tsx";
import { PlansInForce } from "./plans-in-force.tsx";
import { WhatIsWrong } from "./what-is-wrong.tsx";
import { officerWording } from "./wording.ts";
import { WorkWaiting } from "./work-waiting.tsx";

/** The first page after sign-in: what is wrong, then what waits, then what runs; each role sees its own part. */
export function HomePage() {
  const { say } = useWording(officerWording);
  const { may } = useSession();
  return (
    <PageFrame title={say("officer.title")} lead={useLead()}>
      <div className="stack">
        {may("enterprise.own") && <OwnTask />}
        {(may("casework.work") || may("casework.own")) && <WorkWaiting />}
        {may("plan.read") && <Programme />}
        {may("audit.read") && <AuditorLink />}
        {may("accounts.read") && <AdministratorLinks />}
      </div>
    </PageFrame>
  );
}

function useLead(): string | undefined {
  const { say } = useWording(officerWording);
  const sayCode = useCodeWording();
  const held = useSession().session?.assignments[0];
  if (!held) return undefined;
  if (held.role === "enterprise") return say("officer.enterprise.lead");
  return say("officer.lead", { area: held.areaName, role: sayCode(`identity.role.${held.role}`) ?? held.role });
}

function Programme() {
  const { may } = useSession();
  const home = useApiQuery(["home"], () => api.GET("/api/home"));
  const office = may("policy.read");
  return (
    <Loaded reading={home}>
      {({ warnings, drafts, plans, otherPlans }) => (
        <>
          {office && <WhatIsWrong warnings={warnings} anyPlan={plans.length > 0} />}
          {may("policy.review") && (
            <div className="halves">
              <DraftsWaiting drafts={drafts} />
              <DocumentDrop />
            </div>
          )}
          <PlansInForce plans={plans} others={otherPlans} showWarnings={office} />
        </>
      )}
    </Loaded>
  );
}
