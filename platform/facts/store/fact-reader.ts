import { sql } from "kysely";
import { KEPT, type Reader } from "#database";
import { type AreaId, type Instant, type IsoDate, idOf, instantOf } from "#kernel";
import type { EvidenceTier, FactSource } from "../domain/evidence.ts";
import type { Fact, FactCell, FactId, SubjectId } from "../domain/ledger.ts";
import type { FactPeriod } from "../domain/measure.ts";
import type { MeasuredValue } from "../domain/measured-value.ts";
import { clusterNow } from "./cluster-cells.ts";
import { BEST_FIRST, factOf, measuredOf, OPEN_END, periodOf } from "./fact-row.ts";
import { closeDay, endOfDay } from "./ledger-day.ts";

/** What counts in a cell, with where it is from. */
export type KnownCell = {
  readonly measure: string;
  readonly period: FactPeriod;
  readonly factId: FactId;
  readonly value: MeasuredValue;
  readonly source: FactSource;
  readonly tier: EvidenceTier;
  readonly recordedAt: Instant;
  /** The merged subject that the fact was recorded under; null when it is the subject's own. */
  readonly recordedUnder: SubjectId | null;
};

type CellRow = {
  readonly measure: string;
  readonly period_from: unknown;
  readonly period_to: unknown;
  readonly id: string | null;
  readonly number: string | null;
  readonly words: string | null;
  readonly source: string | null;
  readonly tier: number | null;
  readonly recorded_at: Date | null;
  readonly recorded_under: string | null;
};

function cellOf(row: CellRow): KnownCell[] {
  const value = measuredOf(row.number, row.words);
  if (row.id === null || value === null || row.recorded_at === null) return [];
  return [
    {
      measure: row.measure,
      period: periodOf(row.period_from as string, row.period_to as string),
      factId: idOf(row.id),
      value,
      source: row.source as FactSource,
      tier: row.tier as EvidenceTier,
      recordedAt: instantOf(row.recorded_at),
      recordedUnder: row.recorded_under === null ? null : idOf(row.recorded_under),
    },
  ];
}

/** What is known about a subject and all that was merged into it: the fact that counts in each cell, by measure and period; nothing of one merged away. */
export async function knownCells(query: Reader, homeId: AreaId, subjectId: SubjectId): Promise<KnownCell[]> {
  const rows = await query
    .selectFrom("fact_cell")
    .select([
      "measure",
      "period_from",
      "period_to",
      "fact_id as id",
      "number",
      "words",
      "source",
      "tier",
      "recorded_at",
      "recorded_under",
    ])
    .where("home_id", "=", homeId)
    .where("subject_id", "=", subjectId)
    .orderBy("measure")
    .orderBy("period_from")
    .execute();
  return rows.flatMap(cellOf);
}

/**
 * What was on the screen at the end of a past day: the facts recorded until then, of the subject and of what was merged into it then, by
 * the same precedence; nothing when it was merged away itself.
 */
export async function cellsAsOf(
  query: Reader,
  homeId: AreaId,
  subjectId: SubjectId,
  day: IsoDate,
): Promise<KnownCell[]> {
  await closeDay(query, day);
  const end = endOfDay(day);
  const { rows } = await sql<CellRow>`with recursive joined as (
      select subject_id, survivor_id from subject_merge it
      where home_id = ${homeId} and recorded_at < ${end}::timestamptz
        and not exists (select from subject_split split
          where split.home_id = it.home_id and split.merge_id = it.id and split.recorded_at < ${end}::timestamptz)
    ), inside (subject_id) as (
      select ${subjectId}::uuid where not exists (select from joined where joined.subject_id = ${subjectId}::uuid)
      union
      select joined.subject_id from joined join inside on joined.survivor_id = inside.subject_id
    )
    select distinct on (measure, period_from, period_to)
      measure, period_from, period_to, id, number, words, source, tier, recorded_at,
      nullif(fact.subject_id, ${subjectId}::uuid) as recorded_under
    from fact
    where home_id = ${homeId} and subject_id in (select subject_id from inside)
      and recorded_at < ${end}::timestamptz and act <> 'withdraw'
      and (subject_id = ${subjectId}::uuid
        or measure not in (select code from measure where (definition ->> 'ownOnly')::boolean))
      and not exists (select from fact later
        where later.home_id = fact.home_id and later.replaces = fact.id and later.recorded_at < ${end}::timestamptz)
    order by measure, period_from, period_to, ${BEST_FIRST}`.execute(query as never);
  return rows.flatMap(cellOf);
}

/** Every row of one cell, of the subject and of all that count under it now, oldest first. */
export async function historyOf(
  query: Reader,
  homeId: AreaId,
  { subjectId, measure, period }: FactCell,
): Promise<Fact[]> {
  const rows = await query
    .selectFrom("fact")
    .modifyFront(KEPT)
    .selectAll()
    .where("home_id", "=", homeId)
    .where(sql<boolean>`subject_id in ${clusterNow(homeId, subjectId)}`)
    .where("measure", "=", measure)
    .where("period_from", "=", period.from as never)
    .where("period_to", "=", (period.to ?? OPEN_END) as never)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map(factOf);
}

/** Every row of a subject's cells that begin on a day, its members' too, oldest first, by measure; one statement. */
export async function historiesOf(
  query: Reader,
  homeId: AreaId,
  subjectId: SubjectId,
  from: string,
): Promise<Map<string, Fact[]>> {
  const rows = await query
    .selectFrom("fact")
    .selectAll()
    .where("home_id", "=", homeId)
    .where(sql<boolean>`subject_id in ${clusterNow(homeId, subjectId)}`)
    .where("period_from", "=", from)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  const found = new Map<string, Fact[]>();
  for (const fact of rows.map(factOf)) found.set(fact.measure, [...(found.get(fact.measure) ?? []), fact]);
  return found;
}

/** One fact, or undefined when it does not exist for the reader. */
export async function findFact(query: Reader, homeId: AreaId, id: FactId): Promise<Fact | undefined> {
  const row = await query
    .selectFrom("fact")
    .modifyFront(KEPT)
    .selectAll()
    .where("home_id", "=", homeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && factOf(row);
}
