import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import { type AreaId, accept, areaId, type Instant, idOf, instantOf, type Result, refuse, type UserId } from "#kernel";
import { lookAlikeKey } from "../domain/look-alike.ts";
import { type Actor, type Duty, dutyOf, type Role } from "../domain/permission.ts";
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
  readonly duty: Duty;
  /** Null as long as the invited person has not set a password. */
  readonly passwordHash: string | null;
  readonly signIn: SignInState;
  readonly areaId: AreaId | null;
  readonly demo: boolean;
  readonly passwordChangedAt: Instant;
};

export async function findAccount(query: Reader, userName: string): Promise<StoredAccount | undefined> {
  const row = await query
    .selectFrom("user_account")
    .selectAll()
    .where("user_name", "=", userName.toLowerCase())
    .executeTakeFirst();
  if (!row) return undefined;
  const activeAt = Math.max(row.active_from.getTime(), row.last_sign_in_at?.getTime() ?? 0);
  return {
    userId: idOf(row.id),
    userName: row.user_name,
    displayName: row.display_name,
    duty: row.duty as Duty,
    passwordHash: row.password_hash,
    demo: row.demo,
    passwordChangedAt: instantOf(row.password_changed_at),
    areaId: row.area_id === null ? null : areaId(row.area_id),
    signIn: {
      failedAttempts: row.failed_attempts,
      lockedUntil: row.locked_until && instantOf(row.locked_until),
      disabled: row.disabled_at !== null,
      ...(row.demo ? {} : { activeAt: instantOf(new Date(activeAt)) }),
    },
  };
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

/** Remembers that somebody signed in. */
export async function noteSignIn(write: Writer, userId: UserId, at: Instant): Promise<void> {
  await write.updateTable("user_account").set({ last_sign_in_at: at }).where("id", "=", userId).execute();
}

/** A password that its person has chosen; whoever chooses one is there. The one before is remembered. */
export async function setPassword(write: Writer, userId: UserId, to: { hash: string; at: Instant }): Promise<void> {
  await rememberPassword(write, userId, to.at);
  await write
    .updateTable("user_account")
    .set({ password_hash: to.hash, password_changed_at: to.at })
    .set({ failed_attempts: 0, locked_until: null, active_from: to.at })
    .where("id", "=", userId)
    .execute();
}

/** Takes the password away, remembering it as one that was used: the account opens by a new link alone. */
export async function clearPassword(write: Writer, userId: UserId, at: Instant): Promise<void> {
  await rememberPassword(write, userId, at);
  await write.updateTable("user_account").set({ password_hash: null }).where("id", "=", userId).execute();
}

async function rememberPassword(write: Writer, userId: UserId, at: Instant): Promise<void> {
  await sql`insert into past_password (user_id, password_hash, replaced_at)
    select id, password_hash, ${at} from user_account where id = ${userId} and password_hash is not null
    on conflict do nothing`.execute(write);
}

/** Shuts an account, or opens it again from now on. */
export async function setDisabled(
  write: Writer,
  userId: UserId,
  to: { disabled: boolean; at: Instant },
): Promise<void> {
  await write
    .updateTable("user_account")
    .set(to.disabled ? { disabled_at: to.at } : { disabled_at: null, active_from: to.at })
    .where("id", "=", userId)
    .execute();
}

/** The hashes of the password in use and of those before it, the latest first. */
export async function passwordsOf(query: Reader, userId: UserId, most: number): Promise<string[]> {
  const past = await query
    .selectFrom("past_password")
    .select("password_hash")
    .where("user_id", "=", userId)
    .orderBy("replaced_at", "desc")
    .limit(most)
    .execute();
  const now = await query
    .selectFrom("user_account")
    .select("password_hash")
    .where("id", "=", userId)
    .executeTakeFirst();
  return [...(now?.password_hash ? [now.password_hash] : []), ...past.map((row) => row.password_hash)].slice(0, most);
}

export async function hasAccounts(query: Reader): Promise<boolean> {
  return (await query.selectFrom("user_account").select("id").limit(1).executeTakeFirst()) !== undefined;
}

type NewUser = {
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly duty: Duty;
  readonly areaId: AreaId;
  readonly passwordHash: string | null;
  readonly demo: boolean;
};

/** Adds an account that holds nothing yet; refuses `identity.user-name-taken` for a name that is, or looks like, another one's. */
export async function insertUser(write: Writer, account: NewUser): Promise<Result<UserId>> {
  const row = await write
    .insertInto("user_account")
    .values({
      id: account.userId,
      user_name: account.userName.toLowerCase(),
      name_key: lookAlikeKey(account.userName),
      display_name: account.displayName,
      duty: account.duty,
      area_id: account.areaId,
      password_hash: account.passwordHash,
      demo: account.demo,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row ? accept(account.userId) : refuse("identity.user-name-taken", { userName: account.userName });
}

export type NewAccount = Omit<NewUser, "duty" | "passwordHash"> & {
  readonly assignmentId: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly grantedBy: UserId | null;
};

/** Adds an account with its first role; refuses `identity.user-name-taken`. */
export async function insertAccount(write: Writer, account: NewAccount): Promise<Result<UserId>> {
  const added = await insertUser(write, { ...account, duty: dutyOf(account.role) });
  if (!added.ok) return added;
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
  return added;
}

/** A person with the roles held now; undefined when the account is disabled or gone. */
export async function findActor(query: Reader, userId: UserId): Promise<Actor | undefined> {
  const rows = await query
    .selectFrom("user_account")
    .leftJoin("role_assignment", (join) =>
      join.onRef("role_assignment.user_id", "=", "user_account.id").on("role_assignment.revoked_at", "is", null),
    )
    .select(["user_account.id", "user_name", "display_name", "role", "role_assignment.area_id"])
    .select(SUBJECTS.as("subjects"))
    .where("user_account.id", "=", userId)
    .where("disabled_at", "is", null)
    .execute();
  return actorOfRows(rows);
}

export type ActorRow = {
  readonly id: string;
  readonly user_name: string;
  readonly display_name: string;
  readonly role: string | null;
  readonly area_id: number | null;
  readonly subjects: string[];
};

/** Whom the account acts for; looked up with it, so that no request asks twice. */
export const SUBJECTS = sql<string[]>`array(select subject_id from account_subject where user_id = user_account.id)`;

/** One row a role held. */
export function actorOfRows(rows: readonly ActorRow[]): Actor | undefined {
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
