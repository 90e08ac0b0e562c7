import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureDoubts } from "./figure-doubt.ts";
import type { Measure } from "./measure.ts";
import type { MeasuredValue } from "./measured-value.ts";

function measure(code: string, more: Partial<Measure> = {}): Measure {
  return {
    ...{
      code,
      label: { zh: code, en: code },
      explain: { zh: "", en: "" },
      unit: "台",
      valueKind: "count",
      nature: "stock",
    },
    ...{ per: "year", group: "equipment", choices: [], mayBeNegative: false, personal: false, grade: "general" },
    ...{ partOf: null, validMonths: null, verification: "background", source: "试验", ...more },
  };
}

const MEASURES = new Map(
  [
    measure("equipment"),
    measure("robots", { partOf: "equipment" }),
    measure("revenue", { valueKind: "money", unit: "万元", nature: "flow" }),
    measure("cloud", { valueKind: "choice" }),
  ].map((one) => [one.code, one]),
);

function figures(rows: readonly [code: string, year: number, value: MeasuredValue][]) {
  const found = new Map<string, Map<number, MeasuredValue>>();
  for (const [code, year, value] of rows)
    found.set(code, (found.get(code) ?? new Map<number, MeasuredValue>()).set(year, value));
  return found;
}

const number = (value: number | bigint): MeasuredValue => ({ number: String(value) });
const codesOf = (rows: Parameters<typeof figures>[0]) =>
  figureDoubts(MEASURES, figures(rows)).map(({ measure, year, doubt }) => `${measure} ${year} ${doubt.code}`);

describe("a part and its whole", () => {
  test("a part above its whole of the same year is asked about", () => {
    expect(
      codesOf([
        ["equipment", 2025, number(40)],
        ["robots", 2025, number(41)],
      ]),
    ).toEqual(["robots 2025 facts.part-exceeds-whole"]);
  });

  test("as many as the whole, another year's whole, or none known, are fine", () => {
    expect(
      codesOf([
        ["equipment", 2025, number(41)],
        ["robots", 2025, number(41)],
      ]),
    ).toEqual([]);
    expect(
      codesOf([
        ["equipment", 2024, number(1)],
        ["robots", 2025, number(41)],
      ]),
    ).toEqual([]);
    expect(codesOf([["robots", 2025, number(41)]])).toEqual([]);
  });

  test("the sentence has both figures", () => {
    const [found] = figureDoubts(
      MEASURES,
      figures([
        ["equipment", 2025, number(40)],
        ["robots", 2025, number(41)],
      ]),
    );
    expect(found?.doubt.facts).toMatchObject({ value: "41", most: "40", year: 2025 });
  });
});

describe("a hundredfold", () => {
  // Money is kept in 分: 3,200 万元 are 3,200,000,000 分.
  test.each([
    ["yuan typed for 万元", 3_200_000_000n, 32_000_000_000_000n, true],
    ["back again", 32_000_000_000_000n, 3_200_000_000n, true],
    ["just a hundred times", 3_200_000_000n, 320_000_000_000n, true],
    ["a little less", 3_200_000_000n, 319_900_000_000n, false],
    ["small sums may grow", 10_000n, 20_000_000n, false],
  ])("%s", (_name, before, after, doubtful) => {
    const found = codesOf([
      ["revenue", 2024, number(before)],
      ["revenue", 2025, number(after)],
    ]);
    expect(found).toEqual(doubtful ? ["revenue 2025 facts.hundredfold"] : []);
  });

  test("words are never doubted", () => {
    expect(
      codesOf([
        ["cloud", 2024, { words: "none" }],
        ["cloud", 2025, { words: "public" }],
      ]),
    ).toEqual([]);
  });
});

test("any counts: the doubts are those that plain numbers give", () => {
  const years = fc.array(fc.nat({ max: 5000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(years, years, (whole, part) => {
      const rows = whole.flatMap((value, at): [string, number, MeasuredValue][] => [
        ["equipment", 2020 + at, number(value)],
        ["robots", 2020 + at, number(part[at] ?? 0)],
      ]);
      const expected = new Set<string>();
      for (let at = 0; at < 4; at++) {
        if ((part[at] ?? 0) > (whole[at] ?? 0)) expected.add(`robots ${2020 + at} facts.part-exceeds-whole`);
        for (const [code, values] of [
          ["equipment", whole],
          ["robots", part],
        ] as const) {
          const [then, now] = [values[at - 1] ?? 0, values[at] ?? 0];
          const jumps =
            then > 0 && now > 0 && Math.max(then, now) > 20 && Math.max(then, now) / Math.min(then, now) >= 100;
          if (jumps) expected.add(`${code} ${2020 + at} facts.hundredfold`);
        }
      }
      expect(new Set(codesOf(rows))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
