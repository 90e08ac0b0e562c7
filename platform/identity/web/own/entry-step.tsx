import "../accounts/accounts.css";
import { Button, Form } from "antd";
import { type Answer, api } from "#contract";
import { PageFrame, RefusalNotice, useApiMutation, useWording } from "#screen";
import { useEnter } from "../enter.ts";
import { enterByKey, knowsKeys } from "./ask-key.ts";
import { CodeField, Enrolment } from "./enrolment.tsx";
import { PasswordForm } from "./password-form.tsx";
import { KeyEnrolment } from "./security-keys.tsx";
import { ownAccountWording } from "./wording.ts";

export type Entering = NonNullable<Answer<"/api/session/entering", "get">>;

/** What is still missing after the right password: a code, a second factor to set up, or a new password. */
export function EntryStep({ entering }: { readonly entering: Entering }) {
  const { say } = useWording(ownAccountWording);
  const enter = useEnter();
  const leaving = useApiMutation((_: undefined) => api.DELETE("/api/session"));
  const { step, displayName: name, userName } = entering;
  const goOn = () => void enter();
  const leave = async () => {
    const result = await leaving.run(undefined);
    if (result.ok) await enter("/sign-in");
  };
  return (
    <PageFrame title={say(`enter.${step}`)} lead={say(`enter.${step}.lead`, { name })} width="narrow">
      <div className="stack">
        {step === "second-factor" && entering.means.includes("key") && <ByKey onDone={goOn} />}
        <div className="sheet">
          {step === "second-factor" && <SecondFactor onDone={goOn} />}
          {step === "enrolment" && <Enrolment onDone={goOn} />}
          {step === "new-password" && <PasswordForm userName={userName} onDone={goOn} />}
        </div>
        {step === "enrolment" && knowsKeys() && (
          <section className="sheet" aria-labelledby="enter-key">
            <h2 id="enter-key">{say("own-account.keys")}</h2>
            <p>{say("enter.or-key")}</p>
            <KeyEnrolment onDone={goOn} />
          </section>
        )}
      </div>
      <p>
        <Button type="link" onClick={() => void leave()}>
          {say("enter.back")}
        </Button>
      </p>
    </PageFrame>
  );
}

/** One press, then what the browser asks. */
function ByKey({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWording(ownAccountWording);
  const giving = useApiMutation((_: undefined) => enterByKey());
  const submit = async () => {
    const result = await giving.run(undefined);
    if (result.ok) onDone();
  };
  return (
    <div className="sheet">
      <Button type="primary" loading={giving.busy} onClick={() => void submit()}>
        {say("enter.by-key")}
      </Button>
      <RefusalNotice refusal={giving.refusal} />
      <p>{say("enter.or-code")}</p>
    </div>
  );
}

function SecondFactor({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWording(ownAccountWording);
  const giving = useApiMutation((code: string) => api.POST("/api/session/second-factor", { body: { code } }));
  const submit = async ({ code }: { code: string }) => {
    const result = await giving.run(code);
    if (result.ok) onDone();
  };
  return (
    <Form<{ code: string }>
      name="second-factor"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      <CodeField explain={say("own-account.factor.code.explain")} />
      <RefusalNotice refusal={giving.refusal} />
      <Button type="primary" htmlType="submit" loading={giving.busy}>
        {say("enter.go")}
      </Button>
    </Form>
  );
}
