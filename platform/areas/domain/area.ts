import { type AreaId, accept, type IsoDate, type Result, refuse } from "#kernel";

export type AreaLevel = "country" | "province" | "city" | "district" | "township" | "programme" | "park";
export type AreaTree = "division" | "park";

/**
 * A place an office is responsible for. Divisions come from GB/T 2260; programme areas (经开区, 港区) belong to the same
 * tree but have no code; parks are a tree of their own and lie in a division.
 */
export type Area = {
  readonly id: AreaId;
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly level: AreaLevel;
  readonly tree: AreaTree;
  readonly parentId: AreaId | null;
  readonly locatedInId: AreaId | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly demo: boolean;
};

export const COUNTRY_ID = 100_000;

export function existsOn(area: Pick<Area, "validFrom" | "validTo">, day: IsoDate): boolean {
  return (area.validFrom === null || area.validFrom <= day) && (area.validTo === null || day <= area.validTo);
}

const SUFFIXES = [
  "维吾尔自治区",
  "壮族自治区",
  "回族自治区",
  "特别行政区",
  "自治区",
  "街道办事处",
  "自治县",
  "自治州",
  "新区",
  "地区",
  "街道",
  "省",
  "市",
  "区",
  "县",
  "镇",
  "乡",
  "盟",
  "旗",
];

/** The name without its rank: 嘉兴市 → 嘉兴; kept whole when fewer than two characters would remain (沙县 stays). */
export function shortNameOf(name: string): string {
  const suffix = SUFFIXES.find((ending) => name.endsWith(ending) && [...name].length - [...ending].length >= 2);
  return suffix ? name.slice(0, -suffix.length) : name;
}

export type WantedArea = {
  readonly name: string;
  readonly level: "programme" | "park";
  readonly validFrom: IsoDate | null;
};

/**
 * An area that GB/T 2260 has no code for: a programme area hangs below its parent in the division tree, a park only lies
 * in it. Refuses `areas.not-a-division` below a park.
 */
export function areaWithoutCode(parent: Area, wanted: WantedArea, id: AreaId): Result<Area> {
  if (parent.tree !== "division") return refuse("areas.not-a-division", { name: parent.name });
  const isPark = wanted.level === "park";
  return accept({
    id,
    code: null,
    name: wanted.name,
    shortName: shortNameOf(wanted.name),
    level: wanted.level,
    tree: isPark ? "park" : "division",
    parentId: isPark ? null : parent.id,
    locatedInId: isPark ? parent.id : null,
    validFrom: wanted.validFrom,
    validTo: null,
    demo: false,
  });
}
