import { STANDINGS, type Standing, wholeCell } from "../index.ts";
import type { ProgressRow } from "./indicator-view.ts";

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
