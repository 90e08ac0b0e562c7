import type { Attributes } from "../container/namespaces.ts";

/**
 * Word nests a table in a cell of a table in three levels, a text box in twelve; documents with tables in tables in text
 * boxes pass 64 and stay below 150.
 */
const DOCX_DEPTH = 256;

/** Prefix by namespace; the second of a pair is the strict variant (ISO/IEC 29500-1). */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "x"],
  ["http://schemas.openxmlformats.org/presentationml/2006/main", "p"],
  ["http://purl.oclc.org/ooxml/presentationml/main", "p"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
]);

export const READING = { namespaces: NAMESPACES, depth: DOCX_DEPTH };

const OFF: ReadonlySet<string> = new Set(["0", "false", "off", "none"]);

/** A property that is there is on, unless its value says otherwise (ISO/IEC 29500-1, 17.17.4). */
export function isOn(attributes: Attributes): boolean {
  return !OFF.has(attributes["w:val"] ?? "1");
}

/** A whole number within bounds; undefined when the attribute is missing or no number. */
export function wholeNumber(value: string | undefined, bounds: { least: number; most: number }): number | undefined {
  if (value === undefined || !/^\s*[+-]?\d{1,15}\s*$/.test(value)) return undefined;
  return Math.min(bounds.most, Math.max(bounds.least, Number.parseInt(value, 10)));
}
