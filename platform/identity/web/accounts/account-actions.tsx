import { Alert } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { ConfirmAction, useAnnounce, useApiMutation, useSession, useWording } from "#screen";
import type { Account } from "./account.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { accountsWording } from "./wording.ts";

const refreshes = [["accounts"]];

/** What is under way with the account's invitation, and the second administrator's word where it needs one. */
export function InvitationState({ account }: { readonly account: Account }) {
  const { say, moment } = useWording(accountsWording);
  const { may } = useSession();
  const announce = useAnnounce();
  const { invitation } = account;
  const confirmation = useApiMutation(
    (reason: string) =>
      api.POST("/api/invitations/{invitationId}/confirmation", {
        params: { path: { invitationId: invitation?.invitationId ?? "" } },
        body: { reason },
      }),
    { refreshes },
  );
  if (!invitation) return null;
  const confirm = async (reason: string) => {
    const result = await confirmation.run(reason);
    if (result.ok) announce(say("accounts.invitation.confirm.done"));
    return result;
  };
  const until = moment(invitation.until);
  const mayConfirm = invitation.needsConfirmation && may("roles.grant") && !invitation.mine && !account.self;
  const told = invitation.needsConfirmation ? "waits" : invitation.purpose;
  return (
    <Alert
      type="info"
      title={say(`accounts.invitation.${told}`, { until })}
      action={
        mayConfirm && (
          <ConfirmAction
            type="primary"
            label={say("accounts.invitation.confirm")}
            title={say("accounts.invitation.confirm.title")}
            explain={say("accounts.invitation.confirm.explain")}
            needsReason
            onConfirm={confirm}
          />
        )
      }
    />
  );
}

type Link = Answer<"/api/accounts/{accountId}/invitations", "post">["link"];

function useActs(account: Account, onLink: (link: Link) => void) {
  const params = { path: { accountId: account.id } };
  const disabling = useApiMutation(
    (reason: string) => api.POST("/api/accounts/{accountId}/disabling", { params, body: { reason } }),
    { refreshes },
  );
  const enabling = useApiMutation(
    (reason: string) => api.POST("/api/accounts/{accountId}/enabling", { params, body: { reason } }),
    { refreshes },
  );
  const invitation = useApiMutation(
    async (_reason: string) => {
      const reply = await api.POST("/api/accounts/{accountId}/invitations", { params });
      if (reply.data) onLink(reply.data.link);
      return reply;
    },
    { refreshes },
  );
  return { disabling, enabling, invitation };
}

/** What a system administrator does with the account as a whole. */
export function AccountActions({ account }: { readonly account: Account }) {
  const { say } = useWording(accountsWording);
  const { may } = useSession();
  const announce = useAnnounce();
  const [link, setLink] = useState<Link>();
  const acts = useActs(account, setLink);
  if (!may("accounts.edit") || account.self || account.beyondScope) return null;
  const { state, displayName } = account;
  const doing =
    (act: (typeof acts)["disabling" | "enabling"], done: "disable" | "enable") => async (reason: string) => {
      const result = await act.run(reason);
      if (result.ok) announce(say(`accounts.${done}.done`));
      return result;
    };
  const again = state === "invited" ? "invite" : "reset";
  return (
    <section className="sheet">
      {link && <InvitationLink link={link} name={displayName} role={say(`accounts.duty.${account.duty}`)} />}
      <div className="actions">
        {(state === "disabled" || state === "idle") && (
          <ConfirmAction
            label={say("accounts.enable")}
            title={say("accounts.enable.title")}
            explain={say("accounts.enable.explain")}
            needsReason
            onConfirm={doing(acts.enabling, "enable")}
          />
        )}
        {state !== "disabled" && (
          <>
            <ConfirmAction
              label={say(`accounts.${again}`)}
              title={say(`accounts.${again}.title`)}
              explain={say(`accounts.${again}.explain`)}
              onConfirm={acts.invitation.run}
            />
            <ConfirmAction
              danger
              label={say("accounts.disable")}
              title={say("accounts.disable.title")}
              explain={say("accounts.disable.explain")}
              needsReason
              onConfirm={doing(acts.disabling, "disable")}
            />
          </>
        )}
      </div>
    </section>
  );
}
