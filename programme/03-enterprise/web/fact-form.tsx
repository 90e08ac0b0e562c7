import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { factsWording } from "#facts/wording";
import { AreaPicker, newRecordId, RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import type { FactView, MeasureView, OpenCell } from "./enterprise-view.ts";
import { useValueText } from "./use-value-text.ts";
import { enterpriseWording } from "./wording.ts";

/** What somebody is about to do with a figure. */
export type FactPurpose =
  | { readonly act: "record" }
  | { readonly act: "correct" | "withdraw"; readonly fact: FactView };

/** Of an area its id is sent. */
type Values = { text?: string | number; from?: string; tier?: 0 | 1 | 2; sourceNote?: string; reason?: string };

type FactFormProps = {
  readonly cell: OpenCell;
  readonly purpose: FactPurpose;
  readonly enterpriseId: string;
  readonly onDone: () => void;
  /** Somebody else was faster: what is shown is old. */
  readonly onOutdated: () => void;
};

/** An office's own entry is typed or checked against documents; better evidence comes by other ways. */
const TIERS = [0, 1, 2] as const;

function useSending({ cell, purpose, enterpriseId }: Omit<FactFormProps, "onDone" | "onOutdated">) {
  // One id for the form: a second click sends the same fact.
  const [id] = useState(newRecordId);
  return useApiMutation(
    ({ text: typed = "", from, tier = 0, sourceNote, reason = "" }: Values) => {
      const text = String(typed);
      const about = {
        id,
        measure: cell.measure.code,
        from: from ?? cell.from ?? "",
        tier,
        sourceNote: sourceNote || null,
      };
      const path = { params: { path: { enterpriseId } } };
      if (purpose.act === "record")
        return api.POST("/api/enterprises/{enterpriseId}/facts", { ...path, body: { act: "record", ...about, text } });
      const replaces = purpose.fact.id;
      return purpose.act === "correct"
        ? api.POST("/api/enterprises/{enterpriseId}/facts", {
            ...path,
            body: { act: "correct", ...about, text, replaces, reason },
          })
        : api.POST("/api/enterprises/{enterpriseId}/facts", {
            ...path,
            body: { act: "withdraw", ...about, replaces, reason },
          });
    },
    { refreshes: [["enterprises"]] },
  );
}

/** Enters, corrects or withdraws one figure. */
export function FactForm({ cell, purpose, enterpriseId, onDone, onOutdated }: FactFormProps) {
  const { say } = useWording(enterpriseWording);
  const { say: sayOfFacts } = useWording(factsWording);
  const announce = useAnnounce();
  const sending = useSending({ cell, purpose, enterpriseId });
  const fact = purpose.act === "record" ? undefined : purpose.fact;
  const submit = async (values: Values) => {
    const sent = await sending.run(values);
    if (!sent.ok) {
      if (sent.refusal.code === "facts.already-replaced") onOutdated();
      return;
    }
    announce(say(`enterprise.fact.done.${purpose.act}`));
    onDone();
  };
  const asksDay = purpose.act === "record" && cell.measure.per === "since";
  return (
    <Form<Values>
      name="fact"
      layout="vertical"
      requiredMark={false}
      initialValues={{
        tier: Math.min(2, fact?.tier ?? 0),
        ...(asksDay ? { from: today() } : {}),
        ...(purpose.act === "correct" && fact?.value != null && cell.measure.valueKind !== "area"
          ? { text: fact.value }
          : {}),
      }}
      onFinish={(values) => void submit(values)}
    >
      {purpose.act !== "withdraw" && <ValueField measure={cell.measure} />}
      {asksDay && (
        <Form.Item name="from" label={say("enterprise.fact.from")}>
          <Input type="date" />
        </Form.Item>
      )}
      {purpose.act !== "record" && (
        <Form.Item
          name="reason"
          label={say("enterprise.fact.reason.field")}
          rules={[{ required: true, whitespace: true, message: say("enterprise.fact.reason.needed") }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
      {purpose.act !== "withdraw" && (
        <Form.Item name="tier" label={say("enterprise.fact.tier")}>
          <Select
            options={TIERS.map((tier) => ({ value: tier, label: `E${tier} ${sayOfFacts(`facts.tier.${tier}`)}` }))}
          />
        </Form.Item>
      )}
      <Form.Item name="sourceNote" label={say("enterprise.fact.note.field")}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <RefusalNotice refusal={sending.refusal} />
      <div className="fact-actions">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(purpose.act === "withdraw" ? "enterprise.fact.withdraw" : "enterprise.fact.save")}
        </Button>
        <Button onClick={onDone}>{say("enterprise.fact.cancel")}</Button>
      </div>
    </Form>
  );
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function ValueField({ measure }: { readonly measure: MeasureView }) {
  const { say } = useWording(enterpriseWording);
  const { say: sayOfFacts } = useWording(factsWording);
  const { label } = useValueText();
  const name = label(measure.label);
  const title = measure.unit === "" ? name : say("enterprise.fact.value.of", { measure: name, unit: measure.unit });
  const choices =
    measure.valueKind === "flag"
      ? [
          { value: "1", label: sayOfFacts("facts.yes") },
          { value: "0", label: sayOfFacts("facts.no") },
        ]
      : measure.choices.map((choice) => ({ value: choice.code, label: label(choice.label) }));
  return (
    <Form.Item name="text" label={title} rules={[{ required: true, message: say("enterprise.fact.value.needed") }]}>
      {measure.valueKind === "area" ? (
        <AreaPicker label={name} />
      ) : choices.length > 0 ? (
        <Select options={choices} />
      ) : (
        <Input
          autoFocus
          autoComplete="off"
          maxLength={500}
          type={measure.valueKind === "day" ? "date" : "text"}
          inputMode={measure.valueKind === "text" ? "text" : "decimal"}
        />
      )}
    </Form.Item>
  );
}
