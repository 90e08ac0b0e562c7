import { describe, expect, test } from "vitest";
import type { Grid, PlanContent, PlanWarning } from "./plan-view.ts";
import { cellWarnings, concernedCells, concernedItems, gridsByTable, itemWarnings } from "./warning-places.ts";

const grid = {
  id: "tb1.1",
  tableId: "tb1",
  indicator: "在役数控机床",
  unit: "台",
  areas: [{ name: "云港区" }, { name: "砚北县" }],
  periods: [{ label: "2026年底" }, { label: "2027年底" }],
  cells: [
    ["200", "180"],
    ["90", null],
  ],
} as unknown as Grid;

const falls = {
  key: "falls",
  items: ["tb1.1"],
  cells: [
    { grid: "tb1.1", area: "云港区", period: "2026年底" },
    { grid: "tb1.1", area: "云港区", period: "2027年底" },
    { grid: "tb1.1", area: "云港区", period: "2027年底" },
  ],
} as unknown as PlanWarning;

const content = { targets: [], grids: [grid], tasks: [{ id: "k1", title: "推广机床联网" }] } as unknown as PlanContent;

describe("a warning", () => {
  test("stands once on every cell it names and nowhere else", () => {
    const at = cellWarnings([falls]);
    expect(at({ grid: "tb1.1", area: "云港区", period: "2027年底" })).toEqual([falls]);
    expect(at({ grid: "tb1.1", area: "砚北县", period: "2027年底" })).toEqual([]);
  });

  test("names the printed figures it is about", () => {
    expect(concernedCells(content, falls).map(({ value }) => value)).toEqual(["200", "180", "180"]);
    const blank = { cells: [{ grid: "tb1.1", area: "砚北县", period: "2027年底" }] };
    expect(concernedCells(content, blank)[0]?.value).toBeNull();
    expect(concernedCells(content, { cells: [{ grid: "tb9.1", area: "", period: "" }] })).toEqual([]);
  });

  test("leads to its items; what a later version no longer has is left out", () => {
    const named = concernedItems(content, { items: ["tb1.1", "k1", "t7"] });
    expect(named.map(({ section, title }) => [section, title])).toEqual([
      ["grid", "在役数控机床"],
      ["tasks", "推广机床联网"],
    ]);
    expect(itemWarnings([falls], "tb1.1")).toEqual([falls]);
    expect(itemWarnings([falls], "k1")).toEqual([]);
  });
});

test("grids of one table stay together", () => {
  const other = { ...grid, id: "tb2.1", tableId: "tb2" };
  const tables = gridsByTable([grid, other, { ...grid, id: "tb1.2" }]);
  expect(tables.map(({ grids }) => grids.map(({ id }) => id))).toEqual([["tb1.1", "tb1.2"], ["tb2.1"]]);
});
