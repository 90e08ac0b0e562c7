import { AutoComplete, Form, type FormInstance, Input, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import { useWording } from "#screen";
import { useLabel } from "../figure-text.tsx";
import { fittingUnits, kindOf, type Measure, measuresOf, type Values, type Vocabulary } from "./definition-values.ts";
import { definitionWording } from "./wording.ts";

type FieldsProps = { readonly form: FormInstance<Values>; readonly vocabulary: Vocabulary };

/** The fields of a definition; kind and unit follow what is counted until somebody types another one. */
export function DefinitionFields({ form, vocabulary }: FieldsProps) {
  return (
    <div className="definition-parts">
      <NameFields />
      <HowFields form={form} vocabulary={vocabulary} />
      <WhomFields form={form} vocabulary={vocabulary} />
      <TrustFields />
    </div>
  );
}

/** Sets kind and unit to what the formula gives, unless they were typed. */
export function followFormula(form: FormInstance<Values>, changed: Partial<Values>, vocabulary: Vocabulary): void {
  if (!["of", "measure", "numerator", "denominator"].some((field) => field in changed)) return;
  const values = form.getFieldsValue(true) as Values;
  const kind = kindOf(values, vocabulary);
  const [unit] = fittingUnits(values, vocabulary);
  if (kind !== undefined) form.setFieldValue("kind", kind);
  if (unit !== undefined && !form.isFieldTouched("unit")) form.setFieldValue("unit", unit);
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="definition-part">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function NameFields() {
  const { say } = useWording(definitionWording);
  return (
    <Part title={say("definition.part.what")}>
      <Form.Item name="name" label={say("definition.name")}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={say("definition.nameEn")}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="names" label={say("definition.names")} extra={say("definition.names.explain")}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </Part>
  );
}

const FORMULAS = ["sum", "ratio", "share", "members"] as const;
const KINDS = ["flow", "stock", "ratio"] as const;
const DIRECTIONS = ["up", "down", "none"] as const;

function HowFields({ form, vocabulary }: FieldsProps) {
  const { say } = useWording(definitionWording);
  const values = Form.useWatch((all: Values) => all, form) ?? {};
  const units = fittingUnits(values, vocabulary).map((value) => ({ value }));
  return (
    <Part title={say("definition.part.how")}>
      <Form.Item name="of" label={say("definition.formula")}>
        <Select options={FORMULAS.map((value) => ({ value, label: say(`definition.formula.${value}`) }))} />
      </Form.Item>
      <FormulaFields values={values} vocabulary={vocabulary} />
      <div className="definition-pair">
        <Form.Item name="kind" label={say("definition.kind")}>
          <Select options={KINDS.map((value) => ({ value, label: say(`definition.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="unit" label={say("definition.unit")}>
          <AutoComplete options={units} />
        </Form.Item>
      </div>
      <Form.Item name="direction" label={say("definition.direction")}>
        <Select options={DIRECTIONS.map((value) => ({ value, label: say(`definition.direction.${value}`) }))} />
      </Form.Item>
    </Part>
  );
}

type FormulaProps = { readonly values: Partial<Values>; readonly vocabulary: Vocabulary };

function FormulaFields({ values, vocabulary }: FormulaProps) {
  const { say } = useWording(definitionWording);
  const label = useLabel();
  const numbers = vocabulary.measures.filter((it) => it.valueKind !== "flag" && it.valueKind !== "choice");
  const questions = vocabulary.measures.filter((it) => it.valueKind === "flag" || it.valueKind === "choice");
  switch (values.of) {
    case "ratio":
      return (
        <>
          <MeasureField name="numerator" label={say("definition.numerator")} measures={numbers} />
          <MeasureField name="denominator" label={say("definition.denominator")} measures={numbers} />
          <Form.Item name="main" label={say("definition.main")}>
            <Select
              options={(["pooled", "mean"] as const).map((value) => ({
                value,
                label: say(`definition.main.${value}`),
              }))}
            />
          </Form.Item>
        </>
      );
    case "share":
      return (
        <>
          <MeasureField name="measure" label={say("definition.measure.share")} measures={questions} />
          <AnswersField measure={measuresOf(values, vocabulary).measure} />
        </>
      );
    case "members":
      return (
        <Form.Item name="listed" label={say("definition.listed")}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={vocabulary.rosters.map((it) => ({ value: it.code, label: label(it.label) }))}
          />
        </Form.Item>
      );
    default:
      return <MeasureField name="measure" label={say("definition.measure")} measures={numbers} />;
  }
}

type MeasureProps = {
  readonly name: "measure" | "numerator" | "denominator";
  readonly label: string;
  readonly measures: readonly Measure[];
};

function MeasureField({ name, label, measures }: MeasureProps) {
  const named = useLabel();
  const options = measures.map(({ code, label: text, unit }) => ({
    value: code,
    label: [named(text), unit].filter((part) => part !== "").join(" · "),
  }));
  return (
    <Form.Item name={name} label={label}>
      <Select showSearch={{ optionFilterProp: "label" }} options={options} />
    </Form.Item>
  );
}

function AnswersField({ measure }: { readonly measure: Measure | undefined }) {
  const { say } = useWording(definitionWording);
  const label = useLabel();
  const yesNo = [
    { value: "1", label: say("definition.answer.yes") },
    { value: "0", label: say("definition.answer.no") },
  ];
  const choices = measure?.choices.map((it) => ({ value: it.code, label: label(it.label) })) ?? [];
  return (
    <Form.Item name="answers" label={say("definition.answers")}>
      <Select mode="multiple" options={measure?.valueKind === "flag" ? yesNo : choices} />
    </Form.Item>
  );
}

function WhomFields({ vocabulary, form }: FieldsProps) {
  const { say } = useWording(definitionWording);
  const label = useLabel();
  const of = Form.useWatch("of", form);
  return (
    <Part title={say("definition.part.whom")}>
      <Form.Item name="sections" label={say("definition.sections")}>
        <Select
          mode="multiple"
          placeholder={say("definition.sections.all")}
          options={vocabulary.sections.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        />
      </Form.Item>
      <Form.Item name="roster" label={say("definition.roster")} hidden={of === "members"}>
        <Select
          allowClear
          placeholder={say("definition.roster.all")}
          options={vocabulary.rosters.map((it) => ({ value: it.code, label: label(it.label) }))}
        />
      </Form.Item>
    </Part>
  );
}

const CONFIDENCES = ["A", "B", "C"] as const;
const TIERS = [0, 1, 2, 3, 4, 5];

function TrustFields() {
  const { say } = useWording(definitionWording);
  return (
    <Part title={say("definition.part.trust")}>
      <div className="definition-pair">
        <Form.Item name="minCoverage" label={say("definition.minCoverage")}>
          <InputNumber />
        </Form.Item>
        <Form.Item name="evidenceMin" label={say("definition.evidenceMin")}>
          <Select options={TIERS.map((value) => ({ value, label: `E${value}` }))} />
        </Form.Item>
      </div>
      <Form.Item name="confidence" label={say("definition.confidence")}>
        <Select options={CONFIDENCES.map((value) => ({ value, label: say(`definition.confidence.${value}`) }))} />
      </Form.Item>
      <Form.Item name="source" label={say("definition.source")} extra={say("definition.source.explain")}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="explain" label={say("definition.explain")} extra={say("definition.optional")}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item name="caution" label={say("definition.caution")} extra={say("definition.optional")}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </Part>
  );
}
