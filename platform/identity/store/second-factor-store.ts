import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type Instant, instantOf, type UserId } from "#kernel";

export type StoredFactor = {
  readonly sealedSecret: string;
  readonly confirmedAt: Instant | null;
  readonly lastStep: number;
};

export async function findFactor(query: Reader, userId: UserId): Promise<StoredFactor | undefined> {
  const row = await query.selectFrom("second_factor").selectAll().where("user_id", "=", userId).executeTakeFirst();
  return (
    row && {
      sealedSecret: row.sealed_secret,
      confirmedAt: row.confirmed_at && instantOf(row.confirmed_at),
      lastStep: Number(row.last_step),
    }
  );
}

/** Keeps a secret that no code has confirmed yet; one before it that was not confirmed either gives way. */
export async function insertFactor(
  write: Writer,
  userId: UserId,
  { sealedSecret, at }: { readonly sealedSecret: string; readonly at: Instant },
): Promise<void> {
  await write.deleteFrom("second_factor").where("user_id", "=", userId).where("confirmed_at", "is", null).execute();
  await write
    .insertInto("second_factor")
    .values({ user_id: userId, sealed_secret: sealedSecret, created_at: at })
    .execute();
}

/** The first code was right: the factor is asked from now on. */
export async function confirmFactor(
  write: Writer,
  userId: UserId,
  confirmed: { readonly step: number; readonly at: Instant },
): Promise<void> {
  await write
    .updateTable("second_factor")
    .set({ confirmed_at: confirmed.at, last_step: confirmed.step })
    .where("user_id", "=", userId)
    .execute();
}

/** Keeps recovery codes in place of those of before. */
export async function keepRecoveryCodes(write: Writer, userId: UserId, hashes: readonly string[]): Promise<void> {
  await write.deleteFrom("recovery_code").where("user_id", "=", userId).execute();
  await write
    .insertInto("recovery_code")
    .values(hashes.map((hash) => ({ user_id: userId, code_hash: hash })))
    .execute();
}

/** A code was used: it and those before it count no more. */
export async function noteStepUsed(write: Writer, userId: UserId, step: number): Promise<void> {
  await write.updateTable("second_factor").set({ last_step: step }).where("user_id", "=", userId).execute();
}

/** Uses a recovery code up; false when there is no such code left. */
export async function takeRecoveryCode(
  write: Writer,
  userId: UserId,
  by: { hash: string; at: Instant },
): Promise<boolean> {
  const taken = await write
    .updateTable("recovery_code")
    .set({ used_at: by.at })
    .where("user_id", "=", userId)
    .where("code_hash", "=", by.hash)
    .where("used_at", "is", null)
    .returning("code_hash")
    .executeTakeFirst();
  return taken !== undefined;
}

export async function countRecoveryCodes(query: Reader, userId: UserId): Promise<number> {
  const row = await query
    .selectFrom("recovery_code")
    .select(sql<number>`count(*)::int`.as("left"))
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return row?.left ?? 0;
}

/** Whether a person has any second factor: the app with codes, or a key. */
export async function hasFactor(query: Reader, userId: UserId): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select from second_factor
      where user_id = ${userId}::uuid and confirmed_at is not null)
    or exists (select from security_key where user_id = ${userId}::uuid) as has`.execute(query);
  return rows[0]?.has ?? false;
}

/** Takes the app with codes away; keys and recovery codes stay. */
export async function removeCodes(write: Writer, userId: UserId): Promise<void> {
  await write.deleteFrom("second_factor").where("user_id", "=", userId).execute();
}

/** Takes every second factor away, and the recovery codes. */
export async function removeFactor(write: Writer, userId: UserId): Promise<void> {
  await write.deleteFrom("recovery_code").where("user_id", "=", userId).execute();
  await write.deleteFrom("security_key").where("user_id", "=", userId).execute();
  await write.deleteFrom("factor_attempts").where("user_id", "=", userId).execute();
  await removeCodes(write, userId);
}
