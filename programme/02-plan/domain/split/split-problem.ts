import { accept, all, type Fraction, fraction, multiply, parseDecimal, type Result, refuse } from "#kernel";
import type { Decimal } from "../plan-content.ts";
import { type SplitConstraint, type SplitLimit, type SplitTask, sumsOver } from "./split-task.ts";
import { ceil, floor } from "./water-fill.ts";

/** Place of an area and of a year in the task's lists. */
export type Cell = { readonly area: number; readonly year: number };

/** A sum of cells, less one cell where it is there, held between two ends in steps. */
export type Bond = {
  readonly cells: readonly Cell[];
  readonly less?: Cell;
  readonly lower: bigint | null;
  readonly upper: bigint | null;
};

/** A constraint by its name and what it asks of the cells. */
export type Rule = { readonly name: SplitConstraint; readonly bonds: readonly Bond[] };

/** A task in whole steps. Cells are never negative. */
export type SplitProblem = {
  readonly task: SplitTask;
  readonly step: Fraction;
  readonly rules: readonly Rule[];
};

/** More steps than this in one figure are no plan's. */
const MOST_STEPS = 10n ** 12n;

/**
 * The task in whole steps. Refuses `plan.split-shape {indicator}`, `plan.split-area-twice {indicator, area}`,
 * `plan.split-step {indicator}`, `plan.split-off-step {indicator, value, step, unit}`, `plan.split-too-fine {indicator}`,
 * `plan.split-total-missing {indicator, year}`, `plan.split-not-summed {indicator}`.
 */
export function splitProblem(task: SplitTask): Result<SplitProblem> {
  const { indicator } = task;
  const twice = task.areas.find(({ name }, index) => task.areas.findIndex((area) => area.name === name) !== index);
  if (twice) return refuse("plan.split-area-twice", { indicator, area: twice.name });
  if (!isWellShaped(task)) return refuse("plan.split-shape", { indicator });
  const step = parseDecimal(task.step);
  if (!step.ok || step.value.numerator <= 0n) return refuse("plan.split-step", { indicator });
  const summed = sumsOver(task.kind);
  const wantsYears = task.planTotal !== null || task.areaTotals.some((total) => total !== null);
  if (!summed.years && wantsYears) return refuse("plan.split-not-summed", { indicator });
  const open = task.totals.indexOf(null);
  if (open >= 0 && task.planTotal === null) {
    return refuse("plan.split-total-missing", { indicator, year: task.years[open] ?? 0 });
  }
  const rules = all(rulesOf(task, step.value));
  return rules.ok ? accept({ task, step: step.value, rules: rules.value }) : rules;
}

function isWellShaped({ areas, years, totals, areaTotals, weights, locks, before, limits }: SplitTask): boolean {
  const rows = [weights, locks].every(
    (table) => table.length === areas.length && table.every((row) => row.length === years.length),
  );
  const lists = totals.length === years.length && areaTotals.length === areas.length && before.length === areas.length;
  const ascending = years.every((year, index) => index === 0 || year > (years[index - 1] ?? year));
  const known = limits.every(
    ({ area, year }) =>
      (area === null || areas.some(({ name }) => name === area)) && (year === null || years.includes(year)),
  );
  const figures = [...weights.flat(), ...before.filter((value) => value !== null)];
  const plain = figures.every((value) => {
    const read = parseDecimal(value);
    return read.ok && read.value.numerator >= 0n;
  });
  return areas.length > 0 && years.length > 0 && rows && lists && ascending && known && plain;
}

/**
 * The rules of a task. A clash is told with the earliest of them that make one: the totals of years and areas before the
 * plan's, then what may not fall, then ends, then locks.
 */
function rulesOf(task: SplitTask, step: Fraction): Result<Rule>[] {
  const steps = (value: Decimal) => wholeSteps(task, value, step);
  return [
    ...totalRules(task, steps),
    ...risingRules(task, step),
    ...task.limits.map((limit) => limitRule(task, limit, step)),
    ...task.areas.flatMap(({ name }, area) =>
      task.years.flatMap((year, index) => {
        const value = task.locks[area]?.[index] ?? null;
        if (value === null) return [];
        return exactly({ type: "lock", area: name, year, value }, [{ area, year: index }], steps(value));
      }),
    ),
  ];
}

