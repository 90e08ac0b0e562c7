import { Form, Modal } from "antd";
import { useState } from "react";
import { RefusalNotice, useWording } from "#screen";
import { editedIncentive, editedReference, editedTarget, editedTask } from "./edited-item.ts";
import { IncentiveFieldset } from "./incentive-fieldset.tsx";
import { useItemWords } from "./item-words.ts";
import { ReferenceFieldset } from "./reference-fieldset.tsx";
import type { ItemDialogProps } from "./reject-dialog.tsx";
import type { ItemContent } from "./review-view.ts";
import { TableEditor } from "./table-editor.tsx";
import { TargetFieldset } from "./target-fieldset.tsx";
import { TaskFieldset } from "./task-fieldset.tsx";
import { policyWording } from "./wording.ts";

/** Corrects an item by hand, under the sentence it was read from. The correction enters the plan instead of the reading. */
export function EditDialog(props: ItemDialogProps) {
  const { item, desk, onDone } = props;
  const save = async (edited: ItemContent) => {
    const result = await desk.decide([item], { action: "edit", edited });
    if (result.ok) onDone(item);
  };
  const { item: content } = item;
  return content.kind === "table" ? (
    <TableEditor {...props} table={content.item} onSave={(table) => void save({ kind: "table", item: table })} />
  ) : (
    <FormDialog {...props} content={content} onSave={(edited) => void save(edited)} />
  );
}

type FormContent = Exclude<ItemContent, { kind: "table" }>;
type FormDialogProps = ItemDialogProps & {
  readonly content: FormContent;
  readonly onSave: (edited: ItemContent) => void;
};

function FormDialog({ content, desk, onSave, onClose }: FormDialogProps) {
  const { say } = useWording(policyWording);
  const words = useItemWords();
  const [form] = Form.useForm<object>();
  const [initial] = useState(() => ({ ...content.item, falling: "direction" in content.item }));
  return (
    <Modal
      open
      width={720}
      title={say("policy.edit.title", { item: words.title(content) })}
      okText={say("policy.edit.save")}
      okButtonProps={{ loading: desk.busy }}
      cancelText={say("policy.cancel")}
      onOk={form.submit}
      onCancel={onClose}
    >
      <blockquote className="item-quote">{content.item.quote}</blockquote>
      <Form
        form={form}
        name="item"
        layout="vertical"
        requiredMark={false}
        className="item-form"
        initialValues={initial}
        onFinish={(fields) => onSave(editedContent(content, fields))}
      >
        <Fieldset content={content} />
      </Form>
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}

function Fieldset({ content }: { readonly content: FormContent }) {
  switch (content.kind) {
    case "target":
      return <TargetFieldset />;
    case "task":
      return <TaskFieldset task={content.item} />;
    case "incentive":
      return <IncentiveFieldset />;
    case "reference":
      return <ReferenceFieldset />;
  }
}

function editedContent(content: FormContent, fields: object): ItemContent {
  switch (content.kind) {
    case "target":
      return { kind: "target", item: editedTarget(content.item, fields) };
    case "task":
      return { kind: "task", item: editedTask(content.item, fields) };
    case "incentive":
      return { kind: "incentive", item: editedIncentive(content.item, fields) };
    case "reference":
      return { kind: "reference", item: editedReference(content.item, fields) };
  }
}
