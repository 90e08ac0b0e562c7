import { groupBy } from "./grouping.ts";
import { bareName, likeness, sameIndicator } from "./indicator-name.ts";
import { proposeParts } from "./parts-of-whole.ts";
import type { Check, CheckProposal, CheckReason } from "./plan-check.ts";
import type { AllocationGrid, GridPeriod, PlanContent, PlanTarget } from "./plan-content.ts";
import { taskPairs } from "./task-pairs.ts";

/** Growth may exceed the whole; a share may not. */
const NOT_A_SHARE = /增长|增速|增幅|提高|提升|降低|下降|减少|同比|翻番|完成率|产销率|投入产出/;

/**
 * Proposes which figures and lists of a plan belong together, by general rules alone. `text` is the document's text where
 * it is kept: with it, parts are also found by the places their whole's sentence names.
 */
export function proposeChecks(content: PlanContent, text?: string): CheckProposal[] {
  return [
    ...content.grids.flatMap((grid) => gridChecks(grid, content.about.period)),
    ...content.targets
      .filter(isShare)
      .map((target) => because({ check: "ratioRange", item: target.id }, "share-of-a-whole")),
    ...content.targets.flatMap((target) => annexChecks(target, content.grids)),
    ...sameGoals(content.targets),
    ...proposeParts(content, text),
    ...taskPairs(content.tasks).map(({ body, annex }) =>
      because({ check: "units", body: body.id, annex: annex.id }, "same-task-title"),
    ),
  ];
}

function because(check: Check, ...reasons: CheckReason[]): CheckProposal {
  return { check, reasons };
}

function isShare({ kind, unit, indicator }: PlanTarget | AllocationGrid): boolean {
  return kind === "ratio" && unit === "%" && !NOT_A_SHARE.test(indicator);
}

function gridChecks(grid: AllocationGrid, period: PlanContent["about"]["period"]): CheckProposal[] {
  const { modes } = grid;
  const total = grid.areas.some(({ role }) => role === "total");
  const checks: CheckProposal[] = [];
  if (modes.children !== "none" && total) {
    checks.push(because({ check: "children", grid: grid.id, mode: modes.children }, "table-total"));
  }
  if (modes.years === "sum" && coversPlan(grid, period)) {
    checks.push(because({ check: "years", grid: grid.id }, "plan-total-and-years"));
  }
  if (modes.fallingStock === "warn" && grid.periods.filter(({ span }) => span === "yearEnd").length > 1) {
    checks.push(because({ check: "fallingStock", grid: grid.id }, "state-over-years"));
  }
  if (isShare(grid)) checks.push(because({ check: "ratioRange", item: grid.id }, "share-of-a-whole"));
  return checks;
}

/** One plan total and every year of the plan: with a year missing, the years need not add up. */
function coversPlan(grid: AllocationGrid, period: PlanContent["about"]["period"]): boolean {
  const totals = grid.periods.filter(({ span }) => span === "planTotal").length;
  const years = grid.periods.filter(({ span }) => span === "year").map(({ year }) => year ?? Number.NaN);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const whole = new Set(years).size === years.length && last - first + 1 === years.length;
  return totals === 1 && years.length > 1 && whole && (!period || (period[0] === first && period[1] === last));
}

/** The grid whose indicator is the target's: an equal name, or else the likest one of the same unit. */
function annexChecks(target: PlanTarget, grids: readonly AllocationGrid[]): CheckProposal[] {
  if (target.scope !== null || target.area !== null) return [];
  const candidates = grids
    .filter(({ unit }) => unit === target.unit)
    .flatMap((grid) => {
      const name = sameIndicator(target.indicator, grid.indicator);
      const rank = name === "exact" ? 2 : likeness(bareName(target.indicator), bareName(grid.indicator));
      return name ? [{ grid, rank, sameName: name === "exact" }] : [];
    });
  const best = Math.max(...candidates.map(({ rank }) => rank));
  return candidates
    .filter(({ rank }) => rank === best)
    .flatMap(({ grid, sameName }) =>
      comparedPeriods(target, grid).map(({ period, mode }) =>
        because(
          { check: "bodyAnnex", target: target.id, grid: grid.id, period, mode, sameName },
          sameName ? "same-indicator" : "like-indicator",
          "same-unit-and-year",
        ),
      ),
    );
}

type Compared = { readonly period: number; readonly mode: "meets" | "atMost" };

/** Which columns of the grid speak of the same time as the target. */
function comparedPeriods(target: PlanTarget, grid: AllocationGrid): Compared[] {
  return grid.periods.flatMap((column, period) => {
    const mode = comparison(target, grid.kind, column);
    return mode ? [{ period, mode }] : [];
  });
}

function comparison(target: PlanTarget, kind: AllocationGrid["kind"], { span, year }: GridPeriod) {
  const sameYear = target.year !== null && year === target.year;
  switch (target.period) {
    case "cumulative":
      return span === "planTotal" && (sameYear || year === null) ? "meets" : undefined;
    case "annual":
      return span === "year" && (sameYear || target.year === null) ? "meets" : undefined;
    case "level":
      return sameYear ? stateComparison(kind, span) : undefined;
  }
}

/** A state at a date is at least what the plan adds until then; a share or index of the year is the state itself. */
function stateComparison(kind: AllocationGrid["kind"], span: GridPeriod["span"]): Compared["mode"] | undefined {
  if (span === "yearEnd" || kind === "ratio" || kind === "level") return "meets";
  return span === "planTotal" ? "atMost" : undefined;
}

/** The same goal printed twice, and the same state asked for at two dates. */
function sameGoals(targets: readonly PlanTarget[]): CheckProposal[] {
  const goals = groupBy(targets, ({ indicator, unit, period, area, scope, fromYear }) =>
    JSON.stringify([indicator.normalize("NFKC"), unit, period, area?.name, scope, fromYear]),
  );
  return [...goals.values()].flatMap((same) => {
    const ordered = same.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
    return ordered.slice(1).flatMap((later, index) => {
      const earlier = ordered[index];
      return earlier ? comparedGoals(earlier, later) : [];
    });
  });
}

function comparedGoals(earlier: PlanTarget, later: PlanTarget): CheckProposal[] {
  if (earlier.year === later.year) {
    return [because({ check: "restated", first: earlier.id, second: later.id }, "same-goal-printed-twice")];
  }
  const state = earlier.kind === "stock" && later.kind === "stock" && earlier.year !== null && !later.falling;
  return state ? [because({ check: "fallingTarget", earlier: earlier.id, later: later.id }, "state-over-years")] : [];
}
