import { createHash, randomBytes } from "node:crypto";
import type {} from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "#database";
import { accept, type Instant, instant, later } from "#kernel";
import type { Actor } from "../domain/permission.ts";
import { SESSION_HOURS, sessionIsAlive } from "../domain/sign-in.ts";
import { findSession, IDENTITY, type StoredSession, touchSession } from "../store/index.ts";

export const COOKIE = "gongfu_session";

const TOUCH_AFTER_MINUTES = 1;

export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A new opaque token: 256 random bits, never stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function endOfSession(now: Instant): Instant {
  return later(now, SESSION_HOURS * 60);
}

export function setSessionCookie(reply: FastifyReply, token: string, now: Instant): void {
  reply.setCookie(COOKIE, token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: reply.request.protocol === "https",
    expires: new Date(endOfSession(now)),
  });
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

/** Finds who a request's cookie belongs to; a session that ended by age or idleness is nobody's. */
export function actorFinder(database: Database): (request: FastifyRequest) => Promise<Actor | null> {
  const find = sessionFinder(database, () => performance.now());
  return async (request) => {
    const token = request.cookies[COOKIE];
    if (token === undefined || token.length > 100) return null;
    const tokenHash = hashOfToken(token);
    const session = await find(tokenHash);
    if (!session || !sessionIsAlive(session, request.moment)) return null;
    if (later(session.lastSeenAt, TOUCH_AFTER_MINUTES) < request.moment) {
      await database.transact(IDENTITY, async (write) =>
        accept(await touchSession(write, tokenHash, instant(request.moment))),
      );
    }
    return session.actor;
  };
}
