import type { AllocationGrid, Decimal } from "../plan-content.ts";
import type { AnnexLayout, AnnexRow, PlanTable, Registers } from "./annex-layout.ts";
import { figureAt, isNamed, type ReturnedTable, remark, type Setting, sameFigure } from "./annex-row.ts";
import { comparable } from "./laid-out.ts";
import { newGrids, withNewPeriods } from "./new-rows.ts";
import { periodAt } from "./printed-period.ts";
import { withRecomputedTotals } from "./recomputed-totals.ts";
import type { ReturnRemark } from "./return-remark.ts";

/** Where in the plan's table a printed row belongs. */
export type Address = { readonly grid: number; readonly period: number };

/** The plan's table as the copy prints it, and what in the copy found no place. */
export function returnedTable(layout: AnnexLayout, table: PlanTable, setting: Setting): ReturnedTable {
  const placed = placedRows(layout, table);
  const changed = table.grids.map((grid, index) => {
    const rows = placed.rows.flatMap(({ row, address }) => (address.grid === index ? [{ row, address }] : []));
    return changedGrid(layout, grid, { rows, setting });
  });
  const extended = withNewPeriods(layout, { ...table, grids: changed.map(({ grid }) => grid) }, placed.strange);
  const fresh = newGrids(layout, { ...table, grids: extended.grids }, { rows: extended.left, setting });
  const totals = extended.grids.map((grid, index) => withRecomputedTotals(table.grids[index], grid, layout.laid.name));
  const held = missingParts(layout, { ...table, grids: totals.map(({ grid }) => grid) }, { placed, setting });
  return {
    grids: [...held.grids, ...fresh.grids],
    remarks: [
      ...placed.remarks,
      ...changed.flatMap(({ remarks }) => remarks),
      ...fresh.remarks,
      ...totals.flatMap(({ remarks }) => remarks),
      ...held.remarks,
    ],
  };
}

/** How many rows of figures of the plan's table the copy holds. */
export function knownRows(layout: AnnexLayout, table: PlanTable): number {
  return placedRows(layout, table).rows.length;
}

type Placed = {
  readonly rows: readonly { readonly row: AnnexRow; readonly address: Address }[];
  /** Rows with figures under a name or a period that the plan's table has not. */
  readonly strange: readonly AnnexRow[];
  readonly remarks: readonly ReturnRemark[];
};

