import { bareName } from "../indicator-name.ts";
import type { NamedUnit, PlanTask } from "../plan-content.ts";
import { alikeNames } from "./alike-names.ts";

/** A unit's part in a task. */
export type Part = "lead" | "cooperating";

/** same: the same title; like: nearly the same title, the page says so. */
export type TaskMatch = "same" | "like";

/** A unit with the part it had and the part it has; null where it had or has none. */
export type UnitChange = { readonly name: string; readonly before: Part | null; readonly after: Part | null };

export type TaskChange =
  | {
      readonly kind: "kept";
      readonly match: TaskMatch;
      readonly before: PlanTask;
      readonly after: PlanTask;
      readonly units: readonly UnitChange[];
    }
  | { readonly kind: "dropped"; readonly before: PlanTask; readonly units: readonly UnitChange[] }
  | { readonly kind: "new"; readonly after: PlanTask; readonly units: readonly UnitChange[] };

/** What one unit has to do before and after. */
export type UnitLoad = {
  readonly name: string;
  readonly before: { readonly lead: number; readonly cooperating: number };
  readonly after: { readonly lead: number; readonly cooperating: number };
};

const TITLE_LIKENESS = 0.6;

/** Units are one when the register knows them as one, or when their names agree. */
function unitKey(unit: NamedUnit): string {
  return unit.unitId ?? bareName(unit.name);
}

type PartOf = { readonly name: string; readonly part: Part };

/** A unit that leads and supports the same task leads it. */
function partsOf(task: PlanTask): Map<string, PartOf> {
  const parts = new Map<string, PartOf>();
  for (const unit of [...task.cooperating, ...task.implied])
    parts.set(unitKey(unit), { name: unit.name, part: "cooperating" });
  for (const unit of task.lead) parts.set(unitKey(unit), { name: unit.name, part: "lead" });
  return parts;
}

function unitsOf(before: PlanTask | undefined, after: PlanTask | undefined): UnitChange[] {
  const none: ReadonlyMap<string, PartOf> = new Map();
  const [had, has] = [before ? partsOf(before) : none, after ? partsOf(after) : none];
  return [...new Set([...has.keys(), ...had.keys()])].map((key) => ({
    name: has.get(key)?.name ?? had.get(key)?.name ?? "",
    before: had.get(key)?.part ?? null,
    after: has.get(key)?.part ?? null,
  }));
}

type Pair = { readonly before: PlanTask; readonly match: TaskMatch };

/** The best pairs first, each task once; by the task after. */
function pairsOf(before: readonly PlanTask[], after: readonly PlanTask[]): Map<PlanTask, Pair> {
  const titles = (tasks: readonly PlanTask[]) => tasks.map(({ title }) => title);
  const candidates = alikeNames(titles(before), titles(after), TITLE_LIKENESS).toSorted(
    (a, b) => b.likeness - a.likeness,
  );
  const taken = new Set<PlanTask>();
  const pairs = new Map<PlanTask, Pair>();
  for (const { left, right, likeness } of candidates) {
    const [from, to] = [before[left], after[right]];
    if (!from || !to || taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.set(to, { before: from, match: likeness === 1 ? "same" : "like" });
  }
  return pairs;
}

/** What became of each task, in the successor's order, then what was dropped. */
export function changedTasks(before: readonly PlanTask[], after: readonly PlanTask[]): TaskChange[] {
  const pairs = pairsOf(before, after);
  const kept = new Set([...pairs.values()].map((pair) => pair.before));
  const current = after.map((task): TaskChange => {
    const pair = pairs.get(task);
    if (!pair) return { kind: "new", after: task, units: unitsOf(undefined, task) };
    return { kind: "kept", ...pair, after: task, units: unitsOf(pair.before, task) };
  });
  const dropped = before
    .filter((task) => !kept.has(task))
    .map((task): TaskChange => ({ kind: "dropped", before: task, units: unitsOf(task, undefined) }));
  return [...current, ...dropped];
}

/** How many tasks each unit leads and supports in both plans; those whose load changed most come first. */
export function unitLoads(before: readonly PlanTask[], after: readonly PlanTask[]): UnitLoad[] {
  type Counts = {
    name: string;
    before: { lead: number; cooperating: number };
    after: { lead: number; cooperating: number };
  };
  const loads = new Map<string, Counts>();
  const count = (tasks: readonly PlanTask[], when: "before" | "after") => {
    for (const task of tasks) {
      for (const [key, { name, part }] of partsOf(task)) {
        const load = loads.get(key) ?? {
          name,
          before: { lead: 0, cooperating: 0 },
          after: { lead: 0, cooperating: 0 },
        };
        load[when][part]++;
        load.name = name;
        loads.set(key, load);
      }
    }
  };
  count(before, "before");
  count(after, "after");
  const change = (load: UnitLoad) =>
    Math.abs(load.after.lead - load.before.lead) + Math.abs(load.after.cooperating - load.before.cooperating);
  return [...loads.values()].toSorted((a, b) => change(b) - change(a));
}
