import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant, lockByName, lockByNames, type Writer } from "#database";
import { present, ref, refusals } from "#http";
import { accept, areaId, type Instant, idOf, type Result, refuse, type UserId } from "#kernel";
import { mayHandle, mayTakeAway } from "../domain/administration.ts";
import { dutyOf } from "../domain/permission.ts";
import { restsTooLong } from "../domain/sign-in.ts";
import {
  assignmentsOf,
  endSessionsOf,
  findAdministered,
  insertProposal,
  insertUser,
  type ListedAccount,
  lapseProposals,
  listAccounts,
  revokeAssignments,
  setDisabled,
  withdrawInvitations,
} from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { type InvitationLink, invite } from "./inviting.ts";
import {
  AccountListSchema,
  AccountParams,
  AccountSchema,
  AccountsQuery,
  NewAccountBody,
  NewAccountSchema,
  NewInvitationSchema,
  ReasonBody,
} from "./schemas.ts";
import { tellDeciders } from "./telling.ts";

const tags = ["accounts"];
const reading = { access: { permission: "accounts.read" } } as const;
const editing = { access: { permission: "accounts.edit" } } as const;

/** The grant of an administrator's act: about accounts, in the areas held. */
export function administering(grant: Grant): Grant {
  return { ...grant, purpose: "identity" };
}

/** Accounts of the administrator's areas: looked at by both who make them and who decide their roles, changed by the first. */
export function accountRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const { database } = options;
  return async (app) => {
    app.get(
      "/api/accounts",
      {
        schema: { tags, querystring: AccountsQuery, response: { 200: AccountListSchema, ...refusals } },
        config: reading,
      },
      async ({ grant, moment, query: { text } }) => {
        const accounts = await database.read(administering(grant), (query) =>
          listAccounts(query, { inScope: true, text }),
        );
        return { accounts: accounts.map((account) => viewOf(account, actingUser(grant), moment)) };
      },
    );
    app.get(
      "/api/accounts/:accountId",
      {
        schema: { tags, params: AccountParams, response: { 200: ref(AccountSchema), ...refusals } },
        config: reading,
      },
      async ({ grant, moment, params }, reply) => {
        const only = idOf<"user">(params.accountId);
        const [account] = await database.read(administering(grant), (query) =>
          listAccounts(query, { inScope: true, only }),
        );
        const found = account ? accept(viewOf(account, actingUser(grant), moment)) : NOT_FOUND;
        return present(reply, found);
      },
    );
    app.post(
      "/api/accounts",
      { schema: { tags, body: NewAccountBody, response: { 201: NewAccountSchema, ...refusals } }, config: editing },
      async ({ body, grant, moment }, reply) =>
        present(reply, await createAccount(options, body, { grant, moment }), 201),
    );
    for (const disabled of [true, false]) {
      app.post(
        `/api/accounts/:accountId/${disabled ? "disabling" : "enabling"}`,
        {
          schema: { tags, params: AccountParams, body: ReasonBody, response: { 204: Type.Null(), ...refusals } },
          config: editing,
        },
        async ({ params, body, grant, moment }, reply) => {
          const wanted = { userId: idOf<"user">(params.accountId), reason: body.reason };
          const act = disabled ? disable : enable;
          return present(reply, await act(options, wanted, { grant, moment }), 204);
        },
      );
    }
    app.post(
      "/api/accounts/:accountId/invitations",
      {
        schema: { tags, params: AccountParams, response: { 201: NewInvitationSchema, ...refusals } },
        config: editing,
      },
      async ({ params, grant, moment }, reply) =>
        present(reply, await inviteAgain(options, idOf<"user">(params.accountId), { grant, moment }), 201),
    );
  };
}

export const NOT_FOUND = refuse("identity.account-not-found");

/** In whose name, where and when an administrator acts. */
export type Acting = { readonly grant: Grant; readonly moment: Instant };

function stateOf(account: ListedAccount, now: Instant): Static<typeof AccountSchema>["state"] {
  if (account.disabled) return "disabled";
  if (!account.joined) return "invited";
  if (account.lockedUntil !== null && now < account.lockedUntil) return "locked";
  const { activeFrom, lastSignInAt } = account;
  const activeAt = lastSignInAt !== null && lastSignInAt > activeFrom ? lastSignInAt : activeFrom;
  return !account.demo && restsTooLong(activeAt, now) ? "idle" : "active";
}

function viewOf(account: ListedAccount, viewer: UserId, now: Instant): Static<typeof AccountSchema> {
  const { userId, userName, displayName, duty, areaName, demo, lastSignInAt, beyondScope, invitation } = account;
  return {
    ...{ id: userId, userName, displayName, duty, areaName, demo, lastSignInAt, beyondScope },
    self: userId === viewer,
    state: stateOf(account, now),
    assignments: [...account.assignments],
    proposals: account.proposals.map(({ proposedBy, ...rest }) => ({ ...rest, mine: proposedBy === viewer })),
    invitation: invitation && {
      ...{ invitationId: invitation.invitationId, purpose: invitation.purpose, until: invitation.until },
      needsConfirmation: invitation.purpose === "reset" && !invitation.confirmed && invitation.createdBy !== null,
      mine: invitation.createdBy === viewer,
    },
  };
}

