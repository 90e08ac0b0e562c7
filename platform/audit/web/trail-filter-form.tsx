import { Button, Input, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { AreaPicker, useApiQuery, useWording } from "#screen";
import { useAuditWords } from "./event-line.tsx";
import { NO_FILTER, type TrailFilter } from "./trail-view.ts";
import { auditWording } from "./wording.ts";

type FormProps = { readonly filter: TrailFilter; readonly onFilter: (filter: TrailFilter) => void };

/** What to look for; asked when somebody presses the button or Enter, since what an auditor looks for is noted too. */
export function TrailFilterForm({ filter, onFilter }: FormProps) {
  const { say } = useWording(auditWording);
  const words = useAuditWords();
  const [typed, setTyped] = useState<TrailFilter>(filter);
  const [shown, setShown] = useState(filter);
  // Somebody chose a request in a record: the form follows.
  if (shown !== filter) {
    setShown(filter);
    setTyped(filter);
  }
  const known = useApiQuery(["audit-words"], () => api.GET("/api/audit/words"));
  const change = (part: Partial<TrailFilter>) => setTyped({ ...typed, ...part });
  const choices = (codes: readonly string[], text: (code: string) => string) => [
    { value: "", label: say("audit.all") },
    ...codes.map((value) => ({ value, label: text(value) })),
  ];
  const outcomes = ["done", "read", "denied"] as const;
  return (
    <form
      className="audit-filter"
      aria-label={say("audit.filter")}
      onSubmit={(event) => {
        event.preventDefault();
        onFilter(typed);
      }}
    >
      <Field id="audit-actor" name={say("audit.actor")}>
        <Input id="audit-actor" value={typed.actor} onChange={({ target }) => change({ actor: target.value })} />
      </Field>
      <Field id="audit-action" name={say("audit.action")}>
        <Select
          id="audit-action"
          showSearch={{ optionFilterProp: "label" }}
          value={typed.action}
          options={choices(known.value?.actions ?? [], words.action)}
          onChange={(action) => change({ action })}
        />
      </Field>
      <Field id="audit-kind" name={say("audit.object")}>
        <Select
          id="audit-kind"
          showSearch={{ optionFilterProp: "label" }}
          value={typed.kind}
          options={choices(known.value?.kinds ?? [], words.kind)}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field id="audit-outcome" name={say("audit.outcome")}>
        <Select
          id="audit-outcome"
          value={typed.outcome}
          options={choices(outcomes, (one) => say(`audit.outcome.${one as (typeof outcomes)[number]}`))}
          onChange={(outcome) => change({ outcome })}
        />
      </Field>
      <Field id="audit-area" name={say("audit.area")}>
        <AreaPicker id="audit-area" value={typed.areaId} onChange={(areaId) => change({ areaId })} />
      </Field>
      <Field id="audit-from" name={say("audit.from")}>
        <Input
          id="audit-from"
          type="date"
          value={typed.from}
          onChange={({ target }) => change({ from: target.value })}
        />
      </Field>
      <Field id="audit-to" name={say("audit.to")}>
        <Input id="audit-to" type="date" value={typed.to} onChange={({ target }) => change({ to: target.value })} />
      </Field>
      <Field id="audit-text" name={say("audit.text")}>
        <Input id="audit-text" value={typed.text} onChange={({ target }) => change({ text: target.value })} />
      </Field>
      <div className="audit-filter-buttons">
        <Button type="primary" htmlType="submit">
          {say("audit.find")}
        </Button>
        <Button onClick={() => onFilter({ ...NO_FILTER })}>{say("audit.clear")}</Button>
        {filter.requestId !== "" && <span>{say("audit.of-request", { id: filter.requestId.slice(0, 8) })}</span>}
      </div>
    </form>
  );
}

type FieldProps = { readonly id: string; readonly name: string; readonly children: React.ReactNode };

function Field({ id, name, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {children}
    </div>
  );
}
