import { sql } from "kysely";
import { lockByName, type Reader, type Writer } from "#database";
import { type AreaId, accept, areaId, type Result, refuse } from "#kernel";
import type { Area } from "../domain/area.ts";
import { type Numbered, numberForest } from "../domain/preorder.ts";

export async function hasAreas(query: Reader): Promise<boolean> {
  return (await query.selectFrom("area").select("id").limit(1).executeTakeFirst()) !== undefined;
}

type Place = { readonly id: AreaId; readonly parentId: AreaId | null };

async function placesOf(query: Reader): Promise<(Place & { readonly tree: string })[]> {
  const rows = await query.selectFrom("area").select(["id", "parent_id", "tree"]).execute();
  return rows.map((row) => ({
    id: areaId(row.id),
    parentId: row.parent_id === null ? null : areaId(row.parent_id),
    tree: row.tree,
  }));
}

/** Places as both trees number them: by tree, siblings in the order of their codes. */
function numbered(places: readonly (Place & { readonly tree: string })[]): Map<AreaId, Numbered> {
  const inOrder = places.toSorted((a, b) => (a.tree === b.tree ? a.id - b.id : a.tree < b.tree ? -1 : 1));
  return new Map(numberForest(inOrder).map((one) => [one.id, one]));
}

/** Adds areas in one statement and numbers both trees again. Parents must be in `areas` or already stored. */
export async function insertAreas(write: Writer, areas: readonly Area[]): Promise<void> {
  const stored = await placesOf(write);
  const numbers = numbered([...stored, ...areas]);
  const rows = areas.map((area) => ({
    id: area.id,
    code: area.code,
    name: area.name,
    short_name: area.shortName,
    level: area.level,
    tree: area.tree,
    parent_id: area.parentId,
    located_in_id: area.locatedInId,
    valid_from: area.validFrom,
    valid_to: area.validTo,
    demo: area.demo,
    preorder_from: numbers.get(area.id)?.from,
    preorder_to: numbers.get(area.id)?.to,
  }));
  await sql`insert into area (id, code, name, short_name, level, tree, parent_id, located_in_id, valid_from, valid_to, demo,
      preorder_from, preorder_to)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id integer, code text, name text, short_name text,
      level text, tree text, parent_id integer, located_in_id integer, valid_from date, valid_to date, demo boolean,
      preorder_from integer, preorder_to integer)`.execute(write);
  await renumber(
    write,
    stored.flatMap(({ id }) => numbers.get(id) ?? []),
  );
}

/** Numbers both trees again after an area went elsewhere in one. */
export async function renumberTrees(write: Writer): Promise<void> {
  await renumber(write, [...numbered(await placesOf(write)).values()]);
}

async function renumber(write: Writer, places: readonly Numbered[]): Promise<void> {
  if (places.length === 0) return;
  await sql`update area set preorder_from = row.f, preorder_to = row.t
    from unnest(${places.map((n) => n.id)}::integer[], ${places.map((n) => n.from)}::integer[], ${places.map((n) => n.to)}::integer[])
      as row (id, f, t)
    where area.id = row.id and (area.preorder_from, area.preorder_to) is distinct from (row.f, row.t)`.execute(write);
}

/**
 * Remembers what a printed name means within an area; saying the same again changes nothing. Refuses
 * `areas.alias-taken {alias, area}` when it already means another area there.
 */
export async function insertAreaAlias(
  write: Writer,
  { within, alias, area }: { readonly within: AreaId; readonly alias: string; readonly area: AreaId },
): Promise<Result<undefined>> {
  await write
    .insertInto("area_alias")
    .values({ within_id: within, alias, area_id: area })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const held = await write
    .selectFrom("area_alias")
    .innerJoin("area", "area.id", "area_alias.area_id")
    .select(["area.id", "area.name"])
    .where("within_id", "=", within)
    .where("alias", "=", alias)
    .executeTakeFirstOrThrow();
  return held.id === area ? accept() : refuse("areas.alias-taken", { alias, area: held.name });
}

/** Remembers the aliases of standing areas in one statement. */
export async function insertAreaAliases(
  write: Writer,
  aliases: readonly { readonly within: AreaId; readonly alias: string; readonly area: AreaId }[],
): Promise<void> {
  await sql`insert into area_alias (within_id, alias, area_id)
    select within, alias, area from jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) as row (within integer, alias text, area integer)
    on conflict do nothing`.execute(write);
}

/** Areas are added and moved one after the other: call before looking at what is there. */
export async function lockAreas(write: Writer): Promise<void> {
  await lockByName(write, "area");
}

/** The next free id for an area without a GB/T 2260 code: below all given so far. The caller holds the lock. */
export async function nextUncodedId(write: Writer): Promise<number> {
  const row = await write
    .selectFrom("area")
    .select((test) => test.fn.min("id").as("lowest"))
    .executeTakeFirst();
  return Math.min(row?.lowest ?? 0, 0) - 1;
}
