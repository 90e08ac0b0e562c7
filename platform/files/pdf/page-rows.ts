import { cellInLine } from "../domain/table-line.ts";
import { joined, plainCharacters, tidyLine } from "./characters.ts";
import { middle, type Piece } from "./geometry.ts";

/** Pieces on one base line, from left to right. */
export type Row = { readonly pieces: readonly Piece[]; readonly y: number; readonly size: number };

/** Running text within a row: what stands close enough to be read as one. */
export type Segment = Piece;

/** Groups pieces by base line, from the top down; raised marks go with the line they stand in. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = pieces.toSorted((a, b) => middle(a) - middle(b));
  const groups: { pieces: Piece[]; middle: number; size: number }[] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    if (group && middle(piece) - group.middle < 0.4 * Math.max(group.size, piece.size)) {
      // The largest piece says where the line is.
      if (piece.size > group.size) [group.middle, group.size] = [middle(piece), piece.size];
      group.pieces.push(piece);
    } else groups.push({ pieces: [piece], middle: middle(piece), size: piece.size });
  }
  return groups.map((group) => ({
    pieces: group.pieces.toSorted((a, b) => a.x0 - b.x0),
    y: group.pieces.find((one) => one.size === group.size)?.y ?? 0,
    size: group.size,
  }));
}

const NOTE_MARK = /^(?:[[〔［]?\d{1,3}[\]〕］]?|[①-⑳]|\*{1,3})$/;

/** Marks that point to a note are left out; a raised 2 after a unit of length is a square. */
function raisedText(piece: Piece, row: Row, before: string): string {
  const text = piece.text.trim();
  const small = piece.size < row.size * 0.9 && piece.y < row.y - row.size * 0.15;
  if (!small || !NOTE_MARK.test(text)) return piece.text;
  if (/(?:[mM米]|公里)\s*$/.test(before)) return text === "2" ? "²" : text === "3" ? "³" : "";
  return before === "" && row.pieces.length === 1 ? piece.text : "";
}

/** A gap between two texts in font sizes: words in Latin letters stand closer than what is parted in Chinese. */
function gapText(gap: number, before: string, after: string): string {
  const latin = /[\w)]$/.test(before) && /^[\w(]/.test(after);
  return gap > (latin ? 0.15 : 0.5) ? " " : "";
}

/** The running pieces of a row; a gap of more than `em` font sizes parts them. */
export function segmentsOf(row: Row, em = 1): Segment[] {
  const segments: { text: string; x0: number; x1: number; size: number }[] = [];
  for (const piece of row.pieces) {
    const last = segments.at(-1);
    if (!last || piece.x0 - last.x1 > row.size * em) {
      segments.push({ text: raisedText(piece, row, ""), x0: piece.x0, x1: piece.x1, size: piece.size });
      continue;
    }
    // The same text printed twice a hair apart is how some programs make it bold.
    if (piece.x0 < last.x1 - row.size * 0.5 && last.text.endsWith(piece.text) && piece.text.trim() !== "") continue;
    const text = raisedText(piece, row, last.text);
    last.text += gapText((piece.x0 - last.x1) / row.size, last.text, text) + text;
    last.x1 = Math.max(last.x1, piece.x1);
    last.size = Math.max(last.size, piece.size);
  }
  return segments
    .map((one) => ({ ...one, text: tidyLine(plainCharacters(one.text)), y: row.y }))
    .filter((one) => one.text !== "");
}

/** All of a row as one line. */
export function lineOf(row: Row): Segment | undefined {
  const segments = segmentsOf(row, 1);
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return undefined;
  return { text: segments.map((one) => one.text).join(" "), x0: first.x0, x1: last.x1, y: row.y, size: row.size };
}

/** The lines of text within one cell. */
export function cellLines(pieces: readonly Piece[]): Segment[] {
  return rowsOf(pieces).flatMap((row) => lineOf(row) ?? []);
}

/** Lines within one cell as one text. */
export function cellTextOf(lines: readonly Segment[]): string {
  return cellInLine(lines.map((line) => line.text).reduce(joined, ""));
}
