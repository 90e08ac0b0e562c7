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
