import type { Static } from "typebox";
import { areaInScope, areasBelow } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, type Fraction, fraction, type IsoDate, multiply } from "#kernel";
import type { StoredPlan } from "#plan/store";
import {
  type IndicatorDefinition,
  type MeasuredCell,
  type MeasuredRow,
  printedFigure,
  progressOn,
  progressRows,
  yearsLookedAt,
} from "../index.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { type ReadFigures, readFigures } from "./read-figures.ts";
import type { ProgressSchema } from "./schemas.ts";

type FewKnown = (code: string, area: AreaId, year: number) => boolean;

/** Whether one of the figures that make a cell's rests on too few enterprises. */
function isUncertain(
  { figure, areaId: area, years: [first, last], adding }: MeasuredCell,
  code: string,
  few: FewKnown,
) {
  if (figure === null || area === null) return false;
  const years = adding ? Array.from({ length: last - first + 1 }, (_, turn) => first + turn) : [last];
  return years.some((year) => few(code, area, year));
}

function rowView({ definition, cells, ...row }: MeasuredRow, few: FewKnown) {
  const printed = (value: Fraction | null) => value && printedFigure(value, 6);
  const uncertain = (cell: MeasuredCell) => definition !== undefined && isUncertain(cell, definition.code, few);
  return {
    ...row,
    code: definition?.code ?? null,
    cells: cells.map((measured) => {
      const { years, target, figure, rate, expected, latest, ...cell } = measured;
      return {
        ...cell,
        uncertain: uncertain(measured),
        ...{ first: years[0], last: years[1], target: printedFigure(target, 6) },
        ...{ figure: printed(figure), expected: printed(expected) },
        rate: rate && printedFigure(multiply(rate, fraction(100n)), 2),
        latest: latest && { year: latest.year, figure: printedFigure(latest.figure, 6) },
      };
    }),
  };
}

/** What is told of a plan's progress, and the figures from which that was made. */
export type PlanProgress = {
  readonly told: Static<typeof ProgressSchema>;
  readonly definitions: readonly IndicatorDefinition[];
  readonly years: readonly number[];
  /** The plan's area and its parts, of which figures are given. */
  readonly places: readonly AreaId[];
  readonly figures: ReadFigures;
};

/** How far a plan is on a day, by the figures that are known now: a fixed number of statements. */
export async function planProgress(
  query: Reader,
  plan: StoredPlan,
  day: IsoDate,
  options: IndicatorOptions,
): Promise<PlanProgress> {
  const rows = progressRows(plan.content, options.indicators);
  const definitions = [...new Set(rows.flatMap(({ definition }) => definition ?? []))];
  const measurable = await areaInScope(query, plan.areaId);
  const years = measurable ? yearsLookedAt(plan.content, day) : [];
  const figures = await readFigures(query, { within: plan.areaId, definitions, years }, options);
  const parts = measurable ? (await areasBelow(query, plan.areaId, "division")).map(({ id }) => id) : [];
  const seen = new Set<AreaId>([plan.areaId, ...parts]);
  const read = (code: string, area: AreaId, year: number) =>
    seen.has(area) ? figures.of(code, year, area === plan.areaId ? undefined : area) : undefined;
  const at = (code: string, area: AreaId, year: number) => read(code, area, year)?.value ?? undefined;
  const few = (code: string, area: AreaId, year: number) => read(code, area, year)?.doubt === "few-known";
  const told = {
    plan: { id: plan.id as string, title: plan.title, version: plan.version },
    area: { id: plan.areaId, name: plan.areaName },
    ...{ day: day as string, measurable },
    rows: progressOn(rows, at, day).map((row) => rowView(row, few)),
  };
  return { told, definitions, years, places: measurable ? [plan.areaId, ...parts] : [], figures };
}
