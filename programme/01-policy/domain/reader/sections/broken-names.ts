import { ZONE_GOES_ON } from "./cell-lines.ts";
import { type Cell, EMPTY, type Grid } from "./grid.ts";

/** Where the only word of a row stands; -1 when it holds none or several. */
function onlyAt(row: readonly Cell[]): number {
  let only = -1;
  for (let i = 0; i < row.length; i++) {
    if (row[i]?.text === "") continue;
    if (only >= 0) return -1;
    only = i;
  }
  return only;
}

/** A table whose names of zones that took two rows are whole: 沐川经济 alone in a row, 开发区 before the numbers of the next. */
export function withWholeZones(grid: Grid): Grid {
  const rows: (readonly Cell[])[] = [];
  let broken = false;
  for (const row of grid.rows) {
    const above = rows.at(-1) ?? [];
    const at = onlyAt(above);
    const [left = EMPTY, right = EMPTY] = [above[at], row[at]];
    if (at >= 0 && row.length > 1 && right.text !== "" && ZONE_GOES_ON(left.text, right.text)) {
      const name = { ...left, text: left.text + right.text, printed: left.printed + right.printed, to: right.to };
      rows.splice(
        -1,
        1,
        row.map((cell, i) => (i === at ? name : cell)),
      );
      broken = true;
    } else rows.push(row);
  }
  return broken ? { ...grid, rows } : grid;
}
