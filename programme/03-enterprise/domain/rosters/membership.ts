import type { IsoDate } from "#kernel";
import { daysLater } from "./calendar.ts";

/** An enterprise's stay on a list: from when to when it was put on, and from which day it was taken off. */
export type RosterStay = {
  readonly enterpriseId: string;
  readonly from: IsoDate;
  /** The last day; null while nobody says. */
  readonly until: IsoDate | null;
  /** The first day on which it is no longer on the list. */
  readonly offFrom: IsoDate | null;
};

/** How an enterprise stands on the lists of a kind on a day. */
export type RosterStanding = "valid" | "ending" | "coming" | "expired" | "taken-off";

/** Within so many days of its last one a membership is said to end soon. */
export const ENDING_DAYS = 90;

/** The last day of a stay, null for one without an end; before its first day when it was taken off before it began. */
export function lastDayOf({ until, offFrom }: Pick<RosterStay, "until" | "offFrom">): IsoDate | null {
  const off = offFrom === null ? null : daysLater(offFrom, -1);
  if (off === null || until === null) return off ?? until;
  return off < until ? off : until;
}

export function isOnList(stay: RosterStay, day: IsoDate): boolean {
  const last = lastDayOf(stay);
  return stay.from <= day && (last === null || day <= last);
}

/** 名单成员: who is on some list on a day. Several lists count once. */
export function membersOn(stays: readonly RosterStay[], day: IsoDate): Set<string> {
  return new Set(stays.flatMap((stay) => (isOnList(stay, day) ? [stay.enterpriseId] : [])));
}

/** How one stay stands on a day; `ending` when its last day is at most 90 days off. */
export function standingOf(stay: RosterStay, day: IsoDate): RosterStanding {
  const { from, until, offFrom } = stay;
  const last = lastDayOf(stay);
  if (isOnList(stay, day)) return last !== null && last <= daysLater(day, ENDING_DAYS) ? "ending" : "valid";
  const off = offFrom !== null && (until === null || offFrom <= until);
  if (off && (from <= day || offFrom <= from)) return "taken-off";
  return from > day ? "coming" : "expired";
}
