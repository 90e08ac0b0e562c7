import { sql } from "kysely";
import { type Grant, keptForOne, lockByName, type Reader, type Writer } from "#database";
import { type AreaId, accept, areaId, type Instant, idOf, instantOf, type Result, refuse } from "#kernel";
import {
  clusterOf,
  type Join,
  type MergeId,
  mergedSubject,
  type SubjectMerge,
  type SubjectState,
  splitSubject,
} from "../domain/cluster.ts";
import { readReason, type SubjectId } from "../domain/ledger.ts";
import { AREA_MEASURE } from "../domain/measure.ts";
import { settleSubject } from "./cluster-cells.ts";

/** Merges and splits of a home follow one another: who belongs to whom is not changed by two at once. */
async function lockMerges(write: Writer, homeId: AreaId): Promise<void> {
  await lockByName(write, `subject-merge:${homeId}`);
}

/** The ids of some subjects and of all that count under them. */
async function withMembers(query: Reader, homeId: AreaId, ids: readonly SubjectId[]): Promise<SubjectId[]> {
  const { rows } = await sql<{ subject_id: string }>`select subject_id from fact_subject
    where home_id = ${homeId} and (subject_id = any (${ids}::uuid[]) or survivor_id = any (${ids}::uuid[]))`.execute(
    query as never,
  );
  return rows.map(({ subject_id: id }) => idOf(id));
}

/**
 * Holds subjects against everybody who records about them. Never waits for one of them, so that two long transactions cannot wait
 * for each other: refuses `facts.subjects-busy` when somebody is recording just now.
 */
async function holdAlone(
  write: Writer,
  homeId: AreaId,
  ids: readonly SubjectId[],
): Promise<Result<Map<string, SubjectState>>> {
  const { rows } = await sql<{ subject_id: string; kind: string; area_id: number; survivor_id: string | null }>`
    select subject_id, kind, area_id, survivor_id from fact_subject
    where home_id = ${homeId} and subject_id = any (${ids}::uuid[])
    order by subject_id for update skip locked`.execute(write);
  if (rows.length < ids.length) return refuse("facts.subjects-busy");
  return accept(
    new Map(
      rows.map((row) => [
        row.subject_id,
        {
          ...{ homeId, subjectId: idOf<"subject">(row.subject_id), kind: row.kind, areaId: areaId(row.area_id) },
          survivorId: row.survivor_id === null ? null : idOf<"subject">(row.survivor_id),
        },
      ]),
    ),
  );
}

/** Whether something was done, and whose survivor or area may be another one now. */
export type Regrouped = { readonly added: boolean; readonly subjects: readonly SubjectId[] };

export type NewMerge = Pick<SubjectMerge, "homeId" | "id" | "subjectId" | "survivorId" | "reason">;

/**
 * Merges a subject and all that was merged into it into another: from now on their facts count in the survivor's cells, and the area
 * follows the survivor's. The same id again with the same content changes nothing (`added` is false). Refuses what `mergedSubject` refuses,
 * `facts.subject-not-found`, `facts.key-reused` and `facts.subjects-busy`.
 */
export async function mergeSubjects(
  write: Writer,
  grant: Grant,
  merge: NewMerge,
  at: Instant,
): Promise<Result<Regrouped>> {
  const { homeId, id, subjectId, survivorId } = merge;
  await lockMerges(write, homeId);
  const there = await findMerge(write, homeId, id);
  if (there) {
    const same = there.subjectId === subjectId && there.survivorId === survivorId && isSaid(merge.reason, there.reason);
    return same ? accept({ added: false, subjects: [] }) : refuse("facts.key-reused");
  }
  const held = await holdAlone(write, homeId, await withMembers(write, homeId, [subjectId, survivorId]));
  if (!held.ok) return held;
  const subject = held.value.get(subjectId);
  const survivor = held.value.get(survivorId);
  if (!subject || !survivor) return refuse("facts.subject-not-found");
  const decided = mergedSubject(subject, survivor, merge.reason);
  if (!decided.ok) return decided;
  const added =
    await sql`insert into subject_merge (home_id, id, subject_id, survivor_id, area_id, reason, recorded_at, recorded_by, recorded_by_name)
    values (${homeId}, ${id}, ${subjectId}, ${survivorId}, ${subject.areaId}, ${decided.value.reason}, ${at}::timestamptz,
      ${grant.userId}::uuid, ${grant.userName})
    on conflict do nothing`.execute(write);
  // Of another home's office, so that it was not found above.
  if (added.numAffectedRows === 0n) return refuse("facts.key-reused");
  await sql`update fact_subject set area_id = ${survivor.areaId},
      survivor_id = case when subject_id = ${survivorId}::uuid then null else ${survivorId}::uuid end,
      has_members = subject_id = ${survivorId}::uuid
    where home_id = ${homeId} and subject_id = any (${[...held.value.keys()]}::uuid[])`.execute(write);
  await moveCells(write, homeId, { from: subjectId, to: survivorId });
  return accept({ added: true, subjects: [...held.value.values()].map((one) => one.subjectId) });
}

