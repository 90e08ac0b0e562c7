import type { Static } from "typebox";
import { type AreaId, type Fraction, fraction, type IsoDate, multiply } from "#kernel";
import {
  type ActualAt,
  type ActualOutside,
  type MeasuredCell,
  type MeasuredRow,
  missingOf,
  outsideParts,
  printedFigure,
} from "../index.ts";
import type { ProgressSchema } from "./schemas.ts";

/** A row of a plan's progress as the contract tells it. */
export type ShownRow = Static<typeof ProgressSchema>["rows"][number];

/** The figures that rows were measured by, and on which day. */
export type Behind = {
  readonly at: ActualAt;
  readonly outside: ActualOutside;
  readonly day: IsoDate;
  /** The plan's area; null where the caller does not see all of it. */
  readonly whole: AreaId | null;
};

const printed = (value: Fraction | null) => value && printedFigure(value, 6);

/** Whether one of the figures that make a cell's rests on too few enterprises. */
function isUncertain({ figure, areaId: area, years: [first, last], adding }: MeasuredCell, code: string, at: ActualAt) {
  if (figure === null || area === null) return false;
  const years = adding ? Array.from({ length: last - first + 1 }, (_, turn) => first + turn) : [last];
  return years.some((year) => at(code, area, year)?.doubt === "few-known");
}

function cellView(measured: MeasuredCell, code: string | undefined, { at, day, whole }: Behind) {
  const { years, target, figure, rate, expected, latest, ...cell } = measured;
  return {
    ...cell,
    uncertain: code !== undefined && isUncertain(measured, code, at),
    ...{ first: years[0], last: years[1], target: printedFigure(target, 6) },
    ...{ figure: printed(figure), expected: printed(expected) },
    rate: rate && printedFigure(multiply(rate, fraction(100n)), 2),
    latest: latest && { year: latest.year, figure: printedFigure(latest.figure, 6) },
    missing: whole === null ? null : missingOf(measured, code, { at, day }),
  };
}

/** A measured row in decimals, with why cells have no figure and what lies outside the parts it names. */
export function progressRowView({ definition, cells, ...row }: MeasuredRow, behind: Behind, asked: boolean): ShownRow {
  const { whole } = behind;
  const outside = whole === null ? [] : outsideParts({ definition, cells }, whole, behind);
  return {
    ...row,
    ...{ code: definition?.code ?? null, asked },
    cells: cells.map((cell) => cellView(cell, definition?.code, behind)),
    outside: outside.map(({ years: [first, last], adding, figure, inScope }) => ({
      ...{ first, last, adding, figure: printed(figure), inScope },
    })),
  };
}
