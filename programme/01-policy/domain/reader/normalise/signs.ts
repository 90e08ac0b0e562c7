/** Kinds of rare signs of a printed text, a bit each: what a text lacks need not be looked for in it. */
export const TAB = 1;
export const STROKE = 2;
/** What the rulers of drawn tables are made of. */
export const RULER_SIGN = 4;
/** What tags of a page and marks of Markdown begin with. */
export const MARKUP_SIGN = 8;
export const BRACKET = 16;
/** The end of a line other than \n. */
export const OTHER_LINE_END = 32;
const QUOTE = 64;
/** A small Latin letter, with an accent or without: what the reading of a character is written with. */
export const SMALL_LETTER = 128;
/** Two quotation marks with a blank between them. */
export const QUOTES_APART = 256;
/** Where the rulers of a drawn table meet its upright strokes. */
export const JOINT = 512;

/** For every code: a look into a table costs less than to tell first whether the sign may be a rare one. */
const KINDS = new Uint16Array(0x10000);
for (const [signs, kind] of [
  ["\t", TAB],
  ["|│┃｜", STROKE],
  ["─+", RULER_SIGN],
  ["├┼┣╋╠╬", RULER_SIGN | JOINT],
  ["<*#", MARKUP_SIGN],
  ["(", BRACKET],
  ["\v\f\r\u0085\u2028\u2029", OTHER_LINE_END],
  ["\u201c\u201d\u2018\u2019", QUOTE],
] as const)
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
KINDS.fill(SMALL_LETTER, 0x61, 0x7b);
KINDS.fill(SMALL_LETTER, 0xe0, 0x1dd);

export function isStroke(code: number): boolean {
  return KINDS[code] === STROKE;
}

const APART = /[\u201c\u201d\u2018\u2019] [\u201c\u201d\u2018\u2019]/;

/** The kinds of signs that stand in a text, in one look at each of them. */
export function signsIn(raw: string): number {
  let found = 0;
  for (let i = 0; i < raw.length; i++) found |= KINDS[raw.charCodeAt(i)] ?? 0;
  return found & QUOTE && APART.test(raw) ? found | QUOTES_APART : found;
}
