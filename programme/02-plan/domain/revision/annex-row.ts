import { compare } from "#kernel";
import { exact } from "../decimal.ts";
import type { AllocationGrid, Decimal } from "../plan-content.ts";
import type { AnnexLayout, AnnexRow, Registers } from "./annex-layout.ts";
import { comparable } from "./laid-out.ts";
import { readFigure } from "./read-figure.ts";
import type { ReturnRemark } from "./return-remark.ts";

export type ReturnedTable = { readonly grids: readonly AllocationGrid[]; readonly remarks: readonly ReturnRemark[] };

/** How much of the plan's table the copy holds: `whole` when it is a file that left here, so what it lacks was deleted. */
export type Setting = {
  readonly whole: boolean;
  readonly registers: Registers;
  /** Ids of entries that a new one may not take. */
  readonly taken: ReadonlySet<string>;
};

/** The indicator with its unit behind it, in a column of its own, or left out. */
export function isNamed({ name, unit }: AnnexRow, grid: AllocationGrid): boolean {
  const [printed, indicator, own] = [comparable(name), comparable(grid.indicator), comparable(grid.unit)];
  if (printed === "" || comparable(unit) !== "") {
    if (comparable(unit) !== own || printed === "") return false;
  }
  return printed === indicator || printed === comparable(`${grid.indicator}（${grid.unit}）`);
}

/** Equal by value: 60.30 is 60.3, and nothing is nothing. */
export function sameFigure(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compare(exact(a), exact(b)) === 0;
}

/** The figure of a row in a column; undefined, with a remark, when it cannot be read as one. */
export function figureAt(
  layout: AnnexLayout,
  row: AnnexRow,
  { column, unit }: { readonly column: number; readonly unit: string },
  remarks: ReturnRemark[],
): Decimal | null | undefined {
  const cell = row.cells[column];
  if (!cell) return null;
  const merged = cell.fromLeft || cell.fromAbove;
  const read = merged ? undefined : readFigure(cell.content, unit);
  if (read === undefined) remarks.push(remark(layout, "figure-unreadable", row, { column, text: cell.text }));
  return read;
}

/** A remark about a row, in the numbers that a spreadsheet shows. */
export function remark(
  { laid }: AnnexLayout,
  reason: ReturnRemark["reason"],
  { at, name, period }: AnnexRow,
  cell?: { readonly column: number; readonly text: string },
): ReturnRemark {
  const across = cell ? cell.column + 1 : null;
  const [row, column] = laid.turned ? [across, at + 1] : [at + 1, across];
  const text = cell?.text ?? [name, period].filter((part) => part !== "").join(" ");
  return { reason, table: laid.name, row, column, text };
}
