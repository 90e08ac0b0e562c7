import { partsBeside, wholeCell, worstFirst } from "../../index.ts";
import type { Progress, ProgressCell, ProgressRow } from "../indicator-view.ts";

/** An area as a plan prints it; its name stands for it where the name is no known area. */
export type HeatArea = { readonly key: string; readonly name: string };

/** One target of a plan across its areas, for the years that count now. */
export type HeatRow = {
  readonly key: string;
  readonly row: ProgressRow;
  readonly whole: ProgressCell;
  readonly parts: ReadonlyMap<string, ProgressCell>;
};

export type HeatRows = {
  /** In the order in which the plan prints them. */
  readonly areas: readonly HeatArea[];
  /** What means an indicator, the worst first. */
  readonly rows: readonly HeatRow[];
  /** How many targets mean no indicator. */
  readonly unbound: number;
};

const areaKey = ({ areaId, areaName }: ProgressCell) => (areaId === null ? areaName : String(areaId));

/** Arranges a plan's progress as areas beside indicators. */
export function heatRows({ rows }: Pick<Progress, "rows">): HeatRows {
  const bound = worstFirst(rows.filter(({ code }) => code !== null));
  const areas = new Map<string, HeatArea>();
  for (const { cells } of rows.filter(({ code }) => code !== null))
    for (const cell of cells)
      if (cell.role === "part" && !areas.has(areaKey(cell)))
        areas.set(areaKey(cell), { key: areaKey(cell), name: cell.areaName });
  return {
    areas: [...areas.values()],
    rows: bound.flatMap((row) => {
      const whole = wholeCell(row);
      if (!whole) return [];
      const parts = new Map(partsBeside(row, whole).map((cell) => [areaKey(cell), cell]));
      return [{ key: `${row.itemId}|${row.unit}`, row, whole, parts }];
    }),
    unbound: rows.length - bound.length,
  };
}

/** Whether some cell of a row has a figure, of now or of a year before. */
export function hasNumbers({ whole, parts }: HeatRow): boolean {
  return [whole, ...parts.values()].some(({ figure, latest }) => figure !== null || latest !== null);
}

/** The rows of which at least one cell has a figure: what a wall has room for. */
export function withFigures(rows: readonly HeatRow[]): HeatRow[] {
  return rows.filter(({ whole, parts }) => [whole, ...parts.values()].some(({ figure }) => figure !== null));
}

/** What stands in front of a standing's word, so that nobody has to tell colours apart. */
export const STANDING_MARKS: Readonly<Record<ProgressCell["standing"], string>> = {
  missed: "✕",
  behind: "▼",
  "under-way": "◐",
  "on-track": "▲",
  reached: "✓",
  unknown: "?",
  "not-due": "○",
};

/** The step of a tile by how much of its target is done; undefined where there is no rate, or less is better. */
export function rateStep({ rate, wanted }: Pick<ProgressCell, "rate" | "wanted">): 0 | 1 | 2 | 3 | undefined {
  if (rate === null || wanted === "at-most") return undefined;
  const done = Number(rate);
  return done >= 100 ? 3 : done >= 80 ? 2 : done >= 60 ? 1 : 0;
}

/** The address of the enterprises behind a cell; of a sum of years those of the last one. Undefined while nothing is known of it. */
export function enterprisesBehind({ code }: ProgressRow, cell: ProgressCell, thisYear: number): string | undefined {
  if (code === null || cell.areaId === null) return undefined;
  const year = cell.figure === null ? cell.latest?.year : Math.min(cell.last, thisYear);
  return year === undefined ? undefined : `/indicators/${code}/enterprises?area=${cell.areaId}&year=${year}`;
}
