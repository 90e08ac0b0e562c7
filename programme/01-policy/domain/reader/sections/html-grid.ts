import type { Source } from "../normalise/source.ts";
import { type Cell, cellOf, EMPTY, type Grid } from "./grid.ts";

const TABLE = /<table\b[^>]*>([\s\S]*?)<\/table\s*>/gi;
const ROW = /<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/tr|<\/table|$)/gi;
const CELL = /<t([dh])\b([^>]*)>([\s\S]*?)(?=<\/?t[dhr]\b|<\/table|$)/gi;

type Spanning = { cell: Cell; rows: number };

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,2})`, "i").exec(attributes);
  return Math.max(1, Number(found?.[1] ?? 1));
}

function withoutTags(source: Source, from: number, to: number): Cell {
  const raw = source.raw.slice(from, to);
  if (!raw.includes("<")) return cellOf(source, from, to);
  const parts = raw.split(/(<[^>]*>)/).filter((part) => part !== "" && !part.startsWith("<"));
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

/** Tables that are still HTML; spans are spread over the cells they cover. */
export function htmlGrids(source: Source): Grid[] {
  if (!/<table/i.test(source.raw)) return [];
  const grids: Grid[] = [];
  for (const table of source.raw.matchAll(TABLE)) {
    const rows = rowsOf(source, table[1] ?? "", table.index + table[0].indexOf(table[1] ?? ""));
    const end = table.index + table[0].length;
    const firstLine = source.lines.findIndex((line) => line.rawEnd > table.index);
    const lastLine = source.lines.findLastIndex((line) => line.rawStart < end);
    if (rows.length >= 2 && firstLine >= 0)
      grids.push({ rows: rows.map((row) => row.map((cell) => cell ?? EMPTY)), firstLine, lastLine });
  }
  return grids;
}
