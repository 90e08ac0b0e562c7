import { Form, Input, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { CONTACT_KINDS, CONTACT_OUTCOMES, type ContactKind, type ContactOutcome } from "#enterprise";
import { contactRulesWording } from "#enterprise/wording";
import { FormDialog, newRecordId, useApiMutation, useWording } from "#screen";
import { type CallRow, dayFromNow } from "./call-sheet-view.ts";
import { callSheetWording } from "./wording.ts";

type OutcomeFormProps = {
  readonly rows: readonly CallRow[];
  /** The figures that were asked for; none where only better evidence was. */
  readonly about: { readonly measures: string[]; readonly year: number } | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

type Values = { kind: ContactKind; day: string; outcome: ContactOutcome; due?: string; note?: string };

/** A promise that the caller's own office was given, or one below: that of an office above is for that one to close. */
const ownPromise = ({ open }: CallRow) => (open?.promised && open.mayClose ? open.contactId : null);

/** Notes the same contact with all enterprises that were ticked; a promise made before counts as done for those that were reached. */
export function OutcomeForm({ rows, about, onClose, onDone }: OutcomeFormProps) {
  const { say } = useWording(callSheetWording);
  const { say: sayRule } = useWording(contactRulesWording);
  // One id for each enterprise: a second click notes the same once.
  const [ids] = useState(() => new Map(rows.map((row) => [row.id, newRecordId()])));
  const noting = useApiMutation(
    ({ due, note, ...said }: Values) =>
      api.POST("/api/enterprise-contacts", {
        body: {
          ...said,
          contacts: rows.map((row) => ({
            ...{ id: ids.get(row.id) ?? "", enterpriseId: row.id },
            settles: said.outcome === "unreached" ? null : ownPromise(row),
          })),
          ...{ withWhom: null, note: note || null, about },
          next: said.outcome === "promised" && due ? { step: null, due } : null,
        },
      }),
    { refreshes: [["indicators", "call-sheet"], ["contacts"], ["monday"]] },
  );
  return (
    <FormDialog<Values>
      name="outcome"
      title={say("call-sheet.note.of", { count: rows.length })}
      confirmLabel={say("call-sheet.note")}
      change={{ ...noting, run: async (values) => onwards(await noting.run(values)) }}
      initialValues={{ kind: "call", day: dayFromNow(0), outcome: "promised", due: dayFromNow(7) }}
      doneText={() => say("call-sheet.noted", { count: rows.length })}
      onClose={onClose}
    >
      <p>{rows.map(({ name }) => name).join(say("call-sheet.and"))}</p>
      <div className="call-sheet-days">
        <Form.Item name="kind" label={say("call-sheet.kind")}>
          <Select options={CONTACT_KINDS.map((value) => ({ value, label: sayRule(`contact.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="day"
          label={say("call-sheet.day")}
          rules={[{ required: true, message: say("call-sheet.day.needed") }]}
        >
          <Input type="date" max={dayFromNow(0)} />
        </Form.Item>
        <Form.Item name="outcome" label={say("call-sheet.outcome")}>
          <Select options={CONTACT_OUTCOMES.map((value) => ({ value, label: sayRule(`contact.outcome.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="due" label={say("call-sheet.due")} extra={say("call-sheet.due.explain")}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="note" label={say("call-sheet.what")}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      {rows.some((row) => ownPromise(row) !== null) && <p>{say("call-sheet.settles")}</p>}
    </FormDialog>
  );

  function onwards<R extends { readonly ok: boolean }>(result: R): R {
    if (result.ok) onDone();
    return result;
  }
}
