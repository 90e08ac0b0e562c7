import { isMoneyUnit } from "#kernel";
import { unitDivisor } from "./actual.ts";

/** How a rate of two measures stands in a printed unit: numerator over denominator, in the measures' own units, `times` over `divisor`. */
export type RateScale = { readonly times: bigint; readonly divisor: bigint };

const PARTS: ReadonlyMap<string, bigint> = new Map([
  ["%", 100n],
  ["‰", 1000n],
]);

const sameUnits = (one: string, other: string) => one === other || (isMoneyUnit(one) && isMoneyUnit(other));

/** The scale of 台/万人, 万元/人 or % for measures in 台, 人 or 万元; undefined when the unit is none of theirs. A percentage needs two measures of one unit. */
export function rateScale(numeratorUnit: string, denominatorUnit: string, unit: string): RateScale | undefined {
  const parts = PARTS.get(unit);
  if (parts !== undefined) return sameUnits(numeratorUnit, denominatorUnit) ? { times: parts, divisor: 1n } : undefined;
  const [over = "", under = "", ...more] = unit.split("/");
  if (over === "" || under === "" || more.length > 0) return undefined;
  const divisor = unitDivisor(numeratorUnit, over);
  const times = unitDivisor(denominatorUnit, under);
  return divisor === undefined || times === undefined ? undefined : { times, divisor };
}
