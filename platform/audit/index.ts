export type { AuditRecord } from "./domain/audit-record.ts";
