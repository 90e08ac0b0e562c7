import { describe, expect, test } from "vitest";
import {
  changedParts,
  type Draft,
  draftFrom,
  EMPTY_VALUES,
  fittingUnits,
  kindOf,
  valuesOf,
} from "./definition-values.ts";

const label = { zh: "", en: "" };
const measure = (code: string, unit: string, nature: "flow" | "stock" = "stock") => ({
  ...{ code, unit, nature, label, choices: [], valueKind: unit === "万元" ? ("money" as const) : ("count" as const) },
});
const vocabulary = {
  measures: [measure("robots", "台"), measure("staff", "人"), measure("revenue", "万元", "flow")],
  ...{ sections: [], rosters: [] },
};
const draft: Draft = {
  ...{ name: "密度", nameEn: "密度", explain: "", caution: "", kind: "ratio", unit: "台/万人", times: 10_000 },
  ...{ direction: "up", sections: ["C"], roster: null, minCoverage: 0.55, evidenceMin: 2, names: ["甲", "乙"] },
  formula: { of: "ratio", numerator: "robots", denominator: "staff", main: "pooled" },
  ...{ confidence: "C", source: "演示" },
};

describe("the form of a definition", () => {
  test("gives back the draft it was filled with", () => {
    const same = { ...draft, nameEn: "" };
    expect(draftFrom(valuesOf(draft), vocabulary)).toEqual(same);
    const members: Draft = {
      ...same,
      kind: "stock",
      unit: "家",
      times: 1,
      formula: { of: "members", roster: "little" },
    };
    expect(draftFrom(valuesOf(members), vocabulary)).toEqual(members);
  });

  test("offers units that fit, and the kind that the formula gives", () => {
    expect(fittingUnits({ of: "sum", measure: "revenue" }, vocabulary)).toEqual(["万元", "元", "亿元"]);
    expect(fittingUnits({ of: "ratio", numerator: "robots", denominator: "staff" }, vocabulary)).toContain("台/万人");
    expect(fittingUnits({ of: "ratio", numerator: "robots", denominator: "staff" }, vocabulary)).not.toContain("%");
    expect(kindOf({ of: "sum", measure: "revenue" }, vocabulary)).toBe("flow");
    expect(kindOf({ of: "share" }, vocabulary)).toBe("ratio");
  });

  test("says nothing typed as no share", () => {
    expect(draftFrom({ ...EMPTY_VALUES, minCoverage: null }, vocabulary).minCoverage).toBe(-1);
  });

  test("tells which parts a version changed", () => {
    expect(changedParts(draft, { ...draft, unit: "台/人", times: 1 })).toEqual(["unit", "times"]);
  });
});
