import fc from "fast-check";
import { expect, test } from "vitest";
import { STANDINGS } from "../../index.ts";
import type { ProgressCell, ProgressRow } from "../indicator-view.ts";
import { enterprisesBehind, heatRows, rateStep, withFigures } from "./heat-rows.ts";

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

test("a cell opens the enterprises of its year, and without a figure those of the last known one", () => {
  const known = cell({ figure: "1", last: 2028 });
  expect(enterprisesBehind(row([known]), known, 2026)).toBe(
    "/indicators/smart-investment/enterprises?area=990100&year=2026",
  );
  const latest = cell({ latest: { year: 2025, figure: "1" } });
  expect(enterprisesBehind(row([latest]), latest, 2026)).toMatch(/year=2025$/);
  expect(enterprisesBehind(row([cell({})]), cell({}), 2026)).toBeUndefined();
  expect(enterprisesBehind(row([known], { code: null }), known, 2026)).toBeUndefined();
});

test("every standing has a mark of its own", async () => {
  const { STANDING_MARKS } = await import("./heat-rows.ts");
  expect(new Set(STANDINGS.map((standing) => STANDING_MARKS[standing])).size).toBe(STANDINGS.length);
});
