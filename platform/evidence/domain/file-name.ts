import type { EvidenceType } from "./evidence.ts";

/** The endings that files of a type have; the first is added where the name says something else. */
const ENDINGS: Readonly<Record<EvidenceType, readonly string[]>> = {
  png: ["png"],
  jpeg: ["jpg", "jpeg", "jfif"],
  webp: ["webp"],
  heic: ["heic", "heif"],
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  ofd: ["ofd"],
  text: ["txt", "csv", "md", "log", "tsv", "json", "xml"],
};

/** What a browser is told a file is. Fixed by the content, never by who sent it. */
export const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  heic: "image/heic",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ofd: "application/ofd",
  text: "text/plain",
};

/** Whether the name says another type than the content is. */
export function nameContradicts(fileName: string, type: EvidenceType): boolean {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return ending === undefined || !ENDINGS[type].includes(ending);
}

/** The name under which a file leaves: its own, with the right ending behind a wrong one, so that nothing opens as a program. */
export function leavingName(fileName: string, type: EvidenceType): string {
  return nameContradicts(fileName, type) ? `${fileName}.${ENDINGS[type][0]}` : fileName;
}
