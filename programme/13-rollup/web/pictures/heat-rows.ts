import { partsBeside, wholeCell, worstFirst } from "../../index.ts";
import type { OutsideParts, Progress, ProgressCell, ProgressRow } from "../indicator-view.ts";

/** An area as a plan prints it; its name stands for it where the name is no known area. */
export type HeatArea = { readonly key: string; readonly name: string };

/** One target of a plan across its areas, for the years that count now. */
export type HeatRow = {
  readonly key: string;
  readonly row: ProgressRow;
  readonly whole: ProgressCell;
  readonly parts: ReadonlyMap<string, ProgressCell>;
  /** What lies in the plan's area but in none of the parts. */
  readonly outside: OutsideParts | undefined;
};

export type HeatRows = {
  /** In the order in which the plan prints them. */
  readonly areas: readonly HeatArea[];
  /** What means an indicator, the worst first. */
  readonly rows: readonly HeatRow[];
  /** How many targets mean no indicator. */
  readonly unbound: number;
};

type Time = Pick<ProgressCell, "first" | "last" | "adding">;

const areaKey = ({ areaId, areaName }: ProgressCell) => (areaId === null ? areaName : String(areaId));

const isOf = (one: Time, other: Time) =>
  one.first === other.first && one.last === other.last && one.adding === other.adding;

/** What lies in the plan's area but in none of the parts that a row names for the years of a cell; undefined where that is nothing. */
export function outsideBeside({ outside }: ProgressRow, whole: Time): OutsideParts | undefined {
  return outside?.find((one) => isOf(one, whole));
}

/** The cells that stand for a row's whole: the one that counts now or, with all years, one of each time it asks for. */
function wholesOf(row: ProgressRow, allYears: boolean): ProgressCell[] {
  if (!allYears) return [wholeCell<ProgressCell>(row) ?? []].flat();
  const totals = row.cells.filter(({ role }) => role === "total");
  const rest = row.cells.filter((cell) => !totals.some((total) => isOf(total, cell)));
  const alone = rest.filter((cell, at) => rest.findIndex((other) => isOf(other, cell)) === at);
  return [...totals, ...alone];
}

/** Arranges a plan's progress as areas beside indicators, for the years that count now or for all it asks for. */
export function heatRows({ rows }: Pick<Progress, "rows">, allYears = false): HeatRows {
  const bound = worstFirst(rows.filter(({ code }) => code !== null));
  const areas = new Map<string, HeatArea>();
  for (const { cells } of rows.filter(({ code }) => code !== null))
    for (const cell of cells)
      if (cell.role === "part" && !areas.has(areaKey(cell)))
        areas.set(areaKey(cell), { key: areaKey(cell), name: cell.areaName });
  return {
    areas: [...areas.values()],
    rows: bound.flatMap((row) => {
      return wholesOf(row, allYears).map((whole) => {
        const parts = new Map(partsBeside(row, whole).map((cell) => [areaKey(cell), cell]));
        const time = allYears ? `|${whole.first}|${whole.last}|${whole.adding}` : "";
        return { key: `${row.itemId}|${row.unit}${time}`, row, whole, parts, outside: outsideBeside(row, whole) };
      });
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