function placedRows(layout: AnnexLayout, { grids }: PlanTable): Placed {
  const groups = new Map<string, { readonly addresses: readonly Address[]; readonly rows: AnnexRow[] }>();
  const strange: AnnexRow[] = [];
  const remarks: ReturnRemark[] = [];
  for (const row of layout.rows) {
    const addresses = addressesOf(row, grids);
    if (addresses.length === 0) {
      if (otherUnit(row, grids)) remarks.push(remark(layout, "unit-differs", row));
      else strange.push(row);
      continue;
    }
    const key = JSON.stringify(addresses);
    const group = groups.get(key) ?? { addresses, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const rows = [...groups.values()].flatMap(({ addresses, rows: same }) => {
    if (addresses.length !== same.length) {
      remarks.push(...same.map((row) => remark(layout, "row-twice", row)));
      return [];
    }
    return addresses.flatMap((address, index) => {
      const row = same[index];
      return row ? [{ row, address }] : [];
    });
  });
  return { rows, strange, remarks };
}

/** The rows of the plan's table that print the same indicator, unit and period. */
function addressesOf(row: AnnexRow, grids: readonly AllocationGrid[]): Address[] {
  return grids.flatMap((grid, index) => {
    if (!isNamed(row, grid)) return [];
    const only = row.period === "" && grid.periods.length === 1 ? [0] : periodAt(grid.periods, row.period);
    return only.map((period) => ({ grid: index, period }));
  });
}

function otherUnit({ name, unit }: AnnexRow, grids: readonly AllocationGrid[]): boolean {
  const bare = comparable(name.replace(/[（(][^（()）]*[)）]\s*$/u, ""));
  return grids.some(
    (grid) =>
      comparable(grid.indicator) === bare &&
      (unit !== "" || bare !== comparable(name)) &&
      !isNamed({ ...EMPTY, name, unit }, grid),
  );
}

const EMPTY: AnnexRow = { at: 0, name: "", unit: "", period: "", cells: [] };

type GridRows = {
  readonly rows: readonly { readonly row: AnnexRow; readonly address: Address }[];
  readonly setting: Setting;
};

/** The grid with the copy's figures; areas that only the copy has come last. */
function changedGrid(layout: AnnexLayout, grid: AllocationGrid, { rows, setting }: GridRows) {
  const remarks: ReturnRemark[] = [];
  const cells = grid.cells.map((row) => [...row]);
  for (const { row, address } of rows) {
    for (const [column, area] of layout.areas) {
      const read = figureAt(layout, row, { column, unit: grid.unit }, remarks);
      const held = cells[area]?.[address.period] ?? null;
      const figures = cells[area];
      if (read !== undefined && figures && !sameFigure(read, held)) figures[address.period] = read;
    }
  }
  const fresh = layout.others.map(({ column, name }) => {
    const figures: (Decimal | null)[] = grid.periods.map(() => null);
    for (const { row, address } of rows) {
      const read = figureAt(layout, row, { column, unit: grid.unit }, remarks);
      if (read !== undefined) figures[address.period] = read;
    }
    return { area: newArea(name, setting.registers), figures };
  });
  return {
    grid: {
      ...grid,
      areas: [...grid.areas, ...fresh.map(({ area }) => area)],
      cells: [...cells, ...fresh.map(({ figures }) => figures)],
    },
    remarks,
  };
}

function newArea(name: string, { areas }: Registers): AllocationGrid["areas"][number] {
  const areaId = areas.get(comparable(name)) ?? null;
  return { name, areaId, role: /^其中|小计$/.test(name) ? "subset" : "part" };
}

/** What the plan has and the copy has not: deleted from a whole copy, only told of a part of one. */
function missingParts(
  layout: AnnexLayout,
  { grids }: PlanTable,
  { placed, setting }: { readonly placed: Placed; readonly setting: Setting },
): ReturnedTable {
  const there = new Set([...layout.areas.values()]);
  const known = (grids[0]?.areas.length ?? 0) - layout.others.length;
  const gone = new Set(Array.from({ length: known }, (_, area) => area).filter((area) => !there.has(area)));
  const told = new Set(placed.rows.map(({ address }) => `${address.grid} ${address.period}`));
  const twice = placed.remarks.length > 0;
  const missing = grids.map((grid, index) => ({
    grid,
    periods: grid.periods.flatMap((_, period) =>
      isKnown(layout, grid, period) || told.has(`${index} ${period}`) ? [] : [period],
    ),
  }));
  const at = { table: layout.laid.name, row: null, column: null };
  const remarks = [
    ...[...gone].map((area) => ({ ...at, reason: "column-missing" as const, text: grids[0]?.areas[area]?.name ?? "" })),
    ...missing.flatMap(({ grid, periods }) =>
      periods.map((period) => ({
        ...at,
        reason: "row-missing" as const,
        text: `${grid.indicator} ${grid.periods[period]?.label ?? ""}`,
      })),
    ),
  ];
  if (!setting.whole || twice) return { grids, remarks };
  const kept = missing.flatMap(({ grid, periods }) => without(grid, gone, new Set(periods)));
  return { grids: kept, remarks: [] };
}

/** Whether a period came from the copy itself. */
function isKnown({ rows }: AnnexLayout, grid: AllocationGrid, period: number): boolean {
  const label = grid.periods[period]?.label;
  return rows.some((row) => isNamed(row, grid) && row.period === label);
}

function without(grid: AllocationGrid, areas: ReadonlySet<number>, periods: ReadonlySet<number>): AllocationGrid[] {
  if (periods.size === grid.periods.length) return [];
  const kept = <T>(items: readonly T[], gone: ReadonlySet<number>) => items.filter((_, index) => !gone.has(index));
  return [
    {
      ...grid,
      areas: kept(grid.areas, areas),
      periods: kept(grid.periods, periods),
      cells: kept(grid.cells, areas).map((figures) => kept(figures, periods)),
    },
  ];
}
