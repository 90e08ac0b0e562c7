import { Form, Input, Select } from "antd";
import { api } from "#contract";
import { AreaPicker, FormDialog, useApiMutation, useSession, useWording } from "#screen";
import { UNIT_KINDS, type UnitKind } from "../domain/unit.ts";
import { unitsWording } from "./wording.ts";

type Values = { name: string; kind: UnitKind; areaId: number };
type Props = { readonly areaId: number; readonly onClose: () => void };

export function NewUnitForm({ areaId, onClose }: Props) {
  const { say } = useWording(unitsWording);
  const within = useSession().session?.assignments[0]?.areaId;
  const change = useApiMutation((body: Values) => api.POST("/api/units", { body }), { refreshes: [["units"]] });
  return (
    <FormDialog<Values>
      name="unit"
      title={say("units.add")}
      confirmLabel={say("units.add")}
      change={change}
      initialValues={{ areaId, kind: "department" }}
      doneText={({ name }) => say("units.add.done", { name })}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={say("units.name")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("units.name.needed") }]}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={say("units.kind")} extra={say("units.kind.group.explain")}>
        <Select options={UNIT_KINDS.map((kind) => ({ value: kind, label: say(`units.kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item
        name="areaId"
        label={say("units.area")}
        rules={[{ required: true, message: say("units.area.needed") }]}
      >
        <AreaPicker label={say("units.area")} {...(within === undefined ? {} : { within })} />
      </Form.Item>
    </FormDialog>
  );
}
