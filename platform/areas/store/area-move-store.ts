import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import { type AreaId, areaId, type Instant, type IsoDate, idOf, instantOf } from "#kernel";
import type { AreaMove, AreaMoveCommand, AreaMoveId } from "../domain/area-move.ts";
import { renumberTrees } from "./area-writer.ts";

/**
 * Moves an area below another one: the row, by it the parent and the sums kept of both lines, and the numbers of the tree. The caller holds the areas (`lockAreas`) and has
 * decided on what lies there now. False when the id means another move.
 */
export async function insertAreaMove(
  write: Writer,
  grant: Grant,
  move: AreaMoveCommand,
  at: Instant,
): Promise<boolean> {
  const added = await write
    .insertInto("area_move")
    .values({
      ...{ id: move.id, area_id: move.areaId, from_id: move.fromId, to_id: move.toId },
      ...{ effective_on: move.effectiveOn as never, document: move.document, reason: move.reason },
      ...{ recorded_at: at, by_id: grant.userId, by_name: grant.userName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(added.numInsertedOrUpdatedRows ?? 0n) === 0) return false;
  await renumberTrees(write);
  return true;
}

/** Moves with the names of where they went from and to, as `it`. */
function moves(query: Reader) {
  return query
    .selectFrom("area_move as it")
    .innerJoin("area as source", "source.id", "it.from_id")
    .innerJoin("area as target", "target.id", "it.to_id")
    .select(["it.id", "it.area_id", "it.from_id", "it.to_id", "it.effective_on", "it.document", "it.reason"])
    .select(["it.recorded_at", "it.by_name", "source.name as from_name", "target.name as to_name"]);
}

type MoveRow = Awaited<ReturnType<ReturnType<typeof moves>["execute"]>>[number];

function moveOf(row: MoveRow): AreaMove {
  return {
    ...{ id: idOf<"area-move">(row.id), areaId: areaId(row.area_id) },
    ...{ fromId: areaId(row.from_id), toId: areaId(row.to_id), fromName: row.from_name, toName: row.to_name },
    effectiveOn: row.effective_on as unknown as IsoDate,
    ...{ document: row.document, reason: row.reason },
    ...{ recordedAt: instantOf(row.recorded_at), byName: row.by_name },
  };
}

export async function findAreaMove(query: Reader, id: AreaMoveId): Promise<AreaMove | undefined> {
  const row = await moves(query).where("it.id", "=", id).executeTakeFirst();
  return row && moveOf(row);
}

/** So many moves of one area, or of one stretch of time, are told. */
const MOST_MOVES = 100;

/** Where an area was before, the last move first. */
export async function movesOfArea(query: Reader, id: AreaId): Promise<AreaMove[]> {
  const rows = await moves(query).where("it.area_id", "=", id).orderBy("it.seq", "desc").limit(MOST_MOVES).execute();
  return rows.map(moveOf);
}

export type MoveOfSomeArea = AreaMove & { readonly areaName: string };

/** The moves recorded from one moment to before another (without one, until now) that the caller sees, the first one first. */
export async function movesBetween(
  query: Reader,
  { since, until }: { readonly since: Instant; readonly until: Instant | null },
): Promise<MoveOfSomeArea[]> {
  const rows = await moves(query)
    .innerJoin("area as moved", "moved.id", "it.area_id")
    .select("moved.name as area_name")
    .where(sql<boolean>`it.recorded_at >= ${since}::timestamptz`)
    .where(sql<boolean>`it.recorded_at < ${until ?? "infinity"}::timestamptz`)
    .orderBy("it.seq")
    .limit(MOST_MOVES)
    .execute();
  return rows.map((row) => ({ ...moveOf(row), areaName: row.area_name }));
}

/** The areas that lay right below one as the tree was known at a moment, for who sees all of it. */
export async function childrenAt(query: Reader, id: AreaId, moment: Instant): Promise<AreaId[]> {
  const { rows } = await sql<{ id: number }>`
    with first as (
      select distinct on (it.area_id) it.area_id, it.from_id from area_move it
      where it.recorded_at >= ${moment}::timestamptz order by it.area_id, it.seq
    )
    select it.id from area it join area above on above.id = it.parent_id and above.tree = it.tree
      where it.parent_id = ${id} and not exists (select from first where first.area_id = it.id)
    union all
    select first.area_id from first where first.from_id = ${id}`.execute(query as never);
  return rows.map((row) => areaId(row.id));
}
