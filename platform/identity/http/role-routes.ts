import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant, type Writer } from "#database";
import { present, refusals } from "#http";
import { accept, areaId, idOf, type Result, refuse, type UserId } from "#kernel";
import {
  mayComeToHold,
  mayConfirmInvitation,
  mayDecide,
  mayTakeAway,
  type RoleWish,
} from "../domain/administration.ts";
import type { Role } from "../domain/permission.ts";
import {
  confirmInvitation,
  decideProposal,
  findAdministered,
  findAssignment,
  findInvitation,
  findProposal,
  insertAssignment,
  insertProposal,
  revokeAssignments,
} from "../store/index.ts";
import { type Acting, administering, holdAccount, NOT_FOUND } from "./account-routes.ts";
import type { IdentityOptions } from "./identity-options.ts";
import {
  AccountParams,
  AssignmentParams,
  CreatedSchema,
  DecisionBody,
  InvitationParams,
  ProposalParams,
  ReasonBody,
  RoleWishBody,
} from "./schemas.ts";
import { tellDecided, tellDeciders } from "./telling.ts";

const tags = ["roles"];
const proposing = { access: { permission: "accounts.edit" } } as const;
const deciding = { access: { permission: "roles.grant" } } as const;

/** Who holds what: proposed by a system administrator, decided by a security administrator, each in the areas held. */
export function roleRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    for (const [path, config, act] of [
      ["role-proposals", proposing, propose],
      ["roles", deciding, grantRole],
    ] as const) {
      app.post(
        `/api/accounts/:accountId/${path}`,
        {
          schema: { tags, params: AccountParams, body: RoleWishBody, response: { 201: CreatedSchema, ...refusals } },
          config,
        },
        async ({ params, body, grant, moment }, reply) => {
          const wish = { role: body.role, areaId: areaId(body.areaId), reason: body.reason };
          const wanted = { ...wish, userId: idOf<"user">(params.accountId) };
          return present(reply, await act(options, wanted, { grant, moment }), 201);
        },
      );
    }
    app.post(
      "/api/role-proposals/:proposalId/decision",
      {
        schema: { tags, params: ProposalParams, body: DecisionBody, response: { 204: Type.Null(), ...refusals } },
        config: deciding,
      },
      async ({ params, body, grant, moment }, reply) =>
        present(reply, await decide(options, { ...params, ...body }, { grant, moment }), 204),
    );
    app.post(
      "/api/role-assignments/:assignmentId/revocation",
      {
        schema: { tags, params: AssignmentParams, body: ReasonBody, response: { 204: Type.Null(), ...refusals } },
        config: deciding,
      },
      async ({ params, body, grant, moment }, reply) =>
        present(reply, await revoke(options, { ...params, ...body }, { grant, moment }), 204),
    );
    app.post(
      "/api/invitations/:invitationId/confirmation",
      {
        schema: { tags, params: InvitationParams, body: ReasonBody, response: { 204: Type.Null(), ...refusals } },
        config: deciding,
      },
      async ({ params, body, grant, moment }, reply) =>
        present(reply, await confirmReset(options, { ...params, ...body }, { grant, moment }), 204),
    );
  };
}

type WantedRole = RoleWish & { readonly userId: UserId; readonly reason: string };

type Told = {
  readonly action: string;
  readonly userId: UserId;
  readonly areaId: RoleWish["areaId"] | null;
  readonly displayName: string;
  readonly reason: string;
  readonly role?: Role;
};

async function audited(write: Writer, grant: Grant, { action, userId, areaId: area, ...detail }: Told): Promise<void> {
  await recordAudit(write, grant, { action, objectKind: "account", objectId: userId, areaId: area, detail });
}

async function propose({ database, nextId }: IdentityOptions, wish: WantedRole, { grant, moment: at }: Acting) {
  const by = actingUser(grant);
  return database.transact(administering(grant), async (write) => {
    await holdAccount(write, wish.userId);
    const account = await mayBeGiven(write, wish, by);
    if (!account.ok) return account;
    const id = nextId();
    if (!(await insertProposal(write, { ...wish, id, proposedBy: by, at }))) return refuse("identity.role-proposed");
    await audited(write, grant, { ...wish, action: "role-proposed", displayName: account.value.displayName });
    const { userId: about, areaId: area } = wish;
    await tellDeciders(write, { kind: "identity.role-proposed", about, by, area, id, at });
    return accept({ id });
  });
}

