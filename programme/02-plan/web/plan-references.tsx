import { useMemo } from "react";
import { type Column, DataTable, EmptyState, useWording } from "#screen";
import { PlanSource } from "./plan-source.tsx";
import type { PlanView, Reference } from "./plan-view.ts";
import { planWording } from "./wording.ts";

/** Policies, laws and standards that the plan names. */
export function PlanReferences({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(planWording);
  const columns = useMemo(
    (): readonly Column<Reference>[] => [
      { key: "name", title: say("plan.reference.name"), value: ({ name }) => name },
      { key: "number", title: say("plan.reference.number"), value: ({ number }) => number ?? "" },
      {
        key: "kind",
        title: say("plan.reference.kind"),
        value: ({ kind }) => say(`plan.reference.${kind}`),
        filter: true,
      },
      { key: "relation", title: say("plan.reference.relation"), value: ({ relation }) => relation ?? "", hidden: true },
      {
        key: "source",
        title: say("plan.source"),
        value: ({ source }) => source?.clause ?? source?.quote ?? "",
        render: ({ id, name, source }) => (
          <span className="source-cell">
            {source?.clause} <PlanSource plan={plan} id={id} source={source} of={name} />
          </span>
        ),
      },
    ],
    [plan, say],
  );
  return (
    <DataTable
      name="plan-references"
      label={say("plan.section.references")}
      rows={plan.content.references}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<EmptyState title={say("plan.references.none")} explain={say("plan.references.none.explain")} />}
    />
  );
}
