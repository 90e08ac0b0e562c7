import { accept, parseDecimal, type Result, refuse } from "#kernel";
import { figuresOf } from "../bound.ts";
import type { NamedUnit, PlanContent, PlanIncentive } from "../plan-content.ts";
import type { Registers } from "./annex-layout.ts";
import { applyDifferences } from "./apply-differences.ts";
import { comparable } from "./laid-out.ts";
import type { PlanDifference } from "./plan-difference.ts";
import { withSummedTotals } from "./recomputed-totals.ts";

/**
 * The content that accepted changes make; totals that were sums are sums of what was taken. `fits` says whether a content
 * has a plan's shape: a change comes from outside, so nothing is reckoned with it before its shape and figures are known
 * to be sound. Refuses what `applyDifferences` refuses, `plan.change-malformed {title}` (the first change's) and
 * `plan.value-not-exact {item}`.
 */
export function revisedContent(
  before: PlanContent,
  changes: readonly PlanDifference[],
  fits: (content: PlanContent) => boolean,
): Result<PlanContent> {
  const applied = applyDifferences(before, changes);
  if (!applied.ok) return applied;
  if (!fits(applied.value) || !isRectangular(applied.value))
    return refuse("plan.change-malformed", { title: changes[0]?.title ?? "" });
  const exact = checkFigures(applied.value);
  if (!exact.ok) return exact;
  return accept({ ...withSummedTotals(before, applied.value).content, schema: 1 });
}

/** Whether every table has a figure, or none, for each of its areas and periods. */
function isRectangular({ grids }: PlanContent): boolean {
  return grids.every(
    ({ areas, periods, cells }) =>
      cells.length === areas.length && cells.every((figures) => figures.length === periods.length),
  );
}

/** Refuses `plan.value-not-exact {item}` for a figure that is no exact decimal of 40 digits and 20 places. */
function checkFigures(content: PlanContent): Result<undefined> {
  const figures = [
    ...content.targets.flatMap(({ indicator, bound }) =>
      figuresOf(bound).map((figure) => [indicator, figure] as const),
    ),
    ...content.grids.flatMap(({ indicator, cells }) => cells.flat().map((figure) => [indicator, figure] as const)),
    ...content.incentives.flatMap((item) => incentiveFigures(item).map((figure) => [item.subject, figure] as const)),
  ];
  const wrong = figures.find(([, figure]) => figure !== null && !parseDecimal(figure).ok);
  return wrong ? refuse("plan.value-not-exact", { item: wrong[0] }) : accept();
}

function incentiveFigures(item: PlanIncentive) {
  const { rate, rateMin, rateMax, amount, amountMin, amountMax, cap, cap2, rankTo, quota } = item;
  return [rate, rateMin, rateMax, amount, amountMin, amountMax, cap, cap2, rankTo, quota];
}

/** The content with the registers' ids for every name that the former version did not know with its id. */
export function withKnownNames(content: PlanContent, before: PlanContent, registers: Registers): PlanContent {
  const units = new Map(
    before.tasks.flatMap((task) => unitsOf(task).map(({ name, unitId }) => [name, unitId] as const)),
  );
  const areas = new Map(before.grids.flatMap((grid) => grid.areas.map(({ name, areaId }) => [name, areaId] as const)));
  const unit = ({ name }: NamedUnit): NamedUnit => ({
    name,
    unitId: units.get(name) ?? registers.units.get(comparable(name)) ?? null,
  });
  return {
    ...content,
    tasks: content.tasks.map((task) => ({
      ...task,
      lead: task.lead.map(unit),
      cooperating: task.cooperating.map(unit),
      implied: task.implied.map(unit),
    })),
    grids: content.grids.map((grid) => ({
      ...grid,
      areas: grid.areas.map(({ name, role }) => ({
        name,
        areaId: areas.get(name) ?? registers.areas.get(comparable(name)) ?? null,
        role,
      })),
    })),
  };
}

function unitsOf({ lead, cooperating, implied }: PlanContent["tasks"][number]): readonly NamedUnit[] {
  return [...lead, ...cooperating, ...implied];
}

/** Names of units and areas in a content, in the form in which the registers compare them. */
export function namesOf(content: PlanContent): { readonly units: string[]; readonly areas: string[] } {
  const units = content.tasks.flatMap((task) => unitsOf(task).map(({ name }) => comparable(name)));
  const areas = content.grids.flatMap((grid) => grid.areas.map(({ name }) => comparable(name)));
  return { units: [...new Set(units)], areas: [...new Set(areas)] };
}
