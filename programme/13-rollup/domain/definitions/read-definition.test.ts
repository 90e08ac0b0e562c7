import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure } from "#facts";
import { fraction } from "#kernel";
import { actualOf } from "../actual.ts";
import { noSums } from "../indicator-sums.ts";
import { rateScale } from "../rate-scale.ts";
import { asIndicator, type DefinitionDraft, draftOf } from "./local-definition.ts";
import { type DefinitionSurroundings, readDefinition } from "./read-definition.ts";

const measure = (code: string, more: Partial<Measure>): Measure => ({
  ...{
    code,
    label: { zh: code, en: code },
    explain: { zh: "", en: "" },
    unit: "",
    valueKind: "count",
    nature: "stock",
  },
  ...{ per: "year", group: "", choices: [], partOf: null, mayBeNegative: false, personal: false, grade: "general" },
  ...{ validMonths: null, verification: "background", source: "演示" },
  ...more,
});
const choices = ["none", "private", "public"].map((code) => ({ code, label: { zh: code, en: code } }));
const MEASURES: readonly Measure[] = [
  measure("robots", { unit: "台" }),
  measure("machines", { unit: "台" }),
  measure("staff", { unit: "人" }),
  measure("power", { unit: "万千瓦时", valueKind: "decimal", nature: "flow" }),
  measure("revenue", { unit: "万元", valueKind: "money", nature: "flow" }),
  measure("spent", { unit: "万元", valueKind: "money", nature: "flow" }),
  measure("grade", { valueKind: "count", nature: "level" }),
  measure("founded", { valueKind: "count", nature: "stock", per: "since" }),
  measure("tools", { valueKind: "flag", nature: "level" }),
  measure("cloud", { valueKind: "choice", nature: "level", choices }),
];
const roster = (code: string) => ({
  ...{ code, label: { zh: code, en: code }, explain: { zh: "", en: "" }, level: "any" as const, validMonths: null },
  ...{ verification: "background" as const, source: "演示" },
});
const TAKEN = { label: { zh: "在役机器人", en: "" }, names: ["工业机器人"], unit: "台" };
const KNOWN: DefinitionSurroundings = {
  ...{ measures: MEASURES, rosterKinds: [roster("large"), roster("small")], sections: ["B", "C"], others: [TAKEN] },
};

const DRAFT: DefinitionDraft = {
  ...{ name: "数控设备", nameEn: "", explain: "", caution: "", kind: "stock", unit: "台", times: 1, direction: "up" },
  ...{ sections: null, roster: null, formula: { of: "sum", measure: "machines" }, minCoverage: 0.6, evidenceMin: 2 },
  ...{ names: [], confidence: "C", source: "局务会" },
};

const faultsOf = (change: Partial<DefinitionDraft>): string[] => {
  const reading = readDefinition({ ...DRAFT, ...change }, KNOWN);
  return reading.ok ? [] : reading.faults.map(({ field, refusal }) => `${field} ${refusal.code.slice(18)}`);
};

const ratio = (numerator: string, denominator: string, unit: string, times: number): Partial<DefinitionDraft> => ({
  ...{ kind: "ratio", unit, times, formula: { of: "ratio", numerator, denominator, main: "pooled" } },
});
const share = (measured: string, ...answers: string[]): Partial<DefinitionDraft> => ({
  ...{ kind: "ratio", unit: "%", times: 100, formula: { of: "share", measure: measured, answers } },
});

