import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AreaId, add, areaId, type Fraction, fraction, type IsoDate, ZERO } from "#kernel";
import { inventedIndicator } from "../testing/invented-indicator.ts";
import { actualOf } from "./actual.ts";
import { actualOverYears } from "./actual-over-years.ts";
import { noSums, overParts } from "./indicator-sums.ts";
import { missingOf } from "./missing-figure.ts";
import { outsideParts } from "./outside-parts.ts";
import { type ProgressRow, progressOn } from "./plan-progress.ts";

const DAY = "2026-11-22" as IsoDate;
const WHOLE = areaId(1);
const investment = inventedIndicator({ code: "i", kind: "flow" });

const sums = (numerator: number | null) =>
  numerator === null
    ? { ...noSums("flow" as const), inScope: 1 }
    : { ...noSums("flow" as const), inScope: 1, known: 1, numerator: fraction(BigInt(numerator)) };

const row = (years: readonly [number, number], named: readonly AreaId[]): ProgressRow => ({
  ...{ itemId: "i", indicator: "投资", unit: "亿元", from: "grid", definition: investment },
  cells: [WHOLE, ...named].map((area) => ({
    ...{ areaName: `${area}`, areaId: area, role: area === WHOLE ? ("total" as const) : ("part" as const) },
    ...{ years, adding: true, wanted: "at-least" as const, target: fraction(1n) },
  })),
});

describe("what lies outside the parts of a plan", () => {
  test("and its parts come to the whole, whichever areas a plan names", () => {
    // What each of areas 2 to 6, and the area itself, came to in two years; null where nobody has reported.
    const figures = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 6, maxLength: 6 });
    const names = fc.subarray([2, 3, 4, 5, 6], { minLength: 1 });
    fc.assert(
      fc.property(figures, names, fc.boolean(), (some, asked, both) => {
        const of = (area: number, year: number) => sums(some[area - 1]?.[year - 2025] ?? null);
        const at = (_: string, area: AreaId, year: number) =>
          area === WHOLE
            ? actualOf(
                investment,
                overParts(
                  "flow",
                  [1, 2, 3, 4, 5, 6].map((one) => of(one, year)),
                ),
              )
            : actualOf(investment, of(area, year));
        const outside = (_: string, year: number, named: ReadonlySet<AreaId>) => {
          const rest = [1, 2, 3, 4, 5, 6].filter((one) => !named.has(areaId(one)));
          return actualOf(
            investment,
            overParts(
              "flow",
              rest.map((one) => of(one, year)),
            ),
          );
        };
        const planned = row([both ? 2025 : 2026, 2026], asked.map(areaId));
        const [measured] = progressOn([planned], (code, area, year) => at(code, area, year).value ?? undefined, DAY);
        if (!measured) throw new Error("one row");
        const [rest] = outsideParts(measured, WHOLE, { outside, day: DAY });
        const parts = measured.cells.flatMap(({ role, figure }) => (role === "part" && figure ? [figure] : []));
        const sum = [...parts, rest?.figure ?? ZERO].reduce((total: Fraction, one) => add(total, one), ZERO);
        expect(sum).toEqual(measured.cells[0]?.figure);
      }),
    );
  });

  test("is nothing where nobody in scope is outside, and of a row without parts", () => {
    const none = () => actualOf(investment, noSums("flow"));
    const [measured] = progressOn([row([2026, 2026], [areaId(2)])], () => fraction(1n), DAY);
    const [alone] = progressOn([row([2026, 2026], [])], () => fraction(1n), DAY);
    if (!measured || !alone) throw new Error("a row each");
    expect(outsideParts(measured, WHOLE, { outside: none, day: DAY })).toEqual([]);
    const some = () => actualOf(investment, sums(3));
    expect(outsideParts(measured, WHOLE, { outside: some, day: DAY })).toHaveLength(1);
    expect(outsideParts(alone, WHOLE, { outside: some, day: DAY })).toEqual([]);
  });
});

describe("a cell without a figure", () => {
  const actuals = { 2025: actualOf(investment, sums(3)), 2026: actualOf(investment, sums(null)) };
  const at = (_: string, area: AreaId, year: number) =>
    area === WHOLE ? actuals[year as keyof typeof actuals] : undefined;
  const why = (years: readonly [number, number], area: AreaId | null, code: string) => {
    const [measured] = progressOn([row(years, [])], (_, of, year) => at("i", of, year)?.value ?? undefined, DAY);
    const [cell] = measured?.cells ?? [];
    if (!cell) throw new Error("a cell");
    const figure = area === WHOLE ? cell.figure : null;
    return missingOf({ ...cell, figure, areaId: area }, code === "" ? undefined : code, { at, day: DAY });
  };

  test.each([
    [[2025, 2025], WHOLE, "i", null],
    [[2025, 2026], WHOLE, "i", { why: "nothing-known", year: 2026 }],
    [[2027, 2027], WHOLE, "i", { why: "not-begun", year: null }],
    [[2026, 2026], areaId(9), "i", { why: "elsewhere", year: null }],
    [[2026, 2026], null, "i", { why: "area-unknown", year: null }],
    [[2026, 2026], WHOLE, "", { why: "unbound", year: null }],
  ] as const)("of %o in %s says why", (years, area, code, wanted) => {
    const told = why(years, area, code);
    expect(told).toEqual(wanted);
  });
});

test("a sum over years has the basis of its weakest year, and none as soon as a year has none", () => {
  const [three, none] = [actualOf(investment, sums(3)), actualOf(investment, sums(null))];
  expect(actualOverYears([three])).toBe(three);
  expect(actualOverYears([three, three])).toMatchObject({ value: fraction(6n), numerator: fraction(6n), known: 1 });
  expect(actualOverYears([three, none])).toMatchObject({ value: null, known: 0, doubt: "nothing-known" });
});
