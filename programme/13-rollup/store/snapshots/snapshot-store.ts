import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import { areaId, type IsoDate, idOf, instantOf, type PlanId } from "#kernel";
import type { Snapshot, SnapshotId } from "../../domain/snapshots/snapshot.ts";

/** A snapshot with the text that was frozen. */
export type FrozenSnapshot = Snapshot & { readonly content: string };

/** How many a page of them holds. */
const A_PAGE = 200;

const COLUMNS = ["id", "plan_id", "plan_version", "area_id", "title", "day", "taken_at", "sha256", "by_name"] as const;

type Row = {
  readonly id: string;
  readonly plan_id: string;
  readonly plan_version: number;
  readonly area_id: number;
  readonly title: string;
  readonly day: unknown;
  readonly taken_at: Date;
  readonly sha256: string;
  readonly by_name: string;
};

const snapshotOf = (row: Row): Snapshot => ({
  ...{ id: idOf(row.id), planId: idOf(row.plan_id), planVersion: row.plan_version, areaId: areaId(row.area_id) },
  ...{ title: row.title, day: row.day as IsoDate, takenAt: instantOf(row.taken_at) },
  ...{ sha256: row.sha256, byName: row.by_name },
});

/** The snapshots of a plan that the caller may see, the newest first; at most 200. */
export async function listSnapshots(query: Reader, planId: PlanId): Promise<Snapshot[]> {
  const rows = await query
    .selectFrom("figure_snapshot")
    .select(COLUMNS)
    .where("plan_id", "=", planId)
    .orderBy("taken_at", "desc")
    .orderBy("id")
    .limit(A_PAGE)
    .execute();
  return rows.map(snapshotOf);
}

/** One snapshot with what it froze, or undefined when it does not exist for the reader. */
export async function findSnapshot(query: Reader, id: SnapshotId): Promise<FrozenSnapshot | undefined> {
  const row = await query
    .selectFrom("figure_snapshot")
    .select([...COLUMNS, "content"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...snapshotOf(row), content: row.content };
}

/** Keeps a snapshot. Gives whether it was added: false when there is one of that id already. */
export async function insertSnapshot(write: Writer, grant: Grant, it: FrozenSnapshot): Promise<boolean> {
  const added =
    await sql`insert into figure_snapshot (id, plan_id, plan_version, area_id, title, day, taken_at, content, sha256, by_id, by_name)
    values (${it.id}, ${it.planId}, ${it.planVersion}, ${it.areaId}, ${it.title}, ${it.day}::date, ${it.takenAt}::timestamptz, ${it.content},
      ${it.sha256}, ${grant.userId}::uuid, ${it.byName})
    on conflict do nothing`.execute(write);
  return added.numAffectedRows === 1n;
}
