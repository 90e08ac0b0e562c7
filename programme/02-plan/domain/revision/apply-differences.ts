import { accept, type Result, refuse } from "#kernel";
import { groupBy } from "../grouping.ts";
import type { AllocationGrid, PlanContent } from "../plan-content.ts";
import { addressesOf, cellsByPlace, indexed } from "./differences.ts";
import { type Insertion, insertedBehind } from "./insert-behind.ts";
import { byAddress, LIST_PARTS, LISTS, type ListPart, type PlanDifference, type PlanEntry } from "./plan-difference.ts";
import { sameJson } from "./same-json.ts";

/**
 * The content with the differences applied, in whatever order they come. Refuses `plan.change-unfit {title, remaining}` when one
 * does not fit the content: its entry, row or column is missing or already there, or it starts from another value.
 */
export function applyDifferences(content: PlanContent, differences: readonly PlanDifference[]): Result<PlanContent> {
  const applied = applyWhatFits(content, differences, "exactly");
  const [first] = applied.left;
  return first
    ? refuse("plan.change-unfit", { title: first.title, remaining: applied.left.length })
    : accept(applied.content);
}

/** What was applied, and the differences that found no place. */
export type Applied = { readonly content: PlanContent; readonly left: readonly PlanDifference[] };

/** Applies what finds its place. `exactly`: only from the value it starts from; `over`: whatever stands there now. */
export function applyWhatFits(
  content: PlanContent,
  differences: readonly PlanDifference[],
  mode: "exactly" | "over",
): Applied {
  const left: PlanDifference[] = [];
  const start = { mode, left };
  const about = changedFields(
    content.about,
    differences.filter(({ part }) => part === "about"),
    start,
  );
  const lists = LIST_PARTS.map((part): [string, readonly PlanEntry[]] => {
    const own = differences.filter((difference) => difference.part === part);
    return [LISTS[part], own.length === 0 ? content[LISTS[part]] : changedList(part, content, own, start)];
  });
  return { content: { ...content, about, ...Object.fromEntries(lists) }, left };
}

type Start = { readonly mode: "exactly" | "over"; readonly left: PlanDifference[] };

function changedList(
  part: ListPart,
  content: PlanContent,
  differences: readonly PlanDifference[],
  start: Start,
): readonly PlanEntry[] {
  const entries = new Map<string, PlanEntry>(byAddress<PlanEntry>(content[LISTS[part]]));
  for (const difference of of(differences, "removed")) {
    const held = entries.get(difference.item);
    if (held === undefined || !starts(start, held, difference.from)) start.left.push(difference);
    else entries.delete(difference.item);
  }
  const kept = [...entries.keys()];
  const insertions: Insertion[] = [];
  for (const difference of of(differences, "added")) {
    if (start.mode === "exactly" && entries.has(difference.item)) start.left.push(difference);
    else {
      if (!entries.has(difference.item)) insertions.push(difference);
      entries.set(difference.item, difference.to);
    }
  }
  changeEntries(entries, differences, start);
  let places = insertedBehind(kept, insertions);
  for (const { to } of of(differences, "order")) places = ordered(places, to);
  return places.flatMap((place) => entries.get(place) ?? []);
}

function changeEntries(entries: Map<string, PlanEntry>, differences: readonly PlanDifference[], start: Start): void {
  const inside = differences.filter(({ change }) => change === "field" || change === "cell");
  for (const [item, own] of groupBy(inside, (difference) => difference.item)) {
    const held = entries.get(item);
    if (held === undefined) start.left.push(...own);
    else entries.set(item, changedEntry(held, own, start));
  }
}

function changedEntry(entry: PlanEntry, differences: readonly PlanDifference[], start: Start): PlanEntry {
  const changed = changedFields(entry, differences, start);
  const cells = of(differences, "cell");
  if (!(isTable(changed) && isTable(entry))) {
    start.left.push(...cells);
    return changed;
  }
  const reshaped = { ...changed, cells: reshapedCells(entry, changed) };
  return changedCells(reshaped, cells, start);
}

/** Far more than any annex has; a change that names more rows and columns is none of an annex. */
const MOST_CELLS = 200_000;

/** Whether an entry is a table whose places can be told apart; changes come from outside and may hold anything. */
function isTable(entry: PlanEntry): entry is AllocationGrid {
  if (!("cells" in entry && "areas" in entry && "periods" in entry)) return false;
  const { cells, areas, periods }: Readonly<Record<"cells" | "areas" | "periods", unknown>> = entry;
  return (
    named(areas, "name") &&
    named(periods, "label") &&
    areas.length * periods.length <= MOST_CELLS &&
    Array.isArray(cells) &&
    cells.every(Array.isArray)
  );
}

function named(list: unknown, by: "name" | "label"): list is readonly unknown[] {
  return (
    Array.isArray(list) &&
    list.every((one: unknown) => {
      if (typeof one !== "object" || one === null) return false;
      return typeof Reflect.get(one, by) === "string";
    })
  );
}

function changedFields<T extends object>(entry: T, differences: readonly PlanDifference[], start: Start): T {
  const fields = new Map<string, unknown>(Object.entries(entry));
  for (const difference of of(differences, "field")) {
    if (starts(start, fields.get(difference.field), difference.from)) fields.set(difference.field, difference.to);
    else start.left.push(difference);
  }
  const kept = [...fields].filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as T;
}

/** The figures of the areas and periods that stay, where they now stand. */
function reshapedCells(before: AllocationGrid, after: AllocationGrid): AllocationGrid["cells"] {
  const held = cellsByPlace(before);
  const { areas, periods } = addressesOf(after);
  return areas.map((area) => periods.map((period) => held(area, period)));
}

type CellDifference = Extract<PlanDifference, { readonly change: "cell" }>;

function changedCells(grid: AllocationGrid, differences: readonly CellDifference[], start: Start): AllocationGrid {
  const addresses = addressesOf(grid);
  const [rows, columns] = [indexed(addresses.areas), indexed(addresses.periods)];
  const cells = grid.cells.map((row) => [...row]);
  for (const difference of differences) {
    const { area, period } = difference.place;
    const figures = cells[rows.get(area) ?? -1];
    const column = columns.get(period);
    const fits =
      figures !== undefined && column !== undefined && starts(start, figures[column] ?? null, difference.from);
    if (fits) figures[column] = difference.to;
    else start.left.push(difference);
  }
  return { ...grid, cells };
}

function starts({ mode }: Start, held: unknown, from: unknown): boolean {
  return mode === "over" || sameJson(held, from);
}

/** Sorted as wanted; what is not wanted keeps its order behind. */
function ordered(places: readonly string[], wanted: readonly string[]): string[] {
  const held = new Set(places);
  const known = wanted.filter((place) => held.has(place));
  const first = new Set(known);
  return [...known, ...places.filter((place) => !first.has(place))];
}

function of<C extends PlanDifference["change"]>(differences: readonly PlanDifference[], change: C) {
  return differences.filter(
    (difference): difference is Extract<PlanDifference, { readonly change: C }> => difference.change === change,
  );
}
