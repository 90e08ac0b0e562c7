import { sql } from "kysely";
import type { Writer } from "#database";
import type { Instant } from "#kernel";
import { faultOf, type NewNotice } from "../domain/notice.ts";

/**
 * Puts notices into the inboxes of those they are for, in the caller's transaction and in one statement however many they are. Works under
 * any grant: what is posted can be read by its own person alone. Throws for a notice that a room should not have written.
 */
export async function postNotices(write: Writer, notices: readonly NewNotice[], at: Instant): Promise<void> {
  const fault = notices.map(faultOf).find((said) => said !== undefined);
  if (fault !== undefined) throw new Error(fault);
  const rows = notices.flatMap((notice) => notice.to.map((userId) => ({ ...notice, userId })));
  if (rows.length === 0) return;
  const of = <T>(value: (row: (typeof rows)[number]) => T) => rows.map(value);
  await sql`select post_notices(${of((it) => it.userId)}::uuid[], ${of((it) => it.kind)}::text[],
    ${of((it) => JSON.stringify(it.facts))}::text[], ${of((it) => it.path)}::text[], ${of((it) => it.once)}::text[],
    ${at}::timestamptz)`.execute(write);
}
