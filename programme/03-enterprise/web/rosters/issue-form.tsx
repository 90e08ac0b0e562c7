import { useNavigate } from "@tanstack/react-router";
import { Form, Input } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { AreaPicker, FormDialog, newRecordId, useApiMutation, useSession, useWording } from "#screen";
import { type KindView, lastDayOfMonths, today } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

type IssueFormProps = { readonly kind: KindView; readonly areaId: number; readonly onClose: () => void };

type Values = {
  title: string;
  issuer: string;
  document?: string;
  issuedOn: string;
  from: string;
  until?: string;
  areaId: number;
};

/** Keeps a list as it was issued and goes on to it. */
export function IssueForm({ kind, areaId, onClose }: IssueFormProps) {
  const { say } = useWording(rosterWording);
  const within = useSession().session?.assignments[0]?.areaId;
  const navigate = useNavigate();
  const [id] = useState(newRecordId);
  const adding = useApiMutation(
    ({ document, until, ...values }: Values) =>
      api.POST("/api/roster-issues", {
        body: { id, kind: kind.code, ...values, document: document || null, until: until || null },
      }),
    { refreshes: [["rosters"]] },
  );
  const needed = (key: "title.needed" | "issuer.needed" | "day.needed") => [
    { required: true, message: say(`roster.issue.${key}`) },
  ];
  const until = kind.validMonths === null ? "" : lastDayOfMonths(today(), kind.validMonths);
  return (
    <FormDialog<Values>
      name="issue"
      title={say("roster.issue.add")}
      confirmLabel={say("roster.issue.add")}
      change={{ ...adding, run: async (values) => goOn(await adding.run(values)) }}
      initialValues={{ areaId, issuedOn: today(), from: today(), until }}
      doneText={({ title }) => say("roster.issue.added", { title })}
      onClose={onClose}
    >
      <Form.Item name="title" label={say("roster.issue.title")} rules={needed("title.needed")}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="issuer" label={say("roster.issue.issuer")} rules={needed("issuer.needed")}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="document" label={say("roster.issue.document")} extra={say("roster.issue.document.explain")}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <div className="roster-days">
        <Form.Item name="issuedOn" label={say("roster.issue.issued")} rules={needed("day.needed")}>
          <Input type="date" max={today()} />
        </Form.Item>
        <Form.Item name="from" label={say("roster.issue.from")} rules={needed("day.needed")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={say("roster.issue.until")} extra={say("roster.issue.until.explain")}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="areaId" label={say("roster.issue.area")}>
        <AreaPicker label={say("roster.issue.area")} {...(within === undefined ? {} : { within })} />
      </Form.Item>
    </FormDialog>
  );

  function goOn<T extends { readonly ok: boolean }>(sent: T): T {
    if (sent.ok) void navigate({ to: `/enterprises/roster-issues/${id}` });
    return sent;
  }
}
