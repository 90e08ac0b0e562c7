import { useQueryClient } from "@tanstack/react-query";
import { Navigate, useSearch } from "@tanstack/react-router";
import { Alert, Button, Form, Input } from "antd";
import { type Answer, api } from "#contract";
import { PageFrame, RefusalNotice, useApiMutation, useApiQuery, useWording } from "#screen";
import { DemoAccounts } from "./demo-accounts.tsx";
import { useEnter, wayBack } from "./enter.ts";
import { type Entering, EntryStep } from "./own/entry-step.tsx";
import { ProviderButtons } from "./providers/provider-buttons.tsx";
import { identityWording } from "./wording.ts";

type SignIn = { userName: string; password: string };
type Setup = Answer<"/api/setup", "get">;

/** Signing in, with one press in a demonstration, in two steps where something is missing after the password. A platform without accounts leads to its set-up. */
export function SignInPage() {
  const { say } = useWording(identityWording);
  const search: { back?: unknown } = useSearch({ strict: false });
  const setup = useApiQuery<Setup>(["setup"], () => api.GET("/api/setup"));
  const entering = useApiQuery<Entering | null>(["entering"], () => api.GET("/api/session/entering"));
  if (setup.value?.needed) return <Navigate to="/setup" />;
  if (entering.value) return <EntryStep entering={entering.value} />;
  return (
    <PageFrame title={say("identity.sign-in")} lead={say("identity.sign-in.lead")} width="narrow">
      <div className="stack">
        {search.back !== undefined && <Alert type="info" showIcon title={say("identity.sign-in.first")} />}
        <DemoAccounts />
        <SignInForm />
        <ProviderButtons returnTo={wayBack(search.back)} />
      </div>
    </PageFrame>
  );
}

function SignInForm() {
  const { say } = useWording(identityWording);
  const signIn = useApiMutation((body: SignIn) => api.POST("/api/session", { body }));
  const client = useQueryClient();
  const enter = useEnter();
  const submit = async (values: SignIn) => {
    const result = await signIn.run(values);
    if (!result.ok) return;
    // The right password is not always all: what is missing is asked for here.
    if ("step" in result.value) await client.invalidateQueries({ queryKey: ["entering"] });
    else await enter();
  };
  return (
    <Form<SignIn>
      className="sheet"
      name="sign-in"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="userName"
        label={say("identity.user-name")}
        rules={[{ required: true, message: say("identity.user-name.needed") }]}
      >
        <Input autoComplete="username" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="password"
        label={say("identity.password")}
        rules={[{ required: true, message: say("identity.password.needed") }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <RefusalNotice refusal={signIn.refusal} />
      <Button type="primary" htmlType="submit" loading={signIn.busy}>
        {say("identity.sign-in")}
      </Button>
    </Form>
  );
}
