import { add, type Fraction, fraction, multiply, subtract, sum } from "#kernel";
import type { LinearProgram, ProgramAnswer } from "#optimisation/program";
import { cellEnds } from "./cell-ends.ts";
import type { Shares } from "./ideal-shares.ts";
import type { Bond, Cell, Rule, SplitProblem } from "./split-problem.ts";
import { sumsOver } from "./split-task.ts";
import { floor } from "./water-fill.ts";

/** What one step away from a share costs inside the step that holds it, at most; ties are a few units of it. */
const WITHIN = 10_000_000;

/** What every step beyond costs: more than any exchange inside could save. */
const BEYOND = 1_000_000_000;

type Variable = LinearProgram["variables"][number];
type Row = LinearProgram["rows"][number];

/**
 * Rounding as a linear program. A figure with the share t is k + m + u − v: k the step below t, m the step that holds t
 * (0 or 1), u and v the steps beyond it. Convex costs make |figure − t| the least and staying within the step come first;
 * of equal ones the earlier area takes the step, in the earlier year first. An area's sum over the years of a flow is a figure too.
 */
export type Rounding = {
  readonly program: LinearProgram;
  /** `cells[area][year]` in steps; undefined when the answer is not whole. */
  readonly read: (answer: Extract<ProgramAnswer, { readonly status: "optimal" }>) => bigint[][] | undefined;
};

/** The program for these rules, or undefined when one cell alone contradicts itself. `shares` undefined: any figures do. */
export function roundingProgram(
  problem: SplitProblem,
  rules: readonly Rule[],
  shares: Shares | undefined,
): Rounding | undefined {
  const { areas, years } = problem.task;
  const cells = areas.flatMap((_, area) => years.map((_year, year): Cell => ({ area, year })));
  const placeOf = ({ area, year }: Cell) => area * years.length + year;
  const ends = cells.map(cellEnds(problem.task, rules));
  if (ends.some(({ lower, upper }) => upper !== null && upper < lower)) return undefined;
  const figures = cells.map(({ area, year }, place) =>
    figure(shares?.[area]?.[year], ends[place] ?? { lower: 0n, upper: null }, area * (years.length - year)),
  );
  const sums = shares ? softSums(problem, rules, shares) : [];
  const sumFigures = sums.map(({ share }) => figure(share, { lower: null, upper: null }, 0));
  const sumOf = sumOfFigures([...figures, ...sumFigures]);
  const bonds = rules.flatMap((rule) => rule.bonds).filter((bond) => bond.cells.length > 1 || bond.less);
  const rows = bonds.map(({ cells: some, less, lower, upper }) =>
    sumOf(some.map(placeOf), less ? placeOf(less) : undefined, { lower, upper }),
  );
  const ties = sums.map(({ cells: some }, index) =>
    sumOf(some.map(placeOf), cells.length + index, { lower: 0n, upper: 0n }),
  );
  return {
    program: {
      variables: [...figures, ...sumFigures].flatMap(({ variables }) => variables),
      rows: [...rows, ...ties],
    },
    read: ({ values }) => readCells(figures, values, years.length),
  };
}

/** A row that holds a sum of figures, less one where it is given; what the figures start from is taken off its ends. */
function sumOfFigures(figures: readonly Figure[]) {
  const baseOf = (place: number) => figures[place]?.base ?? 0n;
  return (
    places: readonly number[],
    less: number | undefined,
    { lower, upper }: Pick<Bond, "lower" | "upper">,
  ): Row => {
    const base = places.reduce((whole, place) => whole + baseOf(place), 0n) - (less === undefined ? 0n : baseOf(less));
    return {
      lower: lower === null ? null : Number(lower - base),
      upper: upper === null ? null : Number(upper - base),
      terms: [
        ...places.flatMap((place) => figureTerms(place, 1)),
        ...(less === undefined ? [] : figureTerms(less, -1)),
      ],
    };
  };
}

type Figure = { readonly base: bigint; readonly variables: readonly [Variable, Variable, Variable] };

/** Three variables a figure: the step that holds the share, steps above it, steps below it. */
function figure(
  share: Fraction | undefined,
  { lower, upper }: { readonly lower: bigint | null; readonly upper: bigint | null },
  tie: number,
): Figure {
  const base = share ? floor(share) : 0n;
  const down = lower === null ? null : lower - base;
  const up = upper === null ? null : upper - base;
  const inside = down !== null && down > 0n ? 1 : 0;
  const most = up !== null && up <= 0n ? 0 : 1;
  const above = down === null ? 0n : positive(down - 1n);
  const below = up === null ? 0n : positive(-up);
  const beyond = share ? BEYOND : 0;
  return {
    base,
    variables: [
      {
        lower: inside,
        upper: Math.max(most, inside),
        cost: share ? withinCost(share, base) + tie : 0,
        integer: true,
      },
      { lower: Number(above), upper: up === null ? null : Number(positive(up - 1n)), cost: beyond, integer: true },
      { lower: Number(below), upper: down === null ? null : Number(positive(-down)), cost: beyond, integer: true },
    ],
  };
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}

/** |k + 1 − t| − |k − t| = 1 − 2 × what t is above k. A share on a step is held by that step alone. */
function withinCost(share: Fraction, base: bigint): number {
  const above = subtract(share, fraction(base));
  if (above.numerator === 0n) return BEYOND;
  const cost = multiply(subtract(fraction(1n), add(above, above)), fraction(BigInt(WITHIN)));
  return Number(floor(cost));
}

function figureTerms(place: number, sign: 1 | -1): Row["terms"] {
  return [
    [3 * place, sign],
    [3 * place + 1, sign],
    [3 * place + 2, sign === 1 ? -1 : 1],
  ];
}

/** Sums that no rule settles and that are to be rounded well all the same: areas over years, and years left open. */
function softSums({ task }: SplitProblem, rules: readonly Rule[], shares: Shares) {
  if (!sumsOver(task.kind).years || task.years.length < 2) return [];
  const settled = new Set(rules.flatMap(({ name }) => (name.type === "area-total" ? [name.area] : [])));
  const rows = task.areas.flatMap(({ name }, area) =>
    settled.has(name)
      ? []
      : [{ cells: task.years.map((_, year): Cell => ({ area, year })), share: sum(shares[area] ?? []) }],
  );
  const columns = task.totals.flatMap((total, year) => {
    if (total !== null) return [];
    const cells = task.areas.map((_, area): Cell => ({ area, year }));
    return [{ cells, share: sum(shares.map((row) => row[year] ?? fraction(0n))) }];
  });
  return [...rows, ...columns];
}

function readCells(figures: readonly Figure[], values: readonly number[], years: number): bigint[][] | undefined {
  const whole = values.map(Math.round);
  if (values.some((value, index) => Math.abs(value - (whole[index] ?? 0)) > 1e-4)) return undefined;
  const cells = figures.map(({ base }, place) => {
    const [inside = 0, above = 0, below = 0] = whole.slice(3 * place, 3 * place + 3);
    return base + BigInt(inside) + BigInt(above) - BigInt(below);
  });
  return Array.from({ length: figures.length / years }, (_, area) => cells.slice(area * years, (area + 1) * years));
}
