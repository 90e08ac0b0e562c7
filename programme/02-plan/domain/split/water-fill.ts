import { add, compare, type Fraction, fraction, multiply, subtract, sum, ZERO } from "#kernel";

/** A share's weight and the ends it must stay between; `upper` null: open. */
export type Vessel = { readonly weight: Fraction; readonly lower: Fraction; readonly upper: Fraction | null };

/**
 * Shares of a total in proportion to the weights, each kept between its ends, exactly: what an end takes away or adds is
 * spread over the others in proportion again. Where the ends leave no room for the total, every share stands at an end.
 */
export function waterFill(total: Fraction, vessels: readonly Vessel[]): Fraction[] {
  const settled: (Fraction | undefined)[] = vessels.map(() => undefined);
  for (;;) {
    const open = vessels.flatMap((vessel, index) => (settled[index] === undefined ? [{ vessel, index }] : []));
    if (open.length === 0) return settled.map((share) => share ?? ZERO);
    const rest = subtract(total, sum(settled.map((share) => share ?? ZERO)));
    const shares = proportional(
      rest,
      open.map(({ vessel }) => vessel.weight),
    );
    const tried = open.map(({ vessel, index }, place) => {
      const raw = shares[place] ?? ZERO;
      const kept = between(raw, vessel);
      return { index, kept, shift: compare(kept, raw), moved: subtract(kept, raw) };
    });
    const balance = compare(sum(tried.map(({ moved }) => moved)), ZERO);
    // Too much was added: those held up at their lower end stay there. Too little: those held down. In balance: all.
    const stays = tried.filter(({ shift }) => balance === 0 || shift === balance);
    for (const { index, kept } of stays) settled[index] = kept;
  }
}

function between(value: Fraction, { lower, upper }: Vessel): Fraction {
  if (compare(value, lower) < 0) return lower;
  return upper !== null && compare(value, upper) > 0 ? upper : value;
}

function proportional(total: Fraction, weights: readonly Fraction[]): Fraction[] {
  const whole = sum(weights);
  const used = whole.numerator === 0n ? weights.map(() => fraction(1n)) : weights;
  const divisor = whole.numerator === 0n ? fraction(BigInt(weights.length)) : whole;
  const unit = multiply(total, fraction(divisor.denominator, divisor.numerator));
  return used.map((weight) => multiply(unit, weight));
}

/** The larger and the smaller of two, where an absent one says nothing. */
export function larger(a: Fraction, b: Fraction | undefined): Fraction {
  return b !== undefined && compare(b, a) > 0 ? b : a;
}

export function smaller(a: Fraction | null, b: Fraction | null): Fraction | null {
  if (a === null || b === null) return a ?? b;
  return compare(a, b) < 0 ? a : b;
}

/** Rounded to a millionth, so that long rows of roundings stay short. */
export function toMillionth(value: Fraction): Fraction {
  const scaled = add(multiply(value, fraction(1_000_000n)), fraction(1n, 2n));
  return fraction(floor(scaled), 1_000_000n);
}

/** The whole number below or at the value. */
export function floor({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

export function ceil({ numerator, denominator }: Fraction): bigint {
  return -floor({ numerator: -numerator, denominator });
}
