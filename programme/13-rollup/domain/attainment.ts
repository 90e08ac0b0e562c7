import { add, compare, type Fraction, fraction, multiply, subtract, ZERO } from "#kernel";

/** Which side of the target is the right one. */
export type Wanted = "at-least" | "at-most";

/**
 * 进度: how a figure stands beside its target. reached: it is there, and a sum that may not be passed is so only when the time is over. on-track and behind: the time is not over, and the figure is or is not as
 * far as the days that have passed; under-way: so too, but there is nothing to go by. missed: the time is over. not-due: the time has not
 * begun. unknown: there is no figure.
 */
export const STANDINGS = ["missed", "behind", "under-way", "on-track", "reached", "unknown", "not-due"] as const;
export type Standing = (typeof STANDINGS)[number];

export type Attainment = {
  readonly standing: Standing;
  /** 完成率: figure over target; null where either is missing or the target is zero. */
  readonly rate: Fraction | null;
  /** How far it should be by now; null before the time begins and where there is nothing to go by. */
  readonly expected: Fraction | null;
};

/** A target for a stretch of time, what it is measured against and what was there before. */
export type Measured = {
  readonly target: Fraction;
  readonly wanted: Wanted;
  /** flow: it adds up from zero over the stretch. Anything else goes from `before` to the target along a straight line. */
  readonly adding: boolean;
  readonly figure: Fraction | null;
  /** The figure at the end of the stretch before; null when it is not known. */
  readonly before: Fraction | null;
  /** The share of the stretch that has passed, from 0 to 1. */
  readonly passed: Fraction;
};

const reaches = (figure: Fraction, target: Fraction, wanted: Wanted): boolean =>
  wanted === "at-least" ? compare(figure, target) >= 0 : compare(figure, target) <= 0;

/** Where the figure should stand after a share of the time. */
function expectedAfter({ target, wanted, adding, before, passed }: Measured): Fraction | null {
  if (passed.numerator === 0n) return null;
  const from = adding ? ZERO : before;
  if (from === null) return null;
  // What was past the target before only has to stay there.
  if (!adding && reaches(from, target, wanted)) return target;
  return add(from, multiply(subtract(target, from), passed));
}

/** How a figure stands beside its target (indicators.md §1.1: a stock is compared at its date, a flow accumulates). */
export function attainmentOf(measured: Measured): Attainment {
  const { target, wanted, figure, passed } = measured;
  const expected = expectedAfter(measured);
  const over = passed.numerator === passed.denominator;
  const begun = passed.numerator > 0n;
  if (figure === null) return { standing: begun ? "unknown" : "not-due", rate: null, expected };
  const rate = target.numerator === 0n ? null : multiply(figure, fraction(target.denominator, target.numerator));
  if (!begun) return { standing: "not-due", rate: null, expected };
  const settled = over || !measured.adding || wanted === "at-least";
  if (settled && reaches(figure, target, wanted)) return { standing: "reached", rate, expected };
  if (over) return { standing: "missed", rate, expected };
  if (expected === null) return { standing: "under-way", rate, expected };
  return { standing: reaches(figure, expected, wanted) ? "on-track" : "behind", rate, expected };
}
