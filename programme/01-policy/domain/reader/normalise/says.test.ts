import fc from "fast-check";
import { expect, test } from "vitest";
import {
  SAYS_ABOUT,
  SAYS_BEHIND,
  SAYS_BY,
  SAYS_COUNT,
  SAYS_DAY,
  SAYS_DEBRIS,
  SAYS_DEED,
  SAYS_DIGIT,
  SAYS_DUTY,
  SAYS_LABEL,
  SAYS_LABELLED,
  SAYS_LEADS,
  SAYS_MONEY,
  SAYS_NEWS,
  SAYS_OPENS,
  SAYS_PAST,
  SAYS_PLAN,
  SAYS_THIS_YEAR,
  SAYS_TITLE,
  SAYS_YEAR,
} from "./says.ts";
import { saidBetween, sourceOf } from "./source.ts";

const saysOf = (text: string) => sourceOf(text).says;

test.each([
  ["２０２６", SAYS_DIGIT],
  ["三家", SAYS_COUNT],
  ["五亿元", SAYS_COUNT | SAYS_MONEY],
  ["全覆盖", SAYS_COUNT],
  ["到2027年", SAYS_YEAR | SAYS_DAY],
  ["二〇二七年", SAYS_YEAR],
  ["“十四五”规划", SAYS_YEAR | SAYS_PLAN],
  ["“1269”行动计划", SAYS_PLAN],
  ["今年", SAYS_THIS_YEAR],
  ["年內", SAYS_THIS_YEAR],
  ["个百分点", SAYS_MONEY],
  ["按1：1", SAYS_MONEY],
  ["《办法》", SAYS_TITLE],
  ["關於印发", SAYS_ABOUT],
  ["发文字号：", SAYS_LABEL],
  ["由市财政局", SAYS_BY],
  ["责任单位：", SAYS_DUTY],
  ["【牵头单位】", SAYS_LABELLED | SAYS_LEADS],
  ["（市工信局、市财政局负责）", SAYS_DEED | SAYS_LEADS],
  ["。（市工信局）", SAYS_BEHIND | SAYS_OPENS],
  ["现有", SAYS_PAST],
  ["粤icp备", SAYS_DEBRIS],
  ["本报讯", SAYS_NEWS],
])("%s says its kind", (text, kinds) => {
  expect(saysOf(text) & kinds).toBe(kinds);
});

test("a text without such words says nothing, and blanks between the signs of one hide nothing", () => {
  expect(saysOf("推动智能制造。")).toBe(0);
  expect(saysOf("关　于") & SAYS_ABOUT).toBe(SAYS_ABOUT);
});

test("a word broken over two lines is said by the second", () => {
  const source = sourceOf("现将关\n于印发\n");
  expect(source.lines.map(({ says }) => says & SAYS_ABOUT)).toEqual([0, SAYS_ABOUT]);
});

test("a range says what the lines say that it touches, and no other", () => {
  const source = sourceOf("由甲\n《乙》\n3丙\n");
  expect(saidBetween(source, 2, 5)).toBe(SAYS_TITLE | SAYS_OPENS);
  expect(saidBetween(source, 1, 3)).toBe(SAYS_BY | SAYS_TITLE | SAYS_OPENS);
  expect(saidBetween(source, 5, 7)).toBe(SAYS_DIGIT);
});

test("whatever stands around a word, its line says it", () => {
  const around = fc.string({ unit: fc.constantFrom(..."今年由于关《二〇5家:\n 。（"), maxLength: 12 });
  fc.assert(
    fc.property(around, around, (before, behind) => {
      const { lines } = sourceOf(`${before}牵头${behind}`);
      const said = lines.filter(({ text }) => text.includes("牵头"));
      expect(said.length).toBeGreaterThan(0);
      for (const { says } of said) expect(says & SAYS_LEADS).toBe(SAYS_LEADS);
    }),
  );
});
