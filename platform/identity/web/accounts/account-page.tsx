import "./accounts.css";
import { useParams } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { dutyOf, ROLES, type Role } from "#identity";
import {
  ConfirmAction,
  DemoTag,
  FormDialog,
  Loaded,
  PageFrame,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { AreaField } from "../account-fields.tsx";
import { identityWording } from "../wording.ts";
import type { Account } from "./account.ts";
import { AccountActions, InvitationState } from "./account-actions.tsx";
import { RoleField } from "./accounts-page.tsx";
import { ReasonField } from "./reason-field.tsx";
import { accountsWording } from "./wording.ts";

/** One account: what it holds, what waits to be confirmed, and what its administrators may do about it. */
export function AccountPage() {
  const { say } = useWording(accountsWording);
  const { accountId = "" }: { accountId?: string } = useParams({ strict: false });
  const path = { accountId };
  const account = useApiQuery(["accounts", "one", accountId], () =>
    api.GET("/api/accounts/{accountId}", { params: { path } }),
  );
  const { value } = account;
  return (
    <PageFrame
      title={value?.displayName ?? say("accounts.title")}
      mark={value?.demo ? <DemoTag /> : undefined}
      crumbs={[{ label: say("accounts.title"), to: "/accounts" }]}
      width="narrow"
    >
      <Loaded reading={account}>
        {(found) => (
          <div className="stack">
            <Facts account={found} />
            <InvitationState account={found} />
            <Proposals account={found} />
            <Roles account={found} />
            <AccountActions account={found} />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Facts({ account }: { readonly account: Account }) {
  const { say, moment } = useWording(accountsWording);
  const identity = useWording(identityWording);
  const { userName, areaName, duty, state, lastSignInAt } = account;
  const facts = [
    [identity.say("identity.user-name"), userName],
    [say("accounts.home"), areaName],
    [say("accounts.duty"), say(`accounts.duty.${duty}`)],
    [say("accounts.state"), say(`accounts.state.${state}`)],
    [say("accounts.last"), lastSignInAt ? moment(lastSignInAt) : say("accounts.last.never")],
  ] as const;
  return (
    <section className="sheet">
      {account.self && <Alert type="info" title={say("accounts.self")} />}
      {account.beyondScope && <Alert type="info" title={say("accounts.beyond")} />}
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Proposal = Account["proposals"][number];

function useDecision() {
  return useApiMutation(
    ({ proposalId, ...body }: { proposalId: string; decision: "confirmed" | "declined"; reason: string }) =>
      api.POST("/api/role-proposals/{proposalId}/decision", { params: { path: { proposalId } }, body }),
    { refreshes: [["accounts"]] },
  );
}

function Proposals({ account }: { readonly account: Account }) {
  const { say } = useWording(accountsWording);
  if (account.proposals.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="proposals">
      <h2 id="proposals">{say("accounts.proposals")}</h2>
      <ul className="plain-list">
        {account.proposals.map((proposal) => (
          <ProposalLine key={proposal.proposalId} proposal={proposal} decidable={!account.self} />
        ))}
      </ul>
    </section>
  );
}

function ProposalLine({ proposal, decidable }: { readonly proposal: Proposal; readonly decidable: boolean }) {
  const { say, moment } = useWording(accountsWording);
  const identity = useWording(identityWording);
  const { may } = useSession();
  const announce = useAnnounce();
  const decision = useDecision();
  const { proposalId, areaName, proposedByName, proposedAt, reason, mine } = proposal;
  const role = identity.say(`identity.role.${proposal.role}`);
  const decide = (kind: "confirmed" | "declined") => async (why: string) => {
    const result = await decision.run({ proposalId, decision: kind, reason: why });
    if (result.ok) announce(say(kind === "confirmed" ? "accounts.confirm.done" : "accounts.decline.done"));
    return result;
  };
  return (
    <li>
      <div>
        <p>
          <strong>{role}</strong> · {areaName}
        </p>
        <p>{say("accounts.proposal.by", { name: proposedByName, when: moment(proposedAt), reason })}</p>
        {mine && <p>{say("accounts.proposal.mine")}</p>}
      </div>
      {may("roles.grant") && decidable && !mine && (
        <div className="actions">
          <ConfirmAction
            type="primary"
            label={say("accounts.confirm")}
            title={say("accounts.confirm.title", { role })}
            explain={say("accounts.confirm.explain", { area: areaName })}
            needsReason
            onConfirm={decide("confirmed")}
          />
          <ConfirmAction
            label={say("accounts.decline")}
            title={say("accounts.decline.title")}
            needsReason
            onConfirm={decide("declined")}
          />
        </div>
      )}
    </li>
  );
}

function Roles({ account }: { readonly account: Account }) {
  const { say } = useWording(accountsWording);
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const grants = may("roles.grant");
  const mayAsk = (grants || may("accounts.edit")) && !account.self && account.state !== "disabled";
  return (
    <section className="sheet" aria-labelledby="roles">
      <h2 id="roles">{say("accounts.roles")}</h2>
      {account.assignments.length === 0 && <p>{say("accounts.roles.none")}</p>}
      <ul className="plain-list">
        {account.assignments.map((held) => (
          <RoleLine key={held.assignmentId} held={held} revocable={grants && !account.self} />
        ))}
      </ul>
      {mayAsk && (
        <p>
          <Button onClick={() => setOpen(true)}>{say(grants ? "accounts.grant" : "accounts.propose")}</Button>
        </p>
      )}
      {open && <RoleForm account={account} grants={grants} onClose={() => setOpen(false)} />}
    </section>
  );
}

type Held = Account["assignments"][number];

function RoleLine({ held, revocable }: { readonly held: Held; readonly revocable: boolean }) {
  const { say, date } = useWording(accountsWording);
  const identity = useWording(identityWording);
  const announce = useAnnounce();
  const revocation = useApiMutation(
    (reason: string) =>
      api.POST("/api/role-assignments/{assignmentId}/revocation", {
        params: { path: { assignmentId: held.assignmentId } },
        body: { reason },
      }),
    { refreshes: [["accounts"]] },
  );
  const role = identity.say(`identity.role.${held.role}`);
  const revoke = async (reason: string) => {
    const result = await revocation.run(reason);
    if (result.ok) announce(say("accounts.revoke.done"));
    return result;
  };
  return (
    <li>
      <p>
        <strong>{role}</strong> · {held.areaName} · {say("accounts.since", { date: date(held.grantedAt.slice(0, 10)) })}
      </p>
      {revocable && (
        <ConfirmAction
          danger
          label={say("accounts.revoke")}
          spokenLabel={say("accounts.revoke.spoken", { area: held.areaName, role })}
          title={say("accounts.revoke.title", { role })}
          explain={say("accounts.revoke.explain")}
          needsReason
          onConfirm={revoke}
        />
      )}
    </li>
  );
}

type RoleWish = { role: Role; areaId: number; reason: string };
type RoleFormProps = { readonly account: Account; readonly grants: boolean; readonly onClose: () => void };

function RoleForm({ account, grants, onClose }: RoleFormProps) {
  const { say } = useWording(accountsWording);
  const params = { path: { accountId: account.id } };
  const change = useApiMutation(
    (body: RoleWish) =>
      grants
        ? api.POST("/api/accounts/{accountId}/roles", { params, body })
        : api.POST("/api/accounts/{accountId}/role-proposals", { params, body }),
    { refreshes: [["accounts"]] },
  );
  const title = say(grants ? "accounts.grant" : "accounts.propose");
  return (
    <FormDialog<RoleWish>
      name="role-wish"
      title={title}
      confirmLabel={title}
      change={change}
      doneText={() => say(grants ? "accounts.grant.done" : "accounts.propose.done")}
      onClose={onClose}
    >
      <RoleField roles={ROLES.filter((role) => dutyOf(role) === account.duty)} />
      <AreaField />
      <ReasonField />
    </FormDialog>
  );
}
