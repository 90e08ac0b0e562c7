import type { Answer } from "#contract";

export type Overview = Answer<"/api/rosters", "get">;
export type RosterView = Answer<"/api/rosters/{kind}", "get">;
export type KindView = RosterView["kind"];
export type IssueView = RosterView["issues"][number];
export type FrozenRow = RosterView["frozen"][number];
export type MemberView = Answer<"/api/rosters/{kind}/members", "get">["members"][number];
export type EntryView = MemberView["entries"][number];
export type FrozenView = Answer<"/api/frozen-rosters/{frozenId}", "get">;

/** Whom the list of members shows: on a list today, on one that ends soon, on none any more. */
export type MembersShown = "valid" | "ending" | "gone";
export const MEMBERS_SHOWN: readonly MembersShown[] = ["valid", "ending", "gone"];

/** The day at the offices, which keep Beijing time. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The year before: a list is frozen for a period that is over. */
export function lastFinishedYear(day: string): number {
  return Number(day.slice(0, 4)) - 1;
}

/** The last day of so many months that begin on a day; "" when there is no day yet. */
export function lastDayOfMonths(from: string, months: number): string {
  const [year = Number.NaN, month = 1, day = 1] = from.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months, day - 1));
  return Number.isNaN(last.getTime()) ? "" : last.toISOString().slice(0, 10);
}

/** Credit codes that somebody pasted, in any layout. */
export function pastedCodes(text: string): string[] {
  return [...new Set(text.split(/[\s,，;；、]+/).filter((code) => code !== ""))];
}
