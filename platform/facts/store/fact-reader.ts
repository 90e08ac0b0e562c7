import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, type Instant, type IsoDate, idOf, instantOf } from "#kernel";
import type { EvidenceTier, FactSource } from "../domain/evidence.ts";
import type { Fact, FactCell, FactId, SubjectId } from "../domain/ledger.ts";
import type { FactPeriod } from "../domain/measure.ts";
import type { MeasuredValue } from "../domain/measured-value.ts";
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
    },
  ];
}

/** What is known about a subject now: the fact that counts in each cell, by measure and period. */
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
    ])
    .where("home_id", "=", homeId)
    .where("subject_id", "=", subjectId)
    .orderBy("measure")
    .orderBy("period_from")
    .execute();
  return rows.flatMap(cellOf);
}

/** What was on the screen at the end of a past day: the facts recorded until then, the same precedence. */
export async function cellsAsOf(
  query: Reader,
  homeId: AreaId,
  subjectId: SubjectId,
  day: IsoDate,
): Promise<KnownCell[]> {
  await closeDay(query, day);
  const end = endOfDay(day);
  const { rows } = await sql<CellRow>`select distinct on (measure, period_from, period_to)
      measure, period_from, period_to, id, number, words, source, tier, recorded_at
    from fact
    where home_id = ${homeId} and subject_id = ${subjectId} and recorded_at < ${end}::timestamptz and act <> 'withdraw'
      and not exists (select from fact later
        where later.home_id = fact.home_id and later.replaces = fact.id and later.recorded_at < ${end}::timestamptz)
    order by measure, period_from, period_to, ${BEST_FIRST}`.execute(query as never);
  return rows.flatMap(cellOf);
}

/** Every row of one cell, oldest first. */
export async function historyOf(
  query: Reader,
  homeId: AreaId,
  { subjectId, measure, period }: FactCell,
): Promise<Fact[]> {
  const rows = await query
    .selectFrom("fact")
    .selectAll()
    .where("home_id", "=", homeId)
    .where("subject_id", "=", subjectId)
    .where("measure", "=", measure)
    .where("period_from", "=", period.from as never)
    .where("period_to", "=", (period.to ?? OPEN_END) as never)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map(factOf);
}

/** Every row of a subject's cells that begin on a day, oldest first, by measure; one statement. */
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
    .where("subject_id", "=", subjectId)
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
    .selectAll()
    .where("home_id", "=", homeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && factOf(row);
}
