/**
 * A file of PostgreSQL's write-ahead log (WAL): the timeline it belongs to and its number on it. A new timeline begins with every
 * restore, so that what is written then never takes the place of what was written before.
 */
export type WalSegment = { readonly timeline: number; readonly number: bigint };

const FOUR_GIB = 0x1_0000_0000n;
const NAME = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/;

const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, "0");

/** Reads "000000010000000000000003"; undefined when the name is no segment's. `bytes` is the size of a segment. */
export function parseSegment(name: string, bytes: number): WalSegment | undefined {
  const parts = NAME.exec(name);
  if (!parts) return undefined;
  const [timeline = 0n, high = 0n, low = 0n] = parts.slice(1).map((part) => BigInt(`0x${part}`));
  return { timeline: Number(timeline), number: high * (FOUR_GIB / BigInt(bytes)) + low };
}

export function segmentName({ timeline, number }: WalSegment, bytes: number): string {
  const each = FOUR_GIB / BigInt(bytes);
  return `${hex(BigInt(timeline))}${hex(number / each)}${hex(number % each)}`;
}

/** Reads a place in the log, "0/3000028", as a number of bytes; undefined when it is none. */
export function parseLsn(text: string): bigint | undefined {
  const parts = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/.exec(text);
  return parts ? BigInt(`0x${parts[1]}`) * FOUR_GIB + BigInt(`0x${parts[2]}`) : undefined;
}

/** The names of all segments from the one called `first` to the one called `last`, on the timeline of `first`. */
export function segmentsBetween(first: string, last: string, bytes: number): string[] {
  const [from, to] = [parseSegment(first, bytes), parseSegment(last, bytes)];
  if (!from || !to) return [];
  const names: string[] = [];
  for (let number = from.number; number <= to.number; number += 1n)
    names.push(segmentName({ timeline: from.timeline, number }, bytes));
  return names;
}

/** Where a timeline left the one before it: one line of a history file. */
export type TimelineFork = { readonly timeline: number; readonly at: bigint };

/** Reads a history file ("1\t0/3000000\tno recovery target specified"): the timelines that lead to it, oldest first. */
export function parseHistory(text: string): TimelineFork[] {
  return text.split("\n").flatMap((line) => {
    const [timeline, place] = line.trim().split(/\s+/);
    const at = parseLsn(place ?? "");
    return /^\d+$/.test(timeline ?? "") && at !== undefined ? [{ timeline: Number(timeline), at }] : [];
  });
}

/**
 * The names of the segments that follow each other without a gap from `first`, as far as `present` has them; where the next timeline
 * of `history` begins, it goes on there. What is behind a gap cannot be used.
 */
export function unbrokenFrom(
  first: string,
  present: ReadonlySet<string>,
  along: { readonly bytes: number; readonly timelines: readonly TimelineFork[]; readonly newest: number },
): string[] {
  const { bytes, timelines, newest } = along;
  const begin = parseSegment(first, bytes);
  if (!begin) return [];
  const forks = timelines.filter(({ timeline }) => timeline >= begin.timeline);
  // The segment in which a timeline leaves the one before is whole on the new one only.
  const timelineOf = (number: bigint) => forks.find(({ at }) => number < at / BigInt(bytes))?.timeline ?? newest;
  const names: string[] = [];
  for (let { number } = begin; ; number += 1n) {
    const name = segmentName({ timeline: timelineOf(number), number }, bytes);
    if (!present.has(name)) return names;
    names.push(name);
  }
}
