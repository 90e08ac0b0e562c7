import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { recordAudit } from "#audit/store";
import { lockByName } from "#database";
import { present, refusals } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { mayUseInvitation } from "../domain/administration.ts";
import {
  endSessionsOf,
  findInvitationByHash,
  IDENTITY,
  identityGrant,
  noteInvitationUsed,
  removeFactor,
  setPassword,
  unbindIdentitiesOf,
} from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { mayChoose } from "./new-password.ts";
import { hashPassword } from "./password.ts";
import { AcceptBody, OpenedInvitationSchema, TokenBody } from "./schemas.ts";
import { hashOfToken } from "./session-cookie.ts";

const tags = ["invitations"];
const config = { access: "public", rateLimit: { max: 20, timeWindow: "1 minute" } } as const;

/** What an invited person does: sees whom the link is for, and sets a password. What the link says never stands in an address. */
export function invitationRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/api/invitations/opening",
      { schema: { tags, body: TokenBody, response: { 200: OpenedInvitationSchema, ...refusals } }, config },
      async ({ body, moment }, reply) => present(reply, await open(options, body.token, moment)),
    );
    app.post(
      "/api/invitations/acceptance",
      { schema: { tags, body: AcceptBody, response: { 204: Type.Null(), ...refusals } }, config },
      async ({ body, moment }, reply) => present(reply, await acceptInvitation(options, body, moment), 204),
    );
  };
}

async function open({ database }: IdentityOptions, token: string, now: Instant) {
  const invitation = await database.read(IDENTITY, (query) => findInvitationByHash(query, hashOfToken(token)));
  if (!invitation) return refuse("identity.invitation-over");
  const usable = mayUseInvitation(invitation, now);
  if (!usable.ok) return usable;
  const { userName, displayName, purpose, expiresAt: until } = invitation;
  return accept({ userName, displayName, purpose, until });
}

type Acceptance = { readonly token: string; readonly password: string };

/** Sets the password; whoever was signed in with the old one is signed out. */
async function acceptInvitation(
  { database, rules }: IdentityOptions,
  { token, password }: Acceptance,
  now: Instant,
): Promise<Result<null>> {
  const find = () => database.read(IDENTITY, (query) => findInvitationByHash(query, hashOfToken(token)));
  const known = await find();
  if (!known) return refuse("identity.invitation-over");
  const usable = mayUseInvitation(known, now);
  if (!usable.ok) return usable;
  const acceptable = await database.read(IDENTITY, (query) => mayChoose(query, known, { password, rules }));
  if (!acceptable.ok) return acceptable;
  const hash = await hashPassword(password);
  const { userId, displayName } = known;
  const grant = identityGrant({ userId, userName: displayName });
  return database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const invitation = await findInvitationByHash(write, hashOfToken(token));
    const still = invitation ? mayUseInvitation(invitation, now) : refuse("identity.invitation-over");
    if (!invitation || !still.ok) return still.ok ? refuse("identity.invitation-over") : still;
    await noteInvitationUsed(write, invitation.id, now);
    await setPassword(write, userId, { hash, at: now });
    // Two administrators agreed: whoever lost the password may have lost the second factor with it.
    if (invitation.purpose === "reset") await removeFactor(write, userId);
    // So may whoever else came by the account have connected an identity of his own.
    if (invitation.purpose === "reset") await unbindIdentitiesOf(write, userId, now);
    await endSessionsOf(write, userId);
    await recordAudit(write, grant, {
      action: invitation.purpose === "join" ? "invitation-accepted" : "password-reset",
      objectKind: "account",
      objectId: userId,
      areaId: invitation.areaId,
      detail: { displayName },
    });
    return accept(null);
  });
}
