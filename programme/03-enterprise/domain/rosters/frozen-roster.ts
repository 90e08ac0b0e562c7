import { type AreaId, accept, type IsoDate, type Result, refuse } from "#kernel";
import { readPeriod } from "./calendar.ts";
import { isOnList, type RosterStay } from "./membership.ts";
import type { FrozenRosterId } from "./roster.ts";

/** 冻结口径: who was on the lists of a kind in an area, read once for a period and never changed. */
export type FrozenRoster = {
  readonly homeId: AreaId;
  readonly id: FrozenRosterId;
  readonly kind: string;
  readonly areaId: AreaId;
  /** 2026, 2026-Q1 or 2026-03. */
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 1 for the first; a later one says why it was needed. */
  readonly revision: number;
  /** The day whose members these are. */
  readonly readOn: IsoDate;
  readonly count: number;
  /** SHA-256 over the sorted ids of the members, one a line. */
  readonly sha256: string;
  readonly reason: string | null;
};

/** What is known when somebody freezes. */
export type Freezing = {
  readonly period: string;
  readonly reason: string | null;
  readonly today: IsoDate;
  /** The newest revision for the same period; undefined when there is none. */
  readonly before: Pick<FrozenRoster, "revision" | "sha256"> | undefined;
};

/**
 * The period and the day to read: the last of the period, or today while it is not over. Refuses `enterprise.roster-period-unknown`,
 * `enterprise.roster-period-ahead`, and `enterprise.roster-freeze-reason` when it is frozen already and nobody says why again.
 */
export function planFreeze({
  period,
  reason,
  today,
  before,
}: Freezing): Result<Pick<FrozenRoster, "from" | "to" | "readOn" | "revision" | "reason">> {
  const span = readPeriod(period);
  if (!span.ok) return span;
  const { from, to } = span.value;
  if (from > today) return refuse("enterprise.roster-period-ahead", { period });
  const why = reason?.trim() || null;
  if (before && why === null) return refuse("enterprise.roster-freeze-reason", { revision: before.revision });
  return accept({
    from,
    to,
    readOn: to < today ? to : today,
    revision: (before?.revision ?? 0) + 1,
    reason: before ? why : null,
  });
}

/** Refuses `enterprise.roster-freeze-empty` and `enterprise.roster-freeze-unchanged`: the same members need no further revision. */
export function checkFrozen(
  { count, sha256 }: Pick<FrozenRoster, "count" | "sha256">,
  before: Freezing["before"],
): Result<undefined> {
  if (count === 0) return refuse("enterprise.roster-freeze-empty");
  if (before?.sha256 === sha256) return refuse("enterprise.roster-freeze-unchanged", { revision: before.revision });
  return accept();
}

/** Why an enterprise that was frozen is not on the list on another day. */
export type Departure = "taken-off" | "expired" | "coming" | "merged" | "elsewhere";

/**
 * Why: of its stays the newest says. While one of them holds it stands there as the file it was `merged` into, or lies elsewhere; so it
 * does without any, or its entry is somebody else's.
 */
export function departureOf(
  stays: readonly RosterStay[],
  day: IsoDate,
  merged: boolean,
): { why: Departure; stay: RosterStay | undefined } {
  const there = stays.find((stay) => isOnList(stay, day));
  if (there) return { why: merged ? "merged" : "elsewhere", stay: there };
  const past = stays.filter((stay) => stay.from <= day);
  const newest = past.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!newest) return { why: stays.length > 0 ? "coming" : merged ? "merged" : "elsewhere", stay: stays[0] };
  const off = newest.offFrom !== null && newest.offFrom <= day;
  return {
    why: off && (newest.until === null || newest.offFrom <= newest.until) ? "taken-off" : "expired",
    stay: newest,
  };
}
