import { Button, Form, Input, QRCode } from "antd";
import { useEffect, useState } from "react";
import { api } from "#contract";
import { Loaded, RefusalNotice, useApiMutation, useWording } from "#screen";
import { ProofField } from "./proof-field.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { ownAccountWording } from "./wording.ts";

/** The code of the second factor, as a field. */
export function CodeField({ explain }: { readonly explain: string }) {
  const { say } = useWording(ownAccountWording);
  return (
    <Form.Item
      name="code"
      label={say("own-account.factor.code")}
      extra={explain}
      rules={[{ required: true, whitespace: true, message: say("own-account.factor.code.needed") }]}
    >
      <Input autoComplete="one-time-code" inputMode="text" maxLength={60} />
    </Form.Item>
  );
}

type Begun = { readonly secret: string; readonly address: string };
type Proof = { readonly password?: string };

function useBeginning() {
  return useApiMutation((body: Proof) => api.POST("/api/own-account/second-factor", { body }));
}

/** Turning codes on, on the way in: a picture and the secret as text, a first code, then the recovery codes. */
export function Enrolment({ onDone }: { readonly onDone: () => void }) {
  const beginning = useBeginning();
  const [begun, setBegun] = useState<Begun>();
  const { run } = beginning;
  useEffect(() => {
    void run({}).then((result) => result.ok && setBegun(result.value));
  }, [run]);
  const reading = { value: begun, refusal: beginning.refusal, loading: beginning.busy, again: () => void run({}) };
  return <Loaded reading={reading}>{(secret) => <Confirmation begun={secret} onDone={onDone} />}</Loaded>;
}

/** The same on the own account, where the password is asked once more first. */
export function EnrolmentWithProof({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWording(ownAccountWording);
  const beginning = useBeginning();
  const [begun, setBegun] = useState<Begun>();
  if (begun) return <Confirmation begun={begun} onDone={onDone} />;
  const submit = async (proof: Proof) => {
    const result = await beginning.run(proof);
    if (result.ok) setBegun(result.value);
  };
  return (
    <Form<Proof> name="factor-proof" layout="vertical" requiredMark={false} onFinish={(given) => void submit(given)}>
      <ProofField />
      <RefusalNotice refusal={beginning.refusal} />
      <Button type="primary" htmlType="submit" loading={beginning.busy}>
        {say("enter.go")}
      </Button>
    </Form>
  );
}

function Confirmation({ begun: { secret, address }, onDone }: { readonly begun: Begun; readonly onDone: () => void }) {
  const { say } = useWording(ownAccountWording);
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <div className="stack">
      <p>{say("own-account.factor.scan")}</p>
      {/* Who cannot see it has the text below. */}
      <div aria-hidden>
        <QRCode value={address} size={200} errorLevel="M" />
      </div>
      <p>{say("own-account.factor.type")}</p>
      <code className="secret-text">{secret.replace(/.{4}(?=.)/g, "$& ")}</code>
      <FirstCode onCodes={(made) => (made.length > 0 ? setCodes(made) : onDone())} />
    </div>
  );
}

function FirstCode({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const { say } = useWording(ownAccountWording);
  const confirmation = useApiMutation((code: string) =>
    api.POST("/api/own-account/second-factor/confirmation", { body: { code } }),
  );
  const submit = async ({ code }: { code: string }) => {
    const result = await confirmation.run(code);
    if (result.ok) onCodes(result.value.recoveryCodes);
  };
  return (
    <Form<{ code: string }>
      name="first-code"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      <CodeField explain={say("own-account.factor.first")} />
      <RefusalNotice refusal={confirmation.refusal} />
      <Button type="primary" htmlType="submit" loading={confirmation.busy}>
        {say("own-account.factor.confirm")}
      </Button>
    </Form>
  );
}
