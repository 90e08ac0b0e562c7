import type { Answer } from "#contract";

export type Monday = Answer<"/api/monday", "get">;
export type LatePlan = Monday["plans"][number];
export type LateRow = LatePlan["late"][number];
export type LateCell = LateRow["areas"][number];
export type ContactList = Monday["steps"];
export type Brief = ContactList["contacts"][number];

/** Where the call sheet of a late row opens: for its own area, or one of those that are late. */
export function callSheetOf({ code, year, asked }: LateRow, areaId: number | null): string | undefined {
  return asked && areaId !== null ? `/indicators/${code}/call-sheet?area=${areaId}&year=${year}` : undefined;
}
