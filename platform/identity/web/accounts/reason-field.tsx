import { Form, Input } from "antd";
import { useWording } from "#screen";
import { accountsWording } from "./wording.ts";

/** Why a role is wanted or given. */
export function ReasonField() {
  const { say } = useWording(accountsWording);
  return (
    <Form.Item
      name="reason"
      label={say("accounts.reason")}
      rules={[{ required: true, whitespace: true, message: say("accounts.reason.needed") }]}
    >
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}
