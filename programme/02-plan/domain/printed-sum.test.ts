import { expect, test } from "vitest";
import { printedPercent, printedSum } from "./printed-sum.ts";

test.each([
  ["500000000", "500", "万元"],
  ["15000000000", "1.5", "亿元"],
  ["12345600", "123456", "元"],
  ["1000000", "1", "万元"],
  ["50", "0.5", "元"],
  ["0", "0", "元"],
])("%s 分 are printed as %s %s", (amount, value, unit) => {
  expect(printedSum(amount)).toEqual({ value, unit });
});

test.each([
  ["1", "10", "10"],
  ["1", "40", "2.5"],
  ["1", "3", "100/3"],
])("%s/%s is %s percent", (numerator, denominator, percent) => {
  expect(printedPercent({ numerator, denominator })).toBe(percent);
});
