import type { SplitConstraint, SplitTask } from "../split-task.ts";
import { Circulation, type Room } from "./circulation.ts";

const BIG = 1e9;
const FREE: Room = { low: 0, high: BIG };

/** What single cells and the areas' sums over the years are held between. */
type Held = { readonly cells: Room[][]; readonly sums: Room[] };

/**
 * Whether some split into whole units keeps these constraints, found as a circulation in a network with lower bounds. Knows
 * no linear program and shares nothing with the side it judges.
 */
export function canBeKept(task: SplitTask, kept: readonly SplitConstraint[]): boolean {
  const held: Held = {
    cells: task.areas.map(() => task.years.map(() => ({ ...FREE }))),
    sums: task.areas.map(() => ({ ...FREE })),
  };
  for (const one of kept) hold(task, one, held);
  return task.kind === "flow" ? flowCirculates(task, kept, held) : stockCirculates(task, kept, held);
}

function hold(task: SplitTask, one: SplitConstraint, { cells, sums }: Held): void {
  if (one.type === "rising" || one.type === "year-total" || one.type === "plan-total") return;
  const value = Number(one.value);
  const tighten = (room: Room) => {
    if (one.type !== "ceiling") room.low = Math.max(room.low, value);
    if (one.type !== "floor" && one.type !== "before") room.high = Math.min(room.high, value);
  };
  const isMeant = (area: number) => one.area === null || task.areas[area]?.name === one.area;
  const year = one.type === "before" ? task.years[0] : one.type === "area-total" ? null : one.year;
  const summed = one.type === "area-total" || (one.type !== "before" && task.kind === "flow" && one.area !== null);
  const meant = summed && year === null ? sums.map((room) => [room]) : cells.map((row) => roomsOf(task, row, year));
  for (const room of meant.filter((_, area) => isMeant(area)).flat()) tighten(room);
}

function roomsOf({ years }: SplitTask, row: readonly Room[], year: number | null | undefined): Room[] {
  return row.filter((_, column) => year === null || year === years[column]);
}

function totalOf(kept: readonly SplitConstraint[], year: number): number | undefined {
  const found = kept.find((one) => one.type === "year-total" && one.year === year);
  return found && "value" in found ? Number(found.value) : undefined;
}

function exactly(value: number | undefined): Room {
  return value === undefined ? { ...FREE } : { low: value, high: value };
}

/** plan → years → cells → areas → plan. */
function flowCirculates(task: SplitTask, kept: readonly SplitConstraint[], { cells, sums }: Held): boolean {
  const graph = new Circulation();
  const plan = kept.find((one) => one.type === "plan-total");
  graph.edge("plan", "years", exactly(plan ? Number(plan.value) : undefined));
  for (const [index, year] of task.years.entries()) graph.edge("years", `y${index}`, exactly(totalOf(kept, year)));
  for (const [area, row] of cells.entries()) {
    for (const [year, room] of row.entries()) graph.edge(`y${year}`, `a${area}`, room);
    graph.edge(`a${area}`, "plan", sums[area] ?? FREE);
  }
  return graph.circulates();
}

/** More than any invented table holds. */
const POOL = 1e8;

/**
 * A constant pool moves from year to year, through the areas' cells or past them; what a year's total leaves goes past. An
 * area that must not fall hands all it holds to its own next year.
 */
function stockCirculates(task: SplitTask, kept: readonly SplitConstraint[], { cells }: Held): boolean {
  const graph = new Circulation();
  const last = task.years.length - 1;
  graph.edge("end", "join0", { low: POOL, high: POOL });
  for (const [index, year] of task.years.entries()) {
    const total = totalOf(kept, year);
    const past = total === undefined ? { low: 0, high: POOL } : exactly(POOL - total);
    const next = index === last ? "end" : `join${index + 1}`;
    graph.edge(`join${index}`, next, past);
    for (const [area, row] of cells.entries()) {
      const [into, out] = [`in${area}.${index}`, `out${area}.${index}`];
      graph.edge(`join${index}`, into, FREE);
      graph.edge(into, out, row[index] ?? FREE);
      const rises = kept.some(
        (one) => one.type === "rising" && one.area === task.areas[area]?.name && one.from === year,
      );
      if (!rises) graph.edge(out, next, FREE);
      if (index < last) graph.edge(out, `in${area}.${index + 1}`, FREE);
    }
  }
  return graph.circulates();
}
