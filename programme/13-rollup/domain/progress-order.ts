import { compare, type Fraction, parseDecimal } from "#kernel";
import { STANDINGS, type Standing } from "./attainment.ts";

/** What the order of rows and cells goes by, as a progress is answered and frozen. */
export type StandingCell = {
  readonly role: "total" | "part";
  readonly first: number;
  readonly last: number;
  readonly adding: boolean;
  readonly standing: Standing;
  /** Per cent of the target. */
  readonly rate: string | null;
};
export type StandingRow<Cell extends StandingCell> = { readonly code: string | null; readonly cells: readonly Cell[] };

function rateOf({ rate }: StandingCell): Fraction | undefined {
  const read = rate === null ? undefined : parseDecimal(rate);
  return read?.ok ? read.value : undefined;
}

/** The less is done, the earlier; who has no rate comes last. */
function byRate(one: StandingCell | undefined, other: StandingCell | undefined): number {
  const [a, b] = [one && rateOf(one), other && rateOf(other)];
  if (a && b) return compare(a, b);
  return a ? -1 : b ? 1 : 0;
}

/**
 * The cell that stands for the plan's whole area: the last that has begun, whatever the order of printing, a year before the plan's total; the
 * last of all when none has begun.
 */
export function wholeCell<Cell extends StandingCell>({ cells }: StandingRow<Cell>): Cell | undefined {
  const inTime = cells.filter(({ role }) => role === "total").toSorted((a, b) => a.first - b.first || b.last - a.last);
  const begun = inTime.filter(({ standing }) => standing !== "not-due");
  return begun.at(-1) ?? inTime.at(-1) ?? cells.at(-1);
}

/** Cells of the areas for the same years as the whole's, the most urgent first. */
export function partsBeside<Cell extends StandingCell>({ cells }: StandingRow<Cell>, whole: Cell): Cell[] {
  const urgency = (cell: Cell) => STANDINGS.indexOf(cell.standing);
  return cells
    .filter(
      (cell) =>
        cell.role === "part" && cell.first === whole.first && cell.last === whole.last && cell.adding === whole.adding,
    )
    .toSorted((a, b) => urgency(a) - urgency(b) || byRate(a, b));
}

/** What is missed and behind comes first, then by how little is done; what means no indicator comes last. */
export function worstFirst<Cell extends StandingCell, Row extends StandingRow<Cell>>(rows: readonly Row[]): Row[] {
  const weight = (row: Row) => {
    const cell = wholeCell(row);
    return cell === undefined || row.code === null ? STANDINGS.length : STANDINGS.indexOf(cell.standing);
  };
  return rows.toSorted((a, b) => weight(a) - weight(b) || byRate(wholeCell(a), wholeCell(b)));
}

/** Whether a cell is behind where it should be. */
export function isLate({ standing }: StandingCell): boolean {
  return standing === "missed" || standing === "behind";
}

/** How many rows that mean an indicator stand how, in the order of urgency. */
export function countByStanding<Cell extends StandingCell>(
  rows: readonly StandingRow<Cell>[],
): readonly (readonly [Standing, number])[] {
  const bound = rows.filter(({ code }) => code !== null);
  const of = (standing: Standing) => bound.filter((row) => wholeCell(row)?.standing === standing).length;
  return STANDINGS.flatMap((standing) => (of(standing) > 0 ? [[standing, of(standing)] as const] : []));
}
