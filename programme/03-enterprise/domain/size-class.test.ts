import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fen, idOf, type Money, moneyOf, parseDecimal } from "#kernel";
import type { IndustryCode } from "./industry.ts";
import { SIZE_ROWS, sizeClassOf, sizeClassReason } from "./size-class.ts";

/** Money printed in 万元, the unit of the annex. */
function wan(text: string): Money {
  const amount = parseDecimal(text);
  const money = amount.ok ? moneyOf(amount.value, "万元") : undefined;
  if (money === undefined) throw new Error(`${text} 万元 is no money`);
  return money;
}

const code = (text: string) => idOf<"industry">(text);
const sizeOf = (industry: IndustryCode, staff: number, revenue: Money) => sizeClassOf({ industry, staff, revenue });

/** The lower limits of small, medium and large, as 国统字〔2017〕213号 prints them: people, and revenue in 万元. */
const ROWS: [name: string, industries: string[], staff: number[], revenue: number[]][] = [
  [
    "工业",
    ["B", "C", "D", "06", "0610", "12", "13", "367", "3670", "43", "44", "4690"],
    [20, 300, 1000],
    [300, 2000, 40000],
  ],
  ["信息传输业", ["63", "6312", "64", "642"], [10, 100, 2000], [100, 1000, 100000]],
  ["软件和信息技术服务业", ["65", "651", "6513"], [10, 100, 300], [50, 1000, 10000]],
];
const CLASSES = ["micro", "small", "medium", "large"] as const;
const borders = ROWS.flatMap(([name, [industry = ""], staff, revenue]) =>
  [0, 1, 2].map((step) => ({
    name,
    industry: code(industry),
    staff: staff[step] ?? 0,
    revenue: wan(`${revenue[step]}`),
    reached: CLASSES[step + 1],
    below: CLASSES[step],
  })),
);

describe("the size class (国统字〔2017〕213号)", () => {
  test.each(borders)(
    "$name: $reached from $staff people and the revenue on, not one person or one 分 less",
    (border) => {
      const { industry, staff, revenue, reached, below } = border;
      expect(sizeOf(industry, staff, revenue)).toBe(reached);
      expect(sizeOf(industry, staff - 1, revenue)).toBe(below);
      expect(sizeOf(industry, staff, fen(revenue - 1n))).toBe(below);
      expect(sizeOf(industry, staff - 1, fen(revenue - 1n))).toBe(below);
      expect(sizeOf(industry, staff + 1, fen(revenue + 1n))).toBe(reached);
    },
  );

  test.each([
    ["36", 1200, "390000000", "medium", "1,200 people but less than 400 million yuan"],
    ["36", 5000, "2999999", "micro", "5,000 people but less than 3 million yuan"],
    ["36", 19, "900000000", "micro", "19 people, however much they earn"],
    ["36", 299, "900000000", "small", "299 people, however much they earn"],
    ["65", 300, "100000000", "large", "software: 300 people and 100 million yuan"],
    ["65", 10, "500000", "small", "software: 10 people and 500,000 yuan"],
    ["64", 300, "100000000", "medium", "the internet: 300 people and 100 million yuan"],
    ["36", 0, "0", "micro", "nobody and nothing"],
    ["36", 50, "-100", "micro", "more credit notes than invoices"],
  ])("%s: %d people and %s yuan are %s (%s)", (industry, staff, amount, expected) => {
    expect(sizeOf(code(industry), staff, fen(BigInt(amount) * 100n))).toBe(expected);
  });

  test("is the lower of the classes that staff and revenue would give alone", () => {
    const near = (limits: readonly number[], width: number) =>
      fc.tuple(fc.constantFrom(0, ...limits), fc.integer({ min: -width, max: width })).map(([at, off]) => at + off);
    const inRow = fc.constantFrom(...ROWS).chain(([, industries, staff, revenue]) =>
      fc.record({
        industry: fc.constantFrom(...industries),
        staff: fc.oneof(
          fc.nat(5000),
          near(staff, 2).map((people) => Math.max(people, 0)),
        ),
        // in 分: 1,000,000 of them are one 万元
        revenue: fc.oneof(
          fc.integer({ min: -1000, max: 2 * 10 ** 11 }),
          near(
            revenue.map((one) => one * 10 ** 6),
            2,
          ),
        ),
        rank: fc.constant((people: number, earned: number) => {
          const alone = (value: number, limits: number[]) => limits.filter((limit) => value >= limit).length;
          const earnedWan = Math.floor(earned / 10 ** 6);
          return Math.min(alone(people, staff), alone(earnedWan, revenue));
        }),
      }),
    );
    fc.assert(
      fc.property(inRow, ({ industry, staff, revenue, rank }) => {
        expect(sizeOf(code(industry), staff, fen(BigInt(revenue)))).toBe(CLASSES[rank(staff, revenue)]);
      }),
      { numRuns: 5000 },
    );
  });

  test("is not known without industry, staff or revenue", () => {
    const all = { industry: code("36"), staff: 400, revenue: wan("3000") };
    expect(sizeClassOf(all)).toBe("medium");
    for (const missing of ["industry", "staff", "revenue"]) {
      expect(sizeClassOf({ ...all, [missing]: undefined })).toBeUndefined();
      expect(sizeClassReason({ ...all, [missing]: undefined })).toBeUndefined();
    }
  });

  test.each(["A", "I", "J", "01", "05", "47", "51", "5810", "62", "66", "7010", "99"])(
    "of industry %s is not shipped",
    (text) => {
      expect(sizeOf(code(text), 5000, wan("500000"))).toBeUndefined();
    },
  );

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("of %d people is a bug", (staff) => {
    expect(() => sizeOf(code("36"), staff, wan("1"))).toThrow(RangeError);
  });
});

