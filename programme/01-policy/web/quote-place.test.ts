import { describe, expect, test } from "vitest";
import { findWords, linesAround, placeOf, proposedCut, rangeOf, rawIndex, shownIndex } from "./quote-place.ts";

const TEXT = "第一行\r\n𠮷祥镇建成 3 家\r\n第三行";

describe("a place in the document", () => {
  test("counts code points, leaves out blanks at the ends, and comes back as the same words", () => {
    const from = TEXT.indexOf("𠮷");
    const place = placeOf(TEXT, [from, TEXT.indexOf("\r\n第三") + 1]);
    expect(place).toEqual({ quote: "𠮷祥镇建成 3 家", span: [5, 14] });
    const [start, end] = rangeOf(TEXT, place?.span ?? []);
    expect(TEXT.slice(start, end)).toBe("𠮷祥镇建成 3 家");
    expect(placeOf(TEXT, [3, 5])).toBeNull();
  });

  test("is shown with whole lines around it", () => {
    const text = "a\nbb\ncc\ndd\ne";
    const shown = (lines: number) => text.slice(...linesAround(text, [5, 6], lines));
    expect([0, 1, 2, 3].map(shown)).toEqual(["cc", "bb\ncc\ndd", text, text]);
  });

  test("keeps its index through a text field, where a line break is one character", () => {
    for (const index of [0, 3, 5, 9]) expect(rawIndex(TEXT, shownIndex(TEXT, index))).toBe(index);
  });

  test("is found from where one stands, going round", () => {
    expect(findWords("甲乙甲", "甲", 1)).toEqual([2, 3]);
    expect(findWords("甲乙甲", "甲", 3)).toEqual([0, 1]);
    expect(findWords("甲乙甲", "丙", 0)).toBeNull();
    expect(findWords("甲乙甲", "", 0)).toBeNull();
  });
});

test("a quote is cut where a sentence or a part of one ends, and nowhere else", () => {
  expect(proposedCut("工厂20家；机器人1200台。")).toEqual(["工厂20家；", "机器人1200台。"]);
  expect(proposedCut("工厂20家，机器人1200台。")).toBeNull();
  expect(proposedCut("；工厂")).toBeNull();
});
