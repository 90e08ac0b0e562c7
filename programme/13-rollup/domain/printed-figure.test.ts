import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "#kernel";
import { printedFigure } from "./printed-figure.ts";

test.each([
  [2n, 3n, 2, "0.67"],
  [1n, 2n, 0, "1"],
  [-1n, 2n, 0, "-1"],
  [-1n, 3n, 0, "0"],
  [1n, 8n, 2, "0.13"],
  [-1n, 8n, 2, "-0.13"],
  [5n, 1n, 2, "5"],
  [1_050n, 100n, 6, "10.5"],
  [999n, 1_000n, 2, "1"],
  [1n, 1_000n, 2, "0"],
  [0n, 7n, 3, "0"],
] as const)("%s/%s with %s places is %s", (numerator, denominator, places, text) => {
  expect(printedFigure(fraction(numerator, denominator), places)).toBe(text);
});

/** Long division as at school: digit by digit, one more than wanted, which carries when it is five or more. */
function divided(numerator: bigint, denominator: bigint, places: number): string {
  const size = numerator < 0n ? -numerator : numerator;
  const digits = [...(size / denominator).toString()].map(Number);
  let rest = size % denominator;
  for (let place = 0; place <= places; place += 1) {
    digits.push(Number((rest * 10n) / denominator));
    rest = (rest * 10n) % denominator;
  }
  let carry = (digits.pop() ?? 0) >= 5 ? 1 : 0;
  for (let at = digits.length - 1; at >= 0 && carry === 1; at -= 1) {
    carry = digits[at] === 9 ? 1 : 0;
    digits[at] = carry === 1 ? 0 : (digits[at] ?? 0) + 1;
  }
  if (carry === 1) digits.unshift(1);
  const text = digits.join("");
  const [whole, part] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  let kept = part;
  while (kept.endsWith("0")) kept = kept.slice(0, -1);
  const shown = kept === "" ? whole : `${whole}.${kept}`;
  return numerator < 0n && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

test("a printed figure is what long division gives", () => {
  const any = fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 9n), fc.integer({ min: 0, max: 8 }));
  fc.assert(
    fc.property(any, ([numerator, denominator, places]) => {
      const value = fraction(numerator, denominator);
      expect(printedFigure(value, places)).toBe(divided(numerator, denominator, places));
    }),
  );
  const ties = fc.tuple(
    fc.bigInt(-10_000n, 10_000n),
    fc.constantFrom(2n, 8n, 20n, 200n),
    fc.integer({ min: 0, max: 3 }),
  );
  fc.assert(
    fc.property(ties, ([numerator, denominator, places]) => {
      const value = fraction(numerator, denominator);
      expect(printedFigure(value, places)).toBe(divided(numerator, denominator, places));
    }),
  );
});
