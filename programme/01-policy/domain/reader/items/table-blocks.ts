import { type Cell, EMPTY, type Grid, isNumeric } from "../sections/grid.ts";
import { isArea, isBareYear, isMeasured, isTime, isTotal } from "../sections/readings/kinds.ts";

/** Tables in blocks: a row of one cell says the year, the area or the indicator of all rows below it until the next such row. */

/** The only words of a row; a cell that was merged over all columns may stand in each of them. */
function onlyCell(row: readonly Cell[]): Cell | undefined {
  const filled = row.filter((cell) => cell.text !== "");
  const [only] = filled;
  return only &&
    filled.every((cell) => cell.text === only.text) &&
    (filled.length === 1 || filled.length === row.length)
    ? only
    : undefined;
}

type Kind = "time" | "area" | "indicator";

function kindOf(cell: Cell): Kind | undefined {
  if (isTime(cell) && !isTotal(cell)) return "time";
  if (isMeasured(cell)) return "indicator";
  return isArea(cell) ? "area" : undefined;
}

const COUNTED = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;

/** The name of a block without the number it is counted with: 二、改造项目(个). */
function withoutCount(cell: Cell): Cell {
  const count = COUNTED.exec(cell.text)?.[0].length ?? 0;
  return count === 0 ? cell : { ...cell, text: cell.text.slice(count), printed: cell.printed.slice(count) };
}

function isHead(row: readonly Cell[]): boolean {
  return !row.some((cell) => isNumeric(cell) && !isBareYear(cell));
}

/** A table whose blocks have a column of their own, in front; any other as it is. */
export function inBlocks(grid: Grid): Grid {
  const { rows } = grid;
  const first = rows.findIndex((row, i) => i > 0 && !isHead(row)) - 1;
  const name = first > 0 ? onlyCell(rows[first] ?? []) : undefined;
  const kind = name && kindOf(withoutCount(name));
  if (!kind) return grid;
  const names: (Cell | undefined)[] = rows.map((row, i) => {
    const only = i < first ? undefined : onlyCell(row);
    return only && !isNumeric(only) && kindOf(withoutCount(only)) === kind ? withoutCount(only) : undefined;
  });
  const blocks = names.filter((it) => it !== undefined).length;
  const body = rows.filter((_, i) => i > first && names[i] === undefined);
  // Names of one kind alone are no blocks but rows whose numbers lack.
  const own = body.filter((row) => row.some((cell) => !isNumeric(cell) && kindOf(cell) === kind)).length;
  if (blocks < 2 || own > 0 || body.some(isHead)) return grid;
  let block: Cell = EMPTY;
  const told = rows.flatMap((row, i) => {
    block = names[i] ?? block;
    return names[i] ? [] : [[i < first ? EMPTY : block, ...row]];
  });
  return { ...grid, rows: told, ...(grid.placedHeads === undefined ? {} : { placedHeads: first }) };
}
