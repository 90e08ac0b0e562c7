import { Checkbox, Form, Input, Select } from "antd";
import { useWording } from "#screen";
import type { AssetTyped, AssetView, StepView } from "./register-api.ts";
import { ControlField } from "./step-fields.tsx";
import { useEquipmentClasses } from "./use-equipment-classes.ts";
import { equipmentWording } from "./wording.ts";

type Values = Record<string, unknown>;
const CODES = ["etim", "eclass", "hs", "gbt14885"] as const;
const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : null);

export function assetTyped(values: Values): AssetTyped {
  const code = (system: (typeof CODES)[number]) => text(values[system]);
  return {
    ...{ class: text(values["class"]) ?? "", number: text(values["number"]), model: text(values["model"]) },
    ...{ maker: text(values["maker"]), serial: text(values["serial"]), control: text(values["control"]) ?? "none" },
    ...{ digital: values["digital"] === true, networked: values["networked"] === true },
    originalValue: text(values["originalValue"]) ?? "",
    steps: Array.isArray(values["steps"]) ? (values["steps"] as string[]) : [],
    codes: { etim: code("etim"), eclass: code("eclass"), hs: code("hs"), gbt14885: code("gbt14885") },
  };
}

type AssetContent = Omit<AssetView, "id" | "siteId" | "elsewhere" | "twice" | "since" | "begun" | "last">;

export function assetValues(known: AssetContent | null): Values {
  if (!known) return { control: "none", digital: false, networked: false, steps: [] };
  const { codes, number, model, maker, serial, originalValue, ...rest } = known;
  const words = { number, model, maker, serial, originalValue, ...codes };
  return { ...rest, ...Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value ?? ""])) };
}

export function AssetFields({ steps }: { readonly steps: readonly StepView[] }) {
  const { say } = useWording(equipmentWording);
  const { options } = useEquipmentClasses();
  return (
    <>
      <Form.Item
        name="class"
        label={say("equipment.asset.class")}
        extra={say("equipment.asset.class.to-verify")}
        rules={[{ required: true, message: say("equipment.asset.class.needed") }]}
      >
        <Select showSearch={{ optionFilterProp: "label" }} options={options} />
      </Form.Item>
      <div className="entry-columns">
        <WordsField name="maker" label={say("equipment.asset.maker")} most={80} />
        <WordsField
          name="serial"
          label={say("equipment.asset.serial")}
          most={60}
          extra={say("equipment.asset.serial.explain")}
        />
        <WordsField name="model" label={say("equipment.asset.model")} most={80} />
        <WordsField name="number" label={say("equipment.asset.number")} most={40} />
        <ControlField label={say("equipment.asset.control")} />
        <WordsField name="originalValue" label={say("equipment.asset.value")} most={40} figure />
      </div>
      <div className="entry-checks">
        <Form.Item name="digital" valuePropName="checked">
          <Checkbox>{say("equipment.asset.digital")}</Checkbox>
        </Form.Item>
        <Form.Item name="networked" valuePropName="checked">
          <Checkbox>{say("equipment.asset.networked")}</Checkbox>
        </Form.Item>
      </div>
      <Form.Item name="steps" label={say("equipment.asset.steps")}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          options={steps.map(({ id, line, code, name }) => ({
            value: id,
            label: [line, code, name].filter(Boolean).join(" "),
          }))}
        />
      </Form.Item>
      <details className="entry-codes">
        <summary>{say("equipment.asset.codes")}</summary>
        <div className="entry-columns">
          {CODES.map((system) => (
            <WordsField key={system} name={system} label={say(`equipment.code.${system}`)} most={40} />
          ))}
        </div>
      </details>
    </>
  );
}

type WordsFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly most: number;
  readonly extra?: string;
  readonly figure?: boolean;
};

function WordsField({ name, label, most, extra, figure }: WordsFieldProps) {
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <Input autoComplete="off" maxLength={most} inputMode={figure ? "decimal" : "text"} />
    </Form.Item>
  );
}
