import { expect, test } from "vitest";
import { boundText, lowestFigure } from "./bound-text.ts";

const words = { decimal: (value: string) => `${value}.`, about: (value: string) => `~${value}` };

test.each([
  [{ op: "ge", value: "260" }, "≥ 260."],
  [{ op: "gt", value: "150" }, "> 150."],
  [{ op: "le", value: "3" }, "≤ 3."],
  [{ op: "lt", value: "3" }, "< 3."],
  [{ op: "eq", value: "1000" }, "1000."],
  [{ op: "approx", value: "65" }, "~65."],
  [{ op: "range", min: "8", max: "10" }, "8.–10."],
  [{ op: "eq" }, "—"],
] as const)("%o reads %s", (bound, text) => {
  expect(boundText(bound, words)).toBe(text);
});

test("a range is sorted by its lower end", () => {
  expect(lowestFigure({ op: "range", min: "8", max: "10" })).toBe(8);
  expect(lowestFigure({ op: "eq" })).toBeNull();
});
