import { useWording } from "#screen";
import { NamesField, TextField } from "./form-fields.tsx";
import type { ItemOf } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export function TaskFieldset({ task }: { readonly task: ItemOf<"task"> }) {
  const { say } = useWording(policyWording);
  const known = [...new Set([...task.lead, ...task.coop])];
  return (
    <>
      <TextField name="number" label={say("policy.task.number")} />
      <TextField name="section" label={say("policy.task.section")} />
      <div className="field-wide">
        <TextField name="title" label={say("policy.task.title")} required />
      </div>
      <div className="field-wide">
        <NamesField name="lead" label={say("policy.task.lead")} known={known} />
      </div>
      <div className="field-wide">
        <NamesField name="coop" label={say("policy.task.coop")} known={known} />
      </div>
      <div className="field-wide">
        <NamesField name="implied_units" label={say("policy.task.implied")} known={known} />
      </div>
      <div className="field-wide">
        <NamesField name="deadlines" label={say("policy.task.deadlines")} />
      </div>
    </>
  );
}
