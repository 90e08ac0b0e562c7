import { type AreaId, type IsoDate, yearOf } from "#kernel";
import type { Actual } from "./actual.ts";
import type { MeasuredCell } from "./plan-progress.ts";

/**
 * Why a cell of a plan's progress has no figure: its words mean no indicator, its area is none that is known, it lies elsewhere than in the plan's area or
 * right below, its time has not begun; else what is missing of the figure itself.
 */
export const MISSING = [
  "unbound",
  "area-unknown",
  "elsewhere",
  "not-begun",
  "awaited",
  "nobody-in-scope",
  "nothing-known",
  "denominator-zero",
] as const;
export type Missing = (typeof MISSING)[number];

/** The figure of an indicator in an area for a year, as it came out; undefined for an area that was not looked at. */
export type ActualAt = (code: string, area: AreaId, year: number) => Actual | undefined;

/** The years of a cell that a figure is needed of on a day: of a sum all that have begun, else the last one, once it has begun. */
export function yearsNeeded({ years: [first, last], adding }: Pick<MeasuredCell, "years" | "adding">, day: IsoDate) {
  const now = Math.min(last, yearOf(day));
  if (!adding) return now === last ? [last] : [];
  return Array.from({ length: Math.max(now - first + 1, 0) }, (_, turn) => first + turn);
}

/** Why there is no figure in a cell, and of which of its years; null where there is one. */
export function missingOf(
  cell: MeasuredCell,
  code: string | undefined,
  { at, day }: { readonly at: ActualAt; readonly day: IsoDate },
): { readonly why: Missing; readonly year: number | null } | null {
  const { figure, areaId: area } = cell;
  if (figure !== null) return null;
  const needed = yearsNeeded(cell, day);
  if (code === undefined) return { why: "unbound", year: null };
  if (area === null) return { why: "area-unknown", year: null };
  if (needed.length === 0) return { why: "not-begun", year: null };
  for (const year of needed) {
    const actual = at(code, area, year);
    if (actual === undefined) return { why: "elsewhere", year: null };
    if (actual.value !== null) continue;
    const why = actual.doubt === null || actual.doubt === "few-known" ? "nothing-known" : actual.doubt;
    return { why, year: why === "awaited" ? null : year };
  }
  return { why: "nothing-known", year: null };
}
