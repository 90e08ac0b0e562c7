import { Form, Input } from "antd";
import { api } from "#contract";
import { choosable } from "#identity";
import { AreaPicker, useApiQuery, useWording } from "#screen";
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

const NO_LIST: ReadonlySet<string> = new Set();
const USUAL = { minimum: 12, kinds: 3 };

type NewPasswordFieldProps = { readonly userName?: string; readonly label?: string };

/** Says the rule before and after; the server applies the same one and knows more words. Without `userName` it is the form's own field. */
export function NewPasswordField({ userName, label }: NewPasswordFieldProps) {
  const { say } = useWording(identityWording);
  const setup = useApiQuery(["setup"], () => api.GET("/api/setup"));
  const { minimum, kinds } = setup.value?.password ?? USUAL;
  const rule = say(kinds > 1 ? "identity.password.rule" : "identity.password.rule.length", { minimum });
  const weak = say("identity.password.weak");
  const policy = {
    id: "",
    maximumDays: null,
    remembered: 0,
    idleMinutes: { administrators: 1, others: 1 },
    hours: 1,
    recertifyBy: "",
  };
  const check = (name: unknown, password: string | undefined) =>
    !password ||
    choosable(
      password,
      { userName: String(name ?? ""), words: [] },
      { policy: { ...policy, minimum, kinds }, common: NO_LIST },
    ).ok
      ? Promise.resolve()
      : Promise.reject(new Error(weak));
  return (
    <Form.Item
      name="password"
      label={label ?? say("identity.password")}
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
