import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalText } from "./decimal-text.ts";

test.each([
  [60.3, 0, "60.3"],
  [0.65, 2, "65"],
  [0.656, 2, "65.6"],
  [-0.005, 2, "-0.5"],
  [1, 2, "100"],
  [1e21, 0, "1000000000000000000000"],
  [1.5e-7, 0, "0.00000015"],
  [-0, 0, "0"],
  [0, 2, "0"],
] as const)("%d moved by %d places is %s", (value, places, printed) => {
  expect(decimalText(value, places)).toBe(printed);
});

test("every finite number prints as a plain decimal that reads back as itself", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const printed = decimalText(value) ?? "";
      expect(printed).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(printed)).toBe(value === 0 ? 0 : value);
    }),
  );
  expect(decimalText(Number.NaN)).toBeUndefined();
});
