import { type Codes, codesOf } from "../clauses/codes.ts";

/** Whether a text has one of the words: a pattern that fits nowhere without them need not be tried on a text that has none. */
export function hasOneOf(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** The last characters of words: a text that ends otherwise ends with none of the words. */
export function lastSigns(words: readonly string[]): Codes {
  return codesOf(words.map((word) => word.slice(-1)).join(""));
}

/**
 * Tells of stretches of a text, asked for in their order, whether a word stands in them. The text is searched once and not again
 * for every stretch.
 */
export function standsIn(
  text: string,
  word: string,
): (stretch: { readonly start: number; readonly end: number }) => boolean {
  let at = text.indexOf(word);
  return ({ start, end }) => {
    if (at >= 0 && at < start) at = text.indexOf(word, start);
    return at >= 0 && at + word.length <= end;
  };
}
