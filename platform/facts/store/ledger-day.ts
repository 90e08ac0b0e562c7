import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { dayOf, type Instant, type IsoDate, instant, later } from "#kernel";

/** First of the two numbers of the advisory locks on days of the ledger. */
const DAY_LOCK = 4_660_113;

function dayNumber(day: IsoDate): number {
  return Number(day.replaceAll("-", ""));
}

/**
 * The moment facts of this transaction are recorded at. Holds the day open until the transaction ends, so that whoever reads the
 * ledger as of that day later waits for it; a day that ended while the lock was taken is not used.
 */
export async function recordingMoment(write: Writer, clock: () => Instant): Promise<Instant> {
  for (let day = dayOf(clock()); ; day = dayOf(clock())) {
    await sql`select pg_advisory_xact_lock_shared(${DAY_LOCK}, ${dayNumber(day)}::integer)`.execute(write);
    const at = clock();
    if (dayOf(at) === day) return at;
  }
}

/** Waits until nobody can add to a day that is past; other readings of that day wait for this one's end. */
export async function closeDay(query: Reader, day: IsoDate): Promise<void> {
  await sql`select pg_advisory_xact_lock(${DAY_LOCK}, ${dayNumber(day)}::integer)`.execute(query as Writer);
}

/** The first moment behind a day, in the offices' time: what was recorded before it was on that day's screen. */
export function endOfDay(day: IsoDate): Instant {
  return later(instant(`${day}T00:00:00.000Z`), 16 * 60);
}
