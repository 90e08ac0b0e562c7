import { Form, Input } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { FormDialog, newRecordId, useApiMutation, useWording } from "#screen";
import { type EntryView, today } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

type RemovalFormProps = { readonly entry: EntryView; readonly name: string; readonly onClose: () => void };
type Values = { offFrom: string; reason: string; document?: string };

/** Takes an enterprise off a list from a day on, with the reason. */
export function RemovalForm({ entry, name, onClose }: RemovalFormProps) {
  const { say } = useWording(rosterWording);
  // One id for the form: a second click does the same once.
  const [id] = useState(newRecordId);
  const removing = useApiMutation(
    ({ document, ...values }: Values) =>
      api.POST("/api/roster-entries/{entryId}/removal", {
        params: { path: { entryId: entry.id } },
        body: { id, ...values, document: document || null },
      }),
    { refreshes: [["rosters"], ["enterprises"]] },
  );
  const named = { name, title: entry.issue.title };
  const day = [entry.from, today()].toSorted().at(-1);
  return (
    <FormDialog<Values>
      name="removal"
      title={say("roster.take-off.title", named)}
      confirmLabel={say("roster.entry.take-off")}
      change={removing}
      initialValues={{ offFrom: day }}
      doneText={() => say("roster.take-off.done", named)}
      onClose={onClose}
    >
      <p>
        {say("roster.take-off.explain", {
          issuer: entry.issue.issuer,
          document: entry.issue.document ?? say("roster.no-document"),
        })}
      </p>
      <Form.Item
        name="offFrom"
        label={say("roster.take-off.day")}
        rules={[{ required: true, message: say("roster.issue.day.needed") }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("roster.take-off.reason")}
        rules={[{ required: true, whitespace: true, message: say("roster.take-off.reason.needed") }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="document" label={say("roster.take-off.document")}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
