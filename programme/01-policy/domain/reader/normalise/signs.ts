/** Kinds of rare signs of a printed text, a bit each: what a text lacks need not be looked for in it. */
export const TAB = 1;
export const STROKE = 2;
/** What the rulers of drawn tables are made of: ─ or +. */
export const RULER_SIGN = 4;
export const ANGLE = 8;
export const BRACKET = 16;
/** The end of a line other than \n. */
export const OTHER_LINE_END = 32;
const QUOTE = 64;
/** Two quotation marks with a blank between them. */
export const QUOTES_APART = 128;

const KINDS = new Uint8Array(0x10000);
for (const [signs, kind] of [
  ["\t", TAB],
  ["|｜│┃", STROKE],
  ["─+", RULER_SIGN],
  ["<", ANGLE],
  ["(", BRACKET],
  ["\v\f\r\u0085\u2028\u2029", OTHER_LINE_END],
  ["\u201c\u201d\u2018\u2019", QUOTE],
] as const)
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;

export function isSign(code: number, kind: number): boolean {
  return KINDS[code] === kind;
}

const BLANK = " ".charCodeAt(0);

/** The kinds of signs that stand in a text, in one look at each of them. */
export function signsIn(raw: string): number {
  let found = 0;
  for (let i = 0; i < raw.length; i++) {
    const kind = KINDS[raw.charCodeAt(i)] ?? 0;
    if (kind === 0) continue;
    found |= kind;
    if (kind === QUOTE && raw.charCodeAt(i - 1) === BLANK && KINDS[raw.charCodeAt(i - 2)] === QUOTE)
      found |= QUOTES_APART;
  }
  return found;
}
