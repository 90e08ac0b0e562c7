import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { FormDialog, RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { enrolKey, fitsName, knowsKeys, type NewKey } from "./ask-key.ts";
import { ProofField } from "./proof-field.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { ownAccountWording } from "./wording.ts";

type Factors = Answer<"/api/own-account", "get">["secondFactor"];
type Key = Factors["keys"][number];
const refreshes = [["own-account"]];

/** The person's security keys: added, named, removed. */
export function SecurityKeys({ factors, onChanged }: { readonly factors: Factors; readonly onChanged: () => void }) {
  const { say } = useWording(ownAccountWording);
  const [adding, setAdding] = useState(false);
  const { keys, keysAt } = factors;
  const done = () => {
    setAdding(false);
    onChanged();
  };
  return (
    <section className="sheet" aria-labelledby="own-keys">
      <h2 id="own-keys">{say("own-account.keys")}</h2>
      <p>{say("own-account.keys.lead")}</p>
      {keys.length === 0 && <p>{say("own-account.keys.none")}</p>}
      <ul className="plain-list">
        {keys.map((key) => (
          <KeyLine key={key.keyId} securityKey={key} />
        ))}
      </ul>
      {keysAt === null && <p>{say("own-account.keys.no-name")}</p>}
      {keysAt !== null && !fitsName(keysAt) && <p>{say("own-account.keys.elsewhere", { name: keysAt })}</p>}
      {keysAt !== null && fitsName(keysAt) && !knowsKeys() && <p>{say("own-account.keys.no-browser")}</p>}
      {keysAt !== null && fitsName(keysAt) && knowsKeys() && (
        <p>
          <Button onClick={() => setAdding(true)}>{say("own-account.key.add")}</Button>
        </p>
      )}
      {adding && (
        <Modal open title={say("own-account.key.add")} footer={null} onCancel={done}>
          <KeyEnrolment needsProof onDone={done} />
        </Modal>
      )}
    </section>
  );
}

function KeyLine({ securityKey }: { readonly securityKey: Key }) {
  const { say, moment } = useWording(ownAccountWording);
  const [open, setOpen] = useState<"name" | "removal">();
  const { name, addedAt, lastUsedAt } = securityKey;
  const used = lastUsedAt ? say("own-account.key.used", { when: moment(lastUsedAt) }) : say("own-account.key.unused");
  const close = () => setOpen(undefined);
  return (
    <li>
      <p>{say("own-account.key.line", { name, added: moment(addedAt), used })}</p>
      <div className="actions">
        <Button
          size="small"
          aria-label={say("own-account.key.rename.spoken", { name })}
          onClick={() => setOpen("name")}
        >
          {say("own-account.key.rename")}
        </Button>
        <Button
          size="small"
          aria-label={say("own-account.key.remove.spoken", { name })}
          onClick={() => setOpen("removal")}
        >
          {say("own-account.key.remove")}
        </Button>
      </div>
      {open === "name" && <Renaming securityKey={securityKey} onClose={close} />}
      {open === "removal" && <Removal securityKey={securityKey} onClose={close} />}
    </li>
  );
}

type OneKey = { readonly securityKey: Key; readonly onClose: () => void };

function Renaming({ securityKey: { keyId, name }, onClose }: OneKey) {
  const { say } = useWording(ownAccountWording);
  const change = useApiMutation(
    (body: { name: string }) =>
      api.PUT("/api/own-account/security-keys/{keyId}/name", { params: { path: { keyId } }, body }),
    { refreshes },
  );
  return (
    <FormDialog<{ name: string }>
      name="key-name"
      title={say("own-account.key.rename.spoken", { name })}
      confirmLabel={say("own-account.key.rename")}
      change={change}
      initialValues={{ name }}
      doneText={() => say("own-account.key.renamed")}
      onClose={onClose}
    >
      <NameField />
    </FormDialog>
  );
}

function Removal({ securityKey: { keyId, name }, onClose }: OneKey) {
  const { say } = useWording(ownAccountWording);
  const change = useApiMutation(
    (body: { password: string }) =>
      api.POST("/api/own-account/security-keys/{keyId}/removal", { params: { path: { keyId } }, body }),
    { refreshes },
  );
  return (
    <FormDialog<{ password: string }>
      name="key-removal"
      title={say("own-account.key.remove.title", { name })}
      confirmLabel={say("own-account.key.remove")}
      change={change}
      doneText={() => say("own-account.key.removed")}
      onClose={onClose}
    >
      <ProofField />
    </FormDialog>
  );
}

function NameField() {
  const { say } = useWording(ownAccountWording);
  return (
    <Form.Item
      name="name"
      label={say("own-account.key.name")}
      rules={[{ required: true, whitespace: true, message: say("own-account.key.name.needed") }]}
    >
      <Input autoComplete="off" maxLength={40} placeholder={say("own-account.key.name.example")} />
    </Form.Item>
  );
}

type KeyEnrolmentProps = { readonly needsProof?: boolean; readonly onDone: () => void };

/** A name, the password where it is asked once more, the browser's dialogue, and recovery codes with the first factor. */
export function KeyEnrolment({ needsProof = false, onDone }: KeyEnrolmentProps) {
  const { say } = useWording(ownAccountWording);
  const announce = useAnnounce();
  const [codes, setCodes] = useState<readonly string[]>();
  const change = useApiMutation((key: NewKey) => enrolKey(key));
  const submit = async (key: NewKey) => {
    const result = await change.run(key);
    if (!result.ok) return;
    announce(say("own-account.key.added"));
    if (result.value.recoveryCodes.length > 0) setCodes(result.value.recoveryCodes);
    else onDone();
  };
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <Form<NewKey> name="new-key" layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
      <NameField />
      {needsProof && <ProofField />}
      <p>{say("own-account.key.touch")}</p>
      <RefusalNotice refusal={change.refusal} />
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {say("own-account.key.confirm")}
      </Button>
    </Form>
  );
}
