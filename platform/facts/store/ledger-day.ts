import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { accept, dayOf, type Instant, type IsoDate, instant, instantOf, later, type Result, refuse } from "#kernel";

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

/** How often somebody who records is waited for before the day is told to be busy, and how long each time. */
const TURNS = 50;
const TURN_MS = 100;

/**
 * A moment of today behind which nobody who records now can write any more, so that what was recorded before it is the same whenever the ledger is read
 * as of it. Whoever begins to record meanwhile waits until this transaction ends. Refuses `facts.day-busy` while somebody records for long (a list that is taken in).
 */
export async function settledMoment(write: Writer, clock: () => Instant): Promise<Result<Instant>> {
  for (let turn = 0; turn < TURNS; turn++) {
    const day = dayOf(clock());
    const { rows } = await sql<{
      held: boolean;
    }>`select pg_try_advisory_xact_lock(${DAY_LOCK}, ${dayNumber(day)}::integer) as held`.execute(write);
    if (rows[0]?.held) {
      // Moments are kept to the millisecond: what was recorded in this one lies before the next.
      const at = instantOf(new Date(Date.parse(clock()) + 1));
      await delay(2);
      if (dayOf(at) === day) return accept(at);
    } else await delay(TURN_MS);
  }
  return refuse("facts.day-busy");
}

/** Waits until nobody can add to a day that is past; other readings of that day wait for this one's end. */
export async function closeDay(query: Reader, day: IsoDate): Promise<void> {
  await sql`select pg_advisory_xact_lock(${DAY_LOCK}, ${dayNumber(day)}::integer)`.execute(query as Writer);
}

/** The first moment behind a day, in the offices' time: what was recorded before it was on that day's screen. */
export function endOfDay(day: IsoDate): Instant {
  return later(instant(`${day}T00:00:00.000Z`), 16 * 60);
}
