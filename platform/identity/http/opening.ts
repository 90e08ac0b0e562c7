import type { FastifyReply } from "fastify";
import { areaNames } from "#areas/store";
import type { Database } from "#database";
import { accept, type Instant, later, type UserId } from "#kernel";
import { limitsOf } from "../domain/account-policy.ts";
import type { EntryStep } from "../domain/entering.ts";
import { type Actor, permissionsOf } from "../domain/permission.ts";
import { browserFamily, shortAddress } from "../domain/session-origin.ts";
import {
  endSession,
  findSession,
  IDENTITY,
  insertSession,
  providerOfSession,
  type StoredSession,
  sweepSessions,
} from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { actorAt, hashOfToken, missingStep, newToken, sessionOfRequest, setSessionCookie } from "./session-cookie.ts";

type Opening = { readonly userId: UserId; readonly factorAt: Instant | null; readonly providerId?: string };

/** Opens a session under a new token, in place of the one the browser had. Whoever knew the old one holds nothing any more. */
export async function renewSession(
  { database, rules }: IdentityOptions,
  reply: FastifyReply,
  { userId, factorAt, providerId }: Opening,
): Promise<StoredSession> {
  const { request } = reply;
  const now = request.moment;
  const before = sessionOfRequest(request, rules);
  const token = newToken();
  const tokenHash = hashOfToken(token);
  const until = later(now, limitsOf(rules.policy, "programme").hours * 60);
  const origin = {
    address: shortAddress(request.ip),
    browser: browserFamily(request.headers["user-agent"] ?? ""),
  };
  await database.transact(IDENTITY, async (write) => {
    await sweepSessions(write, now);
    // Whoever came by a provider and gave the second factor after it still came by it.
    const goesOn = before !== undefined && providerId === undefined && factorAt !== null;
    const cameBy = goesOn ? await providerOfSession(write, before, userId) : (providerId ?? null);
    if (before !== undefined) await endSession(write, before);
    return accept(
      await insertSession(write, {
        tokenHash,
        userId,
        createdAt: now,
        expiresAt: until,
        factorAt,
        providerId: cameBy,
        ...origin,
      }),
    );
  });
  setSessionCookie(reply, { token, until }, rules);
  const session = await findSession(database, tokenHash);
  if (!session) throw new Error("a session that was just opened is gone");
  return session;
}

/** The same without an answer: who comes by a provider is told where to go on. */
export async function beginSession(
  options: IdentityOptions,
  reply: FastifyReply,
  opening: Opening,
): Promise<{ readonly session: StoredSession; readonly step: EntryStep | null }> {
  const { mode, rules } = options;
  const session = await renewSession(options, reply, opening);
  return { session, step: missingStep(session, { mode, policy: rules.policy }, reply.request.moment) };
}

/** The same, and answers it: 200 with the session when its person is in, 202 with the step that is still missing. */
export async function openSession(
  options: IdentityOptions,
  reply: FastifyReply,
  opening: Opening,
): Promise<FastifyReply> {
  const { database, mode } = options;
  const { session, step } = await beginSession(options, reply, opening);
  if (step === null)
    return reply.code(200).send(await sessionOf(database, actorAt(session, reply.request.moment), mode));
  const { userName, displayName } = session.actor;
  return reply.code(202).send({ step, userName, displayName, means: [...session.means] });
}

/** What the screen is told of a person who is in. */
export async function sessionOf(database: Database, actor: Actor, mode: "demo" | "real") {
  const held = actor.assignments.map((one) => one.areaId);
  const names = await database.read(IDENTITY, (query) => areaNames(query, held));
  return {
    user: { id: actor.userId, userName: actor.userName, displayName: actor.displayName },
    assignments: actor.assignments.map((one) => ({ ...one, areaName: names.get(one.areaId) ?? "" })),
    permissions: permissionsOf(actor),
    mode,
  };
}
