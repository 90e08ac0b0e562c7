import type { Source } from "../../normalise/source.ts";
import { type Cell, isCaption, isNumeric, isPageNumber, isRuler } from "../grid.ts";
import { headsBetween, standBetween } from "./drawn-segments.ts";
import { isArea, isMeasured, isRemarkHead, isTime, isTotal } from "./kinds.ts";
import { type Gap, piecesOf } from "./pieces.ts";
import { isBlockName, type Parts, type Row, rowOf } from "./rows.ts";

/** Rows that stand a line each, with names that take lines of their own above, below or around their numbers. */

type Range = { readonly first: number; readonly last: number };
export type Read = { readonly parts: Parts; readonly lastLine: number };

type Item = { readonly at: number } & (
  | { readonly kind: "row"; readonly row: Row }
  | { readonly kind: "block"; readonly cell: Cell }
  | { readonly kind: "piece"; readonly cell: Cell }
);

const WHOLE_NAME = /(?:[市区县旗州盟镇乡园港]|街道|\))$/;
const COUNTED = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;
const RULED = /^[-=─━—_\s]{6,}$/;
const LONGEST_PIECE = 16;
const LONGEST_HEAD = 24;
/** Heads may stand a line each, but not more of them. */
const MOST_HEAD_LINES = 24;

