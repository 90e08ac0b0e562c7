import { sql } from "kysely";
import { keptForOne, type Reader, type Writer } from "#database";
import { type AreaId, accept, idOf, type Result, refuse } from "#kernel";
import type { NewFact, SubjectId } from "../domain/ledger.ts";
import { BEST_FIRST } from "./fact-row.ts";

/** Where the facts of a subject count that was merged, or that others were merged into. */
export type Membership = { readonly survivorId: SubjectId; readonly mergedAway: boolean };

/**
 * Holds the subjects until the transaction ends, in one order for all writers, so that none is merged, split or moved meanwhile. Notes
 * their areas as changed (`ledger_change`). Gives those that were merged or that others were merged into; nearly always none.
 */
export async function holdSubjects(write: Writer, facts: readonly NewFact[]): Promise<Map<string, Membership>> {
  const places = new Map(facts.map(({ homeId, subjectId }) => [`${homeId} ${subjectId}`, { homeId, subjectId }]));
  const subjects = [...places.values()];
  const { rows } = await sql<{
    subject_id: string;
    survivor_id: string | null;
  }>`${keptForOne(subjects.length)}with held as materialized (
      select it.subject_id, it.survivor_id, it.has_members, it.area_id from fact_subject it
      where (it.home_id, it.subject_id) in (select * from unnest(${subjects.map(({ homeId }) => homeId)}::integer[],
        ${subjects.map(({ subjectId }) => subjectId)}::uuid[]))
      order by it.home_id, it.subject_id for key share),
    noted as (insert into ledger_change (area_id) select distinct area_id from held)
    select subject_id, survivor_id from held where survivor_id is not null or has_members`.execute(write);
  return new Map(
    rows.map(({ subject_id: id, survivor_id: survivor }) => [
      id,
      { survivorId: idOf<"subject">(survivor ?? id), mergedAway: survivor !== null },
    ]),
  );
}

/** A subject with all that count under it now. */
export function clusterNow(homeId: AreaId, subjectId: SubjectId) {
  return sql`(select ${subjectId}::uuid union all
    select it.subject_id from fact_subject it where it.home_id = ${homeId} and it.survivor_id = ${subjectId}::uuid)`;
}

/** Looks again which fact counts in cells (home_id, subject_id, measure, period_from, period_to), over all that count under their subject. */
export async function settleClusterCells(write: Writer, cells: ReturnType<typeof sql>): Promise<void> {
  await sql`update fact_cell set fact_id = best.id, number = best.number, words = best.words, source = best.source, tier = best.tier,
      recorded_at = best.recorded_at, recorded_under = nullif(best.subject_id, fact_cell.subject_id)
    from (${cells}) as cell left join lateral (
      select id, subject_id, number, words, source, tier, recorded_at from fact
      where fact.home_id = cell.home_id
        and fact.subject_id in (select cell.subject_id union all select it.subject_id from fact_subject it
          where it.home_id = cell.home_id and it.survivor_id = cell.subject_id)
        and (fact.measure, fact.period_from, fact.period_to) = (cell.measure, cell.period_from, cell.period_to)
        and (fact.subject_id = cell.subject_id
          or fact.measure not in (select code from measure where (definition ->> 'ownOnly')::boolean))
        and act <> 'withdraw'
        and not exists (select from fact later where later.home_id = fact.home_id and later.replaces = fact.id)
      order by ${BEST_FIRST} limit 1) as best on true
    where (fact_cell.home_id, fact_cell.subject_id, fact_cell.measure, fact_cell.period_from, fact_cell.period_to)
        = (cell.home_id, cell.subject_id, cell.measure, cell.period_from, cell.period_to)
      and fact_cell.fact_id is distinct from best.id`.execute(write);
}

/** Looks again at all cells of a subject. */
export async function settleSubject(write: Writer, homeId: AreaId, subjectId: SubjectId): Promise<void> {
  await settleClusterCells(
    write,
    sql`select home_id, subject_id, measure, period_from, period_to from fact_cell
      where home_id = ${homeId} and subject_id = ${subjectId}`,
  );
}

/** Where each fact is kept and in whose cell it counts. */
export type PlacedFacts = { readonly facts: readonly NewFact[]; readonly holders: readonly SubjectId[] };

/**
 * Places facts of merged subjects: a correction or withdrawal is kept under the subject of the fact it replaces, so that a split leaves
 * no chain torn, and counts in the survivor's cell. Refuses `facts.subject-merged {survivor}` for a first value of a subject that was
 * merged away, and `facts.already-replaced` when the replaced fact no longer counts under the same survivor.
 */
export async function placeInClusters(
  write: Writer,
  facts: readonly NewFact[],
  merged: ReadonlyMap<string, Membership>,
): Promise<Result<PlacedFacts>> {
  const targets = await subjectsOfReplaced(write, facts);
  const there = await keysThere(
    write,
    facts.filter(({ subjectId }) => merged.get(subjectId)?.mergedAway),
  );
  const placed: NewFact[] = [];
  const holders: SubjectId[] = [];
  for (const fact of facts) {
    const survivorId = merged.get(fact.subjectId)?.survivorId ?? fact.subjectId;
    if (fact.replaces === null) {
      // What is sent again was recorded before the merge.
      if (survivorId !== fact.subjectId && !there.has(fact.key))
        return refuse("facts.subject-merged", { survivor: survivorId });
      placed.push(fact);
    } else {
      const target = targets.get(fact.replaces);
      if (target?.survivorId !== survivorId) return refuse("facts.already-replaced");
      placed.push({ ...fact, subjectId: target.subjectId });
    }
    holders.push(survivorId);
  }
  return accept({ facts: placed, holders });
}

type Target = { readonly subjectId: SubjectId; readonly survivorId: SubjectId };

async function subjectsOfReplaced(query: Reader, facts: readonly NewFact[]): Promise<Map<string, Target>> {
  const replacing = facts.filter(({ replaces }) => replaces !== null);
  if (replacing.length === 0) return new Map();
  const { rows } = await sql<{ id: string; subject_id: string; survivor_id: string }>`select fact.id, fact.subject_id,
      coalesce(it.survivor_id, it.subject_id) as survivor_id
    from unnest(${replacing.map(({ homeId }) => homeId)}::integer[], ${replacing.map(({ replaces }) => replaces)}::uuid[]) as given (home_id, id)
    join fact on fact.home_id = given.home_id and fact.id = given.id
    join fact_subject it on it.home_id = fact.home_id and it.subject_id = fact.subject_id`.execute(query as never);
  return new Map(
    rows.map((row) => [row.id, { subjectId: idOf(row.subject_id), survivorId: idOf<"subject">(row.survivor_id) }]),
  );
}

async function keysThere(query: Reader, facts: readonly NewFact[]): Promise<Set<string>> {
  if (facts.length === 0) return new Set();
  const { rows } = await sql<{ key: string }>`select fact.key
    from unnest(${facts.map(({ homeId }) => homeId)}::integer[], ${facts.map(({ key }) => key)}::text[]) as given (home_id, key)
    join fact on fact.home_id = given.home_id and fact.key = given.key`.execute(query as never);
  return new Set(rows.map(({ key }) => key));
}
