import { LAST_PUNCTUATION } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import { isPageDebris } from "../normalise/furniture.ts";
import { SAYS_DEBRIS, SAYS_OPENS } from "../normalise/says.ts";
import type { Line, Source } from "../normalise/source.ts";
import { decimalMarkers } from "./decimal-markers.ts";
import type { LinesTaken } from "./lines-taken.ts";
import { type Marker, markerOf } from "./markers.ts";

/** Lines that belong together: one paragraph, one heading, or one line of debris. */
export type Paragraph = {
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly marker: Marker | null;
  readonly debris: boolean;
};

const STOPS = "。!?;:";
const CLOSES_BEHIND_STOP = "\"')〕";
/** The last sign of a line that asks for more. */
const ASKS_FOR_MORE = codesOf(',、(〔《"和及与的-~');
/** Signs that no line begins with. */
const NEVER_FIRST = codesOf(",。;、)〕》%!?:");
/** The last characters of a sentence. */
const REST_OF_SENTENCE = /^[\u4e00-\u9fff]{1,3}。/;
const STOP = "。".charCodeAt(0);

/** Whether a line begins with what can only go on with the line before. */
function goesOnWith(line: string): boolean {
  if (NEVER_FIRST.has(line.charCodeAt(0))) return true;
  for (let i = 1; i <= 3 && i < line.length; i++) if (line.charCodeAt(i) === STOP) return REST_OF_SENTENCE.test(line);
  return false;
}
const STANDS_ALONE =
  /^(附件|附表|附录|专栏\d*|目录|前言|序号|\(?责任单位|\(?牵头单位|责任部门)|^.{2,30}(人民政府|办公室|办公厅|委员会|局|厅)$|^(20\d\d|二[〇0].{2})年.{1,3}月.{1,3}日$/;
/** What the first of its forms begin with, and what the others end with. */
const BEGINS_ALONE = "附专目前序(责牵";
const ENDS_ALONE = "府室厅会局日";

function standsAlone(text: string): boolean {
  if (!BEGINS_ALONE.includes(text.charAt(0)) && !ENDS_ALONE.includes(text.charAt(text.length - 1))) return false;
  return STANDS_ALONE.test(text);
}

/** Whether a text of up to two signs ends with a stop, or with a stop and a quotation mark or bracket. */
function endsSentence(last: string): boolean {
  if (last === "") return false;
  if (STOPS.includes(last.charAt(last.length - 1))) return true;
  return last.length === 2 && CLOSES_BEHIND_STOP.includes(last.charAt(1)) && STOPS.includes(last.charAt(0));
}

const PROSE = codesOf(",。;");

/** Columns that no hard-wrapped line takes up, a ninth more than the widest of them: wider lines are not told apart. */
const WIDE = 72;

/** An indent of so many columns begins a paragraph; what is set in further is centred. */
const INDENT = 2;

/** Columns a printed line takes up, at most `WIDE`, Latin characters counting half; blanks at its ends do not count, but for an indent. */
function widthOf({ raw }: Source, { rawStart, rawEnd }: Line): number {
  let [start, end] = [rawStart, rawEnd];
  while (start < end && raw.charCodeAt(start) === 0x3000) start++;
  const wide = start - rawStart;
  while (start < end && isBlank(raw.charCodeAt(start))) start++;
  // Without wide blanks an indent is set with narrow ones, two to a column.
  const indented = wide > 0 ? wide : (start - rawStart) / 2;
  const indent = indented <= INDENT ? indented : 0;
  while (end > start && isBlank(raw.charCodeAt(end - 1))) end--;
  if (end - start >= 2 * WIDE) return WIDE;
  let narrow = 0;
  for (let i = start; i < end; i++) if (raw.charCodeAt(i) < 0x80) narrow++;
  return Math.min(WIDE, end - start - narrow / 2 + indent);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0;
}

const NARROWEST = 12;
const WIDEST = 64;

/** Whether a tenth of the lines or more are certainly wider than any column: told by the signs between their first and last alone. */
function areParagraphs(source: Source, taken: LinesTaken): boolean {
  let [running, wide] = [0, 0];
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (!line || taken.has(i)) continue;
    running++;
    // Latin characters count half.
    if ((source.at[line.end - 1] ?? 0) - (source.at[line.start] ?? 0) >= 2 * WIDEST) wide++;
  }
  return wide >= running - placeOf(running);
}

/** The place of the line, by width, whose width is that of the column. */
const placeOf = (lines: number) => Math.floor(lines * 0.9);

/** The column at which a hard-wrapped document breaks its lines; undefined when lines are whole paragraphs. */
function wrapColumn(widths: readonly number[]): number | undefined {
  if (widths.length < 6) return undefined;
  const place = placeOf(widths.length);
  let narrow = 0;
  for (const width of widths) if (width <= WIDEST) narrow++;
  // Then the one at this place is too wide: known without the order of the others.
  if (narrow <= place) return undefined;
  const top = new Float64Array(widths).sort()[place] ?? 0;
  if (top < NARROWEST) return undefined;
  let full = 0;
  for (const width of widths) if (width >= top * 0.88 && width <= top * 1.12) full++;
  return full >= widths.length * 0.35 ? top : undefined;
}

/** Brackets by their code: a bit of its own for each kind, negative where it closes. */
const BRACKETS = new Int8Array(LAST_PUNCTUATION + 1);
for (const [kind, [opens, closes]] of [["《", "》"] as const, ["(", ")"] as const, ["〔", "〕"] as const].entries()) {
  BRACKETS[opens.charCodeAt(0)] = 1 << kind;
  BRACKETS[closes.charCodeAt(0)] = -(1 << kind);
}
/** How far back a bracket that stays open is looked for. */
const OPEN_WITHIN = 120;

/** Whether a bracket or book title stays open at the end: one look backwards, past characters that are no punctuation. */
function leavesOpen(text: string, start: number, end: number): boolean {
  let closed = 0;
  const from = Math.max(start, end - OPEN_WITHIN);
  for (let i = end - 1; i >= from; i--) {
    const code = text.charCodeAt(i);
    if (code > LAST_PUNCTUATION) continue;
    const bracket = BRACKETS[code] ?? 0;
    if (bracket > 0 && (closed & bracket) === 0) return true;
    if (bracket < 0) closed |= -bracket;
  }
  return false;
}

/** Whether a bracket opens on these lines near their end. */
function mayLeaveOpen(lines: readonly Line[], first: number, last: number): boolean {
  const end = lines[last]?.end ?? 0;
  for (let i = last; i >= first; i--) {
    const line = lines[i];
    if (!line || line.end + OPEN_WITHIN < end) return false;
    if (line.says & SAYS_OPENS) return true;
  }
  return false;
}

/** How far back the text of a paragraph is looked at to tell whether it goes on. */
const BEFORE = 400;

/** The lines of a document with what is asked of them more than once. */
type Lines = {
  readonly source: Source;
  readonly taken: LinesTaken;
  readonly widths: readonly number[];
  readonly debris: readonly boolean[];
  readonly decimals: ReadonlyMap<number, Marker>;
  readonly markerAt: (line: number) => Marker | null;
  readonly wrap: number | undefined;
};

/** `decimal`: the text begins with a number as 2.1. */
function headingOnly(text: string, decimal: boolean): boolean {
  if (text.length > 60 || PROSE.standIn(text)) return false;
  if (decimal) return true;
  const marker = markerOf(text);
  return marker !== null && marker.level !== "bullet";
}

/** Whether the paragraph from line `first` to line `last` goes on in the next line. */
function goesOn(lines: Lines, first: number, last: number): boolean {
  const { text, lines: all } = lines.source;
  const [current, next] = [all[last], all[last + 1]];
  if (!next || !current || lines.taken.has(last + 1) || lines.debris[last + 1]) return false;
  const { end } = current;
  const start = Math.max(all[first]?.start ?? current.start, end - BEFORE);
  if (end - start < BEFORE && mayLeaveOpen(all, first, last) && leavesOpen(text, start, end)) return true;
  // The patterns for what stands at the end look at two signs at most.
  const ending = text.slice(Math.max(start, end - 2), end);
  if (endsSentence(ending) || lines.markerAt(last + 1) !== null) return false;
  const line = next.text;
  if (standsAlone(line)) return false;
  if (goesOnWith(line) || (ending !== "" && ASKS_FOR_MORE.has(ending.charCodeAt(ending.length - 1)))) return true;
  if (next.afterBlank) return false;
  const before = text.slice(start, end);
  const heading = headingOnly(before, lines.decimals.has(first));
  // A line that does not fill the column ends its paragraph; a heading must fill it nearly.
  if (lines.wrap !== undefined) {
    const least = lines.wrap * (heading ? 0.9 : 0.85);
    // Some break their lines at so many signs, Latin ones or not.
    return (
      (lines.widths[last] ?? 0) >= least ||
      (!heading && end - current.start >= lines.wrap - 0.5 && PROSE.standIn(before))
    );
  }
  return !heading && PROSE.standIn(before) && !standsAlone(before);
}

/** The marker of each line, looked for once: both the line before and the paragraph ask for it. */
function markersIn(lines: readonly Line[], decimals: ReadonlyMap<number, Marker>): (line: number) => Marker | null {
  const markers: (Marker | null | undefined)[] = [];
  return (line) => {
    const known = markers[line];
    if (known !== undefined) return known;
    const marker = decimals.get(line) ?? markerOf(lines[line]?.text ?? "");
    markers[line] = marker;
    return marker;
  };
}

function linesOf(source: Source, taken: LinesTaken): Lines {
  const debris = source.lines.map(({ text, says }) => isPageDebris(text, (says & SAYS_DEBRIS) !== 0));
  const decimals = decimalMarkers(source.lines);
  const widths = areParagraphs(source, taken) ? [] : source.lines.map((line) => widthOf(source, line));
  const wrap = wrapColumn(widths.filter((_, i) => !taken.has(i)));
  return { source, taken, widths, debris, decimals, markerAt: markersIn(source.lines, decimals), wrap };
}

/** Joins hard-wrapped lines to paragraphs. Taken lines (tables) are left out. */
export function paragraphsOf(source: Source, taken: LinesTaken): Paragraph[] {
  const lines = linesOf(source, taken);
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i < source.lines.length; i++) {
    const first = source.lines[i];
    if (!first || taken.has(i)) continue;
    const debris = lines.debris[i] ?? false;
    let last = i;
    while (!debris && goesOn(lines, i, last)) last++;
    const end = source.lines[last]?.end ?? first.end;
    paragraphs.push({ start: first.start, end, firstLine: i, lastLine: last, marker: lines.markerAt(i), debris });
    i = last;
  }
  return paragraphs;
}
