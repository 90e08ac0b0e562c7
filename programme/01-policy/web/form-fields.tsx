import { Form, Input, InputNumber, Select } from "antd";
import { useWording } from "#screen";
import { policyWording } from "./wording.ts";

type FieldProps = { readonly name: string; readonly label: string; readonly required?: boolean };

function useRules(required: boolean | undefined) {
  const { say } = useWording(policyWording);
  return required ? [{ required: true, message: say("policy.field.needed") }] : [];
}

export function TextField({ name, label, required }: FieldProps) {
  return (
    <Form.Item name={name} label={label} rules={useRules(required)}>
      <Input maxLength={1000} autoComplete="off" />
    </Form.Item>
  );
}

export function FigureField({ name, label, required }: FieldProps) {
  return (
    <Form.Item name={name} label={label} rules={useRules(required)}>
      <InputNumber className="figure-field" controls={false} inputMode="decimal" />
    </Form.Item>
  );
}

/** A day as the browser's own calendar gives it: YYYY-MM-DD. */
export function DayField({ name, label }: FieldProps) {
  return (
    <Form.Item name={name} label={label}>
      <Input type="date" />
    </Form.Item>
  );
}

type ChoiceProps = FieldProps & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly clearable?: boolean;
};

export function ChoiceField({ name, label, choices, clearable }: ChoiceProps) {
  return (
    <Form.Item name={name} label={label}>
      <Select options={[...choices]} allowClear={clearable ?? false} />
    </Form.Item>
  );
}

/** Names, each a tag of its own; a comma or Enter ends one. */
export function NamesField({ name, label, known }: FieldProps & { readonly known?: readonly string[] }) {
  const { say } = useWording(policyWording);
  return (
    <Form.Item name={name} label={label} extra={say("policy.field.names.explain")}>
      <Select
        mode="tags"
        tokenSeparators={[..."\u3001\uff0c,\uff1b;"]}
        options={(known ?? []).map((value) => ({ value, label: value }))}
      />
    </Form.Item>
  );
}
