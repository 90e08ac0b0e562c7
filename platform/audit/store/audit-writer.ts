import { sql } from "kysely";
import { type Grant, KEPT, type Writer } from "#database";
import type { AuditRecord } from "../domain/audit-record.ts";

/** Writes who did what, for whom and in which request, in the same transaction as the change itself. */
export async function recordAudit(write: Writer, grant: Grant, record: AuditRecord): Promise<void> {
  const { action, objectKind, objectId, areaId, detail = {}, outcome = "done" } = record;
  await sql`${KEPT}insert into audit_event (actor_id, actor_name, on_behalf_of, request_id, action, object_kind, object_id, area_id, outcome, detail)
    values (${grant.userId}::uuid, ${grant.userName}, ${grant.onBehalfOf ?? null}, ${grant.requestId ?? null}, ${action}, ${objectKind},
      ${String(objectId)}, ${areaId}::integer, ${outcome}, ${JSON.stringify(detail)}::jsonb)`.execute(write);
}

/** The same for several records in one statement, in their order. */
export async function recordAudits(write: Writer, grant: Grant, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ action, objectKind, objectId, areaId, detail = {}, outcome = "done" }) => ({
    ...{ action, object_kind: objectKind, object_id: String(objectId), area_id: areaId, detail, outcome },
  }));
  await sql`insert into audit_event (actor_id, actor_name, on_behalf_of, request_id, action, object_kind, object_id, area_id, outcome, detail)
    select ${grant.userId}::uuid, ${grant.userName}, ${grant.onBehalfOf ?? null}, ${grant.requestId ?? null}, row.action, row.object_kind,
      row.object_id, row.area_id, row.outcome, row.detail
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as (action text, object_kind text, object_id text, area_id integer, outcome text, detail jsonb)) with ordinality
      as row (action, object_kind, object_id, area_id, outcome, detail, turn)
    order by row.turn`.execute(write);
}
