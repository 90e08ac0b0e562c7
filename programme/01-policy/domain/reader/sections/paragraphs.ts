import { LAST_PUNCTUATION } from "../clauses/clauses.ts";
import { isPageDebris } from "../normalise/furniture.ts";
import type { Line, Source } from "../normalise/source.ts";
import { decimalMarkers } from "./decimal-markers.ts";
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
const ASKS_FOR_MORE = /[,、(〔《"和及与的\-~]$/;
/** A sign that no line begins with, or the last characters of a sentence. */
const GOES_ON = /^[,。;、)〕》%!?:]|^[\u4e00-\u9fff]{1,3}。/;
const STANDS_ALONE =
  /^(附件|附表|附录|专栏\d*|目录|前言|序号|\(?责任单位|\(?牵头单位|责任部门)|^.{2,30}(人民政府|办公室|办公厅|委员会|局|厅)$|^(20\d\d|二[〇0].{2})年.{1,3}月.{1,3}日$/;
/** Whether a text of up to two signs ends with a stop, or with a stop and a quotation mark or bracket. */
function endsSentence(last: string): boolean {
  if (last === "") return false;
  if (STOPS.includes(last.charAt(last.length - 1))) return true;
  return last.length === 2 && CLOSES_BEHIND_STOP.includes(last.charAt(1)) && STOPS.includes(last.charAt(0));
}

const PROSE = /[,。;]/;

/** An indent of so many columns begins a paragraph; what is set in further is centred. */
const INDENT = 2;

/** Columns a printed line takes up, Latin characters counting half; blanks at its ends do not count, but for an indent. */
function widthOf({ raw }: Source, { rawStart, rawEnd }: Line): number {
  let [start, end] = [rawStart, rawEnd];
  while (start < end && raw.charCodeAt(start) === 0x3000) start++;
  const wide = start - rawStart;
  while (start < end && isBlank(raw.charCodeAt(start))) start++;
  // Without wide blanks an indent is set with narrow ones, two to a column.
  const indented = wide > 0 ? wide : (start - rawStart) / 2;
  const indent = indented <= INDENT ? indented : 0;
  while (end > start && isBlank(raw.charCodeAt(end - 1))) end--;
  let narrow = 0;
  for (let i = start; i < end; i++) if (raw.charCodeAt(i) < 0x80) narrow++;
  return end - start - narrow / 2 + indent;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0;
}

/** The column at which a hard-wrapped document breaks its lines; undefined when lines are whole paragraphs. */
function wrapColumn(widths: readonly number[]): number | undefined {
  if (widths.length < 6) return undefined;
  const sorted = new Float64Array(widths).sort();
  const top = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (top < 12 || top > 64) return undefined;
  const full = widths.filter((width) => width >= top * 0.88 && width <= top * 1.12).length;
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
  for (let i = end - 1; i >= Math.max(start, end - OPEN_WITHIN); i--) {
    const code = text.charCodeAt(i);
    if (code > LAST_PUNCTUATION) continue;
    const bracket = BRACKETS[code] ?? 0;
    if (bracket > 0 && (closed & bracket) === 0) return true;
    if (bracket < 0) closed |= -bracket;
  }
  return false;
}

/** How far back the text of a paragraph is looked at to tell whether it goes on. */
const BEFORE = 400;

type Neighbours = {
  /** The plain text, and where the last lines of the paragraph stand in it, at most `BEFORE` characters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: string;
  readonly isMarked: () => boolean;
  /** Whether the paragraph begins with a number as 2.1. */
  readonly decimal: boolean;
  readonly next: Line;
  /** Columns of the last line joined so far. */
  readonly width: number;
  /** Signs of that line: some break their lines at so many signs, Latin ones or not. */
  readonly signs: number;
  readonly wrap: number | undefined;
};

function headingOnly(text: string, decimal: boolean): boolean {
  if (decimal) return !PROSE.test(text) && text.length <= 60;
  const marker = markerOf(text);
  return marker !== null && marker.level !== "bullet" && !PROSE.test(text) && text.length <= 60;
}

function continues({ text, start, end, line, isMarked, decimal, next, width, signs, wrap }: Neighbours): boolean {
  if (end - start < BEFORE && leavesOpen(text, start, end)) return true;
  // The patterns for what stands at the end look at two signs at most.
  const last = text.slice(Math.max(start, end - 2), end);
  if (endsSentence(last) || isMarked() || STANDS_ALONE.test(line)) return false;
  if (GOES_ON.test(line) || ASKS_FOR_MORE.test(last)) return true;
  if (next.afterBlank) return false;
  const before = text.slice(start, end);
  // A line that does not fill the column ends its paragraph; a heading must fill it nearly.
  if (wrap !== undefined) {
    const heading = headingOnly(before, decimal);
    return width >= wrap * (heading ? 0.9 : 0.85) || (!heading && signs >= wrap - 0.5 && PROSE.test(before));
  }
  return PROSE.test(before) && !headingOnly(before, decimal) && !STANDS_ALONE.test(before);
}

/** The marker of each line, looked for once: both the line before and the paragraph ask for it. */
function markersIn(texts: readonly string[], decimals: ReadonlyMap<number, Marker>): (line: number) => Marker | null {
  const markers: (Marker | null | undefined)[] = [];
  return (line) => {
    const known = markers[line];
    if (known !== undefined) return known;
    const marker = decimals.get(line) ?? markerOf(texts[line] ?? "");
    markers[line] = marker;
    return marker;
  };
}

/** Joins hard-wrapped lines to paragraphs. Lines for which `taken` is true (tables) are left out. */
export function paragraphsOf(source: Source, taken: (line: number) => boolean): Paragraph[] {
  const { lines } = source;
  const texts = lines.map((line) => source.text.slice(line.start, line.end));
  const widths = lines.map((line) => widthOf(source, line));
  const debris = texts.map(isPageDebris);
  const wrap = wrapColumn(widths.filter((_, i) => !taken(i)));
  const paragraphs: Paragraph[] = [];
  const decimals = decimalMarkers(texts);
  const markerAt = markersIn(texts, decimals);
  const goesOn = (first: number, last: number) => {
    const next = lines[last + 1];
    const current = lines[last];
    if (!next || !current || taken(last + 1) || debris[last + 1]) return false;
    const { end } = current;
    const start = Math.max(lines[first]?.start ?? current.start, end - BEFORE);
    const isMarked = () => markerAt(last + 1) !== null;
    const line = texts[last + 1] ?? "";
    const decimal = decimals.has(first);
    const [width, signs] = [widths[last] ?? 0, end - current.start];
    return continues({ text: source.text, start, end, line, isMarked, decimal, next, width, signs, wrap });
  };
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (!first || taken(i)) continue;
    let last = i;
    while (!debris[i] && goesOn(i, last)) last++;
    const end = lines[last]?.end ?? first.end;
    const marker = markerAt(i);
    paragraphs.push({ start: first.start, end, firstLine: i, lastLine: last, marker, debris: debris[i] ?? false });
    i = last;
  }
  return paragraphs;
}
