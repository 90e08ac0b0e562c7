import type { Answer } from "#contract";
import { type Definition, measureText, placesOf, shortened } from "../indicator-view.ts";

export type Changes = Answer<"/api/indicators/{code}/changes", "get">;
export type ChangedUnit = Changes["units"][number];
export type UnitState = ChangedUnit["before"];

/** A number with its sign, for changes: "+12", "−3"; "0" stays without. */
export function signed(text: string): string {
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return text === "0" ? text : `+${text}`;
}

/** By how much a figure changed, as decimals of the indicator; undefined where one side has none. */
export function valueChange(definition: Definition, value: string | null): string | undefined {
  return value === null ? undefined : shortened(value, placesOf(definition));
}

/** What stands above or below the line, in the unit that people read. Of a list and a share enterprises are counted. */
export function partText(
  { formula, numerator, denominator }: Definition,
  value: string,
  { of, which }: { readonly of: "area" | "enterprise"; readonly which: "numerator" | "denominator" },
) {
  const measure = which === "numerator" ? numerator : denominator;
  if (formula === "members" || formula === "share" || measure === null) return { value: shortened(value, 0), unit: "" };
  return measureText(value, measure.unit, of);
}
