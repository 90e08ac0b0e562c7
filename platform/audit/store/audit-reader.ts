import { type RawBuilder, sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type Instant, instantOf } from "#kernel";
import type { AuditOutcome } from "../domain/audit-record.ts";

export type AuditEvent = {
  readonly id: string;
  readonly at: Instant;
  readonly actorName: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly areaName: string | null;
  /** Of what was read: the area in which the reader holds his office. */
  readonly officeName: string | null;
  readonly outcome: AuditOutcome;
  readonly times: number;
  readonly requestId: string | null;
  readonly detail: unknown;
};

/** What the auditor looks for; everything that is given must hold. */
export type AuditFilter = {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly kind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly areaId?: number | undefined;
  /** Days by the platform's own time, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly outcome?: AuditOutcome | undefined;
  readonly requestId?: string | undefined;
  readonly text?: string | undefined;
};

type Row = {
  id: string;
  at: Date;
  actor_name: string;
  on_behalf_of: string | null;
  action: string;
  object_kind: string;
  object_id: string;
  area_name: string | null;
  office_name: string | null;
  outcome: string;
  times: number;
  request_id: string | null;
  detail: unknown;
};

const COLUMNS =
  sql.raw(`event.id, event.at, event.actor_name, event.on_behalf_of, event.action, event.object_kind, event.object_id,
  event.outcome, event.times, event.request_id, event.detail, area.name as area_name, office.name as office_name`);
const TABLES = sql.raw(`audit_event event left join area on area.id = event.area_id left join area office
  on office.id = case when event.outcome = 'read' and jsonb_typeof(event.detail -> 'office') = 'number' then (event.detail ->> 'office')::integer end`);

function eventOf(row: Row): AuditEvent {
  return {
    ...{ id: row.id, at: instantOf(row.at), actorName: row.actor_name, onBehalfOf: row.on_behalf_of },
    ...{ action: row.action, objectKind: row.object_kind, objectId: row.object_id, areaName: row.area_name },
    officeName: row.office_name,
    ...{ outcome: row.outcome as AuditOutcome, times: row.times, requestId: row.request_id, detail: row.detail },
  };
}

/** A text as a pattern in which nothing stands for anything else. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** In Beijing a day begins at 16:00 UTC of the day before. */
const dayBegins = (day: string) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;

function conditions(filter: AuditFilter): RawBuilder<unknown>[] {
  const { actor, action, kind, objectId, areaId, from, to, outcome, requestId, text } = filter;
  const all: RawBuilder<unknown>[] = [];
  if (actor !== undefined) all.push(sql`event.actor_name ilike ${containing(actor)}`);
  if (action !== undefined) all.push(sql`event.action = ${action}`);
  if (kind !== undefined) all.push(sql`event.object_kind = ${kind}`);
  if (objectId !== undefined) all.push(sql`event.object_id = ${objectId}`);
  if (outcome !== undefined) all.push(sql`event.outcome = ${outcome}`);
  if (requestId !== undefined) all.push(sql`event.request_id = ${requestId}`);
  if (from !== undefined) all.push(sql`event.at >= ${dayBegins(from)}`);
  if (to !== undefined) all.push(sql`event.at < ${dayBegins(to)} + interval '1 day'`);
  if (areaId !== undefined)
    all.push(sql`event.area_id in (select below.id from area held join area below
      on below.tree = held.tree and below.preorder_from between held.preorder_from and held.preorder_to where held.id = ${areaId})`);
  if (text !== undefined)
    all.push(sql`(event.detail::text ilike ${containing(text)} or event.object_id ilike ${containing(text)})`);
  return all;
}

/** A page of what happened in the caller's areas, newest first, before the given event. */
export async function auditPage(
  query: Reader,
  filter: AuditFilter,
  before: string | undefined,
  most: number,
): Promise<AuditEvent[]> {
  const all = conditions(filter);
  if (before !== undefined) all.push(sql`event.id < ${before}::bigint`);
  const where = all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`;
  const { rows } = await sql<Row>`select ${COLUMNS} from ${TABLES} ${where}
    order by event.id desc limit ${most}`.execute(query as Writer);
  return rows.map(eventOf);
}

/** One object, as records name it. */
export type AuditedObject = { readonly kind: string; readonly objectId: string };

/** What happened to one object, oldest first, behind the given event; of an enterprise what was read of its file too. */
export async function auditOfObject(
  query: Reader,
  { kind, objectId }: AuditedObject,
  after: string | undefined,
  most: number,
): Promise<AuditEvent[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from ${TABLES}
    where event.id in (
        select id from audit_event where object_kind = ${kind} and object_id = ${objectId}
        union select id from audit_event where subject_id::text = ${objectId} and subject_id is not null and ${kind} = 'enterprise'
      ) and event.id > coalesce(${after ?? null}::bigint, 0)
    order by event.id limit ${most}`.execute(query as Writer);
  return rows.map(eventOf);
}

/** A record's link in the chain; undefined while it waits for one. */
export type AuditLink = { readonly seq: number; readonly algorithm: string; readonly digest: string };

/** One record with its link. */
export async function findAuditEvent(
  query: Reader,
  id: string,
): Promise<{ readonly event: AuditEvent; readonly link: AuditLink | null } | undefined> {
  const { rows } = await sql<Row & { seq: string | null; algorithm: string; digest: string }>`select ${COLUMNS},
      link.seq, link.algorithm, encode(link.digest, 'hex') as digest
    from ${TABLES} left join audit_link link on link.event_id = event.id
    where event.id = ${id}::bigint`.execute(query as Writer);
  const [row] = rows;
  if (!row) return undefined;
  const { seq, algorithm, digest } = row;
  return { event: eventOf(row), link: seq === null ? null : { seq: Number(seq), algorithm, digest } };
}

/** The words that stand in the caller's newest records: what can be looked for. */
export async function auditWords(query: Reader): Promise<{ readonly actions: string[]; readonly kinds: string[] }> {
  const { rows } = await sql<{ action: string; kind: string }>`select distinct action, object_kind as kind
    from (select action, object_kind from audit_event order by id desc limit 20000) as newest`.execute(query as Writer);
  const sorted = (words: string[]) => [...new Set(words)].sort();
  return { actions: sorted(rows.map(({ action }) => action)), kinds: sorted(rows.map(({ kind }) => kind)) };
}