/** Whether a reason as it was typed is the one that was kept. */
function isSaid(typed: string, kept: string): boolean {
  const reason = readReason(typed);
  return reason.ok && reason.value === kept;
}

/** Opens the cells of one subject in another, settles them there and leaves them empty where they were. */
async function moveCells(
  write: Writer,
  homeId: AreaId,
  { from, to }: { readonly from: SubjectId; readonly to: SubjectId },
): Promise<void> {
  await sql`insert into fact_cell (home_id, subject_id, measure, period_from, period_to)
    select home_id, ${to}::uuid, measure, period_from, period_to from fact_cell
    where home_id = ${homeId} and subject_id = ${from}
    on conflict do nothing`.execute(write);
  await sql`update fact_cell set fact_id = null, number = null, words = null, source = null, tier = null, recorded_at = null,
      recorded_under = null
    where home_id = ${homeId} and subject_id = ${from}`.execute(write);
  await settleSubject(write, homeId, to);
}

export type NewSplit = {
  readonly homeId: AreaId;
  readonly id: string;
  readonly mergeId: MergeId;
  readonly reason: string;
};

/**
 * Undoes a merge: the subject and what had come along with it stand by themselves again, with the facts that were recorded under them,
 * in the area they lay in. The same id again with the same content changes nothing. Refuses `facts.key-reused`, `facts.merge-not-found`,
 * what `splitSubject` refuses, and `facts.subjects-busy`.
 */
export async function splitSubjects(
  write: Writer,
  grant: Grant,
  split: NewSplit,
  at: Instant,
): Promise<Result<Regrouped>> {
  const { homeId, id, mergeId } = split;
  await lockMerges(write, homeId);
  const there = await findSplit(write, homeId, id);
  if (there) {
    const same = there.mergeId === mergeId && isSaid(split.reason, there.reason);
    return same ? accept({ added: false, subjects: [] }) : refuse("facts.key-reused");
  }
  const merge = await findMerge(write, homeId, mergeId);
  if (!merge) return refuse("facts.merge-not-found");
  const decided = splitSubject(merge, split.reason);
  if (!decided.ok) return decided;
  const cluster = await withSurvivor(write, homeId, merge.subjectId);
  const held = await holdAlone(write, homeId, cluster.members);
  if (!held.ok) return held;
  const joins = (await joinsOf(write, homeId, cluster.members)).filter((join) => join.id !== mergeId);
  const leaving = clusterOf(joins, merge.subjectId);
  const added =
    await sql`insert into subject_split (home_id, id, merge_id, reason, recorded_at, recorded_by, recorded_by_name)
    values (${homeId}, ${id}, ${mergeId}, ${decided.value.reason}, ${at}::timestamptz, ${grant.userId}::uuid, ${grant.userName})
    on conflict do nothing`.execute(write);
  if (added.numAffectedRows === 0n) return refuse("facts.key-reused");
  await release(write, merge, {
    survivorId: cluster.survivorId,
    leaving,
    staying: cluster.members.length - leaving.length,
  });
  await settleSubject(write, homeId, cluster.survivorId);
  await settleSubject(write, homeId, merge.subjectId);
  await placeSubjects(write, homeId, [merge.subjectId]);
  return accept({ added: true, subjects: cluster.members });
}

type Release = { readonly survivorId: SubjectId; readonly leaving: readonly SubjectId[]; readonly staying: number };

/** Lets a subject go with those that count under it. */
async function release(write: Writer, merge: SubjectMerge, { survivorId, leaving, staying }: Release): Promise<void> {
  const { homeId, subjectId } = merge;
  await sql`update fact_subject set area_id = ${merge.areaId},
      survivor_id = case when subject_id = ${subjectId}::uuid then null else ${subjectId}::uuid end,
      has_members = subject_id = ${subjectId}::uuid and ${leaving.length > 1}
    where home_id = ${homeId} and subject_id = any (${leaving}::uuid[])`.execute(write);
  await sql`update fact_subject set has_members = ${staying > 1}
    where home_id = ${homeId} and subject_id = ${survivorId}`.execute(write);
}

