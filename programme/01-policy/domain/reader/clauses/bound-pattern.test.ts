import fc from "fast-check";
import { expect, test } from "vitest";
import { SUM, TOTAL } from "../items/row-names.ts";
import { OF_YEAR_END, WITHIN_YEAR, YEAR_END } from "../items/table-bracket.ts";
import { YEAR_CELL } from "../items/table-layout.ts";
import { ANSWERS } from "../items/task-titles.ts";
import { NO_VALUE } from "../sections/grid.ts";
import { BoundPattern } from "./bound-pattern.ts";
import { codesOf } from "./codes.ts";

test("a pattern is tried where the signs at its bound ends allow it, and nowhere else", () => {
  const pattern = new BoundPattern(/^[合总]计$/, { begins: "合总", ends: "计" });
  expect(["合计", "总计", "小计", "合并", "", "计"].map((text) => pattern.test(text))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  ["a sum over all areas", TOTAL],
  ["a sum", SUM],
  ["a cell without a figure", NO_VALUE],
  ["a bare year", YEAR_CELL],
  ["what is counted within a year", WITHIN_YEAR],
  ["what there is at its end", YEAR_END],
  ["a name with its day", OF_YEAR_END],
  ["how a notice wants to be answered", ANSWERS],
])("%s: whatever fits the pattern passes its signs", (_, pattern) => {
  fc.assert(
    fc.property(fc.stringMatching(pattern.form), (text) => {
      expect(pattern.test(text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a sign of a set is found wherever it stands in a text", () => {
  const stops = codesOf("。;");
  expect(["", "甲", "甲。", ";甲", "甲,乙"].map((text) => stops.standIn(text))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
