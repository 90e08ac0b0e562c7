import type { Answer } from "#contract";

export type CallSheet = Answer<"/api/indicators/{code}/call-sheet", "get">;
export type CallRow = CallSheet["enterprises"][number];
export type Shown = "unknown" | "weak";

/** The day at the offices, which keep Beijing time, so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
