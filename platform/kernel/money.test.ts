import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fraction, parseDecimal } from "./fraction.ts";
import { atMost, fen, inUnit, isMoneyUnit, moneyOf, yuan } from "./money.ts";

/** How many zeros each measure word adds to a yuan. */
const ZEROS = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8, 万亿元: 12 } as const;

const unit = fc.constantFrom(...(Object.keys(ZEROS) as (keyof typeof ZEROS)[]));

/** Moves the point to the right by writing zeros; undefined when digits would be left behind it. */
function shifted(whole: string, decimals: string, by: number): bigint | undefined {
  const kept = decimals.replace(/0+$/, "");
  return kept.length > by ? undefined : BigInt(whole + kept.padEnd(by, "0"));
}

function amountOf(text: string): Fraction {
  const amount = parseDecimal(text);
  if (!amount.ok) throw new Error(`${text} is no amount`);
  return amount.value;
}

const whole = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(String);
const decimals = fc.stringMatching(/^\d{0,14}$/);

describe("money as plans print it", () => {
  test("is whole 分, or nothing when it is finer", () => {
    fc.assert(
      fc.property(whole, decimals, fc.boolean(), unit, (front, back, negative, word) => {
        const text = `${negative ? "-" : ""}${front}${back && `.${back}`}`;
        const expected = shifted(front, back, ZEROS[word] + 2);
        expect(moneyOf(amountOf(text), word)).toBe(expected === undefined || !negative ? expected : -expected);
      }),
    );
  });

  test("is printed in its unit as it was read", () => {
    fc.assert(
      fc.property(whole, decimals, unit, (front, back, word) => {
        const money = moneyOf(amountOf(`${front}${back && `.${back}`}`), word);
        fc.pre(money !== undefined);
        const kept = back.replace(/0+$/, "");
        expect(money === undefined ? "" : inUnit(money, word)).toBe(kept ? `${front}.${kept}` : front);
      }),
    );
  });

  test("of any number of 分 comes back from every unit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), unit, (amount, word) => {
        const printed = inUnit(fen(amount), word) ?? "";
        expect(moneyOf(amountOf(printed), word)).toBe(amount);
      }),
    );
  });

  test.each([
    ["1.5", "万元", 1_500_000n],
    ["150", "亿元", 1_500_000_000_000n],
    ["0.01", "元", 1n],
    ["0", "万亿元", 0n],
    ["0.005", "元", undefined],
    ["1", "万美元", undefined],
    ["1", "家", undefined],
    ["1", "constructor", undefined],
    ["1", "", undefined],
  ])("%s %s is %s 分", (amount, word, expected) => {
    expect(moneyOf(amountOf(amount), word)).toBe(expected);
  });

  test("knows its own measure words and no others", () => {
    expect(Object.keys(ZEROS).every(isMoneyUnit)).toBe(true);
    expect(["台", "%", "美元", "toString", "__proto__", ""].some(isMoneyUnit)).toBe(false);
    expect(inUnit(yuan(1), "toString")).toBeUndefined();
  });
});

test("a yuan is a hundred 分, and half a yuan is a bug", () => {
  expect(yuan(15_000_000)).toBe(1_500_000_000n);
  expect(yuan(-3n)).toBe(-300n);
  expect(() => yuan(0.5)).toThrow(RangeError);
});

test("a capped amount is the smaller of the two", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt(), (amount, cap) => {
      const [smaller] = [amount, cap].sort((a, b) => (a < b ? -1 : 1));
      expect(atMost(fen(amount), fen(cap))).toBe(smaller);
    }),
  );
});
