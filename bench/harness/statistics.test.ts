import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNoisy, median, quantile, seededRandom, shuffled, spread } from "./statistics.ts";

const times = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("what is told of many times", () => {
  test.each([
    [[5], 5],
    [[9, 1], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])("the median of %j is %d", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  test("as many times lie above the median as below it", () => {
    fc.assert(
      fc.property(times, (values) => {
        const middle = median(values);
        const above = values.filter((one) => one > middle).length;
        const below = values.filter((one) => one < middle).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  test("quantiles lie between the least and the greatest, in order, and hit the values at their places", () => {
    fc.assert(
      fc.property(times, (values) => {
        const shares = [0, 0.25, 0.5, 0.75, 0.99, 1].map((share) => quantile(values, share));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect([shares[0], shares[5]]).toEqual([Math.min(...values), Math.max(...values)]);
        const sorted = values.toSorted((a, b) => a - b);
        sorted.forEach((one, place) => {
          if (values.length > 1) expect(quantile(values, place / (values.length - 1))).toBeCloseTo(one, 4);
        });
      }),
    );
  });

  test("the order of the times does not matter, and they stay as they were", () => {
    const values = [7, 3, 9, 1];
    expect(quantile(values, 0.99)).toBe(quantile([1, 3, 7, 9], 0.99));
    expect(values).toEqual([7, 3, 9, 1]);
  });

  test("a middle half wider than a quarter of the median is noise", () => {
    expect(spread([100, 100, 100])).toBe(0);
    expect(spread([80, 90, 100, 110, 120])).toBeCloseTo(0.2);
    expect(isNoisy([80, 90, 100, 110, 120])).toBe(false);
    expect(isNoisy([70, 85, 100, 115, 130])).toBe(true);
    expect(isNoisy([100, 100, 100, 100, 9000])).toBe(false);
  });

  test("of nothing, nothing can be told", () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe("the order of a round", () => {
  test("holds everybody once, and the same seed gives the same order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 0, max: 2 ** 31 }), (items, seed) => {
        const order = shuffled(items, seededRandom(seed));
        expect(order.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
        expect(shuffled(items, seededRandom(seed))).toEqual(order);
      }),
    );
  });

  test("is fair: each of the six orders of three comes up about as often", () => {
    const random = seededRandom(7);
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(["a", "b", "c"], random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
