import { compare, ZERO } from "#kernel";
import { exact } from "../decimal.ts";
import type { AllocationGrid, Decimal } from "../plan-content.ts";

/** How shares are proposed. column: figures a person brings, the same every year; former: what an earlier grid gave. */
export type WeightSource =
  | { readonly by: "equal" }
  | { readonly by: "column"; readonly values: readonly Decimal[] }
  | { readonly by: "former"; readonly former: FormerFigures };

/** `cells[area][year]` of an earlier split, where it has them. */
export type FormerFigures = {
  readonly years: readonly number[];
  readonly cells: readonly (readonly (Decimal | null)[])[];
};

/** `weights[area][year]` for these years. A year that the former split has not follows its nearest earlier one, else its first. */
export function weightsFrom(source: WeightSource, areas: number, years: readonly number[]): Decimal[][] {
  return Array.from({ length: areas }, (_, area) => years.map((year) => weightOf(source, area, year)));
}

function weightOf(source: WeightSource, area: number, year: number): Decimal {
  switch (source.by) {
    case "equal":
      return "1";
    case "column":
      return source.values[area] ?? "0";
    case "former": {
      const { years, cells } = source.former;
      const nearest = years.findLastIndex((one) => one <= year);
      return cells[area]?.[Math.max(nearest, 0)] ?? "0";
    }
  }
}

/** A grid that an earlier split may be read from. */
export type FormerGrid = Pick<AllocationGrid, "periods" | "cells"> & {
  readonly areas: readonly { readonly name: string }[];
};

/** What a grid gives these areas year by year; null where it has no figure, absent when it knows none of the areas. */
export function formerFigures(grid: FormerGrid, areas: readonly string[]): FormerFigures | undefined {
  const columns = grid.periods.flatMap(({ span, year }, column) =>
    span !== "planTotal" && year !== null ? [{ column, year }] : [],
  );
  const ordered = columns.toSorted((a, b) => a.year - b.year);
  const rows = areas.map((name) => grid.areas.findIndex((area) => area.name === name));
  if (ordered.length === 0 || rows.every((row) => row < 0)) return undefined;
  return {
    years: ordered.map(({ year }) => year),
    cells: rows.map((row) => ordered.map(({ column }) => grid.cells[row]?.[column] ?? null)),
  };
}

/** Whether at least one of the weights says something. */
export function hasWeight(weights: readonly (readonly Decimal[])[]): boolean {
  return weights.some((row) => row.some((weight) => compare(exact(weight), ZERO) > 0));
}
