import { Form, type FormProps, Modal } from "antd";
import type { ReactNode } from "react";
import { useAnnounce } from "./announce.tsx";
import type { Change } from "./api.ts";
import { focusFirstField } from "./focus-first-field.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

export type FormDialogProps<In extends object> = {
  /** Begins the ids of the fields: "unit". */
  readonly name: string;
  readonly title: string;
  /** On the button that does it. */
  readonly confirmLabel: string;
  readonly change: Change<In, unknown>;
  readonly initialValues?: FormProps<In>["initialValues"];
  /** What is said when it was done. */
  readonly doneText: (values: In) => string;
  readonly onClose: () => void;
  /** `Form.Item`s of antd, each with `name` and `label`. */
  readonly children: ReactNode;
};

/** Asks for a few values and sends them: closes when it was done, stays open and says why when it was refused. */
export function FormDialog<In extends object>(props: FormDialogProps<In>) {
  const { change, onClose } = props;
  const [form] = Form.useForm<In>();
  const announce = useAnnounce();
  const submit = async (values: In) => {
    const result = await change.run(values);
    if (!result.ok) return;
    announce(props.doneText(values));
    onClose();
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirmLabel}
      okButtonProps={{ loading: change.busy }}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={focusFirstField}
    >
      <Form<In>
        form={form}
        name={props.name}
        layout="vertical"
        requiredMark={false}
        {...(props.initialValues ? { initialValues: props.initialValues } : {})}
        onFinish={(values) => void submit(values)}
      >
        {props.children}
        <RefusalNotice refusal={change.refusal} />
      </Form>
    </Modal>
  );
}
