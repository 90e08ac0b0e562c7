import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { recordAudit } from "#audit/store";
import { lockByName, type Writer } from "#database";
import { type Entering, enteringOf, present, ref, refusals } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { factorIsCompulsory } from "../domain/entering.ts";
import { afterWrongPassword, mayTrySignIn } from "../domain/sign-in.ts";
import {
  confirmFactor,
  findAccount,
  findFactor,
  insertFactor,
  noteFactorGiven,
  noteFactorTry,
  removeFactor,
  setSignInState,
  takeRecoveryCode,
} from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { openSession } from "./opening.ts";
import { CodeBody, EnrolmentSchema, EnteringSchema, RecoveryCodesSchema, SessionSchema } from "./schemas.ts";
import { sessionOfRequest } from "./session-cookie.ts";
import { addressOfSecret, base32, hashOfRecoveryCode, newRecoveryCodes, newSecret, stepOfCode } from "./totp.ts";

const tags = ["second factor"];
const config = { access: "entering", rateLimit: { max: 20, timeWindow: "1 minute" } } as const;

/** Giving the second factor at sign-in, and enrolling, confirming or removing one's own. */
export function secondFactorRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/api/session/second-factor",
      {
        schema: { tags, body: CodeBody, response: { 200: ref(SessionSchema), 202: ref(EnteringSchema), ...refusals } },
        config,
      },
      async (request, reply) => {
        const person = enteringOf(request);
        const given: Result<undefined> =
          person.step === "second-factor"
            ? await giveFactor(options, person, { code: request.body.code, now: request.moment })
            : refuse("identity.no-step-missing");
        request.denialRecorded = isRecorded(given);
        return given.ok
          ? openSession(options, reply, { userId: person.userId, factorAt: request.moment })
          : present(reply, given);
      },
    );
    app.post(
      "/api/own-account/second-factor",
      { schema: { tags, response: { 201: EnrolmentSchema, ...refusals } }, config },
      async (request, reply) => present(reply, await enrol(options, enteringOf(request), request.moment), 201),
    );
    app.post(
      "/api/own-account/second-factor/confirmation",
      { schema: { tags, body: CodeBody, response: { 200: RecoveryCodesSchema, ...refusals } }, config },
      async (request, reply) => {
        const given = { code: request.body.code, now: request.moment, session: sessionOfRequest(request) ?? "" };
        return present(reply, await confirm(options, enteringOf(request), given));
      },
    );
    app.post(
      "/api/own-account/second-factor/removal",
      {
        schema: { tags, body: CodeBody, response: { 204: Type.Null(), ...refusals } },
        config: { access: "signed-in", rateLimit: config.rateLimit },
      },
      async (request, reply) => {
        const person = enteringOf(request);
        const given = await giveFactor(options, person, { code: request.body.code, now: request.moment });
        request.denialRecorded = isRecorded(given);
        return present(reply, given.ok ? await remove(options, person) : given, 204);
      },
    );
  };
}

/** A wrong code leaves a record of its own, by the transaction that counts it. */
function isRecorded(given: Result<unknown>): boolean {
  return !given.ok && given.refusal.code === "identity.wrong-code";
}

type Given = { readonly code: string; readonly now: Instant };

async function audited(write: Writer, person: Entering, action: string): Promise<void> {
  const account = await findAccount(write, person.userName);
  await recordAudit(write, person.grant, {
    action,
    ...(action === "second-factor-failed" ? { outcome: "denied" } : {}),
    objectKind: "account",
    objectId: person.userId,
    areaId: account?.areaId ?? null,
  });
}

/**
 * Takes a code or a recovery code, each once. Five wrong ones lock the second factor for half an hour; the right one lifts a lock that wrong
 * passwords brought. Refuses `identity.wrong-code`, `identity.locked` and `identity.factor-unreadable`.
 */
export async function giveFactor(
  { database, rules }: IdentityOptions,
  person: Entering,
  { code, now }: Given,
): Promise<Result<undefined>> {
  const { userId } = person;
  const tried = await database.transact(person.grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const factor = await findFactor(write, userId);
    if (factor?.confirmedAt == null) return refuse("identity.no-factor");
    const allowed = mayTrySignIn({ ...factor, disabled: false }, now);
    if (!allowed.ok) return allowed;
    const secret = rules.secrets.open(factor.sealedSecret, userId);
    if (!secret) return refuse("identity.factor-unreadable");
    const step = stepOfCode(secret, code, { now, lastUsed: factor.lastStep });
    const recovered =
      step === undefined && (await takeRecoveryCode(write, userId, { hash: hashOfRecoveryCode(code), at: now }));
    const right = step !== undefined || recovered;
    const state = right
      ? { failedAttempts: 0, lockedUntil: null }
      : afterWrongPassword({ ...factor, disabled: false }, now);
    await noteFactorTry(write, userId, { ...state, ...(step === undefined ? {} : { lastStep: step }) });
    if (right) await setSignInState(write, userId, { failedAttempts: 0, lockedUntil: null });
    await audited(
      write,
      person,
      recovered ? "recovery-code-used" : right ? "second-factor-given" : "second-factor-failed",
    );
    return accept(right);
  });
  // A wrong code is recorded, so it is told only after the transaction.
  if (!tried.ok) return tried;
  return tried.value ? accept() : refuse("identity.wrong-code");
}

/** A new secret to show once; it counts from the first right code on. */
async function enrol({ database, rules }: IdentityOptions, person: Entering, now: Instant) {
  if (person.step !== null && person.step !== "enrolment") return refuse("identity.no-step-missing");
  const { userId, userName } = person;
  return database.transact(person.grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    if ((await findFactor(write, userId))?.confirmedAt) return refuse("identity.factor-there");
    const secret = newSecret();
    await insertFactor(write, userId, { sealedSecret: rules.secrets.seal(secret, userId), at: now });
    return accept({ secret: base32(secret), address: addressOfSecret(secret, userName) });
  });
}

async function confirm(
  { database, rules }: IdentityOptions,
  person: Entering,
  { code, now, session }: Given & { readonly session: string },
) {
  const { userId } = person;
  return database.transact(person.grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const factor = await findFactor(write, userId);
    if (!factor) return refuse("identity.no-factor");
    if (factor.confirmedAt !== null) return refuse("identity.factor-there");
    const secret = rules.secrets.open(factor.sealedSecret, userId);
    if (!secret) return refuse("identity.factor-unreadable");
    const step = stepOfCode(secret, code, { now, lastUsed: factor.lastStep });
    if (step === undefined) return refuse("identity.wrong-code");
    const recoveryCodes = newRecoveryCodes();
    await confirmFactor(write, userId, { step, at: now, recoveryHashes: recoveryCodes.map(hashOfRecoveryCode) });
    await noteFactorGiven(write, session, now);
    await audited(write, person, "second-factor-enrolled");
    return accept({ recoveryCodes });
  });
}

async function remove({ database, mode }: IdentityOptions, person: Entering): Promise<Result<null>> {
  const { userId, userName } = person;
  return database.transact(person.grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const account = await findAccount(write, userName);
    if (account && factorIsCompulsory(account.duty, mode)) return refuse("identity.factor-compulsory");
    await removeFactor(write, userId);
    await audited(write, person, "second-factor-removed");
    return accept(null);
  });
}
