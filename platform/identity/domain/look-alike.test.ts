import fc from "fast-check";
import { expect, test } from "vitest";
import { lookAlikeKey } from "./look-alike.ts";

test("names that look alike are one, whatever the alphabet, the width and the case", () => {
  for (const [one, other] of [
    ["wang.ming", "wаng.ming"],
    ["wang.ming", "ＷＡＮＧ.ming"],
    ["officer", "оffiсеr"],
    ["lili", "1ili"],
    ["josé", "jose"],
    ["warner", "wamer"],
  ] as const) {
    expect(lookAlikeKey(one), `${one} ${other}`).toBe(lookAlikeKey(other));
  }
});

test("names of other letters stay apart", () => {
  const names = ["wang.ming", "wang.min", "王明", "王敏", "yanhu.officer", "yanhu.office", "a-b", "a_b"];
  expect(new Set(names.map(lookAlikeKey)).size).toBe(names.length);
});

test("a key is its own key: a name that is looked up twice is found once", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."abcdefmnrvw01.-_аеоＡé王"), minLength: 2, maxLength: 12 }),
      (name) => {
        const key = lookAlikeKey(name);
        expect(lookAlikeKey(name.toUpperCase().toLowerCase())).toBe(key);
        expect(lookAlikeKey(name.normalize("NFD"))).toBe(key);
      },
    ),
  );
});
