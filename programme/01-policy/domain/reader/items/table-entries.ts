import type { TableRow } from "../../draft.ts";
import { rounded } from "../quantities/numerals.ts";
import type { Cell } from "../sections/grid.ts";
import { isNoted, type StockNote } from "./table-notes.ts";
import { plainUnit } from "./table-units.ts";

/** What numbers of one row of the result have in common, and what to multiply them by. */
export type Series = Omit<TableRow, "values"> & { readonly factor: number };

export type Entry = { readonly series: Series; readonly area: Cell; readonly value: number };

/** A unit that is noted around a table, for an indicator by name or for the one of its place. */
export type NotedUnit = { readonly name?: string; readonly unit: string };

/** What is noted around a table: the units of its indicators, indicators that are counted up. */
type Notes = { readonly units: readonly NotedUnit[]; readonly stocks: readonly StockNote[] };

/** Entries with what is noted around the table. */
export function withNotes(entries: readonly Entry[], { units, stocks }: Notes): readonly Entry[] {
  if (units.length < 2 && stocks.length === 0) return entries;
  const names = [...new Set(entries.map(({ series }) => series.indicator))];
  const shared =
    units.length > 1 &&
    units.length === names.length &&
    units.every(({ name }) => name === undefined || names.includes(name)) &&
    entries.every(({ series }) => series.unit === "");
  if (!shared && stocks.length === 0) return entries;
  const unitOf = (name: string) => (units.find((it) => it.name === name) ?? units[names.indexOf(name)])?.unit ?? "";
  const noted = new Map<Series, Series>();
  const notedOf = (series: Series) => {
    const { unit, factor } = shared ? plainUnit(unitOf(series.indicator)) : series;
    const counted = series.measure === "annual" && isNoted(stocks, series.indicator);
    const told: Series = { ...series, unit, factor, measure: counted ? "stock" : series.measure };
    noted.set(series, told);
    return told;
  };
  return entries.map(({ series, area, value }) => {
    const told = noted.get(series) ?? notedOf(series);
    return { series: told, area, value: shared ? rounded(value * told.factor) : value };
  });
}

/** The rows of the result: of several series that say the same the first gives the label, and the first number of an area counts. */
export function rowsOf(entries: readonly Entry[]): TableRow[] {
  const rows = new Map<string, TableRow & { readonly values: Record<string, number> }>();
  const bySeries = new Map<Series, Record<string, number>>();
  const valuesOf = (series: Series) => {
    const { indicator, unit, year, measure, label } = series;
    const key = `${indicator}|${unit}|${year ?? ""}|${measure}`;
    const row = rows.get(key) ?? { indicator, unit, year, measure, label, values: {} };
    rows.set(key, row);
    bySeries.set(series, row.values);
    return row.values;
  };
  for (const { series, area, value } of entries) {
    const values = bySeries.get(series) ?? valuesOf(series);
    if (!Object.hasOwn(values, area.printed)) values[area.printed] = value;
  }
  return [...rows.values()];
}
