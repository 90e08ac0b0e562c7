import fc from "fast-check";
import { expect, test } from "vitest";
import { chartScale, linePieces, ticksFor } from "./trend-scale.ts";

const BOX = { left: 50, top: 10, right: 650, bottom: 210 };
/** Figures have six places behind the point. */
const value = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e12, noNaN: true }));
const values = fc.array(value, { minLength: 1, maxLength: 8 });

test("the scale holds every value between zero and its top line, and few lines suffice", () => {
  fc.assert(
    fc.property(values, (some) => {
      const ticks = ticksFor(some);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...some) * (1 - 1e-9));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
    }),
  );
});

test("larger values stand higher, inside the box, and years from left to right", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 9 }), (some, count) => {
      const years = Array.from({ length: count }, (_, at) => 2020 + at);
      const { xOf, yOf } = chartScale(years, some, BOX);
      const heights = some.toSorted((a, b) => a - b).map(yOf);
      expect(heights).toEqual(heights.toSorted((a, b) => b - a));
      for (const height of heights) {
        expect(height).toBeLessThanOrEqual(BOX.bottom);
        expect(height).toBeGreaterThanOrEqual(BOX.top - 1e-6);
      }
      const across = years.map(xOf);
      expect(across).toEqual(across.toSorted((a, b) => a - b));
      expect(across[0]).toBeGreaterThan(BOX.left);
      expect(across.at(-1)).toBeLessThan(BOX.right);
    }),
  );
});

test.each([
  [
    [183.3, 170],
    [0, 50, 100, 150, 200],
  ],
  [
    [65.6, 75],
    [0, 20, 40, 60, 80],
  ],
  [[0], [0, 1]],
  [[36360], [0, 10000, 20000, 30000, 40000]],
])("%j is drawn on lines at %j", (some, lines) => expect(ticksFor(some)).toEqual(lines));

test("a year without a value breaks the line", () => {
  const points = [2021, 2022, 2024].map((year) => ({ year }));
  expect(linePieces(points).map((piece) => piece.map(({ year }) => year))).toEqual([[2021, 2022], [2024]]);
});
