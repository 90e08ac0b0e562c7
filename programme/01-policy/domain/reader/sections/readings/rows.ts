import { type Cell, EMPTY, type Grid, isNumeric } from "../grid.ts";
import { placedHeads } from "./heads.ts";
import { isArea, isBareYear, isMeasured, isRemarkHead, isSerialHead, isTime, isTotal, isValue } from "./kinds.ts";

/** A row of a table: its names and its numbers. */
export type Row = { readonly names: readonly Cell[]; readonly values: readonly Cell[] };

/** What stands above the rows, in the order in which it is read, and the rows. */
export type Parts = {
  readonly heads: readonly Cell[];
  readonly rows: readonly Row[];
  /** The heads over their columns, where strokes tell them. */
  readonly drawn?: Cell[][] | undefined;
};

const MOST_NAMES = 4;
const NAME_LENGTH = 30;

function isSerial({ text }: Cell): boolean {
  return /^\d{1,3}[.、]?$/.test(text);
}

/** What the lines above a row tell: whether rows have begun, whether remarks may end them, whether years stand among the names. */
type Known = { readonly begun: boolean; readonly remarks: boolean; readonly years: boolean };

/** Names and numbers of a line; undefined when it is no row. Before the first row years without 年 are heads. */
export function rowOf(cells: readonly Cell[], { begun, remarks, years }: Known): Row | undefined {
  // Beside remarks 待定 may be a remark as well as a number that lacks.
  if (remarks && isValue(cells.at(-1)) && /[\u4e00-\u9fff]/.test(cells.at(-1)?.text ?? "") && !isNumeric(cells.at(-1)))
    return undefined;
  const whole =
    remarks && cells.length > 2 && !isValue(cells.at(-1)) && isValue(cells.at(-2)) ? cells.slice(0, -1) : cells;
  let first = whole.length;
  while (first > 0 && isValue(whole[first - 1])) first--;
  const [names, values] = [whole.slice(0, first), whole.slice(first)];
  if (!values.some(isNumeric)) return undefined;
  if (!begun && values.filter(isNumeric).every(isBareYear)) return undefined;
  const [year, ...behind] = values;
  if (year && isBareYear(year) && (names.length === 0 || years)) {
    if (behind.length === 0) return undefined;
    return names.length === 0 ? { names: [year], values: behind } : named([...names, year], behind);
  }
  return named(names, values);
}

function named(names: readonly Cell[], values: readonly Cell[]): Row | undefined {
  const own = names.length > 1 && names[0] && isSerial(names[0]) ? names.slice(1) : names;
  const sound =
    own.length <= MOST_NAMES && own.every((it) => it.text.length <= NAME_LENGTH && (!isNumeric(it) || isBareYear(it)));
  return sound && !/[。;:]/.test(own.map((it) => it.text).join("")) ? { names: own, values } : undefined;
}

/**
 * Names in their columns: those that were merged with the row above lack in front. Behind the name of a sum nothing stands, unless it is
 * one of the times beside each area.
 */
function inNames(names: readonly Cell[], width: number, timed: boolean): Cell[] {
  const missing = Array.from({ length: width - names.length }, () => EMPTY);
  const [only] = names;
  return names.length === 1 && only && isTotal(only) && !timed ? [only, ...missing] : [...missing, ...names];
}

export type Placed = Required<Pick<Grid, "rows" | "placedHeads">> & { readonly names: number };

/** The rows below their heads, every cell in its column, in every way that fits. */
export function gridRows({ heads, rows, drawn }: Parts): Placed[] {
  const values = rows[0]?.values.length ?? 0;
  const names = rows.reduce((most, row) => Math.max(most, row.names.length), 0);
  const alike = rows.every((row) => row.values.length === values && row.names.length > 0);
  if (rows.length < 2 || values < 1 || names < 1 || !alike || rows[0]?.names.length !== names) return [];
  const ways = drawn?.[0]?.length === names + values ? [drawn] : placedHeads(heads, { names, values });
  const timed = rows.some((row) => row.names.some((cell, i) => i === names - 1 && isTime(cell)));
  const body = rows.map((row) => [...inNames(row.names, names, timed), ...row.values]);
  return ways.map((lines) => ({ rows: [...lines, ...body], placedHeads: lines.length, names }));
}

/** Rows out of cells that follow each other one a line; the heads and the names of the first row stand before its numbers. */
export function streamParts(cells: readonly Cell[]): Parts[] {
  const first = cells.findIndex((cell) => isValue(cell) && !isBareYear(cell));
  if (first < 2) return [];
  const counted = cells.slice(0, first).some(isSerialHead);
  return counted ? countedParts(cells) : plainParts(cells, first);
}

/** Names and the numbers behind them, one after the other. */
function runsOf(cells: readonly Cell[]): { names: Cell[]; values: Cell[] }[] {
  const runs: { names: Cell[]; values: Cell[] }[] = [];
  for (const cell of cells) {
    const open = runs.at(-1);
    if (isValue(cell)) open?.values.push(cell);
    else if (!open || open.values.length > 0) runs.push({ names: [cell], values: [] });
    else open.names.push(cell);
  }
  return runs;
}

function plainParts(cells: readonly Cell[], first: number): Parts[] {
  const runs = runsOf(cells.slice(first));
  // The numbers of the first row have no names in front of them here.
  const begun: Cell[] = [];
  let at = first;
  while (isValue(cells[at])) begun.push(cells[at++] ?? EMPTY);
  const further = runsOf(cells.slice(at)).filter((run) => run.values.length > 0);
  if (runs.length === 0 || further.length === 0) return [];
  const counts = [...new Set(further.map((run) => run.names.length))].sort((a, b) => b - a);
  return counts.map((names) => ({
    heads: cells.slice(0, first - names),
    rows: [{ names: cells.slice(first - names, first), values: begun }, ...further],
  }));
}

function countedParts(cells: readonly Cell[]): Parts[] {
  const first = cells.findIndex((cell) => cell.text === "1");
  if (first < 3) return [];
  const heads = cells.slice(0, first);
  const remarks = heads.some(isRemarkHead);
  let end = first + 1;
  while (end < cells.length && !isValue(cells[end])) end++;
  let behind = end;
  while (behind < cells.length && isValue(cells[behind])) behind++;
  for (const width of [behind - end, behind - end - 1]) {
    const rows = width > 0 ? countedRows(cells.slice(first), { width, remarks }) : undefined;
    if (rows) return [{ heads, rows }];
  }
  return [];
}

function countedRows(
  cells: readonly Cell[],
  { width, remarks }: { width: number; remarks: boolean },
): Row[] | undefined {
  const rows: Row[] = [];
  let count = 0;
  let at = 0;
  while (at < cells.length) {
    const serial = cells[at]?.text === String(count + 1);
    if (serial) {
      count++;
      at++;
    } else if (cells[at] && !isTotal(cells[at] ?? EMPTY)) return undefined;
    const begin = at;
    while (at < cells.length && !isValue(cells[at])) at++;
    const names = cells.slice(begin, at);
    const values = cells.slice(at, at + width);
    if (names.length < 1 || names.length > MOST_NAMES || values.length < width || !values.every(isValue))
      return undefined;
    rows.push({ names, values });
    at += width;
    if (remarks && cells[at] && !isValue(cells[at]) && cells[at + 1]?.text === String(count + 1)) at++;
  }
  return rows;
}

/** What tells of all rows below it until the next of its kind: a year, an area, an indicator with its unit. */
export function isBlockName(cell: Cell): boolean {
  return isTime(cell) || isMeasured(cell) || isArea(cell);
}
