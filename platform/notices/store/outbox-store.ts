import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import { type Instant, instantOf } from "#kernel";
import type { QuietHours } from "../domain/habits.ts";
import type { OutwardItem } from "../domain/outward-text.ts";
import type { RobotStyle } from "../domain/robot.ts";

/** In whose name messages are sent: nobody's, the platform's. */
export const SENDING: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };

/** A message that one deliverer has taken for a while; the id stays the same however often it is sent. */
export type TakenMessage = {
  readonly id: string;
  readonly subject: "notice" | "digest" | "address";
  readonly items: readonly OutwardItem[];
  readonly total: number;
  readonly sealedToken: string | null;
  readonly postedAt: Instant;
  /** With the one that begins now. */
  readonly tries: number;
  readonly language: "zh-CN" | "en";
  readonly areaName: string;
  readonly quiet: QuietHours | null;
  readonly to: MailTo | RobotTo;
};

export type MailTo = { readonly channel: "mail"; readonly address: string | null; readonly verified: boolean };
export type RobotTo = {
  readonly channel: "robot";
  readonly robotId: string;
  readonly style: RobotStyle;
  readonly sealedUrl: string;
  readonly sealedSecret: string | null;
};

type Row = {
  id: string;
  channel: "mail" | "robot";
  subject: TakenMessage["subject"];
  items: OutwardItem[];
  total: number;
  sealed_token: string | null;
  posted_at: Date;
  tries: number;
  language: "zh-CN" | "en" | null;
  quiet_from: number | null;
  quiet_until: number | null;
  area_name: string | null;
  address: string | null;
  verified: boolean;
  robot_id: string;
  style: RobotStyle;
  sealed_url: string;
  sealed_secret: string | null;
};

function takenOf(row: Row): TakenMessage {
  const { quiet_from: from, quiet_until: until } = row;
  return {
    id: row.id,
    subject: row.subject,
    items: row.items,
    total: row.total,
    sealedToken: row.sealed_token,
    postedAt: instantOf(row.posted_at),
    tries: row.tries,
    language: row.language ?? "zh-CN",
    areaName: row.area_name ?? "",
    quiet: from === null || until === null ? null : { from, until },
    to:
      row.channel === "mail"
        ? { channel: "mail", address: row.address, verified: row.verified }
        : {
            channel: "robot",
            robotId: row.robot_id,
            style: row.style,
            sealedUrl: row.sealed_url,
            sealedSecret: row.sealed_secret,
          },
  };
}

export type Taking = { readonly now: Instant; readonly until: Instant; readonly most: number };

/**
 * Takes messages that are due, so that no other server takes them before `until`: who is cut off while sending leaves them to
 * be sent again then. Each taking is a try, so that a message which ends its sender ends, too.
 */
export async function takeMessages(write: Writer, { now, until, most }: Taking): Promise<TakenMessage[]> {
  const { rows } = await sql<Row>`with due as (
      select id from outward_message where sent_at is null and given_up_at is null and due_at <= ${now}::timestamptz
      order by due_at limit ${most}::integer for update skip locked
    ), taken as (
      update outward_message message set due_at = ${until}::timestamptz, tries = message.tries + 1 from due where message.id = due.id
      returning message.*
    )
    select taken.id, taken.channel, taken.subject, taken.items, taken.total, taken.sealed_token, taken.posted_at, taken.tries,
      habits.language, habits.quiet_from, habits.quiet_until, area.name as area_name, address.address,
      address.verified_at is not null as verified, robot.id as robot_id, robot.style, robot.sealed_url, robot.sealed_secret
    from taken
    left join notice_robot robot on robot.id = taken.robot_id
    left join notice_habits habits on habits.user_id = taken.user_id
    left join notice_address address on address.user_id = taken.user_id
    left join area on area.id = taken.area_id
    order by taken.posted_at`.execute(write);
  return rows.map(takenOf);
}

/** What became of a message: the other side took it, it is due again, or nobody tries any more. */
export type Settled =
  | { readonly sent: Instant }
  | { readonly again: Instant; readonly fault: string | null; readonly tries: number }
  | { readonly givenUp: Instant; readonly fault: string };

