import { Form, Modal } from "antd";
import { useState } from "react";
import { focusFirstField, RefusalNotice, useWording } from "#screen";
import { editedContent, type FormContent, formValues, ItemFields } from "./item-form.tsx";
import { useItemWords } from "./item-words.ts";
import type { ItemDialogProps } from "./reject-dialog.tsx";
import type { ItemContent } from "./review-view.ts";
import { TableEditor } from "./table-editor.tsx";
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

type FormDialogProps = ItemDialogProps & {
  readonly content: FormContent;
  readonly onSave: (edited: ItemContent) => void;
};

function FormDialog({ content, desk, onSave, onClose }: FormDialogProps) {
  const { say } = useWording(policyWording);
  const words = useItemWords();
  const [form] = Form.useForm<object>();
  const [initial] = useState(() => formValues(content));
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
      afterOpenChange={focusFirstField}
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
        <ItemFields content={content} />
      </Form>
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}
