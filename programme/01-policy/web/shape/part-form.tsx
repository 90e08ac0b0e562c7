import { Button, Form, type FormInstance } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWording } from "#screen";
import { type FormContent, formValues, ItemFields } from "../item-form.tsx";
import type { QuotePlace } from "../quote-place.ts";
import { policyWording } from "../wording.ts";
import { QuotePicker } from "./quote-picker.tsx";
import { readAgain, rereadContent } from "./read-again.ts";

export type PartFormProps = {
  /** Begins the ids of the fields. */
  readonly name: string;
  readonly text: string;
  readonly content: FormContent;
  /** Reads the words when the form opens instead of showing the content as it is. */
  readonly reads: boolean;
  readonly onPlace: (place: QuotePlace) => void;
  /** Hands out the form while it is there. */
  readonly onForm: (form: FormInstance | null) => void;
  readonly children?: ReactNode;
};

/** One item in the making: its words in the document and its fields, which the reader can fill in from the words. */
export function PartForm({ name, text, content, reads, onPlace, onForm, children }: PartFormProps) {
  const { say } = useWording(policyWording);
  const [form] = Form.useForm<object>();
  const [initial] = useState(() => formValues(content));
  const [nothing, setNothing] = useState(false);
  useEffect(() => {
    onForm(form);
    return () => onForm(null);
  }, [form, onForm]);
  const opening = useRef(reads ? content : null);
  useEffect(() => {
    // Only when the form opens: what a person typed afterwards stays.
    if (opening.current) void fillIn(form, opening.current).then((found) => setNothing(!found));
    opening.current = null;
  }, [form]);
  const { quote, span } = content.item;
  const [start = 0, end = 0] = span;
  return (
    <div className="part-form">
      {children}
      <QuotePicker text={text} place={{ quote, span: [start, end] }} onPlace={onPlace} />
      <Button size="small" onClick={() => void fillIn(form, content).then((found) => setNothing(!found))}>
        {say("shape.read-again")}
      </Button>
      {nothing && <p className="field-note">{say("shape.read-again.nothing")}</p>}
      <Form
        form={form}
        name={name}
        layout="vertical"
        requiredMark={false}
        className="item-form"
        initialValues={initial}
      >
        <ItemFields content={content} />
      </Form>
    </div>
  );
}

/** Puts what the reader makes of the item's words into the form; false when it makes nothing of them. */
async function fillIn(form: FormInstance, content: FormContent): Promise<boolean> {
  const { quote, span } = content.item;
  const [start = 0, end = 0] = span;
  const [found] = await readAgain(content.kind, { quote, span: [start, end] });
  const read = rereadContent(content, found);
  if (found && read.kind !== "table") form.setFieldsValue(formValues(read));
  return found !== undefined;
}
