import { compare, decimalText, type Fraction, fraction, isMoneyUnit, moneyOf, multiply, parseDecimal } from "#kernel";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import { type IndicatorSums, RATE_PARTS } from "./indicator-sums.ts";

/** Why there is no figure, or one that is to be taken with care. */
export type ActualDoubt = "awaited" | "nobody-in-scope" | "nothing-known" | "denominator-zero" | "few-known";

/** 完成值: what an indicator comes to in an area for a year, exactly; rounding is the screen's. */
export type Actual = {
  /** In the indicator's unit; null when there is none, and `doubt` says why. */
  readonly value: Fraction | null;
  /** Of a ratio: the sums' rate and the mean of the enterprises' own, one of which is the value. */
  readonly pooled: Fraction | null;
  readonly mean: Fraction | null;
  /** What is over and under the line, in the measures' own units; a share counts enterprises. */
  readonly numerator: Fraction;
  readonly denominator: Fraction | null;
  readonly inScope: number;
  readonly known: number;
  /** How many of the known ones have at least the evidence that the definition asks for. */
  readonly proven: number;
  readonly tiers: readonly number[];
  readonly doubt: ActualDoubt | null;
};

/** By what a sum in a measure's own unit (money: 分) is divided to stand in an indicator's unit; undefined when the units do not fit. */
export function unitDivisor(measureUnit: string, unit: string): bigint | undefined {
  if (isMoneyUnit(measureUnit)) return moneyOf(fraction(1n), unit);
  if (unit === measureUnit) return 1n;
  if (unit === `万${measureUnit}`) return 10_000n;
  return unit === `亿${measureUnit}` ? 100_000_000n : undefined;
}

const over = (above: Fraction, below: Fraction): Fraction | null =>
  below.numerator === 0n ? null : multiply(above, fraction(below.denominator, below.numerator));

const times = (value: Fraction | null, factor: number, divisor = 1n): Fraction | null =>
  value && multiply(value, fraction(BigInt(factor), divisor));

/** Whether fewer are known than a share of those in scope, exactly: 0.55 of a hundred are 55, which floats miss. */
function fewerThan(known: number, share: number, inScope: number): boolean {
  const exact = parseDecimal(decimalText(share) ?? "");
  if (!exact.ok) throw new Error(`a coverage of ${share}`);
  return compare(fraction(BigInt(known)), multiply(exact.value, fraction(BigInt(inScope)))) < 0;
}

function doubtOf({ minCoverage }: IndicatorDefinition, { inScope, known }: IndicatorSums, value: Fraction | null) {
  if (inScope === 0) return "nobody-in-scope";
  if (known === 0) return "nothing-known";
  if (value === null) return "denominator-zero";
  return fewerThan(known, minCoverage, inScope) ? "few-known" : null;
}

type Rates = Pick<Actual, "value" | "pooled" | "mean" | "denominator">;

/** The value and its rates by the definition's formula; `divisor` is that of a sum or of a rate's numerator. */
function ratesOf({ formula, times: factor }: IndicatorDefinition, sums: IndicatorSums, divisor: bigint): Rates {
  const alone = { pooled: null, mean: null, denominator: null };
  switch (formula.of) {
    case "sum":
      return { ...alone, value: sums.known === 0 ? null : multiply(sums.numerator, fraction(1n, divisor)) };
    case "members":
      return { ...alone, value: fraction(BigInt(sums.inScope)) };
    case "share": {
      const denominator = fraction(BigInt(sums.known));
      return { ...alone, value: times(over(sums.numerator, denominator), factor), denominator };
    }
    case "ratio": {
      const pooled = times(over(sums.numerator, sums.denominator), factor, divisor);
      const rated = RATE_PARTS * BigInt(sums.rated);
      const mean = sums.rated === 0 ? null : times(fraction(sums.rates, rated), factor, divisor);
      return { value: formula.main === "mean" ? mean : pooled, pooled, mean, denominator: sums.denominator };
    }
    case "awaited":
      return { ...alone, value: null };
  }
}

/**
 * The figure of an area from the sums of its enterprises. `divisor` brings a sum, or the numerator of a rate, into the indicator's unit (`unitDivisor`, `rateScale`). Members of
 * a list are all known: the list is what is counted.
 */
export function actualOf(definition: IndicatorDefinition, sums: IndicatorSums, divisor = 1n): Actual {
  const { formula, evidenceMin } = definition;
  const rates = ratesOf(definition, sums, divisor);
  const listed = formula.of === "members";
  const known = listed ? sums.inScope : sums.known;
  const doubt = formula.of === "awaited" ? "awaited" : doubtOf(definition, { ...sums, known }, rates.value);
  const reached = sums.tiers.slice(evidenceMin).reduce((sum, count) => sum + count, 0);
  return {
    ...rates,
    numerator: listed ? fraction(BigInt(sums.inScope)) : sums.numerator,
    ...{ inScope: sums.inScope, known, proven: listed ? sums.inScope : reached, tiers: sums.tiers },
    doubt: listed && sums.inScope === 0 ? null : doubt,
  };
}
