import { sql } from "kysely";
import { type Database, KEPT, type Reader, type Writer } from "#database";
import { areaId, type Instant, idOf, instantOf, type UserId } from "#kernel";
import type { Period } from "../domain/deputyship.ts";
import type { FactorMeans } from "../domain/entering.ts";
import type { Actor, Assignment, Duty, Role } from "../domain/permission.ts";
import type { BrowserFamily } from "../domain/session-origin.ts";
import { actorOfRows, IDENTITY, SUBJECTS } from "./account-store.ts";

/** A role that somebody holds for somebody else, and when. */
export type LentRole = Assignment & Period & { readonly onBehalfOf: string };

/** Roles of the account, and those of whom it stands in for; what an enterprise's account does for the enterprise is nobody else's. */
const HELD = sql<HeldRow>`(
  select role, area_id, null::text as on_behalf_of, null::timestamptz as from_at, null::timestamptz as until_at
  from role_assignment where role_assignment.user_id = user_account.id and revoked_at is null
  union all
  select role, role_assignment.area_id, principal.display_name, deputyship.from_at, deputyship.until_at
  from deputyship
  join user_account principal on principal.id = deputyship.principal_id and principal.disabled_at is null
  join role_assignment on role_assignment.user_id = principal.id and revoked_at is null and role <> 'enterprise'
  where deputyship.deputy_id = user_account.id and deputyship.ended_at is null
)`;

const MEANS = sql<FactorMeans[]>`array(
  select 'code' from second_factor factor where factor.user_id = user_account.id and confirmed_at is not null
  union all select 'key' where exists (select from security_key where security_key.user_id = user_account.id)
)`;

type HeldRow = {
  role: string | null;
  area_id: number | null;
  on_behalf_of: string | null;
  from_at: Date | null;
  until_at: Date | null;
};

export type StoredSession = {
  /** With the roles of one's own; those held as a deputy are told apart, since they come and go by the clock. */
  readonly actor: Actor;
  readonly lent: readonly LentRole[];
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly duty: Duty;
  readonly demo: boolean;
  /** Since when the account has a second factor, and when it was given in this session. */
  readonly factorSince: Instant | null;
  readonly factorAt: Instant | null;
  readonly means: readonly FactorMeans[];
  readonly passwordChangedAt: Instant;
  /** By which provider the person came in; null for whoever gave a password. */
  readonly providerId: string | null;
};

/** The session of a token hash with the person and the roles held now. */
export async function findSession(database: Database, tokenHash: string): Promise<StoredSession | undefined> {
  return database.read(IDENTITY, async (query) => {
    const rows = await query
      .selectFrom("session")
      .modifyFront(KEPT)
      .innerJoin("user_account", "user_account.id", "session.user_id")
      .leftJoinLateral(HELD.as("held"), (join) => join.onTrue())
      .select(["user_account.id", "user_name", "display_name", "session.created_at", "last_seen_at"])
      .select(["held.role", "held.area_id", "on_behalf_of", "from_at", "until_at", SUBJECTS.as("subjects")])
      .select(["user_account.duty", "user_account.demo", "factor_at", "password_changed_at", "provider_id"])
      .select(
        sql<Date | null>`(select least((select confirmed_at from second_factor factor where factor.user_id = user_account.id),
          (select min(added_at) from security_key where security_key.user_id = user_account.id)))`.as("factor_since"),
      )
      .select(MEANS.as("means"))
      .where("token_hash", "=", tokenHash)
      .where("disabled_at", "is", null)
      .execute();
    const [first] = rows;
    const own = rows.map((row) => (row.on_behalf_of === null ? row : { ...row, role: null }));
    const actor = actorOfRows(own);
    if (!first || !actor) return undefined;
    return {
      actor,
      lent: rows.flatMap(lentRole),
      createdAt: instantOf(first.created_at),
      lastSeenAt: instantOf(first.last_seen_at),
      duty: first.duty as Duty,
      demo: first.demo,
      factorSince: first.factor_since && instantOf(first.factor_since),
      factorAt: first.factor_at && instantOf(first.factor_at),
      means: first.means,
      passwordChangedAt: instantOf(first.password_changed_at),
      providerId: first.provider_id,
    };
  });
}

function lentRole(row: HeldRow): LentRole[] {
  const { role, area_id: area, on_behalf_of: onBehalfOf, from_at: from, until_at: until } = row;
  if (role === null || area === null || onBehalfOf === null || from === null || until === null) return [];
  return [{ role: role as Role, areaId: areaId(area), onBehalfOf, from: instantOf(from), until: instantOf(until) }];
}

export type NewSession = {
  readonly tokenHash: string;
  readonly userId: UserId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly factorAt?: Instant | null;
  readonly address?: string;
  readonly browser?: BrowserFamily;
  readonly providerId?: string | null;
};

export async function insertSession(write: Writer, session: NewSession): Promise<void> {
  await write
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      factor_at: session.factorAt ?? null,
      address: session.address ?? "",
      browser: session.browser ?? "other",
      provider_id: session.providerId ?? null,
    })
    .execute();
}

/** The second factor was given in a session that is open already. */
export async function noteFactorGiven(write: Writer, tokenHash: string, at: Instant): Promise<void> {
  await write.updateTable("session").set({ factor_at: at }).where("token_hash", "=", tokenHash).execute();
}

/** By which provider the person of a session came in; null where it is none, or another one's session. */
export async function providerOfSession(query: Reader, tokenHash: string, userId: UserId): Promise<string | null> {
  const row = await query
    .selectFrom("session")
    .select("provider_id")
    .where("token_hash", "=", tokenHash)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return row?.provider_id ?? null;
}

export type OwnSession = {
  readonly sessionId: string;
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly address: string;
  readonly browser: BrowserFamily;
};

/** The sessions of a person, the one used last first. */
export async function sessionsOf(query: Reader, userId: UserId): Promise<OwnSession[]> {
  const rows = await query
    .selectFrom("session")
    .select(["id", "token_hash", "created_at", "last_seen_at", "address", "browser"])
    .where("user_id", "=", userId)
    .orderBy("last_seen_at", "desc")
    .execute();
  return rows.map((row) => ({
    sessionId: idOf(row.id),
    tokenHash: row.token_hash,
    createdAt: instantOf(row.created_at),
    lastSeenAt: instantOf(row.last_seen_at),
    address: row.address,
    browser: row.browser as BrowserFamily,
  }));
}

/** Ends one session of a person; false when there is none of this id. */
export async function endOwnSession(write: Writer, userId: UserId, sessionId: string): Promise<boolean> {
  const ended = await write
    .deleteFrom("session")
    .where("user_id", "=", userId)
    .where("id", "=", sessionId)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

export async function touchSession(write: Writer, tokenHash: string, now: Instant): Promise<void> {
  await write.updateTable("session").set({ last_seen_at: now }).where("token_hash", "=", tokenHash).execute();
}

export async function endSession(write: Writer, tokenHash: string): Promise<void> {
  await write.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}

/** Ends all sessions of an account, save one. */
export async function endSessionsOf(write: Writer, userId: UserId, save?: string): Promise<void> {
  await write
    .deleteFrom("session")
    .where("user_id", "=", userId)
    .$if(save !== undefined, (others) => others.where("token_hash", "<>", save ?? ""))
    .execute();
}

/** Clears away sessions that ended by themselves. */
export async function sweepSessions(write: Writer, now: Instant): Promise<void> {
  await write
    .deleteFrom("session")
    .where((test) => test("expires_at", "<", test.val(now).$castTo<Date>()))
    .execute();
}
