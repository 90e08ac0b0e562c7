import { Form, Input, Modal } from "antd";
import { api } from "#contract";
import { AreaPicker, RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { unitsWording } from "./wording.ts";

type Values = { alias: string; areaId: number };
type Props = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly areaId: number;
  readonly onClose: () => void;
};

/** Gives a unit another name that plans of an area use for it. */
export function NewAliasForm({ unit, areaId, onClose }: Props) {
  const { say } = useWording(unitsWording);
  const announce = useAnnounce();
  const [form] = Form.useForm<Values>();
  const add = useApiMutation(
    (body: Values) => api.POST("/api/units/{unitId}/aliases", { params: { path: { unitId: unit.id } }, body }),
    { refreshes: [["units"]] },
  );
  const submit = async (values: Values) => {
    const result = await add.run(values);
    if (!result.ok) return;
    announce(say("units.alias.add.done", { alias: values.alias, unit: unit.name }));
    onClose();
  };
  return (
    <Modal
      open
      title={say("units.alias.add.of", { unit: unit.name })}
      okText={say("units.alias.add")}
      okButtonProps={{ loading: add.busy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="alias"
        layout="vertical"
        requiredMark={false}
        initialValues={{ areaId }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="alias"
          label={say("units.alias")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("units.alias.needed") }]}
        >
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="areaId"
          label={say("units.alias.area")}
          extra={say("units.alias.explain")}
          rules={[{ required: true, message: say("units.area.needed") }]}
        >
          <AreaPicker label={say("units.alias.area")} />
        </Form.Item>
        <RefusalNotice refusal={add.refusal} />
      </Form>
    </Modal>
  );
}
