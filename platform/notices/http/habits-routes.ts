import { createHash, randomBytes, randomUUID } from "node:crypto";
import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant, lockByName, type Writer } from "#database";
import { present, refusals } from "#http";
import { accept, type Instant, later, type Result, refuse } from "#kernel";
import { isMailAddress, mayAskAgain } from "../domain/delivery.ts";
import {
  askAddress,
  findAddress,
  findHabits,
  kindsOf,
  removeAddress,
  setHabits,
  verifyAddress,
} from "../store/index.ts";
import type { NoticeOptions } from "./notice-options.ts";
import { AddressBody, AddressTokenBody, HabitsBody, HabitsSchema } from "./schemas.ts";
import { aboutLink } from "./secrets.ts";

const tags = ["notices"];
const config = { access: "signed-in" } as const;
const seldom = { access: "signed-in", rateLimit: { max: 10, timeWindow: "1 hour" } } as const;
const LINK_HOURS = 24;

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** How a person wants to hear of notices, and where mail goes. */
export function habitsRoutes(options: NoticeOptions): FastifyPluginAsyncTypebox {
  const { database } = options;
  return async (app) => {
    app.get(
      "/api/notices/habits",
      { schema: { tags, response: { 200: HabitsSchema, ...refusals } }, config },
      async ({ grant }) => ownHabits(options, grant),
    );
    app.put(
      "/api/notices/habits",
      { schema: { tags, body: HabitsBody, response: { 204: Type.Null(), ...refusals } }, config },
      async ({ grant, body }, reply) => present(reply, await changeHabits(options, grant, body), 204),
    );
    app.put(
      "/api/notices/address",
      {
        schema: {
          tags,
          summary: "Asks the address by a link whether it is the person's",
          body: AddressBody,
          response: { 204: Type.Null(), ...refusals },
        },
        config: seldom,
      },
      async ({ grant, body, moment }, reply) =>
        present(reply, await ask(options, grant, { address: body.address, at: moment }), 204),
    );
    app.post(
      "/api/notices/address/verification",
      { schema: { tags, body: AddressTokenBody, response: { 204: Type.Null(), ...refusals } }, config: seldom },
      async ({ grant, body, moment }, reply) => {
        const verified = await database.transact(grant, async (write) => {
          if (!(await verifyAddress(write, hashOf(body.token), moment))) return refuse("notices.address-link-over");
          await audited(write, grant, "notice-address-verified");
          return accept(null);
        });
        return present(reply, verified, 204);
      },
    );
    app.delete(
      "/api/notices/address",
      { schema: { tags, response: { 204: Type.Null(), ...refusals } }, config },
      async ({ grant }, reply) => {
        const removed = await database.transact(grant, async (write) => {
          if (await removeAddress(write)) await audited(write, grant, "notice-address-removed");
          return accept(null);
        });
        return present(reply, removed, 204);
      },
    );
  };
}

/** Without the address: what a person is reached by is nobody's to read. */
async function audited(write: Writer, grant: Grant, action: string, detail = {}): Promise<void> {
  await recordAudit(write, grant, { action, objectKind: "account", objectId: actingUser(grant), areaId: null, detail });
}

async function ownHabits({ database, mailSetUp }: NoticeOptions, grant: Grant): Promise<Static<typeof HabitsSchema>> {
  return database.read(grant, async (query) => {
    const { quiet, byKind, ...habits } = await findHabits(query);
    const own = await findAddress(query);
    return {
      ...habits,
      byKind: { ...byKind },
      quietFrom: quiet?.from ?? null,
      quietUntil: quiet?.until ?? null,
      kinds: [...new Set([...(await kindsOf(query)), ...Object.keys(byKind)])].sort(),
      address: own ? { address: own.address, askedAt: own.askedAt, verified: own.verifiedAt !== null } : null,
      mailSetUp,
    };
  });
}

async function changeHabits(
  { database }: NoticeOptions,
  grant: Grant,
  { quietFrom: from, quietUntil: until, ...habits }: Static<typeof HabitsBody>,
): Promise<Result<null>> {
  if ((from === null) !== (until === null) || (from !== null && from === until))
    return refuse("notices.quiet-hours-invalid");
  const quiet = from === null || until === null ? null : { from, until };
  return database.transact(grant, async (write) => {
    await setHabits(write, { ...habits, quiet });
    await audited(write, grant, "notice-habits-changed", { byMail: habits.byMail });
    return accept(null);
  });
}

async function ask(
  { database, mailSetUp, sealing }: NoticeOptions,
  grant: Grant,
  { address, at }: { readonly address: string; readonly at: Instant },
): Promise<Result<null>> {
  if (!mailSetUp) return refuse("notices.mail-not-set-up");
  if (!isMailAddress(address)) return refuse("notices.address-invalid", { address });
  return database.transact(grant, async (write) => {
    await lockByName(write, `notice-address:${actingUser(grant)}`);
    const before = await findAddress(write);
    if (!mayAskAgain(before?.askedAt, at)) return refuse("notices.address-asked-just-now");
    const [token, messageId] = [randomBytes(24).toString("base64url"), randomUUID()];
    const sealedToken = sealing.seal(Buffer.from(token), aboutLink(messageId));
    const expiresAt = later(at, LINK_HOURS * 60);
    await askAddress(write, { address, tokenHash: hashOf(token), expiresAt, sealedToken, messageId }, at);
    await audited(write, grant, "notice-address-asked");
    return accept(null);
  });
}
