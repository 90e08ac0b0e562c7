import { expect, test } from "vitest";
import {
  type Comparison,
  type Difference,
  saidDifferences,
  takenAtFirst,
  takenOf,
  unchangedCopy,
} from "./revision-view.ts";

const difference = (key: string, more: Partial<Difference> = {}): Difference => ({
  key,
  part: "grid",
  item: "tb1.1",
  title: "投资",
  change: "cell",
  sentence: "difference.cell",
  ...more,
});

const differences = [
  difference("a"),
  difference("b", { change: "removed", sentence: "difference.removed" }),
  difference("areas", { change: "field", sentence: "difference.field", field: "areas" }),
  difference("c", { needs: ["areas"] }),
  difference("d"),
];

test("conflicts and deletions are not ticked by themselves", () => {
  const comparison: Comparison = {
    version: 2,
    baseVersion: 1,
    identified: true,
    untouched: false,
    differences,
    conflicts: [{ key: "d", base: "1" }],
    totals: [],
    remarks: [],
    warnings: { before: [], after: [] },
  };
  expect([...takenAtFirst(comparison)]).toEqual(["a", "areas", "c"]);
});

test("a cell of a new column is taken only with the column", () => {
  expect(takenOf(differences, new Set(["a", "c"])).map(({ key }) => key)).toEqual(["a"]);
  expect(takenOf(differences, new Set(["c", "areas"])).map(({ key }) => key)).toEqual(["areas", "c"]);
});

test("where an entry comes from is nothing that a reader compares", () => {
  const change = { change: "field", sentence: "difference.field" } as const;
  const fields = ["source", "kindReason", "afterTask", "beforeTask", "unit"];
  const all = [...differences, ...fields.map((field) => difference(field, { ...change, field }))];
  expect(saidDifferences(all).map(({ key }) => key)).toEqual(["a", "b", "areas", "c", "d", "unit"]);
});

test("an untouched copy of an older version is not said to be the newest", () => {
  expect(unchangedCopy({ untouched: true, version: 3, baseVersion: 1 })).toBe("older");
  expect(unchangedCopy({ untouched: true, version: 3, baseVersion: 3 })).toBe("same");
  expect(unchangedCopy({ untouched: false, version: 3, baseVersion: 1 })).toBe("nothing-new");
});
