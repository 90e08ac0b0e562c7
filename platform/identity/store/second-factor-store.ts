import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type Instant, instantOf, type UserId } from "#kernel";

export type StoredFactor = {
  readonly sealedSecret: string;
  readonly confirmedAt: Instant | null;
  readonly lastStep: number;
  readonly failedAttempts: number;
  readonly lockedUntil: Instant | null;
};

export async function findFactor(query: Reader, userId: UserId): Promise<StoredFactor | undefined> {
  const row = await query.selectFrom("second_factor").selectAll().where("user_id", "=", userId).executeTakeFirst();
  return (
    row && {
      sealedSecret: row.sealed_secret,
      confirmedAt: row.confirmed_at && instantOf(row.confirmed_at),
      lastStep: Number(row.last_step),
      failedAttempts: row.failed_attempts,
      lockedUntil: row.locked_until && instantOf(row.locked_until),
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

/** The first code was right: the factor is asked from now on. Recovery codes of before are gone. */
export async function confirmFactor(
  write: Writer,
  userId: UserId,
  confirmed: { readonly step: number; readonly at: Instant; readonly recoveryHashes: readonly string[] },
): Promise<void> {
  await write
    .updateTable("second_factor")
    .set({ confirmed_at: confirmed.at, last_step: confirmed.step, failed_attempts: 0, locked_until: null })
    .where("user_id", "=", userId)
    .execute();
  await write.deleteFrom("recovery_code").where("user_id", "=", userId).execute();
  await write
    .insertInto("recovery_code")
    .values(confirmed.recoveryHashes.map((hash) => ({ user_id: userId, code_hash: hash })))
    .execute();
}

export async function noteFactorTry(
  write: Writer,
  userId: UserId,
  state: { readonly lastStep?: number; readonly failedAttempts: number; readonly lockedUntil: Instant | null },
): Promise<void> {
  await write
    .updateTable("second_factor")
    .set({
      failed_attempts: state.failedAttempts,
      locked_until: state.lockedUntil,
      ...(state.lastStep === undefined ? {} : { last_step: state.lastStep }),
    })
    .where("user_id", "=", userId)
    .execute();
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

/** Takes the second factor and its recovery codes away. */
export async function removeFactor(write: Writer, userId: UserId): Promise<void> {
  await write.deleteFrom("recovery_code").where("user_id", "=", userId).execute();
  await write.deleteFrom("second_factor").where("user_id", "=", userId).execute();
}
