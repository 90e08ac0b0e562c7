import { isLate, partsBeside, type StandingCell, type StandingRow, wholeCell, worstFirst } from "./progress-order.ts";

/** A row of a plan that is late: the cell of the whole, and the areas that are late, the worst first. */
export type LateRow<Row, Cell> = { readonly row: Row; readonly whole: Cell; readonly areas: readonly Cell[] };

/** What has to be there by now and is not known, as a whole or in an area beside it. */
export function silentRows<Cell extends StandingCell, Row extends StandingRow<Cell>>(
  rows: readonly (Row & StandingRow<Cell>)[],
): LateRow<Row, Cell>[] {
  return worstFirst<Cell, Row & StandingRow<Cell>>(rows).flatMap((row): LateRow<Row, Cell>[] => {
    const whole = wholeCell<Cell>(row);
    if (row.code === null || !whole) return [];
    const areas = partsBeside<Cell>(row, whole).filter((part) => part !== whole && part.standing === "unknown");
    return whole.standing === "unknown" || areas.length > 0 ? [{ row, whole, areas }] : [];
  });
}

/** What is missed or behind, as a whole or in an area beside it, the worst first; of rows without an indicator nothing is known. */
export function lateRows<Cell extends StandingCell, Row extends StandingRow<Cell>>(
  rows: readonly (Row & StandingRow<Cell>)[],
): LateRow<Row, Cell>[] {
  return worstFirst<Cell, Row & StandingRow<Cell>>(rows).flatMap((row): LateRow<Row, Cell>[] => {
    const whole = wholeCell<Cell>(row);
    if (row.code === null || !whole) return [];
    const areas = partsBeside<Cell>(row, whole).filter((part) => part !== whole && isLate(part));
    return isLate(whole) || areas.length > 0 ? [{ row, whole, areas }] : [];
  });
}
