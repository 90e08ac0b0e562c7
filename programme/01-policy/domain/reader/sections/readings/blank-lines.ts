import type { Source } from "../../normalise/source.ts";
import { type Cell, isCaption, isNumeric, isPageNumber, isRuler } from "../grid.ts";
import { isArea, isBareYear, isMeasured, isRemarkHead, isTime, isTotal } from "./kinds.ts";
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

/** The lines of a table one after the other, until one that belongs to no table. */
function itemsOf(source: Source, { first, last }: Range, gap: Gap): { heads: Cell[][]; items: Item[] } {
  const heads: Cell[][] = [];
  const printed = new Set<string>();
  const items: Item[] = [];
  for (let at = first; at <= last; at++) {
    const line = source.lines[at];
    if (!line || isRuled(source, at)) continue;
    const pieces = piecesOf(source, line, gap);
    if (isPageNumber(line) && pieces.length === 1) continue;
    const begun = items.some((it) => it.kind === "row");
    const row = rowOf(pieces, { begun, remarks: heads.flat().some(isRemarkHead) });
    if (row) items.push({ at, kind: "row", row });
    else if (printed.has(line.text)) continue;
    else if (!begun) {
      heads.push(pieces);
      printed.add(line.text);
    } else {
      const [piece, more] = pieces;
      if (!piece || more || piece.text.length > LONGEST_PIECE || /[。;:,]/.test(piece.text)) break;
      const block = withoutCount(piece);
      const names = isTime(block) || isMeasured(block);
      if (names) items.push({ at, kind: "block", cell: block });
      else if (isCaption(piece.text) || isNumeric(piece)) break;
      else items.push({ at, kind: "piece", cell: piece });
    }
  }
  return { heads, items };
}

/** Pieces of names joined to their rows: a row without a name takes those around it, another the one that lacks of its own. */
function withWholeNames(items: readonly Item[]): (Item & { kind: "row" | "block" })[] | undefined {
  const whole: (Item & { kind: "row" | "block" })[] = [];
  let waiting: Cell | undefined;
  const lastRow = () => {
    const open = whole.at(-1);
    return open?.kind === "row" ? open : undefined;
  };
  const goOn = (cell: Cell) => {
    const open = lastRow();
    if (!open) return false;
    const names =
      open.row.names.length === 0
        ? [cell]
        : [...open.row.names.slice(0, -1), inOne(open.row.names.at(-1) ?? cell, cell)];
    whole.splice(-1, 1, { ...open, row: { ...open.row, names } });
    return true;
  };
  for (const [i, item] of items.entries()) {
    if (item.kind === "piece") {
      const next = items[i + 1];
      const open = lastRow()?.row.names.at(-1);
      const bare = next?.kind === "row" && next.row.names.length === 0;
      const complete = open && (WHOLE_NAME.test(open.text) || isTotal(open));
      if (!bare && waiting === undefined && lastRow() && !complete) {
        if (!goOn(item.cell)) return undefined;
      } else waiting = waiting ? inOne(waiting, item.cell) : item.cell;
    } else if (item.kind === "block") {
      if (waiting) return undefined;
      whole.push(item);
    } else {
      const { names } = item.row;
      const own = waiting
        ? [...names.slice(0, -1), names.length === 0 ? waiting : inOne(waiting, names.at(-1) ?? waiting)]
        : names;
      waiting = undefined;
      whole.push({ ...item, row: { ...item.row, names: own } });
    }
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

/** A table of a line a row whose cells blanks or strokes part; undefined when one of its lines does not fit. */
export function blankLines(source: Source, range: Range, gap: Gap): Read | undefined {
  const { heads, items } = itemsOf(source, range, gap);
  const at = items.findLastIndex((it) => it.kind === "row");
  if (at < 1 || heads.length === 0) return undefined;
  let end = at;
  const tail = items[at];
  const name = tail?.kind === "row" ? tail.row.names.at(-1) : undefined;
  const further = items[at + 1];
  // The end of the last name: right below it, and only where that one lacks it.
  if (
    further?.kind === "piece" &&
    further.at === (tail?.at ?? 0) + 1 &&
    (!name || !WHOLE_NAME.test(name.text)) &&
    !source.lines[further.at]?.afterBlank &&
    isArea(further.cell)
  )
    end++;
  const rows = items.slice(0, end + 1).map((it) => (it.kind === "row" && it.row.names.some(isBareYear) ? it : it));
  const whole = withWholeNames(rows);
  const parts = whole && underBlocks(heads, whole);
  return (
    parts && { parts: { heads: parts.heads, rows: withoutSerials(parts.rows) }, lastLine: items[end]?.at ?? range.last }
  );
}
