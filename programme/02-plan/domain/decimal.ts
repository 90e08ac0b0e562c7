import { accept, type Fraction, parseDecimal, type Result, refuse, subtract, toDecimal } from "#kernel";
import type { Decimal } from "./plan-content.ts";

/** The exact decimal a draft's number prints as (1.8 → "1.8", 1e21 → 22 digits); undefined when it is not finite. */
export function decimalOf(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const [, sign = "", whole = "", part = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${value}`) ?? [];
  const point = whole.length + Number(exponent);
  const digits = `${whole}${part}`;
  if (point >= digits.length) return `${sign}${digits.padEnd(point, "0")}`;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0");
  const cut = Math.max(point, 1);
  return `${sign}${padded.slice(0, cut)}.${padded.slice(cut)}`;
}

/** Like `decimalOf`, for one named item: refuses `plan.value-not-exact {item}`. */
export function exactDecimal(value: number | null | undefined, item: string): Result<Decimal> {
  const decimal = value === null || value === undefined ? undefined : decimalOf(value);
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
