import { Form, Input } from "antd";
import { api } from "#contract";
import { AreaPicker, FormDialog, useApiMutation, useWording } from "#screen";
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
  const change = useApiMutation(
    (body: Values) => api.POST("/api/units/{unitId}/aliases", { params: { path: { unitId: unit.id } }, body }),
    { refreshes: [["units"]] },
  );
  return (
    <FormDialog<Values>
      name="alias"
      title={say("units.alias.add.of", { unit: unit.name })}
      confirmLabel={say("units.alias.add")}
      change={change}
      initialValues={{ areaId }}
      doneText={({ alias }) => say("units.alias.add.done", { alias, unit: unit.name })}
      onClose={onClose}
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
    </FormDialog>
  );
}
