import { areaInScope, areasBelow } from "#areas/store";
import type { Reader } from "#database";
import type { AreaId, IsoDate, PlanId } from "#kernel";
import { findPlan, type StoredPlan } from "#plan/store";
import {
  type Actual,
  type IndicatorDefinition,
  type MeasuredRow,
  progressOn,
  progressRows,
  yearsLookedAt,
} from "../index.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { readFigures } from "./read-figures.ts";

export type ReadProgress = {
  readonly plan: StoredPlan;
  /** Whether the caller sees all of the plan's area; without it no figure is read. */
  readonly measurable: boolean;
  readonly rows: readonly MeasuredRow[];
  /** The figure of the plan's area or of one of its parts; undefined for any other area. */
  readonly figureOf: (code: string, area: AreaId, year: number) => Actual | undefined;
};

/** How far a plan is on a day, with all figures in one statement; undefined when there is no such plan. */
export async function readProgress(
  query: Reader,
  { planId, day }: { readonly planId: PlanId; readonly day: IsoDate },
  options: IndicatorOptions,
): Promise<ReadProgress | undefined> {
  const plan = await findPlan(query, planId);
  if (!plan) return undefined;
  const rows = progressRows(plan.content, options.indicators);
  const definitions = [...new Set(rows.flatMap(({ definition }) => definition ?? []))] as IndicatorDefinition[];
  const measurable = await areaInScope(query, plan.areaId);
  const years = measurable ? yearsLookedAt(plan.content, day) : [];
  const figures = await readFigures(query, { within: plan.areaId, definitions, years }, options);
  const parts = measurable ? new Set((await areasBelow(query, plan.areaId, "division")).map(({ id }) => id)) : [];
  const seen = new Set<AreaId>([plan.areaId, ...parts]);
  const figureOf = (code: string, area: AreaId, year: number) =>
    seen.has(area) ? figures.of(code, year, area === plan.areaId ? undefined : area) : undefined;
  const at = (code: string, area: AreaId, year: number) => figureOf(code, area, year)?.value ?? undefined;
  return { plan, measurable, rows: progressOn(rows, at, day), figureOf };
}
