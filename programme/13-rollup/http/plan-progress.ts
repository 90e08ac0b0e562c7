import type { Static } from "typebox";
import { areasInScope, childrenOf } from "#areas/store";
import type { Reader } from "#database";
import type { AreaId, IsoDate } from "#kernel";
import type { StoredPlan } from "#plan/store";
import {
  type Actual,
  countedFor,
  type IndicatorDefinition,
  type MeasuredRow,
  type ProgressRow,
  progressOn,
  progressRows,
  yearsLookedAt,
} from "../index.ts";
import { bindingsOfPlans } from "../store/index.ts";
import { knownIndicatorsOf } from "./definitions/known-indicators.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { progressRowView, type ShownRow } from "./progress-row.ts";
import { type ReadFigures, readFiguresOf } from "./read-figures.ts";
import type { ProgressSchema } from "./schemas.ts";

type Options = Pick<IndicatorOptions, "indicators" | "measures" | "industries" | "rosterKinds">;
type Planned = Pick<StoredPlan, "id" | "areaId" | "content">;

/** How far a plan is: its rows beside what there is, and the figures from which that was made. */
export type PlanProgress = {
  /** Whether the caller sees all of its area, without which there are no figures. */
  readonly measurable: boolean;
  readonly rows: readonly ShownRow[];
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
    const places = ours.includes(plan) ? [plan.areaId, ...(parts.get(plan.areaId) ?? [])] : [];
    return progressFrom(plan, { rows: rows.get(plan) ?? [], places, figures: figuresOf(plan.areaId), day }, options);
  });
}

type Known = {
  readonly rows: readonly ProgressRow[];
  /** The plan's area and the areas right below it; none where the caller does not see all of it. */
  readonly places: readonly AreaId[];
  readonly figures: ReadFigures;
  readonly day: IsoDate;
};

/** A plan's progress from its rows and the figures of its area. */
export function progressFrom(plan: Planned, { rows, places, figures, day }: Known, options: Options): PlanProgress {
  const measurable = places.length > 0;
  const read = readerOf(plan.areaId, new Set(places), figures);
  const measured = progressOn(rows, (...of) => read(...of)?.value ?? undefined, day);
  const behind = { at: read, outside: figures.outside, day, whole: measurable ? plan.areaId : null };
  return {
    ...{ measurable, places, figures, definitions: definitionsOf(rows), measured, figureOf: read },
    years: measurable ? yearsLookedAt(plan.content, day) : [],
    rows: measured.map((row) => progressRowView(row, behind, isAsked(row, options))),
  };
}

export const definitionsOf = (rows: readonly Pick<MeasuredRow, "definition">[]): IndicatorDefinition[] => [
  ...new Set(rows.flatMap(({ definition }) => definition ?? [])),
];

/** The figures of a plan's area and of the areas right below it; of others nothing. */
const readerOf =
  (whole: AreaId, seen: ReadonlySet<AreaId>, figures: ReadFigures) => (code: string, area: AreaId, year: number) =>
    seen.has(area) ? figures.of(code, year, area === whole ? undefined : area) : undefined;

/** Whether enterprises are asked for figures of it: there may be some to call. */
export function isAsked({ definition }: Pick<MeasuredRow, "definition">, { industries }: Options): boolean {
  return (definition && countedFor(definition, industries)?.numerator != null) ?? false;
}
