import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { recordAudit } from "#audit/store";
import { lockByName } from "#database";
import { type Entering, enteringOf, present, refusals } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { mayUnbind } from "../../domain/identity-provider.ts";
import { findAccount, IDENTITY, identitiesOf, unbindIdentity } from "../../store/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { sessionOfRequest } from "../session-cookie.ts";
import { confirmationIsRecorded, confirmOneself, confirmWith } from "./confirming.ts";
import { depart, providerOf } from "./departing.ts";
import { BindBody, DepartureSchema, IdentityParams, OwnIdentitiesSchema, UnbindBody } from "./schemas.ts";

const tags = ["own account"];
const config = { access: "signed-in", rateLimit: { max: 20, timeWindow: "1 minute" } } as const;

/** The identities that open the own account: which there are, connecting and disconnecting one. */
export function ownIdentityRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const { database } = options;
  return async (app) => {
    app.get(
      "/api/own-account/identities",
      { schema: { tags, response: { 200: OwnIdentitiesSchema, ...refusals } }, config: { access: "signed-in" } },
      async (request) => {
        const person = enteringOf(request);
        const identities = await database.read(IDENTITY, (query) => identitiesOf(query, person.userId));
        const providers = options.providers.known.map(({ id, kind, name }) => ({ id, kind, name }));
        return { identities, providers, confirmWith: await confirmWith(options, person) };
      },
    );
    app.post(
      "/api/own-account/identities",
      {
        schema: {
          tags,
          summary: "Sends the browser to a provider, to connect its identity with the own account",
          body: BindBody,
          response: { 200: DepartureSchema, ...refusals },
        },
        config,
      },
      async (request, reply) => {
        const person = enteringOf(request);
        const { providerId, ...shown } = request.body;
        const sessionHash = sessionOfRequest(request, options.rules) ?? "";
        const free = await mayBind(options, person, providerId);
        if (!free.ok) return present(reply, free);
        const confirmed = await confirmOneself(options, person, { ...shown, now: request.moment });
        request.denialRecorded = confirmationIsRecorded(confirmed);
        if (!confirmed.ok) return present(reply, confirmed);
        const purpose = { type: "bind", userId: person.userId, sessionHash } as const;
        const asked = { providerId, purpose, returnTo: "/own-account", grant: person.grant };
        return present(reply, await depart(options, reply, asked));
      },
    );
    app.post(
      "/api/own-account/identities/:identityId/removal",
      {
        schema: { tags, params: IdentityParams, body: UnbindBody, response: { 204: Type.Null(), ...refusals } },
        config,
      },
      async (request, reply) => {
        const person = enteringOf(request);
        const confirmed = await confirmOneself(options, person, { ...request.body, now: request.moment });
        request.denialRecorded = confirmationIsRecorded(confirmed);
        if (!confirmed.ok) return present(reply, confirmed);
        const leaving = {
          id: request.params.identityId,
          session: sessionOfRequest(request, options.rules) ?? "",
          now: request.moment,
        };
        return present(reply, await unbind(options, person, leaving), 204);
      },
    );
  };
}

/** Refuses `identity.provider-unknown` and `identity.provider-bound`, before anybody is asked for anything. */
async function mayBind(options: IdentityOptions, { userId }: Entering, providerId: string): Promise<Result<undefined>> {
  const provider = providerOf(options, providerId);
  if (!provider.ok) return provider;
  const held = await options.database.read(IDENTITY, (query) => identitiesOf(query, userId));
  return held.some((one) => one.providerId === providerId) ? refuse("identity.provider-bound") : accept();
}

type Leaving = { readonly id: string; readonly session: string; readonly now: Instant };

async function unbind(
  { database }: IdentityOptions,
  { userId, userName, grant }: Entering,
  { id, session: save, now: at }: Leaving,
): Promise<Result<null>> {
  return database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const account = await findAccount(write, userName);
    const held = await identitiesOf(write, userId);
    const allowed = mayUnbind(held, { id, passwordSet: account?.passwordHash != null });
    if (!allowed.ok) return allowed;
    for (const one of held.filter((each) => each.id === id)) {
      await unbindIdentity(write, one, { userId, at, save });
      await recordAudit(write, grant, {
        ...{ action: "identity-unbound", objectKind: "account", objectId: userId, areaId: account?.areaId ?? null },
        detail: { provider: one.providerId },
      });
    }
    return accept(null);
  });
}
