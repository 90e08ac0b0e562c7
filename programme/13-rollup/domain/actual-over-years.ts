import { add, type Fraction, ZERO } from "#kernel";
import type { Actual } from "./actual.ts";

/**
 * What a flow came to in several years: its sum, none as soon as one of the years has none. Of its basis it says the least of any of the years, and the
 * first doubt.
 */
export function actualOverYears(years: readonly Actual[]): Actual {
  const [first] = years;
  if (!first) throw new Error("a sum over no years");
  if (years.length === 1) return first;
  const sum = (some: readonly Fraction[]) => some.reduce((total, one) => add(total, one), ZERO);
  const values = years.flatMap(({ value }) => value ?? []);
  const least = years.reduce((fewest, one) => (one.known < fewest.known ? one : fewest));
  const none = years.find(({ value }) => value === null);
  return {
    ...{ value: none ? null : sum(values), pooled: null, mean: null, denominator: null },
    numerator: sum(years.map(({ numerator }) => numerator)),
    ...{ inScope: Math.max(...years.map(({ inScope }) => inScope)), known: least.known, proven: least.proven },
    ...{ tiers: least.tiers, doubt: (none ?? years.find(({ doubt }) => doubt !== null))?.doubt ?? null },
  };
}
