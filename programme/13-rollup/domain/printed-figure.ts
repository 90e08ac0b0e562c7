import type { Fraction } from "#kernel";

/**
 * A number as a plain decimal of at most so many places, rounded half away from zero: 2/3 with 2 places is "0.67". For screens and lists alone;
 * whatever is computed further is computed from the fraction.
 */
export function printedFigure({ numerator, denominator }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size * scale + denominator) / (2n * denominator);
  const whole = rounded / scale;
  const part = (rounded % scale).toString().padStart(places, "0").replace(/0+$/, "");
  const text = part === "" ? `${whole}` : `${whole}.${part}`;
  return numerator < 0n && rounded > 0n ? `-${text}` : text;
}

/** Measure words of whole things. */
const COUNTED = /^[台家个道人户项场条件名]$/;

/** How many decimals a figure of a plan shows in its printed unit. */
export function placesIn(unit: string): number {
  return COUNTED.test(unit) ? 0 : 2;
}
