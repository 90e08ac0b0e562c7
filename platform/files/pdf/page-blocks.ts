import { alignedTables } from "./aligned-tables.ts";
import type { Piece, Rulings } from "./geometry.ts";
import { lineOf, type Row, rowsOf, type Segment, segmentsOf } from "./page-rows.ts";
import { type PageTable, ruledTables } from "./ruled-tables.ts";

/** A line of running text with the edges of the column it stands in. */
export type TextLine = Segment & { readonly kind: "line"; readonly left: number; readonly right: number };
export type TableBlock = PageTable & { readonly kind: "table" };
export type Block = TextLine | TableBlock;

/** What one page holds, in reading order. */
export type PageBlocks = { readonly blocks: readonly Block[]; readonly height: number };

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The edges of a column of text: where its long lines begin and end. */
function withEdges(lines: readonly Segment[]): TextLine[] {
  const widest = lines.reduce((most, one) => Math.max(most, one.x1 - one.x0), 0);
  const long = lines.filter((one) => one.x1 - one.x0 > widest * 0.8);
  const left = long.reduce((least, one) => Math.min(least, one.x0), Number.POSITIVE_INFINITY);
  const right = long.reduce((most, one) => Math.max(most, one.x1), Number.NEGATIVE_INFINITY);
  return lines.map((line) => ({ ...line, kind: "line", left, right }));
}

type Gutter = { readonly x: number; readonly first: number; readonly last: number };

function crosses(row: Row, x: number): boolean {
  return row.pieces.some((one) => one.x0 < x + row.size * 0.5 && one.x1 > x - row.size * 0.5 && one.text.trim() !== "");
}

function isBeside(row: Row, x: number): boolean {
  const shown = row.pieces.filter((one) => one.text.trim() !== "");
  return !crosses(row, x) && shown.some((one) => one.x1 < x) && shown.some((one) => one.x0 > x);
}

/** Whether the lines beside a gutter are running text that fills its columns, and not cells or a list of figures. */
function isProse(rows: readonly Row[], x: number): boolean {
  const shown = rows.flatMap((row) => row.pieces.filter((one) => one.text.trim() !== ""));
  const left = shown.reduce((least, one) => Math.min(least, one.x0), Number.POSITIVE_INFINITY);
  const right = shown.reduce((most, one) => Math.max(most, one.x1), Number.NEGATIVE_INFINITY);
  const filled = (from: number, to: number) =>
    middleOf(
      rows.map((row) => {
        const side = row.pieces.filter((one) => one.x0 >= from && one.x1 <= to);
        const end = side.reduce((most, one) => Math.max(most, one.x1), from);
        return (end - from) / (to - from);
      }),
    );
  return filled(left - 1, x) > 0.7 && filled(x, right + 1) > 0.7;
}

/** The blank strip between two columns of text, found only when many lines agree. */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const xs = rows.flatMap((row) => {
    const segments = segmentsOf(row, 1);
    const [a, b] = segments;
    return segments.length === 2 && a && b && a.text.length > 8 && b.text.length > 8 ? [(a.x1 + b.x0) / 2] : [];
  });
  if (xs.length < 6) return undefined;
  const x = middleOf(xs);
  const beside = rows.map((row) => isBeside(row, x));
  const [first, last] = [beside.indexOf(true), beside.lastIndexOf(true)];
  const both = rows.filter((_, i) => beside[i]);
  const crossing = rows.slice(first, last + 1).filter((row) => crosses(row, x)).length;
  if (both.length < 8 || crossing > both.length * 0.25 || !isProse(both, x)) return undefined;
  return { x, first, last };
}

function lines(rows: readonly Row[]): Segment[] {
  return rows.flatMap((row) => lineOf(row) ?? []);
}

/** Rows in reading order: where two columns stand, the left one down to the next line over both, then the right one. */
function inColumns(rows: readonly Row[], gutter: Gutter): TextLine[] {
  const out: TextLine[] = [];
  const sides: { left: Row[]; right: Row[] } = { left: [], right: [] };
  const wide: Row[] = [];
  const flushSides = () => {
    out.push(...withEdges(lines(sides.left)), ...withEdges(lines(sides.right)));
    [sides.left, sides.right] = [[], []];
  };
  for (const [i, row] of rows.entries()) {
    const apart = i >= gutter.first - 1 && !crosses(row, gutter.x);
    if (!apart) {
      flushSides();
      wide.push(row);
      out.push(...withEdges(lines([row])));
      continue;
    }
    const left = row.pieces.filter((one) => one.x1 <= gutter.x);
    const right = row.pieces.filter((one) => one.x1 > gutter.x);
    if (left.length > 0) sides.left.push({ ...row, pieces: left });
    if (right.length > 0) sides.right.push({ ...row, pieces: right });
  }
  flushSides();
  return out;
}

function inOrder(text: readonly TextLine[], tables: readonly PageTable[]): Block[] {
  const waiting = tables.toSorted((a, b) => a.top - b.top).map((table): TableBlock => ({ ...table, kind: "table" }));
  const out: Block[] = [];
  for (const line of text) {
    while (waiting[0] && waiting[0].top < line.y) out.push(...waiting.splice(0, 1));
    out.push(line);
  }
  return [...out, ...waiting];
}

/** Reads one page whose text runs right: tables first, then what is left as one or two columns of lines. */
export function blocksOf(pieces: readonly Piece[], rulings: Rulings): Block[] {
  const ruled = ruledTables(pieces, rulings);
  const rows = rowsOf(ruled.rest);
  const gutter = gutterOf(rows);
  if (gutter) return inOrder(inColumns(rows, gutter), ruled.tables);
  const aligned = alignedTables(rows);
  return inOrder(withEdges(lines(aligned.rest)), [...ruled.tables, ...aligned.tables]);
}

/** Whether a page may hold a table: text stands side by side in several lines. Looking for lines costs as much as reading. */
export function mayHoldTable(pieces: readonly Piece[]): boolean {
  let beside = 0;
  for (const row of rowsOf(pieces)) {
    if (segmentsOf(row, 0.7).length >= 2 && ++beside >= 2) return true;
  }
  return false;
}
