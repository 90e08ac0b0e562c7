import { Form, Input, Select } from "antd";
import { useWording } from "#screen";
import type { StepTyped, StepView } from "./register-api.ts";
import { equipmentWording } from "./wording.ts";

const CONTROLS = ["none", "cnc", "plc", "dcs", "robot"] as const;

type Values = Record<string, unknown>;
const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : null);

export function stepTyped(values: Values): StepTyped {
  const { line, code, product, name, control } = values;
  return {
    ...{ line: text(line) ?? "", code: text(code), product: text(product), name: text(name) ?? "" },
    control: text(control) ?? "none",
  };
}

type StepContent = Pick<StepView, "line" | "code" | "product" | "name" | "control">;

export function stepValues(known: StepContent | null): Values {
  if (!known) return { control: "none" };
  const { line, code, product, name, control } = known;
  return { line, code: code ?? "", product: product ?? "", name, control };
}

export function ControlField({ label }: { readonly label: string }) {
  const { say } = useWording(equipmentWording);
  return (
    <Form.Item name="control" label={label}>
      <Select options={CONTROLS.map((value) => ({ value, label: say(`equipment.control.${value}`) }))} />
    </Form.Item>
  );
}

export function StepFields() {
  const { say } = useWording(equipmentWording);
  const needed = [{ required: true, whitespace: true, message: say("equipment.needed") }];
  return (
    <>
      <Form.Item name="line" label={say("equipment.step.line")} rules={needed}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="name" label={say("equipment.step.name")} rules={needed}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="code" label={say("equipment.step.code")}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="product" label={say("equipment.step.product")}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <ControlField label={say("equipment.step.control")} />
    </>
  );
}
