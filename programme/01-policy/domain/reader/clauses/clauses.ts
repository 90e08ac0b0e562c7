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

/** Cuts a stretch at the given signs, but not inside brackets, book titles or quotation marks. */
export function cutAt(text: string, signs: string): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > LAST_PUNCTUATION) continue;
    const sign = text[i] ?? "";
    if (sign === "(" || sign === "〔" || sign === "《") depth++;
    else if (sign === ")" || sign === "〕" || sign === "》") depth = Math.max(0, depth - 1);
    else if (sign === '"') quoted = !quoted && closesSoon(text, i);
    else if (depth === 0 && !quoted && signs.includes(sign)) {
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
  if (sentences.every(({ start, end }) => end - start <= LONGEST)) return sentences;
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
