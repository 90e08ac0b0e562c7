import type { AcceptedItem } from "#plan";
import type { DemoProgramme } from "./entries.ts";

type Placed = { readonly place: number; readonly clause: string };

/** The text is not kept: an empty quote, and a span that only says what stands before what. */
function sourced<Item extends Placed>({ place, clause, ...item }: Item) {
  return { item: { ...item, quote: "", span: [place, place + 1] as const }, clause };
}

/**
 * A demo programme as what an officer accepted, ready for `planFromDraft(acceptedItems(programme), programme.metadata, …)`.
 * Every item carries its clause; there is no sentence to open.
 */
export function acceptedItems(programme: DemoProgramme): AcceptedItem[] {
  return [
    ...programme.targets.map((target) => ({ kind: "target" as const, ...sourced(target) })),
    ...programme.tables.map((table) => ({ kind: "table" as const, ...sourced(table) })),
    ...programme.tasks.map((task) => ({ kind: "task" as const, ...sourced(task) })),
    ...programme.incentives.map((incentive) => ({ kind: "incentive" as const, ...sourced(incentive) })),
    ...programme.references.map((reference) => ({ kind: "reference" as const, ...sourced(reference) })),
  ];
}
