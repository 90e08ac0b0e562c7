import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, type Fraction, fraction, multiply, parseDecimal, subtract, sum, toDecimal } from "./fraction.ts";

/** Digits and decimal places: -123 and 2 stand for -1.23. */
type Decimal = { readonly digits: bigint; readonly places: number };

const decimal: fc.Arbitrary<Decimal> = fc.record({
  digits: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  places: fc.nat(20),
});

/** Writes -123 and 2 as -1.23, with the zeros that the places ask for. */
function written({ digits, places }: Decimal): string {
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const text = places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
  return digits < 0n ? `-${text}` : text;
}

/** The shortest way to write it: no zeros at the end of the decimals. */
function shortest({ digits, places }: Decimal): string {
  let [left, still] = [digits, places];
  while (still > 0 && String(left).endsWith("0")) {
    left = BigInt(String(left).slice(0, -1) || "0");
    still -= 1;
  }
  return written({ digits: left, places: still });
}

/** Every decimal of these tests, in units of 10⁻²⁰ and 10⁻⁴⁰. */
const scaled = ({ digits, places }: Decimal) => BigInt(`${digits}${"0".repeat(20 - places)}`);

function parsed(text: string): Fraction {
  const result = parseDecimal(text);
  if (!result.ok) throw new Error(`${text} was refused`);
  return result.value;
}

const denominator = fc.oneof(fc.bigInt({ min: 1n, max: 60n }), fc.bigInt({ min: 1n, max: 10n ** 15n }));
const numerator = fc.oneof(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }));
const rational = fc.tuple(numerator, denominator).map(([over, under]) => fraction(over, under));

/** A prime far above every denominator here: fractions map into its field, where sums and products can be computed apart. */
const PRIME = 2n ** 127n - 1n;

function modulo(value: bigint): bigint {
  return ((value % PRIME) + PRIME) % PRIME;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, modulo(base), exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

const image = (value: Fraction) => modulo(modulo(value.numerator) * power(value.denominator, PRIME - 2n));

/** Compares two positive-denominator ratios by their continued fractions. */
function byContinuedFraction(a: Fraction, b: Fraction): number {
  const floor = ({ numerator: over, denominator: under }: Fraction) =>
    over >= 0n ? over / under : -((-over + under - 1n) / under);
  const [wholeA, wholeB] = [floor(a), floor(b)];
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  const [restA, restB] = [a.numerator - wholeA * a.denominator, b.numerator - wholeB * b.denominator];
  if (restA === 0n || restB === 0n) return Number(restA > 0n) - Number(restB > 0n);
  return byContinuedFraction(
    { numerator: b.denominator, denominator: restB },
    { numerator: a.denominator, denominator: restA },
  );
}

/** Divides as one does on paper; undefined when the remainder does not vanish in time. */
function onPaper(over: number, under: number): string | undefined {
  let rest = Math.abs(over);
  let text = String(Math.floor(rest / under));
  rest %= under;
  if (rest !== 0) text += ".";
  for (let step = 0; rest !== 0; step += 1) {
    if (step > 40) return undefined;
    text += Math.floor((rest * 10) / under);
    rest = (rest * 10) % under;
  }
  return over < 0 ? `-${text}` : text;
}

describe("decimals as fractions", () => {
  test("are printed in their shortest form", () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(toDecimal(parsed(written(value)))).toBe(shortest(value));
      }),
    );
  });

  test("add, subtract and compare as scaled integers do", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [parsed(written(a)), parsed(written(b))];
        expect(toDecimal(add(x, y))).toBe(shortest({ digits: scaled(a) + scaled(b), places: 20 }));
        expect(toDecimal(subtract(x, y))).toBe(shortest({ digits: scaled(a) - scaled(b), places: 20 }));
        expect(toDecimal(multiply(x, y))).toBe(shortest({ digits: scaled(a) * scaled(b), places: 40 }));
        expect(compare(x, y)).toBe(Number(scaled(a) > scaled(b)) - Number(scaled(a) < scaled(b)));
      }),
    );
  });

  test("sum up to the same in any order", () => {
    fc.assert(
      fc.property(fc.array(decimal), (values) => {
        const total = values.reduce((before, value) => before + scaled(value), 0n);
        const fractions = values.map((value) => parsed(written(value)));
        expect(toDecimal(sum(fractions))).toBe(shortest({ digits: total, places: 20 }));
        expect(sum(fractions.toReversed())).toEqual(sum(fractions));
      }),
    );
  });

  test("of a small denominator end, or do not, as on paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 2000 }), (over, under) => {
        expect(toDecimal(fraction(BigInt(over), BigInt(under)))).toBe(onPaper(over, under));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["-0.0", "0"],
    ["007.50", "7.5"],
    ["100", "100"],
    ["0.00000000000000000001", "0.00000000000000000001"],
    [`${"9".repeat(40)}.${"9".repeat(20)}`, `${"9".repeat(40)}.${"9".repeat(20)}`],
  ])("%s is %s", (text, decimalText) => {
    expect(toDecimal(parsed(text))).toBe(decimalText);
  });

  test.each(["", "-", ".5", "5.", "+1", "1e3", "1,000", " 1", "1 ", "1\n", "--1", "１", "1.2.3", "一", "NaN"])(
    "“%s” is no decimal",
    (text) => {
      expect(parseDecimal(text)).toEqual({ ok: false, refusal: { code: "kernel.not-a-decimal", facts: { text } } });
    },
  );

  test("longer than any figure is refused, and the refusal stays short", () => {
    expect(parseDecimal("1".repeat(41))).toMatchObject({ ok: false });
    expect(parseDecimal(`0.${"1".repeat(21)}`)).toMatchObject({ ok: false });
    expect(parseDecimal("x".repeat(10_000))).toMatchObject({ refusal: { facts: { text: "x".repeat(80) } } });
  });
});

describe("fractions", () => {
  test("stay in lowest terms with a positive denominator", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: -300, max: 300 }).filter((under) => under !== 0),
        (over, under) => {
          const value = fraction(BigInt(over), BigInt(under));
          expect(value.denominator > 0n).toBe(true);
          expect(value.numerator * BigInt(under)).toBe(BigInt(over) * value.denominator);
          for (let divisor = 2n; divisor <= value.denominator; divisor += 1n) {
            expect(value.numerator % divisor === 0n && value.denominator % divisor === 0n).toBe(false);
          }
        },
      ),
    );
  });

  test("add, subtract and multiply as their images in a prime field do", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        expect(image(add(a, b))).toBe(modulo(image(a) + image(b)));
        expect(image(subtract(a, b))).toBe(modulo(image(a) - image(b)));
        expect(image(multiply(a, b))).toBe(modulo(image(a) * image(b)));
      }),
    );
  });

  test("compare as their continued fractions do, however near they are", () => {
    const near = fc
      .tuple(rational, fc.bigInt({ min: -3n, max: 3n }), denominator)
      .map(([a, over, under]) => [a, add(a, fraction(over, under * 1000n))] as const);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(rational, rational), near), ([a, b]) => {
        expect(compare(a, b)).toBe(byContinuedFraction(a, b));
      }),
    );
  });

  test("with nothing below the line are a bug", () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });
});
