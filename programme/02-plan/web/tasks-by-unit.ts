import type { NamedUnit, Task } from "./plan-view.ts";

/** What one unit has to do: tasks it leads, and tasks it takes part in. */
export type UnitTasks = {
  /** The register's id where the name is known, else the printed name. */
  readonly key: string;
  readonly name: string;
  readonly known: boolean;
  readonly leads: readonly Task[];
  readonly joins: readonly Task[];
};

function keyOf({ unitId, name }: NamedUnit): string {
  return unitId ?? name;
}

/** Who takes part in a task without leading it: cooperating units, and those a general clause adds. */
function joining(task: Task): NamedUnit[] {
  const leads = new Set(task.lead.map(keyOf));
  return [...task.cooperating, ...task.implied].filter((unit) => !leads.has(keyOf(unit)));
}

/**
 * Tasks by unit: those with most tasks to lead first, then by name. Two printed names of one registered unit are one
 * unit, under the name printed first.
 */
export function tasksByUnit(tasks: readonly Task[]): UnitTasks[] {
  const units = new Map<string, { name: string; known: boolean; leads: Set<Task>; joins: Set<Task> }>();
  const held = (unit: NamedUnit) => {
    const key = keyOf(unit);
    const found = units.get(key);
    if (found) return found;
    const fresh = { name: unit.name, known: unit.unitId !== null, leads: new Set<Task>(), joins: new Set<Task>() };
    units.set(key, fresh);
    return fresh;
  };
  for (const task of tasks) {
    for (const unit of task.lead) held(unit).leads.add(task);
    for (const unit of joining(task)) held(unit).joins.add(task);
  }
  return [...units]
    .map(([key, { leads, joins, ...unit }]) => ({ key, ...unit, leads: [...leads], joins: [...joins] }))
    .sort(
      (a, b) =>
        b.leads.length - a.leads.length || b.joins.length - a.joins.length || a.name.localeCompare(b.name, "zh-CN"),
    );
}

/** Tasks that name nobody. */
export function tasksOfNobody(tasks: readonly Task[]): Task[] {
  return tasks.filter((task) => task.lead.length === 0 && joining(task).length === 0);
}
