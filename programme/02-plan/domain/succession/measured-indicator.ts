import { groupBy } from "../grouping.ts";
import { bareName } from "../indicator-name.ts";
import type { AllocationGrid, PlanContent, PlanTarget } from "../plan-content.ts";

/** One figure that a plan sets for an indicator: a target of its body, or the total of a decomposition table for one period. */
export type IndicatorFigure = {
  readonly itemId: string;
  readonly year: number | null;
  readonly period: PlanTarget["period"];
  readonly bound: PlanTarget["bound"];
  /** The figure is how much it is to fall by. */
  readonly falling: boolean;
};

/**
 * What one plan measures under one name, one scope and one unit. Two names, two scopes (长三角 beside 上海, a park beside its
 * district) or two units make two indicators; only a person joins them.
 */
export type MeasuredIndicator = {
  /** Stable within any version of the plan that prints the same words. */
  readonly key: string;
  readonly name: string;
  readonly scope: string | null;
  readonly unit: string;
  readonly figures: readonly IndicatorFigure[];
};

type Named = { readonly name: string; readonly scope: string | null; readonly unit: string };

/** The key of an indicator: its bare name, scope and unit. */
function indicatorKey({ name, scope, unit }: Named): string {
  return [bareName(name), scope === null ? "" : bareName(scope), unit].join("|");
}

function ofTarget(target: PlanTarget): Named & { readonly figure: IndicatorFigure } {
  const { id: itemId, year, period, bound, falling } = target;
  const scope = [target.area?.name, target.scope].filter((it) => it != null).join(" ") || null;
  return { name: target.indicator, scope, unit: target.unit, figure: { itemId, year, period, bound, falling } };
}

const PERIOD = { planTotal: "cumulative", year: "annual", yearEnd: "level" } as const;

function ofGrid(grid: AllocationGrid): (Named & { readonly figure: IndicatorFigure })[] {
  const total = grid.areas.findIndex((area) => area.role === "total");
  return grid.periods.flatMap(({ span, year }, column) => {
    const value = grid.cells[total]?.[column];
    if (value == null) return [];
    const figure = { itemId: grid.id, year, period: PERIOD[span], bound: { op: "eq" as const, value }, falling: false };
    return [{ name: grid.indicator, scope: null, unit: grid.unit, figure }];
  });
}

const ORDER = { annual: 0, level: 1, cumulative: 2 } as const;

/** What the years ask for one by one comes first, then what stands or has come together at a date. */
function byTime(a: IndicatorFigure, b: IndicatorFigure): number {
  return ORDER[a.period] - ORDER[b.period] || (a.year ?? 9999) - (b.year ?? 9999);
}

/** Everything a plan measures, in printed order; figures of one indicator stand together, yearly ones before those of a date, the earliest year first. */
export function measuredIndicators(content: PlanContent): MeasuredIndicator[] {
  const found = [...content.targets.map(ofTarget), ...content.grids.flatMap(ofGrid)];
  return [...groupBy(found, indicatorKey)].flatMap(([key, same]) => {
    const [first] = same;
    if (!first) return [];
    const figures = same.map(({ figure }) => figure).toSorted(byTime);
    return [{ key, name: first.name, scope: first.scope, unit: first.unit, figures }];
  });
}
