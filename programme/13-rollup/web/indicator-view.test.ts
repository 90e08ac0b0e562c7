import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureText, percent, placesIn, placesOf, shortened } from "./indicator-view.ts";

describe("a decimal on the screen", () => {
  test.each([
    ["2.666667", 2, "2.67"],
    ["2.665", 2, "2.67"],
    ["-2.665", 2, "-2.67"],
    ["2.6649", 2, "2.66"],
    ["0.05", 1, "0.1"],
    ["0.04", 1, "0"],
    ["-0.04", 1, "0"],
    ["9.996", 2, "10"],
    ["99.95", 1, "100"],
    ["1.5", 0, "2"],
    ["12000", 2, "12000"],
    ["1200", 0, "1200"],
    ["1.50", 2, "1.5"],
    ["10.00", 2, "10"],
    ["-0.5", 2, "-0.5"],
  ])("%s with %s places is %s", (value, places, text) => {
    expect(shortened(value, places)).toBe(text);
  });

  test("is the nearest of its places, and the farther from zero of two", () => {
    const decimals = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 6 }), ([digits, behind], places) => {
        const text = (digits < 0 ? "-" : "") + `${Math.abs(digits)}`.padStart(behind + 1, "0");
        const value = behind === 0 ? text : `${text.slice(0, -behind)}.${text.slice(-behind)}`;
        const step = 10 ** Math.max(behind - places, 0);
        const nearest = Math.sign(digits) * Math.floor((Math.abs(digits) + step / 2) / step) * step;
        const shown = shortened(value, places);
        expect(Math.round(Number(shown) * 10 ** behind)).toBe(nearest + 0);
        expect(shown).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
      }),
    );
  });

  test("shows whole things whole, rates with one place and money with two", () => {
    expect(placesOf({ unit: "台", formula: "sum" })).toBe(0);
    expect(placesOf({ unit: "家", formula: "members" })).toBe(0);
    expect([placesIn("台"), placesIn("项"), placesIn("万台"), placesIn("%"), placesIn("")]).toEqual([0, 0, 2, 2, 2]);
    expect(placesOf({ unit: "%", formula: "share" })).toBe(1);
    expect(placesOf({ unit: "台/万人", formula: "ratio" })).toBe(1);
    expect(placesOf({ unit: "亿元", formula: "sum" })).toBe(2);
    // A mean of robots a firm is a rate although its unit is that of whole things.
    expect(placesOf({ unit: "台", formula: "ratio" })).toBe(1);
    // A small rate like tons of coal for 10,000 yuan needs the places that it is told apart by.
    expect(placesOf({ unit: "吨标准煤/万元", formula: "ratio" })).toBe(3);
  });
});

test("a share is never rounded up to a whole", () => {
  expect(percent(999, 1_000)).toBe(99);
  expect(percent(29, 100)).toBe(29);
  expect(percent(7, 7)).toBe(100);
  expect(percent(0, 0)).toBe(0);
});

describe("a measure", () => {
  test("of money, which is counted in 分, is shown in 亿元 for an area and 万元 for an enterprise", () => {
    expect(measureText("123456789000", "万元", "area")).toEqual({ value: "12.35", unit: "亿元" });
    expect(measureText("123456789", "万元", "enterprise")).toEqual({ value: "123.46", unit: "万元" });
    expect(measureText("-150000000", "元", "enterprise")).toEqual({ value: "-150", unit: "万元" });
    expect(measureText("0", "亿元", "area")).toEqual({ value: "0", unit: "亿元" });
  });

  test("of anything else keeps its unit", () => {
    expect(measureText("48", "台", "area")).toEqual({ value: "48", unit: "台" });
    expect(measureText("48.126", "吨标准煤", "enterprise")).toEqual({ value: "48.13", unit: "吨标准煤" });
  });
});
