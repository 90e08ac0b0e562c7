import { MARKUP_SIGN } from "../normalise/signs.ts";
import { firstLineWhere, type Source } from "../normalise/source.ts";
import { type Cell, cellOf, EMPTY, type Grid } from "./grid.ts";

// Tags have an end within reach; without the limit a text of nothing but openings would be searched to its end from each of them.
const TABLE = /<table\b[^>]{0,2000}>/gi;
const TABLE_END = /<\/table\s{0,100}>/gi;
const ROW = /<tr\b[^>]{0,2000}>([\s\S]*?)(?=<tr\b|<\/tr|<\/table|$)/gi;
const CELL = /<t([dh])\b([^>]{0,2000})>([\s\S]*?)(?=<\/?t[dhr]\b|<\/table|$)/gi;

type Spanning = { cell: Cell; rows: number };

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,2})`, "i").exec(attributes);
  return Math.max(1, Number(found?.[1] ?? 1));
}

function withoutTags(source: Source, from: number, to: number): Cell {
  const raw = source.raw.slice(from, to);
  if (!/[<&]/.test(raw)) return cellOf(source, from, to);
  const parts = raw
    .split(/(<[^>]*>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);)/i)
    .filter((part) => !/^$|^<|^&[#a-z\d]+;$/i.test(part));
  const cells = parts
    .map((part) => cellOf(source, from + raw.indexOf(part), from + raw.indexOf(part) + part.length))
    .filter((cell) => cell.text !== "");
  return {
    text: cells.map((cell) => cell.text).join(""),
    printed: cells.map((cell) => cell.printed).join(""),
    from: cells[0]?.from ?? from,
    to: cells.at(-1)?.to ?? from,
  };
}

function rowsOf(source: Source, body: string, offset: number): Cell[][] {
  const rows: Cell[][] = [];
  const down = new Map<number, Spanning>();
  for (const row of body.matchAll(ROW)) {
    const cells: Cell[] = [];
    const takeSpanned = () => {
      for (let above = down.get(cells.length); above && above.rows > 0; above = down.get(cells.length)) {
        down.set(cells.length, { cell: above.cell, rows: above.rows - 1 });
        cells.push(above.cell);
      }
    };
    const base = offset + row.index + row[0].indexOf(row[1] ?? "");
    for (const found of (row[1] ?? "").matchAll(CELL)) {
      takeSpanned();
      const content = found[3] ?? "";
      const start = base + found.index + found[0].length - content.length;
      const cell = withoutTags(source, start, start + content.length);
      const rowspan = spanOf(found[2] ?? "", "rowspan");
      for (let i = spanOf(found[2] ?? "", "colspan"); i > 0; i--) {
        down.set(cells.length, { cell, rows: rowspan - 1 });
        cells.push(cell);
      }
    }
    takeSpanned();
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

type Table = { readonly start: number; readonly body: number; readonly bodyEnd: number; readonly end: number };

/** Where tables stand, each from its tag to the next closing tag; an opening without one is no table. */
function* tablesIn(raw: string): Generator<Table> {
  for (let from = 0; ; ) {
    TABLE.lastIndex = from;
    const open = TABLE.exec(raw);
    if (!open) return;
    const body = open.index + open[0].length;
    TABLE_END.lastIndex = body;
    const close = TABLE_END.exec(raw);
    if (!close) return;
    from = close.index + close[0].length;
    yield { start: open.index, body, bodyEnd: close.index, end: from };
  }
}

/** Tables that are still HTML; spans are spread over the cells they cover. */
export function htmlGrids(source: Source): Grid[] {
  if ((source.signs & MARKUP_SIGN) === 0 || !/<table/i.test(source.raw)) return [];
  const grids: Grid[] = [];
  for (const { start, body, bodyEnd, end } of tablesIn(source.raw)) {
    const rows = rowsOf(source, source.raw.slice(body, bodyEnd), body);
    const firstLine = firstLineWhere(source, (line) => line.rawEnd > start);
    const lastLine = firstLineWhere(source, (line) => line.rawStart >= end) - 1;
    if (rows.length >= 2 && firstLine < source.lines.length)
      grids.push({ rows: rows.map((row) => row.map((cell) => cell ?? EMPTY)), firstLine, lastLine });
  }
  return grids;
}
