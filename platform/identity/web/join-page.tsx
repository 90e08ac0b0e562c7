import { useNavigate } from "@tanstack/react-router";
import { Button, Form } from "antd";
import { type Answer, api } from "#contract";
import {
  EmptyState,
  Loaded,
  PageFrame,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { NewPasswordField } from "./account-fields.tsx";
import { accountsWording } from "./accounts/wording.ts";
import { ProviderButtons } from "./providers/provider-buttons.tsx";

type Opened = Answer<"/api/invitations/opening", "post">;

/** Where an invitation leads: the person invited sets a password. */
export function JoinPage() {
  const { say } = useWording(accountsWording);
  const token = window.location.hash.slice(1);
  const opened = useApiQuery<Opened>(
    ["invitation", token],
    () => api.POST("/api/invitations/opening", { body: { token } }),
    { when: token !== "" },
  );
  const reset = opened.value?.purpose === "reset";
  return (
    <PageFrame title={say(reset ? "join.title.reset" : "join.title")} width="narrow">
      {token === "" ? (
        <EmptyState title={say("join.missing")} explain={say("join.missing.explain")} />
      ) : (
        <Loaded reading={opened}>
          {(invitation) => (
            <div className="stack">
              <PasswordForm token={token} invitation={invitation} />
              {invitation.purpose === "join" && <ProviderButtons invitation={token} />}
            </div>
          )}
        </Loaded>
      )}
    </PageFrame>
  );
}

function PasswordForm({ token, invitation }: { readonly token: string; readonly invitation: Opened }) {
  const { say } = useWording(accountsWording);
  const { userName, displayName: name } = invitation;
  const announce = useAnnounce();
  const navigate = useNavigate();
  const change = useApiMutation((password: string) =>
    api.POST("/api/invitations/acceptance", { body: { token, password } }),
  );
  const submit = async ({ password }: { password: string }) => {
    const result = await change.run(password);
    if (!result.ok) return;
    announce(say("join.done"));
    await navigate({ to: "/sign-in", hash: "" });
  };
  return (
    <Form<{ password: string }>
      className="sheet"
      name="join"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      <p>{say("join.lead", { name, userName })}</p>
      <NewPasswordField userName={userName} />
      <RefusalNotice refusal={change.refusal} />
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {say("join.set")}
      </Button>
    </Form>
  );
}
