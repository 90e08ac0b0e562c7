import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { areaNames } from "#areas/store";
import { recordAudit } from "#audit/store";
import { lockByName } from "#database";
import { type Entering, enteringOf, present, ref, refusals } from "#http";
import { accept, type Instant, later, type Result, refuse } from "#kernel";
import { factorIsCompulsory } from "../domain/entering.ts";
import { afterWrongPassword, mayTrySignIn } from "../domain/sign-in.ts";
import {
  countRecoveryCodes,
  endOwnSession,
  endSessionsOf,
  findAccount,
  findFactor,
  IDENTITY,
  keysOf,
  sessionsOf,
  setPassword,
  setSignInState,
} from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { mayChoose } from "./new-password.ts";
import { openSession } from "./opening.ts";
import { hashPassword, passwordIsRight } from "./password.ts";
import { relyingPartyOf } from "./relying-party.ts";
import { ChangePasswordBody, EnteringSchema, OwnAccountSchema, SessionParams, SessionSchema } from "./schemas.ts";
import { sessionOfRequest } from "./session-cookie.ts";

const tags = ["own account"];
const config = { access: "signed-in" } as const;

/** What a person sees and does about the own account: sessions, password, second factor. */
export function ownAccountRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const { database } = options;
  return async (app) => {
    app.get(
      "/api/own-account",
      { schema: { tags, response: { 200: OwnAccountSchema, ...refusals } }, config },
      async (request) => ownAccount(options, enteringOf(request), sessionOfRequest(request, options.rules)),
    );
    app.delete(
      "/api/own-account/sessions/:sessionId",
      { schema: { tags, params: SessionParams, response: { 204: Type.Null(), ...refusals } }, config },
      async (request, reply) => {
        const { userId, grant } = enteringOf(request);
        const ended = await database.transact(grant, async (write) =>
          (await endOwnSession(write, userId, request.params.sessionId))
            ? accept(null)
            : refuse("identity.session-not-found"),
        );
        return present(reply, ended, 204);
      },
    );
    app.post(
      "/api/own-account/sessions/ending",
      {
        schema: { tags, summary: "Ends all sessions but this one", response: { 204: Type.Null(), ...refusals } },
        config,
      },
      async (request, reply) => {
        const { userId, grant } = enteringOf(request);
        const ended = await database.transact(grant, async (write) => {
          await endSessionsOf(write, userId, sessionOfRequest(request, options.rules));
          return accept(null);
        });
        return present(reply, ended, 204);
      },
    );
    app.post(
      "/api/own-account/password",
      {
        schema: {
          tags,
          body: ChangePasswordBody,
          response: { 200: ref(SessionSchema), 202: ref(EnteringSchema), ...refusals },
        },
        config: { access: "entering", rateLimit: { max: 20, timeWindow: "1 minute" } },
      },
      async (request, reply) => {
        const person = enteringOf(request);
        const changed = await changePassword(options, person, { ...request.body, now: request.moment });
        if (!changed.ok) return present(reply, changed);
        // Whoever is here gave the second factor where there is one: before it nobody is let through to this.
        return openSession(options, reply, { userId: person.userId, factorAt: request.moment });
      },
    );
  };
}

async function ownAccount(
  { database, mode, rules }: IdentityOptions,
  { userId, userName }: Entering,
  current: string | undefined,
): Promise<Static<typeof OwnAccountSchema>> {
  const { maximumDays } = rules.policy;
  return database.read(IDENTITY, async (query) => {
    const account = await findAccount(query, userName);
    if (!account) throw new Error("somebody who is signed in has no account");
    const factor = await findFactor(query, userId);
    const keys = await keysOf(query, userId);
    const sessions = await sessionsOf(query, userId);
    const area = account.areaId;
    return {
      userName: account.userName,
      displayName: account.displayName,
      areaName: area === null ? "" : ((await areaNames(query, [area])).get(area) ?? ""),
      passwordSet: account.passwordHash !== null,
      passwordChangedAt: account.passwordChangedAt,
      passwordExpiresAt:
        maximumDays === null || account.demo ? null : later(account.passwordChangedAt, maximumDays * 24 * 60),
      secondFactor: {
        since: factor?.confirmedAt ?? null,
        keys: keys.map(({ keyId, name, addedAt, lastUsedAt }) => ({ keyId, name, addedAt, lastUsedAt })),
        keysAt: relyingPartyOf(rules.publicAddress)?.id ?? null,
        recoveryCodesLeft: await countRecoveryCodes(query, userId),
        compulsory: factorIsCompulsory(account.duty, mode),
      },
      sessions: sessions.map(({ tokenHash, ...rest }) => ({ ...rest, current: tokenHash === current })),
    };
  });
}

type Change = { readonly oldPassword: string; readonly newPassword: string; readonly now: Instant };

/** Sets a new password for whoever knows the old one, and ends all sessions. A wrong old one counts like a wrong sign-in. */
async function changePassword(
  { database, rules }: IdentityOptions,
  { userId, userName, displayName, step, grant }: Entering,
  { oldPassword, newPassword, now }: Change,
): Promise<Result<undefined>> {
  if (step !== null && step !== "new-password") return refuse("identity.no-step-missing");
  const known = await database.read(IDENTITY, (query) => findAccount(query, userName));
  const right = await passwordIsRight(known?.passwordHash ?? undefined, oldPassword);
  const fits = await database.read(IDENTITY, (query) =>
    mayChoose(
      query,
      { userId, userName, displayName, areaId: known?.areaId ?? null },
      { password: newPassword, rules },
    ),
  );
  const hash = right && fits.ok ? await hashPassword(newPassword) : "";
  const changed = await database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const account = await findAccount(write, userName);
    // Whoever changed it meanwhile decides what the old one is.
    if (!account || account.passwordHash !== known?.passwordHash) return refuse("identity.wrong-password");
    const allowed = mayTrySignIn(account.signIn, now);
    if (!allowed.ok) return allowed;
    const area = { objectKind: "account", objectId: userId, areaId: account.areaId };
    if (!right) {
      await setSignInState(write, userId, afterWrongPassword(account.signIn, now));
      await recordAudit(write, grant, { ...area, action: "password-change-failed", outcome: "denied" });
      return accept(false);
    }
    if (!fits.ok) return fits;
    await setPassword(write, userId, { hash, at: now });
    await endSessionsOf(write, userId);
    await recordAudit(write, grant, { ...area, action: "password-changed" });
    return accept(true);
  });
  if (!changed.ok) return changed;
  return changed.value ? accept() : refuse("identity.wrong-password");
}
