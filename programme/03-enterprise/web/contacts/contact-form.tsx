import { Form, Input, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { contactRulesWording } from "#enterprise/wording";
import { FormDialog, newRecordId, useApiMutation, useWording } from "#screen";
import { CONTACT_KINDS, CONTACT_OUTCOMES, type ContactKind, type ContactOutcome } from "../../index.ts";
import { type ContactView, today } from "./contact-view.ts";
import { useStepText } from "./step-text.ts";
import { contactWording } from "./wording.ts";

type ContactFormProps = {
  readonly enterprise: { readonly id: string; readonly name: string };
  /** Entries with an open next step, which this one may do. */
  readonly open: readonly ContactView[];
  readonly onClose: () => void;
};

type Values = {
  kind: ContactKind;
  day: string;
  withWhom?: string;
  outcome: ContactOutcome;
  note?: string;
  step?: string;
  due?: string;
  settles?: string;
};

/** Notes one contact with an enterprise, with its next step and the step that it did. */
export function ContactForm({ enterprise, open, onClose }: ContactFormProps) {
  const { say } = useWording(contactWording);
  // One id for the form: a second click notes the same once.
  const [id] = useState(newRecordId);
  const adding = useApiMutation(
    ({ withWhom, note, step, due, settles, ...said }: Values) =>
      api.POST("/api/enterprise-contacts", {
        body: {
          ...said,
          contacts: [{ id, enterpriseId: enterprise.id, settles: settles || null }],
          ...{ withWhom: withWhom || null, note: note || null, about: null },
          next: due ? { step: step || null, due } : null,
        },
      }),
    { refreshes: [["contacts"], ["monday"], ["indicators", "call-sheet"]] },
  );
  return (
    <FormDialog<Values>
      name="contact"
      title={say("contact.add.of", { name: enterprise.name })}
      confirmLabel={say("contact.add")}
      change={adding}
      initialValues={{ kind: "call", day: today(), outcome: "talked", settles: "" }}
      doneText={() => say("contact.added")}
      onClose={onClose}
    >
      <SaidFields />
      <NextFields open={open} />
    </FormDialog>
  );
}

function SaidFields() {
  const { say } = useWording(contactWording);
  const { say: sayRule } = useWording(contactRulesWording);
  return (
    <>
      <div className="contact-days">
        <Form.Item name="kind" label={say("contact.kind")}>
          <Select options={CONTACT_KINDS.map((value) => ({ value, label: sayRule(`contact.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="day"
          label={say("contact.day")}
          rules={[{ required: true, message: say("contact.day.needed") }]}
        >
          <Input type="date" max={today()} />
        </Form.Item>
        <Form.Item name="withWhom" label={say("contact.with-whom")}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="outcome" label={say("contact.outcome")}>
          <Select options={CONTACT_OUTCOMES.map((value) => ({ value, label: sayRule(`contact.outcome.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={say("contact.note")}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  );
}

function NextFields({ open }: Pick<ContactFormProps, "open">) {
  const { say } = useWording(contactWording);
  const stepText = useStepText();
  return (
    <>
      <div className="contact-days">
        <Form.Item name="step" label={say("contact.next")} extra={say("contact.next.explain")}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="due"
          label={say("contact.due")}
          dependencies={["step"]}
          rules={[
            ({ getFieldValue }) => ({ required: Boolean(getFieldValue("step")), message: say("contact.due.needed") }),
          ]}
        >
          <Input type="date" />
        </Form.Item>
      </div>
      {open.length > 0 && (
        <Form.Item name="settles" label={say("contact.settles")}>
          <Select
            options={[
              { value: "", label: say("contact.settles.none") },
              ...open.map((one) => ({ value: one.id, label: stepText(one.next) })),
            ]}
          />
        </Form.Item>
      )}
    </>
  );
}