function inOne(a: Cell, b: Cell): Cell {
  return {
    text: a.text + b.text,
    printed: a.printed + b.printed,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}

function withoutCount(cell: Cell): Cell {
  const count = COUNTED.exec(cell.text)?.[0].length ?? 0;
  return count === 0 ? cell : { ...cell, text: cell.text.slice(count), printed: cell.printed.slice(count) };
}

export function isRuled(source: Source, index: number): boolean {
  const line = source.lines[index];
  return line !== undefined && (isRuler(source, line) || RULED.test(line.text));
}

/** What a line of one piece below the first row is: the name of a block, a part of a name, or none of the table. */
function itemOf(at: number, [piece, more]: readonly Cell[]): Item | undefined {
  if (!piece || more || piece.text.length > LONGEST_PIECE || /[。;:,]/.test(piece.text)) return undefined;
  const block = withoutCount(piece);
  if (isTime(block) || isMeasured(block)) return { at, kind: "block", cell: block };
  return isCaption(piece.text) || isNumeric(piece) ? undefined : { at, kind: "piece", cell: piece };
}

type Lines = { readonly heads: Cell[][]; readonly items: Item[] };

/** The pieces of a line; none where it holds a ruler or the number of a page alone. */
function wordsAt(source: Source, at: number, gap: Gap): readonly Cell[] {
  const line = source.lines[at];
  if (!line || isRuled(source, at)) return [];
  const pieces = piecesOf(source, line, gap);
  return isPageNumber(line) && pieces.length === 1 ? [] : pieces;
}

/** The lines of a table one after the other, until one that belongs to no table. */
function itemsOf(source: Source, { first, last }: Range, gap: Gap): Lines {
  const heads: Cell[][] = [];
  const printed = new Set<string>();
  const items: Item[] = [];
  let [remarks, years] = [false, false];
  for (let at = first; at <= last && heads.length <= MOST_HEAD_LINES; at++) {
    const pieces = wordsAt(source, at, gap);
    if (pieces.length === 0) continue;
    const begun = items.length > 0;
    const row = rowOf(pieces, { begun, remarks, years });
    const words = source.lines[at]?.text ?? "";
    if (!row && begun && printed.has(words)) continue;
    const item = row ? ({ at, kind: "row", row } as const) : begun ? itemOf(at, pieces) : undefined;
    if (item) items.push(item);
    else if (begun || pieces.some((piece) => piece.text.length > LONGEST_HEAD)) break;
    else {
      heads.push([...pieces]);
      printed.add(words);
      remarks ||= pieces.some(isRemarkHead);
      years ||= pieces.some(({ text }) => /^年[度份]$/.test(text));
    }
  }
  return { heads, items };
}

type Whole = Item & { kind: "row" | "block" };

/** The row with a piece behind the last of its names. */
function goneOn(open: Whole & { kind: "row" }, piece: Cell): Whole {
  const { names, values } = open.row;
  const name = names.at(-1);
  return { ...open, row: { names: name ? [...names.slice(0, -1), inOne(name, piece)] : [piece], values } };
}

/** The row with a piece before the last of its names. */
function begunBy(piece: Cell, item: Whole & { kind: "row" }): Whole {
  const { names, values } = item.row;
  const name = names.at(-1);
  return { ...item, row: { names: [...names.slice(0, -1), name ? inOne(piece, name) : piece], values } };
}

/** Whether a name goes on in the piece below it, which does not belong to a row that has none. */
function lacksPiece(open: Whole | undefined, next: Item | undefined): open is Whole & { kind: "row" } {
  if (open?.kind !== "row" || (next?.kind === "row" && next.row.names.length === 0)) return false;
  const name = open.row.names.at(-1);
  return !name || !(WHOLE_NAME.test(name.text) || isTotal(name));
}

/** Pieces of names joined to their rows: a row without a name takes those around it, another the one that lacks of its own. */
function withWholeNames(items: readonly Item[]): Whole[] | undefined {
  const whole: Whole[] = [];
  let waiting: Cell | undefined;
  for (const [i, item] of items.entries()) {
    const open = whole.at(-1);
    if (item.kind === "piece") {
      if (!waiting && lacksPiece(open, items[i + 1])) whole.splice(-1, 1, goneOn(open, item.cell));
      else waiting = waiting ? inOne(waiting, item.cell) : item.cell;
    } else if (item.kind === "row") {
      whole.push(waiting ? begunBy(waiting, item) : item);
      waiting = undefined;
    } else if (waiting) return undefined;
    else whole.push(item);
  }
  return whole;
}

/** Rows with the name of their block in front; the first block may stand as the last line of the heads. */
function underBlocks(heads: readonly (readonly Cell[])[], items: readonly Item[]): Parts | undefined {
  const blocks = items.flatMap((it) => (it.kind === "block" ? [it.cell] : []));
  const rows = items.flatMap((it) => (it.kind === "row" ? [it.row] : []));
  if (blocks.length === 0) return { heads: heads.flat(), rows };
  const last = heads.at(-1) ?? [];
  const [only] = last.map(withoutCount);
  const alike = only && last.length === 1 && isBlockName(only) && blocks.every((it) => isTime(it) === isTime(only));
  if (!only || !alike) return undefined;
  let block = only;
  const below: Row[] = [];
  for (const item of items) {
    if (item.kind === "block") block = item.cell;
    if (item.kind === "row") below.push({ names: [block, ...item.row.names], values: item.row.values });
  }
  return { heads: heads.slice(0, -1).flat(), rows: below };
}

/** Serial numbers before the names that stand beside them on lines of their own. */
function withoutSerials(rows: readonly Row[]): Row[] {
  const width = rows.reduce((most, row) => (row.names.length > 0 ? Math.max(most, row.values.length) : most), 0);
  return rows.map((row) =>
    row.names.length === 0 && row.values.length === width + 1 ? { names: [], values: row.values.slice(1) } : row,
  );
}

/** Where the table ends: behind its last row, or behind the end of that row's name right below it. */
function endOf(source: Source, items: readonly Item[], at: number): number {
  const [tail, further] = [items[at], items[at + 1]];
  if (tail?.kind !== "row" || further?.kind !== "piece" || further.at !== tail.at + 1) return at;
  const name = tail.row.names.at(-1);
  const lacks = !name || !WHOLE_NAME.test(name.text);
  return lacks && isArea(further.cell) && !source.lines[further.at]?.afterBlank ? at + 1 : at;
}

/** A table of a line a row whose cells blanks or strokes part; undefined when one of its lines does not fit. */
export function blankLines(source: Source, range: Range, gap: Gap): Read | undefined {
  const { heads, items } = itemsOf(source, range, gap);
  const at = items.findLastIndex((it) => it.kind === "row");
  if (at < 1 || heads.length === 0) return undefined;
  const end = endOf(source, items, at);
  const whole = withWholeNames(items.slice(0, end + 1));
  const parts = whole && underBlocks(heads, whole);
  if (!parts || !standBetween(source, parts.rows)) return undefined;
  const rows = withoutSerials(parts.rows);
  const [row] = rows;
  const drawn = row && headsBetween(source, parts.heads, row);
  return { parts: { heads: parts.heads, rows, drawn }, lastLine: items[end]?.at ?? range.last };
}
