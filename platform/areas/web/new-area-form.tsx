import { Form, Input, Modal, Radio } from "antd";
import { api } from "#contract";
import { RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { areasWording } from "./wording.ts";

type Values = { name: string; level: "programme" | "park"; validFrom?: string };
type Props = { readonly parent: { readonly id: number; readonly name: string }; readonly onClose: () => void };

/** Adds a place without a code: a programme area of the tree of divisions, or a park. */
export function NewAreaForm({ parent, onClose }: Props) {
  const { say } = useWording(areasWording);
  const announce = useAnnounce();
  const [form] = Form.useForm<Values>();
  const add = useApiMutation(
    ({ name, level, validFrom }: Values) =>
      api.POST("/api/areas", { body: { name: name.trim(), level, parentId: parent.id, validFrom: validFrom || null } }),
    { refreshes: [["areas"]] },
  );
  const submit = async (values: Values) => {
    const result = await add.run(values);
    if (!result.ok) return;
    announce(say("areas.add.done", { name: values.name }));
    onClose();
  };
  return (
    <Modal
      open
      title={say("areas.add.in", { area: parent.name })}
      okText={say("areas.add")}
      okButtonProps={{ loading: add.busy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="area"
        layout="vertical"
        requiredMark={false}
        initialValues={{ level: "programme" }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="level" label={say("areas.add.kind")}>
          <Radio.Group className="radio-list">
            <Radio value="programme">
              {say("areas.level.programme")} <small>{say("areas.add.programme.explain")}</small>
            </Radio>
            <Radio value="park">
              {say("areas.level.park")} <small>{say("areas.add.park.explain")}</small>
            </Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="name"
          label={say("areas.name")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("areas.add.name.needed") }]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="validFrom" label={say("areas.add.valid-from")}>
          <Input type="date" />
        </Form.Item>
        <RefusalNotice refusal={add.refusal} />
      </Form>
    </Modal>
  );
}
