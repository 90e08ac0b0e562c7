import { sql } from "kysely";
import { actingUser, type Grant, type Reader, type Writer } from "#database";
import type { EvidenceTier } from "#facts";
import { type AreaId, areaId, type Id, type Instant, type IsoDate, idOf, instantOf, type Refusal } from "#kernel";
import type { PlannedRow } from "../domain/planned-row.ts";

export type ImportId = Id<"enterprise-import">;
export type ImportState =
  | "reading"
  | "read"
  | "refused"
  | "committing"
  | "committed"
  | "undoing"
  | "undone"
  | "discarded";
/** Figures that undoing a list withdrew, gave back as they were before, and left because somebody has changed them since. */
export type UndoCounts = { readonly withdrawn: number; readonly restored: number; readonly kept: number };
export type ImportMode = "all" | "good";
export type Outcome = PlannedRow["outcome"];

export type StoredImport = {
  readonly homeId: AreaId;
  readonly id: ImportId;
  readonly areaId: AreaId;
  readonly areaName: string;
  /** What kind of list it is: see `ListKind`. */
  readonly kind: string;
  /** What the list is for, where its kind needs to know: an issue of a roster, a site. */
  readonly target: string | null;
  readonly fileName: string;
  readonly tier: EvidenceTier;
  readonly day: IsoDate;
  readonly state: ImportState;
  readonly headings: readonly string[];
  readonly unknownHeadings: readonly string[];
  readonly refusal: Refusal | null;
  readonly mode: ImportMode | null;
  readonly undoReason: string | null;
  readonly undoCounts: UndoCounts | null;
  /** How many rows of each outcome were read so far. */
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly handedInAt: Instant;
  readonly byId: string;
  readonly byName: string;
};

export type NewImport = Pick<
  StoredImport,
  "homeId" | "id" | "areaId" | "kind" | "target" | "fileName" | "tier" | "day"
> & {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly at: Instant;
};

export async function insertImport(write: Writer, grant: Grant, it: NewImport): Promise<void> {
  await write
    .insertInto("enterprise_import")
    .values({
      home_id: it.homeId,
      id: it.id,
      area_id: it.areaId,
      kind: it.kind,
      target: it.target,
      file_name: it.fileName,
      file: Buffer.from(it.bytes),
      sha256: it.sha256,
      tier: it.tier,
      day: it.day as never,
      state: "reading",
      handed_in_at: it.at,
      by_id: actingUser(grant),
      by_name: grant.userName,
    })
    .execute();
}

const SHOWN = [
  "enterprise_import.home_id",
  "enterprise_import.id",
  "enterprise_import.area_id",
  "enterprise_import.kind",
  "enterprise_import.target",
  "enterprise_import.file_name",
  "enterprise_import.tier",
  "enterprise_import.day",
  "enterprise_import.state",
  "enterprise_import.headings",
  "enterprise_import.unknown_headings",
  "enterprise_import.refusal",
  "enterprise_import.mode",
  "enterprise_import.undo_reason",
  "enterprise_import.undo_counts",
  "enterprise_import.rows_new",
  "enterprise_import.rows_change",
  "enterprise_import.rows_same",
  "enterprise_import.rows_failed",
  "enterprise_import.handed_in_at",
  "enterprise_import.by_id",
  "enterprise_import.by_name",
  "area.name as area_name",
] as const;

