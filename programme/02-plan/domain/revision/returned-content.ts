import type { SheetGrid } from "#office/sheet";
import { groupBy } from "../grouping.ts";
import type { AllocationGrid, PlanContent } from "../plan-content.ts";
import { type AnnexLayout, annexLayout, type PlanTable, type Registers } from "./annex-layout.ts";
import { knownRows, returnedTable } from "./annex-return.ts";
import type { Setting } from "./annex-row.ts";
import { comparable, type LaidOut, laidOut } from "./laid-out.ts";
import type { RemarkReason, ReturnRemark } from "./return-remark.ts";
import { taskRows } from "./task-layout.ts";
import { namesIn, returnedTasks } from "./task-return.ts";

/** A copy that came back. `whole`: it left here as a file, so what it lacks was deleted; otherwise it may be a part. */
export type ReturnedCopy = { readonly grids: readonly SheetGrid[]; readonly whole: boolean };

export type ReturnedContent = {
  readonly content: PlanContent;
  /** How many tables of the copy were recognised. */
  readonly recognised: number;
  readonly remarks: readonly ReturnRemark[];
};

/** What the copy is read against: the version it was taken from, what the registers know, and ids in use elsewhere. */
export type ReturnSetting = { readonly registers: Registers; readonly taken: ReadonlySet<string> };

/** The plan as a returned copy prints it: unchanged where the copy says nothing, with remarks on all that found no place. */
export function returnedContent(
  base: PlanContent,
  copy: ReturnedCopy,
  { registers, taken }: ReturnSetting,
): ReturnedContent {
  const ids = new Set([...taken, ...base.grids.map(({ id }) => id), ...base.tasks.map(({ id }) => id)]);
  const setting: Setting = { whole: copy.whole, registers, taken: ids };
  const state: State = { base, setting, tables: tablesOf(base), content: base, recognised: 0, remarks: [] };
  return copy.grids.reduce(withSheet, state);
}

type State = ReturnedContent & {
  readonly base: PlanContent;
  readonly setting: Setting;
  /** Tables of the plan that no table of the copy has been matched with yet. */
  readonly tables: readonly PlanTable[];
};

function tablesOf({ grids }: PlanContent): PlanTable[] {
  return [...groupBy(grids, ({ tableId }) => tableId)].map(([tableId, own]) => ({ tableId, grids: own }));
}

/** Most rows of a task list that are read; a plan has some dozens. */
const MOST_TASKS = 5000;

function withSheet(state: State, sheet: SheetGrid): State {
  const laid = laidOut(sheet);
  if (!laid) return withRemark(state, sheet.name, "table-too-large");
  const hidden = sheet.hiddenRows.length > 0 ? withRemark(state, sheet.name, "rows-hidden") : state;
  const tasks = taskRows(laid);
  if (tasks && tasks.length > MOST_TASKS) return withRemark(hidden, sheet.name, "table-too-large");
  if (tasks) {
    const { tasks: changed, remarks } = returnedTasks(tasks, state.base.tasks, {
      table: sheet.name,
      setting: state.setting,
    });
    return counted(hidden, { ...hidden.content, tasks: changed }, remarks);
  }
  const found = bestTable(laid, state.tables, state.setting.registers);
  if (found) {
    const { grids, remarks } = returnedTable(found.layout, found.table, state.setting);
    const tables = hidden.tables.filter((table) => table !== found.table);
    const content = { ...hidden.content, grids: replaced(hidden.content.grids, found.table, grids) };
    return counted({ ...hidden, tables }, content, remarks);
  }
  const empty = laid.rows.every((row) => row.every(({ text }) => text.trim() === ""));
  return empty ? state : withRemark(hidden, sheet.name, "table-unknown");
}

function counted(state: State, content: PlanContent, remarks: readonly ReturnRemark[]): State {
  return { ...state, content, recognised: state.recognised + 1, remarks: [...state.remarks, ...remarks] };
}

function withRemark(state: State, table: string, reason: RemarkReason): State {
  return { ...state, remarks: [...state.remarks, { reason, table, row: null, column: null, text: table }] };
}

type Match = { readonly layout: AnnexLayout; readonly table: PlanTable; readonly score: number };

/** The plan's table that shares most areas, rows and the title with the copy's; one that shares no row is none. */
function bestTable(laid: LaidOut, tables: readonly PlanTable[], registers: Registers): Match | undefined {
  return tables.reduce<Match | undefined>((best, table) => {
    const layout = annexLayout(laid, table, registers);
    const rows = layout ? knownRows(layout, table) : 0;
    if (!layout || rows === 0) return best;
    const title = isTitled(laid, table) ? 1000 : 0;
    const score = title + 2 * rows + layout.areas.size;
    return best && best.score >= score ? best : { layout, table, score };
  }, undefined);
}

function isTitled({ name, rows }: LaidOut, { grids }: PlanTable): boolean {
  const title = comparable(grids[0]?.title ?? "");
  const above = [name, ...rows.slice(0, 4).flatMap((row) => row.map(({ text }) => text))];
  return title !== "" && above.some((text) => comparable(text).includes(title));
}

/** The table's new grids where its old ones stood. */
function replaced(
  all: readonly AllocationGrid[],
  { tableId }: PlanTable,
  grids: readonly AllocationGrid[],
): AllocationGrid[] {
  const first = all.findIndex((grid) => grid.tableId === tableId);
  return all.flatMap((grid, index) => {
    if (grid.tableId !== tableId) return [grid];
    return index === first ? grids : [];
  });
}

/** Short texts of a copy that may be names of areas or units, in the form in which names are compared; at most 5,000. */
export function namesInCopy(grids: readonly SheetGrid[]): string[] {
  const names = new Set<string>();
  for (const { rows } of grids) {
    for (const cell of rows.flat()) {
      if (cell.kind !== "text" || names.size >= 5000) continue;
      for (const name of [cell.text, ...namesIn(cell.text)]) {
        const bare = comparable(name);
        if (bare.length >= 2 && bare.length <= 40 && !/^[\d.,%-]+$/.test(bare)) names.add(bare);
      }
    }
  }
  return [...names];
}
