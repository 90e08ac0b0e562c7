const LONG = 240;

/** Headings that follow a full stop inside a line: …制定本方案。一、总体目标 */
const INLINE_HEADING =
  /(?<=[。；;！）)〕】])\s*(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[条章]|\d{1,2}[.．、](?!\d)))/g;
/** A section heading runs into its first item: 二、重点任务（一）… */
const FIRST_ITEM = /(?<=任务|措施|目标|要求|保障|行动|原则|支持|机制)(?=[（(]一[）)])/g;
const BLANKS = /[ \u3000]+/g;

/** Blanks that stand for lost line breaks are rare; where they are frequent they are OCR debris or columns. */
const RARE = 0.02;

/**
 * Places where a line that lost its line breaks is cut again: before headings that follow a full stop and, in very long lines,
 * at rare blanks. Offsets are relative to the line; empty for lines of usual length.
 */
export function lostBreaks(line: string): number[] {
  if (line.length < LONG || /[|\t<]/.test(line)) return [];
  const cuts = [...line.matchAll(INLINE_HEADING)].map((match) => match.index + match[0].length);
  cuts.push(...[...line.matchAll(FIRST_ITEM)].map((match) => match.index));
  const blanks = [...line.matchAll(BLANKS)].filter((match) => match.index > 0);
  if (line.length > LONG && blanks.length > 0 && blanks.length <= line.length * RARE) {
    for (const blank of blanks) {
      const end = blank.index + blank[0].length;
      if (/[\u4e00-\u9fff）)]/.test(line[blank.index - 1] ?? "") && /[\u4e00-\u9fff（(]/.test(line[end] ?? ""))
        cuts.push(end);
    }
  }
  return [...new Set(cuts)].sort((a, b) => a - b);
}