describe("the reason of a size class", () => {
  test("names the row and every limit beside its figure, from large to small", () => {
    const revenue = wan("39000");
    const reason = sizeClassReason({ industry: code("3670"), staff: 1200, revenue });
    expect(reason?.sizeClass).toBe("medium");
    expect(reason?.row).toMatchObject({
      name: "工业",
      clause: "国统字〔2017〕213号 附表 工业",
      verification: "background",
    });
    expect(reason?.checks).toEqual([
      { sizeClass: "large", figure: "staff", value: 1200, limit: 1000, met: true },
      { sizeClass: "large", figure: "revenue", value: revenue, limit: wan("40000"), met: false },
      { sizeClass: "medium", figure: "staff", value: 1200, limit: 300, met: true },
      { sizeClass: "medium", figure: "revenue", value: revenue, limit: wan("2000"), met: true },
      { sizeClass: "small", figure: "staff", value: 1200, limit: 20, met: true },
      { sizeClass: "small", figure: "revenue", value: revenue, limit: wan("300"), met: true },
    ]);
  });

  test("agrees with the class: both limits of it are met, and not both of the class above", () => {
    const industry = fc.constantFrom("C", "63", "65").map(code);
    fc.assert(
      fc.property(industry, fc.nat(3000), fc.bigInt({ min: 0n, max: 2n * 10n ** 11n }), (one, staff, amount) => {
        const reason = sizeClassReason({ industry: one, staff, revenue: fen(amount) });
        const rank = CLASSES.indexOf(reason?.sizeClass ?? "micro");
        const met = (sizeClass: string | undefined) =>
          reason?.checks.filter((check) => check.sizeClass === sizeClass && check.met).length;
        if (rank > 0) expect(met(CLASSES[rank])).toBe(2);
        if (rank < 3) expect(met(CLASSES[rank + 1])).not.toBe(2);
        expect(sizeClassOf({ industry: one, staff, revenue: fen(amount) })).toBe(reason?.sizeClass);
      }),
    );
  });
});

test("the rows hold the limits that their printed text holds, and none is checked yet", () => {
  for (const { limits, text, verification } of SIZE_ROWS) {
    const [staff = "", revenue = ""] = text.split("；");
    const printed = (part: string) => [...part.matchAll(/(?:≥|^|，)(\d+)(?=，|≤)/g)].map((found) => Number(found[1]));
    expect(printed(staff)).toEqual(limits.map((one) => one.staff));
    expect(printed(revenue).map((amount) => wan(`${amount}`))).toEqual(limits.map((one) => one.revenue));
    expect(verification).toBe("background");
  }
});
