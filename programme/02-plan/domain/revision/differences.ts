import type { AllocationGrid, PlanContent } from "../plan-content.ts";
import { insertedBehind } from "./insert-behind.ts";
import {
  addressed,
  byAddress,
  keyOf,
  LIST_PARTS,
  LISTS,
  type ListPart,
  type PlanDifference,
  type PlanEntry,
  type PlanPart,
  titleOf,
} from "./plan-difference.ts";
import { sameJson } from "./same-json.ts";

/** Fields that say which entry it is, or that are compared cell by cell. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["id", "cells"]);

/**
 * Everything that differs between two contents of a plan, in printed order: entries added, removed and changed field by
 * field, tables cell by cell. Total: `applyDifferences(before, differencesBetween(before, after))` is `after`.
 */
export function differencesBetween(before: PlanContent, after: PlanContent): PlanDifference[] {
  const about = { part: "about", item: "", title: before.about.title } as const;
  return [
    ...fieldDifferences(about, before.about, after.about),
    ...LIST_PARTS.flatMap((part) => listDifferences(part, before[LISTS[part]], after[LISTS[part]])),
  ];
}

type Subject = { readonly part: PlanPart; readonly item: string; readonly title: string };

function listDifferences(part: ListPart, before: readonly PlanEntry[], after: readonly PlanEntry[]): PlanDifference[] {
  const [old, fresh] = [byAddress(before), byAddress(after)];
  const [held, wanted] = [new Map(old), new Map(fresh)];
  const removed = old.filter(([item]) => !wanted.has(item)).map(([item, from]) => removal(part, item, from));
  const kept = fresh.flatMap(([item, to], index): PlanDifference[] => {
    const from = held.get(item);
    const subject = { part, item, title: titleOf(from ?? to) };
    const behind = fresh[index - 1]?.[0] ?? null;
    return from ? entryDifferences(subject, from, to) : [addition(subject, to, behind)];
  });
  const ids = fresh.map(([item]) => item);
  const placed = insertedBehind(
    old.map(([item]) => item).filter((item) => wanted.has(item)),
    kept.filter((difference) => difference.change === "added"),
  );
  const order: PlanDifference[] = sameJson(placed, ids)
    ? []
    : [
        {
          key: keyOf(part, "", "order"),
          part,
          item: "",
          title: "",
          change: "order",
          sentence: "difference.order",
          from: old.map(([item]) => item),
          to: ids,
        },
      ];
  return [...removed, ...kept, ...order];
}

function removal(part: ListPart, item: string, from: PlanEntry): PlanDifference {
  const common = { key: keyOf(part, item), part, item, title: titleOf(from) };
  return { ...common, change: "removed", sentence: "difference.removed", from };
}

function addition(subject: Subject, to: PlanEntry, after: string | null) {
  const key = keyOf(subject.part, subject.item);
  return { key, ...subject, change: "added", sentence: "difference.added", to, after } as const;
}

function entryDifferences(subject: Subject, from: PlanEntry, to: PlanEntry): PlanDifference[] {
  const fields = fieldDifferences(subject, from, to);
  return "cells" in from && "cells" in to ? [...fields, ...cellDifferences(subject, from, to)] : fields;
}

function fieldDifferences(subject: Subject, from: object, to: object): PlanDifference[] {
  const [old, fresh] = [new Map(Object.entries(from)), new Map(Object.entries(to))];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((field) => !NOT_COMPARED.has(field) && !sameJson(old.get(field), fresh.get(field)))
    .map((field) => ({
      key: keyOf(subject.part, subject.item, field),
      ...subject,
      change: "field",
      sentence: "difference.field",
      field,
      from: old.get(field),
      to: fresh.get(field),
    }));
}

function cellDifferences(subject: Subject, from: AllocationGrid, to: AllocationGrid): PlanDifference[] {
  const held = cellsByPlace(from);
  const [former, columns] = [addressesOf(from), addressesOf(to)];
  const known = { areas: new Set(former.areas), periods: new Set(former.periods) };
  return columns.areas.flatMap((area, row) =>
    columns.periods.flatMap((period, column): PlanDifference[] => {
      const old = held(area, period);
      const fresh = to.cells[row]?.[column] ?? null;
      if (old === fresh) return [];
      const needs = [
        ...(known.areas.has(area) ? [] : [keyOf("grid", subject.item, "areas")]),
        ...(known.periods.has(period) ? [] : [keyOf("grid", subject.item, "periods")]),
      ];
      const key = keyOf("grid", subject.item, "cell", area, period);
      const what = { change: "cell", sentence: "difference.cell", place: { area, period } } as const;
      return [{ key, ...subject, ...what, unit: to.unit, from: old, to: fresh, needs }];
    }),
  );
}

type Shape = Pick<AllocationGrid, "areas" | "periods">;

/** The addresses of a grid's areas and periods. */
export function addressesOf({ areas, periods }: Shape) {
  return { areas: addressed(areas.map(({ name }) => name)), periods: addressed(periods.map(({ label }) => label)) };
}

/** A grid's figure by the addresses of its area and period; null where there is none. */
export function cellsByPlace(grid: AllocationGrid): (area: string, period: string) => string | null {
  const { areas, periods } = addressesOf(grid);
  const [rows, columns] = [indexed(areas), indexed(periods)];
  return (area, period) => grid.cells[rows.get(area) ?? -1]?.[columns.get(period) ?? -1] ?? null;
}

/** Places by their names. */
export function indexed(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
