import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TSchema } from "typebox";
import { describe, expect, test } from "vitest";
import { readDivisions, readParks, readProgrammeAreas, readText, readUnits } from "#catalogue";
import { accountsFile, inventedAreasFile, programmeFile } from "./entries.ts";
import { demoProgrammes, inventedCity } from "./index.ts";

type Labelled = { readonly tasks: readonly { readonly lead: string[]; readonly coop: string[] }[] };

const base = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const city = inventedCity(base);
const real = [...readDivisions(base), ...readProgrammeAreas(base).areas, ...readParks(base).areas];

describe("the invented city", () => {
  const ids = new Set(city.areas.map(({ id }) => id));

  test("bears no name and no id of a real place, and all of it is marked 演示数据", () => {
    const names = new Set(real.map(({ name }) => name));
    const taken = new Set(real.map(({ id }) => id));
    expect(city.areas.filter(({ name, id }) => names.has(name) || taken.has(id))).toEqual([]);
    expect([...city.areas, ...city.units, ...city.accounts].filter(({ demo }) => demo !== true)).toEqual([]);
    for (const text of Object.values(city.documents)) expect(text).toMatch(/演示(数据|數據)/);
  });

  test("hangs together: parents first, units and accounts in its areas", () => {
    const seen = new Set<number | null>([100_000]);
    for (const { id, parentId, locatedInId, name } of city.areas) {
      expect(seen.has(parentId ?? locatedInId), name).toBe(true);
      seen.add(id);
    }
    expect([...city.units, ...city.accounts].filter(({ area }) => !seen.has(area))).toEqual([]);
  });

  test("has officers at city, township and two districts, an auditor, an enterprise, an expert, a supplier and the three administrators, two of a district too", () => {
    const levelOf = new Map<number, string>(city.areas.map(({ id, level }) => [id, level]));
    const held = city.accounts.map(({ role, area }) => `${role} ${levelOf.get(area)}`).toSorted();
    expect(held).toEqual([
      "audit-administrator province",
      "auditor city",
      "enterprise district",
      "expert district",
      "programme-officer city",
      "programme-officer district",
      "programme-officer district",
      "programme-officer township",
      "security-administrator district",
      "security-administrator province",
      "supplier district",
      "system-administrator district",
      "system-administrator province",
    ]);
  });

  test.each(["plan", "district-plan"])("knows every responsible unit of %s.txt", (name) => {
    const gold = JSON.parse(readText(base, `demo/invented-city/${name}.gold.json`)) as Labelled;
    const known = city.units.flatMap((unit) => [unit.name, ...unit.aliases.map((alias) => alias.name)]);
    const printed = gold.tasks.flatMap(({ lead, coop }) => [...lead, ...coop]);
    expect(printed.length).toBeGreaterThan(15);
    expect(printed.filter((unit) => !known.includes(unit))).toEqual([]);
  });

  test("an alias means one thing within an area", () => {
    const aliases = city.units.flatMap((unit) => unit.aliases.map(({ name, within }) => `${within} ${name}`));
    expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([]);
    expect(city.aliases.every(({ area, within }) => ids.has(area) && ids.has(within))).toBe(true);
  });
});

describe("the demo programmes", () => {
  const programmes = demoProgrammes(base);

  test("belong to areas that exist and number their items once, in printed order", () => {
    const codes = new Set(real.map(({ code }) => code));
    for (const { doc, areaCode, targets, tables, tasks, incentives, references } of programmes) {
      const items = [...targets, ...tables, ...tasks, ...incentives, ...references];
      expect(codes.has(areaCode), doc).toBe(true);
      expect(new Set(items.map(({ id }) => id)).size, doc).toBe(items.length);
      expect(new Set(items.map(({ place }) => place)).size, doc).toBe(items.length);
    }
  });

  test("name only units of the catalogue", () => {
    const known = readUnits(base).flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
    const named = programmes.flatMap(({ tasks }) => tasks.flatMap(({ lead, coop }) => [...lead, ...coop]));
    expect(named.filter((unit) => !known.includes(unit))).toEqual([]);
  });

  test("name only areas of the catalogue in their tables", () => {
    const known = new Set(real.map(({ name }) => name));
    const regions = programmes.flatMap(({ tables }) =>
      tables.flatMap((table) => table.regions.filter((region) => region !== table.total_region)),
    );
    expect(regions.filter((region) => !known.has(region))).toEqual([]);
  });
});

test.each<[file: string, schema: TSchema]>([
  ["invented-city/areas", inventedAreasFile],
  ["invented-city/accounts", accountsFile],
  ["programmes/programme", programmeFile],
])("%s.schema.json says what the reader checks (refresh with vitest -u)", async (file, schema) => {
  const published = { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(`${file}.schema.json`);
});
