/** A range of plain text. */
export type Range = { readonly start: number; readonly end: number };

const OPEN = "(〔《";
const CLOSE = ")〕》";

/** Cuts a stretch at the given signs, but not inside brackets, book titles or quotation marks. */
export function cutAt(text: string, signs: string): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? "";
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === '"') quoted = !quoted && text.indexOf('"', i + 1) - i < 40 && text.indexOf('"', i + 1) > 0;
    else if (signs.includes(sign) && depth === 0 && !quoted) {
      if (i > start) parts.push({ start, end: i });
      start = i + 1;
    }
  }
  if (text.length > start) parts.push({ start, end: text.length });
  return parts;
}

/** Sentences of a paragraph: 。；！？ end one, also inside quotation marks when the quotation is long. */
export function sentencesOf(text: string): Range[] {
  return cutAt(text, "。;!?").flatMap((range) => (range.end - range.start > LONGEST ? inPieces(text, range) : [range]));
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
