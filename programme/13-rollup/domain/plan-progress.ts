import {
  type AreaId,
  add,
  dayNumber,
  type Fraction,
  fraction,
  type IsoDate,
  parseDecimal,
  yearOf,
  ZERO,
} from "#kernel";
import type { AllocationGrid, Bound, GridPeriod, NamedArea, PlanContent, PlanTarget } from "#plan";
import { type Attainment, attainmentOf, type Wanted } from "./attainment.ts";
import { type Binding, bindingOf, type ConfirmedBindings, NO_BINDINGS } from "./bind-indicators.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";

/** One target of a plan for one area and one stretch of time, as it is printed. */
export type ProgressCell = {
  readonly areaName: string;
  /** Null where the printed name is no known area. */
  readonly areaId: AreaId | null;
  readonly role: "total" | "part";
  /** The years it is of, both included; its last day is the end of the last one. */
  readonly years: readonly [first: number, last: number];
  /** Adds up over these years, instead of standing at their end. */
  readonly adding: boolean;
  readonly wanted: Wanted;
  readonly target: Fraction;
};

/** What a plan asks for under one name and unit, with the indicator that is meant, if any. */
export type ProgressRow = {
  readonly itemId: string;
  readonly indicator: string;
  readonly unit: string;
  readonly from: "grid" | "target";
  readonly definition: IndicatorDefinition | undefined;
  readonly cells: readonly ProgressCell[];
};

/** The figure of an indicator in an area for a year; undefined when it is not known. */
export type FigureAt = (code: string, areaId: AreaId, year: number) => Fraction | undefined;

export type MeasuredCell = ProgressCell &
  Attainment & {
    readonly figure: Fraction | null;
    /** The newest figure before, while there is none yet: of which year, and what. */
    readonly latest: { readonly year: number; readonly figure: Fraction } | null;
  };

export type MeasuredRow = Omit<ProgressRow, "cells"> & { readonly cells: readonly MeasuredCell[] };

const exact = (text: string): Fraction => {
  const read = parseDecimal(text);
  if (!read.ok) throw new Error(`a plan holds ${text}`);
  return read.value;
};

/** Which side a bare figure asks for: less of what the indicator wants less of (能耗), more of anything else. */
const sideWanted = (definition: IndicatorDefinition | undefined): Wanted =>
  definition?.direction === "down" ? "at-most" : "at-least";

/** What a bound asks at least, or at most: what it says itself, else what the indicator wants. */
function sideOf(bound: Bound, usual: Wanted): { readonly wanted: Wanted; readonly target: Fraction } {
  switch (bound.op) {
    case "range":
      return { wanted: usual, target: exact(usual === "at-most" ? bound.max : bound.min) };
    case "le":
    case "lt":
      return { wanted: "at-most", target: exact(bound.value) };
    case "ge":
    case "gt":
      return { wanted: "at-least", target: exact(bound.value) };
    case "eq":
    case "approx":
      return { wanted: usual, target: exact(bound.value) };
  }
}

type Period = readonly [number, number];

function yearsOf({ span, year }: GridPeriod, plan: Period): Period | undefined {
  if (span === "planTotal") return plan;
  return year === null ? undefined : [year, year];
}

function gridRow(grid: AllocationGrid, plan: Period, bind: Binding): ProgressRow {
  const definition = bind(grid);
  const wanted = sideWanted(definition);
  const cells = grid.areas.flatMap(({ name, areaId, role }, row) =>
    role === "subset"
      ? []
      : grid.periods.flatMap((period, column): ProgressCell[] => {
          const printed = grid.cells[row]?.[column];
          const years = yearsOf(period, plan);
          if (printed == null || !years) return [];
          const adding = grid.kind === "flow" && period.span !== "yearEnd";
          const place = { areaName: name, areaId, role };
          return [{ ...place, years, adding, wanted, target: exact(printed) }];
        }),
  );
  return { itemId: grid.id, indicator: grid.indicator, unit: grid.unit, from: "grid", definition, cells };
}

