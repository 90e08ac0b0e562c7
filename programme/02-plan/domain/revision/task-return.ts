import { groupBy } from "../grouping.ts";
import type { NamedUnit, PlanTask } from "../plan-content.ts";
import { alikeNames } from "../succession/alike-names.ts";
import type { Registers } from "./annex-layout.ts";
import type { Setting } from "./annex-row.ts";
import { comparable } from "./laid-out.ts";
import type { ReturnRemark } from "./return-remark.ts";
import type { TaskRow } from "./task-layout.ts";

export type ReturnedTasks = { readonly tasks: readonly PlanTask[]; readonly remarks: readonly ReturnRemark[] };

/** How alike two titles at the same number of the same section are when one is the other reworded. */
const REWORDED = 0.5;

/** Characters of a title that are compared for its rewording. */
const TITLE_START = 200;

/** Titles compared each with each for a rewording; what goes beyond is told as removed and added. */
const MOST_COMPARISONS = 250_000;

/** The plan's tasks as a copy of their list prints them. Rows may have been moved, added and deleted. */
export function returnedTasks(
  rows: readonly TaskRow[],
  tasks: readonly PlanTask[],
  { table, setting }: { readonly table: string; readonly setting: Setting },
): ReturnedTasks {
  const pairs = pairedTasks(rows, tasks);
  const found = new Map([...pairs].map(([row, task]) => [task, row]));
  const missing = tasks.filter((task) => !found.has(task));
  const behind = newTasks(rows, pairs, setting);
  const placed = tasks.flatMap((task) => {
    const row = found.get(task);
    if (row) return [changedTask(task, row, setting), ...(behind.get(task) ?? [])];
    return setting.whole ? [] : [task];
  });
  const remarks: ReturnRemark[] = setting.whole
    ? []
    : missing.map(({ title }) => ({ reason: "task-missing", table, row: null, column: null, text: title }));
  return { tasks: [...(behind.get(undefined) ?? []), ...placed], remarks };
}

type Pairs = ReadonlyMap<TaskRow, PlanTask>;

/** A row of the copy or a task of the plan, with its names in the form in which they are compared. */
type Named<T> = { readonly of: T; readonly section: string; readonly title: string; readonly place: string };

function namedOnce<T extends TaskRow | PlanTask>(of: T): Named<T> {
  const [section, title] = [comparable(of.section ?? ""), comparable(of.title)];
  return { of, section, title, place: JSON.stringify([section, title]) };
}

/** By section and title, then by title alone, then by number and a title that was only reworded; each once, in order. */
function pairedTasks(rows: readonly TaskRow[], tasks: readonly PlanTask[]): Pairs {
  const pairs = new Map<TaskRow, PlanTask>();
  const paired = new Set<PlanTask>();
  const pair = (row: TaskRow, task: PlanTask) => {
    pairs.set(row, task);
    paired.add(task);
  };
  const [all, known] = [rows.map(namedOnce), tasks.map(namedOnce)];
  const openRows = () => all.filter(({ of }) => !pairs.has(of));
  const openTasks = () => known.filter(({ of }) => !paired.has(of));

  const there = groupBy(known, ({ place }) => place);
  for (const [place, same] of groupBy(all, (row) => row.place)) {
    const others = there.get(place) ?? [];
    for (const [index, { of }] of others.slice(0, same.length).entries()) {
      const row = same[index];
      if (row) pair(row.of, of);
    }
  }
  const titled = groupBy(openTasks(), ({ title }) => title);
  for (const [title, [row, ...rivals]] of groupBy(openRows(), (one) => one.title)) {
    const [task, ...more] = titled.get(title) ?? [];
    if (row && task && rivals.length === 0 && more.length === 0) pair(row.of, task.of);
  }
  const left = groupBy(openTasks(), ({ section }) => section);
  let comparisons = MOST_COMPARISONS;
  for (const [section, own] of groupBy(openRows(), (row) => row.section)) {
    const others = left.get(section) ?? [];
    comparisons -= own.length * others.length;
    if (comparisons < 0) break;
    pairReworded(own, others, pair);
  }
  return pairs;
}

