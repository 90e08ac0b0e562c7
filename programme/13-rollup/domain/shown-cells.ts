import { STANDINGS, type Standing } from "./attainment.ts";

/** A cell as pages show it, as far as it says which one stands for what. */
export type ShownCell = {
  readonly role: "total" | "part";
  readonly first: number;
  readonly last: number;
  readonly adding: boolean;
  readonly standing: Standing;
  /** Per cent of the target as a decimal text. */
  readonly rate: string | null;
};

export type ShownRow<Cell extends ShownCell> = { readonly code: string | null; readonly cells: readonly Cell[] };

/**
 * The cell that stands for the plan's whole area: the last that has begun, whatever the order of printing, a year before the plan's total; the
 * last of all when none has begun.
 */
export function wholeCell<Cell extends ShownCell>({ cells }: ShownRow<Cell>): Cell | undefined {
  const inTime = cells.filter(({ role }) => role === "total").toSorted((a, b) => a.first - b.first || b.last - a.last);
  const begun = inTime.filter(({ standing }) => standing !== "not-due");
  return begun.at(-1) ?? inTime.at(-1) ?? cells.at(-1);
}

const urgency = ({ standing }: ShownCell) => STANDINGS.indexOf(standing);
const worseFirst = (a: ShownCell, b: ShownCell) =>
  urgency(a) - urgency(b) || Number(a.rate ?? 1e9) - Number(b.rate ?? 1e9);

/** Cells of the areas for the same years as the whole's, what is worst first. */
export function partsBeside<Cell extends ShownCell>({ cells }: ShownRow<Cell>, whole: Cell): Cell[] {
  return cells
    .filter(
      (cell) =>
        cell.role === "part" && cell.first === whole.first && cell.last === whole.last && cell.adding === whole.adding,
    )
    .toSorted(worseFirst);
}

/** A row of a plan that is late: the cell of the whole, and the areas that are late, the worst first. */
export type LateRow<Row, Cell> = { readonly row: Row; readonly whole: Cell; readonly areas: readonly Cell[] };

const isLate = ({ standing }: ShownCell) => standing === "missed" || standing === "behind";

/** What is missed or behind, as a whole or in an area beside it, the worst first; of rows without an indicator nothing is known. */
export function lateRows<Cell extends ShownCell, Row extends ShownRow<Cell>>(
  rows: readonly (Row & ShownRow<Cell>)[],
): LateRow<Row, Cell>[] {
  return rows
    .flatMap((row): LateRow<Row, Cell>[] => {
      const whole = wholeCell(row);
      if (row.code === null || !whole) return [];
      const areas = partsBeside(row, whole).filter((part) => part !== whole && isLate(part));
      return isLate(whole) || areas.length > 0 ? [{ row, whole, areas }] : [];
    })
    .toSorted((a, b) => worseFirst(a.whole, b.whole));
}
