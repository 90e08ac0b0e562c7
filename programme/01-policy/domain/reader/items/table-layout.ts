import { BoundPattern } from "../clauses/bound-pattern.ts";
import { type Cell, EMPTY, type Grid, isNumeric, NO_VALUE, widest } from "../sections/grid.ts";
import { groupBegins } from "../sections/head-groups.ts";

/** Heads over their columns, rows of equal width, and the first column of figures. */
export type Layout = {
  readonly heads: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
  readonly firstData: number;
};

/** A year without 年. */
export const YEAR_CELL = new BoundPattern(/^20[1-4]\d$/, { begins: "2" });

const isValue = (cell: Cell) => isNumeric(cell) || NO_VALUE.test(cell.text);

const TIME = new BoundPattern(/^(?:到|至)?20\d\d年.{0,4}$|^[合小总累]计$/, { begins: "到至2合小总累" });

/** Whether the last number of a row stands right behind its only time: then 2018 is a number as any other. */
function endsBehindTime(row: readonly Cell[]): boolean {
  const last = row.length - 1;
  return last > 0 && isNumeric(row[last]) && row.every((cell, i) => TIME.test(cell.text) === (i === last - 1));
}

/** Whether a row holds no numbers but years. */
function isHead(row: readonly Cell[]): boolean {
  let years = 0;
  for (const cell of row) {
    if (!isNumeric(cell)) continue;
    if (!YEAR_CELL.test(cell.text)) return false;
    years++;
  }
  return years !== 1 || !endsBehindTime(row);
}

/** Whether a row says one thing at most, as a title over the whole table does. */
function saysOneThing(row: readonly Cell[]): boolean {
  let said = "";
  for (const { text } of row) {
    if (text === "" || text === said) continue;
    if (said !== "") return false;
    said = text;
  }
  return true;
}

function isTimeOrNone({ text }: Cell): boolean {
  return NO_VALUE.test(text) || TIME.test(text) || YEAR_CELL.test(text);
}

/** A row whose numbers all lack: its names may stand for the rows below, too. */
function isNamedOnly(row: readonly Cell[], head: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell.text !== "");
  return (
    row[0]?.text !== "" &&
    filled.length >= 2 &&
    filled.some(isTimeOrNone) &&
    !filled.every(isTimeOrNone) &&
    row.every((cell) => !isNumeric(cell) || YEAR_CELL.test(cell.text)) &&
    !row.every((cell, i) => cell.text === (head[i]?.text ?? ""))
  );
}

/** The last line above the first numbers, when it is the names of a row whose numbers lack: 石门区 | 2025年 | (nothing). */
function namedRow(rows: readonly (readonly Cell[])[], headCount: number, firstData: number) {
  const row = rows[headCount - 1];
  if (headCount < 2 || !row || row.length <= firstData || row.slice(firstData).some((cell) => cell.text !== ""))
    return undefined;
  return isNamedOnly(row, rows[0] ?? []) ? row : undefined;
}

/** How many numbers a row ends with. */
function valuesAtEnd(row: readonly Cell[]): number {
  return row.length - 1 - row.findLastIndex((cell) => !isValue(cell) && cell.text !== "");
}

/**
 * A table whose rows lack the cells that were merged downwards, with empty ones in their place: all rows end with as many numbers,
 * so that what lacks stands before their names. Any other table is given back as it is.
 */
export function filledInFront(grid: Grid): Grid {
  if (grid.placedHeads !== undefined) return grid;
  const isRow = (row: readonly Cell[]) => !isHead(row);
  const body = grid.rows.filter(isRow);
  const width = widest(body);
  if (body.every((row) => row.length === width)) return grid;
  const values = valuesAtEnd(body.find((row) => row.length === width) ?? []);
  if (values === 0 || !body.every((row) => valuesAtEnd(row) === values && row[0]?.text !== "")) return grid;
  const filled = (row: readonly Cell[]) => [...Array.from({ length: width - row.length }, () => EMPTY), ...row];
  return { ...grid, rows: grid.rows.map((row) => (isRow(row) ? filled(row) : row)) };
}

/** The heads and rows of a table; undefined when they cannot be told with certainty. */
export function layoutOf(grid: Grid): Layout | undefined {
  const width = widest(grid.rows);
  let { rows } = grid;
  while (rows[0] && saysOneThing(rows[0]) && isHead(rows[0])) rows = rows.slice(1);
  // A dash stands for a number: its row is no head.
  let headCount = grid.placedHeads ?? rows.findIndex((row) => !isHead(row) || row.some((it) => NO_VALUE.test(it.text)));
  if (headCount < 1) return undefined;
  if (grid.placedHeads !== undefined) rows = grid.rows;
  else headCount = Math.min(headCount, 3);
  const head = rows[0] ?? [];
  const below = rows.slice(headCount).filter((row) => !isHead(row) || isNamedOnly(row, head));
  if (below.every(isHead)) return undefined;
  const bodyWidth = widest(below);
  // Whole rows tell it: those that lack merged cells have their numbers further to the left.
  const whole = below.filter((row) => row.length === bodyWidth);
  const firstData = firstDataColumn(rows.slice(0, headCount), whole, bodyWidth);
  const named = grid.placedHeads === undefined ? namedRow(rows, headCount, firstData) : undefined;
  if (named) headCount--;
  const body = named ? [named, ...below] : below;
  const aligned = body.map((row) => inWidth(row, bodyWidth, { head, firstData }));
  if (aligned.some((row) => row === undefined)) return undefined;
  const printed = rows.slice(0, headCount);
  const heads = grid.placedHeads === undefined ? spreadHeads(printed, Math.max(width, bodyWidth), firstData) : printed;
  return (
    heads && {
      heads,
      body: carriedDown(
        aligned.filter((row) => row !== undefined),
        firstData,
      ).filter((row) => !isHead(row)),
      firstData,
    }
  );
}

