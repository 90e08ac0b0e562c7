import { type Selectable, sql } from "kysely";
import type { Reader, Schema } from "#database";
import { type AreaId, areaId, type IsoDate } from "#kernel";
import type { Area, AreaLevel, AreaTree } from "../domain/area.ts";

type AreaRow = Selectable<Schema["area"]>;

const PAGE = 200;

function areaOf(row: AreaRow): Area {
  return {
    id: areaId(row.id),
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    level: row.level as AreaLevel,
    tree: row.tree as AreaTree,
    parentId: row.parent_id === null ? null : areaId(row.parent_id),
    locatedInId: row.located_in_id === null ? null : areaId(row.located_in_id),
    validFrom: row.valid_from as IsoDate | null,
    validTo: row.valid_to as IsoDate | null,
    demo: row.demo,
  };
}

export async function findArea(query: Reader, id: AreaId): Promise<Area | undefined> {
  const row = await query.selectFrom("area").selectAll().where("id", "=", id).executeTakeFirst();
  return row && areaOf(row);
}

/** The areas directly below one; parks that lie in it included when `tree` is "park". At most 200, in code order. */
export async function areasBelow(query: Reader, parent: AreaId, tree: AreaTree): Promise<Area[]> {
  const rows = await query
    .selectFrom("area")
    .selectAll()
    .where("tree", "=", tree)
    .where(tree === "park" ? "located_in_id" : "parent_id", "=", parent)
    .orderBy("preorder_from")
    .limit(PAGE)
    .execute();
  return rows.map(areaOf);
}

/** The areas directly below each of some, in code order, as `areasBelow` has them: in one statement. */
export async function childrenOf(
  query: Reader,
  parents: readonly AreaId[],
  tree: AreaTree,
): Promise<Map<AreaId, AreaId[]>> {
  const children = new Map<AreaId, AreaId[]>(parents.map((id) => [id, []]));
  if (parents.length === 0) return children;
  const rows = await query
    .selectFrom("area")
    .select(["id", "parent_id"])
    .where("tree", "=", tree)
    .where("parent_id", "in", parents)
    .orderBy("preorder_from")
    .execute();
  for (const row of rows) if (row.parent_id !== null) children.get(areaId(row.parent_id))?.push(areaId(row.id));
  return children;
}

/** A query over the areas in and below one, as `below`. */
export function areasIn(query: Reader, within: AreaId) {
  return query
    .selectFrom("area as held")
    .innerJoin("area as below", (join) =>
      join
        .onRef("below.tree", "=", "held.tree")
        .onRef("below.preorder_from", ">=", "held.preorder_from")
        .onRef("below.preorder_from", "<=", "held.preorder_to"),
    )
    .where("held.id", "=", within);
}

/** The area and everything above it, from the top down. */
export async function lineageOf(query: Reader, id: AreaId): Promise<Area[]> {
  const rows = await query
    .selectFrom("area as held")
    .innerJoin("area as above", (join) =>
      join
        .onRef("above.tree", "=", "held.tree")
        .onRef("above.preorder_from", "<=", "held.preorder_from")
        .onRef("above.preorder_to", ">=", "held.preorder_from"),
    )
    .selectAll("above")
    .where("held.id", "=", id)
    .orderBy("above.preorder_from")
    .execute();
  return rows.map(areaOf);
}

/** How a name may stand in the register, by the name that is asked for: parentheses are printed narrow or wide. */
function writings(names: readonly string[]): Map<string, string> {
  const wide = (name: string) => name.replaceAll("(", "（").replaceAll(")", "）");
  const narrow = (name: string) => name.replaceAll("（", "(").replaceAll("）", ")");
  const other = names.flatMap((name) => [wide(name), narrow(name)].map((written) => [written, name] as const));
  return new Map([...other, ...names.map((name) => [name, name] as const)]);
}

/** Areas with these printed names or remembered aliases in or below `within`: names the plan of that area may use. */
export async function areasNamed(query: Reader, within: AreaId, names: readonly string[]): Promise<Map<string, Area>> {
  const found = new Map<string, Area>();
  if (names.length === 0) return found;
  const asked = writings(names);
  const rows = await areasIn(query, within)
    .selectAll("below")
    .where("below.name", "in", [...asked.keys()])
    .orderBy("below.preorder_from", "desc")
    .execute();
  const seen = new Set<string>();
  for (const row of rows) {
    // A name that two areas share means neither: the officer is asked once.
    const name = asked.get(row.name) ?? row.name;
    if (seen.has(name)) found.delete(name);
    else found.set(name, areaOf(row));
    seen.add(name);
  }
  const aliases = await query
    .selectFrom("area_alias")
    .innerJoin("area", "area.id", "area_alias.area_id")
    .selectAll("area")
    .select("area_alias.alias")
    .where("area_alias.within_id", "=", within)
    .where("area_alias.alias", "in", [...asked.keys()])
    .execute();
  for (const row of aliases) found.set(asked.get(row.alias) ?? row.alias, areaOf(row));
  return found;
}

