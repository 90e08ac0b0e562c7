import { sql } from "kysely";
import { areasIn } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, areaId, idOf, type UnitId } from "#kernel";
import type { ResponsibleUnit, UnitKind, Verification } from "../domain/unit.ts";

export type ListedUnit = ResponsibleUnit & { readonly areaName: string };

/** Units of an area and of everything below it, with their aliases; at most 2,000, by area and name. */
export async function listUnits(query: Reader, within: AreaId): Promise<ListedUnit[]> {
  const rows = await areasIn(query, within)
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
 * it (the nearest first), then below it. A name that nobody knows is absent, and so is one that several places below
 * share: the officer is asked once.
 */
export async function unitsNamed(
  query: Reader,
  within: AreaId,
  names: readonly string[],
): Promise<Map<string, UnitId>> {
  const rows = names.length === 0 ? [] : await meaningsOf(query, within, names);
  const found = new Map<string, { readonly unit: string; readonly rank: number } | "several">();
  for (const { printed, unit_id: unit, rank } of rows) {
    const held = found.get(printed);
    if (held === undefined) found.set(printed, { unit, rank });
    else if (held !== "several" && held.rank === BELOW && held.unit !== unit) found.set(printed, "several");
  }
  return new Map(
    [...found].flatMap(([printed, held]) => (held === "several" ? [] : [[printed, idOf<"unit">(held.unit)] as const])),
  );
}

const [ITSELF, ABOVE, BELOW] = [0, 1, 2];

/** Every unit that one of the names stands for around an area, the best first. */
function meaningsOf(query: Reader, within: AreaId, names: readonly string[]) {
  return query
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
    .select(["known.printed", "known.unit_id", "place.preorder_from"])
    .select(
      sql<number>`case when place.id = held.id then ${ITSELF}::integer
        when place.preorder_from < held.preorder_from then ${ABOVE}::integer else ${BELOW}::integer end`.as("rank"),
    )
    .where(
      sql<boolean>`held.preorder_from between place.preorder_from and place.preorder_to
        or place.preorder_from between held.preorder_from and held.preorder_to`,
    )
    .orderBy("rank")
    .orderBy("place.preorder_from", "desc")
    .execute();
}
