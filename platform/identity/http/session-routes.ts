import type {} from "@fastify/cookie";
import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import { type Database, type Grant, lockByName, type Reader, type Writer } from "#database";
import { present, ref, refusals } from "#http";
import { type AreaId, accept, type Instant, type Result, refuse, type UserId } from "#kernel";
import type { Actor } from "../domain/permission.ts";
import { afterWrongPassword, mayTrySignIn } from "../domain/sign-in.ts";
import {
  endSession,
  findAccount,
  findActor,
  hasFactor,
  IDENTITY,
  identityGrant,
  listAccounts,
  noteSignIn,
  type StoredAccount,
  setSignInState,
} from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { openSession, sessionOf } from "./opening.ts";
import { keepPace } from "./pacing.ts";
import { passwordIsRight } from "./password.ts";
import { DemoAccountsSchema, DemoSignInBody, EnteringSchema, SessionSchema, SignInBody } from "./schemas.ts";
import { clearSessionCookie, sessionOfRequest } from "./session-cookie.ts";

const tags = ["session"];
/** Guessing is slow for one address, whatever the account. */
const rateLimit = { max: 20, timeWindow: "1 minute" };
const opened = { 200: ref(SessionSchema), 202: ref(EnteringSchema), ...refusals };

/** Signing in and out, and who is signed in. */
export function sessionRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const { database, mode, rules } = options;
  return async (app) => {
    app.get(
      "/api/session",
      {
        schema: {
          tags,
          summary: "Who is signed in; 204 when nobody is",
          response: { 200: ref(SessionSchema), 204: Type.Null(), ...refusals },
        },
        config: { access: "public" },
      },
      async ({ actor }, reply) =>
        actor ? reply.code(200).send(await sessionOf(database, actor, mode)) : reply.code(204).send(null),
    );
    app.get(
      "/api/session/entering",
      {
        schema: {
          tags,
          summary: "What somebody who gave the right password still has to do; 204 when there is nothing",
          response: { 200: ref(EnteringSchema), 204: Type.Null(), ...refusals },
        },
        config: { access: "public" },
      },
      async ({ entrant }, reply) => {
        if (!entrant) return reply.code(204).send(null);
        const { step, userName, displayName, means } = entrant;
        return reply.code(200).send({ step, userName, displayName, means: [...means] });
      },
    );
    app.post(
      "/api/session",
      { schema: { tags, body: SignInBody, response: opened }, config: { access: "public", rateLimit } },
      async (request, reply) => {
        const arrivedAt = performance.now();
        const actor = await signIn(database, request);
        if (actor.ok) return openSession(options, reply, { userId: actor.value.userId, factorAt: null });
        // An account that is there takes longer to refuse than one that is not: both are told in step.
        await keepPace(arrivedAt, rules.refusalBeatMs);
        return present(reply, actor);
      },
    );
    app.delete(
      "/api/session",
      { schema: { tags, response: { 204: Type.Null(), ...refusals } }, config: { access: "public" } },
      async (request, reply) => {
        const tokenHash = sessionOfRequest(request, rules);
        if (tokenHash !== undefined) {
          await database.transact(IDENTITY, async (write) => accept(await endSession(write, tokenHash)));
        }
        return clearSessionCookie(reply, rules).code(204).send(null);
      },
    );
    app.get(
      "/api/session/demo-accounts",
      { schema: { tags, response: { 200: DemoAccountsSchema, ...refusals } }, config: { access: "public" } },
      async () => ({ accounts: mode === "demo" ? await demoAccounts(database) : [] }),
    );
    app.post(
      "/api/session/demo",
      { schema: { tags, body: DemoSignInBody, response: opened }, config: { access: "public" } },
      async (request, reply) => {
        const actor: Result<Actor> =
          mode === "demo"
            ? await demoActor(database, request.body.userName, request.moment)
            : refuse("identity.demo-only");
        // One press is enough in a demonstration, whatever somebody enrolled there.
        const factorAt = request.moment;
        return actor.ok ? openSession(options, reply, { userId: actor.value.userId, factorAt }) : present(reply, actor);
      },
    );
  };
}

