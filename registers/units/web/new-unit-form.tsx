import { Form, Input, Modal, Select } from "antd";
import { api } from "#contract";
import { AreaPicker, RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { UNIT_KINDS, type UnitKind } from "../domain/unit.ts";
import { unitsWording } from "./wording.ts";

type Values = { name: string; kind: UnitKind; areaId: number };
type Props = { readonly areaId: number; readonly onClose: () => void };

export function NewUnitForm({ areaId, onClose }: Props) {
  const { say } = useWording(unitsWording);
  const announce = useAnnounce();
  const [form] = Form.useForm<Values>();
  const add = useApiMutation((body: Values) => api.POST("/api/units", { body }), { refreshes: [["units"]] });
  const submit = async (values: Values) => {
    const result = await add.run(values);
    if (!result.ok) return;
    announce(say("units.add.done", { name: values.name }));
    onClose();
  };
  return (
    <Modal
      open
      title={say("units.add")}
      okText={say("units.add")}
      okButtonProps={{ loading: add.busy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="unit"
        layout="vertical"
        requiredMark={false}
        initialValues={{ areaId, kind: "department" }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="name"
          label={say("units.name")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("units.name.needed") }]}
        >
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="kind"
          label={say("units.kind")}
          extra={say("units.kind.group.explain")}
          rules={[{ required: true, message: say("units.kind.needed") }]}
        >
          <Select options={UNIT_KINDS.map((kind) => ({ value: kind, label: say(`units.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item
          name="areaId"
          label={say("units.area")}
          rules={[{ required: true, message: say("units.area.needed") }]}
        >
          <AreaPicker label={say("units.area")} />
        </Form.Item>
        <RefusalNotice refusal={add.refusal} />
      </Form>
    </Modal>
  );
}
