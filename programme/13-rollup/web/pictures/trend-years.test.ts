import { expect, test } from "vitest";
import { type Trend, targetsOverYears, trendYears } from "./trend-years.ts";

const figure = (value: string | null, doubt: "few-known" | null = null) => ({
  ...{ value, pooled: null, mean: null, numerator: "0", denominator: null, inScope: 9, known: 9, proven: 0, tiers: [] },
  doubt,
});
const target = (first: number, last: number, some: Partial<Trend["targets"][number]> = {}) => ({
  ...{
    first,
    last,
    adding: true,
    wanted: "at-least" as const,
    target: "170",
    unit: "亿元",
    planId: "p",
    planTitle: "计划",
  },
  ...some,
});
const trend = (some: Partial<Trend>): Trend => ({
  ...{ area: { id: 990100, name: "澄砚市" } as Trend["area"], day: "2026-11-30", years: [], targets: [] },
  ...some,
});

test("known years and asked years stand side by side without a gap, and years before the first figure are left out", () => {
  const years = trendYears(
    trend({
      years: [
        { year: 2022, figure: figure(null) },
        { year: 2023, figure: figure("147") },
        { year: 2025, figure: figure("183") },
        { year: 2026, figure: figure("158", "few-known") },
      ],
      targets: [target(2026, 2026), target(2028, 2028), target(2026, 2028, { target: "600" })],
    }),
  );
  expect(years.map(({ year, value, target: aim }) => [year, value, aim?.target])).toEqual([
    [2023, "147", undefined],
    [2024, null, undefined],
    [2025, "183", undefined],
    [2026, "158", "170"],
    [2027, null, undefined],
    [2028, null, "170"],
  ]);
  expect(years.filter(({ firm }) => !firm).map(({ year }) => year)).toEqual([2026]);
});

test("a state by a year is asked for at that year; of two plans the one published last counts", () => {
  const state = { adding: false, target: "65" };
  const targets = [target(2027, 2027, state), target(2027, 2027, { ...state, target: "60" })];
  const years = trendYears(trend({ years: [{ year: 2025, figure: figure("33") }], targets }));
  expect(years.map(({ target: aim }) => aim?.target)).toEqual([undefined, undefined, "65"]);
});

test("a sum over several years that text and table both ask for is told once", () => {
  const targets = [target(2026, 2028), target(2026, 2028), target(2026, 2026), target(2026, 2028, { target: "600" })];
  expect(targetsOverYears({ targets }).map((it) => it.target)).toEqual(["170", "600"]);
});

test("nothing known and nothing asked for is nothing", () => expect(trendYears(trend({}))).toEqual([]));
