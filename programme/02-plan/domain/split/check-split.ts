import { compare, type Fraction, fraction, multiply, parseDecimal, sum, ZERO } from "#kernel";
import type { Decimal } from "../plan-content.ts";
import { type SplitConstraint, type SplitTask, sumsOver } from "./split-task.ts";

/** What is wrong with a split: a constraint it breaks, or a cell that is missing, negative or between two steps. */
export type SplitFault = SplitConstraint | { readonly type: "cell"; readonly area: string; readonly year: number };

/**
 * Verifies a split against its task with exact arithmetic, knowing nothing of how it was made. Empty when everything holds.
 */
export function splitFaults(task: SplitTask, cells: readonly (readonly Decimal[])[]): SplitFault[] {
  const step = figureOf(task.step);
  const table = task.areas.map((_, area) => task.years.map((_year, year) => cells[area]?.[year]));
  const broken = task.areas.flatMap(({ name }, area) =>
    task.years.flatMap((year, index): SplitFault[] =>
      isOnStep(table[area]?.[index], step) ? [] : [{ type: "cell", area: name, year }],
    ),
  );
  const shape = cells.length === task.areas.length && cells.every((row) => row.length === task.years.length);
  if (broken.length > 0 || !shape) return broken.length > 0 ? broken : [{ type: "cell", area: "", year: 0 }];
  const values = table.map((row) => row.map((value) => figureOf(value ?? "0")));
  return [
    ...sumFaults(task, values),
    ...lockFaults(task, values),
    ...limitFaults(task, values),
    ...fallFaults(task, values),
  ];
}

type Values = readonly (readonly Fraction[])[];

function figureOf(value: Decimal): Fraction {
  const read = parseDecimal(value);
  if (!read.ok) throw new Error(`not a decimal: ${value}`);
  return read.value;
}

function isOnStep(value: Decimal | undefined, step: Fraction): boolean {
  const read = parseDecimal(value ?? "");
  if (!read.ok || read.value.numerator < 0n) return false;
  return multiply(read.value, fraction(step.denominator, step.numerator)).denominator === 1n;
}

function differs(value: Fraction, wanted: Decimal | null): boolean {
  return wanted !== null && compare(value, figureOf(wanted)) !== 0;
}

function sumFaults(task: SplitTask, values: Values): SplitFault[] {
  const { areas, years, totals, planTotal, areaTotals, kind } = task;
  if (!sumsOver(kind).areas) return [];
  const yearly = years.flatMap((year, index): SplitFault[] => {
    const value = totals[index] ?? null;
    return value !== null && differs(sum(values.map((row) => row[index] ?? ZERO)), value)
      ? [{ type: "year-total", year, value }]
      : [];
  });
  const whole: SplitFault[] =
    planTotal !== null && differs(sum(values.flat()), planTotal) ? [{ type: "plan-total", value: planTotal }] : [];
  const parts = areas.flatMap(({ name }, index): SplitFault[] => {
    const value = areaTotals[index] ?? null;
    return value !== null && differs(sum(values[index] ?? []), value)
      ? [{ type: "area-total", area: name, value }]
      : [];
  });
  return [...yearly, ...whole, ...parts];
}

function lockFaults({ areas, years, locks }: SplitTask, values: Values): SplitFault[] {
  return areas.flatMap(({ name }, area) =>
    years.flatMap((year, index): SplitFault[] => {
      const value = locks[area]?.[index] ?? null;
      return value !== null && differs(values[area]?.[index] ?? ZERO, value)
        ? [{ type: "lock", area: name, year, value }]
        : [];
    }),
  );
}

function limitFaults({ areas, years, limits, kind }: SplitTask, values: Values): SplitFault[] {
  return limits
    .filter(({ sort, area, year, value }) => {
      const end = figureOf(value);
      const rows = values.filter((_, index) => area === null || areas[index]?.name === area);
      const picked = rows.map((row) => row.filter((_, index) => year === null || years[index] === year));
      const summed = area !== null && year === null && sumsOver(kind).years;
      const figures = summed ? picked.map((row) => sum(row)) : picked.flat();
      return figures.some((figure) => (sort === "floor" ? compare(figure, end) < 0 : compare(figure, end) > 0));
    })
    .map(({ sort, area, year, value }) => ({ type: sort, area, year, value }));
}

function fallFaults({ areas, years, rising, before, kind }: SplitTask, values: Values): SplitFault[] {
  if (!rising || kind !== "stock") return [];
  return areas.flatMap(({ name }, area) => {
    const row = values[area] ?? [];
    const known = before[area] ?? null;
    const start: SplitFault[] =
      known !== null && compare(row[0] ?? ZERO, figureOf(known)) < 0
        ? [{ type: "before", area: name, value: known }]
        : [];
    const falls = years.slice(1).flatMap((to, index): SplitFault[] => {
      const [earlier = ZERO, later = ZERO] = [row[index], row[index + 1]];
      return compare(later, earlier) < 0 ? [{ type: "rising", area: name, from: years[index] ?? 0, to }] : [];
    });
    return [...start, ...falls];
  });
}
