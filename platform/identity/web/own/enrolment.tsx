import { Button, Form, Input, QRCode } from "antd";
import { useEffect, useState } from "react";
import { api } from "#contract";
import { Loaded, RefusalNotice, useApiMutation, useWording } from "#screen";
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

/** Turning the second factor on: a picture and the secret as text, a first code, then the recovery codes. */
export function Enrolment({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWording(ownAccountWording);
  const beginning = useApiMutation((_: undefined) => api.POST("/api/own-account/second-factor"));
  const [begun, setBegun] = useState<{ secret: string; address: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { run } = beginning;
  useEffect(() => {
    void run(undefined).then((result) => result.ok && setBegun(result.value));
  }, [run]);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  const reading = {
    value: begun,
    refusal: beginning.refusal,
    loading: beginning.busy,
    again: () => void run(undefined),
  };
  return (
    <Loaded reading={reading}>
      {({ secret, address }) => (
        <div className="stack">
          <p>{say("own-account.factor.scan")}</p>
          {/* Who cannot see it has the text below. */}
          <div aria-hidden>
            <QRCode value={address} size={200} errorLevel="M" />
          </div>
          <p>{say("own-account.factor.type")}</p>
          <code className="secret-text">{secret.replace(/.{4}(?=.)/g, "$& ")}</code>
          <FirstCode onCodes={setCodes} />
        </div>
      )}
    </Loaded>
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

function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { say } = useWording(ownAccountWording);
  return (
    <div className="stack">
      <h2>{say("own-account.factor.recovery")}</h2>
      <p>{say("own-account.factor.recovery.explain")}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <Button type="primary" onClick={onDone}>
          {say("own-account.factor.saved")}
        </Button>
      </p>
    </div>
  );
}
