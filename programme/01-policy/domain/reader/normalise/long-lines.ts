import { matchesIn } from "./matches.ts";

const LONG = 240;

/** Headings that follow a full stop inside a line: …制定本方案。一、总体目标 */
const INLINE_HEADING =
  /[。；;！）)〕】]\s*(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[条章]|\d{1,2}[.．、](?!\d)))/g;
/** A section heading runs into its first item: 二、重点任务（一）… */
const ITEM_ONE = /[（(]一[）)]/;
const FIRST_ITEM = /(?<=任务|措施|目标|要求|保障|行动|原则|支持|机制)(?=[（(]一[）)])/g;
const NONE: readonly number[] = [];
const BLANKS = /[ \u3000]+/g;

/** Blanks that stand for lost line breaks are rare; where they are frequent they are OCR debris or columns. */
const RARE = 0.02;

/**
 * Places where a line that lost its line breaks is cut again: before headings that follow a full stop and, in very long lines,
 * at rare blanks. The line stands at `from` in the text; offsets are relative to it; empty for lines of usual length.
 */
export function lostBreaks(text: string, from: number, to: number): readonly number[] {
  if (to - from < LONG) return NONE;
  const line = text.slice(from, to);
  if (/[|\t<]/.test(line)) return NONE;
  const cuts = matchesIn(INLINE_HEADING, line).map((match) => match.index + match[0].length);
  if (ITEM_ONE.test(line)) for (const match of matchesIn(FIRST_ITEM, line)) cuts.push(match.index);
  const blanks = matchesIn(BLANKS, line).filter((match) => match.index > 0);
  if (line.length > LONG && blanks.length > 0 && blanks.length <= line.length * RARE) {
    for (const blank of blanks) {
      const end = blank.index + blank[0].length;
      if (/[\u4e00-\u9fff）)]/.test(line[blank.index - 1] ?? "") && /[\u4e00-\u9fff（(]/.test(line[end] ?? ""))
        cuts.push(end);
    }
  }
  return [...new Set(cuts)].sort((a, b) => a - b);
}
