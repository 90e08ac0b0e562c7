import { describe, expect, test } from "vitest";
import type { IsoDate } from "#kernel";
import { decideAdoption } from "./adoption.ts";
import type { LocalDefinition } from "./local-definition.ts";

const definition: LocalDefinition = {
  ...{ label: { zh: "甲", en: "甲" }, explain: { zh: "", en: "" }, caution: { zh: "", en: "" }, direction: "up" },
  ...{ kind: "stock", unit: "台", times: 1, formula: { of: "sum", measure: "robots" } },
  ...{ scope: { sections: null, roster: null }, minCoverage: 0.6, evidenceMin: 2, names: [], confidence: "C" },
  source: "演示",
};
const today = "2026-11-30" as IsoDate;
const newest = { version: 2, validFrom: "2026-05-01" as IsoDate, definition };
const changed = { ...definition, minCoverage: 0.7 };
const asked = { definition: changed, version: 3, validFrom: "2026-11-30", reason: "下限提高" };
const said = (result: ReturnType<typeof decideAdoption>) => (result.ok ? result.value : result.refusal.code.slice(18));

describe("an adoption", () => {
  test("is the next version, with its day and its reason", () => {
    expect(said(decideAdoption(asked, newest, today))).toEqual({ validFrom: "2026-11-30", reason: "下限提高" });
    const first = { ...asked, version: 1, reason: "不用写" };
    expect(said(decideAdoption(first, undefined, today))).toEqual({ validFrom: "2026-11-30", reason: null });
  });

  test("may begin with the first day of which there are figures", () => {
    const first = { ...asked, version: 1, validFrom: "1990-01-01" };
    expect(said(decideAdoption(first, undefined, today))).toEqual({ validFrom: "1990-01-01", reason: null });
  });

  test.each([
    [{ version: 2 }, "outdated"],
    [{ version: 4 }, "outdated"],
    [{ definition }, "unchanged"],
    [{ reason: " " }, "reason-missing"],
    [{ validFrom: "2026-12-01" }, "valid-later"],
    [{ validFrom: "2026-04-30" }, "valid-earlier"],
    [{ validFrom: "0001-01-01" }, "valid-too-early"],
    [{ validFrom: "1989-12-31" }, "valid-too-early"],
    [{ reason: "\u200B\u3164 \u202E" }, "reason-missing"],
  ])("with %o is refused", (change, code) => {
    expect(said(decideAdoption({ ...asked, ...change }, newest, today))).toBe(code);
  });
});
