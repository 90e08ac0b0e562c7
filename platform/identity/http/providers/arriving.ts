import type { FastifyReply } from "fastify";
import { recordAudit } from "#audit/store";
import { type Grant, lockByName, type Writer } from "#database";
import { type AreaId, accept, type Instant, type Result, refuse, type UserId } from "#kernel";
import { mayUseInvitation } from "../../domain/administration.ts";
import { type ExternalPerson, mayEnterByProvider } from "../../domain/identity-provider.ts";
import { mayReturn, type TripPurpose } from "../../domain/provider-trip.ts";
import {
  findAccount,
  findActor,
  findFactor,
  findInvitationByHash,
  findOpenedAccount,
  IDENTITY,
  identitiesOf,
  identityGrant,
  insertIdentity,
  noteIdentityUsed,
  noteInvitationUsed,
  noteSignIn,
  setSignInState,
  takeTrip,
} from "../../store/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { beginSession } from "../opening.ts";
import { hashOfToken, sessionOfRequest } from "../session-cookie.ts";
import type { ProviderAnswer, TripSecrets } from "./connector.ts";
import { noteTrouble, providerOf } from "./departing.ts";
import { browserOf, clearTripCookie } from "./trip-cookie.ts";

export type Arrival = { readonly providerId: string; readonly answer: ProviderAnswer };
export type Returned = { readonly outcome: "signed-in" | "entering" | "bound"; readonly returnTo: string };

/** Somebody whom a provider vouches for, as he came. */
type Came = {
  readonly providerId: string;
  readonly person: ExternalPerson;
  readonly purpose: TripPurpose;
  readonly now: Instant;
  readonly requestId: string;
};

/**
 * Takes what a provider sent back, once: signs its person in, binds the identity, or takes the invitation with it. Refuses `identity.trip-over`,
 * `identity.trip-of-other-session`, what the connector refuses, and what each of the three refuses.
 */
export async function arrive(
  options: IdentityOptions,
  reply: FastifyReply,
  { providerId, answer }: Arrival,
): Promise<Result<Returned>> {
  const { database, rules, providers } = options;
  const { request } = reply;
  const provider = providerOf(options, providerId);
  if (!provider.ok) return provider;
  const stateHash = hashOfToken(answer["state"] ?? "");
  const taken = await database.transact(IDENTITY, async (write) => accept(await takeTrip(write, stateHash)));
  if (!taken.ok || taken.value === undefined) return refuse("identity.trip-over");
  const { purpose, returnTo, sealed } = taken.value;
  const returning = {
    providerId,
    browserHash: browserOf(request, providers.secure),
    sessionHash: sessionOfRequest(request, rules),
    userId: request.actor?.userId,
  };
  clearTripCookie(reply, providers.secure);
  const mayGoOn = mayReturn(taken.value, returning, request.moment);
  if (!mayGoOn.ok) return mayGoOn;
  const secrets = rules.secrets.open(sealed, stateHash);
  if (!secrets) return refuse("identity.trip-over");
  const person = await provider.value.connector.exchange(answer, JSON.parse(secrets.toString()) as TripSecrets);
  if (!person.ok) {
    noteTrouble(reply, providerId, person);
    return person;
  }
  const came: Came = { providerId, person: person.value, purpose, now: request.moment, requestId: request.id };
  if (purpose.type === "bind") {
    const bound = await bind(options, came, purpose.userId);
    return bound.ok ? accept({ outcome: "bound", returnTo }) : bound;
  }
  const entered =
    purpose.type === "join" ? await join(options, came, purpose.invitationHash) : await enter(options, came);
  if (!entered.ok) return entered;
  if (!entered.value.opens.ok) {
    request.denialRecorded = true;
    return entered.value.opens;
  }
  const { userId } = entered.value;
  const factorAt = came.person.secondFactor ? request.moment : null;
  const { step } = await beginSession(options, reply, { userId, factorAt, providerId });
  return accept({ outcome: step === null ? "signed-in" : "entering", returnTo });
}

/** `opens` is kept apart: what refuses somebody who is known is recorded, so it is told only after the transaction. */
type Entered = { readonly userId: UserId; readonly opens: Result<undefined> };

/** The account that the person opens, if it does now. Refuses `identity.identity-unbound`. */
async function enter({ database }: IdentityOptions, came: Came): Promise<Result<Entered>> {
  const known = await database.read(IDENTITY, (query) => findOpenedAccount(query, came.person));
  if (!known) return refuse("identity.identity-unbound");
  const { userId, displayName: userName } = known;
  const grant = { ...identityGrant({ userId, userName }), requestId: came.requestId };
  return database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    // Whoever disconnected or bound it anew meanwhile decides whose it is.
    const still = await findOpenedAccount(write, came.person);
    if (still?.userId !== userId) return refuse("identity.identity-unbound");
    return accept(await enterAs(write, grant, { ...came, ...still }));
  });
}