/** A target of the body that asks for a state or a sum by a year; how much something is to change is not read so. */
function targetRow(
  target: PlanTarget,
  { region, plan }: { readonly region: NamedArea | null; readonly plan: Period },
  bind: Binding,
): ProgressRow | undefined {
  if (target.falling || target.baseYear !== null || target.scope !== null) return undefined;
  const last = target.year ?? plan[1];
  const adding = target.kind === "flow";
  // A sum by a year before the plan begins is of that year alone: no stretch ends before it begins.
  const first = !adding || target.period !== "cumulative" ? last : Math.min(target.fromYear ?? plan[0], last);
  const definition = bind(target);
  const area = target.area ?? region;
  const place = { areaName: area?.name ?? "", areaId: area?.areaId ?? null, role: "total" } as const;
  const cell = { ...place, years: [first, last] as const, adding, ...sideOf(target.bound, sideWanted(definition)) };
  const { id: itemId, indicator, unit } = target;
  return { itemId, indicator, unit, from: "target", definition, cells: [cell] };
}

/**
 * What a plan asks for by numbers, in printed order, its tables first; each with the indicator it means, by its name or because somebody said so
 * (`confirmed`). Empty for a plan that says no years.
 */
export function progressRows(
  content: PlanContent,
  definitions: readonly IndicatorDefinition[],
  confirmed: ConfirmedBindings = NO_BINDINGS,
): ProgressRow[] {
  const { period: plan, region } = content.about;
  if (plan === null) return [];
  const bind = bindingOf(definitions, confirmed);
  const rows = [
    ...content.grids.map((grid) => gridRow(grid, plan, bind)),
    ...content.targets.flatMap((target) => targetRow(target, { region, plan }, bind) ?? []),
  ];
  return rows.filter(({ cells }) => cells.length > 0);
}

/** The share of some years that is over at the end of a day, from 0 to 1. */
export function passedShare([first, last]: Period, day: IsoDate): Fraction {
  const begin = dayNumber(`${first}-01-01` as IsoDate);
  const length = dayNumber(`${last}-12-31` as IsoDate) - begin + 1;
  const gone = Math.min(Math.max(dayNumber(day) - begin + 1, 0), length);
  return fraction(BigInt(gone), BigInt(length));
}

/** What came together over some years up to one: null as soon as a year of them is not known. */
function together(years: readonly number[], at: (year: number) => Fraction | undefined): Fraction | null {
  let sum: Fraction = ZERO;
  for (const year of years) {
    const figure = at(year);
    if (figure === undefined) return null;
    sum = add(sum, figure);
  }
  return years.length === 0 ? null : sum;
}

function measured(cell: ProgressCell, code: string | undefined, at: FigureAt, day: IsoDate): MeasuredCell {
  const { areaId, years, adding } = cell;
  const own = (year: number) => (code === undefined || areaId === null ? undefined : at(code, areaId, year));
  const [first, last] = years;
  const now = Math.min(last, yearOf(day));
  const until = Array.from({ length: Math.max(now - first + 1, 0) }, (_, turn) => first + turn);
  const figure = adding ? together(until, own) : now === last ? (own(last) ?? null) : null;
  const passed = passedShare(years, day);
  const before = adding ? null : (own(first - 1) ?? null);
  const attained = attainmentOf({ ...cell, figure, before, passed });
  const known = figure === null ? [now, now - 1, now - 2].find((year) => own(year) !== undefined) : undefined;
  const value = known === undefined ? undefined : own(known);
  const latest = known !== undefined && value !== undefined ? { year: known, figure: value } : null;
  return { ...cell, ...attained, figure, latest };
}

/** How far a plan's rows are on a day, by the figures that are known. */
export function progressOn(rows: readonly ProgressRow[], at: FigureAt, day: IsoDate): MeasuredRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => measured(cell, row.definition?.code, at, day)),
  }));
}

/**
 * The years whose figures a plan's progress looks at on a day, in their order: of every figure it asks for, from the year before it begins, and
 * at least three, to its end or today.
 */
export function yearsLookedAt(content: PlanContent, day: IsoDate): number[] {
  const cells = progressRows(content, []).flatMap((row) => row.cells);
  const years = cells.flatMap(({ years: [first, last] }) => {
    const now = Math.min(last, yearOf(day));
    const from = Math.min(first - 1, now - 2);
    return Array.from({ length: now - from + 1 }, (_, turn) => from + turn);
  });
  return [...new Set(years)].toSorted((a, b) => a - b);
}
