import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureDoubts, replacedDoubt } from "./figure-doubt.ts";
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

function figures(rows: readonly (readonly [code: string, year: number, value: MeasuredValue])[]) {
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

  test("beside the nearest known year before, however long ago; years in between that nobody knows do not hide it", () => {
    const rows = [
      ["revenue", 2021, number(3_200_000_000n)],
      ["revenue", 2022, number(3_300_000_000n)],
      ["revenue", 2025, number(32_000_000_000_000n)],
    ] as const;
    const [found, ...more] = figureDoubts(MEASURES, figures(rows));
    expect([found?.doubt.facts.other, found?.beside, more]).toEqual([2022, { measure: "revenue", year: 2022 }, []]);
  });

  test("beside the figure that it replaces", () => {
    const revenue = MEASURES.get("revenue") as Measure;
    const asked = (before: bigint, after: bigint) =>
      replacedDoubt(revenue, 2025, { before: number(before), after: number(after) })?.code;
    expect(asked(3_200_000_000n, 64_000_000_000_000n)).toBe("facts.hundredfold-of-replaced");
    expect(asked(64_000_000_000_000n, 3_200_000_000n)).toBe("facts.hundredfold-of-replaced");
    expect(asked(3_200_000_000n, 319_000_000_000n)).toBeUndefined();
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
  const years = fc.array(fc.option(fc.nat({ max: 5000 }), { freq: 3 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(years, years, (whole, part) => {
      const rowsOf = (code: string, values: readonly (number | null)[]) =>
        values.flatMap((value, at) => (value === null ? [] : [[code, 2020 + at, number(value)] as const]));
      const rows = [...rowsOf("equipment", whole), ...rowsOf("robots", part)];
      const expected = new Set<string>();
      for (let at = 0; at < 5; at++) {
        const [all, some] = [whole[at] ?? null, part[at] ?? null];
        if (all !== null && some !== null && some > all) expected.add(`robots ${2020 + at} facts.part-exceeds-whole`);
        for (const [code, values] of [
          ["equipment", whole],
          ["robots", part],
        ] as const) {
          const then = values.slice(0, at).findLast((value) => value !== null) ?? 0;
          const now = values[at] ?? 0;
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
