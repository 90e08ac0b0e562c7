import { sql } from "kysely";
import { KEPT, type Reader, type Writer } from "#database";
import { type Instant, instantOf } from "#kernel";
import type { Notice } from "../domain/notice.ts";

/** Where a list goes on: behind this notice. */
export type InboxPlace = { readonly at: Instant; readonly id: string };

export type InboxWish = {
  readonly kind?: string | undefined;
  readonly unread: boolean;
  readonly behind?: InboxPlace | undefined;
  readonly most: number;
};

type Row = { id: string; kind: string; facts: Notice["facts"]; path: string; at: Date; read_at: Date | null };

/** The caller's notices, newest first. */
export async function noticesOf(query: Reader, { kind, unread, behind, most }: InboxWish): Promise<Notice[]> {
  const { rows } = await sql<Row>`select id, kind, facts, path, at, read_at from notice
    where user_id::text = acting_user() and dropped_at is null and (read_at is null) = ${unread}::boolean
      and (${kind ?? null}::text is null or kind = ${kind ?? null}::text)
      and (${behind?.at ?? null}::timestamptz is null
        or (at, id) < (${behind?.at ?? null}::timestamptz, ${behind?.id ?? null}::uuid))
    order by at desc, id desc limit ${most}::integer`.execute(query);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    facts: row.facts,
    path: row.path,
    at: instantOf(row.at),
    readAt: row.read_at && instantOf(row.read_at),
  }));
}

/** How many are counted at most: nobody needs to know how many hundreds there are. */
const COUNTED_UNREAD = 100;

/** How many notices the caller has not read, counted up to a hundred. */
export async function countUnread(query: Reader): Promise<number> {
  const { rows } = await sql<{ unread: string }>`${KEPT}select count(*) as unread from (
    select from notice where user_id = acting_user()::uuid and read_at is null and dropped_at is null
    limit ${COUNTED_UNREAD}::integer) counted`.execute(query);
  return Number(rows[0]?.unread ?? 0);
}

/** The kinds of which the caller ever had a notice. */
export async function kindsOf(query: Reader): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`select distinct kind from notice
    where user_id = acting_user()::uuid and dropped_at is null order by kind`.execute(query);
  return rows.map(({ kind }) => kind);
}

/** Marks the caller's notices as read: these, or all that came until a moment, of one kind or any. */
export async function markRead(
  write: Writer,
  which: { readonly ids: readonly string[] } | { readonly until: Instant; readonly kind?: string | undefined },
  at: Instant,
): Promise<number> {
  const chosen =
    "ids" in which
      ? sql`id = any (${[...which.ids]}::uuid[])`
      : sql`at <= ${which.until}::timestamptz and (${which.kind ?? null}::text is null or kind = ${which.kind ?? null}::text)`;
  const { numAffectedRows } = await sql`update notice set read_at = ${at}::timestamptz
    where user_id = acting_user()::uuid and read_at is null and dropped_at is null and ${chosen}`.execute(write);
  return Number(numAffectedRows ?? 0);
}

/** Drops what old notices say and removes what was sent long ago. The rows of notices stay, so that nothing is told twice. */
export async function forgetNotices(write: Writer, before: Instant, most: number): Promise<number> {
  const dropped = await sql`update notice set facts = '{}', dropped_at = now(), awaits_digest = false
    where (user_id, id) in (select user_id, id from notice where at < ${before}::timestamptz and dropped_at is null
      limit ${most}::integer)`.execute(write);
  return Number(dropped.numAffectedRows ?? 0);
}
