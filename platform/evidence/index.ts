export {
  type ContentAbout,
  changedEvidence,
  EVIDENCE_TYPES,
  type Evidence,
  type EvidenceEvent,
  type EvidenceId,
  type EvidenceRecord,
  type EvidenceType,
  isDetached,
  RECORD_KINDS,
  type RecordKind,
  roomFor,
} from "./domain/evidence.ts";
export { leavingName, MEDIA_TYPES, nameContradicts } from "./domain/file-name.ts";
export { DEFAULT_QUOTA, type EvidenceQuota, type Stored } from "./domain/quota.ts";
export {
  beginUpload,
  FILE_BYTES_LIMIT,
  finishable,
  knownPart,
  PIECE_BYTES_LIMIT,
  plainFileName,
  type Upload,
  type UploadId,
} from "./domain/upload.ts";
