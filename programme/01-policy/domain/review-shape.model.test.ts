import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf, instant } from "#kernel";
import type { DraftItem } from "./draft.ts";
import { acceptedItems, countDecisions, decideItems, foldReview } from "./review.ts";
import type { By, ItemState, Review, ReviewEvent } from "./review-events.ts";
import { reshape, type ShapeCommand } from "./review-shape.ts";
import { DRAFT, law, TEXT } from "./testing/invented-draft.ts";

const MEI: By = { byId: idOf("u-mei"), byName: "梅", at: instant("2026-11-22T01:00:00.000Z") };
const READ = ["t1", "t2", "k1", "k2", "i1", "i2", "r1", "r2", "v1"];

/**
 * The model counts grains: an item that was read weighs as many as it can ever be cut into. A split deals the grains of an
 * item out to its parts, a merger pools them, an addition brings new ones, taking back gives them back. It knows nothing
 * of events, places and versions.
 */
type Heap = { readonly grains: readonly string[]; readonly made: number | null; decision: "open" | "in" | "out" };
type Act = { readonly sources: ReadonlyMap<string, Heap>; readonly into: readonly string[] };

const GRAINS = 8;
const grainsOf = (id: string) => Array.from({ length: GRAINS }, (_, at) => `${id}#${at}`);

class Model {
  readonly heaps = new Map<string, Heap>(
    READ.map((id) => [id, { grains: grainsOf(id), made: null, decision: "open" }]),
  );
  readonly acts: Act[] = [];
  readonly added = new Set<string>();

  take(ids: readonly string[], made: readonly (readonly [string, readonly string[]])[]): void {
    const sources = new Map(ids.map((id) => [id, this.of(id)]));
    for (const id of ids) this.heaps.delete(id);
    const number = this.acts.push({ sources, into: made.map(([id]) => id) }) - 1;
    for (const [id, grains] of made) this.heaps.set(id, { grains, made: number, decision: "open" });
  }

  of(id: string): Heap {
    const heap = this.heaps.get(id);
    if (!heap) throw new Error(`the review lists ${id}, the model does not`);
    return heap;
  }

  mayTakeBack(id: string): boolean {
    const { made } = this.of(id);
    const into = made === null ? undefined : this.acts[made]?.into;
    return into?.every((one) => this.heaps.get(one)?.made === made && this.of(one).decision === "open") ?? false;
  }

  takeBack(id: string): void {
    const act = this.acts[this.of(id).made ?? -1];
    for (const one of act?.into ?? []) {
      this.heaps.delete(one);
      this.added.delete(one);
    }
    for (const [one, heap] of act?.sources ?? []) this.heaps.set(one, heap);
  }
}

type Move =
  | { readonly does: "split" | "accept" | "reject" | "reopen" | "undo"; readonly on: number }
  | { readonly does: "merge"; readonly on: number; readonly with: number }
  | { readonly does: "add"; readonly on: number };

const on = fc.nat(40);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ does: fc.constantFrom("split", "accept", "reject", "reopen", "undo", "undo"), on }),
  fc.record({ does: fc.constant("merge"), on, with: on }),
  fc.record({ does: fc.constant("add"), on }),
);

type Table = { readonly model: Model; readonly events: ReviewEvent[]; readonly review: Review };

/** Tries a command; what happened, or undefined when it was refused. Ids that would grow too long are no concern here. */
function attempt({ events, review }: Table, command: ShapeCommand, allowed: boolean): ReviewEvent | undefined {
  const done = reshape(review, command, { by: MEI, text: TEXT, limit: 500 });
  if (!done.ok && done.refusal.code === "policy.shaped-too-often") return undefined;
  expect(done.ok, JSON.stringify(command)).toBe(allowed);
  if (done.ok) events.push(done.value);
  return done.ok ? done.value : undefined;
}

const seen = ({ itemId, version }: ItemState) => ({ itemId, seenVersion: version });

