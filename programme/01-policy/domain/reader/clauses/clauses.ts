/** A range of plain text. */
export type Range = { readonly start: number; readonly end: number };

/** Every sign of plain punctuation stands below this code, every Chinese character above it. */
export const LAST_PUNCTUATION = 0x3020;
const QUOTATION = 40;

/** Whether a quotation that opens at `at` is closed within its usual length. */
function closesSoon(text: string, at: number): boolean {
  const close = text.indexOf('"', at + 1);
  return close > 0 && close - at < QUOTATION;
}

const OPENS = 1;
const CLOSES = 2;
const QUOTES = 3;
/** What a sign does to the nesting, by its code: looked up for every sign of the document. */
const NESTING = new Uint8Array(LAST_PUNCTUATION + 1);
for (const [signs, what] of [
  ["(〔《", OPENS],
  [")〕》", CLOSES],
  ['"', QUOTES],
] as const)
  for (const sign of signs) NESTING[sign.charCodeAt(0)] = what;

function holdsCode(signs: string, code: number): boolean {
  for (let i = 0; i < signs.length; i++) if (signs.charCodeAt(i) === code) return true;
  return false;
}

const COMMA = ",".charCodeAt(0);

function digitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Whether a comma parts the thousands of a number: 1,200家, but not 到2025,300家. */
function isThousands(text: string, at: number): boolean {
  if (!digitAt(text, at - 1) || !digitAt(text, at + 1)) return false;
  if (!digitAt(text, at + 2) || !digitAt(text, at + 3) || digitAt(text, at + 4)) return false;
  return !(digitAt(text, at - 2) && digitAt(text, at - 3) && digitAt(text, at - 4));
}

/** Cuts a stretch at the given signs, but not inside brackets, book titles or quotation marks. */
export function cutAt(text: string, signs: string): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > LAST_PUNCTUATION) continue;
    const nesting = NESTING[code];
    if (nesting === OPENS) depth++;
    else if (nesting === CLOSES) depth = Math.max(0, depth - 1);
    else if (nesting === QUOTES) quoted = !quoted && closesSoon(text, i);
    else if (depth === 0 && !quoted && holdsCode(signs, code) && !(code === COMMA && isThousands(text, i))) {
      if (i > start) parts.push({ start, end: i });
      start = i + 1;
    }
  }
  if (text.length > start) parts.push({ start, end: text.length });
  return parts;
}

/** Sentences of a paragraph: 。；！？ end one, also inside quotation marks when the quotation is long. */
export function sentencesOf(text: string): Range[] {
  const sentences = cutAt(text, "。;!?");
  if (text.length <= LONGEST || sentences.every(({ start, end }) => end - start <= LONGEST)) return sentences;
  return sentences.flatMap((range) => (range.end - range.start > LONGEST ? inPieces(text, range) : [range]));
}

/** Longer stretches without a full stop are no sentences; they are read in pieces so that no text can take long. */
const LONGEST = 1200;

function inPieces(text: string, range: Range): Range[] {
  const pieces: Range[] = [];
  for (let start = range.start; start < range.end; ) {
    const limit = Math.min(start + LONGEST, range.end);
    const comma = limit < range.end ? text.lastIndexOf(",", limit) : limit;
    const end = comma > start + LONGEST / 2 ? comma : limit;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** Clauses of a sentence: commas and colons end one. */
export function clausesOf(text: string): Range[] {
  return cutAt(text, ",:");
}
