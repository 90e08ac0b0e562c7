import { type Fraction, fen, fraction, inUnit, multiply, toDecimal } from "#kernel";

/** An amount with the unit that an office would print it in. */
type PrintedSum = { readonly value: string; readonly unit: "亿元" | "万元" | "元" };

/** 分 in the largest of 亿元, 万元 and 元 in which the amount is at least one and has at most two decimals. */
export function printedSum(amount: string): PrintedSum {
  const money = fen(BigInt(amount));
  for (const unit of ["亿元", "万元"] as const) {
    const value = inUnit(money, unit);
    if (value !== undefined && /^[1-9]\d*(\.\d{1,2})?$/.test(value)) return { value, unit };
  }
  return { value: inUnit(money, "元") ?? "0", unit: "元" };
}

/** A ratio in percent, exact: 1/10 is "10". A ratio that no decimal prints stays a fraction. */
export function printedPercent(rate: { readonly numerator: string; readonly denominator: string }): string {
  const ratio: Fraction = fraction(BigInt(rate.numerator), BigInt(rate.denominator));
  const percent = multiply(ratio, fraction(100n));
  return toDecimal(percent) ?? `${percent.numerator}/${percent.denominator}`;
}
