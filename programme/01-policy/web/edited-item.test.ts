import { describe, expect, test } from "vitest";
import {
  cellTexts,
  editedIncentive,
  editedReference,
  editedTable,
  editedTarget,
  editedTask,
  typedFigure,
  unreadableCells,
} from "./edited-item.ts";
import type { ItemOf, TableItem } from "./review-view.ts";

const place = { id: "x1", quote: "云港园区在役数控机床200台", span: [10, 24] };

describe("a corrected target", () => {
  const before: ItemOf<"target"> = {
    ...place,
    indicator: "在役数控机床",
    value: 200,
    unit: "台",
    op: "ge",
    period: "level",
    year: 2027,
    scope: "云港园区",
    implied: true,
  };

  test("keeps its quote and place, and what the form does not show", () => {
    const after = editedTarget(before, { ...before, indicator: " 数控机床 ", value: 210 });
    expect(after).toEqual({ ...before, indicator: "数控机床", value: 210 });
  });

  test("loses the single value when it becomes a range", () => {
    const after = editedTarget(before, { ...before, op: "range", min: 8, max: 10 });
    expect(after).toMatchObject({ op: "range", min: 8, max: 10 });
    expect(after).not.toHaveProperty("value");
  });

  test("has no scope and no year when they were cleared", () => {
    const after = editedTarget(before, { ...before, scope: "  ", year: null, falling: true });
    expect(after).not.toHaveProperty("scope");
    expect(after).toMatchObject({ year: null, direction: "down" });
  });
});

test("a corrected task names every unit once", () => {
  const before: ItemOf<"task"> = { ...place, number: "3", title: "推广机床联网", lead: ["市经信局"], coop: [] };
  const after = editedTask(before, {
    ...before,
    number: "",
    lead: ["市经信局", " 市经信局", "市数据局"],
    deadlines: [],
  });
  expect(after).toEqual({ ...before, number: null, lead: ["市经信局", "市数据局"] });
});

test("a corrected money clause keeps only what was filled in", () => {
  const before: ItemOf<"incentive"> = { ...place, kind: "rate", subject: "改造项目", rate: 12, cap: 800, unit: "万元" };
  const after = editedIncentive(before, { ...before, kind: "fixed", rate: null, amount: 50, condition: " " });
  expect(after).toEqual({ ...place, kind: "fixed", subject: "改造项目", amount: 50, cap: 800, unit: "万元" });
});

test("a corrected reference may lose its number", () => {
  const before: ItemOf<"reference"> = { ...place, name: "机床联网导则", number: "DB9901/T 7", kind: "standard" };
  expect(editedReference(before, { ...before, number: "" })).toEqual({ ...before, number: null });
});

describe("a corrected table", () => {
  const before: TableItem = {
    ...place,
    title: "分解表",
    regions: ["全市", "云港区", "砚北县"],
    total_region: "全市",
    rows: [
      { indicator: "工厂", unit: "个", year: 2027, measure: "annual", label: "2027年", values: { 全市: 5, 云港区: 3 } },
    ],
  };

  test("reads typed figures and leaves blank cells without one", () => {
    const cells = [["１,005", "", "2.5"]];
    const after = editedTable(before, { title: "分解表", rows: before.rows, cells });
    expect(after.rows[0]?.values).toEqual({ 全市: 1005, 砚北县: 2.5 });
  });

  test("comes back unchanged when nothing was typed", () => {
    expect(editedTable(before, { ...before, cells: cellTexts(before) })).toEqual(before);
  });

  test("says which cells hold no figure", () => {
    expect(unreadableCells([["5", "约3", ""]])).toEqual([[0, 1]]);
    expect(typedFigure("1e3")).toBeUndefined();
  });
});
