import { expect, test } from "vitest";
import { proposedStep } from "./countable-step.ts";

test.each([
  ["家", "1"],
  ["台", "1"],
  ["人次", "1"],
  ["场/年", "1"],
  ["万元", "1"],
  ["亿元", "0.1"],
  ["%", "0.1"],
  ["万台", "0.1"],
  ["台/万人", "0.1"],
])("%s goes in steps of %s", (unit, step) => {
  expect(proposedStep(unit)).toBe(step);
});
