import { Button, Form, Input } from "antd";
import { api } from "#contract";
import { RefusalNotice, useApiMutation, useWording } from "#screen";
import { NewPasswordField } from "../account-fields.tsx";
import { identityWording } from "../wording.ts";
import { ownAccountWording } from "./wording.ts";

type Change = { oldPassword: string; password: string };
type PasswordFormProps = { readonly userName: string; readonly onDone: () => void };

/** A new password for whoever knows the old one. */
export function PasswordForm({ userName, onDone }: PasswordFormProps) {
  const { say } = useWording(ownAccountWording);
  const identity = useWording(identityWording);
  const change = useApiMutation(({ oldPassword, password: newPassword }: Change) =>
    api.POST("/api/own-account/password", { body: { oldPassword, newPassword } }),
  );
  const submit = async (values: Change) => {
    const result = await change.run(values);
    if (result.ok) onDone();
  };
  return (
    <Form<Change>
      name="change-password"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="oldPassword"
        label={say("own-account.password.old")}
        rules={[{ required: true, message: identity.say("identity.password.needed") }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <NewPasswordField userName={userName} label={say("own-account.password.new")} />
      <RefusalNotice refusal={change.refusal} />
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {say("own-account.password.change")}
      </Button>
    </Form>
  );
}
