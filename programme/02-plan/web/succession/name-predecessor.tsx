import { Button, Select } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import type { SuccessionView } from "./succession-view.ts";
import { usePlanName } from "./use-plan-name.ts";
import { successionWording } from "./wording.ts";

/** Where the office says which plan this one follows; plans of the same area are offered first. */
export function NamePredecessor({ view: { plan, suggestions } }: { readonly view: SuccessionView }) {
  const { say } = useWording(successionWording);
  const announce = useAnnounce();
  const nameOf = usePlanName();
  const field = useId();
  // Only a plan of the same area is chosen beforehand; whether another area's came before is for the person to say.
  const [chosen, setChosen] = useState(suggestions.find(({ areaName }) => areaName === plan.areaName)?.id);
  const naming = useApiMutation(
    (predecessorId: string) =>
      api.PUT("/api/plans/{planId}/predecessor", { params: { path: { planId: plan.id } }, body: { predecessorId } }),
    { refreshes: [["plans"]] },
  );
  const name = async () => {
    if (chosen === undefined) return;
    const done = await naming.run(chosen);
    if (done.ok) announce(say("succession.named"));
  };
  return (
    <section className="sheet name-predecessor">
      <h2>{say("succession.none")}</h2>
      <p>{say("succession.none.explain")}</p>
      <div className="field">
        <label htmlFor={field}>{say("succession.choose")}</label>
        <Select
          id={field}
          value={chosen ?? null}
          placeholder={say("succession.choose.placeholder")}
          showSearch={{ optionFilterProp: "label" }}
          options={suggestions.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={(value: string) => setChosen(value)}
        />
      </div>
      <RefusalNotice refusal={naming.refusal} />
      <Button type="primary" disabled={chosen === undefined} loading={naming.busy} onClick={() => void name()}>
        {say("succession.name")}
      </Button>
    </section>
  );
}
