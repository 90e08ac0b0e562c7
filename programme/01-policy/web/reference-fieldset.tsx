import { useWording } from "#screen";
import { ChoiceField, TextField } from "./form-fields.tsx";
import { policyWording } from "./wording.ts";

const KINDS = ["policy", "law", "standard"] as const;

export function ReferenceFieldset() {
  const { say } = useWording(policyWording);
  return (
    <>
      <div className="field-wide">
        <TextField name="name" label={say("policy.reference.name")} required />
      </div>
      <TextField name="number" label={say("policy.reference.number")} />
      <ChoiceField
        name="kind"
        label={say("policy.reference.kind")}
        choices={KINDS.map((value) => ({ value, label: say(`policy.reference.${value}`) }))}
      />
      <TextField name="relation" label={say("policy.reference.relation")} />
    </>
  );
}