/** Opens an account by an invitation, with the role that is proposed for it; the role is held when it is confirmed. */
async function createAccount(
  { database, nextId }: IdentityOptions,
  { userName, displayName, duty, proposal, ...where }: Static<typeof NewAccountBody>,
  { grant, moment: now }: Acting,
): Promise<Result<{ id: string; link: InvitationLink }>> {
  if (proposal && dutyOf(proposal.role) !== duty) return refuse("identity.other-duty", { role: proposal.role });
  const [userId, by, area] = [idOf<"user">(nextId()), actingUser(grant), areaId(where.areaId)];
  return database.transact(administering(grant), async (write) => {
    const places = [area, ...(proposal ? [areaId(proposal.areaId)] : [])];
    for (const place of places) if (!(await areaInScope(write, place))) return refuse("areas.outside-scope");
    const account = { userId, userName, displayName, duty, areaId: area, passwordHash: null, demo: false };
    const added = await insertUser(write, account);
    if (!added.ok) return added;
    const about = { objectKind: "account", objectId: userId };
    const detail = { userName, displayName, duty };
    await recordAudit(write, grant, { ...about, action: "account-created", areaId: area, detail });
    if (proposal) {
      const { role, reason } = proposal;
      const wish = { id: nextId(), userId, role, areaId: areaId(proposal.areaId), proposedBy: by, at: now, reason };
      await insertProposal(write, wish);
      const told = { ...about, action: "role-proposed", areaId: wish.areaId, detail: { displayName, role, reason } };
      await recordAudit(write, grant, told);
      const waiting = { about: userId, by, area: wish.areaId, id: wish.id, at: now };
      await tellDeciders(write, { kind: "identity.role-proposed", ...waiting });
    }
    return accept({ id: userId as string, link: await invite(write, nextId, { userId, purpose: "join", by, now }) });
  });
}

type Wanted = { readonly userId: UserId; readonly reason: string };

/** One account after the other, and no two administrators of a kind taken away at once. */
export async function holdAccount(write: Writer, userId: UserId): Promise<void> {
  await lockByNames(write, ["administrators", `account:${userId}`]);
}

/** Shuts an account: its sessions, roles and what waits for it end with it. */
async function disable({ database }: IdentityOptions, { userId, reason }: Wanted, { grant, moment }: Acting) {
  const by = actingUser(grant);
  return database.transact(administering(grant), async (write) => {
    await holdAccount(write, userId);
    const account = await findAdministered(write, userId);
    if (!account) return NOT_FOUND;
    const allowed = mayHandle(account, by);
    if (!allowed.ok) return allowed;
    if (account.disabled) return refuse("identity.account-disabled");
    const held = await assignmentsOf(write, userId);
    const takeable = mayTakeAway(userId, held, by);
    if (!takeable.ok) return takeable;
    const ended = { by, at: moment, reason };
    await revokeAssignments(
      write,
      held.map(({ assignmentId }) => assignmentId),
      ended,
    );
    await lapseProposals(write, userId, moment);
    await withdrawInvitations(write, userId, moment);
    await endSessionsOf(write, userId);
    await setDisabled(write, userId, { disabled: true, at: moment });
    return audited(write, grant, { ...account, action: "account-disabled", reason });
  });
}

/** Opens a shut account, or one that nobody used for long. Roles come back only by a decision. */
async function enable({ database }: IdentityOptions, { userId, reason }: Wanted, { grant, moment }: Acting) {
  return database.transact(administering(grant), async (write) => {
    await holdAccount(write, userId);
    const account = await findAdministered(write, userId);
    if (!account) return NOT_FOUND;
    const allowed = mayHandle(account, actingUser(grant));
    if (!allowed.ok) return allowed;
    await setDisabled(write, userId, { disabled: false, at: moment });
    return audited(write, grant, { ...account, action: "account-enabled", reason });
  });
}

type Told = {
  readonly action: string;
  readonly userId: UserId;
  readonly displayName: string;
  readonly reason?: string;
};

async function audited(
  write: Writer,
  grant: Grant,
  { action, userId, displayName, reason, areaId: area }: Told & Pick<ListedAccount, "areaId">,
) {
  const detail = { displayName, ...(reason === undefined ? {} : { reason }) };
  await recordAudit(write, grant, { action, objectKind: "account", objectId: userId, areaId: area, detail });
  return accept(null);
}

/**
 * A new link: at once for somebody who never came and holds nothing yet; after a security administrator's word for a lost password, and for an
 * account that holds a role already, so that nobody comes by a role alone.
 */
async function inviteAgain({ database, nextId }: IdentityOptions, userId: UserId, { grant, moment: now }: Acting) {
  const by = actingUser(grant);
  return database.transact(administering(grant), async (write) => {
    await lockByName(write, `account:${userId}`);
    const account = await findAdministered(write, userId);
    if (!account) return NOT_FOUND;
    const allowed = mayHandle(account, by);
    if (!allowed.ok) return allowed;
    if (account.disabled) return refuse("identity.account-disabled");
    const needsConfirmation = account.joined || account.assignments.length > 0;
    const purpose = needsConfirmation ? "reset" : "join";
    const link = await invite(write, nextId, { userId, purpose, by, now });
    const action = account.joined ? "password-reset-requested" : "account-invited";
    await audited(write, grant, { ...account, action });
    const waiting = { about: userId, by, area: account.areaId, id: `${userId}:${now}`, at: now };
    if (needsConfirmation) await tellDeciders(write, { kind: "identity.reset-requested", ...waiting });
    return accept({ link, needsConfirmation });
  });
}
