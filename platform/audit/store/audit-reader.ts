import type { Reader } from "#database";
import { type Instant, instantOf } from "#kernel";

export type AuditEvent = {
  readonly id: string;
  readonly at: Instant;
  readonly actorName: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly areaName: string | null;
  readonly detail: unknown;
};

const PAGE = 100;

/** A page of what happened in the caller's areas, newest first, before the given event. */
export async function auditBefore(query: Reader, before: string | undefined): Promise<AuditEvent[]> {
  const rows = await query
    .selectFrom("audit_event")
    .leftJoin("area", "area.id", "audit_event.area_id")
    .select([
      "audit_event.id",
      "at",
      "actor_name",
      "action",
      "object_kind",
      "object_id",
      "detail",
      "area.name as area_name",
    ])
    .$if(before !== undefined, (open) => open.where("audit_event.id", "<", before ?? ""))
    .orderBy("audit_event.id", "desc")
    .limit(PAGE)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: instantOf(row.at),
    actorName: row.actor_name,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    areaName: row.area_name,
    detail: row.detail,
  }));
}
