import type { Answer } from "#contract";
import type { RecordKind } from "#evidence";

export type EvidenceList = Answer<"/api/evidence", "get">;
export type FileView = EvidenceList["files"][number];
export type UploadView = EvidenceList["uploads"][number];

/** Whose records files hang on, as the pages know it. */
export type EvidenceSubject = { readonly homeId: number; readonly subjectId: string };

/** A record that files support. */
export type RecordView = EvidenceSubject & { readonly kind: RecordKind; readonly recordId: string };

const UNITS = ["B", "KB", "MB", "GB"] as const;

/** 1536 → 1.5 KB. */
export function sizeText(bytes: number): string {
  const unit = UNITS.findLastIndex((_, index) => index === 0 || bytes >= 1024 ** index);
  const value = bytes / 1024 ** unit;
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}
