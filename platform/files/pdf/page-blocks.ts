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

function isLongPair(row: Row, x: number): boolean {
  const [a, b, more] = segmentsOf(row, 1);
  return (
    more === undefined &&
    a !== undefined &&
    b !== undefined &&
    a.text.length > 8 &&
    b.text.length > 8 &&
    a.x1 < x &&
    b.x0 > x
  );
}

/** The blank strip between two columns of text and the rows it parts, found only when many lines agree. */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const xs = rows.flatMap((row) => {
    const [a, b, more] = segmentsOf(row, 1);
    return more === undefined && a && b && a.text.length > 8 && b.text.length > 8 ? [(a.x1 + b.x0) / 2] : [];
  });
  if (xs.length < 6) return undefined;
  const x = middleOf(xs);
  const long = rows.map((row) => isLongPair(row, x));
  const first = long.indexOf(true);
  let last = long.lastIndexOf(true);
  for (let next = rows[last + 1]; next && isBeside(next, x) && segmentsOf(next, 1).length === 2; next = rows[last + 1])
    last++;
  const band = rows.slice(first, last + 1);
  const both = band.filter((row) => isBeside(row, x));
  const crossing = band.filter((row) => crosses(row, x)).length;
  if (both.length < 8 || crossing > both.length * 0.25 || !isProse(both, x)) return undefined;
  return { x, first, last: last + leftOver(rows, x, last) };
}

/** Lines at the foot of the left column below the last of the right one: only those that end no sentence lead there. */
function leftOver(rows: readonly Row[], x: number, last: number): number {
  let count = 0;
  for (;;) {
    const [above, row] = [rows[last + count], rows[last + count + 1]];
    if (!above || !row || row.y - above.y > row.size * 2.2 || row.pieces.some((one) => one.x1 > x)) return count;
    const text = lineOf({ ...above, pieces: above.pieces.filter((one) => one.x1 < x) })?.text ?? "";
    if (text === "" || /[。！？；：]$/.test(text)) return count;
    count++;
  }
}

function lines(rows: readonly Row[]): Segment[] {
  return rows.flatMap((row) => lineOf(row) ?? []);
}

/** Rows beside a gutter in reading order: the left column down to the next line over both, then the right one. */
function inColumns(rows: readonly Row[], x: number): TextLine[] {
  const out: TextLine[] = [];
  let [left, right]: [Row[], Row[]] = [[], []];
  const flushSides = () => {
    out.push(...withEdges(lines(left)), ...withEdges(lines(right)));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (crosses(row, x)) {
      flushSides();
      out.push(...withEdges(lines([row])));
      continue;
    }
    const sides = [row.pieces.filter((one) => one.x1 <= x), row.pieces.filter((one) => one.x1 > x)] as const;
    if (sides[0].length > 0) left.push({ ...row, pieces: sides[0] });
    if (sides[1].length > 0) right.push({ ...row, pieces: sides[1] });
  }
  flushSides();
  return out;
}

function topOf(block: Block): number {
  return block.kind === "table" ? block.top : block.y;
}

/** Tables put in front of the first block that stands below them. */
function inOrder(text: readonly Block[], tables: readonly PageTable[]): Block[] {
  const waiting = tables.toSorted((a, b) => a.top - b.top).map((table): TableBlock => ({ ...table, kind: "table" }));
  const out: Block[] = [];
  for (const block of text) {
    while (waiting[0] && waiting[0].top < topOf(block)) out.push(...waiting.splice(0, 1));
    out.push(block);
  }
  return [...out, ...waiting];
}

/** One column of lines and tables without rulings. */
function oneColumn(rows: readonly Row[]): Block[] {
  const aligned = alignedTables(rows);
  return inOrder(withEdges(lines(aligned.rest)), aligned.tables);
}

/** Reads one page whose text runs right: tables first, then what is left as one or two columns of lines. */
export function blocksOf(pieces: readonly Piece[], rulings: Rulings): Block[] {
  const ruled = ruledTables(pieces, rulings);
  const rows = rowsOf(ruled.rest);
  const gutter = gutterOf(rows);
  if (!gutter) return inOrder(oneColumn(rows), ruled.tables);
  const text = [
    ...oneColumn(rows.slice(0, gutter.first)),
    ...inColumns(rows.slice(gutter.first, gutter.last + 1), gutter.x),
    ...oneColumn(rows.slice(gutter.last + 1)),
  ];
  return inOrder(text, ruled.tables);
}

/**
 * Whether a page may hold a table: text stands side by side, or lines stand closer than running text does. Asked because
 * looking for lines costs as much as reading the text.
 */
export function mayHoldTable(pieces: readonly Piece[]): boolean {
  let signs = 0;
  let above: Row | undefined;
  for (const row of rowsOf(pieces)) {
    if (segmentsOf(row, 0.7).length >= 2) signs++;
    if (above && row.y - above.y < Math.min(row.size, above.size) * 0.95) signs++;
    if (signs >= 2) return true;
    above = row;
  }
  return false;
}
