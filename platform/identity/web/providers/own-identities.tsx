import "../accounts/accounts.css";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { FormDialog, Loaded, useApiMutation, useApiQuery, useWording } from "#screen";
import { type Provider, useProviderName } from "./provider-buttons.tsx";
import { providersWording } from "./wording.ts";

type Own = Answer<"/api/own-account/identities", "get">;
type Identity = Own["identities"][number];
type Shown = { password?: string; code?: string };

/** The identities that open the own account; nothing where there are none and no provider either. */
export function OwnIdentities() {
  const { say } = useWording(providersWording);
  const own = useApiQuery(["own-identities"], () => api.GET("/api/own-account/identities"));
  if (own.value && own.value.providers.length + own.value.identities.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="own-identities">
      <h2 id="own-identities">{say("providers.own")}</h2>
      <p>{say("providers.own.lead")}</p>
      <Loaded reading={own}>{(value) => <Identities own={value} />}</Loaded>
    </section>
  );
}

/** In place of the password, for whoever took the invitation with an identity. */
export function NoPassword() {
  const { say } = useWording(providersWording);
  return (
    <section className="sheet" aria-labelledby="own-password">
      <h2 id="own-password">{say("providers.own.confirm.password")}</h2>
      <p>{say("providers.own.no-password")}</p>
    </section>
  );
}

function Identities({ own }: { readonly own: Own }) {
  const { say } = useWording(providersWording);
  const nameOf = useProviderName();
  const [connecting, setConnecting] = useState<Provider>();
  const { identities, providers, confirmWith } = own;
  const free = providers.filter(({ id }) => !identities.some(({ providerId }) => providerId === id));
  const called = (id: string) => {
    const provider = providers.find((one) => one.id === id);
    return provider ? nameOf(provider) : id;
  };
  return (
    <>
      <ul className="plain-list">
        {identities.map((one) => (
          <IdentityLine key={one.id} identity={one} name={called(one.providerId)} confirmWith={confirmWith} />
        ))}
      </ul>
      {confirmWith.length === 0 && <Alert type="info" showIcon title={say("providers.own.confirm.none")} />}
      {confirmWith.length > 0 && free.length > 0 && (
        <p className="actions">
          {free.map((provider) => (
            <Button key={provider.id} onClick={() => setConnecting(provider)}>
              {say("providers.own.connect", { name: nameOf(provider) })}
            </Button>
          ))}
        </p>
      )}
      {connecting && (
        <Connecting provider={connecting} confirmWith={confirmWith} onClose={() => setConnecting(undefined)} />
      )}
    </>
  );
}

type LineProps = { readonly identity: Identity; readonly name: string; readonly confirmWith: Own["confirmWith"] };

function IdentityLine({ identity, name, confirmWith }: LineProps) {
  const { say, moment } = useWording(providersWording);
  const [leaving, setLeaving] = useState(false);
  const { id, displayName, boundAt, lastUsedAt } = identity;
  const facts = { name, who: displayName || say("providers.own.nameless"), when: moment(boundAt) };
  const change = useApiMutation(
    (shown: Shown) =>
      api.POST("/api/own-account/identities/{identityId}/removal", {
        params: { path: { identityId: id } },
        body: shown,
      }),
    { refreshes: [["own-identities"], ["own-account"]] },
  );
  return (
    <li>
      <p>
        {lastUsedAt
          ? say("providers.own.line.used", { ...facts, used: moment(lastUsedAt) })
          : say("providers.own.line", facts)}
      </p>
      {confirmWith.length > 0 && (
        <Button
          size="small"
          aria-label={say("providers.own.disconnect.spoken", { name })}
          onClick={() => setLeaving(true)}
        >
          {say("providers.own.disconnect")}
        </Button>
      )}
      {leaving && (
        <FormDialog<Shown>
          name="disconnect"
          title={say("providers.own.disconnect.title", { name })}
          confirmLabel={say("providers.own.disconnect")}
          change={change}
          doneText={() => say("providers.own.disconnected")}
          onClose={() => setLeaving(false)}
        >
          <ConfirmationField confirmWith={confirmWith} />
        </FormDialog>
      )}
    </li>
  );
}

type ConnectingProps = {
  readonly provider: Provider;
  readonly confirmWith: Own["confirmWith"];
  readonly onClose: () => void;
};

/** Asks who it is, then leads to the provider; `ReturnPage` finishes it. */
function Connecting({ provider, confirmWith, onClose }: ConnectingProps) {
  const { say } = useWording(providersWording);
  const name = useProviderName()(provider);
  const change = useApiMutation(async (shown: Shown) => {
    const reply = await api.POST("/api/own-account/identities", { body: { providerId: provider.id, ...shown } });
    if (reply.data) window.location.assign(reply.data.address);
    return reply;
  });
  return (
    <FormDialog<Shown>
      name="connect"
      title={say("providers.own.connect.title", { name })}
      confirmLabel={say("providers.own.connect.go", { name })}
      change={change}
      doneText={() => say("providers.own.connect.go", { name })}
      onClose={onClose}
    >
      <ConfirmationField confirmWith={confirmWith} />
    </FormDialog>
  );
}

/** The password; the code of the second factor where there is no password. */
function ConfirmationField({ confirmWith }: { readonly confirmWith: Own["confirmWith"] }) {
  const { say } = useWording(providersWording);
  const rules = [{ required: true, message: say("providers.own.confirm.needed") }];
  const byPassword = confirmWith.includes("password");
  return (
    <>
      <p>{say("providers.own.confirm")}</p>
      {byPassword ? (
        <Form.Item name="password" label={say("providers.own.confirm.password")} rules={rules}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
      ) : (
        <Form.Item
          name="code"
          label={say("providers.own.confirm.code")}
          extra={say("providers.own.confirm.code.explain")}
          rules={rules}
        >
          <Input autoComplete="one-time-code" maxLength={60} />
        </Form.Item>
      )}
    </>
  );
}
