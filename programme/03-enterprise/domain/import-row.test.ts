import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type EvidenceTier,
  type FactSource,
  type Measure,
  readMeasuredValue,
  type ValueKind,
  yearPeriod,
} from "#facts";
import { areaId, type IsoDate, idOf } from "#kernel";
import { checkSignOf, organisationCheckOf } from "./credit-code.ts";
import { columnHeading, isHeadingRow, listText, officialColumns, readHeadings } from "./enterprise-sheet.ts";
import { type HeldEnterprise, type HeldValue, type ImportSurroundings, planRow } from "./import-row.ts";
import { industryTree, readIndustries } from "./industry.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const INDUSTRIES = industryTree(
  readIndustries(readFileSync(path.join(ROOT, "catalogue/industries/industries.csv"), "utf8")),
);

function measure(code: string, zh: string, unit: string, more: Partial<Measure> = {}): Measure {
  return {
    ...{ code, label: { zh, en: code }, explain: { zh: "", en: "" }, unit, valueKind: "count" as ValueKind },
    ...{ nature: "stock", per: "year", group: "scale", choices: [], mayBeNegative: false, personal: false },
    ...{ grade: "general", partOf: null, validMonths: null, verification: "background", source: "试验" },
    ...more,
  };
}

const STAFF = measure("staff", "从业人员期末人数", "人");
const REVENUE = measure("revenue", "营业收入", "万元", { valueKind: "money", nature: "flow" });
const TOOLS = measure("design-tools", "使用工具", "", { valueKind: "flag" });
const CLOUD = measure("cloud", "业务系统上云", "", {
  valueKind: "choice",
  choices: [
    { code: "none", label: { zh: "没有", en: "None" } },
    { code: "public", label: { zh: "公有云", en: "Public" } },
  ],
});
const PHONE = measure("contact-phone", "联系电话", "", { valueKind: "text", per: "since", personal: true });
const SECRET = measure("secret", "密级数", "个", { grade: "core" });
const words = (code: string) => measure(code, code, "", { valueKind: "text", per: "since" });
const MEASURES = [STAFF, REVENUE, TOOLS, CLOUD, PHONE, SECRET];

const CODE = (() => {
  const body = "D0000001";
  const first = `91990102${body}${organisationCheckOf(body)}`;
  return first + checkSignOf(first);
})();
const TODAY = "2026-11-28" as IsoDate;
const TOWN = areaId(7);

type Known = { readonly value: number; readonly tier: EvidenceTier; readonly source: FactSource };

function held(known: Known | undefined): HeldEnterprise {
  const name = { period: { from: TODAY, to: null }, value: { words: "甲公司" }, tier: 0, source: "import" } as const;
  const values = new Map<string, readonly HeldValue[]>([["name", [{ ...name, factId: idOf<"fact">("n") }]]]);
  if (known) {
    const { value, tier, source } = known;
    const cell = {
      factId: idOf<"fact">("f"),
      period: yearPeriod(2025),
      value: { number: String(value) },
      tier,
      source,
    };
    values.set("staff", [cell]);
  }
  return { id: idOf("e"), homeId: areaId(1), areaId: TOWN, areaName: "甲镇", byOtherCode: false, values };
}

function around(more: Partial<ImportSurroundings> = {}): ImportSurroundings {
  const layout = readHeadings(["统一社会信用代码", "企业名称", "2025年从业人员期末人数（人）", "联系电话"], MEASURES);
  if (!layout.ok) throw new Error(layout.refusal.code);
  return {
    measures: new Map(MEASURES.map((one) => [one.code, one])),
    ...{ layout: layout.value, industries: INDUSTRIES, held: new Map(), elsewhere: new Set(), areas: new Map() },
    ...{ registerMeasures: { name: words("name"), industry: words("industry"), address: words("address") } },
    ...{ places: [], ownArea: TOWN, tier: 0, day: TODAY, firstRow: new Map() },
    ...more,
  };
}

const row = (...cells: string[]) => ({ number: 5, cells });
const codes = (plan: ReturnType<typeof planRow>) => plan.problems.map(({ refusal }) => refusal.code);