function exactly(name: SplitConstraint, cells: readonly Cell[], steps: Result<bigint>): Result<Rule> {
  return steps.ok ? accept({ name, bonds: [{ cells, lower: steps.value, upper: steps.value }] }) : steps;
}

function totalRules(task: SplitTask, steps: (value: Decimal) => Result<bigint>): Result<Rule>[] {
  const { areas, years, totals, planTotal, areaTotals, kind } = task;
  if (!sumsOver(kind).areas) return [];
  const column = (year: number) => areas.map((_, area) => ({ area, year }));
  const row = (area: number) => years.map((_, year) => ({ area, year }));
  const yearly = totals.flatMap((value, year) =>
    value === null ? [] : exactly({ type: "year-total", year: years[year] ?? 0, value }, column(year), steps(value)),
  );
  const whole =
    planTotal === null
      ? []
      : [
          exactly(
            { type: "plan-total", value: planTotal },
            areas.flatMap((_, area) => row(area)),
            steps(planTotal),
          ),
        ];
  const parts = areaTotals.flatMap((value, area) =>
    value === null
      ? []
      : exactly({ type: "area-total", area: areas[area]?.name ?? "", value }, row(area), steps(value)),
  );
  return [...yearly, ...parts, ...whole];
}

function risingRules({ areas, years, rising, before, kind }: SplitTask, step: Fraction): Result<Rule>[] {
  if (!rising || kind !== "stock") return [];
  return areas.flatMap(({ name }, area) => {
    const known = before[area] ?? null;
    const start: Rule[] =
      known === null
        ? []
        : [
            {
              name: { type: "before", area: name, value: known },
              bonds: [{ cells: [{ area, year: 0 }], lower: inSteps(known, step, ceil), upper: null }],
            },
          ];
    const rises = years.slice(1).map((to, index): Rule => {
      const cells = [{ area, year: index + 1 }];
      return {
        name: { type: "rising", area: name, from: years[index] ?? 0, to },
        bonds: [{ cells, less: { area, year: index }, lower: 0n, upper: null }],
      };
    });
    return [...start, ...rises].map((rule) => accept(rule));
  });
}

function limitRule(task: SplitTask, { sort, area, year, value }: SplitLimit, step: Fraction): Result<Rule> {
  const read = parseDecimal(value);
  if (!read.ok) return read;
  const end =
    sort === "floor"
      ? { lower: inSteps(value, step, ceil), upper: null }
      : { lower: null, upper: inSteps(value, step, floor) };
  const name: SplitConstraint = { type: sort, area, year, value };
  const places = task.areas.flatMap((one, index) => (area === null || one.name === area ? [index] : []));
  const columns = task.years.flatMap((one, index) => (year === null || one === year ? [index] : []));
  const bonds =
    area !== null && year === null && sumsOver(task.kind).years
      ? places.map((place): Bond => ({ cells: columns.map((column) => ({ area: place, year: column })), ...end }))
      : places.flatMap((place) => columns.map((column): Bond => ({ cells: [{ area: place, year: column }], ...end })));
  return accept({ name, bonds });
}

function inSteps(value: Decimal, step: Fraction, round: (value: Fraction) => bigint): bigint {
  const read = parseDecimal(value);
  if (!read.ok) throw new Error(`a figure was not checked before it was used: ${value}`);
  return round(overStep(read.value, step));
}

function overStep(value: Fraction, step: Fraction): Fraction {
  return multiply(value, fraction(step.denominator, step.numerator));
}

function wholeSteps({ indicator, step: printed, unit }: SplitTask, value: Decimal, step: Fraction): Result<bigint> {
  const read = parseDecimal(value);
  if (!read.ok) return read;
  const steps = overStep(read.value, step);
  if (steps.denominator !== 1n || steps.numerator < 0n) {
    return refuse("plan.split-off-step", { indicator, value, step: printed, unit });
  }
  return steps.numerator > MOST_STEPS ? refuse("plan.split-too-fine", { indicator }) : accept(steps.numerator);
}
