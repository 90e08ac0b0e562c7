import type { Line } from "../normalise/source.ts";
import { isDigit } from "../quantities/numerals.ts";
import type { Marker, MarkerLevel } from "./markers.ts";

/**
 * Headings numbered as in a standard: 2 重点任务, 2.1 夯实底座, 2.1.1 统筹布局。A line of such form may as well begin with a figure
 * (2.5亿元), so that one counts only where its number follows on from the heading before it.
 */

const FORM =
  /^(\d{1,2}(?:\.\d{1,2}){0,3})[.、]?(?=[\u4e00-\u9fff"《])(?![年月日个家项条亿万千百元台吨倍户名%]|人(?![才工力]))/;
const LEVELS: readonly MarkerLevel[] = ["one", "two", "three", "four"];
/** A heading without a dot in its number stands alone on its line. */
const BARE = /^\d{1,2}[^\d.、,。;:年月日]{2,24}$/;
/** So many headings with dots make a document numbered in this way. */
const ENOUGH = 4;

const NONE: ReadonlyMap<number, Marker> = new Map();

type Heading = { readonly line: number; readonly path: readonly number[]; readonly length: number };

function headingOf(text: string, line: number): Heading | undefined {
  if (!isDigit(text.charCodeAt(0))) return undefined;
  const found = FORM.exec(text.length > 48 ? text.slice(0, 48) : text);
  if (!found?.[1]) return undefined;
  const path = found[1].split(".").map(Number);
  if (path.length === 1 && !BARE.test(text)) return undefined;
  return { line, path, length: found[0].length };
}

const POINT = ".".charCodeAt(0);

/** Whether a text begins with digits, a point and a digit, as every heading with a dot in its number does. */
function beginsWithDots(text: string): boolean {
  if (!isDigit(text.charCodeAt(0))) return false;
  const point = isDigit(text.charCodeAt(1)) ? 2 : 1;
  return text.charCodeAt(point) === POINT && isDigit(text.charCodeAt(point + 1));
}

function holdsEnough(lines: readonly Line[]): boolean {
  let dotted = 0;
  for (const { text } of lines) if (beginsWithDots(text)) dotted++;
  return dotted >= ENOUGH;
}

/** Whether a number may stand behind another: 2.1 → 2.1.1, 2.2 or 3; 2.1.3 → 2.1.4, 2.2 or 3. A first one may stand anywhere. */
function followsOn(before: readonly number[], path: readonly number[]): boolean {
  if (path.every((it) => it === 1)) return true;
  const depth = path.length;
  const same = path.slice(0, -1).every((it, i) => it === before[i]);
  if (same && path.at(-1) === (before[depth - 1] ?? 0) + 1) return true;
  // The heading of the chapter may be printed otherwise: 1.3 → 2.1.
  return depth === 2 && path[1] === 1 && path[0] === (before[0] ?? 0) + 1;
}

/** The markers of such headings by their line; empty in a document that is numbered otherwise. */
export function decimalMarkers(lines: readonly Line[]): ReadonlyMap<number, Marker> {
  if (!holdsEnough(lines)) return NONE;
  const headings: Heading[] = [];
  let bare: Heading | undefined;
  for (const [line, { text }] of lines.entries()) {
    const heading = headingOf(text, line);
    if (!heading) continue;
    if (heading.path.length === 1) {
      bare = heading;
      continue;
    }
    // A chapter counts when its first section stands below it.
    const chapter = bare !== undefined && heading.path[0] === bare.path[0] ? bare : undefined;
    const before = chapter?.path ?? headings.at(-1)?.path ?? [];
    if (!followsOn(before, heading.path)) continue;
    if (chapter) headings.push(chapter);
    bare = undefined;
    headings.push(heading);
  }
  if (headings.filter(({ path }) => path.length > 1).length < ENOUGH) return NONE;
  return new Map(headings.map((heading) => [heading.line, markerFrom(heading)]));
}

function markerFrom({ path, length }: Heading): Marker {
  return { level: LEVELS[path.length - 1] ?? "four", number: path.join("."), length };
}
