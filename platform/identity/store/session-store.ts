import { type Database, KEPT, type Writer } from "#database";
import { type Instant, instantOf, type UserId } from "#kernel";
import type { Actor } from "../domain/permission.ts";
import { actorOfRows, IDENTITY, SUBJECTS } from "./account-store.ts";

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
      .select(["user_account.id", "user_name", "display_name", "session.created_at", "last_seen_at"])
      .select(["role", "role_assignment.area_id", SUBJECTS.as("subjects")])
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

/** Ends all sessions of an account, save one. */
export async function endSessionsOf(write: Writer, userId: UserId): Promise<void> {
  await write.deleteFrom("session").where("user_id", "=", userId).execute();
}

/** Clears away sessions that ended by themselves. */
export async function sweepSessions(write: Writer, now: Instant): Promise<void> {
  await write
    .deleteFrom("session")
    .where((test) => test("expires_at", "<", test.val(now).$castTo<Date>()))
    .execute();
}