/** Areas in or below `within` whose name contains the text; at most 50, higher levels first. */
export async function searchAreas(query: Reader, within: AreaId, text: string): Promise<Area[]> {
  const rows = await areasIn(query, within)
    .selectAll("below")
    .where("below.name", "like", `%${text.replace(/[\\%_]/g, "\\$&")}%`)
    .orderBy("below.preorder_from")
    .limit(50)
    .execute();
  return rows.map(areaOf);
}

/** Whether the caller's scope holds the area. */
export async function areaInScope(query: Reader, id: AreaId): Promise<boolean> {
  const row = await query
    .selectFrom("area")
    .select("id")
    .where("id", "=", id)
    .where(sql<boolean>`id in (select areas_in_scope())`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The immutable home of records made in an area: the city above it, under 直辖市 the municipality itself. */
export async function homeShardOf(query: Reader, id: AreaId): Promise<AreaId> {
  const lineage = await lineageOf(query, id);
  const home = lineage.find((area) => area.level === "city") ?? lineage.find((area) => area.level === "province");
  return home?.id ?? id;
}

/** The homes of records made in some areas, as `homeShardOf` has them, in one statement. */
export async function homeShardsOf(query: Reader, ids: readonly AreaId[]): Promise<Map<AreaId, AreaId>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom("area as held")
    .innerJoin("area as above", (join) =>
      join
        .onRef("above.tree", "=", "held.tree")
        .onRef("above.preorder_from", "<=", "held.preorder_from")
        .onRef("above.preorder_to", ">=", "held.preorder_from"),
    )
    .select(["held.id", "above.id as above", "above.level"])
    .where("held.id", "in", ids)
    .where("above.level", "in", ["city", "province"])
    .execute();
  const homes = new Map(ids.map((id) => [id, id]));
  // A city counts before the province around it, in whatever order they come.
  for (const level of ["province", "city"])
    for (const row of rows) if (row.level === level) homes.set(areaId(row.id), areaId(row.above));
  return homes;
}

/** Whether an area of this name lies directly below (a park: in) another. */
export async function hasAreaNamed(query: Reader, parent: AreaId, name: string): Promise<boolean> {
  const row = await query
    .selectFrom("area")
    .select("id")
    .where((test) => test.or([test("parent_id", "=", parent), test("located_in_id", "=", parent)]))
    .where("name", "=", name)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The names of some areas. */
export async function areaNames(query: Reader, ids: readonly AreaId[]): Promise<Map<AreaId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query.selectFrom("area").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [areaId(row.id), row.name]));
}

/** Those of the areas that the caller's scope holds. */
export async function areasInScope(query: Reader, ids: readonly AreaId[]): Promise<Set<AreaId>> {
  if (ids.length === 0) return new Set();
  const rows = await query
    .selectFrom("area")
    .select("id")
    .where("id", "in", ids)
    .where(sql<boolean>`id in (select areas_in_scope())`)
    .execute();
  return new Set(rows.map((row) => areaId(row.id)));
}

/** Whether an area is one of those named or lies below one of them. */
export async function liesWithin(query: Reader, id: AreaId, holders: readonly AreaId[]): Promise<boolean> {
  const lineage = await lineageOf(query, id);
  return lineage.some((above) => holders.includes(above.id));
}

/** Those of the areas that are one of the holders or lie below one. */
export async function areasWithin(
  query: Reader,
  ids: readonly AreaId[],
  holders: readonly AreaId[],
): Promise<Set<AreaId>> {
  if (ids.length === 0 || holders.length === 0) return new Set();
  const rows = await query
    .selectFrom("area as held")
    .innerJoin("area as below", (join) =>
      join
        .onRef("below.tree", "=", "held.tree")
        .onRef("below.preorder_from", ">=", "held.preorder_from")
        .onRef("below.preorder_from", "<=", "held.preorder_to"),
    )
    .select("below.id")
    .where("held.id", "in", holders)
    .where("below.id", "in", [...new Set(ids)])
    .execute();
  return new Set(rows.map((row) => areaId(row.id)));
}

/** Those of the areas that lie in one line with a holder: it, above it or below it. */
export async function areasInLine(
  query: Reader,
  ids: readonly AreaId[],
  holders: readonly AreaId[],
): Promise<Set<AreaId>> {
  if (ids.length === 0 || holders.length === 0) return new Set();
  const rows = await query
    .selectFrom("area as held")
    .innerJoin("area as it", "it.tree", "held.tree")
    .select("it.id")
    .where("held.id", "in", holders)
    .where("it.id", "in", [...new Set(ids)])
    .where(({ or, and, eb, ref }) =>
      or([
        and([
          eb("it.preorder_from", ">=", ref("held.preorder_from")),
          eb("it.preorder_from", "<=", ref("held.preorder_to")),
        ]),
        and([
          eb("held.preorder_from", ">=", ref("it.preorder_from")),
          eb("held.preorder_from", "<=", ref("it.preorder_to")),
        ]),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => areaId(row.id)));
}