/** Within one section: a row whose title is like that of just one task that is still free. */
function pairReworded(
  rows: readonly Named<TaskRow>[],
  tasks: readonly Named<PlanTask>[],
  pair: (row: TaskRow, task: PlanTask) => void,
): void {
  const titles = (named: readonly Named<TaskRow | PlanTask>[]) => named.map(({ title }) => title.slice(0, TITLE_START));
  const taken = new Set<number>();
  const alike = alikeNames(titles(rows), titles(tasks), REWORDED);
  for (const [, own] of groupBy(alike, ({ left }) => `${left}`)) {
    const fitting = own.filter(({ left, right }) => !taken.has(right) && sameNumber(rows[left], tasks[right]));
    const [only] = fitting;
    const [row, task] = only ? [rows[only.left], tasks[only.right]] : [];
    if (!only || !row || !task || fitting.length > 1) continue;
    taken.add(only.right);
    pair(row.of, task.of);
  }
}

function sameNumber(row: Named<TaskRow> | undefined, task: Named<PlanTask> | undefined): boolean {
  const [printed, held] = [row?.of.number, task?.of.number];
  return printed === undefined || held === undefined || held === null || comparable(printed) === comparable(held);
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
  const byName = new Map(units.toReversed().map((unit) => [comparable(unit.name), unit]));
  const byId = new Map(units.toReversed().map((unit) => [unit.unitId, unit]));
  const changed = printed.map((name) => {
    const bare = comparable(name);
    const unitId = setting.registers.units.get(bare) ?? null;
    return byName.get(bare) ?? (unitId === null ? undefined : byId.get(unitId)) ?? { name, unitId };
  });
  return changed.length === units.length && changed.every((unit, index) => unit === units[index]) ? units : changed;
}

function changedTexts(held: readonly string[], text: string): readonly string[] {
  const printed = namesIn(text);
  return comparable(printed.join("、")) === comparable(held.join("、")) ? held : printed;
}

/** The names of a cell, parted as offices part them; dashes for none are no name. @example namesIn("市数据局、市科技局") // two names */
export function namesIn(text: string): string[] {
  const names = text.split(/[、,，;；\n]/).map((name) => name.replace(/\s+/g, " ").trim());
  return names.filter((name) => name !== "" && !/^[-—–]+$/.test(name));
}

/** Tasks that only the copy has, in its order, by the task above them; those above all others under undefined. */
function newTasks(
  rows: readonly TaskRow[],
  pairs: Pairs,
  { taken, registers }: Setting,
): ReadonlyMap<PlanTask | undefined, readonly PlanTask[]> {
  const behind = new Map<PlanTask | undefined, PlanTask[]>();
  let above: PlanTask | undefined;
  let number = 0;
  const free = (): string => {
    do number += 1;
    while (taken.has(`k${number}`));
    return `k${number}`;
  };
  for (const row of rows) {
    const task = pairs.get(row);
    if (task) above = task;
    else {
      const own = behind.get(above) ?? [];
      own.push(newTask(row, free(), registers));
      behind.set(above, own);
    }
  }
  return behind;
}

function newTask(row: TaskRow, id: string, registers: Registers): PlanTask {
  const named = (text: string | undefined): NamedUnit[] =>
    namesIn(text ?? "").map((name) => ({ name, unitId: registers.units.get(comparable(name)) ?? null }));
  const number = row.number?.trim() ?? "";
  return {
    id,
    number: number === "" ? null : number,
    title: row.title.trim(),
    section: sectionOf(row),
    lead: named(row.lead),
    cooperating: named(row.cooperating),
    implied: [],
    deadlines: namesIn(row.deadlines ?? ""),
  };
}
