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

/** An id that no two pages make: a file that is begun twice is one file. Works without https, where randomUUID is missing. */
export function newUploadId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
