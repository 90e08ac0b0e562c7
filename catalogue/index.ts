import { type Area, type AreaLevel, COUNTRY_ID, shortNameOf } from "#areas";
import type { Procedure, WorkingYear } from "#casework";
import {
  type BoundForm,
  type EquipmentClass,
  type IndustryTree,
  industryTree,
  type RosterKind,
  readIndustries,
} from "#enterprise";
import type { Measure } from "#facts";
import type { AccountPolicy } from "#identity";
import { type AreaId, areaId, type IsoDate } from "#kernel";
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
  type UnitEntry,
  unitsFile,
  workingYearsFile,
} from "./entries.ts";

import { DataFileError, readJson, readText } from "./read-json.ts";

export { aliasEntry, areaNumber, type UnitEntry, unitsFile } from "./entries.ts";
export { type IdentityProvidersFile, readIdentityProviders } from "./identity-providers.ts";
export { DataFileError, readJson, readText } from "./read-json.ts";

/** Another name of an area as plans print it; it has this meaning only within one area and below. */
export type AreaAlias = { readonly within: AreaId; readonly alias: string; readonly area: AreaId };
export type AreasWithAliases = { readonly areas: readonly Area[]; readonly aliases: readonly AreaAlias[] };

const LEVELS: ReadonlySet<string> = new Set<AreaLevel>(["country", "province", "city", "district", "township"]);

function divisionOf(line: string, row: number): Area {
  const [code, name, level, parent] = line.split(",");
  if (!code || !/^\d{6}(\d{3})?$/.test(code) || !name || !level || !LEVELS.has(level) || parent === undefined) {
    throw new DataFileError("catalogue/areas/divisions.csv", `row ${row} is not code,name,level,parent_code`);
  }
  return {
    id: areaId(Number(code)),
    code,
    name,
    shortName: shortNameOf(name),
    level: level as AreaLevel,
    tree: "division",
    parentId: parent === "" ? null : areaId(Number(parent)),
    locatedInId: null,
    validFrom: null,
    validTo: null,
    demo: false,
  };
}

/** Country, provinces, cities, districts and townships of GB/T 2260, parents first: `readDivisions(root)[0].id` is 100000. */
export function readDivisions(base: string): Area[] {
  const [header, ...lines] = readText(base, "catalogue/areas/divisions.csv").trimEnd().split("\n");
  if (header !== "code,name,level,parent_code") {
    throw new DataFileError("catalogue/areas/divisions.csv", "has another header than code,name,level,parent_code");
  }
  const areas = lines.map((line, index) => divisionOf(line, index + 2));
  const known = new Set<AreaId>();
  for (const area of areas) {
    const orphan = area.parentId === null ? area.id !== COUNTRY_ID : !known.has(area.parentId);
    if (orphan || known.has(area.id)) {
      throw new DataFileError("catalogue/areas/divisions.csv", `${area.code} is repeated or stands before its parent`);
    }
    known.add(area.id);
  }
  return areas;
}

function aliasesOf(
  entries: readonly { id: number; aliases: readonly { name: string; within: number }[] }[],
): AreaAlias[] {
  return entries.flatMap((entry) =>
    entry.aliases.map(({ name, within }) => ({ within: areaId(within), alias: name, area: areaId(entry.id) })),
  );
}

/** Areas that plans give targets to but GB/T 2260 has no code for (经开区, 港区, 长三角), with negative ids. */
export function readProgrammeAreas(base: string): AreasWithAliases {
  const { areas } = readJson(base, "catalogue/areas/programme-areas.json", programmeAreasFile);
  return {
    areas: areas.map((area) => ({
      id: areaId(area.id),
      code: null,
      name: area.name,
      shortName: shortNameOf(area.name),
      level: "programme",
      tree: "division",
      parentId: areaId(area.parent),
      locatedInId: null,
      validFrom: area.validFrom as IsoDate | null,
      validTo: area.validTo as IsoDate | null,
      demo: false,
    })),
    aliases: aliasesOf(areas),
  };
}

