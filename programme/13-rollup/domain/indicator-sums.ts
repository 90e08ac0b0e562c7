import { add, type Fraction, type IsoDate, ZERO } from "#kernel";
import type { IndicatorKind } from "./indicator-definition.ts";

/** Rates of enterprises are kept as whole numbers of this part, cut off below it: the same rates add up to the same in any order. */
export const RATE_PARTS = 1_000_000_000_000n;

/**
 * What the enterprises of an area add up to for an indicator, and nothing that could not be added up again with the sums of
 * another area. `kind` travels with them, so that what may not be added over years is not.
 */
export type IndicatorSums<Kind extends IndicatorKind = IndicatorKind> = {
  readonly kind: Kind;
  /** Enterprises in scope; of which the figure is known; of which it is known and the denominator is above zero. */
  readonly inScope: number;
  readonly known: number;
  readonly rated: number;
  /** Over the known ones, in the measures' own units (money in 分). The denominator of a sum or a share is zero. */
  readonly numerator: Fraction;
  readonly denominator: Fraction;
  /** The rated ones' own rates, in parts of `RATE_PARTS`. */
  readonly rates: bigint;
  /** How many of the known ones rest on evidence E0, E1 … E5. */
  readonly tiers: readonly number[];
};

export function noSums<Kind extends IndicatorKind>(kind: Kind): IndicatorSums<Kind> {
  const nobody = { inScope: 0, known: 0, rated: 0, numerator: ZERO, denominator: ZERO, rates: 0n };
  return { kind, ...nobody, tiers: [0, 0, 0, 0, 0, 0] };
}

function together<Kind extends IndicatorKind>(a: IndicatorSums<Kind>, b: IndicatorSums<Kind>): IndicatorSums<Kind> {
  return {
    kind: a.kind,
    inScope: a.inScope + b.inScope,
    known: a.known + b.known,
    rated: a.rated + b.rated,
    numerator: add(a.numerator, b.numerator),
    denominator: add(a.denominator, b.denominator),
    rates: a.rates + b.rates,
    tiers: a.tiers.map((count, tier) => count + (b.tiers[tier] ?? 0)),
  };
}

/** The sums of an area from those of its parts, which share no enterprise. Of a ratio too: its two numbers are added, never the rates of the parts. */
export function overParts<Kind extends IndicatorKind>(
  kind: Kind,
  parts: readonly IndicatorSums<Kind>[],
): IndicatorSums<Kind> {
  return parts.reduce(together, noSums(kind));
}

/** What came together in several years. Of a flow only: a stock that stands at the end of each year is counted once, and rates of years are not added. */
export function overYears(years: readonly IndicatorSums<"flow">[]): Fraction {
  return years.reduce((sum, { numerator }) => add(sum, numerator), ZERO);
}

/** The last day of a year, on which stocks, rates and lists are looked at. */
export function lastDayOf(year: number): IsoDate {
  return `${year}-12-31` as IsoDate;
}
