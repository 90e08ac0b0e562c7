import { Form, Input } from "antd";
import { acceptablePassword } from "#identity";
import { AreaPicker, useWording } from "#screen";
import { identityWording } from "./wording.ts";

/** Who an account is for: name, user name, password and area; the same for the first administrator and for all others. */
export function AccountFields() {
  const { say } = useWording(identityWording);
  return (
    <>
      <Form.Item
        name="displayName"
        label={say("identity.display-name")}
        rules={[{ required: true, whitespace: true, message: say("identity.display-name.needed") }]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="userName"
        label={say("identity.user-name")}
        rules={[
          { required: true, message: say("identity.user-name.needed") },
          { pattern: /^[\p{L}\p{N}._@-]{2,}$/u, message: say("identity.user-name.form") },
        ]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <NewPasswordField />
      <Form.Item
        name="areaId"
        label={say("identity.area")}
        rules={[{ required: true, message: say("identity.area.needed") }]}
      >
        <AreaPicker label={say("identity.area")} />
      </Form.Item>
    </>
  );
}

const MINIMUM = 12;

/** Says the rule before and after; the server applies the same one. */
function NewPasswordField() {
  const { say } = useWording(identityWording);
  const rule = say("identity.password.rule", { minimum: MINIMUM });
  const weak = say("identity.password.weak");
  const check = (userName: unknown, password: string | undefined) =>
    !password || acceptablePassword(password, String(userName ?? "")).ok
      ? Promise.resolve()
      : Promise.reject(new Error(weak));
  return (
    <Form.Item
      name="password"
      label={say("identity.password")}
      extra={rule}
      dependencies={["userName"]}
      rules={[
        { required: true, message: say("identity.password.needed") },
        ({ getFieldValue }) => ({ validator: (_rule, value?: string) => check(getFieldValue("userName"), value) }),
      ]}
    >
      <Input.Password autoComplete="new-password" maxLength={200} />
    </Form.Item>
  );
}