type SignInRequest = Pick<FastifyRequest, "id" | "moment" | "denialRecorded"> & {
  readonly body: Static<typeof SignInBody>;
};

/**
 * Checks a password, counting failures. An unknown name, a locked account and a wrong password are answered alike, whether the password
 * is right or not.
 */
async function signIn(database: Database, request: SignInRequest): Promise<Result<Actor>> {
  const given = request.body;
  const account = await database.read(IDENTITY, (query) => findAccount(query, given.userName));
  const right = await passwordIsRight(account?.passwordHash ?? undefined, given.password);
  if (!account) return refuse("identity.wrong-sign-in");
  const counted = await countAttempt(database, account, { right, now: request.moment, requestId: request.id });
  // What is told as an accepted attempt has its record; one that met a lock is noted like any other refusal.
  request.denialRecorded = counted.ok;
  return counted.ok && !right ? refuse("identity.wrong-sign-in") : counted;
}

/**
 * Decides an attempt on the counters as they are now: guesses sent at once wait for each other, so that each one counts.
 * A wrong password is recorded too, so its refusal is told only after the transaction.
 */
async function countAttempt(
  database: Database,
  { userId, userName, displayName }: StoredAccount,
  { right, now, requestId }: { readonly right: boolean; readonly now: Instant; readonly requestId: string },
): Promise<Result<Actor>> {
  const grant = { ...identityGrant({ userId, userName: displayName }), requestId };
  return database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const [account, actor] = [await findAccount(write, userName), await findActor(write, userId)];
    if (!account || !actor) return refuse("identity.wrong-sign-in");
    const allowed = mayTrySignIn(account.signIn, now);
    const liftable = right && (await mayLiftLock(write, account, now));
    // While it is locked a guess learns nothing, right or wrong; of a long rest only who knows the password is told.
    const locked = !allowed.ok && allowed.refusal.code === "identity.locked";
    if (locked && !liftable) return refuse("identity.wrong-sign-in");
    if (!allowed.ok && right && !liftable) return allowed;
    const state = right ? { failedAttempts: 0, lockedUntil: null } : afterWrongPassword(account.signIn, now);
    if (!locked) await setSignInState(write, userId, state);
    if (right) await noteSignIn(write, userId, now);
    const areas = actor.assignments.map((one) => one.areaId);
    await recordAttempt(write, grant, { userId, right, areas: areas.length > 0 ? areas : [account.areaId] });
    return accept(actor);
  });
}

type Attempt = { readonly userId: UserId; readonly right: boolean; readonly areas: readonly (AreaId | null)[] };

/** An attempt stands in the audit of each area in which the account holds a role; of one without any, where it belongs. */
async function recordAttempt(write: Writer, grant: Grant, { userId, right, areas }: Attempt): Promise<void> {
  const record = right
    ? ({ action: "signed-in", objectKind: "account", objectId: userId } as const)
    : ({ action: "sign-in-failed", objectKind: "account", objectId: userId, outcome: "denied" } as const);
  for (const areaId of new Set(areas)) await recordAudit(write, grant, { ...record, areaId });
}

/** A lock keeps guessers out, not whoever has the second factor too: it is asked next, and lifts the lock when it is right. */
async function mayLiftLock(query: Reader, { userId, signIn: state }: StoredAccount, now: Instant): Promise<boolean> {
  return (await hasFactor(query, userId)) && mayTrySignIn({ ...state, lockedUntil: null }, now).ok;
}

async function demoAccounts(database: Database) {
  const accounts = await database.read(IDENTITY, (query) => listAccounts(query));
  return accounts
    .filter((account) => account.demo && !account.disabled)
    .flatMap(({ userName, displayName, assignments }) =>
      assignments.slice(0, 1).map(({ role, areaName }) => ({ userName, displayName, role, areaName })),
    );
}

async function demoActor(database: Database, userName: string, now: Instant): Promise<Result<Actor>> {
  return database.transact(IDENTITY, async (write) => {
    const account = await findAccount(write, userName);
    const actor = account?.demo ? await findActor(write, account.userId) : undefined;
    if (!actor) return refuse("identity.wrong-sign-in");
    await noteSignIn(write, actor.userId, now);
    return accept(actor);
  });
}
