import { all, type Result } from "#kernel";
import type { DecompositionTable, TableRow } from "#policy";
import { exactDecimal } from "./decimal.ts";
import { groupBy } from "./grouping.ts";
import type { AllocationGrid, CheckModes, Decimal, GridArea, GridPeriod, NamedArea, Origin } from "./plan-content.ts";
import { decisionOn, type IndicatorDecisions } from "./plan-items.ts";
import { kindOf, type ValueKind } from "./value-kind.ts";

/** Where the table stands, and what an officer decided about its indicators. */
export type TableSetting = { readonly source: Origin; readonly decisions?: IndicatorDecisions };

/** Things a region wants less of, so a falling count is the aim and not a slip. */
const WANTED_LESS = /淘汰|落后|能耗|排放|燃煤|库存|空置|闲置|事故|隐患/;

/**
 * The grids of one decomposition table, one for each indicator, unit and sort of figure (over a period, at a date), in
 * printed order. Refuses `plan.value-not-exact {item}`.
 */
export function allocationGrids(
  table: DecompositionTable,
  setting: TableSetting,
  nameArea: (name: string, total: boolean) => NamedArea,
): Result<AllocationGrid[]> {
  const groups = groupBy(table.rows, (row) => JSON.stringify([row.indicator, row.unit, row.measure === "stock"]));
  const areas = table.regions.map((name): GridArea => {
    const total = name === table.total_region;
    return { ...nameArea(name, total), role: total ? "total" : /^其中|小计$/.test(name) ? "subset" : "part" };
  });
  return all([...groups.values()].map((rows, index) => grid({ table, rows, areas, index }, setting)));
}

type GridRows = {
  readonly table: DecompositionTable;
  readonly rows: readonly TableRow[];
  readonly areas: readonly GridArea[];
  readonly index: number;
};

function grid({ table, rows, areas, index }: GridRows, { source, decisions }: TableSetting): Result<AllocationGrid> {
  const first = rows[0];
  if (!first) throw new Error("a grid has at least one row");
  const cells = all(areas.map(({ name }) => all(rows.map((row) => cell(row, name, table.id)))));
  if (!cells.ok) return cells;
  const { indicator, unit, measure } = first;
  const proposed = kindOf({ indicator, unit, measure });
  const decided = decisionOn(indicator, decisions);
  const kind = decided.kind ?? proposed.kind;
  return {
    ok: true,
    value: {
      id: `${table.id}.${index + 1}`,
      tableId: table.id,
      title: table.title,
      indicator,
      kind,
      kindReason: decided.kind ? "officer" : proposed.reason,
      unit,
      areas,
      periods: rows.map(gridPeriod),
      cells: cells.value,
      modes: { ...proposedModes(kind, indicator), ...decided.modes },
      source,
    },
  };
}

function cell(row: TableRow, area: string, item: string): Result<Decimal | null> {
  return Object.hasOwn(row.values, area) ? exactDecimal(row.values[area], item) : { ok: true, value: null };
}

function gridPeriod({ measure, year, label }: TableRow): GridPeriod {
  const span = measure === "plan_total" ? "planTotal" : measure === "stock" ? "yearEnd" : "year";
  return { span, year, label };
}

/** General rules: counts of the parts add up to the total, years add up only for flows, a state is not expected to fall. */
function proposedModes(kind: ValueKind, indicator: string): CheckModes {
  return {
    children: kind === "flow" || kind === "stock" ? "equal" : "none",
    years: kind === "flow" ? "sum" : "none",
    fallingStock: kind === "stock" && !WANTED_LESS.test(indicator) ? "warn" : "none",
  };
}
