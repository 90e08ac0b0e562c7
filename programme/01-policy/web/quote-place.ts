import { utf16Indexes } from "./text-segments.ts";

/** Words of the document and their place: half-open range of code points. */
export type QuotePlace = { readonly quote: string; readonly span: [start: number, end: number] };

/** A half-open range of UTF-16 indexes, as the browser counts. */
export type Range16 = readonly [from: number, to: number];

/** How many code points stand before a UTF-16 index. */
function codePointsBefore(text: string, index: number): number {
  let points = 0;
  for (let at = 0; at < index; points += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return points;
}

/** The words at a range as an item quotes them, without the blanks at both ends; null when there are no words. */
export function placeOf(text: string, [from, to]: Range16): QuotePlace | null {
  const raw = text.slice(from, to);
  const quote = raw.trim();
  if (quote === "") return null;
  const start = codePointsBefore(text, from + raw.length - raw.trimStart().length);
  return { quote, span: [start, start + Array.from(quote).length] };
}

/** The range of a span in UTF-16 indexes. */
export function rangeOf(text: string, span: readonly number[]): Range16 {
  const [start = 0, end = 0] = span;
  const indexes = utf16Indexes(text, [start, end]);
  return [indexes.get(start) ?? 0, indexes.get(end) ?? 0];
}

/** The whole lines around a range, `lines` more on both sides. */
export function linesAround(text: string, [from, to]: Range16, lines: number): Range16 {
  let [start, end] = [from, to];
  for (let line = 0; line <= lines; line += 1) {
    start = start === 0 ? 0 : text.lastIndexOf("\n", start - (line === 0 ? 1 : 2)) + 1;
    const next = text.indexOf("\n", end + (line === 0 ? 0 : 1));
    end = next === -1 ? text.length : next;
  }
  return [start, end];
}

/** A text field holds every line break as one character; the raw index of a place in it. */
export function rawIndex(raw: string, shown: number): number {
  let at = 0;
  for (let seen = 0; seen < shown && at < raw.length; seen += 1) at += raw.startsWith("\r\n", at) ? 2 : 1;
  return at;
}

/** The place of a raw index in a text field. */
export function shownIndex(raw: string, index: number): number {
  return raw.slice(0, index).replaceAll("\r\n", "\n").length;
}

/** The next place after `from` where words stand, going round; null when they stand nowhere. */
export function findWords(text: string, words: string, from: number): Range16 | null {
  if (words === "") return null;
  const next = text.indexOf(words, from);
  const at = next === -1 ? text.indexOf(words) : next;
  return at === -1 ? null : [at, at + words.length];
}

/** Where a quote falls apart by itself: behind its first full stop, semicolon or line break; null when it has none inside. */
export function proposedCut(quote: string): readonly [string, string] | null {
  for (const match of quote.matchAll(/[。；;\n]+/g)) {
    const at = match.index + match[0].length;
    if (quote.slice(at).trim() !== "" && quote.slice(0, match.index).trim() !== "")
      return [quote.slice(0, at), quote.slice(at)];
  }
  return null;
}
