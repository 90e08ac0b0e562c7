import type { AllocationGrid } from "../plan-content.ts";
import type { Resolutions } from "../plan-items.ts";
import { comparable, inOrder, type LaidCell, type LaidOut, turned } from "./laid-out.ts";
import { printedPeriod } from "./printed-period.ts";
import { readFigure } from "./read-figure.ts";

/** One decomposition table of a plan: its grids share areas and title. */
export type PlanTable = { readonly tableId: string; readonly grids: readonly AllocationGrid[] };

export type Registers = Resolutions;

/** One row of figures as the copy prints it. */
export type AnnexRow = {
  readonly at: number;
  readonly name: string;
  readonly unit: string;
  readonly period: string;
  readonly cells: readonly LaidCell[];
};

/** A copy's table read as a decomposition table: which column is which area, which row prints what. */
export type AnnexLayout = {
  readonly laid: LaidOut;
  readonly head: number;
  /** Column → place of the area in the plan's table. */
  readonly areas: ReadonlyMap<number, number>;
  /** Columns of figures under a name that the plan's table has not. */
  readonly others: readonly { readonly column: number; readonly name: string }[];
  readonly rows: readonly AnnexRow[];
};

const ROLES = {
  unit: /^(计量|数量)?单位$|^units?$/i,
  skipped: /^(序号|编号|no\.?|备注|说明|出处|来源|notes?|source)$/i,
  name: /^(项目内容|项目|指标|指标名称|主要指标|目标|目标名称|内容|indicator)$/i,
  period: /^(年份|年度|时间|时期|期间|阶段|year|time|period)$/i,
} as const;
type Role = keyof typeof ROLES | "label";

const TOTAL = /^(合计|总计|总和|全部|total|sum)$/i;

/** The copy's table laid over one table of the plan, upright or turned; undefined when no area is found in it. */
export function annexLayout(laid: LaidOut, table: PlanTable, registers: Registers): AnnexLayout | undefined {
  const upright = layoutOf(laid, table, registers);
  const across = layoutOf(turned(laid), table, registers);
  return (across?.areas.size ?? 0) > (upright?.areas.size ?? 0) ? across : upright;
}

function layoutOf(laid: LaidOut, { grids }: PlanTable, registers: Registers): AnnexLayout | undefined {
  const known = grids[0]?.areas ?? [];
  const found = laid.rows.map((row) => areaColumns(row, known, registers));
  const most = found.reduce((best, { size }) => Math.max(best, size), 0);
  if (most < Math.min(2, known.length) || most === 0) return undefined;
  const first = found.findIndex(({ size }) => size === most);
  const head = lastOfHead(laid, first);
  const areas = new Map(found[first]);
  const below = laid.rows
    .map((cells, at) => ({ cells, at }))
    .filter(({ at }) => at > head && (found[at]?.size ?? 0) * 2 < Math.max(2, most));
  const titles = (laid.rows[first] ?? []).map((cell, column) => cell.text.trim() || headAbove(laid, first, column));
  const total = known.findIndex(({ role }) => role === "total");
  const spare = titles.findIndex((title, column) => !areas.has(column) && TOTAL.test(comparable(title)));
  if (total >= 0 && spare >= 0 && ![...areas.values()].includes(total)) areas.set(spare, total);
  const others = titles.flatMap((name, column) =>
    areas.has(column) || !isFigureColumn(name, column, below) ? [] : [{ column, name }],
  );
  const taken = new Set([...areas.keys(), ...others.map(({ column }) => column)]);
  const labels = titles.flatMap((title, column) => (taken.has(column) ? [] : [{ column, role: roleOf(title) }]));
  return { laid, head, areas, others, rows: annexRows(below, labels) };
}

/** Columns that carry an area's name, by the name itself or by another name that the registers know. */
function areaColumns(
  row: readonly LaidCell[],
  known: AllocationGrid["areas"],
  { areas }: Registers,
): ReadonlyMap<number, number> {
  const names = row.map(({ text, fromLeft }) => (fromLeft ? "" : comparable(text)));
  const byName = inOrder(
    names,
    known.map(({ name }) => comparable(name)),
  );
  const pairs = new Map(byName);
  const taken = new Set(byName.values());
  for (const [column, name] of names.entries()) {
    const id = name === "" || pairs.has(column) ? undefined : areas.get(name);
    const same = id === undefined ? [] : known.flatMap(({ areaId }, place) => (areaId === id ? [place] : []));
    const [place] = same;
    if (place === undefined || same.length > 1 || taken.has(place)) continue;
    pairs.set(column, place);
    taken.add(place);
  }
  return pairs;
}

/** A head whose cells reach down over several rows ends with the last of them. */
function lastOfHead(laid: LaidOut, first: number): number {
  let head = first;
  while (laid.rows[head + 1]?.some(({ fromAbove, text }) => fromAbove && text !== "") && allFromAbove(laid, head + 1)) {
    head += 1;
  }
  return head;
}

function allFromAbove(laid: LaidOut, row: number): boolean {
  return (laid.rows[row] ?? []).every(({ fromAbove, text }) => fromAbove || text === "");
}

function headAbove(laid: LaidOut, row: number, column: number): string {
  const above = laid.rows[row - 1]?.[column];
  return above && !above.fromLeft && Object.values(ROLES).some((role) => role.test(comparable(above.text)))
    ? above.text.trim()
    : "";
}

function roleOf(title: string): Role {
  const bare = comparable(title);
  const found = (["unit", "skipped", "name", "period"] as const).find((role) => ROLES[role].test(bare));
  return found ?? "label";
}

/** Whether a named column holds figures that are no years. */
function isFigureColumn(title: string, column: number, rows: readonly { readonly cells: readonly LaidCell[] }[]) {
  if (title === "" || roleOf(title) !== "label") return false;
  const cells = rows.flatMap(({ cells: row }) => row[column] ?? []).filter(({ text }) => text.trim() !== "");
  const figures = cells.filter(
    ({ content, text }) => typeof readFigure(content, "") === "string" && printedPeriod(text) === undefined,
  );
  return figures.length > 0 && figures.length * 2 >= cells.length;
}

type Label = { readonly column: number; readonly role: Role };

function annexRows(
  rows: readonly { readonly cells: readonly LaidCell[]; readonly at: number }[],
  labels: readonly Label[],
): AnnexRow[] {
  let last = { name: "", unit: "" };
  return rows.flatMap(({ cells, at }) => {
    if (cells.every(({ text }) => text.trim() === "")) return [];
    const printed = rowLabels(cells, labels);
    const name = printed.name === "" ? last.name : printed.name;
    const unit = printed.name === "" && printed.unit === "" ? last.unit : printed.unit;
    last = { name, unit };
    return [{ at, name, unit, period: printed.period, cells }];
  });
}

/** What a row's label columns say: by the heads of the columns, otherwise by what can be a period. */
function rowLabels(cells: readonly LaidCell[], labels: readonly Label[]) {
  const said = labels.flatMap(({ column, role }) => {
    const cell = cells[column];
    const text = cell?.text.trim() ?? "";
    return cell && !cell.fromLeft && text !== "" && role !== "skipped" ? [{ role, text }] : [];
  });
  const of = (role: Role) => said.find((one) => one.role === role)?.text;
  const free = said.filter(({ role }) => role === "label").map(({ text }) => text);
  const period =
    of("period") ?? free.find((text) => printedPeriod(text)) ?? free[of("name") === undefined ? 1 : 0] ?? "";
  return { name: of("name") ?? free.find((text) => text !== period) ?? "", unit: of("unit") ?? "", period };
}
