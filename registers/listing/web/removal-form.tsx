import { Form, Input } from "antd";
import { type Change, FormDialog, useWording } from "#screen";
import { listingWording } from "./wording.ts";

type Values = { readonly reason: string };
type Props = {
  /** Who is removed. */
  readonly name: string;
  readonly change: Change<Values, unknown>;
  readonly onClose: () => void;
};

/** Asks why an entry is taken off its register. */
export function RemovalForm({ name, change, onClose }: Props) {
  const { say } = useWording(listingWording);
  return (
    <FormDialog<Values>
      name="removal"
      title={say("listing.remove.title", { name })}
      confirmLabel={say("listing.remove")}
      change={change}
      doneText={() => say("listing.remove.done", { name })}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={say("listing.reason")}
        extra={say("listing.reason.explain")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("listing.reason.needed") }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
