import { STANDINGS, type Standing } from "../index.ts";
import type { ProgressCell, ProgressRow } from "./indicator-view.ts";

/**
 * The cell that stands for the plan's whole area: the last that has begun, whatever the order of printing, a year before the plan's total; the
 * last of all when none has begun.
 */
export function wholeCell({ cells }: ProgressRow): ProgressCell | undefined {
  const inTime = cells.filter(({ role }) => role === "total").toSorted((a, b) => a.first - b.first || b.last - a.last);
  const begun = inTime.filter(({ standing }) => standing !== "not-due");
  return begun.at(-1) ?? inTime.at(-1) ?? cells.at(-1);
}

/** Cells of the areas for the same years as the whole's. */
export function partsBeside({ cells }: ProgressRow, whole: ProgressCell): ProgressCell[] {
  const urgency = (cell: ProgressCell) => STANDINGS.indexOf(cell.standing);
  return cells
    .filter(
      (cell) =>
        cell.role === "part" && cell.first === whole.first && cell.last === whole.last && cell.adding === whole.adding,
    )
    .toSorted((a, b) => urgency(a) - urgency(b) || Number(a.rate ?? 1e9) - Number(b.rate ?? 1e9));
}

/** What is missed and behind comes first, then by how little is done. */
export function worstFirst(rows: readonly ProgressRow[]): ProgressRow[] {
  const weight = (row: ProgressRow) => {
    const cell = wholeCell(row);
    return cell === undefined || row.code === null ? STANDINGS.length : STANDINGS.indexOf(cell.standing);
  };
  return rows.toSorted(
    (a, b) => weight(a) - weight(b) || Number(wholeCell(a)?.rate ?? 1e9) - Number(wholeCell(b)?.rate ?? 1e9),
  );
}

/** How many rows that mean an indicator stand how, in the order of urgency. */
export function countByStanding(rows: readonly ProgressRow[]): readonly (readonly [Standing, number])[] {
  const bound = rows.filter(({ code }) => code !== null);
  const of = (standing: Standing) => bound.filter((row) => wholeCell(row)?.standing === standing).length;
  return STANDINGS.flatMap((standing) => (of(standing) > 0 ? [[standing, of(standing)] as const] : []));
}
