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
