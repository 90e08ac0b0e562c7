import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type Instant, instantOf, type UserId } from "#kernel";
import type { FactorMeans } from "../domain/entering.ts";
import type { KeyPurpose, SecurityKey } from "../domain/security-key.ts";

export type StoredKey = SecurityKey & {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
};

/** The keys of a person, the oldest first. */
export async function keysOf(query: Reader, userId: UserId): Promise<StoredKey[]> {
  const rows = await query
    .selectFrom("security_key")
    .selectAll()
    .where("user_id", "=", userId)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    keyId: row.id,
    name: row.name,
    addedAt: instantOf(row.added_at),
    lastUsedAt: row.last_used_at && instantOf(row.last_used_at),
    credentialId: row.credential_id,
    publicKey: row.public_key,
    signCount: Number(row.sign_count),
    transports: row.transports,
  }));
}

export type NewKey = Pick<StoredKey, "keyId" | "name" | "credentialId" | "signCount" | "transports" | "addedAt"> & {
  readonly userId: UserId;
  readonly publicKey: Uint8Array;
};

/** Keeps a key; false when it is somebody's already. */
export async function insertKey(write: Writer, key: NewKey): Promise<boolean> {
  const row = await write
    .insertInto("security_key")
    .values({
      id: key.keyId,
      user_id: key.userId,
      credential_id: key.credentialId,
      public_key: Buffer.from(key.publicKey),
      sign_count: String(key.signCount),
      transports: [...key.transports],
      name: key.name,
      added_at: key.addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function noteKeyUsed(
  write: Writer,
  keyId: string,
  used: { readonly signCount: number; readonly at: Instant },
): Promise<void> {
  await write
    .updateTable("security_key")
    .set({ sign_count: String(used.signCount), last_used_at: used.at })
    .where("id", "=", keyId)
    .execute();
}

export async function renameKey(write: Writer, keyId: string, name: string): Promise<void> {
  await write.updateTable("security_key").set({ name }).where("id", "=", keyId).execute();
}

export async function removeKey(write: Writer, keyId: string): Promise<void> {
  await write.deleteFrom("security_key").where("id", "=", keyId).execute();
}

export type NewChallenge = {
  readonly sessionHash: string;
  readonly purpose: KeyPurpose;
  readonly challenge: string;
  readonly expiresAt: Instant;
};

/** Keeps what a session's key has to sign; one before it for the same purpose is void. */
export async function keepChallenge(write: Writer, wanted: NewChallenge): Promise<void> {
  const { sessionHash, purpose, challenge, expiresAt } = wanted;
  await write
    .insertInto("key_challenge")
    .values({ session_hash: sessionHash, purpose, challenge, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict.columns(["session_hash", "purpose"]).doUpdateSet({ challenge, expires_at: expiresAt }),
    )
    .execute();
}

/** Takes a challenge away, so that it is answered once, whatever the answer. */
export async function takeChallenge(
  write: Writer,
  sessionHash: string,
  purpose: KeyPurpose,
): Promise<{ readonly challenge: string; readonly expiresAt: Instant } | undefined> {
  const row = await write
    .deleteFrom("key_challenge")
    .where("session_hash", "=", sessionHash)
    .where("purpose", "=", purpose)
    .returning(["challenge", "expires_at"])
    .executeTakeFirst();
  return row && { challenge: row.challenge, expiresAt: instantOf(row.expires_at) };
}

/** Wrong tries in a row by one means; each means is counted by itself. */
export type FactorAttempts = { readonly failedAttempts: number; readonly lockedUntil: Instant | null };

export async function attemptsOf(query: Reader, userId: UserId, means: FactorMeans): Promise<FactorAttempts> {
  const row = await query
    .selectFrom("factor_attempts")
    .select(["failed_attempts", "locked_until"])
    .where("user_id", "=", userId)
    .where("means", "=", means)
    .executeTakeFirst();
  return {
    failedAttempts: row?.failed_attempts ?? 0,
    lockedUntil: row?.locked_until ? instantOf(row.locked_until) : null,
  };
}

export async function noteAttempts(
  write: Writer,
  userId: UserId,
  { means, failedAttempts, lockedUntil }: FactorAttempts & { readonly means: FactorMeans },
): Promise<void> {
  await sql`insert into factor_attempts (user_id, means, failed_attempts, locked_until)
    values (${userId}::uuid, ${means}, ${failedAttempts}, ${lockedUntil}::timestamptz)
    on conflict (user_id, means) do update set failed_attempts = excluded.failed_attempts, locked_until = excluded.locked_until`.execute(
    write,
  );
}

/** All that was counted is forgotten: the person showed to be there. */
export async function clearAttempts(write: Writer, userId: UserId): Promise<void> {
  await write.deleteFrom("factor_attempts").where("user_id", "=", userId).execute();
}
