import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { findArea } from "#areas/store";
import { recordAudit } from "#audit/store";
import { type Grant, lockByName, type Writer } from "#database";
import { present, refusals } from "#http";
import { type AreaId, accept, areaId, type Instant, idOf, type Result, refuse } from "#kernel";
import { dutyOf, type Role } from "../domain/permission.ts";
import { hasAccounts, IDENTITY, insertAssignment, insertUser } from "../store/index.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { type InvitationLink, invite } from "./inviting.ts";
import { mayChoose } from "./new-password.ts";
import { hashPassword } from "./password.ts";
import { SetUpSchema, SetupBody, SetupStateSchema } from "./schemas.ts";
import { mayUseSetupCode } from "./setup-code.ts";

const rateLimit = { max: 20, timeWindow: "1 minute" };

/** Creating the three administrators, once, with the code that the server printed. */
export function setupRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  const { database, mode, rules } = options;
  return async (app) => {
    app.get(
      "/api/setup",
      { schema: { tags: ["setup"], response: { 200: SetupStateSchema, ...refusals } }, config: { access: "public" } },
      async () => ({
        needed: !(await database.read(IDENTITY, hasAccounts)),
        mode,
        password: { minimum: rules.policy.minimum, kinds: rules.policy.kinds },
      }),
    );
    app.post(
      "/api/setup",
      {
        schema: { tags: ["setup"], body: SetupBody, response: { 201: SetUpSchema, ...refusals } },
        config: { access: "public", rateLimit },
      },
      async (request, reply) => {
        const known = mayUseSetupCode(request.body.setupCode, options.setupCode, request.moment);
        const made = known.ok
          ? await setUp(options, request.body, { now: request.moment, requestId: request.id })
          : known;
        return present(reply, made, 201);
      },
    );
  };
}

type Founder = {
  readonly role: Role;
  readonly userName: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
};

type SetUp = { id: string; invitations: (Omit<Founder, "passwordHash"> & { link: InvitationLink })[] };

/** The system administrator with a password, the two others with an invitation each; all three or none. */
async function setUp(
  options: IdentityOptions,
  wanted: Static<typeof SetupBody>,
  { now, requestId }: { readonly now: Instant; readonly requestId: string },
): Promise<Result<SetUp>> {
  const { userName, displayName, password } = wanted;
  const chooser = { userId: null, userName, displayName, areaId: areaId(wanted.areaId) };
  const acceptable = await options.database.read(IDENTITY, (query) =>
    mayChoose(query, chooser, { password, rules: options.rules }),
  );
  if (!acceptable.ok) return acceptable;
  const passwordHash = await hashPassword(password);
  const userId = idOf<"user">(options.nextId());
  const area = areaId(wanted.areaId);
  const grant: Grant = { userId, userName: displayName, areas: [], purpose: "identity", requestId };
  const invited: readonly Founder[] = [
    { role: "security-administrator", ...wanted.securityAdministrator, passwordHash: null },
    { role: "audit-administrator", ...wanted.auditAdministrator, passwordHash: null },
  ];
  return options.database.transact(grant, async (write) => {
    await lockByName(write, "set-up");
    if (await hasAccounts(write)) return refuse("identity.already-set-up");
    if (!(await findArea(write, area))) return refuse("areas.not-found");
    const founding = { write, grant, area, now, nextId: options.nextId };
    const first = { role: "system-administrator", userName, displayName, passwordHash } as const;
    const founded = await found(founding, { ...first, userId });
    if (!founded.ok) return founded;
    const invitations: SetUp["invitations"] = [];
    for (const { passwordHash: none, ...person } of invited) {
      const theirs = idOf<"user">(options.nextId());
      const added = await found(founding, { ...person, passwordHash: none, userId: theirs });
      if (!added.ok) return added;
      const link = await invite(write, options.nextId, { userId: theirs, purpose: "join", by: null, now });
      invitations.push({ ...person, link });
    }
    return accept({ id: userId as string, invitations });
  });
}

type Founding = {
  readonly write: Writer;
  readonly grant: Grant;
  readonly area: AreaId;
  readonly now: Instant;
  readonly nextId: IdentityOptions["nextId"];
};

async function found(
  { write, grant, area, now, nextId }: Founding,
  { role, ...person }: Founder & { readonly userId: ReturnType<typeof idOf<"user">> },
): Promise<Result<undefined>> {
  const added = await insertUser(write, { ...person, duty: dutyOf(role), areaId: area, demo: false });
  if (!added.ok) return added;
  const { userId, userName, displayName } = person;
  await insertAssignment(write, { id: nextId(), userId, role, areaId: area, grantedBy: null, at: now, reason: "" });
  await recordAudit(write, grant, {
    action: "account-created",
    objectKind: "account",
    objectId: userId,
    areaId: area,
    detail: { userName, displayName, role },
  });
  return accept();
}
