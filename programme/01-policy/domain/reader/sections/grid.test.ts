import { expect, test } from "vitest";
import { readPlan } from "../../read-plan.ts";
import { sourceOf } from "../normalise/source.ts";
import { pipeGrids } from "./grid.ts";

const gridOf = (text: string) => pipeGrids(sourceOf(text))[0]?.rows ?? [];
const textsOf = (text: string) => gridOf(text).map((row) => row.map((cell) => cell.text));

test("↑ stands for the cell above, ← for the one on its left", () => {
  expect(textsOf("|地区|2030年|←|\n|↑|工厂|车间|\n|松口县|3|5|\n|↑|4|6|")).toEqual([
    ["地区", "2030年", "2030年"],
    ["地区", "工厂", "车间"],
    ["松口县", "3", "5"],
    ["松口县", "4", "6"],
  ]);
});

test("a merged cell is the same cell in every place it covers", () => {
  const [first, second, third] = gridOf("|甲|←|←|\n|↑|↑|乙|\n|↑|←|丙|");
  expect(first?.[2]).toBe(first?.[0]);
  expect(second?.[1]).toBe(first?.[0]);
  expect(third?.[1]).toBe(first?.[0]);
});

test("a mark with nothing to stand for, or with other words beside it, is text", () => {
  expect(textsOf("|←|↑|甲|\n|↑5|乙|丙←|")).toEqual([
    ["←", "↑", "甲"],
    ["↑5", "乙", "丙←"],
  ]);
});

test("a table of areas with merged heads is read like one without", () => {
  const heading = "附件：智能工厂任务分解表（单位：家）\n";
  const merged = `${heading}|地区|2029年|2030年|\n|↑|↑|↑|\n|松口县|3|5|\n|白塔区|4|6|\n`;
  const plain = `${heading}|地区|2029年|2030年|\n|地区|2029年|2030年|\n|松口县|3|5|\n|白塔区|4|6|\n`;
  const rows = (text: string) => readPlan(text, "tables").tables[0]?.rows;
  expect(rows(merged)).toEqual(rows(plain));
  expect(rows(merged)).toHaveLength(2);
});
