import type { Cell, Rule } from "./split-problem.ts";
import type { SplitTask } from "./split-task.ts";

/** What a single cell is held between, in steps; `upper` null: open. */
export type CellEnds = { readonly lower: bigint; readonly upper: bigint | null };

/** What the rules that are about one cell alone leave to each of them. Cells are never negative. */
export function cellEnds({ areas, years }: SplitTask, rules: readonly Rule[]): (cell: Cell) => CellEnds {
  const table = areas.map(() => years.map((): CellEnds => ({ lower: 0n, upper: null })));
  for (const { cells, less, ...ends } of rules.flatMap(({ bonds }) => bonds)) {
    const [cell, another] = cells;
    const row = cell && table[cell.area];
    const known = cell && row?.[cell.year];
    if (!row || !known || another || less) continue;
    row[cell.year] = bothEnds(known, ends);
  }
  return ({ area, year }) => table[area]?.[year] ?? { lower: 0n, upper: null };
}

/** What two pairs of ends leave together. */
export function bothEnds(
  one: CellEnds,
  { lower, upper }: { readonly lower: bigint | null; readonly upper: bigint | null },
): CellEnds {
  return {
    lower: lower !== null && lower > one.lower ? lower : one.lower,
    upper: upper !== null && (one.upper === null || upper < one.upper) ? upper : one.upper,
  };
}
