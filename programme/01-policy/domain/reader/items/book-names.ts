import { LAST_PUNCTUATION } from "../clauses/clauses.ts";

export type Place = { readonly start: number; readonly end: number };

/** 《甲规划〉、〈乙方案》: where a pair of inner marks closes before it opens, recognition misread the outer ones of two names. */
function namesWithin(text: string, whole: Place): Place[] {
  const close = text.indexOf("〉", whole.start);
  const open = text.indexOf("〈", whole.start);
  if (close < whole.start + 4 || open < close || open - close > 2 || open > whole.end - 5) return [whole];
  return [{ start: whole.start, end: close + 1 }, ...namesWithin(text, { start: open, end: whole.end })];
}

/** The names in 《》 of a text, also those within which others stand. */
export function bookNames(text: string): Place[] {
  const found: Place[] = [];
  let depth = 0;
  let start = -1;
  for (let i = text.indexOf("《"); i < text.length; i++) {
    if (text.charCodeAt(i) > LAST_PUNCTUATION) continue;
    if (text[i] === "《") {
      if (depth === 0) start = i;
      depth++;
    } else if (text[i] === "》" && depth > 0) {
      depth--;
      if (depth === 0 && i - start > 3 && i - start < 120) found.push({ start, end: i + 1 });
    } else if (text[i] === "。" && depth > 0) depth = 0;
  }
  return text.includes("〉") ? found.flatMap((it) => namesWithin(text, it)) : found;
}
