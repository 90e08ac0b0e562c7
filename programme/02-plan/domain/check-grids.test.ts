import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { childrenWarnings, fallingStockWarnings, yearsWarnings } from "./check-grids.ts";
import type { AllocationGrid, Decimal, GridPeriod } from "./plan-content.ts";
import type { ValueKind } from "./value-kind.ts";

const small = fc.integer({ min: 0, max: 4 });
const printedOrNot = fc.option(small, { nil: null, freq: 6 });

/** A grid with the total first, `figures[area][period]`. */
function gridOf(
  kind: ValueKind,
  periods: readonly GridPeriod[],
  figures: readonly (readonly (number | null)[])[],
): AllocationGrid {
  const cells = figures.map((row) => row.map((figure): Decimal | null => (figure === null ? null : `${figure}`)));
  return {
    id: "g",
    tableId: "tb",
    title: "表",
    indicator: "指标",
    kind,
    kindReason: "officer",
    unit: "个",
    areas: figures.map((_, index) => ({ name: `区${index}`, areaId: null, role: index === 0 ? "total" : "part" })),
    periods,
    cells,
    modes: { children: "equal", years: "sum", fallingStock: "warn" },
  };
}

const yearly = (count: number, span: "year" | "yearEnd"): GridPeriod[] =>
  Array.from({ length: count }, (_, index) => ({ span, year: 2030 + index, label: `${2030 + index}` }));

const figures = (areas: number, periods: number, cell: fc.Arbitrary<number | null>) =>
  fc.array(fc.array(cell, { minLength: periods, maxLength: periods }), { minLength: areas, maxLength: areas });

/** The slow, plain way with small whole numbers. */
const total = (row: readonly (number | null)[]) => row.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);

describe("checks agree with plain counting", () => {
  test.each(["equal", "atLeast"] as const)(
    "parts against the total (%s), blanks leave the sum open upwards",
    (mode) => {
      fc.assert(
        fc.property(figures(4, 3, printedOrNot), (table) => {
          const found = childrenWarnings(gridOf("flow", yearly(3, "year"), table), mode);
          const expected = [0, 1, 2].filter((column) => {
            const [whole, ...parts] = table.map((row) => row[column] ?? null);
            if (whole === null || whole === undefined || parts.every((part) => part === null)) return false;
            if (mode === "equal" && total(parts) > whole) return true;
            return !parts.includes(null) && total(parts) < whole;
          });
          expect(found.map(({ facts }) => facts.period)).toEqual(expected.map((column) => `${2030 + column}`));
          for (const { expected: whole, actual, difference } of found) {
            expect(Number(difference)).toBe(Number(actual) - Number(whole));
          }
        }),
      );
    },
  );

  test("years against the plan total, areas with a blank left out", () => {
    const periods: GridPeriod[] = [{ span: "planTotal", year: 2032, label: "合计" }, ...yearly(3, "year")];
    fc.assert(
      fc.property(figures(3, 4, printedOrNot), (table) => {
        const found = yearsWarnings(gridOf("flow", periods, table)).map(({ facts }) => facts.area);
        const wrong = table.flatMap((row, area) =>
          row.includes(null) || row[0] === total(row.slice(1)) ? [] : [`区${area}`],
        );
        expect(found).toEqual(wrong);
      }),
    );
  });

  test("every fall of a stock and no rise, whatever the order of the columns", () => {
    fc.assert(
      fc.property(figures(2, 4, small), fc.boolean(), (table, reversed) => {
        const [periods, rows] = reversed
          ? [yearly(4, "yearEnd").toReversed(), table.map((row) => row.toReversed())]
          : [yearly(4, "yearEnd"), table];
        const falls = fallingStockWarnings(gridOf("stock", periods, rows)).map(({ facts }) => [
          facts.area,
          facts.period,
        ]);
        const expected = table.flatMap((row, area) =>
          [1, 2, 3].flatMap((at) => ((row[at] ?? 0) < (row[at - 1] ?? 0) ? [[`区${area}`, `${2030 + at}`]] : [])),
        );
        expect(falls).toEqual(expected);
      }),
    );
  });

  test("years of a stock are never summed", () => {
    const periods: GridPeriod[] = [{ span: "planTotal", year: 2031, label: "合计" }, ...yearly(2, "year")];
    expect(yearsWarnings(gridOf("stock", periods, [[5, 1, 1]]))).toEqual([]);
    expect(yearsWarnings(gridOf("flow", periods, [[5, 1, 1]]))).toHaveLength(1);
  });
});
