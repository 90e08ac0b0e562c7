import type { Reader } from "#database";
import { closeDay, endOfDay } from "#facts/store";
import { accept, dayOf, type Instant, type IsoDate, idOf, parseIsoDate, type Result, refuse } from "#kernel";
import { type FrozenSnapshot, findSnapshot } from "../../store/index.ts";

/** A moment that figures are looked at: the end of a past day, or that of a snapshot. */
export type PastMoment = {
  readonly at: Instant;
  readonly day: IsoDate | null;
  readonly snapshot: FrozenSnapshot | null;
};

type Wanted = { readonly day: string | undefined; readonly snapshotId: string | undefined };

/**
 * The moment that is asked for; undefined when none is. Refuses `rollup.snapshot-not-found`, `rollup.day-not-over` and what is no day. Waits for
 * whoever still records on a day that is just over.
 */
export async function pastMoment(
  query: Reader,
  { day, snapshotId }: Wanted,
  now: Instant,
): Promise<Result<PastMoment | undefined>> {
  if (snapshotId !== undefined) {
    const snapshot = await findSnapshot(query, idOf(snapshotId));
    return snapshot ? accept({ at: snapshot.takenAt, day: null, snapshot }) : refuse("rollup.snapshot-not-found");
  }
  if (day === undefined) return accept(undefined);
  const read = parseIsoDate(day);
  if (!read.ok) return read;
  if (read.value >= dayOf(now)) return refuse("rollup.day-not-over", { day });
  await closeDay(query, read.value);
  return accept({ at: endOfDay(read.value), day: read.value, snapshot: null });
}
