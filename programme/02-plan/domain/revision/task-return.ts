import { likeness } from "../indicator-name.ts";
import type { NamedUnit, PlanTask } from "../plan-content.ts";
import type { Setting } from "./annex-row.ts";
import { comparable } from "./laid-out.ts";
import type { ReturnRemark } from "./return-remark.ts";
import type { TaskRow } from "./task-layout.ts";

export type ReturnedTasks = { readonly tasks: readonly PlanTask[]; readonly remarks: readonly ReturnRemark[] };

/** How alike two titles at the same number of the same section are when one is the other reworded. */
const REWORDED = 0.5;

/** The plan's tasks as a copy of their list prints them. Rows may have been moved, added and deleted. */
export function returnedTasks(
  rows: readonly TaskRow[],
  tasks: readonly PlanTask[],
  { table, setting }: { readonly table: string; readonly setting: Setting },
): ReturnedTasks {
  const pairs = pairedTasks(rows, tasks);
  const found = new Map([...pairs].map(([row, task]) => [task, row]));
  const missing = tasks.filter((task) => !found.has(task));
  const kept = tasks.flatMap((task) => {
    const row = found.get(task);
    if (row) return [changedTask(task, row, setting)];
    return setting.whole ? [] : [task];
  });
  const remarks: ReturnRemark[] = setting.whole
    ? []
    : missing.map(({ title }) => ({ reason: "task-missing", table, row: null, column: null, text: title }));
  let number = 0;
  const free = (): string => {
    number += 1;
    return setting.taken.has(`k${number}`) ? free() : `k${number}`;
  };
  const fresh = rows.filter((row) => !pairs.has(row));
  const placed = fresh.reduce((list, row) => insertedTask(list, row, { rows, pairs, id: free(), setting }), kept);
  return { tasks: placed, remarks };
}

type Pairs = ReadonlyMap<TaskRow, PlanTask>;

/** By section and title, then by title alone, then by number and a title that was only reworded; each once, in order. */
function pairedTasks(rows: readonly TaskRow[], tasks: readonly PlanTask[]): Pairs {
  const pairs = new Map<TaskRow, PlanTask>();
  const open = { rows: [...rows], tasks: [...tasks] };
  const pair = (row: TaskRow, task: PlanTask) => {
    pairs.set(row, task);
    open.rows.splice(open.rows.indexOf(row), 1);
    open.tasks.splice(open.tasks.indexOf(task), 1);
  };
  const section = (one: TaskRow | PlanTask) => comparable(one.section ?? "");
  const title = (one: TaskRow | PlanTask) => comparable(one.title);
  for (const row of rows) {
    const task = open.tasks.find((one) => section(one) === section(row) && title(one) === title(row));
    if (task) pair(row, task);
  }
  for (const row of [...open.rows]) {
    const same = open.tasks.filter((one) => title(one) === title(row));
    const rivals = open.rows.filter((one) => title(one) === title(row));
    const [task] = same;
    if (task && same.length === 1 && rivals.length === 1) pair(row, task);
  }
  for (const row of [...open.rows]) {
    const alike = open.tasks.filter((task) => isReworded(row, task) && section(task) === section(row));
    const [task] = alike;
    if (task && alike.length === 1) pair(row, task);
  }
  return pairs;
}

function isReworded(row: TaskRow, task: PlanTask): boolean {
  const sameNumber =
    row.number === undefined || task.number === null || comparable(row.number) === comparable(task.number);
  return sameNumber && likeness(comparable(row.title), comparable(task.title)) >= REWORDED;
}

/** What the copy prints otherwise than the plan would; what it has no column for stays. */
function changedTask(task: PlanTask, row: TaskRow, setting: Setting): PlanTask {
  const title = comparable(row.title) === comparable(task.title) ? task.title : row.title.trim();
  const section = comparable(row.section ?? "") === comparable(task.section ?? "") ? task.section : sectionOf(row);
  const lead = row.lead === undefined ? task.lead : changedUnits(task.lead, row.lead, setting);
  const joined = [...task.cooperating, ...task.implied];
  const others = row.cooperating === undefined ? joined : changedUnits(joined, row.cooperating, setting);
  const implied = others === joined ? task.implied : task.implied.filter((unit) => others.includes(unit));
  const cooperating = others === joined ? task.cooperating : others.filter((unit) => !implied.includes(unit));
  const deadlines = row.deadlines === undefined ? task.deadlines : changedTexts(task.deadlines, row.deadlines);
  return { ...task, title, section, lead, cooperating, implied, deadlines };
}

function sectionOf({ section }: TaskRow): string | null {
  return section === null || section.trim() === "" ? null : section.trim();
}

/** The same list when the same names are printed; names that stay keep what is known of them. */
function changedUnits(units: readonly NamedUnit[], text: string, setting: Setting): readonly NamedUnit[] {
  const printed = namesIn(text);
  const same =
    comparable(printed.join("、")) === comparable(units.map(({ name }) => name).join("、")) ||
    comparable(text) === comparable(units.map(({ name }) => name).join("、"));
  if (same) return units;
  const changed = printed.map((name) => {
    const unitId = setting.registers.units.get(comparable(name)) ?? null;
    const held = units.find(
      (unit) => comparable(unit.name) === comparable(name) || (unitId !== null && unit.unitId === unitId),
    );
    return held ?? { name, unitId };
  });
  return changed.length === units.length && changed.every((unit, index) => unit === units[index]) ? units : changed;
}

function changedTexts(held: readonly string[], text: string): readonly string[] {
  const printed = namesIn(text);
  return comparable(printed.join("、")) === comparable(held.join("、")) ? held : printed;
}

export function namesIn(text: string): string[] {
  const names = text.split(/[、,，;；\n]/).map((name) => name.replace(/\s+/g, " ").trim());
  return names.filter((name) => name !== "" && !/^[-—–]+$/.test(name));
}

type Insertion = {
  readonly rows: readonly TaskRow[];
  readonly pairs: Pairs;
  readonly id: string;
  readonly setting: Setting;
};

/** A task that only the copy has, behind the task above it. */
function insertedTask(tasks: readonly PlanTask[], row: TaskRow, { rows, pairs, id, setting }: Insertion): PlanTask[] {
  const above = rows.slice(0, rows.indexOf(row)).findLast((one) => pairs.has(one));
  const neighbour = above && pairs.get(above);
  const at = neighbour ? tasks.findIndex((task) => task.id === neighbour.id) + 1 : 0;
  const named = (text: string | undefined): NamedUnit[] =>
    namesIn(text ?? "").map((name) => ({ name, unitId: setting.registers.units.get(comparable(name)) ?? null }));
  const number = row.number?.trim() ?? "";
  const task: PlanTask = {
    id,
    number: number === "" ? null : number,
    title: row.title.trim(),
    section: sectionOf(row),
    lead: named(row.lead),
    cooperating: named(row.cooperating),
    implied: [],
    deadlines: namesIn(row.deadlines ?? ""),
  };
  return [...tasks.slice(0, at), task, ...tasks.slice(at)];
}
