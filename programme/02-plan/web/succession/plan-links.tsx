import { api } from "#contract";
import { ConfirmAction, PathLink, useAnnounce, useApiMutation, useWording } from "#screen";
import type { PlanLink, SuccessionView } from "./succession-view.ts";
import { usePlanName } from "./use-plan-name.ts";
import { successionWording } from "./wording.ts";

/** The plan before and the plans that follow, each a link. */
export function PlanLinks({ view: { plan, predecessor, successors, mayDecide } }: { readonly view: SuccessionView }) {
  const { say } = useWording(successionWording);
  const announce = useAnnounce();
  const removing = useApiMutation(
    () =>
      api.PUT("/api/plans/{planId}/predecessor", {
        params: { path: { planId: plan.id } },
        body: { predecessorId: null },
      }),
    { refreshes: [["plans"]] },
  );
  const remove = async () => {
    const done = await removing.run(undefined);
    if (done.ok) announce(say("succession.removed"));
    return done;
  };
  if (!predecessor && successors.length === 0) return null;
  return (
    <section className="sheet plan-links" aria-label={say("succession.title")}>
      {predecessor && <LinkedPlan label={say("succession.predecessor")} plan={predecessor} />}
      {successors.map((one) => (
        <LinkedPlan key={one.id} label={say("succession.successors")} plan={one} />
      ))}
      {predecessor && mayDecide && (
        <ConfirmAction
          label={say("succession.remove")}
          title={say("succession.remove")}
          explain={say("succession.remove.confirm")}
          danger
          onConfirm={remove}
        />
      )}
    </section>
  );
}

function LinkedPlan({ label, plan }: { readonly label: string; readonly plan: PlanLink }) {
  const nameOf = usePlanName();
  return (
    <p>
      <span className="plan-link-label">{label}</span>
      <PathLink to={`/plans/${plan.id}`}>{nameOf(plan)}</PathLink>
    </p>
  );
}
