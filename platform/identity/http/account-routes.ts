import { timingSafeEqual } from "node:crypto";
import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import { type Grant, lockByName } from "#database";
import { present, refusals } from "#http";
import { accept, areaId, idOf, type Result, refuse } from "#kernel";
import type { Role } from "../domain/permission.ts";
import { acceptablePassword } from "../domain/sign-in.ts";
import { hasAccounts, IDENTITY, insertAccount, listAccounts } from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { hashPassword } from "./password.ts";
import { AccountListSchema, CreatedAccountSchema, NewAccountBody, SetupBody, SetupStateSchema } from "./schemas.ts";
import { hashOfToken } from "./session-cookie.ts";

const rateLimit = { max: 20, timeWindow: "1 minute" };

/** Creating the first administrator, once, with the code that the server printed. */
export function setupRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const { database, mode } = options;
  return async (app) => {
    app.get(
      "/api/setup",
      { schema: { tags: ["setup"], response: { 200: SetupStateSchema, ...refusals } }, config: { access: "public" } },
      async () => ({ needed: !(await database.read(IDENTITY, hasAccounts)), mode }),
    );
    app.post(
      "/api/setup",
      {
        schema: { tags: ["setup"], body: SetupBody, response: { 201: CreatedAccountSchema, ...refusals } },
        config: { access: "public", rateLimit },
      },
      async (request, reply) => {
        const { setupCode, ...account } = request.body;
        const first = sameText(setupCode, options.setupCode)
          ? await createAccount(options, { ...account, role: "administrator" }, null)
          : refuse("identity.wrong-setup-code");
        return present(reply, first, 201);
      },
    );
  };
}

function sameText(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfToken(a)), Buffer.from(hashOfToken(b)));
}

/** Accounts of the administrator's areas. */
export function accountRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const config = { access: { permission: "accounts.edit" } } as const;
  return async (app) => {
    app.get(
      "/api/accounts",
      { schema: { tags: ["accounts"], response: { 200: AccountListSchema, ...refusals } }, config },
      async (request) => {
        const grant: Grant = { ...request.grant, purpose: "identity" };
        const accounts = await options.database.read(grant, (query) => listAccounts(query, { inScope: true }));
        return {
          accounts: accounts.map(({ userId, assignments, ...rest }) => ({
            id: userId,
            ...rest,
            assignments: [...assignments],
          })),
        };
      },
    );
    app.post(
      "/api/accounts",
      {
        schema: { tags: ["accounts"], body: NewAccountBody, response: { 201: CreatedAccountSchema, ...refusals } },
        config,
      },
      async (request, reply) => present(reply, await createAccount(options, request.body, request.grant), 201),
    );
  };
}

type AccountRequest = {
  readonly userName: string;
  readonly displayName: string;
  readonly password: string;
  readonly role: Role;
  readonly areaId: number;
};

/** Creates an account with one role. Without a grant it is the first one and signs the audit itself. */
async function createAccount(
  { database, nextId }: IdentityOptions,
  wanted: AccountRequest,
  by: Grant | null,
): Promise<Result<{ id: string }>> {
  const password = acceptablePassword(wanted.password, wanted.userName);
  if (!password.ok) return password;
  const passwordHash = await hashPassword(wanted.password);
  const userId = idOf<"user">(nextId());
  const area = areaId(wanted.areaId);
  const { userName, displayName, role } = wanted;
  const grant: Grant = { ...(by ?? { userId, userName: displayName, areas: [area] }), purpose: "identity" };
  return database.transact(grant, async (write) => {
    if (by === null) {
      await lockByName(write, "set-up");
      if (await hasAccounts(write)) return refuse("identity.already-set-up");
    }
    if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
    const account = { userId, assignmentId: nextId(), userName, displayName, passwordHash, role, areaId: area };
    const inserted = await insertAccount(write, { ...account, grantedBy: by?.userId ?? null, demo: false });
    if (!inserted.ok) return inserted;
    await recordAudit(write, grant, {
      action: "account-created",
      objectKind: "account",
      objectId: userId,
      areaId: area,
      detail: { userName, displayName, role },
    });
    return accept({ id: userId as string });
  });
}
