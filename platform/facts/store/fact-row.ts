import { type Selectable, sql } from "kysely";
import type { Schema } from "#database";
import { areaId, type Id, type IsoDate, idOf, instantOf } from "#kernel";
import type { EvidenceTier, FactSource } from "../domain/evidence.ts";
import type { Fact, FactAct } from "../domain/ledger.ts";
import type { FactPeriod } from "../domain/measure.ts";
import type { MeasuredValue } from "../domain/measured-value.ts";

type FactRow = Selectable<Schema["fact"]>;

/** How the database says that a period has no end. */
export const OPEN_END = "infinity";

export function periodOf(from: string, to: string): FactPeriod {
  return { from: from as IsoDate, to: to === OPEN_END ? null : (to as IsoDate) };
}

/** numeric prints its zeros (`1200.000`); the ledger's numbers are in their shortest form. */
export function measuredOf(number: string | null, words: string | null): MeasuredValue | null {
  if (words !== null) return { words };
  if (number === null) return null;
  return { number: number.includes(".") ? number.replace(/\.?0+$/, "") : number };
}

export function factOf(row: FactRow): Fact {
  return {
    homeId: areaId(row.home_id),
    id: idOf(row.id),
    subjectId: idOf(row.subject_id),
    measure: row.measure,
    period: periodOf(row.period_from as unknown as string, row.period_to as unknown as string),
    act: row.act as FactAct,
    value: measuredOf(row.number, row.words),
    source: row.source as FactSource,
    tier: row.tier as EvidenceTier,
    sourceNote: row.source_note,
    reason: row.reason,
    validUntil: row.valid_until as unknown as IsoDate | null,
    replaces: row.replaces === null ? null : idOf(row.replaces as Id<"fact">),
    key: row.key,
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.recorded_by === null ? null : idOf(row.recorded_by),
    recordedByName: row.recorded_by_name,
  };
}

/** In which order the standing facts of a cell count: the same as `currentOf` of the domain. */
export const BEST_FIRST = sql`tier desc, recorded_at desc, id desc`;