/** Parks: a tree of their own, each located in a division. */
export function readParks(base: string): AreasWithAliases {
  const { parks } = readJson(base, "catalogue/areas/parks.json", parksFile);
  return {
    areas: parks.map((park) => ({
      id: areaId(park.id),
      code: null,
      name: park.name,
      shortName: park.name,
      level: "park",
      tree: "park",
      parentId: null,
      locatedInId: areaId(park.locatedIn),
      validFrom: park.validFrom as IsoDate | null,
      validTo: park.validTo as IsoDate | null,
      demo: false,
    })),
    aliases: aliasesOf(parks),
  };
}

/** The responsible units that the demo programmes name, with the aliases that hold within an area. */
export function readUnits(base: string): UnitEntry[] {
  return readJson(base, "catalogue/units/units.json", unitsFile).units;
}

/** What is known or asked about an enterprise, in the order in which its file shows it. */
export function readMeasures(base: string): Measure[] {
  return readJson(base, "catalogue/measures/enterprise.json", measuresFile).measures;
}

/** Indicators (指标口径) in the order in which the catalogue page shows them. */
export function readIndicators(base: string): IndicatorDefinition[] {
  const { indicators } = readJson(base, "catalogue/indicators/indicators.json", indicatorsFile);
  return indicators.map((it) => ({ ...it, validFrom: it.validFrom as IsoDate }));
}

/** Kinds of rosters (名单) in the order in which screens show them. */
export function readRosterKinds(base: string): RosterKind[] {
  return readJson(base, "catalogue/rosters/rosters.json", rostersFile).rosters;
}

/** What may be asked of passwords and sessions, by the name that `GONGFU_ACCOUNT_POLICY` gives. */
export function readAccountPolicies(base: string): AccountPolicy[] {
  return readJson(base, "catalogue/accounts/policies.json", accountPoliciesFile).policies;
}

/** Passwords, and the words that people dress up as one: whoever guesses begins with them. */
export function readCommonPasswords(base: string): ReadonlySet<string> {
  return new Set(readText(base, "catalogue/accounts/common-passwords.txt").split("\n").filter(Boolean));
}

/** 国民经济行业分类 GB/T 4754-2017: sections B, C, D and I with their divisions, groups of manufacturing. */
export function readIndustryTree(base: string): IndustryTree {
  return industryTree(readIndustries(readText(base, "catalogue/industries/industries.csv")));
}

/** Forms for enterprises: which measures each asks for. Throws `DataFileError` for a measure that is not asked for by the year. */
export function readForms(base: string): BoundForm[] {
  const file = "catalogue/forms/enterprise.json";
  const yearly = new Set(readMeasures(base).flatMap(({ code, per }) => (per === "year" ? [code] : [])));
  const { forms } = readJson(base, file, formsFile);
  for (const { code, measures } of forms) {
    const unknown = measures.find((measure) => !yearly.has(measure));
    if (unknown) throw new DataFileError(file, `${code} asks for ${unknown}, which is no measure of a year`);
  }
  return forms;
}

/** The short list of equipment classes, in the order in which forms offer them. */
export function readEquipmentClasses(base: string): EquipmentClass[] {
  return readJson(base, "catalogue/equipment/classes.json", equipmentClassesFile).classes;
}

const PROCEDURES = ["periodic-report", "expert-entry", "supplier-entry"];

/** The procedures that the platform brings along, each a file of its own. */
export function readProcedures(base: string): Procedure[] {
  return PROCEDURES.map(
    (id) => readJson(base, `catalogue/procedures/${id}.json`, procedureFile).procedure as Procedure,
  );
}

/** A year's holidays with where they were read. */
export type WorkingYearEntry = WorkingYear & {
  readonly source: string;
  readonly verification: "sourced" | "background";
};

/** The years whose holidays are known. */
export function readWorkingYears(base: string): WorkingYearEntry[] {
  const { years } = readJson(base, "catalogue/calendars/working-years.json", workingYearsFile);
  return years.map((year) => ({ ...year, off: year.off as IsoDate[], worked: year.worked as IsoDate[] }));
}
