import fc from "fast-check";
import { expect, test } from "vitest";
import { STANDINGS } from "../../index.ts";
import type { ProgressCell, ProgressRow } from "../indicator-view.ts";
import { heatRows, rateStep, withFigures } from "./heat-rows.ts";

const cell = (some: Partial<ProgressCell>): ProgressCell => ({
  ...{ areaName: "澄砚市", areaId: 990100, role: "total", first: 2026, last: 2026, adding: true, wanted: "at-least" },
  ...{ target: "170", figure: null, rate: null, expected: null, standing: "unknown", uncertain: false, latest: null },
  ...some,
});
const row = (cells: ProgressCell[], some: Partial<ProgressRow> = {}): ProgressRow => ({
  ...{
    itemId: "i",
    indicator: "数字化改造投资",
    unit: "亿元",
    from: "grid",
    asked: true,
    code: "smart-investment",
    cells,
    ...some,
  },
});

const area = fc.integer({ min: 1, max: 6 });
const parts = fc.uniqueArray(area, { maxLength: 6 });

test("every part of a drawn row stands under its own area, and no area is there twice", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(parts, fc.boolean()), { maxLength: 5 }), (some) => {
      const rows = some.map(([areas, known], at) =>
        row(
          [cell({}), ...areas.map((id) => cell({ role: "part", areaId: id as never, areaName: `区${id}` }))],
          known ? { itemId: `i${at}` } : { itemId: `i${at}`, code: null },
        ),
      );
      const drawn = heatRows({ rows });
      expect(drawn.rows.length + drawn.unbound).toBe(rows.length);
      expect(new Set(drawn.areas.map(({ key }) => key)).size).toBe(drawn.areas.length);
      for (const { row: from, parts: cells } of drawn.rows) {
        expect(cells.size).toBe(from.cells.filter(({ role }) => role === "part").length);
        for (const [key, part] of cells) expect(drawn.areas).toContainEqual({ key, name: part.areaName });
      }
    }),
  );
});

test("a row without a single figure is not for the wall", () => {
  const { rows } = heatRows({
    rows: [row([cell({})]), row([cell({}), cell({ role: "part", figure: "0" })], { itemId: "j" })],
  });
  expect(withFigures(rows).map(({ row: { itemId } }) => itemId)).toEqual(["j"]);
});

test.each([
  ["59.99", "at-least", 0],
  ["60", "at-least", 1],
  ["80", "at-least", 2],
  ["99.99", "at-least", 2],
  ["100", "at-least", 3],
  ["100", "at-most", undefined],
  [null, "at-least", undefined],
] as const)("%s per cent of what is wanted %s is step %s", (rate, wanted, step) => {
  expect(rateStep({ rate, wanted })).toBe(step);
});

test("with all years a row is drawn once for each time it asks for, with the parts and the rest of that time", () => {
  const time = (year: number) => ({ first: year, last: year });
  const rest = { ...time(2027), adding: true, figure: "3", inScope: 2 };
  const asked = row(
    [
      ...[2026, 2027].flatMap((year) => [cell(time(year)), cell({ ...time(year), role: "part", areaId: 1 as never })]),
      cell({ first: 2026, last: 2027 }),
    ],
    { outside: [rest] },
  );
  const drawn = heatRows({ rows: [asked] }, true).rows;
  expect(drawn.map(({ whole, parts, outside }) => [whole.first, whole.last, parts.size, outside])).toEqual([
    [2026, 2026, 1, undefined],
    [2027, 2027, 1, rest],
    [2026, 2027, 0, undefined],
  ]);
  expect(new Set(drawn.map(({ key }) => key)).size).toBe(3);
  expect(heatRows({ rows: [asked] }).rows).toHaveLength(1);
});

test("every standing has a mark of its own", async () => {
  const { STANDING_MARKS } = await import("./heat-rows.ts");
  expect(new Set(STANDINGS.map((standing) => STANDING_MARKS[standing])).size).toBe(STANDINGS.length);
});
