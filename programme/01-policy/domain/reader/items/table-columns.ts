import type { Cell } from "../sections/grid.ts";
import type { Labels } from "./table-labels.ts";

/** A column of numbers: its heads and what they say. */
export type DataColumn = { readonly cells: readonly Cell[]; readonly says: Labels };

const PART = /^其中[:,]?/;

/** A sum beside the years of an indicator, in the same unit and without a name of its own, is the sum of those. */
function sumNamed(column: DataColumn, left: Labels | undefined): DataColumn {
  const { says } = column;
  const sums = says.measure === "plan_total" && says.unit !== undefined && says.indicators.length === 0;
  if (!sums || left?.unit !== says.unit || left.year === undefined) return column;
  return { ...column, says: { ...says, indicators: left.indicators } };
}

/** 其中:数控机床 beside a year is a part of the number of that year. */
function partTimed(column: DataColumn, left: Labels | undefined): DataColumn {
  const { says } = column;
  const [name = ""] = says.indicators;
  if (!PART.test(name)) return column;
  const own = { ...says, indicators: [name.replace(PART, ""), ...says.indicators.slice(1)] };
  if (says.year !== undefined || says.measure !== undefined || left?.measure === undefined)
    return { ...column, says: own };
  const { measure, year } = left;
  return { ...column, says: year === undefined ? { ...own, measure } : { ...own, measure, year } };
}

/** Columns with what their neighbours on the left say for them. */
export function besideEachOther(columns: readonly DataColumn[]): DataColumn[] {
  const told: DataColumn[] = [];
  for (const [i, column] of columns.entries())
    told.push(partTimed(sumNamed(column, columns[i - 1]?.says), told[i - 1]?.says));
  return told;
}

/** Quarters and months are no years, and a table of years has no place for them. */
export function isWithinYear(heads: readonly Cell[]): boolean {
  return heads.some((cell) =>
    /^(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:底|末|份)?|[1-9][-~]\d{1,2}月)$/.test(cell.text),
  );
}

/** Over numbers of areas that stand in the rows, what ends as the name of an area and has a unit is counted: 绿色园区 / (个). */
export function countedPlaces(says: Labels): Labels {
  const { area, unit, indicators } = says;
  if (!area || unit === undefined || area.text.startsWith("全") || area.text.endsWith("计")) return says;
  return { ...says, area: undefined, indicators: [area.text, ...indicators] };
}
