import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparableName } from "./unit.ts";

describe("the comparable form of a unit's name", () => {
  test.each([
    ["区经委", "区经委"],
    [" 区 经委\n", "区经委"],
    ["区　经　委", "区经委"],
    ["ＡＢ（集团）１２公司", "AB(集团)12公司"],
    ["港区\u00a0管委会\ufeff", "港区管委会"],
    ["㈱望舒", "(株)望舒"],
    ["\t", ""],
  ])("of “%s” is %s", (printed, comparable) => {
    expect(comparableName(printed)).toBe(comparable);
  });

  const plain = fc.array(fc.constantFrom(..."区经委管会嘉定集团有限公司ABCxyz0129()-·"), { maxLength: 20 });
  const blank = fc.constantFrom("", " ", "　", "\n", "\t", "\u00a0", "\u2003", " \r\n ");

  test("does not depend on blanks, nor on the width of letters, digits and signs", () => {
    fc.assert(
      fc.property(plain, fc.array(fc.tuple(blank, fc.boolean()), { minLength: 21, maxLength: 21 }), (name, print) => {
        const wide = (one: string) => (/[!-~]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one);
        const printed = name.map((one, index) => `${print[index]?.[0]}${print[index]?.[1] ? wide(one) : one}`).join("");
        expect(comparableName(printed + print[20]?.[0])).toBe(name.join(""));
      }),
    );
  });

  test("holds no blank, and is its own comparable form", () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom("¨", "e", "\u0301", " ", "ｶ", "ﾞ"),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(anything, (name) => {
        const once = comparableName(name);
        expect(once.split(/\s/)).toEqual([once]);
        expect(comparableName(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