describe("a draft", () => {
  test("that is sound is given as it is kept, with its blanks tidied", () => {
    const reading = readDefinition({ ...DRAFT, name: " 数控\n设备 ", sections: ["C", "B", "C"] }, KNOWN);
    expect(reading).toMatchObject({ ok: true, definition: { label: { zh: "数控 设备", en: "数控 设备" } } });
    expect(reading.ok && reading.definition.scope.sections).toEqual(["B", "C"]);
    expect(reading.ok && readDefinition(draftOf(reading.definition), KNOWN)).toEqual(reading);
  });

  test.each<[what: string, change: Partial<DefinitionDraft>, faults: string[]]>([
    ["a sum in money of what is counted in 台", { unit: "亿元" }, ["unit unit-differs"]],
    ["a flow of a stock", { kind: "flow" }, ["kind kind-differs"]],
    ["a sum of a level", { formula: { of: "sum", measure: "grade" } }, ["measure not-addable"]],
    ["a sum of what is not of a year", { formula: { of: "sum", measure: "founded" } }, ["measure not-addable"]],
    ["an unknown measure", { formula: { of: "sum", measure: "droids" } }, ["measure measure-unknown"]],
    ["a sum that is multiplied", { times: 100 }, ["times times-differ"]],
    ["% that is multiplied by 1", ratio("robots", "machines", "%", 1), ["times times-differ"]],
    ["% of two things", ratio("robots", "staff", "%", 100), ["unit unit-differs"]],
    ["a rate that is a flow", { ...ratio("robots", "staff", "台/人", 1), kind: "flow" }, ["kind kind-differs"]],
    ["a stock over a flow", ratio("robots", "power", "台/万千瓦时", 1), ["denominator stock-over-flow"]],
    ["a number over itself", ratio("robots", "robots", "%", 100), ["denominator one-measure"]],
    ["a share of a number", share("robots", "1"), ["measure no-answers"]],
    ["a share of an answer that is none", share("cloud", "rented"), ["answers answer-unknown"]],
    ["a share of every answer", share("tools", "1", "0"), ["answers answers-all"]],
    ["a share of no answer", share("cloud"), ["answers answers-missing"]],
    [
      "members that are a flow in 个",
      { kind: "flow", unit: "个", formula: { of: "members", roster: "large" } },
      ["kind kind-differs", "unit unit-differs"],
    ],
    [
      "members of two lists",
      { unit: "家", roster: "small", formula: { of: "members", roster: "large" } },
      ["roster two-lists"],
    ],
    ["members of no list", { unit: "家", formula: { of: "members", roster: "?" } }, ["listed roster-unknown"]],
    ["a name that is taken", { name: "在役 机器人" }, ["name name-taken"]],
    ["another name that is taken", { names: ["工业机器人"] }, ["names name-taken"]],
    [
      "a taken name in a unit that says the same",
      { unit: "台(套)", name: "工业机器人" },
      ["unit unit-differs", "name name-taken"],
    ],
    ["a name twice", { names: ["数控 设备"] }, ["names name-twice"]],
    ["no name and no source", { name: "\u200b", source: "" }, ["name name-missing", "source source-missing"]],
    ["a name of fillers that nobody sees", { name: "\u3164\u2800\u202e" }, ["name name-missing"]],
    ["a section that is not listed", { sections: ["Z"] }, ["sections sections-unknown"]],
    ["no section at all", { sections: [] }, ["sections sections-unknown"]],
    ["coverage beyond 1", { minCoverage: 1.01 }, ["minCoverage coverage-outside"]],
    ["coverage finer than hundredths", { minCoverage: 0.605 }, ["minCoverage coverage-outside"]],
    ["evidence beyond E5", { evidenceMin: 6 }, ["evidenceMin evidence-outside"]],
    [
      "a direction that is none",
      { direction: "left", confidence: "D" },
      ["direction direction-unknown", "confidence confidence-unknown"],
    ],
  ])("with %s is told so at its field, and nothing else is", (_what, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  test("may have a taken name in another unit", () => {
    expect(faultsOf({ name: "工业机器人", unit: "万台" })).toEqual([]);
  });
});

/** Yuan or pieces that one of a printed unit is: told once more, as plain numbers. */
const SIZES: Readonly<Record<string, readonly [base: string, size: number]>> = {
  ...{
    台: ["台", 1],
    万台: ["台", 1e4],
    人: ["人", 1],
    万人: ["人", 1e4],
    元: ["元", 1],
    万元: ["元", 1e4],
    亿元: ["元", 1e8],
  },
  ...{ 万千瓦时: ["万千瓦时", 1] },
};
const UNITS = [
  ...Object.keys(SIZES),
  "%",
  "家",
  "台/人",
  "台/万人",
  "万元/人",
  "元/万元",
  "人/万元",
  "万千瓦时/亿元",
  "亿元/亿元",
];
const NATURES: Readonly<Record<string, string>> = {
  ...{
    robots: "stock 台",
    machines: "stock 台",
    staff: "stock 人",
    power: "flow 万千瓦时",
    revenue: "flow 元",
    spent: "flow 元",
  },
};

/** Whether kind and unit go with a formula over numbers, by a table of what each is: no code is shared with what is tested. */
function isSound(draft: DefinitionDraft): boolean {
  const { formula, kind, unit } = draft;
  if (formula.of === "members") return kind === "stock" && unit === "家" && ["large", "small"].includes(formula.roster);
  if (formula.of === "share") return false;
  const [over, under] = formula.of === "sum" ? [formula.measure, ""] : [formula.numerator, formula.denominator];
  const [nature, base] = (NATURES[over] ?? "").split(" ");
  if (formula.of === "sum") return base !== undefined && kind === nature && SIZES[unit]?.[0] === base;
  const [natureUnder, baseUnder] = (NATURES[under] ?? "").split(" ");
  if (base === undefined || baseUnder === undefined || over === under || kind !== "ratio") return false;
  if (nature === "stock" && natureUnder === "flow") return false;
  if (unit === "%") return base === baseUnder;
  const [top = "", bottom = ""] = unit.split("/");
  return SIZES[top]?.[0] === base && SIZES[bottom]?.[0] === baseUnder;
}

const code = fc.constantFrom(...Object.keys(NATURES), "grade", "founded", "tools", "droids");
const formula: fc.Arbitrary<DefinitionDraft["formula"]> = fc.oneof(
  fc.record({ of: fc.constant("sum" as const), measure: code }),
  fc.record({
    of: fc.constant("ratio" as const),
    numerator: code,
    denominator: code,
    main: fc.constantFrom("pooled" as const, "mean" as const),
  }),
  fc.record({ of: fc.constant("members" as const), roster: fc.constantFrom("large", "small", "none") }),
);
/** Rates of numbers, of which many are sound: of anything at all hardly one is. */
const rate = fc.record({
  of: fc.constant("ratio" as const),
  numerator: fc.constantFrom(...Object.keys(NATURES)),
  denominator: fc.constantFrom(...Object.keys(NATURES)),
  main: fc.constant("pooled" as const),
});
const asked = fc.oneof(
  fc.tuple(formula, fc.constantFrom("flow", "stock", "ratio", "level")),
  fc.tuple(rate, fc.constant("ratio")),
);

test("is sound just when its kind and unit go with what it counts, and its figure is then the one that the unit says", () => {
  let sound = 0;
  fc.assert(
    fc.property(
      asked,
      fc.constantFrom(...UNITS),
      fc.nat(1_000_000),
      fc.integer({ min: 1, max: 1_000_000 }),
      ([it, kind], unit, top, bottom) => {
        const scale = it.of === "ratio" ? rateScale(unitOf(it.numerator), unitOf(it.denominator), unit) : undefined;
        const draft = { ...DRAFT, name: "甲", formula: it, kind, unit, times: Number(scale?.times ?? 1n) };
        const reading = readDefinition(draft, KNOWN);
        expect(reading.ok).toBe(isSound(draft));
        if (!reading.ok || it.of !== "ratio") return;
        sound += 1;
        const indicator = asIndicator({
          code: "local-a",
          version: 1,
          validFrom: "2026-01-01" as never,
          definition: reading.definition,
        });
        const sums = {
          ...noSums("ratio"),
          inScope: 1,
          known: 1,
          numerator: fraction(BigInt(top)),
          denominator: fraction(BigInt(bottom)),
        };
        const { pooled } = actualOf(indicator, sums, scale?.divisor);
        const wanted = valueIn(unit, [it.numerator, top], [it.denominator, bottom]);
        const told = Number(pooled?.numerator) / Number(pooled?.denominator);
        expect(Math.abs(told - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
      },
    ),
    { numRuns: 3000 },
  );
  expect(sound).toBeGreaterThan(20);
});

const unitOf = (named: string) => MEASURES.find((one) => one.code === named)?.unit ?? "";

/** What a rate comes to in a printed unit: money is summed in 分. */
function valueIn(unit: string, over: readonly [string, number], under: readonly [string, number]): number {
  const amount = ([named, summed]: readonly [string, number]) => (unitOf(named) === "万元" ? summed / 100 : summed);
  if (unit === "%") return (100 * amount(over)) / amount(under);
  const [top = "", bottom = ""] = unit.split("/");
  return amount(over) / (SIZES[top]?.[1] ?? 0) / (amount(under) / (SIZES[bottom]?.[1] ?? 0));
}
