import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TSchema } from "typebox";
import { describe, expect, test } from "vitest";
import type { Area } from "#areas";
import { isMoneyUnit } from "#kernel";
import { formsFile, measuresFile, parksFile, programmeAreasFile, unitsFile } from "./entries.ts";
import {
  DataFileError,
  readDivisions,
  readJson,
  readMeasures,
  readParks,
  readProgrammeAreas,
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
])("%s.schema.json says what the reader checks (refresh with vitest -u)", async (file, schema) => {
  const published = { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(`${file}.schema.json`);
});
