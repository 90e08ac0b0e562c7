import { Button, Form, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useAnnounce, useWording } from "#screen";
import type { CaseView, FieldView, FormValueView, ProcedureView } from "./case-view.ts";
import type { OrderCase } from "./use-case.ts";
import { useLabels } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

type Values = Record<string, FormValueView>;
type FormView = ProcedureView["forms"][number];
type FormProps = {
  readonly file: CaseView;
  readonly form: FormView;
  readonly order: OrderCase;
  /** Hears whether something was typed and not saved. */
  readonly onDirty: (dirty: boolean) => void;
};

/** What the server said of single fields when it refused a form. */
function problemsOf(order: OrderCase): ReadonlyMap<string, string> {
  const told = order.refusal?.facts["problems"];
  const problems = Array.isArray(told) ? (told as readonly { field: string; problem: string }[]) : [];
  return new Map(problems.map(({ field, problem }) => [field, problem]));
}

/** The form of the case's step, filled by whoever has it to do; what was changed and not saved is said. */
export function CaseForm({ file, form, order, onDirty }: FormProps) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const announce = useAnnounce();
  const [typed, setTyped] = useState<Values>({});
  // What another person saved meanwhile shows at once, unless the field is being changed here.
  useEffect(() => {
    setTyped((now) => Object.fromEntries(Object.entries(now).filter(([id, value]) => file.values[id] !== value)));
  }, [file.values]);
  const dirty = Object.keys(typed).length > 0;
  useEffect(() => {
    onDirty(dirty);
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty, onDirty]);
  const save = async () => {
    const done = await order.run({ type: "fill", values: typed });
    if (!done.ok) return;
    setTyped({});
    announce(say("casework.case.form.saved"));
  };
  const problems = problemsOf(order);
  return (
    <section className="sheet" aria-labelledby="case-form">
      <h2 id="case-form">{label(form.label)}</h2>
      <Form layout="vertical" requiredMark={false} onFinish={() => void save()}>
        {form.fields.map((field) => (
          <FieldItem
            key={field.id}
            field={field}
            value={typed[field.id] ?? file.values[field.id]}
            problem={problems.get(field.id)}
            remark={file.remarks.find((one) => one.field === field.id)?.text}
            onChange={(value) => setTyped((now) => ({ ...now, [field.id]: value }))}
          />
        ))}
        <div className="case-actions">
          <Button htmlType="submit" disabled={!dirty} loading={order.busy}>
            {say("casework.case.form.save")}
          </Button>
          <span role="status">{dirty && say("casework.case.form.unsaved")}</span>
        </div>
      </Form>
    </section>
  );
}

type FieldProps = {
  readonly field: FieldView;
  readonly value: FormValueView | undefined;
  readonly problem: string | undefined;
  readonly remark: string | undefined;
  readonly onChange: (value: FormValueView) => void;
};

function FieldItem({ field, value, problem, remark, onChange }: FieldProps) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const name = label(field.label);
  const id = `case-field-${field.id}`;
  const said = [
    problem === undefined ? undefined : say(`casework.case.problem.${problem as "missing"}`),
    remark === undefined ? undefined : say("casework.case.remark", { text: remark }),
  ].filter((one) => one !== undefined);
  return (
    <Form.Item
      label={field.required ? `${name} *` : name}
      htmlFor={id}
      {...(field.help ? { extra: label(field.help) } : {})}
      {...(said.length > 0
        ? { validateStatus: problem === undefined ? ("warning" as const) : ("error" as const) }
        : {})}
      help={said.length > 0 ? said.join(" ") : undefined}
    >
      <FieldInput id={id} field={field} value={value} onChange={onChange} />
    </Form.Item>
  );
}

type InputProps = Pick<FieldProps, "field" | "value" | "onChange"> & { readonly id: string };

function FieldInput({ id, field, value, onChange }: InputProps) {
  const text = typeof value === "string" ? value : "";
  switch (field.type) {
    case "long-text":
      return (
        <Input.TextArea
          id={id}
          rows={4}
          maxLength={field.most ?? 4000}
          showCount
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case "text":
      return (
        <Input id={id} maxLength={field.most ?? 200} value={text} onChange={({ target }) => onChange(target.value)} />
      );
    case "number":
      return (
        <Input id={id} inputMode="decimal" value={text} onChange={({ target }) => onChange(target.value.trim())} />
      );
    case "date":
      return <Input id={id} type="date" value={text} onChange={({ target }) => onChange(target.value)} />;
    case "yes-no":
    case "choice":
    case "choices":
      return <ChoiceInput id={id} field={field} value={value} onChange={onChange} />;
  }
}

function ChoiceInput({ id, field, value, onChange }: InputProps) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const placeholder = say("casework.case.form.choose");
  if (field.type === "yes-no")
    return (
      <Select
        id={id}
        placeholder={placeholder}
        {...(typeof value === "boolean" ? { value: String(value) } : {})}
        options={[
          { value: "true", label: say("casework.case.form.yes") },
          { value: "false", label: say("casework.case.form.no") },
        ]}
        onChange={(chosen) => onChange(chosen === "true")}
      />
    );
  const options = (field.choices ?? []).map((choice) => ({ value: choice.id, label: label(choice.label) }));
  if (field.type === "choices")
    return (
      <Select
        id={id}
        mode="multiple"
        placeholder={placeholder}
        value={Array.isArray(value) ? value : []}
        options={options}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
    );
  return (
    <Select
      id={id}
      placeholder={placeholder}
      {...(typeof value === "string" && value !== "" ? { value } : {})}
      options={options}
      onChange={(chosen: string) => onChange(chosen)}
    />
  );
}

/** A field's value in words. */
export function useFieldText() {
  const { say, date } = useWording(caseworkWording);
  const { label } = useLabels();
  return (field: FieldView | undefined, value: FormValueView | null | undefined): string => {
    if (value === undefined || value === null || value === "") return say("casework.case.form.empty");
    if (typeof value === "boolean") return say(value ? "casework.case.form.yes" : "casework.case.form.no");
    const named = (id: string) => {
      const choice = field?.choices?.find((one) => one.id === id);
      return choice ? label(choice.label) : id;
    };
    if (typeof value === "object") return value.map(named).join("、");
    return field?.type === "date" ? date(value) : named(value);
  };
}

/** Forms of the case as they were filled, for whoever reads. */
export function FilledForms({ file }: { readonly file: CaseView }) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const text = useFieldText();
  return (
    <>
      {file.procedure.forms.map((form) => (
        <section key={form.id} className="sheet" aria-labelledby={`form-${form.id}`}>
          <h2 id={`form-${form.id}`}>{label(form.label)}</h2>
          <dl className="case-values">
            {form.fields.map((field) => (
              <FilledField
                key={field.id}
                name={label(field.label)}
                text={
                  file.masked.includes(field.id) ? say("casework.case.form.masked") : text(field, file.values[field.id])
                }
              />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function FilledField({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
