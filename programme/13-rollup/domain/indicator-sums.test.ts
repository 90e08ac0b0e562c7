import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction, toDecimal } from "#kernel";
import { type IndicatorSums, noSums, overParts, overYears, RATE_PARTS } from "./indicator-sums.ts";

/** What a ledger may hold of one enterprise: numerator and denominator in hundredths, evidence 0 to 5. */
type Firm = { readonly over: number | null; readonly under: number | null; readonly tier: number };

const firm: fc.Arbitrary<Firm> = fc.record({
  over: fc.option(fc.nat(100_000), { freq: 4 }),
  under: fc.option(fc.oneof(fc.constant(0), fc.nat(100_000)), { freq: 4 }),
  tier: fc.nat(5),
});

/** The sums of one enterprise alone. */
function alone({ over, under, tier }: Firm): IndicatorSums<"ratio"> {
  const nobody = { ...noSums("ratio"), inScope: 1 };
  if (over === null || under === null) return nobody;
  const rated = under > 0;
  return {
    ...nobody,
    ...{ known: 1, rated: rated ? 1 : 0 },
    ...{ numerator: fraction(BigInt(over), 100n), denominator: fraction(BigInt(under), 100n) },
    rates: rated ? (BigInt(over) * RATE_PARTS) / BigInt(under) : 0n,
    tiers: [0, 1, 2, 3, 4, 5].map((at) => (at === tier ? 1 : 0)),
  };
}

/** One sum over all enterprises, in whole hundredths. */
function counted(firms: readonly Firm[]) {
  const both = firms.flatMap(({ over, under, tier }) =>
    over === null || under === null ? [] : [{ over, under, tier }],
  );
  let [over, under, rates] = [0n, 0n, 0n];
  for (const one of both) {
    over += BigInt(one.over);
    under += BigInt(one.under);
    if (one.under > 0) rates += (BigInt(one.over) * 1_000_000_000_000n) / BigInt(one.under);
  }
  return {
    inScope: firms.length,
    known: both.length,
    rated: both.filter((one) => one.under > 0).length,
    ...{ over, under, rates },
    tiers: [0, 1, 2, 3, 4, 5].map((at) => both.filter(({ tier }) => tier === at).length),
  };
}

const readAgain = ({ numerator, denominator, kind: _, ...sums }: IndicatorSums) => ({
  ...sums,
  over: (numerator.numerator * 100n) / numerator.denominator,
  under: (denominator.numerator * 100n) / denominator.denominator,
});

const districts = fc.array(fc.array(firm, { maxLength: 8 }), { maxLength: 6 });

describe("the sums of an area", () => {
  test("are one sum over all its enterprises, however they are parted", () => {
    fc.assert(
      fc.property(districts, (parts) => {
        const sums = parts.map((firms) => overParts("ratio", firms.map(alone)));
        expect(readAgain(overParts("ratio", sums))).toEqual(counted(parts.flat()));
      }),
    );
  });

  test("are the same in any order and any grouping", () => {
    const two = districts.chain((parts) =>
      fc.tuple(
        fc.constant(parts.flat()),
        fc.shuffledSubarray(parts.flat(), { minLength: parts.flat().length }),
        fc.integer({ min: 1, max: 5 }),
      ),
    );
    fc.assert(
      fc.property(two, ([firms, shuffled, size]) => {
        const groups: Firm[][] = [];
        for (let at = 0; at < shuffled.length; at += size) groups.push(shuffled.slice(at, at + size));
        const grouped = groups.map((group) => overParts("ratio", group.map(alone)));
        const leftToRight = grouped.reduce((a, b) => overParts("ratio", [a, b]), noSums("ratio"));
        const once = overParts("ratio", firms.map(alone));
        expect(leftToRight).toEqual(once);
        expect(overParts("ratio", grouped)).toEqual(once);
      }),
    );
  });

  test("of no part are those of nobody, and nobody adds nothing", () => {
    expect(overParts("stock", [])).toEqual(noSums("stock"));
    const one = alone({ over: 150, under: 400, tier: 3 });
    expect(overParts("ratio", [noSums("ratio"), one, noSums("ratio")])).toEqual(one);
  });

  test("of a ratio add its two numbers: 1 of 2 and 9 of 10 are 10 of 12", () => {
    const parts = [alone({ over: 100, under: 200, tier: 2 }), alone({ over: 900, under: 1_000, tier: 2 })];
    const whole = overParts("ratio", parts);
    expect([toDecimal(whole.numerator), toDecimal(whole.denominator)]).toEqual(["10", "12"]);
  });
});

describe("years", () => {
  const ofYear = <Kind extends "flow" | "stock" | "ratio">(kind: Kind, amount: bigint): IndicatorSums<Kind> => ({
    ...noSums(kind),
    numerator: fraction(amount, 100n),
  });

  test("of a flow add up exactly", () => {
    const amounts = fc.array(fc.bigInt(-(10n ** 20n), 10n ** 20n), { maxLength: 12 });
    fc.assert(
      fc.property(amounts, (years) => {
        const total = overYears(years.map((amount) => ofYear("flow", amount)));
        expect(total.numerator * 100n).toBe(years.reduce((sum, amount) => sum + amount, 0n) * total.denominator);
      }),
    );
  });

  test("of a stock or a ratio are not added: the program that tries does not compile", () => {
    // @ts-expect-error what stands at the end of each year is counted once
    overYears([ofYear("stock", 1n)]);
    // @ts-expect-error rates of years are not added
    overYears([ofYear("ratio", 1n)]);
    // @ts-expect-error a kind that is not known is none that may be added
    overYears([noSums("flow" as "flow" | "stock")]);
    expect(overYears([ofYear("flow", 1n)])).toEqual(fraction(1n, 100n));
  });
});
