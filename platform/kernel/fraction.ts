import { accept, type Result, refuse } from "./result.ts";

/** An exact rational number: denominator > 0, lowest terms. Sums and comparisons never round. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Brings a numerator and denominator to lowest terms. A zero denominator is a bug. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("a fraction cannot have a zero denominator");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}

/** Reads a plain decimal (`-1.8`, `1000`), as PostgreSQL's numeric prints it; refuses `kernel.not-a-decimal`. */
export function parseDecimal(text: string): Result<Fraction> {
  const parts = /^(-?)(\d{1,40})(?:\.(\d{1,20}))?$/.exec(text);
  if (!parts) return refuse("kernel.not-a-decimal", { text: text.slice(0, 80) });
  const decimals = parts[3] ?? "";
  const digits = BigInt(`${parts[2]}${decimals}`);
  return accept(fraction(parts[1] === "-" ? -digits : digits, 10n ** BigInt(decimals.length)));
}

/** The exact decimal, or undefined when it does not end (1/3). */
export function toDecimal(value: Fraction): string | undefined {
  let { denominator } = value;
  let places = 0;
  let scaled = value.numerator;
  while (denominator !== 1n) {
    const step = denominator % 10n === 0n ? 10n : denominator % 5n === 0n ? 5n : denominator % 2n === 0n ? 2n : 0n;
    if (step === 0n) return undefined;
    denominator /= step;
    scaled *= 10n / step;
    places += 1;
  }
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
  return scaled < 0n ? `-${text}` : text;
}
