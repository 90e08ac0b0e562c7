import type { Static } from "typebox";
import { type Area, shortNameOf } from "#areas";
import {
  type AreaAlias,
  type AreasWithAliases,
  DataFileError,
  readJson,
  readText,
  type UnitEntry,
  unitsFile,
} from "#catalogue";
import { areaId } from "#kernel";
import { accountsFile, type DemoAccount, type DemoProgramme, inventedAreasFile, programmeFile } from "./entries.ts";

export { acceptedItems } from "./accepted-items.ts";
export {
  type InventedEnterprise,
  type InventedFact,
  type InventedPlace,
  inventedEnterprises,
} from "./enterprises/invented-enterprises.ts";
export { INVENTED_CITY_ID, inventedPlaces } from "./enterprises/invented-places.ts";
export { type InventedRoster, inventedRosters, type RosterFirm } from "./enterprises/invented-rosters.ts";
export { type InventedSite, inventedSitesOf } from "./enterprises/invented-sites.ts";
export { inventedYearToDate } from "./enterprises/invented-year-to-date.ts";
export type { DemoAccount, DemoProgramme } from "./entries.ts";
export { type DemoEvidence, demoEvidence } from "./evidence/demo-evidence.ts";
export { inventedExperts, inventedRemovals, inventedSuppliers } from "./registers/invented-listings.ts";

/** The password of every demo account; a demo database refuses to become a real one. */
export const DEMO_PASSWORD = "gongfu-demo";

/** In the order in which they were issued; the first read is shown last. */
const PROGRAMMES = ["shanghai-2019", "jiaxing-2019", "zhejiang-2022", "jiading-2022", "jiading-2024"] as const;

/** Plan documents of the invented city, by the name of their text file. */
export type InventedDocument = "plan" | "district-plan" | "traditional-plan";

export type InventedCity = {
  /** Province, city, districts, townships, programme areas, then parks: parents first. */
  readonly areas: readonly Area[];
  readonly aliases: readonly AreaAlias[];
  readonly units: readonly UnitEntry[];
  readonly accounts: readonly DemoAccount[];
  /** The texts to drop in: the city's plan, a district's plan, a measure in traditional script. */
  readonly documents: Readonly<Record<InventedDocument, string>>;
};

/** The programmes of 上海 2019, 嘉兴 2019, 浙江 2022 and 嘉定 2022 and 2024: figures and names, without the texts. */
export function demoProgrammes(base: string): DemoProgramme[] {
  return PROGRAMMES.map((name) => {
    const file = `demo/programmes/${name}.json`;
    const programme = readJson(base, file, programmeFile);
    for (const table of programme.tables) checkRegions(file, table);
    return programme;
  });
}

function checkRegions(file: string, table: DemoProgramme["tables"][number]): void {
  const known = new Set(table.regions);
  for (const row of table.rows) {
    const unknown = Object.keys(row.values).find((region) => !known.has(region));
    if (unknown)
      throw new DataFileError(file, `${table.id} has a figure for ${unknown}, which is not among its regions`);
  }
}

type AreasFile = Static<typeof inventedAreasFile>;

function divisionOf(entry: AreasFile["areas"][number]): Area {
  return {
    id: areaId(entry.id),
    code: entry.code,
    name: entry.name,
    shortName: shortNameOf(entry.name),
    level: entry.level,
    tree: "division",
    parentId: areaId(entry.parent),
    locatedInId: null,
    validFrom: null,
    validTo: null,
    demo: true,
  };
}

function parkOf(entry: AreasFile["parks"][number]): Area {
  return {
    id: areaId(entry.id),
    code: null,
    name: entry.name,
    shortName: entry.name,
    level: "park",
    tree: "park",
    parentId: null,
    locatedInId: areaId(entry.locatedIn),
    validFrom: null,
    validTo: null,
    demo: true,
  };
}

function inventedAreas(base: string): AreasWithAliases {
  const { areas, parks } = readJson(base, "demo/invented-city/areas.json", inventedAreasFile);
  const aliases = [...areas, ...parks].flatMap((entry) =>
    entry.aliases.map(({ name, within }) => ({ within: areaId(within), alias: name, area: areaId(entry.id) })),
  );
  return { areas: [...areas.map(divisionOf), ...parks.map(parkOf)], aliases };
}

/** The invented city 澄砚市 (演示数据): areas, units, accounts and the plan documents to be dropped in. */
export function inventedCity(base: string): InventedCity {
  const text = (name: InventedDocument): string => readText(base, `demo/invented-city/${name}.txt`);
  return {
    ...inventedAreas(base),
    units: readJson(base, "demo/invented-city/units.json", unitsFile).units,
    accounts: readJson(base, "demo/invented-city/accounts.json", accountsFile).accounts,
    documents: {
      plan: text("plan"),
      "district-plan": text("district-plan"),
      "traditional-plan": text("traditional-plan"),
    },
  };
}
