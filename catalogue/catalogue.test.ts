import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TSchema } from "typebox";
import { describe, expect, test } from "vitest";
import type { Area } from "#areas";
import type { Measure } from "#facts";
import { isMoneyUnit } from "#kernel";
import type { IndicatorDefinition } from "#rollup";
import {
  accountPoliciesFile,
  equipmentClassesFile,
  formsFile,
  indicatorsFile,
  measuresFile,
  parksFile,
  procedureFile,
  programmeAreasFile,
  rostersFile,
  unitsFile,
  workingYearsFile,
} from "./entries.ts";
import { identityProvidersFile } from "./identity-providers.ts";
import {
  DataFileError,
  readDivisions,
  readEquipmentClasses,
  readIndicators,
  readJson,
  readMeasures,
  readParks,
  readProgrammeAreas,
  readRosterKinds,
  readUnits,
} from "./index.ts";

const base = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const divisions = readDivisions(base);
const byId = new Map<number, Area>(divisions.map((area) => [area.id, area]));
const parentName = (id: number): string | undefined => byId.get(byId.get(id)?.parentId ?? 0)?.name;

describe("divisions", () => {
  test("every division but the country has one parent of a higher level", () => {
    const rank = { country: 0, province: 1, city: 2, district: 3, township: 4, programme: 5, park: 5 };
    const wrong = divisions.filter((area) => {
      const parent = byId.get(area.parentId ?? 0);
      return area.level === "country" ? area.parentId !== null : !parent || rank[parent.level] >= rank[area.level];
    });
    expect(wrong).toEqual([]);
  });

  test("districts of a 直辖市 and counties held by a province lie directly below it", () => {
    expect(parentName(310114)).toBe("上海市");
    expect(parentName(500229)).toBe("重庆市");
    expect(parentName(429004)).toBe("湖北省");
    expect(divisions.filter(({ name }) => name === "市辖区")).toEqual([]);
  });

  test("a city without counties holds its townships itself", () => {
    expect(divisions.filter(({ name }) => name === "东莞市")).toHaveLength(1);
    expect(parentName(441900003)).toBe("东莞市");
  });

  test("嘉兴 has seven counties", () => {
    expect(divisions.filter(({ parentId }) => parentId === 330400).map(({ shortName }) => shortName)).toEqual([
      "南湖",
      "秀洲",
      "嘉善",
      "海盐",
      "海宁",
      "平湖",
      "桐乡",
    ]);
  });
});

describe("programme areas, parks and units", () => {
  const programmeAreas = readProgrammeAreas(base);
  const parks = readParks(base);
  const units = readUnits(base);
  const added = [...programmeAreas.areas, ...parks.areas];
  const known = new Set<number>([...byId.keys(), ...added.map(({ id }) => id)]);

  test("have ids of their own and lie in areas that exist", () => {
    expect(known.size).toBe(divisions.length + added.length);
    expect(added.filter(({ parentId, locatedInId }) => !known.has(parentId ?? locatedInId ?? 0))).toEqual([]);
    expect(units.filter(({ area }) => !known.has(area))).toEqual([]);
  });

  test("港区 is an alias within 嘉兴 only", () => {
    const meant = programmeAreas.aliases.filter(({ alias }) => alias === "港区");
    expect(meant).toEqual([{ within: 330400, alias: "港区", area: -2 }]);
  });

  test("an alias means one thing within an area", () => {
    const areaAliases = [...programmeAreas.aliases, ...parks.aliases].map(({ within, alias }) => `${within} ${alias}`);
    const unitAliases = units.flatMap(({ aliases }) => aliases.map(({ name, within }) => `${within} ${name}`));
    expect(new Set(areaAliases).size).toBe(areaAliases.length);
    expect(new Set(unitAliases).size).toBe(unitAliases.length);
    expect(new Set(units.map(({ area, name }) => `${area} ${name}`)).size).toBe(units.length);
  });

  test("区经委 is 嘉定区经济委员会, and a company may be responsible", () => {
    const named = (alias: string) => units.find(({ aliases }) => aliases.some(({ name }) => name === alias));
    expect(named("区经委")?.name).toBe("嘉定区经济委员会");
    expect(named("汽车城集团")?.kind).toBe("company");
    expect(units.find(({ name }) => name === "各街镇")).toMatchObject({
      kind: "group",
      standsFor: "townships",
      area: 310114,
    });
  });
});

