import { LAST_PUNCTUATION } from "../clauses/clauses.ts";
import { isPageDebris } from "../normalise/furniture.ts";
import type { Line, Source } from "../normalise/source.ts";
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

const ENDS_SENTENCE = /[。!?;:]["')〕]?$/;
const ASKS_FOR_MORE = /[,、(〔《"和及与的\-~]$/;
/** A sign that no line begins with, or the last characters of a sentence. */
const GOES_ON = /^[,。;、)〕》%!?:]|^[\u4e00-\u9fff]{1,3}。/;
const STANDS_ALONE =
  /^(附件|附表|附录|专栏\d*|目录|前言|序号|\(?责任单位|\(?牵头单位|责任部门)|^.{2,30}(人民政府|办公室|办公厅|委员会|局|厅)$|^(20\d\d|二[〇0].{2})年.{1,3}月.{1,3}日$/;
const PROSE = /[,。;]/;

/** Columns a printed line takes up, Latin characters counting half; blanks at its ends do not count. */
function widthOf({ raw }: Source, { rawStart, rawEnd }: Line): number {
  let [start, end] = [rawStart, rawEnd];
  while (start < end && isBlank(raw.charCodeAt(start))) start++;
  while (end > start && isBlank(raw.charCodeAt(end - 1))) end--;
  let narrow = 0;
  for (let i = start; i < end; i++) if (raw.charCodeAt(i) < 0x80) narrow++;
  return end - start - narrow / 2;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0;
}

/** The column at which a hard-wrapped document breaks its lines; undefined when lines are whole paragraphs. */
function wrapColumn(widths: readonly number[]): number | undefined {
  if (widths.length < 6) return undefined;
  const sorted = [...widths].sort((a, b) => a - b);
  const top = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (top < 12 || top > 64) return undefined;
  const full = widths.filter((width) => width >= top * 0.88 && width <= top * 1.12).length;
  return full >= widths.length * 0.35 ? top : undefined;
}

const OPENING = "《(〔";
const CLOSING = "》)〕";
/** How far back a bracket that stays open is looked for. */
const OPEN_WITHIN = 120;

/** Whether a bracket or book title stays open at the end: one look backwards, past characters that are no punctuation. */
function leavesOpen(text: string): boolean {
  let closed = 0;
  for (let i = text.length - 1; i >= Math.max(0, text.length - OPEN_WITHIN); i--) {
    if (text.charCodeAt(i) > LAST_PUNCTUATION) continue;
    const sign = text.charAt(i);
    const opens = OPENING.indexOf(sign);
    if (opens >= 0 && (closed & (1 << opens)) === 0) return true;
    const closes = CLOSING.indexOf(sign);
    if (closes >= 0) closed |= 1 << closes;
  }
  return false;
}

type Neighbours = {
  readonly before: string;
  readonly line: string;
  readonly next: Line;
  /** Columns of the last line joined so far. */
  readonly width: number;
  readonly wrap: number | undefined;
};

function headingOnly(text: string): boolean {
  const marker = markerOf(text);
  return marker !== null && marker.level !== "bullet" && !PROSE.test(text) && text.length <= 60;
}

function continues({ before, line, next, width, wrap }: Neighbours): boolean {
  if (before.length < 400 && leavesOpen(before)) return true;
  if (markerOf(line) !== null || STANDS_ALONE.test(line)) return false;
  if (ENDS_SENTENCE.test(before)) return false;
  if (GOES_ON.test(line) || ASKS_FOR_MORE.test(before)) return true;
  if (next.afterBlank) return false;
  // A line that does not fill the column ends its paragraph; a heading must fill it nearly.
  if (wrap !== undefined) return width >= wrap * (headingOnly(before) ? 0.9 : 0.85);
  return PROSE.test(before) && !headingOnly(before) && !STANDS_ALONE.test(before);
}

/** Joins hard-wrapped lines to paragraphs. Lines for which `taken` is true (tables) are left out. */
export function paragraphsOf(source: Source, taken: (line: number) => boolean): Paragraph[] {
  const { lines } = source;
  const texts = lines.map((line) => source.text.slice(line.start, line.end));
  const widths = lines.map((line) => widthOf(source, line));
  const debris = texts.map(isPageDebris);
  const wrap = wrapColumn(widths.filter((_, i) => !taken(i)));
  const paragraphs: Paragraph[] = [];
  const goesOn = (first: number, last: number) => {
    const next = lines[last + 1];
    const current = lines[last];
    if (!next || !current || taken(last + 1) || debris[last + 1]) return false;
    const start = lines[first]?.start ?? current.start;
    const before = source.text.slice(Math.max(start, current.end - 400), current.end);
    return continues({ before, line: texts[last + 1] ?? "", next, width: widths[last] ?? 0, wrap });
  };
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (!first || taken(i)) continue;
    let last = i;
    while (!debris[i] && goesOn(i, last)) last++;
    const end = lines[last]?.end ?? first.end;
    const marker = markerOf(texts[i] ?? "");
    paragraphs.push({ start: first.start, end, firstLine: i, lastLine: last, marker, debris: debris[i] ?? false });
    i = last;
  }
  return paragraphs;
}
