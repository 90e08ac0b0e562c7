import { bareName, likeness } from "../indicator-name.ts";
import type { NamedUnit, PlanTask } from "../plan-content.ts";

/** A unit's part in a task. */
export type Part = "lead" | "cooperating";

/** same: the same title; like: nearly the same title, the page says so. */
export type TaskMatch = "same" | "like";

export type TaskChange =
  | {
      readonly kind: "kept";
      readonly match: TaskMatch;
      readonly before: PlanTask;
      readonly after: PlanTask;
      /** Units with the part they had and the part they have; null where they had or have none. */
      readonly units: readonly { readonly name: string; readonly before: Part | null; readonly after: Part | null }[];
    }
  | { readonly kind: "dropped"; readonly before: PlanTask }
  | { readonly kind: "new"; readonly after: PlanTask };

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

function unitsOf(before: PlanTask, after: PlanTask) {
  const [had, has] = [partsOf(before), partsOf(after)];
  return [...new Set([...has.keys(), ...had.keys()])].map((key) => ({
    name: has.get(key)?.name ?? had.get(key)?.name ?? "",
    before: had.get(key)?.part ?? null,
    after: has.get(key)?.part ?? null,
  }));
}

type Pair = { readonly before: PlanTask; readonly after: PlanTask; readonly likeness: number };

/** The best pairs first, each task once. */
function pairsOf(before: readonly PlanTask[], after: readonly PlanTask[]): Map<PlanTask, Pair> {
  const candidates = after
    .flatMap((to) => before.map((from) => ({ before: from, after: to, likeness: titleLikeness(from.title, to.title) })))
    .filter((it) => it.likeness >= TITLE_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness);
  const taken = new Set<PlanTask>();
  const pairs = new Map<PlanTask, Pair>();
  for (const pair of candidates) {
    if (taken.has(pair.before) || taken.has(pair.after)) continue;
    taken.add(pair.before).add(pair.after);
    pairs.set(pair.after, pair);
  }
  return pairs;
}

function titleLikeness(a: string, b: string): number {
  return bareName(a) === bareName(b) ? 1 : Math.min(0.999, likeness(a, b));
}

/** What became of each task, in the successor's order, then what was dropped. */
export function changedTasks(before: readonly PlanTask[], after: readonly PlanTask[]): TaskChange[] {
  const pairs = pairsOf(before, after);
  const kept = new Set([...pairs.values()].map((pair) => pair.before));
  const current = after.map((task): TaskChange => {
    const pair = pairs.get(task);
    if (!pair) return { kind: "new", after: task };
    const match = pair.likeness === 1 ? "same" : "like";
    return { kind: "kept", match, before: pair.before, after: task, units: unitsOf(pair.before, task) };
  });
  const dropped = before
    .filter((task) => !kept.has(task))
    .map((task): TaskChange => ({ kind: "dropped", before: task }));
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
