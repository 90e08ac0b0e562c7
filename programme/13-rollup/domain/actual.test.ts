import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction } from "#kernel";
import { inventedIndicator } from "../testing/invented-indicator.ts";
import { actualOf, unitDivisor } from "./actual.ts";
import type { IndicatorFormula } from "./indicator-definition.ts";
import { type IndicatorSums, noSums } from "./indicator-sums.ts";

const TRILLION = 1_000_000_000_000n;

/** Ten enterprises, of which eight are known. */
const sums = (more: Partial<IndicatorSums> = {}): IndicatorSums => ({
  ...noSums("stock"),
  ...{ inScope: 10, known: 8, rated: 8 },
  ...{ numerator: fraction(30n), denominator: fraction(40n), rates: 4n * TRILLION },
  tiers: [1, 2, 3, 1, 1, 0],
  ...more,
});

const defined = (formula: IndicatorFormula, more = {}) => inventedIndicator({ formula, ...more });
const sum = defined({ of: "sum", measure: "robots" });
const ratio = (main: "pooled" | "mean") =>
  defined({ of: "ratio", numerator: "robots", denominator: "staff", main }, { kind: "ratio", times: 100, unit: "%" });
const share = defined({ of: "share", measure: "cloud", answers: ["public"] }, { kind: "ratio", times: 100, unit: "%" });
const members = defined({ of: "members", roster: "above-designated" });
const awaited = defined({ of: "awaited", records: "diagnoses" });

describe("the figure", () => {
  test("of a sum is what its measure adds up to, in the indicator's unit", () => {
    expect(actualOf(sum, sums())).toMatchObject({
      ...{ value: fraction(30n), pooled: null, mean: null, numerator: fraction(30n), denominator: null },
      ...{ inScope: 10, known: 8, proven: 5, doubt: null },
    });
    expect(actualOf(sum, sums(), 10_000_000_000n).value).toEqual(fraction(3n, 1_000_000_000n));
  });

  test("of a ratio is one of its two readings, and the other stands beside it", () => {
    const pooled = actualOf(ratio("pooled"), sums());
    expect(pooled).toMatchObject({ value: fraction(75n), pooled: fraction(75n), mean: fraction(50n) });
    const mean = actualOf(ratio("mean"), sums());
    expect(mean).toMatchObject({ value: fraction(50n), pooled: fraction(75n), mean: fraction(50n) });
    expect(mean.denominator).toEqual(fraction(40n));
  });

  test("of a share counts enterprises over those that answered, not over all", () => {
    const figure = actualOf(share, sums({ numerator: fraction(6n), denominator: fraction(0n) }));
    expect(figure).toMatchObject({ value: fraction(75n), numerator: fraction(6n), denominator: fraction(8n) });
  });

  test("of a list is how many are on it: all of them known and proven", () => {
    const figure = actualOf(members, sums({ known: 0, numerator: fraction(0n) }));
    expect(figure).toMatchObject({
      value: fraction(10n),
      numerator: fraction(10n),
      known: 10,
      proven: 10,
      doubt: null,
    });
    expect(actualOf(members, noSums("stock"))).toMatchObject({ value: fraction(0n), doubt: null });
  });

  test("of what the platform does not hold is none, and it is said for what it waits", () => {
    expect(actualOf(awaited, sums())).toMatchObject({ value: null, doubt: "awaited" });
    expect(actualOf(awaited, noSums("stock"))).toMatchObject({ value: null, doubt: "awaited" });
  });
});

describe("a figure that is not there, or not sure", () => {
  test("says that nobody is in scope before it says that nothing is known", () => {
    for (const definition of [sum, ratio("pooled"), ratio("mean"), share]) {
      expect(actualOf(definition, noSums("stock"))).toMatchObject({ value: null, doubt: "nobody-in-scope" });
      const unknown = { ...noSums("stock"), inScope: 4 };
      expect(actualOf(definition, unknown)).toMatchObject({ value: null, doubt: "nothing-known" });
    }
  });

  test("has a denominator of zero: no rate at all, or none of an enterprise's own", () => {
    const nothingUnder = sums({ denominator: fraction(0n), rated: 0, rates: 0n });
    expect(actualOf(ratio("pooled"), nothingUnder)).toMatchObject({ value: null, doubt: "denominator-zero" });
    expect(actualOf(ratio("mean"), nothingUnder)).toMatchObject({ value: null, mean: null, doubt: "denominator-zero" });
  });

  test("rests on too few: fewer than the share that the definition asks for", () => {
    expect(actualOf(sum, sums({ known: 6 })).doubt).toBeNull();
    expect(actualOf(sum, sums({ known: 5 }))).toMatchObject({ value: fraction(30n), doubt: "few-known" });
    expect(actualOf(inventedIndicator({ minCoverage: 0 }), sums({ known: 1 })).doubt).toBeNull();
    expect(actualOf(inventedIndicator({ minCoverage: 1 }), sums({ known: 9 })).doubt).toBe("few-known");
  });

  test("has enough exactly at its share, which floats miss at 55 of a hundred", () => {
    const shares = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 200 }), fc.nat(20_000));
    fc.assert(
      fc.property(shares, ([percent, inScope, some]) => {
        const known = 1 + (some % inScope);
        const { doubt } = actualOf(inventedIndicator({ minCoverage: percent / 100 }), sums({ inScope, known }));
        expect(doubt).toBe(100 * known < percent * inScope ? "few-known" : null);
      }),
    );
    expect(actualOf(inventedIndicator({ minCoverage: 0.55 }), sums({ inScope: 100, known: 55 })).doubt).toBeNull();
  });

  test.each([0, 1, 2, 3, 4, 5])("is proven from evidence E%s on", (evidenceMin) => {
    const figure = actualOf(inventedIndicator({ evidenceMin }), sums());
    expect(figure.proven).toBe([8, 7, 5, 2, 1, 0][evidenceMin]);
    expect(figure.tiers).toEqual([1, 2, 3, 1, 1, 0]);
  });
});

test("a mean is that of the enterprises' own rates, cut off behind the twelfth place", () => {
  const firms = fc.array(fc.tuple(fc.nat(1_000), fc.integer({ min: 1, max: 1_000 })), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(firms, (all) => {
      const rates = all.reduce((added, [over, under]) => added + (BigInt(over) * TRILLION) / BigInt(under), 0n);
      const { mean } = actualOf(ratio("mean"), sums({ known: all.length, rated: all.length, rates }));
      const naive = (100 * all.reduce((added, [over, under]) => added + over / under, 0)) / all.length;
      expect(Number(mean?.numerator) / Number(mean?.denominator)).toBeCloseTo(naive, 8);
    }),
  );
});

test.each([
  ["台", "台", 1n],
  ["台", "万台", 10_000n],
  ["千瓦时", "亿千瓦时", 100_000_000n],
  ["万元", "亿元", 10_000_000_000n],
  ["元", "万元", 1_000_000n],
  ["亿元", "元", 100n],
  ["台", "家", undefined],
  ["万元", "台", undefined],
  ["台", "万元", undefined],
  ["万台", "台", undefined],
])("a sum of %s stands in %s divided by %s", (measure, unit, divisor) => {
  expect(unitDivisor(measure, unit)).toBe(divisor);
});
