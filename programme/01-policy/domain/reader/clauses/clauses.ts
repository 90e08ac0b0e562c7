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

const CUTS = 1;
const OPENS = 2;
const CLOSES = 3;
const QUOTES = 4;

/** What each sign does, by its code: looked up for every sign of the document, hence a table. */
type Doings = Uint8Array;

function doingsOf(cuts: string): Doings {
  const doings = new Uint8Array(LAST_PUNCTUATION + 1);
  for (const [signs, what] of [
    [cuts, CUTS],
    ["(〔《", OPENS],
    [")〕》", CLOSES],
    ['"', QUOTES],
  ] as const)
    for (const sign of signs) doings[sign.charCodeAt(0)] = what;
  return doings;
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

/** Gives what cuts a stretch at the given signs, but not inside brackets, book titles or quotation marks. */
export function cutter(signs: string): (text: string) => Range[] {
  const doings = doingsOf(signs);
  return (text) => cutAt(text, doings);
}

function cutAt(text: string, doings: Doings): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const does = code > LAST_PUNCTUATION ? 0 : doings[code];
    if (!does) continue;
    if (does === OPENS) depth++;
    else if (does === CLOSES) depth = Math.max(0, depth - 1);
    else if (does === QUOTES) quoted = !quoted && closesSoon(text, i);
    else if (depth === 0 && !quoted && !(code === COMMA && isThousands(text, i))) {
      if (i > start) parts.push({ start, end: i });
      start = i + 1;
    }
  }
  if (text.length > start) parts.push({ start, end: text.length });
  return parts;
}

const atStops = cutter("。;!?");

/** Sentences of a paragraph: 。；！？ end one, also inside quotation marks when the quotation is long. */
export function sentencesOf(text: string): Range[] {
  const sentences = atStops(text);
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
export const clausesOf = cutter(",:");