/** What a split undid and why, or undefined when it does not exist for the reader. */
async function findSplit(query: Reader, homeId: AreaId, id: string) {
  const row = await query
    .selectFrom("subject_split")
    .select(["merge_id", "reason"])
    .where("home_id", "=", homeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { mergeId: idOf<"subject-merge">(row.merge_id), reason: row.reason };
}

async function withSurvivor(query: Reader, homeId: AreaId, subjectId: SubjectId) {
  const row = await query
    .selectFrom("fact_subject")
    .select("survivor_id")
    .where("home_id", "=", homeId)
    .where("subject_id", "=", subjectId)
    .executeTakeFirst();
  const survivorId = idOf<"subject">(row?.survivor_id ?? subjectId);
  return { survivorId, members: await withMembers(query, homeId, [survivorId]) };
}

/** The joins of these subjects that hold. */
async function joinsOf(
  query: Reader,
  homeId: AreaId,
  ids: readonly SubjectId[],
): Promise<(Join & { readonly id: MergeId })[]> {
  const { rows } = await sql<{
    id: string;
    subject_id: string;
    survivor_id: string;
  }>`select id, subject_id, survivor_id from subject_merge it
    where home_id = ${homeId} and subject_id = any (${ids}::uuid[])
      and not exists (select from subject_split split where split.home_id = it.home_id and split.merge_id = it.id)`.execute(
    query as never,
  );
  return rows.map((row) => ({
    ...{ id: idOf<"subject-merge">(row.id), subjectId: idOf<"subject">(row.subject_id) },
    survivorId: idOf<"subject">(row.survivor_id),
  }));
}

type MergeRow = {
  readonly id: string;
  readonly subject_id: string;
  readonly survivor_id: string;
  readonly area_id: number;
  readonly reason: string;
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
  readonly recorded_by_name: string;
  readonly split_reason: string | null;
  readonly split_at: Date | null;
  readonly split_by: string | null;
  readonly split_by_name: string | null;
};

function mergeOf(homeId: AreaId, row: MergeRow): SubjectMerge {
  return {
    ...{ homeId, id: idOf(row.id), subjectId: idOf(row.subject_id), survivorId: idOf(row.survivor_id) },
    ...{ areaId: areaId(row.area_id), reason: row.reason, at: instantOf(row.recorded_at) },
    ...{ by: row.recorded_by === null ? null : idOf(row.recorded_by), byName: row.recorded_by_name },
    split:
      row.split_at === null
        ? null
        : {
            ...{ reason: row.split_reason ?? "", at: instantOf(row.split_at), byName: row.split_by_name ?? "" },
            by: row.split_by === null ? null : idOf(row.split_by),
          },
  };
}

/** One merge, or undefined when it does not exist for the reader. */
async function findMerge(query: Reader, homeId: AreaId, id: MergeId): Promise<SubjectMerge | undefined> {
  const { rows } =
    await sql<MergeRow>`select it.id, it.subject_id, it.survivor_id, it.area_id, it.reason, it.recorded_at, it.recorded_by,
      it.recorded_by_name, split.reason as split_reason, split.recorded_at as split_at, split.recorded_by as split_by,
      split.recorded_by_name as split_by_name
    from subject_merge it left join subject_split split on split.home_id = it.home_id and split.merge_id = it.id
    where it.home_id = ${homeId} and it.id = ${id}`.execute(query as never);
  return rows[0] && mergeOf(homeId, rows[0]);
}

/**
 * Brings the area of subjects, and of what counts under them, up to the newest area that the ledger knows of them; gives those that
 * moved. The caller's scope must hold the old area and the new one.
 */
export async function placeSubjects(
  write: Writer,
  homeId: AreaId,
  ids: readonly SubjectId[],
): Promise<readonly SubjectId[]> {
  const { rows } = await sql<{
    subject_id: string;
    area_id: number;
  }>`${keptForOne(ids.length)}select it.subject_id, newest.area_id
    from (select distinct on (subject_id) subject_id, words::integer as area_id from fact_cell
      where home_id = ${homeId} and subject_id = any (${ids}::uuid[]) and measure = ${AREA_MEASURE} and fact_id is not null
      order by subject_id, period_from desc) as newest
    join fact_subject it on it.home_id = ${homeId} and it.subject_id = newest.subject_id and it.area_id <> newest.area_id`.execute(
    write,
  );
  if (rows.length === 0) return [];
  const moved = sql`unnest(${rows.map((row) => row.subject_id)}::uuid[], ${rows.map((row) => row.area_id)}::integer[]) as moved (subject_id, area_id)`;
  const done = await sql<{ subject_id: string }>`update fact_subject set area_id = placed.area_id
    from (select moved.subject_id, moved.area_id from ${moved}
      union all
      select it.subject_id, moved.area_id from ${moved}
        join fact_subject it on it.home_id = ${homeId} and it.survivor_id = moved.subject_id) as placed
    where fact_subject.home_id = ${homeId} and fact_subject.subject_id = placed.subject_id
    returning fact_subject.subject_id`.execute(write);
  return done.rows.map((row) => idOf<"subject">(row.subject_id));
}

/** Holds a subject until the transaction ends against everybody else who moves it. */
export async function holdPlace(write: Writer, homeId: AreaId, subjectId: SubjectId): Promise<void> {
  await sql`select from fact_subject where home_id = ${homeId} and subject_id = ${subjectId} for no key update`.execute(
    write,
  );
}
