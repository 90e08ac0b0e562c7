import { compare, type Fraction, fraction, multiply, sum } from "#kernel";
import { exact, printed } from "../decimal.ts";
import type { Decimal } from "../plan-content.ts";
import { bothEnds, type CellEnds, cellEnds } from "./cell-ends.ts";
import type { Cell, Rule, SplitProblem } from "./split-problem.ts";
import type { ClashTally, SplitTask } from "./split-task.ts";

/**
 * The sum that a clash is about: what the cells of its one total come to at least (more than it) or at most (less), or
 * what several totals come to against the one above them. Null where no single sum tells the story.
 */
export function clashTally({ task, step }: SplitProblem, rules: readonly Rule[]): ClashTally | null {
  const clash = rules.map(({ name }) => name);
  const yearly = clash.filter((one) => one.type === "year-total");
  const areal = clash.filter((one) => one.type === "area-total");
  const plan = clash.find((one) => one.type === "plan-total");
  const between = betweenTotals(task, { yearly, areal, plan });
  if (between) return between;
  const [only, another] = [...yearly, ...areal, ...(plan ? [plan] : [])];
  if (!only || another) return null;
  const ends = clashEnds(
    task,
    rules.filter(({ name }) => name !== only),
  );
  const picked = ends.flatMap((row, area) =>
    row.filter(
      (_, year) =>
        (only.type !== "year-total" || task.years[year] === only.year) &&
        (only.type !== "area-total" || task.areas[area]?.name === only.area),
    ),
  );
  const inUnit = (steps: bigint) => multiply(fraction(steps), step);
  const wanted = exact(only.value);
  const least = inUnit(picked.reduce((whole, { lower }) => whole + lower, 0n));
  if (compare(least, wanted) > 0) return tally("over", least, wanted);
  const uppers = picked.flatMap(({ upper }) => (upper === null ? [] : [upper]));
  if (uppers.length < picked.length) return null;
  const most = inUnit(uppers.reduce((whole, upper) => whole + upper, 0n));
  return compare(most, wanted) < 0 ? tally("under", most, wanted) : null;
}

type Totals = {
  readonly yearly: readonly { readonly value: Decimal }[];
  readonly areal: readonly { readonly value: Decimal }[];
  readonly plan: { readonly value: Decimal } | undefined;
};

/** All years against the plan total, all areas against it, or all areas against all years. */
function betweenTotals({ areas, years }: SplitTask, { yearly, areal, plan }: Totals): ClashTally | null {
  const total = (all: readonly { readonly value: Decimal }[]) => sum(all.map(({ value }) => exact(value)));
  const allYears = yearly.length === years.length;
  const allAreas = areal.length === areas.length;
  const wanted = plan
    ? exact(plan.value)
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

/** What the clash's ends, locks and rises leave to each cell. */
function clashEnds(task: SplitTask, rules: readonly Rule[]): CellEnds[][] {
  const single = cellEnds(task, rules);
  const ends = task.areas.map((_, area) => task.years.map((_year, year) => single({ area, year })));
  const hold = ({ area, year }: Cell, more: { readonly lower: bigint | null; readonly upper: bigint | null }) => {
    const row = ends[area];
    const known = row?.[year];
    if (row && known) row[year] = bothEnds(known, more);
  };
  const rises = rules.filter(({ name }) => name.type === "rising").flatMap(({ bonds }) => bonds);
  for (const { cells, less: earlier } of [...rises, ...rises.toReversed()]) {
    const [later] = cells;
    if (!later || !earlier) continue;
    hold(later, { lower: ends[earlier.area]?.[earlier.year]?.lower ?? null, upper: null });
    hold(earlier, { lower: null, upper: ends[later.area]?.[later.year]?.upper ?? null });
  }
  return ends;
}

function tally(side: ClashTally["side"], reached: Fraction, wanted: Fraction): ClashTally {
  return { side, reached: printed(reached), wanted: printed(wanted) };
}
