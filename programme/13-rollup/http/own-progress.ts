import { areasInScope } from "#areas/store";
import type { Reader } from "#database";
import type { AreaId, IsoDate, PlanId } from "#kernel";
import type { PlanContent } from "#plan";
import { type ActualAt, type ProgressRow, progressOn, progressRows, yearsLookedAt } from "../index.ts";
import { bindingsOfPlans } from "../store/index.ts";
import { knownIndicatorsOf } from "./definitions/known-indicators.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { isAsked } from "./plan-progress.ts";
import { progressRowView, type ShownRow } from "./progress-row.ts";
import { readFiguresOf } from "./read-figures.ts";

type Options = Pick<IndicatorOptions, "indicators" | "measures" | "industries" | "rosterKinds">;
type Planned = { readonly id: PlanId; readonly areaId: AreaId; readonly content: PlanContent };

/** What a plan of an area above asks of one area of the caller's, beside what there is. */
export type OwnProgress = { readonly planId: PlanId; readonly areaId: AreaId; readonly rows: readonly ShownRow[] };

/** What rows ask of one area alone, as if it were the whole. */
function ownRows(rows: readonly ProgressRow[], area: AreaId): ProgressRow[] {
  return rows.flatMap((row) => {
    const cells = row.cells.flatMap((cell) => (cell.areaId === area ? [{ ...cell, role: "total" as const }] : []));
    return cells.length > 0 ? [{ ...row, cells }] : [];
  });
}

/** How far the caller's own areas are with what some plans of areas above ask of each of them by name: as many statements however many there are. */
export async function ownProgressOfPlans(
  query: Reader,
  plans: readonly Planned[],
  day: IsoDate,
  options: Options,
): Promise<OwnProgress[]> {
  const known = await knownIndicatorsOf(query, options, [...new Set(plans.map(({ areaId }) => areaId))]);
  const bound = await bindingsOfPlans(
    query,
    plans.map(({ id }) => id),
  );
  const asked = plans.map((plan) => ({
    ...plan,
    rows: progressRows(plan.content, known(plan.areaId), bound.get(plan.id)),
  }));
  const named = asked.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ areaId }) => areaId ?? [])));
  const own = await areasInScope(query, [...new Set(named)]);
  const areas = [...own];
  const wanted = asked.flatMap(({ id, content, rows }) =>
    areas.flatMap((areaId) => {
      const its = ownRows(rows, areaId);
      return its.length > 0 ? [{ planId: id, areaId, content, rows: its }] : [];
    }),
  );
  const definitions = [...new Set(wanted.flatMap(({ rows }) => rows.flatMap(({ definition }) => definition ?? [])))];
  const years = [...new Set(wanted.flatMap(({ content }) => yearsLookedAt(content, day)))];
  const figuresOf = await readFiguresOf(query, { areas, definitions, years, whole: true }, options);
  return wanted.map(({ planId, areaId, rows }) => {
    const read = figuresOf(areaId);
    const at: ActualAt = (code, area, year) => (area === areaId ? read.of(code, year) : undefined);
    const behind = { at, outside: read.outside, day, whole: areaId };
    const measured = progressOn(rows, (...of) => at(...of)?.value ?? undefined, day);
    return { planId, areaId, rows: measured.map((row) => progressRowView(row, behind, isAsked(row, options))) };
  });
}
