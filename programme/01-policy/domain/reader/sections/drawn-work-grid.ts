import type { Source } from "../normalise/source.ts";
import { type Cell, cellOf, EMPTY, type Grid } from "./grid.ts";

/**
 * Task tables drawn with rulers between their rows (├──┼──┤ or +---+---+), whose cells are broken over several lines: what
 * stands between two rulers is one row.
 */

const RULER = /^[\s|｜│┃:+\-—─━=┼┬┴├┤┌┐└┘╋┳┻┣┫┏┓┗┛]{3,}$/;
const STROKES = "|｜│┃";
const SERIAL = /^\d{1,3}$/;

type Row = { readonly line: number; readonly cells: readonly Cell[] };

function rawOf(source: Source, index: number): string {
  const line = source.lines[index];
  return line ? source.raw.slice(line.rawStart, line.rawEnd) : "";
}

function beginsWithStroke(source: Source, index: number): boolean {
  const line = source.lines[index];
  return line !== undefined && STROKES.includes(source.text[line.start] ?? " ");
}

/** The cells of a line between upright strokes; empty when the line is no row. */
function strokedCells(source: Source, index: number): Cell[] {
  const line = source.lines[index];
  if (!line || !beginsWithStroke(source, index)) return [];
  const raw = rawOf(source, index);
  const edges: number[] = [];
  for (let i = 0; i < raw.length; i++) if (STROKES.includes(raw.charAt(i))) edges.push(i);
  return edges.slice(1).map((end, i) => cellOf(source, line.rawStart + (edges[i] ?? 0) + 1, line.rawStart + end));
}

/** A cell over several lines: its words together, its place where they begin, so that its quote is printed as it stands. */
function over(cells: readonly Cell[]): Cell {
  const filled = cells.filter((cell) => cell.text !== "");
  const [first] = filled;
  if (!first) return EMPTY;
  if (filled.length === 1) return first;
  const { from, to } = first;
  const text = filled.map((cell) => cell.text).join("");
  return { text, printed: filled.map((cell) => cell.printed).join(""), from, to };
}

function joinedRows(rows: readonly Row[]): Cell[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) => over(rows.map(({ cells }) => cells[column] ?? EMPTY)));
}

/** The rows between two rulers: one, unless several lines have serial numbers of their own. */
function rowsBetween(lines: readonly Row[]): Cell[][] {
  const serials = lines.filter(({ cells }) => SERIAL.test(cells[0]?.text ?? "")).length;
  if (serials < 2) return lines.length > 0 ? [joinedRows(lines)] : [];
  const rows: Row[][] = [];
  for (const line of lines) {
    const begins = SERIAL.test(line.cells[0]?.text ?? "");
    const open = rows.at(-1);
    if (begins || !open) rows.push([line]);
    else open.push(line);
  }
  return rows.map(joinedRows);
}

/** The stretches between the rulers, from the first row line on. */
function stretchesFrom(source: Source, at: number): { stretches: Row[][]; last: number } {
  const stretches: Row[][] = [[]];
  let last = at;
  for (let i = at; i < source.lines.length; i++) {
    const cells = strokedCells(source, i);
    if (RULER.test(rawOf(source, i))) stretches.push([]);
    else if (cells.length >= 3) {
      stretches.at(-1)?.push({ line: i, cells });
      last = i;
    } else break;
  }
  return { stretches: stretches.filter((stretch) => stretch.length > 0), last };
}

/** The drawn table whose first row stands in a line below a ruler; undefined when its head is not wanted. */
export function drawnGridAt(source: Source, at: number, isHead: (cells: readonly Cell[]) => boolean): Grid | undefined {
  if (at === 0 || !beginsWithStroke(source, at) || !RULER.test(rawOf(source, at - 1))) return undefined;
  const { stretches, last } = stretchesFrom(source, at);
  const head = joinedRows(stretches[0] ?? []);
  if (stretches.length < 2 || !isHead(head)) return undefined;
  const rows = stretches.slice(1).flatMap(rowsBetween);
  const even = rows.filter((row) => row.length === head.length);
  if (even.length < 2) return undefined;
  const again = (row: readonly Cell[]) => row.every((cell, i) => cell.text === head[i]?.text);
  return { rows: [head, ...even.filter((row) => !again(row))], firstLine: at, lastLine: last };
}
