import { describe, expect, test } from "vitest";
import { typedLine, typedText } from "./typed-text.ts";

describe("what somebody typed", () => {
  test.each([
    ["zero-width signs and a byte order mark", "\uFEFF甲\u200B乙\u200C丙\u2060丁\u00AD", "甲乙丙丁"],
    ["signs that turn the direction", "\u202E报告\u2066.docx\u2069\u200F", "报告.docx"],
    ["fillers that are letters by their kind", "\u3164\u115F\u1160\uFFA0\u2800\u034F", ""],
    ["blanks of all widths", "\u3000 \u00A0\u2003\t", ""],
    ["control signs", "甲\u0000\u0007\u001B乙", "甲乙"],
    ["signs of private use", "甲\uE000\u{F0000}乙", "甲乙"],
    ["blanks around what is not seen", "甲 \u200B 乙", "甲 乙"],
    ["line ends", "甲\r\n乙\u2028丙", "甲 乙 丙"],
    ["a chooser of looks with nothing before it", " \uFE0F", ""],
  ])("is kept without %s", (_what, typed, kept) => {
    expect(typedLine(typed)).toBe(kept);
  });

  test("keeps punctuation as it was typed, looks of a sign, and letters of all scripts", () => {
    for (const text of ["（一）产值：3，000 万元！", "葛\u{E0100}城", "☎\uFE0F 138", "café ٣"])
      expect(typedLine(text)).toBe(text);
  });

  test("keeps its lines, at most one of them empty in a row", () => {
    expect(typedText(" 甲\u200B \r\n\r\n\r\n\u202E乙\r丙 \n\u200B\n")).toBe("甲\n\n乙\n丙");
    expect(typedText("\u200B\n \u3164")).toBe("");
  });
});
