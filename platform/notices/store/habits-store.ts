import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type Instant, instantOf } from "#kernel";
import { type MailChoice, type NoticeHabits, USUAL_HABITS } from "../domain/habits.ts";

/** How the caller wants to hear of notices. */
export async function findHabits(query: Reader): Promise<NoticeHabits> {
  const row = await query
    .selectFrom("notice_habits")
    .select(["language", "by_mail", "by_kind", "digest_at", "quiet_from", "quiet_until"])
    .where(sql<boolean>`user_id::text = acting_user()`)
    .executeTakeFirst();
  if (!row) return USUAL_HABITS;
  const { quiet_from: from, quiet_until: until } = row;
  return {
    language: row.language as NoticeHabits["language"],
    byMail: row.by_mail as MailChoice,
    byKind: row.by_kind as NoticeHabits["byKind"],
    digestAt: row.digest_at,
    quiet: from === null || until === null ? null : { from, until },
  };
}

/** Sets it. What was to wait for a digest goes on waiting for it. */
export async function setHabits(write: Writer, habits: NoticeHabits): Promise<void> {
  const { language, byMail, byKind, digestAt, quiet } = habits;
  await sql`insert into notice_habits (user_id, language, by_mail, by_kind, digest_at, quiet_from, quiet_until)
    values (acting_user()::uuid, ${language}, ${byMail}, ${JSON.stringify(byKind)}::jsonb, ${digestAt},
      ${quiet?.from ?? null}, ${quiet?.until ?? null})
    on conflict (user_id) do update set language = excluded.language, by_mail = excluded.by_mail, by_kind = excluded.by_kind,
      digest_at = excluded.digest_at, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until`.execute(
    write,
  );
}

/** Where the caller has mail sent. */
export type OwnAddress = { readonly address: string; readonly askedAt: Instant; readonly verifiedAt: Instant | null };

export async function findAddress(query: Reader): Promise<OwnAddress | undefined> {
  const row = await query
    .selectFrom("notice_address")
    .select(["address", "asked_at", "verified_at"])
    .where(sql<boolean>`user_id::text = acting_user()`)
    .executeTakeFirst();
  return (
    row && {
      address: row.address,
      askedAt: instantOf(row.asked_at),
      verifiedAt: row.verified_at && instantOf(row.verified_at),
    }
  );
}

export type AskedAddress = {
  readonly address: string;
  readonly tokenHash: string;
  readonly expiresAt: Instant;
  /** What the link says, sealed: the message that brings it waits in the database. */
  readonly sealedToken: string;
  readonly messageId: string;
};

/** Puts an address in the place of the one before and asks it, in the caller's transaction, whether it is the person's. */
export async function askAddress(write: Writer, asked: AskedAddress, at: Instant): Promise<void> {
  await sql`insert into notice_address (user_id, address, asked_at, token_hash, expires_at)
    values (acting_user()::uuid, ${asked.address}, ${at}::timestamptz, ${asked.tokenHash}, ${asked.expiresAt}::timestamptz)
    on conflict (user_id) do update set address = excluded.address, asked_at = excluded.asked_at,
      token_hash = excluded.token_hash, expires_at = excluded.expires_at, verified_at = null`.execute(write);
  await sql`insert into outward_message (id, channel, subject, user_id, once, sealed_token, posted_at, due_at)
    values (${asked.messageId}::uuid, 'mail', 'address', acting_user()::uuid, ${`address:${asked.tokenHash}`}, ${asked.sealedToken},
      ${at}::timestamptz, ${at}::timestamptz)`.execute(write);
}

/** The address is the caller's, by a link that works once; false when the link is not for the caller, was used or is too old. */
export async function verifyAddress(write: Writer, tokenHash: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`update notice_address
    set verified_at = ${at}::timestamptz, token_hash = null, expires_at = null
    where user_id = acting_user()::uuid and token_hash = ${tokenHash} and expires_at > ${at}::timestamptz`.execute(
    write,
  );
  return numAffectedRows === 1n;
}

export async function removeAddress(write: Writer): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from notice_address where user_id = acting_user()::uuid`.execute(write);
  return numAffectedRows === 1n;
}
