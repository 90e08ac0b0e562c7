import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDecimal } from "#kernel";
import { exact, exactDecimal, printed } from "./decimal.ts";

describe("a draft's number as an exact decimal", () => {
  test.each([
    [1.8, "1.8"],
    [0.1, "0.1"],
    [18_000, "18000"],
    [-50, "-50"],
    [1e21, "1000000000000000000000"],
    [1.5e-7, "0.00000015"],
    [12.5e20, "1250000000000000000000"],
  ])("%d prints as %s", (value, decimal) => {
    expect(exactDecimal(value, "t1")).toEqual({ ok: true, value: decimal });
  });

  test("what cannot be a figure is refused with the item's name", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, 1e300]) {
      expect(exactDecimal(value, "t1")).toMatchObject({
        refusal: { code: "plan.value-not-exact", facts: { item: "t1" } },
      });
    }
  });

  test("decimals survive the way through a fraction", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const decimal = (digits / 10 ** places).toFixed(places);
        const parsed = parseDecimal(decimal);
        expect(parsed.ok && Number(printed(exact(decimal)))).toBe(Number(decimal));
      }),
    );
  });
});
