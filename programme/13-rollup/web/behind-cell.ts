import type { ProgressCell, ProgressRow } from "./indicator-view.ts";

type Cell = Pick<ProgressCell, "areaId" | "first" | "last" | "adding" | "figure" | "latest">;

/**
 * The address of the enterprises behind a cell, of a sum of years those of all that have begun on the day of the progress. While it has no figure, those behind the
 * newest one there is; undefined when there is none.
 */
export function enterprisesBehind({ code }: Pick<ProgressRow, "code">, cell: Cell, day: string): string | undefined {
  if (code === null || cell.areaId === null) return undefined;
  const year = cell.figure === null ? cell.latest?.year : yearShown(cell, day);
  if (year === undefined) return undefined;
  const from = cell.figure !== null && cell.adding && cell.first < year ? `&from=${cell.first}` : "";
  return `/indicators/${code}/enterprises?area=${cell.areaId}&year=${year}${from}`;
}

/** The year whose enterprises stand behind a cell on a day: of a sum of several years the last one that has begun. */
export function yearShown({ last }: Pick<ProgressCell, "last">, day: string): number {
  return Math.min(last, Number(day.slice(0, 4)));
}

/** The address of an indicator's figures by area, those outside a plan's parts among them. */
export function byAreaBehind(code: string, { area, year }: { readonly area: number; readonly year: number }): string {
  return `/indicators/${code}?area=${area}&year=${year}`;
}
