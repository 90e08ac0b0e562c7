import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { lockByName } from "#database";
import { type Entering, enteringOf, present, ref, refusals } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { factorIsCompulsory } from "../domain/entering.ts";
import { mayRemoveFactor } from "../domain/security-key.ts";
import { mayTrySignIn } from "../domain/sign-in.ts";
import {
  attemptsOf,
  confirmFactor,
  findAccount,
  findFactor,
  insertFactor,
  noteFactorGiven,
  noteStepUsed,
  removeCodes,
  removeFactor,
  takeRecoveryCode,
} from "../store/index.ts";
import { auditFactor, countFactors, firstRecoveryCodes, isRecorded, noteGiven, noteWrong } from "./factors.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { openSession, renewSession } from "./opening.ts";
import { provePassword } from "./proving.ts";
import { CodeBody, EnrolmentSchema, EnteringSchema, ProofBody, RecoveryCodesSchema, SessionSchema } from "./schemas.ts";
import { sessionOfRequest } from "./session-cookie.ts";
import { addressOfSecret, base32, hashOfRecoveryCode, newSecret, stepOfCode } from "./totp.ts";

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
      { schema: { tags, body: ProofBody, response: { 201: EnrolmentSchema, ...refusals } }, config },
      async (request, reply) => {
        const proof = { password: request.body.password, now: request.moment };
        const begun = await enrol(options, enteringOf(request), proof);
        request.denialRecorded = isRecorded(begun);
        return present(reply, begun, 201);
      },
    );
    app.post(
      "/api/own-account/second-factor/confirmation",
      { schema: { tags, body: CodeBody, response: { 200: RecoveryCodesSchema, ...refusals } }, config },
      async (request, reply) => {
        const person = enteringOf(request);
        const session = sessionOfRequest(request, options.rules) ?? "";
        const given = { code: request.body.code, now: request.moment, session };
        const confirmed = await confirm(options, person, given);
        if (confirmed.ok) await renewSession(options, reply, { userId: person.userId, factorAt: request.moment });
        return present(reply, confirmed);
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

type Given = { readonly code: string; readonly now: Instant };

/**
 * Takes a code or a recovery code, each once. Five wrong ones lock codes for half an hour; a recovery code, which nobody guesses, works during
 * the lock and lifts it, and the right one lifts a lock that wrong passwords brought. Refuses `identity.no-factor`, `identity.wrong-code`,
 * `identity.locked` and `identity.factor-unreadable`.
 */
export async function giveFactor(
  { database, rules }: IdentityOptions,
  person: Entering,
  { code, now }: Given,
): Promise<Result<undefined>> {
  const { userId } = person;
  const tried = await database.transact(person.grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const { codes, keys } = await countFactors(write, userId);
    if (codes + keys === 0) return refuse("identity.no-factor");
    if (await takeRecoveryCode(write, userId, { hash: hashOfRecoveryCode(code), at: now })) {
      await noteGiven(write, userId);
      await auditFactor(write, person, { action: "recovery-code-used" });
      return accept(true);
    }
    const attempts = await attemptsOf(write, userId, "code");
    const allowed = mayTrySignIn({ ...attempts, disabled: false }, now);
    if (!allowed.ok) return allowed;
    const factor = codes > 0 ? await findFactor(write, userId) : undefined;
    const secret = factor && rules.secrets.open(factor.sealedSecret, userId);
    if (factor && !secret) return refuse("identity.factor-unreadable");
    const step = factor && secret ? stepOfCode(secret, code, { now, lastUsed: factor.lastStep }) : undefined;
    if (step === undefined) {
      await noteWrong(write, userId, { means: "code", attempts, now });
      await auditFactor(write, person, { action: "second-factor-failed" });
      return accept(false);
    }
    await noteStepUsed(write, userId, step);
    await noteGiven(write, userId);
    await auditFactor(write, person, { action: "second-factor-given" });
    return accept(true);
  });
  // A wrong code is recorded, so it is told only after the transaction.
  if (!tried.ok) return tried;
  return tried.value ? accept() : refuse("identity.wrong-code");
}

type Proof = { readonly password: string | undefined; readonly now: Instant };

/** A new secret to show once; it counts from the first right code on. */
async function enrol({ database, rules }: IdentityOptions, person: Entering, proof: Proof) {
  if (person.step !== null && person.step !== "enrolment") return refuse("identity.no-step-missing");
  const proved = await provePassword(database, person, proof);
  if (!proved.ok) return proved;
  const { userId, userName } = person;
  return database.transact(person.grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    if ((await findFactor(write, userId))?.confirmedAt) return refuse("identity.factor-there");
    const secret = newSecret();
    await insertFactor(write, userId, { sealedSecret: rules.secrets.seal(secret, userId), at: proof.now });
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
    await confirmFactor(write, userId, { step, at: now });
    const recoveryCodes = await firstRecoveryCodes(write, userId);
    await noteFactorGiven(write, session, now);
    await auditFactor(write, person, { action: "second-factor-enrolled" });
    return accept({ recoveryCodes });
  });
}

async function remove({ database, mode }: IdentityOptions, person: Entering): Promise<Result<null>> {
  const { userId, userName } = person;
  return database.transact(person.grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const [account, { keys }] = [await findAccount(write, userName), await countFactors(write, userId)];
    const allowed = mayRemoveFactor(account !== undefined && factorIsCompulsory(account.duty, mode), keys);
    if (!allowed.ok) return allowed;
    await (keys > 0 ? removeCodes(write, userId) : removeFactor(write, userId));
    await auditFactor(write, person, { action: "second-factor-removed" });
    return accept(null);
  });
}
