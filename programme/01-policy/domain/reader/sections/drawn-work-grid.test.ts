import { expect, test } from "vitest";
import { sourceOf } from "../normalise/source.ts";
import { drawnWorkGrids } from "./work-grid.ts";

const rowsOf = (text: string) =>
  drawnWorkGrids(sourceOf(text), new Set())[0]?.rows.map((row) => row.map((cell) => cell.printed));

test("what stands between two rulers is one row, however many lines its cells take", () => {
  const drawn = `
┌────┬────────┬────────┐
│序号│任务    │责任单位│
├────┼────────┼────────┤
│    │建设试验│市科技局│
│ 1  │平台    │        │
├────┼────────┼────────┤
│ 2  │发布目录│市市场监│
│    │        │管局    │
└────┴────────┴────────┘`;
  expect(rowsOf(drawn)).toEqual([
    ["序号", "任务", "责任单位"],
    ["1", "建设试验平台", "市科技局"],
    ["2", "发布目录", "市市场监管局"],
  ]);
});

test("with one ruler below the head, each serial number begins a row", () => {
  const drawn = `
+----+--------+--------+
|序号|任务    |责任单位|
+----+--------+--------+
|1   |建设试验|市科技局|
|    |平台    |        |
|2   |发布目录|市工信局|
+----+--------+--------+`;
  expect(rowsOf(drawn)?.slice(1)).toEqual([
    ["1", "建设试验平台", "市科技局"],
    ["2", "发布目录", "市工信局"],
  ]);
});

test("a drawn table of figures is no table of tasks", () => {
  const drawn = `
┌────┬──────┬──────┐
│区县│2025年│2026年│
├────┼──────┼──────┤
│东岸│12    │15    │
├────┼──────┼──────┤
│西岸│8     │9     │
└────┴──────┴──────┘`;
  expect(rowsOf(drawn)).toBeUndefined();
});
