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
export function over(cells: readonly Cell[]): Cell {
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

/** The row lines from a line on, up to the next ruler. */
function stretchAt(source: Source, at: number): Row[] {
  const rows: Row[] = [];
  for (let i = at; i < source.lines.length && !RULER.test(rawOf(source, i)); i++) {
    const cells = strokedCells(source, i);
    if (cells.length < 3) break;
    rows.push({ line: i, cells });
  }
  return rows;
}

/** The stretches from a line on that rulers part, each of at least one row line. */
function stretchesFrom(source: Source, at: number): Row[][] {
  const stretches: Row[][] = [];
  for (let i = at; i < source.lines.length; ) {
    if (RULER.test(rawOf(source, i))) {
      i++;
      continue;
    }
    const stretch = stretchAt(source, i);
    if (stretch.length === 0) break;
    stretches.push(stretch);
    i += stretch.length;
  }
  return stretches;
}

/** The drawn table whose first row stands in a line below a ruler; undefined when its head is not wanted. */
export function drawnGridAt(source: Source, at: number, isHead: (cells: readonly Cell[]) => boolean): Grid | undefined {
  if (at === 0 || !beginsWithStroke(source, at) || !RULER.test(rawOf(source, at - 1))) return undefined;
  const first = stretchAt(source, at);
  const head = joinedRows(first);
  // The rest is looked at only below a head that is wanted: a long table of another kind costs one look a row.
  if (!isHead(head)) return undefined;
  const stretches = stretchesFrom(source, at + first.length);
  const last = stretches.at(-1)?.at(-1)?.line ?? at;
  const rows = stretches.flatMap(rowsBetween);
  const even = rows.filter((row) => row.length === head.length);
  if (even.length < 2) return undefined;
  const again = (row: readonly Cell[]) => row.every((cell, i) => cell.text === head[i]?.text);
  return { rows: [head, ...even.filter((row) => !again(row))], firstLine: at, lastLine: last };
}
