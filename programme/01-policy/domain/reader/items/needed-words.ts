/** Whether a text has one of the words: a pattern that fits nowhere without them need not be tried on a text that has none. */
export function hasOneOf(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/**
 * Tells of which of several lists a text has a word, a bit for each list: in one look at every sign, behind which only those words
 * are looked for that begin with it.
 */
export function listsIn(lists: readonly (readonly string[])[]): (text: string) => number {
  const begins = new Uint8Array(0x10000);
  const words = new Map<number, { readonly word: string; readonly list: number }[]>();
  for (const [i, list] of lists.entries()) {
    for (const word of list) {
      const code = word.charCodeAt(0);
      begins[code] = 1;
      words.set(code, [...(words.get(code) ?? []), { word, list: 1 << i }]);
    }
  }
  return (text) => {
    let found = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (begins[code] === 0) continue;
      for (const { word, list } of words.get(code) ?? []) if (text.startsWith(word, i)) found |= list;
    }
    return found;
  };
}

/** The last characters of words, as a table by character code: a text that ends otherwise ends with none of the words. */
export function lastSigns(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.map((word) => word.charCodeAt(word.length - 1)));
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
