import { expect, test } from "vitest";
import type { Comparison } from "../../draft.ts";
import { chineseNumber } from "./numerals.ts";
import { quantitiesIn } from "./quantity.ts";

/** Every wording of a comparison: what is looked at first, their outermost signs, has to let all of them through. */
const BEFORE: readonly (readonly [Comparison, string])[] = [
  ["le", "不超过 不高于 不多于 不大于 控制在 最多 至多 不超过到 控制在至 最多到"],
  ["ge", "不少于 不低于 不小于 不下于 至少 至少达到 至少达 最低 最少"],
  ["gt", "超过 突破 大于 高于 超出 多于 超"],
  ["lt", "低于 少于 小于"],
  ["approx", "约 近 大约 接近 左右 达到约 达近"],
];

const AFTER: readonly (readonly [Comparison, string])[] = [
  ["ge", "以上 及以上 及其以上 或以上 和以上 (含)以上 以上(含)"],
  ["approx", "左右"],
  ["le", "以内 以下 及以下 及其以内 以下(含)"],
];

const each = (rules: typeof BEFORE) =>
  rules.flatMap(([op, words]) => words.split(" ").map((word) => [op, word] as const));

test.each(each(BEFORE))("before a number: %s %s", (op, word) => {
  expect(quantitiesIn(`企业${word}20家`)[0]).toMatchObject({ op, outerStart: 2, max: 20 });
});

test.each(each(AFTER))("after a number: %s %s", (op, word) => {
  expect(quantitiesIn(`企业20家${word}`)[0]).toMatchObject({ op, outerEnd: 5 + word.length, max: 20 });
});

test.each([
  ["百分之五", 5, "%"],
  ["一百二十台(套)", 120, "台(套)"],
  ["两千万元人民币", 2000, "万元"],
  ["3.5万亿元", 35_000, "亿元"],
  ["1,200个百分点", 1200, "个百分点"],
  ["5万元/家", 5, "万元/家"],
  ["20台每万人", 20, "台/万人"],
  ["300余亿美元", 300, "亿美元"],
] as const)("%s is %d %s", (text, max, unit) => {
  expect(quantitiesIn(text)[0]).toMatchObject({ max, unit });
});

test.each(["千五", "一百五", "两万五", "三千五万"])("%s is only said so, and no figure", (word) => {
  expect(chineseNumber(word)).toBeUndefined();
});

test.each([
  ["一百零五", 105],
  ["十五", 15],
  ["十五万", 150_000],
  ["一百二十五", 125],
  ["一千零五万", 10_050_000],
])("%s is %d", (word, value) => {
  expect(chineseNumber(word)).toBe(value);
});
