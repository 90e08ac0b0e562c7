import { sql } from "kysely";
import { type Database, type Grant, KEPT, type Reader, type Writer } from "#database";
import { type AreaId, accept, areaId, type Instant, idOf, instantOf, type Result, refuse, type UserId } from "#kernel";
import type { Actor, Assignment, Role } from "../domain/permission.ts";
import type { SignInState } from "../domain/sign-in.ts";

/** Accounts and sessions are read and written in the platform's own name: no area scope applies to them. */
export const IDENTITY: Grant = { userId: null, userName: "", areas: [], purpose: "identity" };

/** The same, when a person's change is to be audited under that person's name. */
export function identityGrant(by: { readonly userId: UserId | null; readonly userName: string }): Grant {
  return { userId: by.userId, userName: by.userName, areas: [], purpose: "identity" };
}

export type StoredAccount = {
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly signIn: SignInState;
  readonly demo: boolean;
};

export async function findAccount(query: Reader, userName: string): Promise<StoredAccount | undefined> {
  const row = await query
    .selectFrom("user_account")
    .selectAll()
    .where("user_name", "=", userName.toLowerCase())
    .executeTakeFirst();
  return (
    row && {
      userId: idOf(row.id),
      userName: row.user_name,
      displayName: row.display_name,
      passwordHash: row.password_hash,
      demo: row.demo,
      signIn: {
        failedAttempts: row.failed_attempts,
        lockedUntil: row.locked_until && instantOf(row.locked_until),
        disabled: row.disabled_at !== null,
      },
    }
  );
}

export async function setSignInState(
  write: Writer,
  userId: UserId,
  state: { readonly failedAttempts: number; readonly lockedUntil: Instant | null },
): Promise<void> {
  await write
    .updateTable("user_account")
    .set({ failed_attempts: state.failedAttempts, locked_until: state.lockedUntil })
    .where("id", "=", userId)
    .execute();
}

export type HeldRole = Assignment & { readonly areaName: string };
export type ListedAccount = {
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly assignments: readonly HeldRole[];
};

/** Accounts with the roles they hold now, at most 1,000; only those that hold a role in the caller's areas, if asked. */
export async function listAccounts(query: Reader, only?: { readonly inScope: true }): Promise<ListedAccount[]> {
  const rows = await query
    .selectFrom("user_account")
    .leftJoin("role_assignment", (join) =>
      join.onRef("role_assignment.user_id", "=", "user_account.id").on("role_assignment.revoked_at", "is", null),
    )
    .leftJoin("area", "area.id", "role_assignment.area_id")
    .select(["user_account.id", "user_name", "display_name", "user_account.demo", "disabled_at"])
    .select(["role_assignment.role", "role_assignment.area_id", "area.name as area_name"])
    .$if(only !== undefined, (open) => open.where(sql<boolean>`role_assignment.area_id in (select areas_in_scope())`))
    .orderBy("user_account.created_at")
    .orderBy("user_name")
    .limit(1000)
    .execute();
  const accounts = new Map<string, ListedAccount & { assignments: HeldRole[] }>();
  for (const row of rows) {
    const account = accounts.get(row.id) ?? {
      userId: idOf<"user">(row.id),
      userName: row.user_name,
      displayName: row.display_name,
      demo: row.demo,
      disabled: row.disabled_at !== null,
      assignments: [],
    };
    if (row.role !== null && row.area_id !== null) {
      account.assignments.push({ role: row.role as Role, areaId: areaId(row.area_id), areaName: row.area_name ?? "" });
    }
    accounts.set(row.id, account);
  }
  return [...accounts.values()];
}

