import { compare, type Fraction, fraction, subtract, sum } from "#kernel";
import { exact } from "./decimal.ts";
import type { Decimal } from "./plan-content.ts";
import type { ValueKind } from "./value-kind.ts";

/** Happens within a period: the only nature of value that may be summed over years. */
export type Flow = { readonly kind: "flow"; readonly unit: string; readonly amount: Fraction };

/** A state at a date: may be summed over places, never over years. */
export type Stock = { readonly kind: "stock"; readonly unit: string; readonly amount: Fraction };

/** 70 % is 70 over 100, 200 台/万人 is 200 over 1. There is no adding and no averaging of ratios. */
export type Ratio = {
  readonly kind: "ratio";
  readonly unit: string;
  readonly numerator: Fraction;
  readonly denominator: Fraction;
};

/** A place on a scale: can be compared with another, nothing else. */
export type Level = { readonly kind: "level"; readonly unit: string; readonly position: Fraction };

/** A milestone, reached or not. */
export type OneOff = { readonly kind: "oneOff"; readonly unit: string; readonly count: Fraction };

export type Quantity = Flow | Stock | Ratio | Level | OneOff;

/** A printed figure as a value of its kind. */
export function quantityOf(kind: ValueKind, unit: string, decimal: Decimal): Quantity {
  const amount = exact(decimal);
  switch (kind) {
    case "flow":
    case "stock":
      return { kind, unit, amount };
    case "ratio":
      return { kind, unit, numerator: amount, denominator: wholeOf(unit) };
    case "level":
      return { kind, unit, position: amount };
    case "oneOff":
      return { kind, unit, count: amount };
  }
}

function wholeOf(unit: string): Fraction {
  return fraction(/[%％]/.test(unit) ? 100n : unit.includes("‰") ? 1000n : 1n);
}

/** Sums a flow over years; a stock does not compile here. */
export function sumYears(flows: readonly Flow[]): Fraction {
  return sum(flows.map(({ amount }) => amount));
}

/** Sums one period's figures over places. */
export function sumPlaces(parts: readonly (Flow | Stock)[]): Fraction {
  return sum(parts.map(({ amount }) => amount));
}

/** By how much a stock fell between two dates (negative), or undefined when it did not fall. */
export function fallBetween(earlier: Stock, later: Stock): Fraction | undefined {
  const change = subtract(later.amount, earlier.amount);
  return change.numerator < 0n ? change : undefined;
}

/** Whether a share lies between nothing and the whole. */
export function isShare({ numerator, denominator }: Ratio): boolean {
  return numerator.numerator >= 0n && compare(numerator, denominator) <= 0;
}
