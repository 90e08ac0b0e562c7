import type { Decimal, PlanContent } from "../plan-content.ts";

/** The lists of a plan's content and what one entry of each is called. */
export const LISTS = {
  target: "targets",
  grid: "grids",
  task: "tasks",
  incentive: "incentives",
  reference: "references",
} as const;

export type ListPart = keyof typeof LISTS;
export const LIST_PARTS = Object.keys(LISTS) as readonly ListPart[];
export type PlanPart = ListPart | "about";

/** One entry of any list; which one it is follows from the part. */
export type PlanEntry = PlanContent[(typeof LISTS)[ListPart]][number];

/**
 * One cell by the area and the period printed there. A name that a table prints twice carries its place: `东区`, `东区#2`.
 */
export type CellPlace = { readonly area: string; readonly period: string };

type Common = {
  /** What the difference is about, stable between two versions: part, entry, and the field or the cell. */
  readonly key: string;
  readonly part: PlanPart;
  /** Id of the entry; with `#2` where a list holds an id twice; empty for `about`. */
  readonly item: string;
  /** What a person calls the entry: indicator, task title, name. */
  readonly title: string;
};

/** One step from a plan's content to another. `sentence` is the key of its wording. */
export type PlanDifference =
  | (Common & {
      readonly change: "added";
      readonly sentence: "difference.added";
      readonly to: PlanEntry;
      /** The entry it stands behind; null for the first place. */
      readonly after: string | null;
    })
  | (Common & { readonly change: "removed"; readonly sentence: "difference.removed"; readonly from: PlanEntry })
  | (Common & {
      readonly change: "field";
      readonly sentence: "difference.field";
      readonly field: string;
      /** As stored; undefined where the entry has no such field. */
      readonly from: unknown;
      readonly to: unknown;
    })
  | (Common & {
      readonly change: "cell";
      readonly sentence: "difference.cell";
      readonly place: CellPlace;
      readonly unit: string;
      readonly from: Decimal | null;
      readonly to: Decimal | null;
      /** Keys of the differences that make the cell's row or column, when it is new. */
      readonly needs: readonly string[];
    })
  | (Common & {
      readonly change: "order";
      readonly sentence: "difference.order";
      /** Ids in their order. */
      readonly from: readonly string[];
      readonly to: readonly string[];
    });

/** @example keyOf("task", "k1", "title") // ["task","k1","title"] as JSON */
export function keyOf(part: PlanPart, item: string, ...rest: readonly string[]): string {
  return JSON.stringify([part, item, ...rest]);
}

/** The same name twice gets its place as a mark, so that each is addressed. */
export function addressed(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    let address = name;
    let count = counts.get(name) ?? 1;
    while (taken.has(address)) {
      count += 1;
      address = `${name}#${count}`;
    }
    counts.set(name, count);
    taken.add(address);
    return address;
  });
}

/** A list's entries under their addresses. */
export function byAddress<T extends { readonly id: string }>(items: readonly T[]): [address: string, item: T][] {
  const addresses = addressed(items.map(({ id }) => id));
  return items.map((item, index) => [addresses[index] ?? item.id, item]);
}

/** What a person calls an entry. */
export function titleOf(entry: PlanEntry): string {
  if ("indicator" in entry) return entry.indicator;
  if ("title" in entry) return entry.title;
  return "subject" in entry ? entry.subject : entry.name;
}
