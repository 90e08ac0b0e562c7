import { type RawBuilder, sql } from "kysely";
import type { Reader, Writer } from "#database";
import type { ChainAlgorithm, ChainAnchor, ChainRow } from "../domain/chain.ts";

const DETAIL = "detail::text";

const COLUMNS = [
  "id::text",
  `to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  "actor_id::text",
  "actor_name",
  "on_behalf_of",
  "request_id",
  "action",
  "object_kind",
  "object_id",
  "area_id::text",
  "subject_id::text",
  "outcome",
  "times::text",
  "xid::text",
  DETAIL,
];

/** A record as canonical text; `detail` names the text of the detail where it was made before, for making it takes longest. Each value stands with its length in bytes before it, `-` for none. No two records have the same. */
function canonicalRecord(event: string, detail?: string): string {
  const column = (text: string) =>
    detail !== undefined && text === DETAIL ? detail : text.replace(/^(?:to_char\()?/, (start) => `${start}${event}.`);
  return COLUMNS.map((text) => `coalesce(octet_length(${column(text)}) || ':' || ${column(text)}, '-')`).join(
    " || ',' || ",
  );
}

export type WaitingRecord = { readonly id: string; readonly record: string };

const RECORD = sql.raw(canonicalRecord("event"));

/** Records that wait for a link, in the order in which they get one. */
export async function recordsToLink(write: Writer, most: number): Promise<WaitingRecord[]> {
  const { rows } = await sql<WaitingRecord>`select event.id, ${RECORD} as record from audit_to_link(${most}) as event
    order by event.xid, event.id`.execute(write);
  return rows;
}

export type ChainHead = {
  readonly seq: number;
  readonly digest: Uint8Array | null;
  readonly algorithm: ChainAlgorithm;
};

/** The last link; number 0 without a digest before the first. */
export async function chainHead(query: Reader): Promise<ChainHead> {
  const { rows } = await sql<{ seq: string; digest: Uint8Array; algorithm: ChainAlgorithm }>`
    select seq, digest, algorithm from audit_link order by seq desc limit 1`.execute(query as Writer);
  const [row] = rows;
  return row ? { ...row, seq: Number(row.seq) } : { seq: 0, digest: null, algorithm: "sha256" };
}

export type NewLinks = {
  readonly firstSeq: number;
  readonly events: readonly string[];
  readonly digests: readonly Uint8Array[];
  readonly algorithm: ChainAlgorithm;
};

export async function appendLinks(write: Writer, { firstSeq, events, digests, algorithm }: NewLinks): Promise<void> {
  await sql`select append_audit_links(${firstSeq}::bigint, ${events}::bigint[], ${digests.map((one) => Buffer.from(one))}::bytea[],
    ${algorithm})`.execute(write);
}

type RawRow = { seq: string; algorithm: ChainAlgorithm; digest: Uint8Array; record: string | null };

const rowOf = ({ seq, ...row }: RawRow): ChainRow => ({ seq: Number(seq), ...row });

/** A portion of the chain as the platform sees it, with the records of all areas. */
export async function chainRows(query: Reader, after: number, most: number): Promise<ChainRow[]> {
  const { rows } = await sql<RawRow>`with portion as materialized (
      select seq, event_id, algorithm, digest from audit_link where seq > ${after} order by seq limit ${most}
    )
    select link.seq, link.algorithm, link.digest, case when event.id is not null then ${RECORD} end as record
    from portion link left join audit_records((select array_agg(event_id) from portion)) as event on event.id = link.event_id
    order by link.seq`.execute(query as Writer);
  return rows.map(rowOf);
}

/** What a statement that is asked by the owner of the tables says, without the functions that the application calls. */
export type OwnersAsk = <R>(text: string, values: readonly unknown[]) => Promise<R[]>;

/** The same as the owner of the tables reads it. */
export async function chainRowsOfOwner(ask: OwnersAsk, after: number, most: number): Promise<ChainRow[]> {
  const rows = await ask<RawRow>(
    `select link.seq, link.algorithm, link.digest, case when event.id is not null then ${canonicalRecord("event", "said.text")} end as record
     from (select seq, event_id, algorithm, digest from audit_link where seq > $1 order by seq limit $2) as link
     left join audit_event event on event.id = link.event_id left join lateral (select event.detail::text as text offset 0) as said on true
     order by link.seq`,
    [after, most],
  );
  return rows.map(rowOf);
}

const STRAY_OF_OWNER = `with head as (
    select event.xid, event.id from audit_link link join audit_event event on event.id = link.event_id order by link.seq desc limit 1
  )
  select (select coalesce(min(link.seq), 1) from audit_link link join audit_event linked on linked.id = link.event_id
    where (linked.xid, linked.id) > (event.xid, event.id)) as place
  from audit_event event, head
  where (event.xid, event.id) <= (head.xid, head.id)
    and not (head.xid >= pg_snapshot_xmax(pg_current_snapshot()) and event.xid < pg_snapshot_xmax(pg_current_snapshot()))
    and not exists (select from audit_link link where link.event_id = event.id)
  order by event.xid, event.id limit 1`;

/** Where the first record would stand that was put among linked ones and is in no link; null when there is none. */
export async function strayOfOwner(ask: OwnersAsk): Promise<number | null> {
  const [row] = await ask<{ place: string }>(STRAY_OF_OWNER, []);
  return row ? Number(row.place) : null;
}

export async function firstStray(query: Reader): Promise<number | null> {
  const { rows } = await sql<{ place: string }>`select place from audit_strays(1)`.execute(query as Writer);
  return rows[0] ? Number(rows[0].place) : null;
}

/** How many records wait for a link. */
export async function countWaiting(query: Reader): Promise<number> {
  const { rows } = await sql<{ waiting: string }>`select audit_waiting() as waiting`.execute(query as Writer);
  return Number(rows[0]?.waiting ?? 0);
}

export async function insertAnchor(
  write: Writer,
  { seq, algorithm, digest, at, publicKey, signature }: ChainAnchor,
): Promise<void> {
  await sql`insert into audit_anchor (seq, anchored_at, algorithm, digest, public_key, signature)
    values (${seq}, ${at}::timestamptz, ${algorithm}, decode(${digest}, 'hex'), ${publicKey}, ${signature})`.execute(
    write,
  );
}

const ANCHORS = `select seq, to_char(anchored_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, algorithm,
  encode(digest, 'hex') as digest, public_key as "publicKey", signature from audit_anchor order by seq desc, anchored_at desc`;

type RawAnchor = Omit<ChainAnchor, "seq"> & { readonly seq: string };
const anchorOf = ({ seq, ...anchor }: RawAnchor): ChainAnchor => ({ seq: Number(seq), ...anchor });

/** Signed heads, newest first. */
export async function listAnchors(query: Reader, most: number): Promise<ChainAnchor[]> {
  const statement: RawBuilder<RawAnchor> = sql`${sql.raw(ANCHORS)} limit ${most}`;
  return (await statement.execute(query as Writer)).rows.map(anchorOf);
}

export async function anchorsOfOwner(ask: OwnersAsk): Promise<ChainAnchor[]> {
  return (await ask<RawAnchor>(ANCHORS, [])).map(anchorOf);
}
