import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay, type IsoDate } from "#kernel";
import { existsOn, shortNameOf } from "./area.ts";

const RANKS = (
  "省 市 区 县 镇 乡 盟 旗 街道 街道办事处 地区 新区 自治区 自治州 自治县 特别行政区 " +
  "壮族自治区 回族自治区 维吾尔自治区"
).split(" ");

describe("the short name of an area", () => {
  test.each([
    ["嘉兴市", "嘉兴"],
    ["沙县", "沙县"],
    ["浙江省", "浙江"],
    ["浦东新区", "浦东"],
    ["高新区", "高新"],
    ["大兴安岭地区", "大兴安岭"],
    ["新疆维吾尔自治区", "新疆"],
    ["内蒙古自治区", "内蒙古"],
    ["广西壮族自治区", "广西"],
    ["宁夏回族自治区", "宁夏"],
    ["香港特别行政区", "香港"],
    ["安亭镇", "安亭"],
    ["望舒街道办事处", "望舒"],
    ["望舒街道", "望舒"],
    ["市辖区", "市辖"],
    ["鄂温克族自治旗", "鄂温克族自治"],
    ["嘉兴港区", "嘉兴港"],
    ["市", "市"],
    ["东区", "东区"],
    ["", ""],
    ["漕河泾开发园", "漕河泾开发园"],
  ])("of %s is %s", (name, short) => {
    expect(shortNameOf(name)).toBe(short);
  });

  test("drops the longest rank that leaves two characters, and nothing else", () => {
    const stem = fc.array(fc.constantFrom(..."望舒澄砚新市区街道自治省县地𠮷"), { maxLength: 5 });
    const rank = fc.constantFrom("", ...RANKS);
    fc.assert(
      fc.property(stem, rank, (characters, ending) => {
        const name = characters.join("") + ending;
        let shortest = name;
        for (const one of RANKS) {
          const left = name.slice(0, Math.max(0, name.length - one.length));
          const fits = left + one === name && Array.from(left).length >= 2;
          if (fits && left.length < shortest.length) shortest = left;
        }
        expect(shortNameOf(name)).toBe(shortest);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("an area exists", () => {
  const days = [1, 2, 3, 4, 5].flatMap((day) => calendarDay(2024, 2, day) ?? []);
  const [first, second, , fourth, last] = days;

  test("from its first day to its last, both included", () => {
    const when = (validFrom?: IsoDate, validTo?: IsoDate) =>
      days.filter((day) => existsOn({ validFrom: validFrom ?? null, validTo: validTo ?? null }, day));
    expect(when()).toEqual(days);
    expect(when(second)).toEqual(days.slice(1));
    expect(when(undefined, fourth)).toEqual(days.slice(0, 4));
    expect(when(second, fourth)).toEqual(days.slice(1, 4));
    expect(when(second, second)).toEqual([second]);
    expect(when(fourth, second)).toEqual([]);
    expect(when(first, last)).toEqual(days);
  });
});