function imports(query: Reader) {
  return query
    .selectFrom("enterprise_import")
    .innerJoin("area", "area.id", "enterprise_import.area_id")
    .select([...SHOWN]);
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>["executeTakeFirstOrThrow"]>>;

function importOf(row: Row): StoredImport {
  return {
    homeId: areaId(row.home_id),
    id: idOf(row.id),
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    kind: row.kind,
    target: row.target,
    fileName: row.file_name,
    tier: row.tier as EvidenceTier,
    day: row.day as unknown as IsoDate,
    state: row.state as ImportState,
    headings: row.headings,
    unknownHeadings: row.unknown_headings,
    refusal: row.refusal as Refusal | null,
    mode: row.mode as ImportMode | null,
    undoReason: row.undo_reason,
    undoCounts: row.undo_counts as UndoCounts | null,
    counts: { new: row.rows_new, change: row.rows_change, same: row.rows_same, failed: row.rows_failed },
    handedInAt: instantOf(row.handed_in_at),
    byId: row.by_id,
    byName: row.by_name,
  };
}

export async function findImport(query: Reader, id: ImportId): Promise<StoredImport | undefined> {
  const row = await imports(query).where("enterprise_import.id", "=", id).executeTakeFirst();
  return row && importOf(row);
}

/** The last 20 lists that were handed in within the caller's areas. */
export async function listImports(query: Reader): Promise<StoredImport[]> {
  const rows = await imports(query)
    .where("enterprise_import.state", "<>", "discarded")
    .orderBy("enterprise_import.handed_in_at", "desc")
    .limit(20)
    .execute();
  return rows.map(importOf);
}

export async function fileOfImport(query: Reader, id: ImportId): Promise<Uint8Array | undefined> {
  const row = await query.selectFrom("enterprise_import").select("file").where("id", "=", id).executeTakeFirst();
  return row?.file;
}

export type ImportChange = Partial<
  Pick<StoredImport, "state" | "headings" | "unknownHeadings" | "refusal" | "mode" | "undoReason" | "undoCounts"> & {
    readonly settledAt: Instant;
  }
>;

/** Nobody asks again for the file of a list that ended so. */
const ENDED: readonly (ImportState | undefined)[] = ["refused", "discarded"];

/**
 * Changes a list if it is in one of these states; false when somebody was faster. A list that is refused or put away keeps its record
 * and loses its file.
 */
export async function changeImport(
  write: Writer,
  id: ImportId,
  from: readonly ImportState[],
  change: ImportChange,
): Promise<boolean> {
  const done = await write
    .updateTable("enterprise_import")
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(ENDED.includes(change.state) ? { file: Buffer.alloc(0) } : {}),
      ...(change.headings === undefined ? {} : { headings: [...change.headings] }),
      ...(change.unknownHeadings === undefined ? {} : { unknown_headings: [...change.unknownHeadings] }),
      ...(change.refusal === undefined ? {} : { refusal: JSON.stringify(change.refusal) }),
      ...(change.mode === undefined ? {} : { mode: change.mode }),
      ...(change.undoReason === undefined ? {} : { undo_reason: change.undoReason }),
      ...(change.undoCounts === undefined ? {} : { undo_counts: JSON.stringify(change.undoCounts) }),
      ...(change.settledAt === undefined ? {} : { settled_at: change.settledAt }),
    })
    .where("id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A row as it stands in the list, and what it would do: a plan of the list's kind. */
export type StagedRow<Plan extends PlannedRow = PlannedRow> = {
  readonly plan: Plan;
  readonly cells: readonly string[];
};

/** Stands in no JSON, which writes such signs as \\u001f. */
const BETWEEN = "\u001f";

/** Keeps what some rows would do, and counts them. */
export async function stageRows(write: Writer, it: StoredImport, rows: readonly StagedRow[]): Promise<void> {
  // Column by column: the database would go through one text of all rows several times to find the parts of each.
  const column = <T>(of: (row: StagedRow) => T) => rows.map(of);
  const texts = (of: (row: StagedRow) => unknown) =>
    sql`string_to_array(${rows.map((row) => JSON.stringify(of(row))).join(BETWEEN)}, ${BETWEEN})`;
  await sql`insert into enterprise_import_row (home_id, import_id, number, outcome, doubtful, cells, plan)
    select ${it.homeId}, ${it.id}, number, outcome, doubtful, array(select json_array_elements_text(cells::json)), plan::json
    from unnest(${column(({ plan }) => plan.number)}::integer[], ${column(({ plan }) => plan.outcome)}::text[],
      ${column(({ plan }) => plan.doubts.length > 0)}::boolean[], ${texts(({ cells }) => cells)}, ${texts(({ plan }) => plan)})
      as row (number, outcome, doubtful, cells, plan)`.execute(write);
  const counted = (outcome: Outcome) => rows.filter(({ plan }) => plan.outcome === outcome).length;
  await sql`update enterprise_import set rows_new = rows_new + ${counted("new")}, rows_change = rows_change + ${counted("change")},
      rows_same = rows_same + ${counted("same")}, rows_failed = rows_failed + ${counted("failed")}
    where home_id = ${it.homeId} and id = ${it.id}`.execute(write);
}

/** Takes all rows of a list away: it is read again, or not taken in. */
export async function clearRows(write: Writer, it: Pick<StoredImport, "homeId" | "id">): Promise<void> {
  await write
    .deleteFrom("enterprise_import_row")
    .where("home_id", "=", it.homeId)
    .where("import_id", "=", it.id)
    .execute();
  await write
    .updateTable("enterprise_import")
    .set(NO_ROWS)
    .where("home_id", "=", it.homeId)
    .where("id", "=", it.id)
    .execute();
}

const NO_ROWS = { rows_new: 0, rows_change: 0, rows_same: 0, rows_failed: 0 };

/** How many lists of the caller wait for a decision or are worked on. */
export async function countOpenImports(query: Reader, grant: Grant): Promise<number> {
  const row = await query
    .selectFrom("enterprise_import")
    .select(sql<string>`count(*)`.as("count"))
    .where("by_id", "=", actingUser(grant))
    .where("state", "in", ["reading", "read", "committing", "undoing"])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many lists that the caller may see are being taken in or undone: all of a list is there at once, at the end. */
export async function listsUnderWay(query: Reader): Promise<number> {
  const { count } = await query
    .selectFrom("enterprise_import")
    .select(sql<string>`count(*)`.as("count"))
    .where("state", "in", ["committing", "undoing"])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Puts lists away that nobody decided about since a moment, at most so many, with the reason: their rows and files go, their records stay. */
export async function lapseImports(
  write: Writer,
  before: Instant,
  { most, reason, at }: { readonly most: number; readonly reason: Refusal; readonly at: Instant },
): Promise<number> {
  const { rows } = await sql<{
    id: string;
  }>`update enterprise_import set state = 'discarded', file = '', settled_at = ${at}, rows_new = 0, rows_change = 0, rows_same = 0, rows_failed = 0,
      refusal = ${JSON.stringify(reason)}::jsonb
    where id in (select id from enterprise_import where state = 'read' and handed_in_at < ${new Date(before)}
      order by handed_in_at limit ${most} for update skip locked)
    returning id`.execute(write);
  await sql`delete from enterprise_import_row where (home_id, import_id) in (select home_id, id from enterprise_import
    where id = any (${rows.map(({ id }) => id)}::uuid[]))`.execute(write);
  return rows.length;
}

/** Rows that hold something in doubt, those with problems too, behind a row, in the order of the list. */
export async function doubtfulRowsAfter(
  query: Reader,
  it: StoredImport,
  wanted: { readonly after: number; readonly most: number },
): Promise<StagedRow[]> {
  const rows = await query
    .selectFrom("enterprise_import_row")
    .select(["plan", "cells"])
    .where("home_id", "=", it.homeId)
    .where("import_id", "=", it.id)
    .where("doubtful", "=", true)
    .where("number", ">", wanted.after)
    .orderBy("number")
    .limit(wanted.most)
    .execute();
  return rows.map(({ plan, cells }) => ({ plan: plan as unknown as PlannedRow, cells }));
}

/**
 * Rows of these outcomes behind a row, in the order of the list. Each outcome is read along the index that has it in that order, as far as
 * the page goes: what is left of a long list is not read and sorted for every part of it.
 */
export async function rowsAfter(
  query: Reader,
  it: StoredImport,
  wanted: { readonly outcomes: readonly Outcome[]; readonly after: number; readonly most: number },
): Promise<StagedRow[]> {
  const { outcomes, after, most } = wanted;
  const ofOutcome = (outcome: Outcome) => sql`(select number, plan, cells from enterprise_import_row
    where home_id = ${it.homeId} and import_id = ${it.id} and outcome = ${outcome} and number > ${after}
    order by number limit ${most})`;
  const parts = sql.join(outcomes.map(ofOutcome), sql` union all `);
  const { rows } = await sql<{ plan: PlannedRow; cells: string[] }>`select plan, cells from (${parts}) as row
    order by number limit ${most}`.execute(query as never);
  return rows.map(({ plan, cells }) => ({ plan, cells }));
}
