import { expect, test } from "vitest";
import type { Task } from "./plan-view.ts";
import { tasksByUnit, tasksOfNobody } from "./tasks-by-unit.ts";

function task(id: string, parts: Partial<Task>): Task {
  const nothing = { number: null, section: null, lead: [], cooperating: [], implied: [], deadlines: [] };
  return { id, title: id, ...nothing, ...parts };
}

const economy = { name: "市经信局", unitId: "u1" };
const economyInFull = { name: "市经济和信息化局", unitId: "u1" };
const data = { name: "市数据局", unitId: null };

test("two printed names of one registered unit are one unit", () => {
  const [first] = tasksByUnit([task("a", { lead: [economy] }), task("b", { lead: [economyInFull] })]);
  expect(first).toMatchObject({ name: "市经信局", known: true });
  expect(first?.leads.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("who leads most stands first; a unit that leads a task does not join it too", () => {
  const units = tasksByUnit([
    task("a", { lead: [data], cooperating: [economy] }),
    task("b", { lead: [economy], implied: [economy] }),
    task("c", { lead: [economy] }),
  ]);
  expect(units.map(({ name, leads, joins }) => [name, leads.length, joins.length])).toEqual([
    ["市经信局", 2, 1],
    ["市数据局", 1, 0],
  ]);
});

test("tasks that name nobody are told apart", () => {
  expect(tasksOfNobody([task("a", { lead: [data] }), task("b", {})]).map(({ id }) => id)).toEqual(["b"]);
});
