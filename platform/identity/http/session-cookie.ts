import { createHash, randomBytes } from "node:crypto";
import type {} from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "#database";
import { accept, type Instant, instant, later } from "#kernel";
import { type AccountPolicy, limitsOf, passwordIsOver } from "../domain/account-policy.ts";
import { standsIn } from "../domain/deputyship.ts";
import { type EntryStep, nextStep, type Visitor } from "../domain/entering.ts";
import type { Actor } from "../domain/permission.ts";
import { sessionIsAlive } from "../domain/sign-in.ts";
import { findSession, IDENTITY, type StoredSession, touchSession } from "../store/index.ts";

const PLAIN_COOKIE = "gongfu_session";
/** Browsers take a cookie of this name from the very host by https alone, so that no neighbouring name can slip one in. */
const HOST_COOKIE = "__Host-gongfu_session";

/** The address under which people reach the platform. */
type Reached = { readonly publicAddress: string | null };

function isReachedSafely({ publicAddress }: Reached): boolean {
  return publicAddress?.startsWith("https:") ?? false;
}

function cookieName(reached: Reached): string {
  return isReachedSafely(reached) ? HOST_COOKIE : PLAIN_COOKIE;
}

const TOUCH_AFTER_MINUTES = 1;

export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A new opaque token: 256 random bits, never stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

type NewCookie = { readonly token: string; readonly until: Instant };

export function setSessionCookie(reply: FastifyReply, { token, until }: NewCookie, reached: Reached): void {
  const safely = isReachedSafely(reached);
  reply.setCookie(cookieName(reached), token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: safely || reply.request.protocol === "https",
    expires: new Date(until),
  });
  // One from before the address was named leads nowhere any more.
  if (safely && reply.request.cookies[PLAIN_COOKIE] !== undefined) reply.clearCookie(PLAIN_COOKIE, { path: "/" });
}

export function clearSessionCookie(reply: FastifyReply, reached: Reached): FastifyReply {
  if (isReachedSafely(reached)) reply.clearCookie(HOST_COOKIE, { path: "/", secure: true });
  return reply.clearCookie(PLAIN_COOKIE, { path: "/" });
}

/** For so long a session that was just looked up is not looked up again, unless accounts or sessions changed meanwhile. */
const REMEMBERED_MS = 500;
const MOST_REMEMBERED = 10_000;

type Remembered = {
  readonly session: Promise<StoredSession | undefined>;
  readonly change: number;
  readonly until: number;
};

/**
 * Looks sessions up by the hash of their token. What was looked up is believed for half a second at most, and not beyond any change of
 * accounts, roles or sessions by this process: who signs out is signed out with the answer, who loses a role elsewhere within a second.
 */
export function sessionFinder(database: Database, ticks: () => number) {
  const remembered = new Map<string, Remembered>();
  return async (tokenHash: string): Promise<StoredSession | undefined> => {
    const change = database.identityChanges();
    const known = remembered.get(tokenHash);
    if (known && known.change === change && known.until > ticks()) return known.session;
    const until = ticks() + REMEMBERED_MS;
    const session = findSession(database, tokenHash);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    // Remembered at once: who asks for many things at the same time is looked up once. What failed is forgotten.
    const looked = { session, change, until };
    remembered.set(tokenHash, looked);
    session.catch(() => {
      if (remembered.get(tokenHash) === looked) remembered.delete(tokenHash);
    });
    return session;
  };
}

/** What decides whether a session is somebody's. */
export type EntryRules = Reached & { readonly mode: "demo" | "real"; readonly policy: AccountPolicy };

/**
 * What the session's person still has to do; null when nothing is missing. A demo person's password never grows old, and that of somebody who
 * came by a provider was not used. A second factor that the provider saw stands in for one that is not enrolled here.
 */
export function missingStep(
  session: StoredSession,
  { mode, policy }: Pick<EntryRules, "mode" | "policy">,
  now: Instant,
): EntryStep | null {
  const { duty, demo, factorSince, factorAt, passwordChangedAt, providerId } = session;
  const vouchedFor = providerId !== null && factorSince === null && factorAt !== null;
  const factorGiven = vouchedFor || (factorSince !== null && factorAt !== null && factorAt >= factorSince);
  const passwordExpired = !demo && providerId === null && passwordIsOver(passwordChangedAt, policy, now);
  return nextStep({ duty, factorEnrolled: vouchedFor || factorSince !== null, factorGiven, passwordExpired }, mode);
}

/** The person with the roles held at this moment, one's own and those held as a deputy. */
export function actorAt({ actor, lent }: StoredSession, now: Instant): Actor {
  const held = lent.filter((one) => standsIn(one, now));
  if (held.length === 0) return actor;
  const roles = held.map(({ role, areaId, onBehalfOf }) => ({ role, areaId, onBehalfOf }));
  return { ...actor, assignments: [...actor.assignments, ...roles] };
}

const NOBODY: Visitor = { actor: null, entrant: null };

/**
 * Finds who a request's cookie belongs to; a session that ended by age or idleness is nobody's. Who still has a step to do before being in
 * is no actor anywhere: a route that forgets to ask for the second factor finds nobody.
 */
export function visitorFinder(database: Database, rules: EntryRules): (request: FastifyRequest) => Promise<Visitor> {
  const find = sessionFinder(database, () => performance.now());
  return async (request) => {
    const tokenHash = sessionOfRequest(request, rules);
    if (tokenHash === undefined) return NOBODY;
    const session = await find(tokenHash);
    const now = instant(request.moment);
    if (!session || !sessionIsAlive(session, now, limitsOf(rules.policy, session.duty))) return NOBODY;
    if (later(session.lastSeenAt, TOUCH_AFTER_MINUTES) < now) {
      await database.transact(IDENTITY, async (write) => accept(await touchSession(write, tokenHash, now)));
    }
    const step = missingStep(session, rules, now);
    if (step === null) return { actor: actorAt(session, now), entrant: null };
    const { userId, userName, displayName } = session.actor;
    return { actor: null, entrant: { userId, userName, displayName, step, means: session.means } };
  };
}

/** The hash of the token that a request carries. */
export function sessionOfRequest(request: FastifyRequest, reached: Reached): string | undefined {
  const token = request.cookies[cookieName(reached)];
  return token === undefined || token.length > 100 ? undefined : hashOfToken(token);
}
