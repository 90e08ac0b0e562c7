import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure, ValueKind } from "./measure.ts";
import { readMeasuredValue, sameValue, typedForm } from "./measured-value.ts";

const measure = (valueKind: ValueKind, unit = ""): Measure => ({
  ...{ code: "m", valueKind, unit, label: { zh: "量", en: "quantity" }, explain: { zh: "", en: "" }, nature: "stock" },
  ...{
    per: "year",
    group: "g",
    personal: false,
    mayBeNegative: false,
    grade: "general",
    partOf: null,
    validMonths: null,
    verification: "sourced",
  },
  choices: [{ code: "cloud", label: { zh: "公有云", en: "Public cloud" } }],
  source: "试验",
});
const read = (kind: ValueKind, text: string, unit = "") => {
  const result = readMeasuredValue(measure(kind, unit), text);
  return result.ok ? result.value : result.refusal.code;
};

describe("a typed value", () => {
  test.each<[ValueKind, string, string, unknown]>([
    ["count", "1200", "台", { number: "1200" }],
    ["count", " 1,200 ", "台", { number: "1200" }],
    ["count", "１２００", "台", { number: "1200" }],
    ["count", "1200.0", "台", { number: "1200" }],
    ["count", "+7", "台", { number: "7" }],
    ["count", "1.5", "台", "facts.not-whole"],
    ["count", "-1", "台", "facts.negative"],
    ["count", "12,00", "台", "facts.not-a-number"],
    ["count", "1e3", "台", "facts.not-a-number"],
    ["count", "12台", "台", "facts.not-a-number"],
    ["count", "9".repeat(30), "台", "facts.not-a-number"],
    ["count", "  ", "台", "facts.empty"],
    ["decimal", "0.125", "吨", { number: "0.125" }],
    ["decimal", "0.1234567", "吨", "facts.too-fine"],
    ["money", "150", "万元", { number: "150000000" }],
    ["money", "0.0001", "万元", { number: "100" }],
    ["money", "0.0000001", "万元", "facts.finer-than-fen"],
    ["money", "12.34", "元", { number: "1234" }],
    ["flag", "是", "", { number: "1" }],
    ["flag", "无", "", { number: "0" }],
    ["flag", "大概", "", "facts.not-yes-or-no"],
    ["choice", "公有云", "", { words: "cloud" }],
    ["choice", "public cloud", "", { words: "cloud" }],
    ["choice", "私有云", "", "facts.not-a-choice"],
    ["text", "  砚湖  精工 ", "", { words: "砚湖 精工" }],
    ["text", "长".repeat(501), "", "facts.too-long"],
    ["day", "2025年3月1日", "", { words: "2025-03-01" }],
    ["day", "2025/3/1", "", { words: "2025-03-01" }],
    ["day", "2025-02-30", "", "facts.not-a-day"],
  ])("%s “%s” in %s reads as %j", (kind, text, unit, expected) => {
    expect(read(kind, text, unit)).toEqual(expected);
  });

  test("may be negative only where the measure says so", () => {
    const profit = { ...measure("money", "万元"), mayBeNegative: true };
    expect(readMeasuredValue(profit, "-1,200.5")).toEqual({ ok: true, value: { number: "-1200500000" } });
    expect(typedForm(profit, { number: "-1200500000" })).toBe("-1200.5");
  });

  test("reads back from the form that shows it as the same value, whatever the unit", () => {
    const money = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom("元", "万元", "亿元"));
    fc.assert(
      fc.property(money, ([fen, unit]) => {
        const value = { number: fen.toString() };
        expect(readMeasuredValue(measure("money", unit), typedForm(measure("money", unit), value))).toEqual({
          ok: true,
          value,
        });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 999_999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(6, "0")}`;
        const value = readMeasuredValue(measure("decimal", "吨"), text);
        if (!value.ok || !("number" in value.value)) throw new Error("not read");
        // Compared with the digits as they were typed, without any arithmetic.
        expect(value.value.number).toBe(text.replace(/0+$/, "").replace(/\.$/, ""));
        const again = readMeasuredValue(measure("decimal", "吨"), typedForm(measure("decimal", "吨"), value.value));
        expect(again.ok && sameValue(again.value, value.value)).toBe(true);
      }),
    );
  });

  test("money in 万元 is the digits with four zeros and two more, however it is typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.boolean(), (amount, grouped) => {
        const typed = grouped ? amount.toLocaleString("en-US") : String(amount);
        expect(read("money", typed, "万元")).toEqual({ number: `${amount}000000` });
      }),
    );
  });
});
