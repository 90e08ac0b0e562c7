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

/** How long a snapshot stands in line behind those who record; who comes meanwhile waits behind it. */
const IN_LINE = "1500ms";

/**
 * A moment of today behind which nobody who records now can write any more, so that what was recorded before it is the same whenever the ledger is read
 * as of it. Whoever begins to record meanwhile waits until this transaction ends. Refuses `facts.day-busy` while somebody records for long (a list that is taken in).
 */
export async function settledMoment(write: Writer, clock: () => Instant): Promise<Result<Instant>> {
  for (let day = dayOf(clock()); ; day = dayOf(clock())) {
    if (!(await holdDay(write, day))) return refuse("facts.day-busy");
    // Moments are kept to the millisecond: what was recorded in this one lies before the next.
    const at = instantOf(new Date(Date.parse(clock()) + 1));
    await delay(2);
    if (dayOf(at) === day) return accept(at);
  }
}

/** Holds a day alone until the transaction ends; false when it stays in use. */
async function holdDay(write: Writer, day: IsoDate): Promise<boolean> {
  await sql`savepoint holding_day`.execute(write);
  await sql`select set_config('lock_timeout', ${IN_LINE}, true)`.execute(write);
  try {
    await sql`select pg_advisory_xact_lock(${DAY_LOCK}, ${dayNumber(day)}::integer)`.execute(write);
    return true;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
    await sql`rollback to savepoint holding_day`.execute(write);
    return false;
  }
}

/** What the database says to somebody who stood in line for too long. */
const LOCK_NOT_AVAILABLE = "55P03";

/** Waits until nobody can add to a day that is past; since nobody begins to any more, nothing is held afterwards. */
export async function closeDay(query: Reader, day: IsoDate): Promise<void> {
  await sql`select pg_advisory_unlock(${DAY_LOCK}, ${dayNumber(day)}::integer)
    from (select pg_advisory_lock(${DAY_LOCK}, ${dayNumber(day)}::integer) offset 0) as waited`.execute(
    query as Writer,
  );
}

/** The first moment behind a day, in the offices' time: what was recorded before it was on that day's screen. */
export function endOfDay(day: IsoDate): Instant {
  return later(instant(`${day}T00:00:00.000Z`), 16 * 60);
}