type CameAs = Came & { readonly userId: UserId; readonly userName: string; readonly identityId: string };

/** Decides on the account as it is now, behind its lock, and records what came of it. */
async function enterAs(
  write: Writer,
  grant: Grant,
  { userId, userName, identityId, providerId, person, now }: CameAs,
): Promise<Entered> {
  const account = await findAccount(write, userName);
  if (!account) throw new Error("an identity is bound to no account");
  const factor = await findFactor(write, userId);
  const hasSecondFactor = person.secondFactor || factor?.confirmedAt != null;
  const opens = mayEnterByProvider(account.signIn, { hasSecondFactor }, now);
  if (opens.ok) {
    await noteSignIn(write, userId, now);
    await noteIdentityUsed(write, identityId, now);
  }
  const held = (await findActor(write, userId))?.assignments.map((one) => one.areaId) ?? [];
  const record = opens.ok
    ? ({ action: "signed-in-by-provider" } as const)
    : ({ action: "provider-sign-in-refused", outcome: "denied" } as const);
  const detail = opens.ok ? { provider: providerId } : { provider: providerId, code: opens.refusal.code };
  for (const areaId of new Set<AreaId | null>(held.length > 0 ? held : [account.areaId]))
    await recordAudit(write, grant, { ...record, objectKind: "account", objectId: userId, areaId, detail });
  return { userId, opens };
}

/** Takes an invitation with an identity: the account opens by it, and has no password. Refuses what an invitation refuses, and what `bindTo` does. */
async function join(
  { database, nextId }: IdentityOptions,
  came: Came,
  invitationHash: string,
): Promise<Result<Entered>> {
  const invited = await database.read(IDENTITY, (query) => findInvitationByHash(query, invitationHash));
  if (!invited) return refuse("identity.invitation-over");
  const { userId, userName, displayName } = invited;
  const grant = { ...identityGrant({ userId, userName: displayName }), requestId: came.requestId };
  return database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const invitation = await findInvitationByHash(write, invitationHash);
    if (invitation?.purpose !== "join") return refuse("identity.invitation-over");
    const usable = mayUseInvitation(invitation, came.now);
    if (!usable.ok) return usable;
    const identityId = nextId();
    const bound = await bindTo(write, grant, { ...came, userId, identityId, areaId: invitation.areaId });
    if (!bound.ok) return bound;
    await noteInvitationUsed(write, invitation.id, came.now);
    // As a password that is set would: guesses made before the person came count no more.
    await setSignInState(write, userId, { failedAttempts: 0, lockedUntil: null });
    await recordAudit(write, grant, {
      ...{ action: "invitation-accepted", objectKind: "account", objectId: userId, areaId: invitation.areaId },
      detail: { displayName, provider: came.providerId },
    });
    return accept(await enterAs(write, grant, { ...came, userId, userName, identityId }));
  });
}

/** Binds the identity to whoever confirmed it before the trip. */
async function bind({ database, nextId }: IdentityOptions, came: Came, userId: UserId): Promise<Result<undefined>> {
  const actor = await database.read(IDENTITY, (query) => findActor(query, userId));
  if (!actor) return refuse("identity.account-closed");
  const grant = { ...identityGrant({ userId, userName: actor.displayName }), requestId: came.requestId };
  return database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const account = await findAccount(write, actor.userName);
    if (!account || account.signIn.disabled) return refuse("identity.account-closed");
    return bindTo(write, grant, { ...came, userId, identityId: nextId(), areaId: account.areaId });
  });
}

type Binding = Came & { readonly userId: UserId; readonly identityId: string; readonly areaId: AreaId | null };

/** Refuses `identity.provider-bound` for a second identity of a provider, and `identity.identity-taken` for one that opens another account. */
async function bindTo(
  write: Writer,
  grant: Grant,
  { userId, identityId: id, providerId, person, areaId, now: at }: Binding,
): Promise<Result<undefined>> {
  const held = await identitiesOf(write, userId);
  if (held.some((one) => one.providerId === providerId)) return refuse("identity.provider-bound");
  if (!(await insertIdentity(write, { id, userId, providerId, person, at }))) return refuse("identity.identity-taken");
  await recordAudit(write, grant, {
    ...{ action: "identity-bound", objectKind: "account", objectId: userId, areaId },
    detail: { provider: providerId },
  });
  return accept();
}
