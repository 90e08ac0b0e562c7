import { describe, expect, test } from "vitest";
import { areaId } from "#kernel";
import type { SplitDraft } from "../../domain/split/split-draft.ts";
import { type KeptSplit, readKept, typedPart } from "./kept-split.ts";

const DRAFT: SplitDraft = {
  ...{ key: "grid:g1", indicator: "工业机器人", unit: "台", kind: "flow", grid: undefined, step: "1" },
  ...{ totals: { 2026: "400" }, planTotal: "1200", weightBy: "column", column: { 甲区: "3" }, areaTotals: {} },
  ...{ locks: { 甲区: { 2026: "40" } }, rising: false },
  limits: [{ sort: "floor", area: "甲区", year: null, value: "10" }],
};
const KEPT: KeptSplit = {
  ...{ version: 2, chosen: [DRAFT.key], years: [2026, 2027] },
  areas: [{ name: "甲区", areaId: areaId(990101) }],
  typed: { [DRAFT.key]: typedPart(DRAFT) },
};

describe("an unpublished split that the browser kept", () => {
  test("comes back as it was, without what the plan itself says", () => {
    expect(readKept(JSON.stringify(KEPT), 2)).toEqual(KEPT);
    expect(KEPT.typed[DRAFT.key]).not.toHaveProperty("indicator");
  });

  test("brings nothing in that the plan itself says", () => {
    const forged = { ...KEPT, typed: { [DRAFT.key]: { ...KEPT.typed[DRAFT.key], grid: { id: 5 }, unit: "亿" } } };
    expect(readKept(JSON.stringify(forged), 2)).toEqual(KEPT);
  });

  test("is left aside when the plan has another version by now, or nothing was kept", () => {
    expect(readKept(JSON.stringify(KEPT), 3)).toBeUndefined();
    expect(readKept(null, 2)).toBeUndefined();
  });

  test.each([
    "{",
    "[]",
    JSON.stringify({ ...KEPT, years: ["2026"] }),
    JSON.stringify({ ...KEPT, areas: [{ name: 1 }] }),
    JSON.stringify({ ...KEPT, typed: { x: { ...KEPT.typed[DRAFT.key], totals: { 2026: 400 } } } }),
    JSON.stringify({ ...KEPT, typed: { x: { ...KEPT.typed[DRAFT.key], limits: [null] } } }),
  ])("is left aside when it is none: %s", (text) => {
    expect(readKept(text, 2)).toBeUndefined();
  });
});