describe("measures", () => {
  const measures = readMeasures(base);

  test("have codes of their own, and choices exactly where one chooses", () => {
    expect(new Set(measures.map(({ code }) => code)).size).toBe(measures.length);
    expect(measures.filter(({ valueKind, choices }) => (valueKind === "choice") !== choices.length > 0)).toEqual([]);
  });

  test("money has a unit of money, counted things have a measure word", () => {
    const odd = measures.filter(({ valueKind, unit }) => (valueKind === "money") !== isMoneyUnit(unit));
    expect(odd).toEqual([]);
    expect(measures.filter(({ valueKind, unit }) => valueKind === "count" && unit === "")).toEqual([]);
  });

  test("names and telephones of people are personal data", () => {
    const personal = measures.filter((measure) => measure.personal).map(({ code }) => code);
    expect(personal).toEqual(["legal-representative", "contact-person", "contact-phone"]);
  });

  test("a part has the unit and the year of its whole, and no whole is a part of itself", () => {
    const byCode = new Map(measures.map((measure) => [measure.code, measure]));
    for (const { code, partOf, unit, per } of measures) {
      if (partOf === null) continue;
      expect(byCode.get(partOf), code).toMatchObject({ unit, per });
      expect(byCode.get(partOf)?.partOf, code).not.toBe(code);
    }
  });

  test("no rate is a measure: its two parts are", () => {
    expect(measures.filter(({ unit, label }) => unit === "%" || /率|占比|密度/.test(label.zh))).toEqual([]);
  });
});

test("kinds of rosters have codes and names of their own, and say that their definitions are still to be verified", () => {
  const kinds = readRosterKinds(base);
  expect(new Set(kinds.map(({ code }) => code)).size).toBe(kinds.length);
  expect(new Set(kinds.map(({ label }) => label.zh)).size).toBe(kinds.length);
  expect(kinds.filter(({ verification }) => verification !== "background")).toEqual([]);
});

test("a file that breaks its schema is named with the place of the fault", () => {
  expect(() => readJson(base, "catalogue/units/units.json", parksFile)).toThrow(DataFileError);
  expect(() => readJson(base, "catalogue/units/units.json", parksFile)).toThrow(/units\.json: .*parks/);
  expect(() => readJson(base, "catalogue/absent.json", parksFile)).toThrow(/absent\.json: cannot be read/);
});

