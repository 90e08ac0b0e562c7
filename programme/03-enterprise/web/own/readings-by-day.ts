import { dayOf, type Instant, type IsoDate } from "#kernel";

/** What happened by the offices' day, in the order it comes. */
export function readingsByDay<T extends { readonly at: string }>(readings: readonly T[]): [IsoDate, T[]][] {
  const days = new Map<IsoDate, T[]>();
  for (const reading of readings) {
    const day = dayOf(reading.at as Instant);
    days.set(day, [...(days.get(day) ?? []), reading]);
  }
  return [...days];
}
