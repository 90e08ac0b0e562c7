import { compare, type Fraction, sum, ZERO } from "#kernel";
import { ceilingOf, figuresOf, floorOf, missedBy } from "./bound.ts";
import { exact } from "./decimal.ts";
import { makeWarning, where } from "./make-warning.ts";
import type { Check } from "./plan-check.ts";
import type { AllocationGrid, NamedUnit, PlanTarget, PlanTask } from "./plan-content.ts";
import type { CellRef, Warning } from "./plan-warning.ts";
import { isShare, quantityOf } from "./quantity.ts";

/** Figures of a share below nothing or above the whole. */
export function targetShareWarnings(target: PlanTarget): Warning[] {
  return figuresOf(target.bound).flatMap((figure) => {
    const value = quantityOf(target.kind, target.unit, figure);
    if (value.kind !== "ratio" || isShare(value)) return [];
    return makeWarning("plan.ratio-out-of-range", {
      severity: "error",
      items: [target.id],
      figures: { expected: value.denominator, actual: value.numerator, unit: target.unit },
      facts: { indicator: target.indicator, ...placeAndYear(target) },
    });
  });
}

type BodyAnnex = Extract<Check, { readonly check: "bodyAnnex" }>;

/** A body target against the region's figure in one column of the annex. */
export function bodyAnnexWarnings(check: BodyAnnex, target: PlanTarget, grid: AllocationGrid): Warning[] {
  const figure = regionFigure(grid, check.period);
  if (!figure) return [];
  const expected = check.mode === "meets" ? missedBy(target.bound, figure.value) : exceeded(target, figure.value);
  if (!expected) return [];
  return [
    makeWarning("plan.body-annex-differs", {
      severity: check.sameName ? "error" : "warning",
      items: [target.id, grid.id],
      cells: figure.cells,
      figures: { expected, actual: figure.value, unit: grid.unit },
      facts: {
        indicator: target.indicator,
        annexIndicator: grid.indicator,
        period: grid.periods[check.period]?.label ?? "",
      },
    }),
  ];
}

function exceeded(target: PlanTarget, value: Fraction): Fraction | undefined {
  const ceiling = ceilingOf(target.bound);
  return ceiling && compare(value, ceiling) > 0 ? ceiling : undefined;
}

/** The total's cell; without a total column, the sum of the parts where parts of this kind add up and none is blank. */
function regionFigure(grid: AllocationGrid, column: number): { value: Fraction; cells: CellRef[] } | undefined {
  const period = grid.periods[column]?.label ?? "";
  const cells = grid.areas.flatMap((area, row) => {
    const decimal = grid.cells[row]?.[column] ?? null;
    const ref = { grid: grid.id, area: area.name, period };
    return area.role === "subset" ? [] : [{ role: area.role, value: decimal === null ? null : exact(decimal), ref }];
  });
  const total = cells.find(({ role }) => role === "total");
  if (total) return total.value ? { value: total.value, cells: [total.ref] } : undefined;
  const values = cells.flatMap(({ value }) => (value ? [value] : []));
  const adds = (grid.kind === "flow" || grid.kind === "stock") && values.length === cells.length && cells.length > 0;
  return adds ? { value: sum(values), cells: cells.map(({ ref }) => ref) } : undefined;
}

/** Two printings of one goal that no figure can satisfy together. */
export function restatedWarnings(first: PlanTarget, second: PlanTarget): Warning[] {
  const conflict = apart(first, second) ?? apart(second, first);
  if (!conflict) return [];
  return [
    makeWarning("plan.goal-restated-differently", {
      severity: "error",
      items: [first.id, second.id],
      figures: { expected: conflict.first, actual: conflict.second, unit: first.unit },
      facts: { indicator: first.indicator, period: yearText(first) },
    }),
  ];
}

function apart(low: PlanTarget, high: PlanTarget): { first: Fraction; second: Fraction } | undefined {
  const [ceiling, floor] = [ceilingOf(low.bound), floorOf(high.bound)];
  return ceiling && floor && compare(ceiling, floor) < 0 ? { first: ceiling, second: floor } : undefined;
}

/** A state whose later goal lies below the earlier one. */
export function fallingTargetWarnings(earlier: PlanTarget, later: PlanTarget): Warning[] {
  const [before, after] = [floorOf(earlier.bound), floorOf(later.bound)];
  if (!before || !after || compare(after, before) >= 0) return [];
  return [
    makeWarning("plan.stock-falls", {
      severity: "warning",
      items: [earlier.id, later.id],
      figures: { expected: before, actual: after, unit: later.unit },
      facts: {
        indicator: later.indicator,
        ...placeAndYear(later),
        series: [earlier, later].map(({ bound }) => figuresOf(bound)[0] ?? "").join(" → "),
      },
    }),
  ];
}

/** Parts that together ask for more than their whole allows; a whole that is itself a minimum can be exceeded. */
export function partsWarnings(whole: PlanTarget, parts: readonly PlanTarget[]): Warning[] {
  const ceiling = ceilingOf(whole.bound);
  const together = sum(parts.map(({ bound }) => floorOf(bound) ?? ZERO));
  if (!ceiling || compare(together, ceiling) <= 0) return [];
  return [
    makeWarning("plan.parts-exceed-whole", {
      severity: "warning",
      items: [whole.id, ...parts.map(({ id }) => id)],
      figures: { expected: ceiling, actual: together, unit: whole.unit },
      facts: {
        indicator: whole.indicator,
        period: yearText(whole),
        parts: parts.map(({ bound, scope, indicator }) => `${scope ?? indicator} ${figuresOf(bound)[0]}`).join(" + "),
      },
    }),
  ];
}

/** Units that only one of the two printings of a task names; lead and cooperating are not told apart in many bodies. */
export function unitsWarnings(body: PlanTask, annex: PlanTask): Warning[] {
  const [inBody, inAnnex] = [unitsOf(body), unitsOf(annex)];
  if (inBody.length === 0 || inAnnex.length === 0) return [];
  const onlyInAnnex = without(inAnnex, inBody);
  const onlyInBody = without(inBody, inAnnex);
  if (onlyInAnnex.length + onlyInBody.length === 0) return [];
  const names = (units: readonly NamedUnit[]) => (units.length === 0 ? null : units.map(({ name }) => name));
  return [
    makeWarning("plan.units-differ-between-body-and-annex", {
      severity: "warning",
      items: [body.id, annex.id],
      facts: { task: body.title, onlyInAnnex: names(onlyInAnnex), onlyInBody: names(onlyInBody) },
    }),
  ];
}

function unitsOf(task: PlanTask): NamedUnit[] {
  return [...task.lead, ...task.cooperating, ...task.implied];
}

/** Two printed names of one registered unit are one unit. */
function without(units: readonly NamedUnit[], others: readonly NamedUnit[]): NamedUnit[] {
  const known = new Set(others.flatMap(({ name, unitId }) => [name, unitId]));
  return units.filter(({ name, unitId }) => !known.has(name) && (unitId === null || !known.has(unitId)));
}

function placeAndYear(target: PlanTarget) {
  const [area, period] = [target.area?.name ?? target.scope, yearText(target)];
  return { area, period, where: where(area, period) };
}

function yearText({ year }: PlanTarget): string | null {
  return year === null ? null : `${year}`;
}