describe("a row of a list", () => {
  test("registers an enterprise that is not known, with its figures", () => {
    const plan = planRow(row(CODE, "甲公司", "12", ""), around());
    expect([plan.outcome, plan.areaId, plan.facts.map(({ measure: of }) => of)]).toEqual([
      "new",
      TOWN,
      ["name", "staff"],
    ]);
  });

  test("is asked about a figure a hundred times the year before's, at its cell, and can be taken all the same", () => {
    const known = { ...held(undefined) };
    const last = { factId: idOf<"fact">("l"), period: yearPeriod(2024), value: { number: "12" }, tier: 0 } as const;
    const before = { ...known, values: new Map([["staff", [{ ...last, source: "self" as const }]]]) };
    const plan = planRow(row(CODE, "甲公司", "1200", ""), around({ held: new Map([[CODE, before]]) }));
    expect([plan.outcome, plan.problems]).toEqual(["change", []]);
    expect(plan.doubts.map(({ column, refusal }) => [column, refusal.code])).toEqual([[2, "facts.hundredfold"]]);
    expect(planRow(row(CODE, "甲公司", "130", ""), around({ held: new Map([[CODE, before]]) })).doubts).toEqual([]);
  });

  const knowing = (...figures: readonly (readonly [year: number, value: string])[]) => {
    const cell = { tier: 0, source: "self" } as const;
    const staff = figures.map(([year, value]) => ({
      ...{ ...cell, factId: idOf<"fact">(`f${year}`), period: yearPeriod(year), value: { number: value } },
    }));
    const it = { ...held(undefined), values: new Map([...held(undefined).values, ["staff", staff]]) };
    return around({ held: new Map([[CODE, it]]) });
  };
  const asked = (plan: ReturnType<typeof planRow>) =>
    plan.doubts.map(({ column, refusal }) => [column, refusal.code, refusal.facts.other ?? null]);

  test.each([
    ["the figure that it replaces", [[2025, "12"]], [[2, "facts.hundredfold-of-replaced", null]]],
    ["the nearest year before, when last year is empty", [[2021, "12"]], [[2, "facts.hundredfold", 2021]]],
    ["a year that comes after", [[2026, "12"]], [[2, "facts.hundredfold", 2025]]],
    ["nothing that is a hundredfold of it", [[2021, "3000"]], []],
  ] as const)("is asked about a figure beside %s", (_what, figures, expected) => {
    expect(asked(planRow(row(CODE, "甲公司", "240000", ""), knowing(...figures)))).toEqual(
      expected.length > 0 ? expected : [],
    );
  });

  test("says problems and doubts of a row at once", () => {
    const plan = planRow(row(CODE, "甲公司", "240000", "1".repeat(601)), knowing([2021, "12"]));
    expect([plan.outcome, codes(plan).length, asked(plan)]).toEqual(["failed", 1, [[2, "facts.hundredfold", 2021]]]);
  });

  test.each([
    ["澄砚云章精密机械有限公司", "澄砚墨宝食品有限公司", true],
    ["澄砚云章精密机械有限公司", "澄砚云章智能装备股份有限公司", false],
    ["澄砚云章精密机械有限公司", "云章精密机械（澄砚）有限公司", false],
    ["澄砚云章精密机械有限公司", "澄砚云璋精密机械有限公司", false],
    ["澄砚云章精密机械有限公司", "澄砚市云章精密机械厂", false],
  ])("is asked about a known code with the name of another firm: %s, %s", (before, after, doubtful) => {
    const known = held(undefined);
    const cell = { factId: idOf<"fact">("n"), tier: 0, source: "import" } as const;
    const name = { ...cell, period: { from: TODAY, to: null }, value: { words: before } };
    const it = { ...known, values: new Map([["name", [name]]]) };
    const surroundings = around({ held: new Map([[CODE, it]]), places: ["澄砚市", "澄砚"] });
    expect(asked(planRow(row(CODE, after, "", ""), surroundings))).toEqual(
      doubtful ? [[1, "enterprise.sheet-name-unlike", null]] : [],
    );
  });

  // The list's evidence against what is there: whoever it is from, better evidence stays in use and equal or less is put right.
  test.each<[Known | undefined, EvidenceTier, string, string]>([
    [undefined, 0, "12", "recorded"],
    [{ value: 12, tier: 0, source: "self" }, 0, "12", "nothing"],
    [{ value: 12, tier: 2, source: "office" }, 0, "12", "nothing"],
    [{ value: 12, tier: 0, source: "self" }, 2, "12", "recorded"],
    [{ value: 30, tier: 0, source: "import" }, 0, "12", "replaced"],
    [{ value: 30, tier: 0, source: "self" }, 0, "12", "replaced"],
    [{ value: 30, tier: 1, source: "self" }, 2, "12", "replaced"],
    [{ value: 30, tier: 2, source: "office" }, 0, "12", "beside"],
    [{ value: 30, tier: 2, source: "import" }, 1, "12", "beside"],
    [{ value: 30, tier: 4, source: "gateway" }, 2, "12", "beside"],
    [{ value: 30, tier: 4, source: "gateway" }, 2, "", "nothing"],
  ])("with %j there, evidence %i and “%s” typed: %s", (known, tier, typed, outcome) => {
    const plan = planRow(row(CODE, "甲公司", typed, ""), around({ tier, held: new Map([[CODE, held(known)]]) }));
    const fact = plan.facts.find(({ measure: of }) => of === "staff");
    const told = !fact ? "nothing" : fact.replaces !== null ? "replaced" : fact.takesEffect ? "recorded" : "beside";
    expect(told).toBe(outcome);
  });

  test("that says what is known changes nothing, nor does a masked cell that comes back", () => {
    const known = held({ value: 12, tier: 0, source: "import" });
    const phone: HeldValue = {
      ...{ factId: idOf<"fact">("p"), period: { from: TODAY, to: null }, value: { words: "13800001234" } },
      ...{ tier: 0, source: "office" },
    };
    const values = new Map<string, readonly HeldValue[]>([...known.values, ["contact-phone", [phone]]]);
    const at = around({ held: new Map([[CODE, { ...known, values }]]) });
    expect(planRow(row(CODE, "甲公司", "12", "138******34"), at).outcome).toBe("same");
    expect(planRow(row(CODE, "甲公司", "12", "13900001234"), at).outcome).toBe("change");
  });

  test("tells every problem of its cells at once", () => {
    const plan = planRow(row(CODE.slice(1), "甲", "多", ""), around());
    expect([plan.outcome, codes(plan)]).toEqual([
      ...["failed", ["enterprise.credit-code-malformed", "enterprise.name-unreadable", "facts.not-a-number"]],
    ]);
  });

  test("is not taken for a code that stood above, belongs elsewhere, or an area that is not told", () => {
    const name = "甲公司";
    expect(codes(planRow(row(CODE, name), around({ firstRow: new Map([[CODE, 3]]) })))).toEqual([
      "enterprise.sheet-code-twice",
    ]);
    expect(codes(planRow(row(CODE, name), around({ elsewhere: new Set([CODE]) })))).toEqual([
      "enterprise.credit-code-taken",
    ]);
    expect(codes(planRow(row(CODE, name), around({ ownArea: null })))).toEqual(["enterprise.sheet-cell-missing"]);
  });
});

