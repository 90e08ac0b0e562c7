import "../enterprise.css";
import { PaperClipOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Input, Select } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { EvidencePanel, evidenceWording } from "#evidence/web";
import { factsWording } from "#facts/wording";
import {
  DemoTag,
  Loaded,
  newRecordId,
  PageFrame,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { SitesPart } from "../equipment/sites-part.tsx";
import { useValueText } from "../use-value-text.ts";
import { ReadersPart } from "./readers-part.tsx";
import { ownWording } from "./wording.ts";

type Form = Answer<"/api/own-enterprise", "get">;
type Field = Form["fields"][number];
/** What somebody says of a field so far: that it is right, or another value. */
type Said = { readonly act: "confirm" } | { readonly act: "enter"; readonly text: string };
/** An answer as it is sent. */
type Sent = { measure: string; act: "confirm"; factId: string } | { measure: string; act: "enter"; text: string };
type Sayings = Readonly<Record<string, Said>>;

/** The enterprise's own page: confirm what is known of last year, mend what is wrong, fill in what is missing. */
export function OwnPage() {
  const { say } = useWording(ownWording);
  const year = new Date().getFullYear() - 1;
  const form = useApiQuery(["own-enterprise", year], () =>
    api.GET("/api/own-enterprise", { params: { query: { year } } }),
  );
  return (
    <PageFrame
      title={form.value?.enterprise.name ?? say("own.title")}
      lead={say("own.lead")}
      mark={form.value?.enterprise.demo && <DemoTag />}
    >
      <Loaded reading={form}>
        {(loaded) => (
          <>
            <FormDesk key={loaded.answers.length} form={loaded} />
            <SitesPart
              side="own"
              enterpriseId={loaded.enterprise.id}
              areaId={loaded.enterprise.areaId}
              day={undefined}
            />
            <ReadersPart />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function useSending(form: Form, sayings: Sayings) {
  const { say } = useWording(ownWording);
  const announce = useAnnounce();
  // One id for the form: a second click sends the same form.
  const [id] = useState(newRecordId);
  const sending = useApiMutation(
    (body: { id: string; year: number; answers: Sent[] }) => api.POST("/api/own-enterprise/answers", { body }),
    { refreshes: [["own-enterprise"]] },
  );
  const send = async () => {
    const sent = await sending.run({ id, year: form.year, answers: answersOf(form, sayings) });
    if (sent.ok) announce(say("own.done", sent.value));
  };
  return { send, busy: sending.busy, refusal: sending.refusal };
}

/** What is sent; a field that nobody answered is left out. */
function answersOf({ fields }: Form, sayings: Sayings): Sent[] {
  return fields.flatMap(({ measure, known }): Sent[] => {
    const said = sayings[measure.code];
    if (said === undefined) return [];
    if (said.act === "confirm")
      return known === null ? [] : [{ measure: measure.code, act: "confirm", factId: known.factId }];
    return said.text.trim() === "" ? [] : [{ measure: measure.code, act: "enter", text: said.text }];
  });
}

function FormDesk({ form }: { readonly form: Form }) {
  const { say, moment } = useWording(ownWording);
  const { label } = useValueText();
  const [sayings, setSayings] = useState<Sayings>({});
  const { send, busy, refusal } = useSending(form, sayings);
  const { fields, year, spared } = form;
  const known = fields.filter((field) => field.known !== null);
  const answers = answersOf(form, sayings);
  const confirmed = answers.filter(({ act }) => act === "confirm").length;
  const change = (code: string, said: Said | undefined) => {
    const { [code]: _before, ...rest } = sayings;
    setSayings(said === undefined ? rest : { ...rest, [code]: said });
  };
  const confirmAll = () =>
    setSayings({
      ...Object.fromEntries(known.map(({ measure }) => [measure.code, { act: "confirm" } as const])),
      ...Object.fromEntries(Object.entries(sayings).filter(([, said]) => said.act === "enter")),
    });
  return (
    <>
      <h2>{say("own.form", { year: String(year), form: label(form.form.label) })}</h2>
      <p>
        {label(form.form.explain)} {say("own.known", { known: known.length, missing: fields.length - known.length })}{" "}
        <strong>{say("own.spared", { count: spared })}</strong>
      </p>
      {known.length > 0 && (
        <p>
          <Button onClick={confirmAll}>{say("own.confirm-all", { count: known.length })}</Button>
        </p>
      )}
      <ul className="own-fields" aria-label={label(form.form.label)}>
        {fields.map((field) => (
          <li key={field.measure.code}>
            <FieldRow
              field={field}
              enterprise={form.enterprise}
              said={sayings[field.measure.code]}
              onSay={(said) => change(field.measure.code, said)}
            />
          </li>
        ))}
      </ul>
      <p className="dossier-hint">{say("own.better")}</p>
      <RefusalNotice refusal={refusal} />
      <Button type="primary" loading={busy} disabled={answers.length === 0} onClick={() => void send()}>
        {answers.length === 0
          ? say("own.submit.nothing")
          : say("own.submit", { confirmed, entered: answers.length - confirmed })}
      </Button>
      <h2>{say("own.answers")}</h2>
      {form.answers.length === 0 && <p>{say("own.answers.none")}</p>}
      <ul>
        {form.answers.map(({ answeredAt, byName, year: of, ...counts }) => (
          <li key={answeredAt}>
            {say("own.answers.line", { ...counts, moment: moment(answeredAt), name: byName, year: String(of) })}
          </li>
        ))}
      </ul>
    </>
  );
}

type FieldRowProps = {
  readonly field: Field;
  readonly enterprise: Form["enterprise"];
  readonly said: Said | undefined;
  readonly onSay: (said: Said | undefined) => void;
};

function FieldRow({ field: { measure, known }, enterprise, said, onSay }: FieldRowProps) {
  const { say, date } = useWording(ownWording);
  const { say: sayOfFacts } = useWording(factsWording);
  const { label, text } = useValueText();
  const name = label(measure.label);
  const unit = measure.unit === "" ? "" : ` ${measure.unit}`;
  const value = known === null ? say("own.unknown") : `${text(measure, known.value)}${unit}`;
  return (
    <div className="own-field">
      <div>
        <strong>{name}</strong>
        <div className="dossier-hint">{label(measure.explain)}</div>
      </div>
      <div>
        {value} {known && <span className={`tier tier-${known.tier}`}>E{known.tier}</span>}
        {known && (
          <div className="dossier-hint">
            {say("own.since", {
              source: sayOfFacts(`facts.source.${known.source}`),
              day: date(known.recordedAt.slice(0, 10)),
            })}
          </div>
        )}
      </div>
      <div className="fact-actions">
        {known !== null && said?.act !== "enter" && (
          <Button
            type={said?.act === "confirm" ? "primary" : "default"}
            aria-pressed={said?.act === "confirm"}
            aria-label={say("own.confirm.of", { measure: name, value })}
            onClick={() => onSay(said?.act === "confirm" ? undefined : { act: "confirm" })}
          >
            {say("own.confirm")}
          </Button>
        )}
        {known !== null && said?.act !== "enter" && (
          <Button
            aria-label={say("own.change.of", { measure: name })}
            onClick={() => onSay({ act: "enter", text: known.value })}
          >
            {say("own.change")}
          </Button>
        )}
        {(known === null || said?.act === "enter") && (
          <ValueInput
            measure={measure}
            value={said?.act === "enter" ? said.text : ""}
            label={say("own.enter.of", { measure: name })}
            onChange={(typed) => onSay(typed === "" && known === null ? undefined : { act: "enter", text: typed })}
          />
        )}
        {known !== null && said?.act === "enter" && (
          <Button aria-label={say("own.undo.of", { measure: name })} onClick={() => onSay(undefined)}>
            {say("own.undo")}
          </Button>
        )}
        {known !== null && <FieldFiles {...{ enterprise, known, name }} />}
      </div>
    </div>
  );
}

type FieldFilesProps = {
  readonly enterprise: Form["enterprise"];
  readonly known: NonNullable<Field["known"]>;
  readonly name: string;
};

/** The files behind a figure that is known: how many, and a place for more. */
function FieldFiles({ enterprise, known, name }: FieldFilesProps) {
  const { say } = useWording(evidenceWording);
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const count = known.files;
  const record = { homeId: enterprise.homeId, subjectId: enterprise.id, kind: "fact", recordId: known.factId } as const;
  return (
    <>
      <Button
        aria-label={count === 0 ? say("evidence.of", { name }) : say("evidence.counted.of", { count, name })}
        onClick={() => setOpen(true)}
      >
        <PaperClipOutlined aria-hidden /> {count === 0 ? say("evidence.title") : say("evidence.counted", { count })}
      </Button>
      {open && (
        <Drawer open maskClosable={false} size={440} title={name} onClose={() => setOpen(false)}>
          <EvidencePanel
            mayEdit
            record={record}
            onChanged={() => void client.invalidateQueries({ queryKey: ["own-enterprise"] })}
          />
        </Drawer>
      )}
    </>
  );
}

type ValueInputProps = {
  readonly measure: Field["measure"];
  readonly value: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
};

function ValueInput({ measure, value, label: spoken, onChange }: ValueInputProps) {
  const { say } = useWording(factsWording);
  const { label } = useValueText();
  const choices =
    measure.valueKind === "flag"
      ? [
          { value: "1", label: say("facts.yes") },
          { value: "0", label: say("facts.no") },
        ]
      : measure.choices.map((choice) => ({ value: choice.code, label: label(choice.label) }));
  if (choices.length > 0)
    return (
      <Select
        className="own-input"
        aria-label={spoken}
        value={value === "" ? null : value}
        options={choices}
        onChange={(chosen: string | null) => onChange(chosen ?? "")}
      />
    );
  return (
    <Input
      className="own-input"
      aria-label={spoken}
      value={value}
      inputMode="decimal"
      suffix={measure.unit}
      maxLength={60}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
