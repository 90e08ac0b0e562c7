import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type SolveProgram, solverHere } from "#optimisation";
import type { DecompositionTable } from "#policy";
import { allocationGrids } from "../allocation-grid.ts";
import type { AllocationGrid } from "../plan-content.ts";
import { proposedStep } from "./countable-step.ts";
import { splitTarget } from "./split-target.ts";
import type { SplitTask } from "./split-task.ts";

const PROGRAMME = path.resolve(import.meta.dirname, "../../../../demo/programmes/jiaxing-2019.json");

function issuedGrids(): AllocationGrid[] {
  const { tables }: { tables: DecompositionTable[] } = JSON.parse(readFileSync(PROGRAMME, "utf8"));
  const [table] = tables;
  if (!table) throw new Error("the programme has a decomposition table");
  const grids = allocationGrids(table, { source: { clause: "附件" } }, (name) => ({ name, areaId: null }));
  if (!grids.ok) throw new Error(JSON.stringify(grids.refusal));
  return grids.value;
}

/** The issued grid as a question: its totals by year, and each area's share of the plan total, or of the last year's end. */
function asked(grid: AllocationGrid): { readonly task: SplitTask; readonly issued: readonly (readonly string[])[] } {
  const parts = grid.areas.flatMap(({ role }, row) => (role === "part" ? [row] : []));
  const total = grid.areas.findIndex(({ role }) => role === "total");
  const columns = grid.periods.flatMap(({ span }, column) => (span === "planTotal" ? [] : [column]));
  const plan = grid.periods.findIndex(({ span }) => span === "planTotal");
  const cell = (row: number, column: number) => grid.cells[row]?.[column] ?? "0";
  const shareColumn = plan >= 0 ? plan : (columns.at(-1) ?? 0);
  const none = parts.map(() => null);
  const isStock = grid.kind === "stock";
  return {
    issued: parts.map((row) => columns.map((column) => cell(row, column))),
    task: {
      gridId: grid.id,
      indicator: grid.indicator,
      unit: grid.unit,
      kind: grid.kind,
      step: proposedStep(grid.unit) === "0.1" ? "1" : proposedStep(grid.unit),
      areas: parts.map((row) => ({ name: grid.areas[row]?.name ?? "", areaId: null })),
      years: columns.map((column) => grid.periods[column]?.year ?? 0),
      totals: columns.map((column) => cell(total, column)),
      planTotal: plan >= 0 ? cell(total, plan) : null,
      areaTotals: plan >= 0 ? parts.map((row) => cell(row, plan)) : none,
      weights: parts.map((row) => columns.map(() => cell(row, shareColumn))),
      locks: parts.map(() => columns.map(() => null)),
      limits: [],
      rising: isStock,
      before: none,
    },
  };
}

test("Jiaxing's table of 2019 from its totals and shares: every sum holds, and little differs from the issued figures", async () => {
  const solve: SolveProgram = await solverHere();
  const told: { indicator: string; cells: number; same: number; largest: number; moved: number }[] = [];
  for (const grid of issuedGrids()) {
    const { task, issued } = asked(grid);
    const answer = await splitTarget(task, solve);
    if (answer.status !== "split") throw new Error(JSON.stringify(answer));
    const away = answer.cells.flatMap((row, area) =>
      row.map((value, year) => Math.abs(Number(value) - Number(issued[area]?.[year]))),
    );
    const moved = away.reduce((sum, value) => sum + value, 0) / 2;
    const same = away.filter((value) => value === 0).length;
    told.push({ indicator: grid.indicator, cells: away.length, same, largest: Math.max(...away), moved });
  }
  // Moved: what would have to change places to make one table the other. Robots: 257 of 48,000 in three years' ends.
  expect(told).toEqual([
    { indicator: "智能化改造投资", cells: 27, same: 27, largest: 0, moved: 0 },
    { indicator: "在役工业机器人", cells: 27, same: 10, largest: 96, moved: 257 },
    { indicator: "智能化工厂（数字化车间）示范", cells: 27, same: 19, largest: 1, moved: 4 },
    { indicator: "拥有省级工程服务公司", cells: 9, same: 9, largest: 0, moved: 0 },
  ]);
});
