import type { Grant, Writer } from "#database";
import type { AuditRecord } from "../domain/audit-record.ts";

/** Writes who did what in the same transaction as the change itself. */
export async function recordAudit(write: Writer, grant: Grant, record: AuditRecord): Promise<void> {
  await write
    .insertInto("audit_event")
    .values({
      actor_id: grant.userId,
      actor_name: grant.userName,
      action: record.action,
      object_kind: record.objectKind,
      object_id: String(record.objectId),
      area_id: record.areaId,
      detail: JSON.stringify(record.detail ?? {}),
    })
    .execute();
}
