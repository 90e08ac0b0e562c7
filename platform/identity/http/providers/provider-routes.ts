import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { present, refusals } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { mayUseInvitation } from "../../domain/administration.ts";
import type { TripPurpose } from "../../domain/provider-trip.ts";
import { findInvitationByHash, IDENTITY } from "../../store/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { hashOfToken } from "../session-cookie.ts";
import { arrive } from "./arriving.ts";
import { depart } from "./departing.ts";
import { DepartureSchema, ProvidersSchema, ReturnBody, ReturnedSchema, TripBody } from "./schemas.ts";

const tags = ["session"];
const config = { access: "public", rateLimit: { max: 20, timeWindow: "1 minute" } } as const;

/** Signing in through an identity provider: which there are, going there, coming back. */
export function providerRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/session/providers",
      {
        schema: {
          tags,
          summary: "The identity providers that people may sign in through",
          response: { 200: ProvidersSchema, ...refusals },
        },
        config: { access: "public" },
      },
      async () => ({ providers: options.providers.known.map(({ id, kind, name }) => ({ id, kind, name })) }),
    );
    app.post(
      "/api/session/provider-trips",
      {
        schema: {
          tags,
          summary: "Sends the browser to a provider, to sign in or to take an invitation",
          body: TripBody,
          response: { 200: DepartureSchema, ...refusals },
        },
        config,
      },
      async ({ body, grant, moment }, reply) => {
        const purpose = await purposeOf(options, body.invitation, moment);
        if (!purpose.ok) return present(reply, purpose);
        const { providerId, returnTo } = body;
        const asked = {
          providerId,
          returnTo,
          purpose: purpose.value,
          grant: { ...grant, purpose: "identity" as const },
        };
        return present(reply, await depart(options, reply, asked));
      },
    );
    app.post(
      "/api/session/provider-returns",
      {
        schema: {
          tags,
          summary: "Hands in what the provider sent back; works once, in the browser that was sent",
          body: ReturnBody,
          response: { 200: ReturnedSchema, ...refusals },
        },
        config,
      },
      async (request, reply) => present(reply, await arrive(options, reply, request.body)),
    );
  };
}

/** Told before the person goes to the provider, and decided once more when he is back. */
async function purposeOf(
  { database }: IdentityOptions,
  invitation: string | undefined,
  now: Instant,
): Promise<Result<TripPurpose>> {
  if (invitation === undefined) return accept({ type: "sign-in" });
  const invitationHash = hashOfToken(invitation);
  const found = await database.read(IDENTITY, (query) => findInvitationByHash(query, invitationHash));
  // A lost password is set anew by its link: what was connected before goes with it.
  if (found?.purpose !== "join") return refuse("identity.invitation-over");
  const usable = mayUseInvitation(found, now);
  return usable.ok ? accept({ type: "join", invitationHash }) : usable;
}