export async function hasAccounts(query: Reader): Promise<boolean> {
  return (await query.selectFrom("user_account").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export type NewAccount = {
  readonly userId: UserId;
  readonly assignmentId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly areaId: AreaId;
  readonly grantedBy: UserId | null;
  readonly demo: boolean;
};

/** Adds an account with its first role; refuses `identity.user-name-taken`. */
export async function insertAccount(write: Writer, account: NewAccount): Promise<Result<UserId>> {
  const row = await write
    .insertInto("user_account")
    .values({
      id: account.userId,
      user_name: account.userName.toLowerCase(),
      display_name: account.displayName,
      password_hash: account.passwordHash,
      demo: account.demo,
    })
    .onConflict((conflict) => conflict.column("user_name").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return refuse("identity.user-name-taken", { userName: account.userName });
  await write
    .insertInto("role_assignment")
    .values({
      id: account.assignmentId,
      user_id: account.userId,
      role: account.role,
      area_id: account.areaId,
      granted_by: account.grantedBy,
    })
    .execute();
  return accept(account.userId);
}

/** A person with the roles held now; undefined when the account is disabled or gone. */
export async function findActor(query: Reader, userId: UserId): Promise<Actor | undefined> {
  const rows = await query
    .selectFrom("user_account")
    .leftJoin("role_assignment", (join) =>
      join.onRef("role_assignment.user_id", "=", "user_account.id").on("role_assignment.revoked_at", "is", null),
    )
    .select(["user_account.id", "user_name", "display_name", "role", "area_id", SUBJECTS.as("subjects")])
    .where("user_account.id", "=", userId)
    .where("disabled_at", "is", null)
    .execute();
  return actorOfRows(rows);
}

type ActorRow = {
  readonly id: string;
  readonly user_name: string;
  readonly display_name: string;
  readonly role: string | null;
  readonly area_id: number | null;
  readonly subjects: string[];
};

/** Whom the account acts for; looked up with it, so that no request asks twice. */
const SUBJECTS = sql<string[]>`array(select subject_id from account_subject where user_id = user_account.id)`;

/** One row a role held. */
function actorOfRows(rows: readonly ActorRow[]): Actor | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const assignments = rows.flatMap((row) =>
    row.role === null || row.area_id === null ? [] : [{ role: row.role as Role, areaId: areaId(row.area_id) }],
  );
  const { id, user_name: userName, display_name: displayName, subjects } = first;
  return { userId: idOf(id), userName, displayName, assignments, subjects };
}

/** Lets an account act for an enterprise; once is enough. */
export async function actFor(
  write: Writer,
  { userId, homeId, subjectId }: { readonly userId: UserId; readonly homeId: AreaId; readonly subjectId: string },
): Promise<void> {
  await write
    .insertInto("account_subject")
    .values({ user_id: userId, home_id: homeId, subject_id: subjectId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type StoredSession = { readonly actor: Actor; readonly createdAt: Instant; readonly lastSeenAt: Instant };

/** The session of a token hash with the person and the roles held now. */
export async function findSession(database: Database, tokenHash: string): Promise<StoredSession | undefined> {
  return database.read(IDENTITY, async (query) => {
    const rows = await query
      .selectFrom("session")
      .modifyFront(KEPT)
      .innerJoin("user_account", "user_account.id", "session.user_id")
      .leftJoin("role_assignment", (join) =>
        join.onRef("role_assignment.user_id", "=", "user_account.id").on("role_assignment.revoked_at", "is", null),
      )
      .select(["user_account.id", "user_name", "display_name", "session.created_at", "last_seen_at", "role", "area_id"])
      .select(SUBJECTS.as("subjects"))
      .where("token_hash", "=", tokenHash)
      .where("disabled_at", "is", null)
      .execute();
    const [first] = rows;
    const actor = actorOfRows(rows);
    if (!first || !actor) return undefined;
    return { actor, createdAt: instantOf(first.created_at), lastSeenAt: instantOf(first.last_seen_at) };
  });
}

export async function insertSession(
  write: Writer,
  session: { tokenHash: string; userId: UserId; createdAt: Instant; expiresAt: Instant },
): Promise<void> {
  await write
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function touchSession(write: Writer, tokenHash: string, now: Instant): Promise<void> {
  await write.updateTable("session").set({ last_seen_at: now }).where("token_hash", "=", tokenHash).execute();
}

export async function endSession(write: Writer, tokenHash: string): Promise<void> {
  await write.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}

/** Clears away sessions that ended by themselves. */
export async function sweepSessions(write: Writer, now: Instant): Promise<void> {
  await write
    .deleteFrom("session")
    .where((test) => test("expires_at", "<", test.val(now).$castTo<Date>()))
    .execute();
}
