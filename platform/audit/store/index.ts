export { type AuditEvent, auditBefore } from "./audit-reader.ts";
export { recordAudit } from "./audit-writer.ts";
