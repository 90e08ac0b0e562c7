import { Form, Input } from "antd";
import { acceptablePassword } from "#identity";
import { AreaPicker, useWording } from "#screen";
import { identityWording } from "./wording.ts";

/** Whom an account is for; `of` says where in the form's values the person stands. */
export function PersonFields({ of = [] }: { readonly of?: readonly string[] }) {
  const { say } = useWording(identityWording);
  return (
    <>
      <Form.Item
        name={[...of, "displayName"]}
        label={say("identity.display-name")}
        rules={[{ required: true, whitespace: true, message: say("identity.display-name.needed") }]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name={[...of, "userName"]}
        label={say("identity.user-name")}
        rules={[
          { required: true, message: say("identity.user-name.needed") },
          { pattern: /^[\p{L}\p{N}._@-]{2,}$/u, message: say("identity.user-name.form") },
        ]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
    </>
  );
}

/** The area that a person is responsible for. */
export function AreaField() {
  const { say } = useWording(identityWording);
  return (
    <Form.Item
      name="areaId"
      label={say("identity.area")}
      rules={[{ required: true, message: say("identity.area.needed") }]}
    >
      <AreaPicker label={say("identity.area")} />
    </Form.Item>
  );
}

const MINIMUM = 12;

/** Says the rule before and after; the server applies the same one. Without `userName` it is the form's own field. */
export function NewPasswordField({ userName }: { readonly userName?: string }) {
  const { say } = useWording(identityWording);
  const rule = say("identity.password.rule", { minimum: MINIMUM });
  const weak = say("identity.password.weak");
  const check = (name: unknown, password: string | undefined) =>
    !password || acceptablePassword(password, String(name ?? "")).ok
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
        ({ getFieldValue }) => ({
          validator: (_rule, value?: string) => check(userName ?? getFieldValue("userName"), value),
        }),
      ]}
    >
      <Input.Password autoComplete="new-password" maxLength={200} />
    </Form.Item>
  );
}
