import { type Cell, figureOf, type Grid, isNumeric } from "../grid.ts";
import { isBareYear, isSum, isTime, isTotal } from "./kinds.ts";

/** Sums that a table prints tell whether its cells were put where they belong. */

function numberIn(cell: Cell | undefined): number {
  return figureOf(cell?.text ?? "")?.value ?? 0;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

/** Whether the numbers of the row of all areas are those of the other rows together. */
export function areasAddUp({ rows }: Pick<Grid, "rows">): boolean {
  const total = rows.find((row) => row.some(isTotal) && row.some((cell) => isNumeric(cell) && !isBareYear(cell)));
  if (!total) return false;
  const areas = rows.filter((row) => row !== total && row.some((cell) => isNumeric(cell) && !isBareYear(cell)));
  return total.every(
    (cell, i) =>
      !isNumeric(cell) ||
      isSame(
        areas.reduce((all, row) => all + numberIn(row[i]), 0),
        numberIn(cell),
      ),
  );
}

/** The columns whose lowest heads are times, those of each group together. */
function timedGroups({ rows, placedHeads = 0 }: Pick<Grid, "rows" | "placedHeads">): number[][] {
  const heads = rows.slice(0, placedHeads);
  const groups = new Map<string, number[]>();
  for (const [column] of (rows[0] ?? []).entries()) {
    const above = heads.map((row) => row[column]).filter((cell) => cell !== undefined && cell.text !== "");
    const last = above.at(-1);
    if (!last || !isTime(last)) continue;
    const group = above
      .filter((cell) => cell && !isTime(cell))
      .map((cell) => cell?.text)
      .join("|");
    groups.set(group, [...(groups.get(group) ?? []), column]);
  }
  return [...groups.values()];
}

/** Whether a sum of times stands in a table and is in no row another number than its times together. */
export function timesAddUp(grid: Pick<Grid, "rows" | "placedHeads">): boolean {
  const heads = grid.rows.slice(0, grid.placedHeads ?? 0);
  const isOfSums = (column: number) => heads.some((row) => row[column] !== undefined && isSum(row[column]));
  const body = grid.rows.slice(grid.placedHeads ?? 0);
  const groups = timedGroups(grid).filter((columns) => columns.filter(isOfSums).length === 1 && columns.length > 2);
  return (
    groups.length > 0 &&
    groups.every((columns) => {
      const sum = columns.find(isOfSums) ?? 0;
      const times = columns.filter((column) => column !== sum);
      const full = body.filter((row) => columns.every((column) => isNumeric(row[column])));
      return full.every((row) =>
        isSame(
          times.reduce((all, column) => all + numberIn(row[column]), 0),
          numberIn(row[sum]),
        ),
      );
    })
  );
}
