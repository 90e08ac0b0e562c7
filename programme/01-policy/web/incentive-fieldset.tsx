import { useWording } from "#screen";
import { INCENTIVE_FIGURES, INCENTIVE_NOTES } from "./edited-item.ts";
import { ChoiceField, FigureField, TextField } from "./form-fields.tsx";
import { policyWording } from "./wording.ts";

const KINDS = ["rate", "fixed", "upto", "per_unit", "ranking", "interest", "match", "fund"] as const;

export function IncentiveFieldset() {
  const { say } = useWording(policyWording);
  return (
    <>
      <div className="field-wide">
        <TextField name="subject" label={say("policy.incentive.subject")} required />
      </div>
      <ChoiceField
        name="kind"
        label={say("policy.incentive.kind")}
        choices={KINDS.map((value) => ({ value, label: say(`policy.incentive-kind.${value}`) }))}
      />
      {INCENTIVE_FIGURES.map((name) => (
        <FigureField key={name} name={name} label={say(`policy.incentive.${name}`)} />
      ))}
      {INCENTIVE_NOTES.map((name) => (
        <TextField key={name} name={name} label={say(`policy.incentive.${name}`)} />
      ))}
    </>
  );
}
