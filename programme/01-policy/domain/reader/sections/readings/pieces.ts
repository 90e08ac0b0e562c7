import { matchesIn } from "../../normalise/matches.ts";
import type { Line, Source } from "../../normalise/source.ts";
import { type Cell, cellOf, rawLine } from "../grid.ts";

/** What parts the cells of a line: any white space and drawn strokes, or wide gaps alone. */
export type Gap = RegExp;

const WORD = /[^\s|｜│┃║]+/g;
const WIDE_WORD = /[^\s|｜│┃║]+(?:[ \u3000][^\s|｜│┃║]+)*/g;
export const GAPS: readonly Gap[] = [WORD, WIDE_WORD];

const SUM_BEGINS = /^[合总小全共]$/;
const SUM_ENDS = /^[计省市区县州]$/;

/** The pieces of a line between gaps; the two letters of a sum that were set apart are one. */
export function piecesOf(source: Source, line: Line, gap: Gap): Cell[] {
  const pieces: Cell[] = [];
  for (const { index, 0: words } of matchesIn(gap, rawLine(source, line))) {
    const cell = cellOf(source, line.rawStart + index, line.rawStart + index + words.length);
    const open = pieces.at(-1);
    if (open && SUM_BEGINS.test(open.text) && SUM_ENDS.test(cell.text))
      pieces.splice(-1, 1, cellOf(source, open.from, cell.to));
    else pieces.push(cell);
  }
  return pieces;
}
