import { compare, type Fraction, fraction, multiply, toDecimal } from "./fraction.ts";

declare const brand: unique symbol;

/** Whole 分 (1/100 yuan). Never a float; a bigint so that a country's totals stay exact. */
export type Money = bigint & { readonly [brand]: "Money" };

/** Measure words of money as plans print them, in yuan. */
const YUAN_PER: Readonly<Record<string, bigint>> = {
  元: 1n,
  千元: 1_000n,
  万元: 10_000n,
  百万元: 1_000_000n,
  千万元: 10_000_000n,
  亿元: 100_000_000n,
  万亿元: 1_000_000_000_000n,
};

export function yuan(amount: bigint | number): Money {
  return (BigInt(amount) * 100n) as Money;
}

export function fen(amount: bigint): Money {
  return amount as Money;
}

export function isMoneyUnit(unit: string): boolean {
  return Object.hasOwn(YUAN_PER, unit);
}

/** The money a printed amount stands for (`1.5`, `万元` → 15,000 yuan), or undefined when the unit is no money or the amount is finer than 分. */
export function moneyOf(amount: Fraction, unit: string): Money | undefined {
  const factor = Object.hasOwn(YUAN_PER, unit) ? YUAN_PER[unit] : undefined;
  if (factor === undefined) return undefined;
  const exact = multiply(amount, fraction(factor * 100n));
  return exact.denominator === 1n ? (exact.numerator as Money) : undefined;
}

/** The amount in a printed unit as an exact decimal: 150,000,000 分 in 万元 is "150". */
export function inUnit(money: Money, unit: string): string | undefined {
  const factor = Object.hasOwn(YUAN_PER, unit) ? YUAN_PER[unit] : undefined;
  return factor === undefined ? undefined : toDecimal(fraction(money, factor * 100n));
}

export function atMost(money: Money, cap: Money): Money {
  return compare(fraction(money), fraction(cap)) > 0 ? cap : money;
}
