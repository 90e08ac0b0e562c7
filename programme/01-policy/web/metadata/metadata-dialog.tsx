import { Form, InputNumber, Modal } from "antd";
import { focusFirstField, RefusalNotice, useWording } from "#screen";
import { ChoiceField, DayField, NamesField, TextField } from "../form-fields.tsx";
import type { ReviewView } from "../review-view.ts";
import type { ReviewDesk } from "../use-review-desk.ts";
import { policyWording } from "../wording.ts";
import { type MetadataFields, metadataFields, metadataFrom } from "./edited-metadata.ts";

const LEVELS = ["province", "city", "district"] as const;
const STATUSES = ["final", "draft", "news", "digest", "interpretation"] as const;

type MetadataDialogProps = {
  readonly review: ReviewView;
  readonly desk: ReviewDesk;
  readonly onClose: () => void;
};

/** Corrects what the document says of itself. The correction enters the plan instead of what was read. */
export function MetadataDialog({ review, desk, onClose }: MetadataDialogProps) {
  const { say } = useWording(policyWording);
  const [form] = Form.useForm<MetadataFields>();
  const save = async (fields: MetadataFields) => {
    const result = await desk.correct(metadataFrom(review.metadata, fields));
    if (result.ok) onClose();
  };
  const close = () => {
    desk.forget();
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title={say("policy.facts.correct.title")}
      okText={say("policy.facts.save")}
      okButtonProps={{ loading: desk.busy }}
      cancelText={say("policy.cancel")}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={focusFirstField}
    >
      <p>{say("policy.facts.correct.explain")}</p>
      <Form
        form={form}
        name="metadata"
        layout="vertical"
        requiredMark={false}
        className="item-form"
        initialValues={metadataFields(review.metadata)}
        onFinish={(fields) => void save(fields)}
      >
        <MetadataFieldset />
      </Form>
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}

function MetadataFieldset() {
  const { say } = useWording(policyWording);
  return (
    <>
      <div className="field-wide">
        <TextField name="plan_title" label={say("policy.facts.plan-title")} />
      </div>
      <div className="field-wide">
        <TextField name="title" label={say("policy.facts.own-title")} />
      </div>
      <NamesField name="doc_numbers" label={say("policy.facts.numbers")} />
      <NamesField name="issuers" label={say("policy.facts.issuers")} />
      <DayField name="date" label={say("policy.facts.date")} />
      <DayField name="published" label={say("policy.facts.published")} />
      <PeriodField />
      <TextField name="region" label={say("policy.facts.region")} />
      <ChoiceField
        name="level"
        label={say("policy.facts.level")}
        choices={LEVELS.map((value) => ({ value, label: say(`policy.level.${value}`) }))}
        clearable
      />
      <ChoiceField
        name="status"
        label={say("policy.facts.status")}
        choices={STATUSES.map((value) => ({ value, label: say(`policy.status.${value}`) }))}
        clearable
      />
    </>
  );
}

/** First and last year; both or none. */
function PeriodField() {
  const { say } = useWording(policyWording);
  const year = (name: "from" | "to", other: "from" | "to") => (
    <Form.Item
      name={name}
      label={say(`policy.facts.period.${name}`)}
      dependencies={[other]}
      rules={[
        ({ getFieldValue }) => ({
          validator: (_, value: number | null | undefined) =>
            (value ?? null) === null && (getFieldValue(other) ?? null) !== null
              ? Promise.reject(new Error(say("policy.facts.period.both")))
              : Promise.resolve(),
        }),
      ]}
    >
      <InputNumber className="figure-field" controls={false} inputMode="numeric" min={1900} max={2200} precision={0} />
    </Form.Item>
  );
  return (
    <>
      {year("from", "to")}
      {year("to", "from")}
    </>
  );
}
