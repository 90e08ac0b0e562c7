import { sql } from "kysely";
import type { Writer } from "#database";
import { type AreaId, accept, idOf, type Result, refuse, type UnitId } from "#kernel";
import type { UnitKind, Verification } from "../domain/unit.ts";

export type NewUnit = {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  readonly areaId: AreaId;
  readonly verification: Verification;
  readonly demo: boolean;
};

function rowOf({ id, name, kind, areaId: area, verification, demo }: NewUnit) {
  return { id, name, kind, area_id: area, verification, demo };
}

/** Adds a unit; refuses `units.name-taken` when the area already has one of that name. */
export async function insertUnit(write: Writer, unit: NewUnit): Promise<Result<UnitId>> {
  const row = await write
    .insertInto("unit")
    .values(rowOf(unit))
    .onConflict((conflict) => conflict.columns(["area_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row ? accept(idOf<"unit">(row.id)) : refuse("units.name-taken", { name: unit.name });
}

/** Remembers another name of a unit within an area; refuses `units.alias-taken` when it already means another unit there. */
export async function insertUnitAlias(
  write: Writer,
  alias: { readonly areaId: AreaId; readonly alias: string; readonly unitId: UnitId },
): Promise<Result<undefined>> {
  await write
    .insertInto("unit_alias")
    .values({ area_id: alias.areaId, alias: alias.alias, unit_id: alias.unitId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const held = await write
    .selectFrom("unit_alias")
    .innerJoin("unit", "unit.id", "unit_alias.unit_id")
    .select(["unit.id", "unit.name"])
    .where("unit_alias.area_id", "=", alias.areaId)
    .where("alias", "=", alias.alias)
    .executeTakeFirstOrThrow();
  return held.id === alias.unitId ? accept() : refuse("units.alias-taken", { alias: alias.alias, unit: held.name });
}

/** A unit of the catalogue; each alias holds within an area of its own and below it. */
export type StandingUnit = NewUnit & {
  readonly aliases: readonly { readonly name: string; readonly within: AreaId }[];
};

/** Loads standing units with their aliases in two statements; what is already there stays. */
export async function insertUnits(write: Writer, units: readonly StandingUnit[]): Promise<void> {
  const rows = units.map(rowOf);
  const aliases = units.flatMap((unit) =>
    unit.aliases.map((alias) => ({ area_id: alias.within, alias: alias.name, unit_id: unit.id })),
  );
  await sql`insert into unit (id, name, kind, area_id, verification, demo)
    select id, name, kind, area_id, verification, demo
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (id uuid, name text, kind text, area_id integer, verification text, demo boolean)
    on conflict do nothing`.execute(write);
  await sql`insert into unit_alias (area_id, alias, unit_id)
    select area_id, alias, unit_id
    from jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) as row (area_id integer, alias text, unit_id uuid)
    where exists (select from unit where unit.id = row.unit_id)
    on conflict do nothing`.execute(write);
}
