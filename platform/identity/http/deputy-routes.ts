import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import { lockByName } from "#database";
import { type Entering, enteringOf, present, refusals } from "#http";
import { accept, type Instant, idOf, instant, later, type Result, refuse } from "#kernel";
import { mayNameDeputy } from "../domain/deputyship.ts";
import { deputiesFor, deputyshipsOf, endDeputyship, findAccount, IDENTITY, insertDeputyship } from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { CreatedSchema, DeputiesSchema, DeputyBody, DeputyParams, DeputyQuery, DeputyshipsSchema } from "./schemas.ts";

const tags = ["deputies"];
const config = { access: "signed-in" } as const;

/** Who stands in for a person, and for whom that person stands in. */
export function deputyRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const { database } = options;
  return async (app) => {
    app.get(
      "/api/own-account/deputyships",
      { schema: { tags, response: { 200: DeputyshipsSchema, ...refusals } }, config },
      async (request) => {
        const { userId } = enteringOf(request);
        const found = await database.read(IDENTITY, (query) => deputyshipsOf(query, userId, request.moment));
        return { deputyships: found.map(({ principalId, ...rest }) => ({ ...rest, mine: principalId === userId })) };
      },
    );
    app.get(
      "/api/own-account/deputies",
      {
        schema: { tags, querystring: DeputyQuery, response: { 200: DeputiesSchema, ...refusals } },
        config,
      },
      async (request) => {
        const { userId } = enteringOf(request);
        const found = await database.read(IDENTITY, (query) => deputiesFor(query, userId, request.query));
        return { people: found.map(({ userId: id, displayName, areaName }) => ({ id, displayName, areaName })) };
      },
    );
    app.post(
      "/api/own-account/deputyships",
      { schema: { tags, body: DeputyBody, response: { 201: CreatedSchema, ...refusals } }, config },
      async (request, reply) =>
        present(reply, await nameDeputy(options, enteringOf(request), { ...request.body, now: request.moment }), 201),
    );
    app.post(
      "/api/own-account/deputyships/:deputyshipId/ending",
      { schema: { tags, params: DeputyParams, response: { 204: Type.Null(), ...refusals } }, config },
      async (request, reply) => {
        const ending = { id: request.params.deputyshipId, now: request.moment };
        return present(reply, await end(options, enteringOf(request), ending), 204);
      },
    );
  };
}

type Naming = Static<typeof DeputyBody> & { readonly now: Instant };

async function nameDeputy(
  { database, nextId }: IdentityOptions,
  { userId, userName, grant }: Entering,
  { deputyId, reason, now, ...when }: Naming,
): Promise<Result<{ id: string }>> {
  // However the moments are written, from here on they are UTC.
  const period = { from: later(instant(when.from), 0), until: later(instant(when.until), 0) };
  return database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const me = await findAccount(write, userName);
    const [deputy] = await deputiesFor(write, userId, { only: idOf<"user">(deputyId) });
    if (!me || !deputy) return refuse("identity.deputy-unfit");
    const allowed = mayNameDeputy(me, deputy, { ...period, now });
    if (!allowed.ok) return allowed;
    const id = nextId();
    const named = { id, principalId: userId, deputyId: deputy.userId, duty: me.duty, reason, at: now };
    await insertDeputyship(write, { ...named, ...period });
    await recordAudit(write, grant, {
      action: "deputy-named",
      objectKind: "account",
      objectId: userId,
      areaId: me.areaId,
      detail: { deputy: deputy.displayName, ...period, reason },
    });
    return accept({ id });
  });
}

async function end(
  { database }: IdentityOptions,
  { userId, userName, grant }: Entering,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Result<null>> {
  return database.transact(grant, async (write) => {
    const running = (await deputyshipsOf(write, userId, now)).find((one) => one.id === id);
    if (!running || !(await endDeputyship(write, id, { userId, at: now }))) return refuse("identity.deputyship-over");
    const account = await findAccount(write, userName);
    await recordAudit(write, grant, {
      action: "deputyship-ended",
      objectKind: "account",
      objectId: running.principalId,
      areaId: account?.areaId ?? null,
      detail: { principal: running.principalName, deputy: running.deputyName },
    });
    return accept(null);
  });
}
