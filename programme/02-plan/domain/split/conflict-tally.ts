import { add, compare, type Fraction, parseDecimal, subtract, sum, ZERO } from "#kernel";
import { printed } from "../decimal.ts";
import type { Decimal } from "../plan-content.ts";
import { type ConflictTally, type SplitConstraint, type SplitTask, sumsOver } from "./split-task.ts";
import { larger, smaller } from "./water-fill.ts";

type Ends = { lower: Fraction; upper: Fraction | null };

/**
 * The sum that a conflict is about: what the cells of its one total come to at least (more than it) or at most (less), or
 * what several totals come to against the one above them. Null where no single sum tells the story.
 */
export function conflictTally(task: SplitTask, conflict: readonly SplitConstraint[]): ConflictTally | null {
  const yearly = conflict.filter((one) => one.type === "year-total");
  const areal = conflict.filter((one) => one.type === "area-total");
  const plan = conflict.find((one) => one.type === "plan-total");
  const between = betweenTotals(task, { yearly, areal, plan });
  if (between) return between;
  const [only, another] = [...yearly, ...areal, ...(plan ? [plan] : [])];
  if (!only || another) return null;
  const ends = cellEnds(task, conflict);
  const picked = ends.flatMap((row, area) =>
    row.filter(
      (_, year) =>
        (only.type !== "year-total" || task.years[year] === only.year) &&
        (only.type !== "area-total" || task.areas[area]?.name === only.area),
    ),
  );
  const wanted = figureOf(only.value);
  const least = sum(picked.map(({ lower }) => lower));
  if (compare(least, wanted) > 0) return tally("over", least, wanted);
  const most = picked.reduce<Fraction | null>(
    (whole, { upper }) => (whole === null || upper === null ? null : add(whole, upper)),
    ZERO,
  );
  return most !== null && compare(most, wanted) < 0 ? tally("under", most, wanted) : null;
}

type Totals = {
  readonly yearly: readonly { readonly value: Decimal }[];
  readonly areal: readonly { readonly value: Decimal }[];
  readonly plan: { readonly value: Decimal } | undefined;
};

/** All years against the plan total, all areas against it, or all areas against all years. */
function betweenTotals({ areas, years }: SplitTask, { yearly, areal, plan }: Totals): ConflictTally | null {
  const total = (all: readonly { readonly value: Decimal }[]) => sum(all.map(({ value }) => figureOf(value)));
  const allYears = yearly.length === years.length;
  const allAreas = areal.length === areas.length;
  const wanted = plan
    ? figureOf(plan.value)
    : allYears && yearly.length > 0 && areal.length > 0
      ? total(yearly)
      : undefined;
  if (wanted === undefined) return null;
  const parts = areal.length > 0 ? areal : plan ? yearly : [];
  const reached = total(parts);
  const complete = areal.length > 0 ? allAreas : allYears;
  if (parts.length === 0) return null;
  if (compare(reached, wanted) > 0) return tally("over", reached, wanted);
  return complete && compare(reached, wanted) < 0 ? tally("under", reached, wanted) : null;
}

/** What the conflict's ends, locks and rises leave to each cell. */
function cellEnds(task: SplitTask, conflict: readonly SplitConstraint[]): Ends[][] {
  const ends = task.areas.map(() => task.years.map((): Ends => ({ lower: ZERO, upper: null })));
  const hold = (area: number, year: number, { lower, upper }: Partial<Ends>) => {
    const known = ends[area]?.[year];
    if (!known) return;
    known.lower = larger(known.lower, lower);
    known.upper = smaller(known.upper, upper ?? null);
  };
  for (const one of conflict) holdCells(task, one, hold);
  const rises = conflict.filter((one) => one.type === "rising");
  for (const { area: name, from, to } of [...rises, ...rises.toReversed()]) {
    const area = task.areas.findIndex((one) => one.name === name);
    const [earlier, later] = [task.years.indexOf(from), task.years.indexOf(to)];
    hold(area, later, { lower: ends[area]?.[earlier]?.lower ?? ZERO });
    hold(area, earlier, { upper: ends[area]?.[later]?.upper ?? null });
  }
  return ends;
}

type Hold = (area: number, year: number, ends: Partial<Ends>) => void;

function holdCells(task: SplitTask, one: SplitConstraint, hold: Hold): void {
  if (one.type !== "lock" && one.type !== "floor" && one.type !== "ceiling" && one.type !== "before") return;
  const value = figureOf(one.value);
  const year = one.type === "before" ? task.years[0] : one.year;
  const summed = one.type !== "before" && one.area !== null && year === null && sumsOver(task.kind).years;
  for (const [area, { name }] of task.areas.entries()) {
    for (const [column, each] of task.years.entries()) {
      if (summed || (one.area !== null && one.area !== name) || (year !== null && year !== each)) continue;
      hold(area, column, {
        ...(one.type === "ceiling" ? {} : { lower: value }),
        ...(one.type === "ceiling" || one.type === "lock" ? { upper: value } : {}),
      });
    }
  }
}

function tally(side: ConflictTally["side"], reached: Fraction, wanted: Fraction): ConflictTally {
  return { side, reached: printed(reached), wanted: printed(wanted) };
}

function figureOf(value: Decimal): Fraction {
  const read = parseDecimal(value);
  return read.ok ? read.value : subtract(ZERO, ZERO);
}
