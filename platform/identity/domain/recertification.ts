import { accept, type Instant, type IsoDate, later, type Result, refuse, type UserId } from "#kernel";

/** How a role stands with the yearly question whether it is still needed. */
export type RecertificationState = "confirmed" | "due" | "overdue";

const OFFICE_HOURS_AHEAD = 8 * 60;

/** The year on the clock of the offices (UTC+8). */
export function yearAt(moment: Instant): number {
  return Number(later(moment, OFFICE_HOURS_AHEAD).slice(0, 4));
}

/** The last day of a year on which its roles may be confirmed in time; `day` is MM-DD. */
export function deadlineOf(year: number, day: string): IsoDate {
  return `${year}-${day}` as IsoDate;
}

/**
 * A role whose last word, its grant or its last confirmation, was said this year is confirmed. One of last year is due by this year's
 * deadline, and overdue after it; an older one is overdue already.
 */
export function recertificationState(lastWordAt: Instant, now: Instant, day: string): RecertificationState {
  const [year, said] = [yearAt(now), yearAt(lastWordAt)];
  if (said >= year) return "confirmed";
  const today = later(now, OFFICE_HOURS_AHEAD).slice(0, 10);
  return said === year - 1 && today <= deadlineOf(year, day) ? "due" : "overdue";
}

/** Whether this person may say that the role is still needed: nobody does about himself. Refuses `identity.not-oneself`. */
export function mayRecertify(holder: UserId, by: UserId): Result<undefined> {
  return holder === by ? refuse("identity.not-oneself") : accept();
}
