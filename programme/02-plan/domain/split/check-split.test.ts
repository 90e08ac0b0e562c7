import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type SolveProgram, solverHere } from "#optimisation";
import { splitFaults } from "./check-split.ts";
import { splitTarget } from "./split-target.ts";
import { feasibleTasks } from "./testing/random-task.ts";

let solve: SolveProgram;
beforeAll(async () => {
  solve = await solverHere();
});

type Table = readonly (readonly string[])[];

/** Ways in which a split may be wrong; each is found, whatever the task. */
const MUTANTS: readonly (readonly [name: string, mutate: (cells: Table) => Table])[] = [
  ["one step more in the first cell", (cells) => withFirst(cells, (value) => String(Number(value) + 1))],
  ["half a step in the first cell", (cells) => withFirst(cells, (value) => `${value}.5`)],
  ["a negative cell", (cells) => withFirst(cells, () => "-1")],
  ["an area left out", (cells) => cells.slice(1)],
  ["an area twice", (cells) => [...cells, ...cells.slice(0, 1)]],
  ["a year left out", (cells) => cells.map((row) => row.slice(1))],
];

function withFirst(cells: Table, change: (value: string) => string): Table {
  return cells.map((row, area) => (area === 0 ? row.map((value, year) => (year === 0 ? change(value) : value)) : row));
}

test.each(MUTANTS)("finds %s", async (_, mutate) => {
  await fc.assert(
    fc.asyncProperty(feasibleTasks, async ({ task }) => {
      const answer = await splitTarget(task, solve);
      if (answer.status !== "split") throw new Error(JSON.stringify(answer));
      expect(splitFaults(task, answer.cells)).toEqual([]);
      expect(splitFaults(task, mutate(answer.cells)).length).toBeGreaterThan(0);
    }),
    { numRuns: 25, seed: 19 },
  );
});

test("a step moved from one area to another breaks what held it: locks, ends, sums, rises", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(feasibleTasks, async ({ task }) => {
      const answer = await splitTarget(task, solve);
      if (answer.status !== "split" || task.areas.length < 2) return;
      const lock = task.locks[0]?.[0] ?? task.locks[1]?.[0] ?? null;
      const moved = answer.cells.map((row, area) =>
        row.map((value, year) => (year === 0 && area < 2 ? String(Number(value) + (area === 0 ? 1 : -1)) : value)),
      );
      const faults = splitFaults(task, moved);
      if (lock === null) return;
      expect(faults.length).toBeGreaterThan(0);
      found += 1;
    }),
    { numRuns: 60, seed: 23 },
  );
  expect(found).toBeGreaterThan(5);
});
