import { accept, decimalText, type Fraction, parseDecimal, type Result, refuse, subtract, toDecimal } from "#kernel";
import type { Decimal } from "./plan-content.ts";

/** The exact decimal a draft's number prints as (1.8 → "1.8"), of one named item. Refuses `plan.value-not-exact {item}`. */
export function exactDecimal(value: number | null | undefined, item: string): Result<Decimal> {
  const decimal = value === null || value === undefined ? undefined : decimalText(value);
  return decimal !== undefined && parseDecimal(decimal).ok ? accept(decimal) : refuse("plan.value-not-exact", { item });
}

/** The fraction a stored decimal stands for. Content is checked where it is made, so anything else is a bug. */
export function exact(decimal: Decimal): Fraction {
  const parsed = parseDecimal(decimal);
  if (!parsed.ok) throw new Error(`not a decimal in a plan's content: ${decimal}`);
  return parsed.value;
}

/** Prints a fraction made of sums and differences of decimals, which always ends. */
export function printed(value: Fraction): Decimal {
  const decimal = toDecimal(value);
  if (decimal === undefined) throw new Error("a sum of decimals has no end");
  return decimal;
}

/** a - b, exact. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return printed(subtract(exact(a), exact(b)));
}
