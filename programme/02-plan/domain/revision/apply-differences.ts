import { accept, type Result, refuse } from "#kernel";
import type { AllocationGrid, PlanContent } from "../plan-content.ts";
import { addressesOf, cellsByPlace } from "./differences.ts";
import { insertedBehind } from "./insert-behind.ts";
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
  let places = [...entries.keys()];
  for (const difference of of(differences, "removed")) {
    const held = entries.get(difference.item);
    if (held === undefined || !starts(start, held, difference.from)) start.left.push(difference);
    else {
      entries.delete(difference.item);
      places = places.filter((place) => place !== difference.item);
    }
  }
  for (const difference of of(differences, "added")) {
    if (start.mode === "exactly" && entries.has(difference.item)) start.left.push(difference);
    else {
      if (!entries.has(difference.item)) places = insertedBehind(places, difference.item, difference.after);
      entries.set(difference.item, difference.to);
    }
  }
  changeEntries(entries, differences, start);
  for (const { to } of of(differences, "order")) places = ordered(places, to);
  return places.flatMap((place) => entries.get(place) ?? []);
}

function changeEntries(entries: Map<string, PlanEntry>, differences: readonly PlanDifference[], start: Start): void {
  const inside = differences.filter(({ change }) => change === "field" || change === "cell");
  for (const item of new Set(inside.map((difference) => difference.item))) {
    const held = entries.get(item);
    const own = inside.filter((difference) => difference.item === item);
    if (held === undefined) start.left.push(...own);
    else entries.set(item, changedEntry(held, own, start));
  }
}

function changedEntry(entry: PlanEntry, differences: readonly PlanDifference[], start: Start): PlanEntry {
  const changed = changedFields(entry, differences, start);
  if (!("cells" in changed && "cells" in entry)) return changed;
  const reshaped = { ...changed, cells: reshapedCells(entry, changed) };
  return changedCells(reshaped, of(differences, "cell"), start);
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
  const { areas, periods } = addressesOf(grid);
  const cells = grid.cells.map((row) => [...row]);
  for (const difference of differences) {
    const { area, period } = difference.place;
    const [row, column] = [areas.indexOf(area), periods.indexOf(period)];
    const figures = cells[row];
    const fits = figures !== undefined && column >= 0 && starts(start, figures[column] ?? null, difference.from);
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
