import { describe, expect, test } from "vitest";
import {
  combine,
  createWording,
  fill,
  formatClock,
  formatDate,
  formatDecimal,
  formatMoment,
  formatNumber,
  formatPeriod,
  languageOf,
  lookUp,
  translate,
} from "./index.ts";

const wording = createWording({ "harbour.title": "港口", "harbour.ships": "{count} 艘船，截至{day}" } as const, {
  "harbour.title": "Harbour",
  "harbour.ships": "{count} {count:ship|ships} on {day}",
});

describe("a sentence", () => {
  test("comes in the language that was asked for", () => {
    expect(translate(wording, "zh-CN", { key: "harbour.title" })).toBe("港口");
    expect(translate(wording, "en", { key: "harbour.title" })).toBe("Harbour");
  });

  test("fills in numbers and days as the language writes them", () => {
    const facts = { count: 12_000, day: "2026-11-22" };
    expect(translate(wording, "zh-CN", { key: "harbour.ships", facts })).toBe("12,000 艘船，截至2026年11月22日");
    expect(translate(wording, "en", { key: "harbour.ships", facts })).toBe("12,000 ships on 22 November 2026");
  });

  test("picks the English word for one", () => {
    expect(fill("en", "{n} {n:ship|ships}", { n: 1 })).toBe("1 ship");
    expect(fill("en", "{n} {n:ship|ships}", { n: 0 })).toBe("0 ships");
  });

  test("joins lists and keeps place and problem together", () => {
    const problems = [{ at: "body/name", problem: "too short" }];
    expect(fill("zh-CN", "{units}", { units: ["甲局", "乙局"] })).toBe("甲局、乙局");
    expect(fill("en", "{problems}", { problems })).toBe("body/name: too short");
  });

  test("shows a dash where a fact is missing and leaves other braces alone", () => {
    expect(fill("en", "{gone}, {}, { x }", {})).toBe("—, {}, { x }");
  });

  test("never reads a fact as a pattern", () => {
    expect(fill("en", "{a}", { a: "$& {b}", b: "no" })).toBe("$& {b}");
  });
});

describe("sentences of several rooms", () => {
  const all = combine([
    wording,
    createWording({ "refusal.dock.full": "泊位已满" }, { "refusal.dock.full": "No berth is free" }),
  ]);

  test("are found by a key from the server", () => {
    expect(lookUp(all, "en", { key: "refusal.dock.full" })).toBe("No berth is free");
  });

  test("are undefined when nobody words the key, also for names every object has", () => {
    expect(lookUp(all, "en", { key: "refusal.dock.empty" })).toBeUndefined();
    expect(lookUp(all, "zh-CN", { key: "toString" })).toBeUndefined();
  });
});

describe("figures", () => {
  test("are grouped from five digits on, so that a year stays a year", () => {
    expect(formatNumber("zh-CN", 2026)).toBe("2026");
    expect(formatNumber("en", 48_000)).toBe("48,000");
  });

  test("stay exact when they are decimal text", () => {
    expect(formatDecimal("en", "123456789012345678.25")).toBe("123,456,789,012,345,678.25");
    expect(formatDecimal("en", "n/a")).toBe("n/a");
  });

  test("say when in office time", () => {
    expect(formatMoment("zh-CN", "2026-11-22T16:05:00.000Z")).toBe("2026年11月23日 00:05");
    expect(formatMoment("en", "2026-11-22T05:05:00.000Z")).toBe("22 November 2026 at 13:05");
    expect(formatMoment("en", "soon")).toBe("soon");
    expect(formatDate("en", "2026-13-40")).toBe("2026-13-40");
  });

  test("name a period by its years", () => {
    expect(formatPeriod(2019, 2021)).toBe("2019–2021");
    expect(formatPeriod(2024, 2024)).toBe("2024");
    expect(formatPeriod(null, null)).toBe("");
  });
});

test("a remembered language is Chinese unless it clearly is English", () => {
  expect(languageOf("en-GB")).toBe("en");
  expect(languageOf(null)).toBe("zh-CN");
});

test("a moment's time of day is told to the second, on the clock of the offices", () => {
  expect(formatClock("2026-11-30T16:05:09.500Z")).toBe("00:05:09");
});
