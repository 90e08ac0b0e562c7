import { STROKE } from "../normalise/signs.ts";
import type { Line, Source } from "../normalise/source.ts";
import { type Cell, cellOf, EMPTY, type Grid, rawLine } from "./grid.ts";
import type { LinesTaken } from "./lines-taken.ts";

/** Tables of a web page copied one cell a line, each cell ended by a stroke; rows are counted 1, 2, 3. */

const CELL = /^[^|｜]*[|｜]\s*$/;
/** Fewer heads than this are no table with serial numbers. */
const LEAST_HEADS = 3;
const MOST_HEADS = 12;
const FIRST = /^(?:序号|编号)$/;

function cellIn(source: Source, line: Line | undefined): Cell | undefined {
  if (!line) return undefined;
  const raw = rawLine(source, line);
  return CELL.test(raw) ? cellOf(source, line.rawStart, line.rawStart + raw.search(/[|｜]/)) : undefined;
}

/** The cells from a line on, the last one perhaps without its stroke and told apart by standing in the row of another. */
function cellsFrom(source: Source, at: number): Cell[] {
  const cells: Cell[] = [];
  for (let cell = cellIn(source, source.lines[at]); cell; cell = cellIn(source, source.lines[at + cells.length]))
    cells.push(cell);
  return cells;
}

function gridFrom(source: Source, at: number): Grid | undefined {
  const cells = cellsFrom(source, at);
  const width = cells.findIndex(({ text }) => text === "1");
  if (width < LEAST_HEADS || width > MOST_HEADS) return undefined;
  const rows = [cells.slice(0, width)];
  let [row, serial]: [Cell[], number] = [[], 0];
  for (const cell of cells.slice(width)) {
    const next = cell.text === String(serial + 1) && (serial === 0 || row.length >= width - 2);
    if (next) {
      row = [];
      rows.push(row);
      serial++;
    }
    row.push(cell);
    if (row.length > width) return undefined;
  }
  for (const short of rows) while (short.length < width) short.push(EMPTY);
  return rows.length > 2 ? { rows, firstLine: at, lastLine: at + cells.length - 1 } : undefined;
}

export function strokedGrids(source: Source, taken: LinesTaken): Grid[] {
  if ((source.signs & STROKE) === 0) return [];
  return source.lines.flatMap((line, at) => {
    if (taken.has(at) || line.end - line.start > 4 || !FIRST.test(line.text.replace(/\|$/, ""))) return [];
    const grid = cellIn(source, line) && gridFrom(source, at);
    return grid ? [grid] : [];
  });
}
