export {
  type AuditEvent,
  type AuditedObject,
  type AuditFilter,
  auditOfObject,
  auditPage,
  auditWords,
  findAuditEvent,
} from "./audit-reader.ts";
export { recordAudit, recordAudits } from "./audit-writer.ts";
export {
  anchorsOfOwner,
  appendLinks,
  type ChainHead,
  chainHead,
  chainRows,
  chainRowsOfOwner,
  countWaiting,
  firstStray,
  insertAnchor,
  listAnchors,
  type OwnersAsk,
  recordsToLink,
  strayOfOwner,
} from "./chain-store.ts";
export { insertNotes } from "./note-writer.ts";
export { type FileReading, readingsOfOwn } from "./reading-reader.ts";
