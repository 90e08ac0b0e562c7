import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { enteringOf, present, ref, refusals } from "#http";
import { addKey, askForNewKey, renameOwnKey, takeKeyAway } from "./enrol-keys.ts";
import { askForKey, giveKey } from "./enter-by-key.ts";
import { isRecorded } from "./factors.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { openSession, renewSession } from "./opening.ts";
import {
  EnteringSchema,
  KeyAnswerBody,
  KeyAskedSchema,
  KeyNameBody,
  KeyParams,
  NewKeyAskedSchema,
  NewKeyBody,
  ProofBody,
  RecoveryCodesSchema,
  SessionSchema,
} from "./schemas.ts";
import { sessionOfRequest } from "./session-cookie.ts";

const tags = ["second factor"];
const rateLimit = { max: 20, timeWindow: "1 minute" };
const entering = { access: "entering", rateLimit } as const;
const own = { access: "signed-in", rateLimit } as const;

/** Security keys and passkeys: coming in with one, adding, naming and removing one's own. */
export function securityKeyRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/api/session/security-key/challenge",
      { schema: { tags, response: { 201: KeyAskedSchema, ...refusals } }, config: entering },
      async (request, reply) => {
        const asking = { session: sessionOfRequest(request, options.rules) ?? "", now: request.moment };
        return present(reply, await askForKey(options, enteringOf(request), asking), 201);
      },
    );
    app.post(
      "/api/session/security-key",
      {
        schema: {
          tags,
          body: KeyAnswerBody,
          response: { 200: ref(SessionSchema), 202: ref(EnteringSchema), ...refusals },
        },
        config: entering,
      },
      async (request, reply) => {
        const person = enteringOf(request);
        const asked = { session: sessionOfRequest(request, options.rules) ?? "", now: request.moment };
        const given = await giveKey(options, person, { ...asked, answer: request.body });
        request.denialRecorded = isRecorded(given);
        return given.ok
          ? openSession(options, reply, { userId: person.userId, factorAt: request.moment })
          : present(reply, given);
      },
    );
    app.post(
      "/api/own-account/security-keys/challenge",
      { schema: { tags, body: ProofBody, response: { 201: NewKeyAskedSchema, ...refusals } }, config: entering },
      async (request, reply) => {
        const session = sessionOfRequest(request, options.rules) ?? "";
        const proof = { password: request.body.password, session, now: request.moment };
        const asked = await askForNewKey(options, enteringOf(request), proof);
        request.denialRecorded = isRecorded(asked);
        return present(reply, asked, 201);
      },
    );
    app.post(
      "/api/own-account/security-keys",
      { schema: { tags, body: NewKeyBody, response: { 201: RecoveryCodesSchema, ...refusals } }, config: entering },
      async (request, reply) => {
        const person = enteringOf(request);
        const asked = { session: sessionOfRequest(request, options.rules) ?? "", now: request.moment };
        const added = await addKey(options, person, { ...asked, key: request.body });
        if (added.ok) await renewSession(options, reply, { userId: person.userId, factorAt: request.moment });
        return present(reply, added, 201);
      },
    );
    app.put(
      "/api/own-account/security-keys/:keyId/name",
      {
        schema: { tags, params: KeyParams, body: KeyNameBody, response: { 204: Type.Null(), ...refusals } },
        config: own,
      },
      async (request, reply) => {
        const renamed = await renameOwnKey(options, enteringOf(request), { ...request.params, ...request.body });
        return present(reply, renamed, 204);
      },
    );
    app.post(
      "/api/own-account/security-keys/:keyId/removal",
      {
        schema: { tags, params: KeyParams, body: ProofBody, response: { 204: Type.Null(), ...refusals } },
        config: own,
      },
      async (request, reply) => {
        const wanted = { ...request.params, password: request.body.password, now: request.moment };
        const removed = await takeKeyAway(options, enteringOf(request), wanted);
        request.denialRecorded = isRecorded(removed);
        return present(reply, removed, 204);
      },
    );
  };
}
