import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import { actingUser, type Database, lockByNames, type Writer } from "#database";
import { attach, OFFICE_TYPES, present, refusals } from "#http";
import { accept, dayOf, type Instant, type Result, refuse, type UserId } from "#kernel";
import { writeWorkbook } from "#office";
import { mayTakeAway } from "../domain/administration.ts";
import { deadlineOf, mayRecertify, recertificationState, yearAt } from "../domain/recertification.ts";
import {
  findAssignment,
  insertRecertifications,
  type RoleToConfirm,
  revokeAssignments,
  rolesToConfirm,
} from "../store/index.ts";
import { type Acting, administering } from "./account-routes.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { recertificationSheet } from "./recertification-sheet.ts";
import { RecertificationBody, RecertificationSchema, RecertifiedSchema } from "./schemas.ts";

const tags = ["roles"];
const config = { access: { permission: "roles.grant" } } as const;

type Listing = Static<typeof RecertificationSchema>;

/** Once a year each role is confirmed or taken away: the list with its deadline, the decision about many at once, and the list as Excel. */
export function recertificationRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/recertification",
      { schema: { tags, response: { 200: RecertificationSchema, ...refusals } }, config },
      async ({ grant, moment }) => listing(options, { grant, moment }),
    );
    app.get(
      "/api/recertification.xlsx",
      {
        schema: {
          ...{ tags, produces: [OFFICE_TYPES.xlsx] },
          response: { 200: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }), ...refusals },
        },
        config,
      },
      async ({ grant, moment }, reply) => {
        const told = await listing(options, { grant, moment });
        const recorded = await recordExport(options.database, { grant, moment }, told.roles.length);
        if (!recorded.ok) return present(reply, recorded);
        const file = await writeWorkbook([recertificationSheet(told)]);
        return attach(reply, { fileName: `账号复核 ${dayOf(moment)}.xlsx`, type: OFFICE_TYPES.xlsx }).send(file);
      },
    );
    app.post(
      "/api/recertification",
      { schema: { tags, body: RecertificationBody, response: { 200: RecertifiedSchema, ...refusals } }, config },
      async ({ body, grant, moment }, reply) => present(reply, await decide(options, body, { grant, moment })),
    );
  };
}

async function listing({ database, rules }: IdentityOptions, { grant, moment }: Acting): Promise<Listing> {
  const day = rules.policy.recertifyBy;
  const roles = await database.read(administering(grant), (query) => rolesToConfirm(query));
  const [year, viewer] = [yearAt(moment), actingUser(grant)];
  return {
    ...{ year, deadline: deadlineOf(year, day) },
    roles: roles.map(({ userId, ...role }) => ({
      ...{ ...role, accountId: userId as string, self: userId === viewer },
      state: recertificationState(role.confirmedAt ?? role.grantedAt, moment, day),
    })),
  };
}

async function recordExport(database: Database, { grant }: Acting, count: number): Promise<Result<undefined>> {
  return database.transact(administering(grant), async (write) => {
    const about = { action: "recertification-exported", objectKind: "account", objectId: "recertification" };
    await recordAudit(write, grant, { ...about, areaId: grant.areas[0] ?? null, detail: { count } });
    return accept();
  });
}

type Decision = Static<typeof RecertificationBody>;

/**
 * Confirms some roles and takes others away, all or none. Each is judged by the state in which those before it left the account and the
 * area, so that the last administrator of a kind stays. Refuses `identity.role-not-held`, `identity.not-oneself`, `identity.last-administrator
 * {role}` and `identity.recertification-twofold`.
 */
async function decide(
  { database, nextId }: IdentityOptions,
  { confirmed, revoked, reason }: Decision,
  acting: Acting,
): Promise<Result<{ confirmed: number; revoked: number }>> {
  const wanted = [...new Set([...confirmed, ...revoked])];
  if (wanted.length < confirmed.length + revoked.length) return refuse("identity.recertification-twofold");
  if (wanted.length === 0) return accept({ confirmed: 0, revoked: 0 });
  const { grant, moment: at } = acting;
  const by = actingUser(grant);
  return database.transact(administering(grant), async (write) => {
    const known = await rolesToConfirm(write, wanted);
    if (known.length < wanted.length) return refuse("identity.role-not-held");
    await lockByNames(write, ["administrators", ...accountLocks(known)]);
    const kept = known.filter(({ assignmentId }) => confirmed.includes(assignmentId));
    const own = kept.map(({ userId }) => mayRecertify(userId, by)).find((one) => !one.ok);
    if (own && !own.ok) return own;
    await insertRecertifications(
      write,
      kept.map(({ assignmentId, areaId }) => ({ id: nextId(), assignmentId, areaId })),
      { by, at },
    );
    for (const role of kept) await audited(write, acting, { role, action: "role-recertified", reason });
    for (const role of known.filter(({ assignmentId }) => revoked.includes(assignmentId))) {
      const gone = await takeAway(write, role, { by, at, reason });
      if (!gone.ok) return gone;
      await audited(write, acting, { role, action: "role-revoked", reason });
    }
    return accept({ confirmed: confirmed.length, revoked: revoked.length });
  });
}

function accountLocks(roles: readonly RoleToConfirm[]): string[] {
  return [...new Set(roles.map(({ userId }) => `account:${userId}`))].sort();
}

type Ended = { readonly by: UserId; readonly at: Instant; readonly reason: string };

async function takeAway(write: Writer, { assignmentId }: RoleToConfirm, ended: Ended): Promise<Result<undefined>> {
  const held = await findAssignment(write, assignmentId);
  if (!held) return refuse("identity.role-not-held");
  const allowed = mayTakeAway(held.userId, [held], ended.by);
  if (!allowed.ok) return allowed;
  await revokeAssignments(write, [assignmentId], ended);
  return accept();
}

type Told = { readonly role: RoleToConfirm; readonly action: string; readonly reason: string };

async function audited(write: Writer, { grant }: Acting, { role: held, action, reason }: Told): Promise<void> {
  const { userId, areaId, role, displayName } = held;
  const detail = { displayName, role, reason, recertification: true };
  await recordAudit(write, grant, { action, objectKind: "account", objectId: userId, areaId, detail });
}