test.each<[file: string, schema: TSchema]>([
  ["areas/programme-areas", programmeAreasFile],
  ["areas/parks", parksFile],
  ["units/units", unitsFile],
  ["measures/measures", measuresFile],
  ["forms/forms", formsFile],
  ["equipment/classes", equipmentClassesFile],
  ["rosters/rosters", rostersFile],
  ["accounts/policies", accountPoliciesFile],
  ["accounts/identity-providers", identityProvidersFile],
  ["indicators/indicators", indicatorsFile],
  ["procedures/procedure", procedureFile],
  ["calendars/working-years", workingYearsFile],
])("%s.schema.json says what the reader checks (refresh with vitest -u)", async (file, schema) => {
  const published = { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(`${file}.schema.json`);
});

test("a robot is production equipment, an AGV is neither, and no class is listed twice", () => {
  const classes = readEquipmentClasses(base);
  expect(new Set(classes.map(({ code }) => code)).size).toBe(classes.length);
  const of = (code: string) => classes.find((one) => one.code === code);
  expect([of("industrial-robot")?.robot, of("industrial-robot")?.production]).toEqual([true, true]);
  expect([of("agv")?.robot, of("agv")?.production]).toEqual([false, false]);
});

describe("indicators", () => {
  const indicators = readIndicators(base);
  const measures = new Map(readMeasures(base).map((measure) => [measure.code, measure]));
  const rosters = new Set(readRosterKinds(base).map(({ code }) => code));
  const seeds = path.resolve(base, "../shared/seeds");
  const bare = (text: string) => text.replace(/\s/g, "");

  test("have codes and names of their own", () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
    expect(new Set(indicators.map(({ label }) => label.zh)).size).toBe(indicators.length);
    const names = indicators.flatMap((indicator) => indicator.names.map(bare));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test("have a formula that fits kind, unit and measures, and name lists that exist", () => {
    expect(indicators.flatMap((indicator) => faultsOf(indicator, measures, rosters))).toEqual([]);
  });

  test.each<[code: string, change: Partial<IndicatorDefinition>, fault: string]>([
    ["robots-in-service", { kind: "flow" }, "a flow adds up a stock"],
    ["robots-in-service", { unit: "万台" }, "is counted in 台"],
    ["robots-in-service", { formula: { of: "sum", measure: "droids" } }, "no number of a year: droids"],
    ["robots-in-service", { times: 100 }, "is multiplied"],
    ["smart-investment", { unit: "台" }, "money has no unit of money"],
    ["robot-density", { unit: "台/人" }, "台/人 is not what the measures give times 10000"],
    ["smart-investment-share", { times: 1 }, "% is not what the measures give times 1"],
    ["smart-investment-share", { kind: "flow" }, "a rate is no flow"],
    ["cloud-share", { formula: { of: "share", measure: "cloud", answers: ["rented"] } }, "no answer: rented"],
    ["chain-leaders", { formula: { of: "members", roster: "absent" } }, "no kind of rosters: absent"],
    ["chain-leaders", { unit: "个" }, "members of a list are a stock of 家"],
    ["oee", { times: 1 }, "% goes with times 100"],
    ["oee", { scope: { sections: null, roster: "absent" } }, "no kind of rosters: absent"],
    [
      "research-intensity",
      { formula: { of: "ratio", numerator: "assets-total", denominator: "revenue", main: "pooled" } },
      "a stock is divided by a flow",
    ],
  ])("%s with %o is found out", (code, change, fault) => {
    const indicator = indicators.find((one) => one.code === code);
    if (indicator === undefined) throw new Error(`${code} is not in the catalogue`);
    expect(faultsOf({ ...indicator, ...change }, measures, rosters)).toContain(`${code}: ${fault}`);
  });

  test("what no text at hand confirms is shown as 待核对, and nothing else", () => {
    expect(indicators.filter((it) => (it.confidence === "C") !== (it.verification === "background"))).toEqual([]);
  });

  test("networked equipment over all equipment and over digital equipment are two indicators", () => {
    const over = indicators.flatMap(({ formula }) =>
      formula.of === "ratio" && formula.numerator === "equipment-connected" ? [formula.denominator] : [],
    );
    expect(over).toEqual(["equipment", "equipment-digital"]);
  });

  test.skipIf(!existsSync(seeds))("stand in the plans that ask for them (skipped when ../shared is absent)", () => {
    const texts = readdirSync(seeds).map((file) => bare(readFileSync(path.join(seeds, file), "utf8")));
    const unread = indicators.flatMap(({ code, uses }) =>
      uses.flatMap(({ plan, words }) => {
        const asked = texts.some((text) => text.includes(bare(plan)) && text.includes(bare(words)));
        return asked && words.length < 60 ? [] : [`${code}: ${plan}: ${words}`];
      }),
    );
    expect(unread).toEqual([]);
  });
});

/** What an indicator's formula says against its kind, its unit or the measures and lists it names; empty for a sound one. */
function faultsOf(
  indicator: IndicatorDefinition,
  measures: ReadonlyMap<string, Measure>,
  rosters: ReadonlySet<string>,
): string[] {
  const { code, scope, formula } = indicator;
  const listed = formula.of === "members" ? [scope.roster, formula.roster] : [scope.roster];
  const absent = listed.flatMap((it) => (it === null || rosters.has(it) ? [] : [`no kind of rosters: ${it}`]));
  return [...absent, ...formulaFaults(indicator, measures)].map((fault) => `${code}: ${fault}`);
}

function formulaFaults(indicator: IndicatorDefinition, measures: ReadonlyMap<string, Measure>): string[] {
  const { formula, kind, unit, times } = indicator;
  switch (formula.of) {
    case "sum":
      return [
        ...sumFaults(indicator, measures.get(formula.measure), formula.measure),
        ...when(times !== 1, "is multiplied"),
      ];
    case "ratio":
      return [
        ...when(kind !== "ratio", `a rate is no ${kind}`),
        ...ratioFaults(indicator, [formula.numerator, formula.denominator], measures),
      ];
    case "share":
      return [
        ...when(kind !== "ratio" || unit !== "%" || times !== 100, "a share is a rate in %"),
        ...answerFaults(formula.answers, measures.get(formula.measure), formula.measure),
      ];
    case "members":
      return when(kind !== "stock" || unit !== "家" || times !== 1, "members of a list are a stock of 家");
    case "awaited":
      return [
        ...when((unit === "%") !== (times === 100), "% goes with times 100"),
        ...when(unit === "%" && kind !== "ratio", `a rate is no ${kind}`),
      ];
  }
}

const when = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);

function isYearlyNumber(measure: Measure | undefined): measure is Measure {
  return measure !== undefined && measure.per === "year" && ["count", "decimal", "money"].includes(measure.valueKind);
}

function sumFaults({ kind, unit }: IndicatorDefinition, measure: Measure | undefined, named: string): string[] {
  if (!isYearlyNumber(measure)) return [`no number of a year: ${named}`];
  const money = measure.valueKind === "money";
  return [
    ...when(kind !== measure.nature, `a ${kind} adds up a ${measure.nature}`),
    ...when(money && !isMoneyUnit(unit), "money has no unit of money"),
    ...when(!money && unit !== measure.unit, `is counted in ${measure.unit}`),
  ];
}

/** A stock stands at the end of the year that a flow came together in; a stock over a flow says nothing of either. */
const DIVISIBLE = ["stock/stock", "flow/flow", "flow/stock"];

function ratioFaults(
  { unit, times }: IndicatorDefinition,
  codes: readonly [numerator: string, denominator: string],
  measures: ReadonlyMap<string, Measure>,
): string[] {
  const [numerator, denominator] = [measures.get(codes[0]), measures.get(codes[1])];
  if (!isYearlyNumber(numerator)) return [`no number of a year: ${codes[0]}`];
  if (!isYearlyNumber(denominator)) return [`no number of a year: ${codes[1]}`];
  const given: Readonly<Record<number, string>> = {
    1: `${numerator.unit}/${denominator.unit}`,
    100: numerator.unit === denominator.unit ? "%" : "",
    10000: `${numerator.unit}/万${denominator.unit}`,
    // Money is counted in 分, a million of which are 万元.
    1000000: denominator.valueKind === "money" ? `${numerator.unit}/万元` : "",
  };
  return [
    ...when(
      !DIVISIBLE.includes(`${numerator.nature}/${denominator.nature}`),
      `a ${numerator.nature} is divided by a ${denominator.nature}`,
    ),
    ...when(given[times] !== unit, `${unit} is not what the measures give times ${times}`),
  ];
}

/** The answers of a measure as the ledger keeps them: a flag's are 1 for yes and 0 for no. */
function answerFaults(answers: readonly string[], measure: Measure | undefined, named: string): string[] {
  if (measure?.valueKind !== "flag" && measure?.valueKind !== "choice") return [`nothing to choose from: ${named}`];
  const known = measure.valueKind === "flag" ? ["1", "0"] : measure.choices.map((choice) => choice.code);
  return answers.filter((answer) => !known.includes(answer)).map((answer) => `no answer: ${answer}`);
}