describe("headings", () => {
  test("of the official list are read back as its columns; personal and core data are not among them", () => {
    const columns = officialColumns(MEASURES, 2025);
    const headings = columns.map(columnHeading);
    const layout = readHeadings(headings, MEASURES);
    expect(layout.ok && layout.value).toEqual({ columns, unknown: [] });
    expect(headings.join(" ")).not.toMatch(/联系电话|密级/);
    expect(headings).toContain("2025年业务系统上云（没有/公有云）");
    expect(isHeadingRow(headings)).toBe(true);
  });

  test.each([
    ["2025年营业收入（亿元）", "enterprise.sheet-unit-differs"],
    ["营业收入（万元）", "enterprise.sheet-year-missing"],
    ["企业名称", "enterprise.sheet-heading-twice"],
  ])("“%s” is refused", (heading, code) => {
    const layout = readHeadings(["统一社会信用代码", "企业名称", heading], MEASURES);
    expect(layout.ok ? "read" : layout.refusal.code).toBe(code);
  });

  test.each([
    ["2025年度营业收入(万元)", "revenue"],
    ["２０２５年 营业收入", "revenue"],
    ["2025年营业收入（现价）", "revenue"],
    ["2025年从业人数", "staff"],
    ["2025年随便什么", undefined],
    ["__proto__", undefined],
    ["2025年constructor", undefined],
  ])("“%s” means %s", (heading, code) => {
    const layout = readHeadings(["信用代码", "单位名称", heading], MEASURES);
    const column = layout.ok ? layout.value.columns[2] : undefined;
    expect(column?.kind === "measure" ? column.measure.code : undefined).toBe(code);
  });
});

test("what the list shows of a value is read back as the same value", () => {
  const any = fc.oneof(
    fc.nat({ max: 100_000_000 }).map((n) => [STAFF, { number: String(n) }] as const),
    fc.bigInt({ min: 0n, max: 10n ** 13n }).map((n) => [REVENUE, { number: String(n) }] as const),
    fc.constantFrom("0", "1").map((n) => [TOOLS, { number: n }] as const),
    fc.constantFrom("none", "public").map((n) => [CLOUD, { words: n }] as const),
  );
  fc.assert(
    fc.property(any, ([of, value]) => {
      expect(readMeasuredValue(of, listText(of, value))).toEqual({ ok: true, value });
    }),
  );
});