/** A row with its name in the column of serial numbers has slipped to the left; undefined when it does not show by how much. */
function serialInFront(row: readonly Cell[]): readonly Cell[] | undefined {
  const [first, second] = row;
  if (!first || !second || first.text === "" || /^\d/.test(first.text) || !isNumeric(second)) return row;
  return row.at(-1)?.text === "" ? [EMPTY, ...row.slice(0, -1)] : undefined;
}

/**
 * A short row: its serial number or the labels that were merged downwards are missing in front, empty cells at its end.
 * Undefined when neither can be told.
 */
function inWidth(
  row: readonly Cell[],
  width: number,
  { head, firstData }: { head: readonly Cell[]; firstData: number },
): readonly Cell[] | undefined {
  const serial = /^(?:序号|编号|序)$/.test(head[0]?.text ?? "");
  if (row.length >= width) return serial ? serialInFront(row) : row;
  const missing = Array.from({ length: width - row.length }, () => EMPTY);
  const value = row.findIndex((cell, i) => (i > 0 || !serial) && isValue(cell));
  // Layouts that keep empty cells lack them at the end of a row alone.
  const kept = row.length > firstData && row[0]?.text !== "" && row[firstData]?.text === "";
  if (kept || value === firstData || (value < 0 && row.length <= firstData)) return [...row, ...missing];
  return value >= 0 && row.length - value === width - firstData ? [...missing, ...row] : undefined;
}

function firstDataColumn(
  heads: readonly (readonly Cell[])[],
  body: readonly (readonly Cell[])[],
  width: number,
): number {
  for (let column = 0; column < width; column++) {
    const head = heads.map((row) => row[column]?.text ?? "").join("");
    if (/^(?:序号|编号|序)/.test(head)) continue;
    const cells = body.map((row) => row[column]).filter((cell) => cell !== undefined && cell.text !== "");
    // The names of a row without a number may stand below its heads.
    const top = heads[0]?.[column]?.text ?? "";
    if ((/^年?[份度]?$/.test(head) || /^年[份度]$/.test(top)) && cells.some((cell) => YEAR_CELL.test(cell?.text ?? "")))
      continue;
    if (
      cells.length > 0 &&
      cells.filter((cell) => isNumeric(cell) || /^[-/]+$/.test(cell?.text ?? "")).length >= cells.length * 0.6
    )
      return column;
  }
  return width;
}

/** Spreads group heads over their columns: short upper rows are shared out evenly, blanks take the head to their left. */
function spreadHeads(
  heads: readonly (readonly Cell[])[],
  width: number,
  firstData: number,
): (readonly Cell[])[] | undefined {
  const last = heads.at(-1) ?? [];
  const all = heads.map((row, level) => {
    const below = level < heads.length - 1;
    // A line that keeps its empty cells lacks them at its end alone: it is filled below.
    const kept = row.slice(firstData).some((cell) => cell.text === "");
    if (below && !kept && row.length < width && last.length + firstData >= width && row.length > firstData)
      return shared({ row, last: last.slice(firstData - width) }, width, firstData);
    // Heads without a corner: a year stands over numbers and never over names.
    if (
      !below &&
      (heads.length > 1 || /^(?:到|至)?20\d\d年/.test(row[0]?.text ?? "")) &&
      row.length === width - firstData
    )
      return [...Array.from({ length: firstData }, () => EMPTY), ...row];
    const full = Array.from({ length: width }, (_, i) => row[i] ?? EMPTY);
    if (below) for (let i = firstData + 1; i < width; i++) if (full[i]?.text === "") full[i] = full[i - 1] ?? EMPTY;
    return full;
  });
  const told = all.filter((row) => row !== undefined);
  return told.length === all.length ? told : undefined;
}

/** Group heads over the heads below them: where those begin anew, or in even parts. */
function shared(
  { row, last }: { row: readonly Cell[]; last: readonly Cell[] },
  width: number,
  firstData: number,
): Cell[] | undefined {
  const groups = row.slice(firstData);
  const count = width - firstData;
  const begins = groupBegins(groups.length, last);
  if (!begins) return undefined;
  const over = (column: number) => groups[begins.findLastIndex((begin) => begin <= column)] ?? EMPTY;
  return [...row.slice(0, firstData), ...Array.from({ length: count }, (_, i) => over(i))];
}

/** The name of a sum: what is empty behind it was merged across and not downwards. */
const SUM =
  /^(?:(?:全?[省市区县州旗盟镇])?(?:合计|总计|小计|总数|共计|汇总)|全[省市区县州旗盟镇](?:目标|任务)?|[合总]计\(全.\))$/;

function carriedDown(body: readonly (readonly Cell[])[], firstData: number): Cell[][] {
  const above: Cell[] = [];
  return body.map((row) => {
    const whole = [...row];
    const isSum = row[1]?.text === "" && SUM.test(row[0]?.text ?? "");
    for (const [i, cell] of row.slice(0, firstData).entries()) {
      if (i === 1 && isSum) continue;
      if (cell.text !== "") above[i] = cell;
      else whole[i] = above[i] ?? cell;
    }
    return whole;
  });
}
