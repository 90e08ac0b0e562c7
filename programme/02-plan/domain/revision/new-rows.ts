import type { AllocationGrid, Decimal, GridPeriod } from "../plan-content.ts";
import { kindOf } from "../value-kind.ts";
import type { AnnexLayout, AnnexRow, PlanTable } from "./annex-layout.ts";
import { figureAt, isNamed, type ReturnedTable, remark, type Setting } from "./annex-row.ts";
import { comparable } from "./laid-out.ts";
import { printedPeriod } from "./printed-period.ts";
import type { ReturnRemark } from "./return-remark.ts";

/** Columns by the place of their area in the grid, new areas behind the plan's own. */
function columnsOf({ areas, others }: AnnexLayout, { areas: known }: AllocationGrid): readonly (number | undefined)[] {
  const own = known.length - others.length;
  const byArea = new Map([...areas].map(([column, area]) => [area, column]));
  return known.map((_, area) => (area < own ? byArea.get(area) : others[area - own]?.column));
}

function figuresOf(layout: AnnexLayout, grid: AllocationGrid, row: AnnexRow): (Decimal | null)[] {
  return columnsOf(layout, grid).map((column) =>
    column === undefined ? null : (figureAt(layout, row, { column, unit: grid.unit }, []) ?? null),
  );
}

/** Rows of an indicator that the plan has, for a year that it has not: one more period. The other rows are left. */
export function withNewPeriods(layout: AnnexLayout, { grids }: PlanTable, rows: readonly AnnexRow[]) {
  const taken = new Set<AnnexRow>();
  const extended = grids.map((grid) => {
    const own = rows.filter((row) => grids.filter((one) => isNamed(row, one)).length === 1 && isNamed(row, grid));
    const fresh = own.flatMap((row) => {
      const period = periodOf(row, grid.kind === "stock");
      return period && own.filter((one) => comparable(one.period) === comparable(row.period)).length === 1
        ? [{ row, period }]
        : [];
    });
    for (const { row } of fresh) taken.add(row);
    const columns = fresh.map(({ row }) => figuresOf(layout, grid, row));
    return {
      ...grid,
      periods: [...grid.periods, ...fresh.map(({ period }) => period)],
      cells: grid.cells.map((figures, area) => [...figures, ...columns.map((column) => column[area] ?? null)]),
    };
  });
  return { grids: extended, left: rows.filter((row) => !taken.has(row)) };
}

function periodOf({ period }: AnnexRow, stock: boolean): GridPeriod | undefined {
  const printed = printedPeriod(period);
  return printed && stock ? { ...printed, span: "yearEnd" } : printed;
}

/** Rows of indicators that the plan's table has not, with readable periods and figures: new grids. The others are listed. */
export function newGrids(
  layout: AnnexLayout,
  table: PlanTable,
  { rows, setting }: { readonly rows: readonly AnnexRow[]; readonly setting: Setting },
): ReturnedTable {
  const remarks: ReturnRemark[] = [];
  const groups = new Map<string, AnnexRow[]>();
  for (const row of rows) {
    const hasFigures = [...layout.areas.keys()].some((column) => /\d/.test(row.cells[column]?.text ?? ""));
    const named = table.grids.some((grid) => isNamed(row, grid));
    if (hasFigures && !named && row.name !== "" && printedPeriod(row.period)) {
      const key = JSON.stringify([comparable(row.name), comparable(row.unit), printedPeriod(row.period)?.span]);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    } else if (hasFigures) remarks.push(remark(layout, "row-unknown", row));
  }
  let number = 0;
  const free = (): string => {
    number += 1;
    const id = `${table.tableId}.${number}`;
    return setting.taken.has(id) ? free() : id;
  };
  const grids = [...groups.values()].flatMap((own) => newGrid(layout, table, { rows: own, id: free() }));
  return { grids, remarks };
}

function newGrid(
  layout: AnnexLayout,
  { grids }: PlanTable,
  { rows, id }: { readonly rows: readonly AnnexRow[]; readonly id: string },
): AllocationGrid[] {
  const [model] = grids;
  const [first] = rows;
  if (!model || !first) return [];
  const periods = rows.flatMap((row) => printedPeriod(row.period) ?? []);
  const { indicator, unit } = namedWithUnit(first);
  const stock = periods[0]?.span === "yearEnd";
  const { kind, reason } = kindOf({ indicator, unit, measure: stock ? "stock" : "annual" });
  const summed = kind === "flow" || kind === "stock";
  const { source: _source, ...common } = model;
  const shape = { ...common, indicator, unit };
  const columns = rows.map((row) => figuresOf(layout, shape, row));
  return [
    {
      ...shape,
      id,
      kind,
      kindReason: reason,
      periods,
      cells: model.areas.map((_, area) => columns.map((column) => column[area] ?? null)),
      modes: {
        children: summed ? "equal" : "none",
        years: kind === "flow" ? "sum" : "none",
        fallingStock: kind === "stock" ? "warn" : "none",
      },
    },
  ];
}

function namedWithUnit({ name, unit }: AnnexRow): { readonly indicator: string; readonly unit: string } {
  const bare = name.replace(/\s+/g, "");
  const parts = /^(.+)[（(]([^（()）]+)[)）]$/u.exec(bare);
  return unit === "" && parts ? { indicator: parts[1] ?? bare, unit: parts[2] ?? "" } : { indicator: bare, unit };
}
