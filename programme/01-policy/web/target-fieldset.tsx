import { Checkbox, Form } from "antd";
import { useWording } from "#screen";
import { ChoiceField, FigureField, TextField } from "./form-fields.tsx";
import { policyWording } from "./wording.ts";

const COMPARISONS = ["eq", "ge", "gt", "le", "lt", "approx", "range"] as const;
const PERIODS = ["level", "cumulative", "annual"] as const;

export function TargetFieldset() {
  const { say } = useWording(policyWording);
  const op = Form.useWatch<string | undefined>("op");
  return (
    <>
      <div className="field-wide">
        <TextField name="indicator" label={say("policy.target.indicator")} required />
      </div>
      <ChoiceField
        name="op"
        label={say("policy.target.op")}
        choices={COMPARISONS.map((value) => ({ value, label: say(`policy.op.${value}`) }))}
      />
      {op === "range" ? (
        <>
          <FigureField name="min" label={say("policy.target.min")} required />
          <FigureField name="max" label={say("policy.target.max")} required />
        </>
      ) : (
        <FigureField name="value" label={say("policy.target.value")} required />
      )}
      <TextField name="unit" label={say("policy.target.unit")} />
      <ChoiceField
        name="period"
        label={say("policy.target.period")}
        choices={PERIODS.map((value) => ({ value, label: say(`policy.period.${value}`) }))}
      />
      <FigureField name="year" label={say("policy.target.year")} />
      <FigureField name="from_year" label={say("policy.target.from-year")} />
      <FigureField name="base_year" label={say("policy.target.base-year")} />
      <TextField name="region" label={say("policy.target.region")} />
      <TextField name="scope" label={say("policy.target.scope")} />
      <Form.Item name="falling" valuePropName="checked">
        <Checkbox>{say("policy.target.falling")}</Checkbox>
      </Form.Item>
    </>
  );
}