/** The same words under a name of its own: a split has to tell its parts apart. */
function renamed(one: DraftItem): DraftItem {
  const name = { target: "indicator", table: "title", task: "title", incentive: "subject", reference: "name" }[
    one.kind
  ];
  const { [name]: before } = one.item as unknown as Record<string, string>;
  return { ...one, item: { ...one.item, [name]: `${before}（另）` } } as DraftItem;
}

function split(table: Table, item: ItemState): void {
  const { grains, decision } = table.model.of(item.itemId);
  const parts = [item.item, renamed(item.item)];
  const event = attempt(table, { action: "split", ...seen(item), parts }, decision === "open");
  if (event?.type !== "item-split") return;
  const half = Math.floor(grains.length / 2);
  const dealt = [grains.slice(0, half), grains.slice(half)];
  table.model.take(
    [item.itemId],
    event.parts.map((part, at) => [part.item.id, dealt[at] ?? []]),
  );
}

function merge(table: Table, item: ItemState, other: ItemState): void {
  const [one, two] = [table.model.of(item.itemId), table.model.of(other.itemId)];
  const allowed = item !== other && item.kind === other.kind && one.decision === "open" && two.decision === "open";
  const event = attempt(table, { action: "merge", items: [seen(item), seen(other)] }, allowed);
  if (event?.type !== "items-merged") return;
  table.model.take([item.itemId, other.itemId], [[event.itemId, [...one.grains, ...two.grains]]]);
}

function add(table: Table): void {
  const event = attempt(table, { action: "add", item: { kind: "reference", item: law } }, true);
  if (event?.type !== "item-added") return;
  table.model.take([], [[event.itemId, grainsOf(event.itemId)]]);
  table.model.added.add(event.itemId);
}

function decide({ model, events, review }: Table, item: ItemState, action: "accept" | "reject" | "reopen"): void {
  const command = action === "reject" ? { action, reason: "重复" } : { action };
  const done = decideItems(review, [{ ...seen(item), ...command }], MEI);
  expect(done.ok).toBe(true);
  if (done.ok) events.push(...done.value);
  model.of(item.itemId).decision = action === "accept" ? "in" : action === "reject" ? "out" : "open";
}

function play(table: Table, one: Move): void {
  const pick = (n: number) => table.review.items[n % table.review.items.length];
  const item = pick(one.on);
  if (!item) throw new Error("nothing is left of the draft");
  if (one.does === "split") split(table, item);
  else if (one.does === "merge") merge(table, item, pick(one.with) ?? item);
  else if (one.does === "add") add(table);
  else if (one.does === "undo") {
    const allowed = table.model.mayTakeBack(item.itemId);
    if (attempt(table, { action: "undo", ...seen(item) }, allowed)) table.model.takeBack(item.itemId);
  } else decide(table, item, one.does);
}

function compare(events: readonly ReviewEvent[], model: Model): void {
  const review = foldReview(DRAFT, events);
  const listed = review.items.map(({ itemId }) => itemId);
  expect(listed.toSorted()).toEqual([...model.heaps.keys()].sort());
  const accepted = acceptedItems(review).map(({ item }) => item.id);
  const taken = [...model.heaps].filter(([, { decision }]) => decision === "in").map(([id]) => id);
  expect(accepted.toSorted()).toEqual(taken.sort());
  // Every grain that was read or added lies in exactly one item of the list, so none is lost and none can enter twice.
  const all = [...READ, ...model.added].flatMap(grainsOf).sort();
  expect(listed.flatMap((id) => model.of(id).grains).sort()).toEqual(all);
  const grown = events.reduce((sum, event) => sum + ("more" in event ? event.more : 0), 0);
  expect(countDecisions(review).total).toBe(READ.length + grown);
  const asRead = review.items.filter(({ origin }) => origin === null).map(({ itemId }) => itemId);
  expect(asRead).toEqual(READ.filter((id) => asRead.includes(id)));
}

test("whatever is split, merged, added, decided and taken back, nothing is lost and nothing enters twice", () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const [model, events] = [new Model(), [] as ReviewEvent[]];
      for (const one of moves) {
        play({ model, events, review: foldReview(DRAFT, events) }, one);
        compare(events, model);
      }
    }),
    { numRuns: 400 },
  );
});
