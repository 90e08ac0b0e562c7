import { expect, test } from "vitest";
import { type Comparison, mergeWarnings } from "./merge-view.ts";

const firm = { creditCode: null, areaId: 1, areaName: "澄砚市" };
const cell = (value: string) => ({ value, tier: 0, from: "2025-01-01" });
const line = (
  measure: string,
  conflict: boolean,
  counts: "one" | "other" | "survivor",
  other: object | null = cell("2"),
) => ({
  ...{ measure, conflict, counts, one: cell("1"), other },
});
const label = (zh: string) => ({ zh, en: zh });
const compared = (change: object = {}) =>
  ({
    one: { ...firm, name: "甲" },
    other: { ...firm, name: "乙" },
    ...{ suspicions: [], keptApart: null, frozen: [], lines: [] },
    measures: ["staff", "revenue", "name"].map((code) => ({ code, label: label(code) })),
    ...change,
  }) as unknown as Comparison;
const codes = (comparison: Comparison, kept: "one" | "other" = "one") =>
  mergeWarnings(comparison, kept).map(({ code }) => code);

test("two files that share nothing are merged without a warning", () => {
  expect(mergeWarnings(compared({ lines: [line("staff", false, "one", null)] }), "one")).toEqual([]);
});

test("cells that both fill are told: those that differ by name, and how many the file that goes would give", () => {
  const lines = [
    line("name", true, "survivor"),
    line("staff", true, "one"),
    line("staff", true, "other"),
    line("revenue", true, "other"),
    line("revenue", false, "one"),
  ];
  const [differing, same] = mergeWarnings(compared({ lines }), "one");
  expect(differing).toEqual({
    code: "conflicts",
    facts: { gone: "乙", kept: "甲", count: 3, items: [label("staff"), label("revenue")], taken: 2 },
  });
  expect(same).toMatchObject({ code: "shared", facts: { count: 1 } });
  expect(mergeWarnings(compared({ lines }), "other")[0]?.facts).toMatchObject({ gone: "甲", taken: 1 });
});

test("another area, another organisation and what somebody said before are told", () => {
  const away = compared({ other: { ...firm, name: "乙", areaId: 2, areaName: "烟墨区" } });
  expect(mergeWarnings(away, "one")).toMatchObject([{ code: "area", facts: { from: "烟墨区", to: "澄砚市" } }]);
  expect(mergeWarnings(away, "other")).toMatchObject([{ code: "area", facts: { from: "澄砚市", to: "烟墨区" } }]);
  const coded = { one: { ...firm, name: "甲", creditCode: "1" }, other: { ...firm, name: "乙", creditCode: "2" } };
  expect(codes(compared(coded))).toEqual(["codes"]);
  expect(codes(compared({ ...coded, suspicions: ["same-organisation"] }))).toEqual([]);
  expect(codes(compared({ keptApart: { reason: "两家", at: "2026-11-22T04:00:00.000Z", byName: "试验" } }))).toEqual([
    "kept-apart",
  ]);
});

test("a frozen set that counts both as two is told apart from one that counts only the file that goes", () => {
  const frozen = [
    { label: label("规上"), period: "2025", areaName: "澄砚市", one: true, other: true },
    { label: label("链主"), period: "2025-Q1", areaName: "澄砚市", one: false, other: true },
  ];
  expect(mergeWarnings(compared({ frozen }), "one")).toMatchObject([
    { code: "frozen-both", facts: { sets: [{ areaName: "澄砚市", label: label("规上"), period: "2025" }] } },
    { code: "frozen", facts: { sets: [{ areaName: "澄砚市", label: label("链主"), period: "2025-Q1" }] } },
  ]);
  expect(codes(compared({ frozen }), "other")).toEqual(["frozen-both"]);
});
