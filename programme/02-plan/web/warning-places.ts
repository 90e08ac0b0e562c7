import type { Grid, Origin, PlanContent, PlanWarning, Section } from "./plan-view.ts";

type CellName = { readonly grid: string; readonly area: string; readonly period: string };

function cellKey({ grid, area, period }: CellName): string {
  return JSON.stringify([grid, area, period]);
}

/** Finds the warnings of one cell: `cellWarnings(plan.warnings)({ grid: "tb1.2", area: "云港区", period: "2027年" })`. */
export function cellWarnings(warnings: readonly PlanWarning[]): (cell: CellName) => readonly PlanWarning[] {
  const found = new Map<string, PlanWarning[]>();
  for (const warning of warnings) {
    for (const key of new Set(warning.cells.map(cellKey))) found.set(key, [...(found.get(key) ?? []), warning]);
  }
  return (cell) => found.get(cellKey(cell)) ?? [];
}

/** Warnings that name an item. */
export function itemWarnings(warnings: readonly PlanWarning[], id: string): PlanWarning[] {
  return warnings.filter(({ items }) => items.includes(id));
}

/** One thing a warning is about: where it is shown, what it is called, and the sentence it came from. */
export type ConcernedItem = {
  readonly id: string;
  readonly section: Extract<Section, "targets" | "grid" | "tasks">;
  readonly title: string;
  readonly source: Origin | undefined;
};

/** The targets, grids and tasks a warning is about, in its own order. */
export function concernedItems(content: PlanContent, { items }: Pick<PlanWarning, "items">): ConcernedItem[] {
  return items.flatMap((id): ConcernedItem[] => {
    const target = content.targets.find((one) => one.id === id);
    if (target) return [{ id, section: "targets", title: target.indicator, source: target.source }];
    const grid = content.grids.find((one) => one.id === id);
    if (grid) return [{ id, section: "grid", title: grid.indicator, source: grid.source }];
    const task = content.tasks.find((one) => one.id === id);
    return task ? [{ id, section: "tasks", title: task.title, source: task.source }] : [];
  });
}

/** A figure of a grid that a warning names, with what is printed there; null where nothing is. */
export type ConcernedCell = CellName & {
  readonly indicator: string;
  readonly value: string | null;
  readonly unit: string;
};

export function concernedCells(content: PlanContent, { cells }: Pick<PlanWarning, "cells">): ConcernedCell[] {
  return cells.flatMap((cell) => {
    const grid = content.grids.find(({ id }) => id === cell.grid);
    if (!grid) return [];
    return [{ ...cell, indicator: grid.indicator, unit: grid.unit, value: valueAt(grid, cell) }];
  });
}

function valueAt({ areas, periods, cells }: Grid, { area, period }: CellName): string | null {
  const row = areas.findIndex(({ name }) => name === area);
  const column = periods.findIndex(({ label }) => label === period);
  return cells[row]?.[column] ?? null;
}

/** Grids of one decomposition table together, in printed order. */
export function gridsByTable(grids: readonly Grid[]): { readonly tableId: string; readonly grids: readonly Grid[] }[] {
  const tables = new Map<string, Grid[]>();
  for (const grid of grids) tables.set(grid.tableId, [...(tables.get(grid.tableId) ?? []), grid]);
  return [...tables].map(([tableId, together]) => ({ tableId, grids: together }));
}
