import { sql } from "kysely";
import { KEPT, type Reader } from "#database";
import { type AreaId, areaId, type Instant, instantOf } from "#kernel";

/** Who read something of an enterprise's file, in which office, what and when. */
export type FileReading = {
  readonly id: string;
  readonly at: Instant;
  readonly times: number;
  readonly actorName: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly role: string | null;
  readonly officeId: AreaId | null;
  readonly officeName: string | null;
  readonly detail: { readonly [key: string]: unknown };
};

type Row = {
  id: string;
  at: Date;
  times: number;
  actor_name: string;
  on_behalf_of: string | null;
  action: string;
  detail: { [key: string]: unknown };
  office_id: number | null;
  office_name: string | null;
};

/** Readings of the caller's own files, newest first, before the given record; the area that each reader holds office in is told by its name. */
export async function readingsOfOwn(query: Reader, before: string | null, most: number): Promise<FileReading[]> {
  const { rows } =
    await sql<Row>`${KEPT}select event.id, event.at, event.times, event.actor_name, event.on_behalf_of, event.action, event.detail,
      office.id as office_id, office.name as office_name
    from audit_event event left join area office on office.id = (event.detail ->> 'office')::integer
    where event.subject_id = any (acting_subjects()) and event.id < coalesce(${before}::bigint, 9223372036854775807)
    order by event.id desc limit ${most}`.execute(query);
  return rows.map((row) => ({
    id: row.id,
    at: instantOf(row.at),
    times: row.times,
    actorName: row.actor_name,
    onBehalfOf: row.on_behalf_of,
    action: row.action,
    role: typeof row.detail["role"] === "string" ? row.detail["role"] : null,
    officeId: row.office_id === null ? null : areaId(row.office_id),
    officeName: row.office_name,
    detail: row.detail,
  }));
}
