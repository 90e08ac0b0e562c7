import type { Reader } from "#database";
import { type AreaId, areaId, idOf, type UnitId } from "#kernel";
import type { ResponsibleUnit, UnitKind, Verification } from "../domain/unit.ts";

export type ListedUnit = ResponsibleUnit & { readonly areaName: string };

/** Units of an area and of everything below it, with their aliases; at most 2,000, by area and name. */
export async function listUnits(query: Reader, within: AreaId): Promise<ListedUnit[]> {
  const rows = await query
    .selectFrom("area as held")
    .innerJoin("area as below", (join) =>
      join
        .onRef("below.tree", "=", "held.tree")
        .onRef("below.preorder_from", ">=", "held.preorder_from")
        .onRef("below.preorder_from", "<=", "held.preorder_to"),
    )
    .innerJoin("unit", "unit.area_id", "below.id")
    .select([
      "unit.id",
      "unit.name",
      "unit.kind",
      "unit.area_id",
      "unit.verification",
      "unit.demo",
      "below.name as area_name",
    ])
    .where("held.id", "=", within)
    .orderBy("below.preorder_from")
    .orderBy("unit.name")
    .limit(2000)
    .execute();
  const aliases = await aliasesOf(
    query,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: idOf(row.id),
    name: row.name,
    kind: row.kind as UnitKind,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    aliases: aliases.get(row.id) ?? [],
    verification: row.verification as Verification,
    demo: row.demo,
  }));
}

async function aliasesOf(query: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (ids.length === 0) return found;
  const rows = await query
    .selectFrom("unit_alias")
    .select(["unit_id", "alias"])
    .where("unit_id", "in", ids)
    .orderBy("alias")
    .execute();
  for (const row of rows) found.set(row.unit_id, [...(found.get(row.unit_id) ?? []), row.alias]);
  return found;
}

export async function findUnit(
  query: Reader,
  id: UnitId,
): Promise<{ id: UnitId; name: string; areaId: AreaId } | undefined> {
  const row = await query.selectFrom("unit").select(["id", "name", "area_id"]).where("id", "=", id).executeTakeFirst();
  return row && { id: idOf(row.id), name: row.name, areaId: areaId(row.area_id) };
}

/**
 * What these printed names mean in a plan of `within`: names and aliases of the area itself first, then of areas above
 * it, then below it. A name nobody knows is absent.
 */
export async function unitsNamed(
  query: Reader,
  within: AreaId,
  names: readonly string[],
): Promise<Map<string, UnitId>> {
  const found = new Map<string, UnitId>();
  if (names.length === 0) return found;
  const rows = await query
    .with("known", (db) =>
      db
        .selectFrom("unit")
        .select(["unit.name as printed", "unit.id as unit_id", "unit.area_id"])
        .where("unit.name", "in", names)
        .unionAll(
          db
            .selectFrom("unit_alias")
            .select(["unit_alias.alias as printed", "unit_alias.unit_id", "unit_alias.area_id"])
            .where("unit_alias.alias", "in", names),
        ),
    )
    .selectFrom("known")
    .innerJoin("area as place", "place.id", "known.area_id")
    .innerJoin("area as held", (join) => join.onRef("held.tree", "=", "place.tree").on("held.id", "=", within))
    .select(["known.printed", "known.unit_id"])
    .where((test) =>
      test.or([
        test.and([
          test("place.preorder_from", "<=", test.ref("held.preorder_from")),
          test("place.preorder_to", ">=", test.ref("held.preorder_from")),
        ]),
        test.and([
          test("place.preorder_from", ">=", test.ref("held.preorder_from")),
          test("place.preorder_from", "<=", test.ref("held.preorder_to")),
        ]),
      ]),
    )
    .orderBy((test) => test.case().when("place.id", "=", within).then(0).else(1).end())
    .orderBy("place.preorder_from", "desc")
    .execute();
  for (const row of rows) if (!found.has(row.printed)) found.set(row.printed, idOf(row.unit_id));
  return found;
}
