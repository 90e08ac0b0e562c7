import { Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { FormDialog, newRecordId, useApiMutation, useWording } from "#screen";
import { type FrozenRow, type KindView, lastFinishedYear, today } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

type FreezeFormProps = {
  readonly kind: KindView;
  readonly areaId: number;
  readonly frozen: readonly FrozenRow[];
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
};

type Values = { year: number; span: string; reason?: string };

/** 2026 with "-Q1" is 2026-Q1; the whole year has nothing behind it. */
const QUARTERS = [1, 2, 3, 4];
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Freezes who is on the lists of a kind for a month, a quarter or a year. */
export function FreezeForm({ kind, areaId, frozen, onDone, onClose }: FreezeFormProps) {
  const { say } = useWording(rosterWording);
  const [id] = useState(newRecordId);
  const [values, setValues] = useState<Values>({ year: lastFinishedYear(today()), span: "" });
  const period = `${values.year}${values.span}`;
  const again = frozen.some((it) => it.period === period && it.areaId === areaId);
  const freezing = useApiMutation(
    ({ year, span, reason }: Values) =>
      api.POST("/api/frozen-rosters", {
        body: { id, kind: kind.code, areaId, period: `${year}${span}`, reason: reason || null },
      }),
    { refreshes: [["rosters"]] },
  );
  const run = async (typed: Values) => {
    const sent = await freezing.run(typed);
    if (sent.ok) onDone(sent.value.id);
    return sent;
  };
  const spans = [
    { value: "", label: say("roster.freeze.span.year") },
    ...QUARTERS.map((number) => ({ value: `-Q${number}`, label: say("roster.freeze.span.quarter", { number }) })),
    ...MONTHS.map((number) => ({
      value: `-${String(number).padStart(2, "0")}`,
      label: say("roster.freeze.span.month", { number }),
    })),
  ];
  return (
    <FormDialog<Values>
      name="freeze"
      title={say("roster.freeze")}
      confirmLabel={say("roster.freeze")}
      change={{ ...freezing, run }}
      initialValues={values}
      doneText={() => say("roster.freeze.done")}
      onClose={onClose}
    >
      <p>{say("roster.frozen.lead")}</p>
      <Form.Item name="year" label={say("roster.freeze.year")}>
        <InputNumber min={2000} max={2100} onChange={(year) => setValues({ ...values, year: year ?? values.year })} />
      </Form.Item>
      <Form.Item name="span" label={say("roster.freeze.span")} extra={say("roster.freeze.explain")}>
        <Select options={spans} onChange={(span: string) => setValues({ ...values, span })} />
      </Form.Item>
      {(again || freezing.refusal?.code === "enterprise.roster-freeze-reason") && (
        <Form.Item name="reason" label={say("roster.freeze.reason")}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
