import type { DecompositionTable } from "../../draft.ts";
import type { Source } from "../normalise/source.ts";
import { type Cell, EMPTY, type Grid, isNumeric, isPageNumber, isRuler, widest } from "../sections/grid.ts";
import { isPlaceKind } from "../sections/place-kinds.ts";

const YEAR = /^20[1-4]\d$/;
const CORNER = /^(?:序号|编号|单位|单位名称|名称|地区|区域|板块|行政区|指标|指标名称|项目)$/;

function isCorner(text: string): boolean {
  return CORNER.test(text) || isPlaceKind(text);
}

function repeats(row: readonly Cell[], width: number, period: number): boolean {
  for (let i = period; i < width; i++) if ((row[i]?.text ?? "") !== (row[i % period]?.text ?? "")) return false;
  return true;
}

/** How many columns stand in each of the parts beside each other: the heads repeat from there on. */
function periodOf(heads: readonly (readonly Cell[])[], width: number): number | undefined {
  for (let period = 2; period * 2 <= width; period++) {
    if (width % period > 0) continue;
    if (heads.every((row) => repeats(row, width, period))) return period;
  }
  return undefined;
}

/** A table that was folded to fill the page, its parts side by side under the same heads: the parts below each other. */
export function unfolded(grid: Grid): Grid {
  const head = grid.rows[0];
  if (!head || head.length < 4 || !isCorner(head[0]?.text ?? "")) return grid;
  const count =
    grid.placedHeads ?? grid.rows.findIndex((row) => row.some((it) => isNumeric(it) && !YEAR.test(it.text)));
  if (count < 1) return grid;
  const width = widest(grid.rows);
  const heads = grid.rows.slice(0, count);
  const period = periodOf(heads, width);
  if (period === undefined) return grid;
  const body = grid.rows.slice(count);
  const rows = Array.from({ length: width / period }, (_, part) =>
    body
      .map((row) => Array.from({ length: period }, (_, i) => row[part * period + i] ?? EMPTY))
      .filter((row) => row.some((cell) => cell.text !== "")),
  ).flat();
  return { ...grid, rows: [...heads.map((row) => row.slice(0, period)), ...rows] };
}

const GOES_ON = /^(?:附?表\d*[:.]?)?.{0,30}\(?续表?[一二三\d]?\)?:?$/;

function sameHead(grid: Grid, above: Grid): boolean {
  const [head = [], before = []] = [grid.rows[0], above.rows[0]];
  return head.length > 1 && head.length === before.length && head.every((cell, i) => cell.text === before[i]?.text);
}

/** Whether 续表 stands between two tables. */
function saysSo(source: Source, grid: Grid, above: Grid): boolean {
  if (grid.firstLine - above.lastLine > 5) return false;
  for (let i = above.lastLine + 1; i < grid.firstLine; i++) {
    const line = source.lines[i];
    if (line && line.end - line.start < 50 && GOES_ON.test(source.text.slice(line.start, line.end))) return true;
  }
  return false;
}

/** Whether a table is a further part of the one above, with other heads: 续表 stands between them. */
export function goesOn(source: Source, grid: Grid, above: Grid | undefined): boolean {
  return above !== undefined && saysSo(source, grid, above);
}

/** Whether nothing but the number of a page, or a ruler that no part has, stands between two tables. */
function isRightBelow(source: Source, grid: Grid, above: Grid): boolean {
  if (grid.firstLine - above.lastLine > 3) return false;
  const between = source.lines.slice(above.lastLine + 1, grid.firstLine);
  return between.every((line) => isPageNumber(line) || isRuler(source, line));
}

/** Rows of heads that stand above both parts. */
function headsAgain(grid: Grid, above: Grid): number {
  const rows = grid.rows.findIndex((row, i) => row.some((cell, k) => cell.text !== above.rows[i]?.[k]?.text));
  return rows < 0 ? grid.rows.length : rows;
}

/** Tables whose further rows stand below the same heads on the next page are one, so that a name goes on from the page before. */
export function joinedGrids(source: Source, grids: readonly Grid[]): Grid[] {
  const joined: Grid[] = [];
  for (const grid of grids) {
    const above = joined.at(-1);
    const next = above && (isRightBelow(source, grid, above) || saysSo(source, grid, above));
    if (!next || !sameHead(grid, above) || grid.placedHeads !== above.placedHeads) {
      joined.push(grid);
      continue;
    }
    const rows = [...above.rows, ...grid.rows.slice(headsAgain(grid, above))];
    joined.splice(-1, 1, { ...above, rows, lastLine: grid.lastLine });
  }
  return joined;
}

type Table = Omit<DecompositionTable, "id">;

/** One table out of two parts, the second with further areas or further rows. A number of the first is kept. */
export function joinedTables(first: Table, second: Table): Table {
  const key = (row: Table["rows"][number]) => `${row.indicator}|${row.unit}|${row.year ?? ""}|${row.measure}`;
  const rows = new Map(first.rows.map((row) => [key(row), row] as const));
  for (const row of second.rows) {
    const known = rows.get(key(row));
    rows.set(key(row), known ? { ...known, values: { ...row.values, ...known.values } } : row);
  }
  return {
    ...first,
    regions: [...new Set([...first.regions, ...second.regions])],
    total_region: first.total_region ?? second.total_region,
    rows: [...rows.values()],
  };
}