/** The account, when the role may be given to it here. */
async function mayBeGiven(write: Writer, wish: WantedRole, by: UserId): Promise<Result<{ displayName: string }>> {
  const account = await findAdministered(write, wish.userId);
  if (!account) return NOT_FOUND;
  if (!(await areaInScope(write, wish.areaId))) return refuse("areas.outside-scope");
  const fits = mayComeToHold(account, wish, by);
  return fits.ok ? accept(account) : fits;
}

async function grantRole({ database, nextId }: IdentityOptions, wish: WantedRole, { grant, moment: at }: Acting) {
  const by = actingUser(grant);
  return database.transact(administering(grant), async (write) => {
    await holdAccount(write, wish.userId);
    const account = await mayBeGiven(write, wish, by);
    if (!account.ok) return account;
    const id = nextId();
    await insertAssignment(write, { ...wish, id, grantedBy: by, at });
    await audited(write, grant, { ...wish, action: "role-granted", displayName: account.value.displayName });
    return accept({ id });
  });
}

type Decision = {
  readonly proposalId: string;
  readonly decision: "confirmed" | "declined";
  readonly reason: string;
};

async function decide({ database, nextId }: IdentityOptions, wanted: Decision, { grant, moment: at }: Acting) {
  const [by, { proposalId, decision, reason }] = [actingUser(grant), wanted];
  return database.transact(administering(grant), async (write) => {
    const known = await findProposal(write, proposalId);
    if (!known) return refuse("identity.proposal-not-found");
    await holdAccount(write, known.userId);
    const proposal = (await findProposal(write, proposalId)) ?? known;
    const allowed = mayDecide(proposal, by);
    if (!allowed.ok) return allowed;
    const wish = { ...proposal, reason };
    const account = await (decision === "confirmed"
      ? mayBeGiven(write, wish, by)
      : findAdministered(write, proposal.userId).then((found) => (found ? accept(found) : NOT_FOUND)));
    if (!account.ok) return account;
    await decideProposal(write, proposalId, { decision, by, at, reason });
    if (decision === "confirmed") await insertAssignment(write, { ...wish, id: nextId(), grantedBy: by, at });
    const { userId, areaId: area, role } = proposal;
    const { displayName } = account.value;
    await audited(write, grant, { action: `role-${decision}`, userId, areaId: area, role, displayName, reason });
    const { proposedBy } = proposal;
    await tellDecided(write, { decision, about: userId, proposedBy, area, id: proposalId, at });
    return accept(null);
  });
}

type Revocation = { readonly assignmentId: string; readonly reason: string };

async function revoke({ database }: IdentityOptions, { assignmentId, reason }: Revocation, { grant, moment }: Acting) {
  const by = actingUser(grant);
  return database.transact(administering(grant), async (write) => {
    const known = await findAssignment(write, assignmentId);
    if (!known) return refuse("identity.role-not-held");
    await holdAccount(write, known.userId);
    const [held, account] = [await findAssignment(write, assignmentId), await findAdministered(write, known.userId)];
    if (!held || !account) return refuse("identity.role-not-held");
    const allowed = mayTakeAway(held.userId, [held], by);
    if (!allowed.ok) return allowed;
    await revokeAssignments(write, [assignmentId], { by, at: moment, reason });
    const { userId, areaId: area, role } = held;
    const { displayName } = account;
    await audited(write, grant, { action: "role-revoked", userId, areaId: area, role, displayName, reason });
    return accept(null);
  });
}

type Confirmation = { readonly invitationId: string; readonly reason: string };

/** The second of the two administrators who let somebody set a new password. */
async function confirmReset({ database }: IdentityOptions, wanted: Confirmation, { grant, moment: at }: Acting) {
  const [userId, { invitationId, reason }] = [actingUser(grant), wanted];
  return database.transact(administering(grant), async (write) => {
    const known = await findInvitation(write, invitationId);
    if (!known) return refuse("identity.invitation-not-found");
    await holdAccount(write, known.userId);
    const invitation = (await findInvitation(write, invitationId)) ?? known;
    const allowed = mayConfirmInvitation(invitation, userId, at);
    if (!allowed.ok) return allowed;
    await confirmInvitation(write, invitationId, { userId, at });
    await audited(write, grant, { ...invitation, action: "password-reset-confirmed", reason });
    return accept(null);
  });
}
