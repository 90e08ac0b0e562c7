import { Form, Input, Radio } from "antd";
import { api } from "#contract";
import { FormDialog, useApiMutation, useWording } from "#screen";
import { areasWording } from "./wording.ts";

const LEVELS = ["programme", "park"] as const;

type Values = { name: string; level: (typeof LEVELS)[number]; validFrom?: string };
type Props = { readonly parent: { readonly id: number; readonly name: string }; readonly onClose: () => void };

/** Adds a place without a code: a programme area of the tree of divisions, or a park. */
export function NewAreaForm({ parent, onClose }: Props) {
  const { say } = useWording(areasWording);
  const change = useApiMutation(
    ({ name, level, validFrom }: Values) =>
      api.POST("/api/areas", { body: { name: name.trim(), level, parentId: parent.id, validFrom: validFrom || null } }),
    { refreshes: [["areas"]] },
  );
  const levels = LEVELS.map((level) => (
    <Radio key={level} value={level}>
      {say(`areas.level.${level}`)} <small>{say(`areas.add.${level}.explain`)}</small>
    </Radio>
  ));
  return (
    <FormDialog<Values>
      name="area"
      title={say("areas.add.in", { area: parent.name })}
      confirmLabel={say("areas.add")}
      change={change}
      initialValues={{ level: "programme" }}
      doneText={({ name }) => say("areas.add.done", { name })}
      onClose={onClose}
    >
      <Form.Item name="level" label={say("areas.add.kind")}>
        <Radio.Group className="radio-list">{levels}</Radio.Group>
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
    </FormDialog>
  );
}
