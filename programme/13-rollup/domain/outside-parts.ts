import { type AreaId, add, type Fraction, type IsoDate, ZERO } from "#kernel";
import type { Actual } from "./actual.ts";
import { yearsNeeded } from "./missing-figure.ts";
import type { MeasuredCell, MeasuredRow } from "./plan-progress.ts";

/** 计划外区域和直属: what lies in a plan's area but in none of the parts that a row names for some years. */
export type OutsideParts = Pick<MeasuredCell, "years" | "adding"> & {
  /** Of a sum what is missing between the parts and the whole; of a rate that of the enterprises outside. Null while nothing is known of it. */
  readonly figure: Fraction | null;
  /** How many enterprises in scope there are at most in one of the years. */
  readonly inScope: number;
};

/** The figure of everything in the plan's area but some of its parts; undefined for an indicator that was not asked. */
export type ActualOutside = (code: string, year: number, parts: ReadonlySet<AreaId>) => Actual | undefined;

const sameTime = (one: MeasuredCell, other: MeasuredCell) =>
  one.adding === other.adding && one.years[0] === other.years[0] && one.years[1] === other.years[1];

/** Of a sum over years what is known: where the whole has a figure, a year in which nobody outside is known adds nothing. */
function figureOf(actuals: readonly Actual[], adding: boolean): Fraction | null {
  const known = actuals.flatMap(({ value }) => value ?? []);
  if (known.length === 0) return null;
  return adding ? known.reduce((sum, value) => add(sum, value), ZERO) : (known.at(-1) ?? null);
}

/** What lies outside the parts of a row, for each of its times that has parts beside the whole; nothing where nobody is in scope outside. */
export function outsideParts(
  { definition, cells }: Pick<MeasuredRow, "definition" | "cells">,
  whole: AreaId,
  { outside, day }: { readonly outside: ActualOutside; readonly day: IsoDate },
): OutsideParts[] {
  if (!definition) return [];
  return cells
    .filter(({ role, areaId }) => role === "total" && areaId === whole)
    .flatMap((total): OutsideParts[] => {
      const parts = cells.filter((cell) => cell.role === "part" && sameTime(cell, total));
      if (parts.length === 0) return [];
      const named = new Set(parts.flatMap(({ areaId }) => areaId ?? []));
      const actuals = yearsNeeded(total, day).flatMap((year) => outside(definition.code, year, named) ?? []);
      const inScope = Math.max(0, ...actuals.map((actual) => actual.inScope));
      if (inScope === 0) return [];
      const figure = total.figure === null ? null : figureOf(actuals, total.adding);
      return [{ years: total.years, adding: total.adding, figure, inScope }];
    });
}
