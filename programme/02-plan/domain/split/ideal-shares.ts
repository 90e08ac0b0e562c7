import { compare, type Fraction, fraction, multiply, parseDecimal, subtract, sum, ZERO } from "#kernel";
import { cellEnds } from "./cell-ends.ts";
import type { Cell, Rule, SplitProblem } from "./split-problem.ts";
import { sumsOver } from "./split-task.ts";
import { larger, smaller, toMillionth, type Vessel, waterFill } from "./water-fill.ts";

/** Fractions of steps by area and year. */
export type Shares = readonly (readonly Fraction[])[];

type Ends = { readonly lower: Fraction; readonly upper: Fraction | null };

/** After so many rounds the rows and columns of any table of this size agree to less than a step. */
const ROUNDS = 30;

/**
 * The proportional shares that rounding starts from, in steps: each year's total over the areas by their weights, within
 * locks and ends, exactly. A stock starts from the year before where it may not fall; where areas have totals of their own,
 * rows and columns are fitted in turn. Where the rules contradict each other the shares mean nothing.
 */
export function idealShares(problem: SplitProblem): Shares {
  const { task } = problem;
  const ends = shareEnds(problem);
  if (!sumsOver(task.kind).areas) return levels(problem, ends);
  const totals = columnTotals(problem);
  const columns: Fraction[][] = [];
  for (const [year, total] of totals.entries()) {
    const vessels = task.areas.map((_, area): Vessel => {
      const { lower, upper } = ends({ area, year });
      const floor = isRising(problem) ? larger(lower, columns[year - 1]?.[area]) : lower;
      return { weight: weightOf(problem, { area, year }), lower: floor, upper };
    });
    columns.push(waterFill(total, vessels));
  }
  const shares = task.areas.map((_, area) => columns.map((column) => column[area] ?? ZERO));
  return fitRows(problem, { shares, totals, ends });
}

function isRising({ task: { rising, kind } }: SplitProblem): boolean {
  return rising && kind === "stock";
}

function weightOf({ task }: SplitProblem, { area, year }: Cell): Fraction {
  const read = parseDecimal(task.weights[area]?.[year] ?? "0");
  return read.ok ? read.value : ZERO;
}

/** The ends of single cells; a stock that may not fall is also held by the ends of its later years. */
function shareEnds(problem: SplitProblem): (cell: Cell) => Ends {
  const { task, rules } = problem;
  const inSteps = cellEnds(task, rules);
  const table = task.areas.map((_, area) =>
    task.years.map((_year, year): Ends => {
      const { lower, upper } = inSteps({ area, year });
      return { lower: fraction(lower), upper: upper === null ? null : fraction(upper) };
    }),
  );
  if (isRising(problem)) for (const row of table) holdByLaterYears(row);
  return ({ area, year }) => table[area]?.[year] ?? { lower: ZERO, upper: null };
}

function holdByLaterYears(row: Ends[]): void {
  for (let year = row.length - 2; year >= 0; year -= 1) {
    const own = row[year];
    if (own) row[year] = { lower: own.lower, upper: smaller(own.upper, row[year + 1]?.upper ?? null) };
  }
}

/** Each year's total in steps; years left open share what the plan total leaves, equally. */
function columnTotals({ task, step }: SplitProblem): Fraction[] {
  const inSteps = (value: string | null) => {
    const read = parseDecimal(value ?? "0");
    return read.ok ? multiply(read.value, fraction(step.denominator, step.numerator)) : ZERO;
  };
  const open = task.totals.filter((total) => total === null).length;
  const rest = subtract(inSteps(task.planTotal), sum(task.totals.map(inSteps)));
  const each = open === 0 || rest.numerator < 0n ? ZERO : multiply(rest, fraction(1n, BigInt(open)));
  return task.totals.map((total) => (total === null ? each : inSteps(total)));
}

/** A ratio or a level is not shared out: every area is asked for the year's level, within its own ends. */
function levels(problem: SplitProblem, ends: (cell: Cell) => Ends): Shares {
  const totals = columnTotals(problem);
  return problem.task.areas.map((_, area) =>
    totals.map((total, year) => {
      const { lower, upper } = ends({ area, year });
      return smaller(larger(total, lower), upper) ?? total;
    }),
  );
}

type Fitting = {
  readonly shares: Shares;
  readonly totals: readonly Fraction[];
  readonly ends: (cell: Cell) => Ends;
};

/** Fits rows to the sums that areas are held to and columns to the years' totals, in turn. */
function fitRows({ task, rules }: SplitProblem, { shares, totals, ends }: Fitting): Shares {
  const rows = rowEnds(rules, task.years.length);
  if (rows.size === 0) return shares;
  let fitted = shares.map((row) => row.map(toMillionth));
  const filled = (total: Fraction, weights: readonly Fraction[], cellAt: (index: number) => Cell) =>
    waterFill(
      total,
      weights.map((weight, index) => ({ weight, ...ends(cellAt(index)) })),
    ).map(toMillionth);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = fitted;
    fitted = fitted.map((row, area) => {
      const held = rows.get(area);
      if (!held) return row;
      const now = sum(row);
      const wanted = smaller(larger(now, held.lower), held.upper) ?? now;
      return filled(wanted, row, (year) => ({ area, year }));
    });
    const columns = totals.map((total, year) =>
      filled(
        total,
        fitted.map((row) => row[year] ?? ZERO),
        (area) => ({ area, year }),
      ),
    );
    fitted = task.areas.map((_, area) => columns.map((column) => column[area] ?? ZERO));
    if (isSame(fitted, before)) break;
  }
  return fitted;
}

function isSame(now: Shares, before: Shares): boolean {
  return now.every((row, area) => row.every((share, year) => compare(share, before[area]?.[year] ?? ZERO) === 0));
}

/** What the sums of areas over all years are held to; a table of one year has no such sums. */
function rowEnds(rules: readonly Rule[], years: number): Map<number, Ends> {
  const held = new Map<number, Ends>();
  for (const { cells, lower, upper } of rules.flatMap(({ bonds }) => bonds)) {
    const area = cells[0]?.area;
    if (area === undefined || years < 2 || cells.length !== years || cells.some((cell) => cell.area !== area)) continue;
    const known = held.get(area) ?? { lower: ZERO, upper: null };
    held.set(area, {
      lower: larger(known.lower, lower === null ? undefined : fraction(lower)),
      upper: smaller(known.upper, upper === null ? null : fraction(upper)),
    });
  }
  return held;
}
