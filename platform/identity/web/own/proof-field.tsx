import { Form, Input } from "antd";
import { useWording } from "#screen";
import { ownAccountWording } from "./wording.ts";

/** The password once more, before a second factor is added or taken away. */
export function ProofField() {
  const { say } = useWording(ownAccountWording);
  return (
    <Form.Item
      name="password"
      label={say("own-account.proof")}
      extra={say("own-account.proof.why")}
      rules={[{ required: true, message: say("own-account.proof.needed") }]}
    >
      <Input.Password autoComplete="current-password" maxLength={200} />
    </Form.Item>
  );
}
