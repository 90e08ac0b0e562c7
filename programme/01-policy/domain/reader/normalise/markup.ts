import { matchesIn } from "./matches.ts";
import { MARKUP_SIGN } from "./signs.ts";

/** Marks of a page or of Markdown that a text kept, and that are no text: <p>, **bold**, ## before a heading. Tags of tables stay. */

const TAG =
  /<\/?(?:p|div|span|strong|em|b|i|u|a|br|h[1-6]|ul|ol|li|font|section|article|center|img|o:p)(?:\s[^<>]{0,300})?\/?>|&(?:nbsp|ensp|emsp|thinsp|#160);/gi;
/** A tag that begins or ends a paragraph. */
const BREAKS = /^<\/?(?:p|div|br|h[1-6]|ul|ol|li|section|article|center)\b/i;
const BOLD = /\*\*([^*\n]{1,120})\*\*(?!\*)/g;
const HEADING = /^[ \t]{0,3}#{1,6}[ \t]*(?=[\u3000-\u9fff（*\d])/gm;

/** What is left out of the plain text, by its place in the raw one, and where lines are cut, in their order. */
export type Markup = { readonly lengths: ReadonlyMap<number, number>; readonly breaks: readonly number[] };

/** One sign alone may be a word of the text. */
const FROM = 3;

function boldIn(raw: string): (readonly [number, number])[] {
  if (!raw.includes("**")) return [];
  return matchesIn(BOLD, raw)
    .filter(({ index }) => raw[index - 1] !== "*")
    .flatMap(({ index, 0: { length } }) => [[index, 2] as const, [index + length - 2, 2] as const]);
}

function headingsIn(raw: string): (readonly [number, number])[] {
  return raw.includes("\n#") ? matchesIn(HEADING, raw).map(({ index, 0: { length } }) => [index, length] as const) : [];
}

/** The marks of a text with these kinds of signs; undefined for nearly every text, which has none. */
export function markupIn(raw: string, signs: number): Markup | undefined {
  if ((signs & MARKUP_SIGN) === 0) return undefined;
  const tags = raw.includes("</p>") || raw.includes("<br") || raw.includes("</strong>") ? matchesIn(TAG, raw) : [];
  const marks = [...boldIn(raw), ...headingsIn(raw)];
  const lengths = new Map(marks.length >= FROM ? marks : []);
  if (tags.length >= FROM) for (const { index, 0: tag } of tags) lengths.set(index, tag.length);
  if (lengths.size === 0) return undefined;
  const breaks = tags.filter(({ 0: tag }) => BREAKS.test(tag)).map(({ index, 0: tag }) => index + tag.length);
  return { lengths, breaks: tags.length >= FROM ? breaks : [] };
}

/** Tells, for lines asked for in their order, where tags cut them; a row of a drawn table is left whole. */
export function tagCuts(raw: string, { breaks }: Markup): (from: number, to: number) => readonly number[] {
  let next = 0;
  return (from, to) => {
    const cuts: number[] = [];
    for (; (breaks[next] ?? Number.POSITIVE_INFINITY) <= to; next++) {
      const at = (breaks[next] ?? 0) - from;
      if (at > 0 && at < to - from) cuts.push(at);
    }
    return cuts.length > 0 && raw.slice(from, to).includes("|") ? [] : cuts;
  };
}

/** A printed stretch without its marks. */
export function withoutMarkup(printed: string): string {
  return /[<&*]/.test(printed) ? printed.replace(TAG, "").replaceAll("**", "") : printed;
}
