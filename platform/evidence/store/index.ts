export {
  evidenceCounts,
  evidenceOfRecords,
  findEvidence,
  gradesOfFacts,
  piecesFrom,
  placeOfSubject,
} from "./evidence-reader.ts";
export { insertContent, insertEvidence, insertEvidenceEvent, type KeptContent } from "./evidence-writer.ts";
export { announcedBytes, keptBytes } from "./kept-bytes.ts";
export {
  bytesOfUpload,
  changeUpload,
  countUnfinished,
  deleteUploads,
  dropPieces,
  findUpload,
  holdUpload,
  idleUploads,
  insertPiece,
  insertUpload,
  uploadsOfRecords,
} from "./upload-store.ts";