/** Notes it. What was sent keeps nothing of what it said. */
export async function settleMessage(write: Writer, id: string, settled: Settled): Promise<void> {
  const change =
    "sent" in settled
      ? sql`sent_at = ${settled.sent}::timestamptz, fault = null, items = '[]', sealed_token = null`
      : "again" in settled
        ? sql`due_at = ${settled.again}::timestamptz, fault = ${settled.fault}, tries = ${settled.tries}::integer`
        : sql`given_up_at = ${settled.givenUp}::timestamptz, fault = ${settled.fault}`;
  await sql`update outward_message set ${change} where id = ${id}::uuid and sent_at is null`.execute(write);
}

/** Makes the digests that are due into messages; how many. */
export async function collectDigests(write: Writer, now: Instant, mostItems: number): Promise<number> {
  const { rows } = await sql<{
    made: number;
  }>`select collect_digests(${now}::timestamptz, ${mostItems}::integer) as made`.execute(write);
  return rows[0]?.made ?? 0;
}

/** How the outbox stands. */
export type OutboxState = { readonly waiting: number; readonly givenUp: number; readonly oldestAt: Instant | null };

export async function outboxState(query: Reader): Promise<OutboxState> {
  const { rows } = await sql<{ waiting: string; given_up: string; oldest: Date | null }>`select
      count(*) filter (where given_up_at is null) as waiting, count(*) filter (where given_up_at is not null) as given_up,
      min(posted_at) filter (where given_up_at is null) as oldest
    from outward_message where sent_at is null`.execute(query);
  const [row] = rows;
  return {
    waiting: Number(row?.waiting ?? 0),
    givenUp: Number(row?.given_up ?? 0),
    oldestAt: row?.oldest ? instantOf(row.oldest) : null,
  };
}

/** A message that nobody tries to send any more, without what it says and without whom it is for. */
export type GivenUpMessage = {
  readonly id: string;
  readonly channel: "mail" | "robot";
  readonly subject: TakenMessage["subject"];
  readonly kinds: readonly string[];
  readonly postedAt: Instant;
  readonly givenUpAt: Instant;
  readonly tries: number;
  readonly fault: string;
};

export async function givenUpMessages(query: Reader, most: number): Promise<GivenUpMessage[]> {
  const rows = await query
    .selectFrom("outward_message")
    .select(["id", "channel", "subject", "items", "posted_at", "given_up_at", "tries", "fault"])
    .where("given_up_at", "is not", null)
    .where("sent_at", "is", null)
    .orderBy("given_up_at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel as GivenUpMessage["channel"],
    subject: row.subject as GivenUpMessage["subject"],
    kinds: [...new Set((row.items as unknown as OutwardItem[]).map(({ kind }) => kind))],
    postedAt: instantOf(row.posted_at),
    givenUpAt: instantOf(row.given_up_at as Date),
    tries: row.tries,
    fault: row.fault ?? "",
  }));
}

/** Lets messages that were given up be sent once more, with all tries before them; these, or all. How many there were. */
export async function sendAgain(write: Writer, ids: readonly string[] | "all", at: Instant): Promise<number> {
  const { numAffectedRows } = await sql`update outward_message
    set given_up_at = null, due_at = ${at}::timestamptz, tries = 0
    where given_up_at is not null and sent_at is null
      and (${ids === "all"}::boolean or id = any (${ids === "all" ? [] : [...ids]}::uuid[]))`.execute(write);
  return Number(numAffectedRows ?? 0);
}

/** Removes messages that were sent, or given up, before a moment. */
export async function forgetMessages(
  write: Writer,
  before: { readonly sent: Instant; readonly givenUp: Instant },
  most: number,
): Promise<number> {
  const { numAffectedRows } = await sql`delete from outward_message where id in (
    select id from outward_message
    where sent_at < ${before.sent}::timestamptz or given_up_at < ${before.givenUp}::timestamptz
      or sent_at is null and posted_at < ${before.givenUp}::timestamptz limit ${most}::integer)`.execute(write);
  return Number(numAffectedRows ?? 0);
}
