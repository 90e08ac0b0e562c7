import { describe, expect, test } from "vitest";
import { type FactPeriod, type Measure, type MeasuredValue, yearPeriod } from "#facts";
import { type IsoDate, idOf, instant } from "#kernel";
import { type ComparedFact, comparedCells } from "./comparison.ts";

const measure = (code: string, rest: Partial<Measure> = {}) => ({ code, per: "year", ...rest }) as Measure;
const MEASURES = [
  measure("name", { per: "since", ownOnly: true }),
  measure("address", { per: "since" }),
  measure("staff"),
];
const since = (from: string): FactPeriod => ({ from: from as IsoDate, to: null });
const fact = (code: string, value: MeasuredValue, rest: Partial<ComparedFact> = {}): ComparedFact => ({
  ...{ measure: code, value, factId: idOf("f"), period: yearPeriod(2025), tier: 0 },
  ...{ recordedAt: instant("2026-03-01T00:00:00.000Z"), ...rest },
});
const told = (one: ComparedFact[], other: ComparedFact[]) =>
  comparedCells(one, other, MEASURES).map((line) => [line.measure, line.counts, line.conflict]);

describe("two files side by side", () => {
  test("show better evidence, of equals the later, as what would count", () => {
    const low = fact("staff", { number: "5" });
    const better = fact("staff", { number: "6" }, { tier: 2 });
    const later = fact("staff", { number: "6" }, { recordedAt: instant("2026-03-02T00:00:00.000Z") });
    expect(told([low], [better])).toEqual([["staff", "other", true]]);
    expect(told([better], [low])).toEqual([["staff", "one", true]]);
    expect(told([low], [later])).toEqual([["staff", "other", true]]);
    expect(told([low], [])).toEqual([["staff", "one", false]]);
    expect(told([], [low])).toEqual([["staff", "other", false]]);
  });

  test("show of what holds since a day the newest of each, and the survivor's own name", () => {
    const one = [
      fact("name", { words: "甲" }, { period: since("2026-03-01") }),
      fact("address", { words: "旧路1号" }, { period: since("2024-01-01") }),
      fact("address", { words: "新路 2 号" }, { period: since("2026-01-01") }),
    ];
    const other = [
      fact("name", { words: "乙" }, { period: since("2026-03-02") }),
      fact("address", { words: "新路2号" }, { period: since("2025-01-01"), tier: 2 }),
    ];
    expect(told(one, other)).toEqual([
      ["name", "survivor", true],
      ["address", "one", false],
    ]);
  });

  test("have a line for each year that one of them knows, the newest first", () => {
    const lines = comparedCells(
      [fact("staff", { number: "5" }, { period: yearPeriod(2023) })],
      [fact("staff", { number: "5" }, { period: yearPeriod(2025) })],
      MEASURES,
    );
    expect(lines.map(({ one, other }) => [one?.period.from, other?.period.from])).toEqual([
      [undefined, "2025-01-01"],
      ["2023-01-01", undefined],
    ]);
  });
});
