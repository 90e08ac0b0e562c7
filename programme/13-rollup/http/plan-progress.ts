import type { Static } from "typebox";
import { areasInScope, childrenOf } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, type Fraction, fraction, type IsoDate, multiply } from "#kernel";
import type { StoredPlan } from "#plan/store";
import {
  type Actual,
  countedFor,
  type IndicatorDefinition,
  type MeasuredCell,
  type MeasuredRow,
  printedFigure,
  progressOn,
  progressRows,
  yearsLookedAt,
} from "../index.ts";
import { bindingsOfPlans } from "../store/index.ts";
import { knownIndicatorsOf } from "./definitions/known-indicators.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { type ReadFigures, readFiguresOf } from "./read-figures.ts";
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

function rowView({ definition, cells, ...row }: MeasuredRow, few: FewKnown, asked: boolean) {
  const printed = (value: Fraction | null) => value && printedFigure(value, 6);
  const uncertain = (cell: MeasuredCell) => definition !== undefined && isUncertain(cell, definition.code, few);
  return {
    ...row,
    ...{ code: definition?.code ?? null, asked },
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

type Options = Pick<IndicatorOptions, "indicators" | "measures" | "industries" | "rosterKinds">;
type Planned = Pick<StoredPlan, "id" | "areaId" | "content">;

/** How far a plan is: its rows beside what there is, and the figures from which that was made. */
export type PlanProgress = {
  /** Whether the caller sees all of its area, without which there are no figures. */
  readonly measurable: boolean;
  readonly rows: readonly ReturnType<typeof rowView>[];
  /** The same rows exactly, and the figure of the plan's area or of one of its parts behind them. */
  readonly measured: readonly MeasuredRow[];
  readonly figureOf: (code: string, area: AreaId, year: number) => Actual | undefined;
  /** The indicators that its rows mean, and the years that are looked at. */
  readonly definitions: readonly IndicatorDefinition[];
  readonly years: readonly number[];
  /** The plan's area and the areas right below it, of which figures are given. */
  readonly places: readonly AreaId[];
  readonly figures: ReadFigures;
};

/** A plan's progress as the contract tells it. */
export function progressView(
  plan: StoredPlan,
  day: IsoDate,
  { measurable, rows }: PlanProgress,
): Static<typeof ProgressSchema> {
  return {
    plan: { id: plan.id, title: plan.title, version: plan.version },
    area: { id: plan.areaId, name: plan.areaName },
    ...{ day, measurable, rows: [...rows] },
  };
}

/** The progress of one plan on a day. */
export async function planProgress(
  query: Reader,
  plan: Planned,
  day: IsoDate,
  options: Options,
): Promise<PlanProgress> {
  const [progress] = await progressOfPlans(query, [plan], day, options);
  if (!progress) throw new Error("a plan that was asked for has a progress");
  return progress;
}

/** The progress of some plans on a day, in their order: as many statements however many there are. */
export async function progressOfPlans(
  query: Reader,
  plans: readonly Planned[],
  day: IsoDate,
  options: Options,
): Promise<PlanProgress[]> {
  const areas = [...(await areasInScope(query, [...new Set(plans.map(({ areaId }) => areaId))]))];
  const parts = await childrenOf(query, areas, "division");
  const ours = plans.filter(({ areaId }) => areas.includes(areaId));
  const known = await knownIndicatorsOf(query, options, [...new Set(plans.map(({ areaId }) => areaId))]);
  const bound = await bindingsOfPlans(
    query,
    plans.map(({ id }) => id),
  );
  const rows = new Map(plans.map((plan) => [plan, progressRows(plan.content, known(plan.areaId), bound.get(plan.id))]));
  const definitions = definitionsOf(ours.flatMap((plan) => rows.get(plan) ?? []));
  const years = [...new Set(ours.flatMap(({ content }) => yearsLookedAt(content, day)))];
  const figuresOf = await readFiguresOf(query, { areas, definitions, years }, options);
  return plans.map((plan) => {
    const measurable = ours.includes(plan);
    const places = measurable ? [plan.areaId, ...(parts.get(plan.areaId) ?? [])] : [];
    const figures = figuresOf(plan.areaId);
    const read = readerOf(plan.areaId, new Set(places), figures);
    const at = (code: string, area: AreaId, year: number) => read(code, area, year)?.value ?? undefined;
    const few: FewKnown = (code, area, year) => read(code, area, year)?.doubt === "few-known";
    const planned = rows.get(plan) ?? [];
    const measured = progressOn(planned, at, day);
    return {
      ...{ measurable, places, figures, definitions: definitionsOf(planned), measured, figureOf: read },
      years: measurable ? yearsLookedAt(plan.content, day) : [],
      rows: measured.map((row) => rowView(row, few, isAsked(row, options))),
    };
  });
}

const definitionsOf = (rows: readonly Pick<MeasuredRow, "definition">[]): IndicatorDefinition[] => [
  ...new Set(rows.flatMap(({ definition }) => definition ?? [])),
];

/** The figures of a plan's area and of the areas right below it; of others nothing. */
const readerOf =
  (whole: AreaId, seen: ReadonlySet<AreaId>, figures: ReadFigures) => (code: string, area: AreaId, year: number) =>
    seen.has(area) ? figures.of(code, year, area === whole ? undefined : area) : undefined;

/** Whether enterprises are asked for figures of it: there may be some to call. */
function isAsked({ definition }: Pick<MeasuredRow, "definition">, { industries }: Options): boolean {
  return (definition && countedFor(definition, industries)?.numerator != null) ?? false;
}
