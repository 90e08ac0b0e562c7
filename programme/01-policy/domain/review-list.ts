import type { DraftItem } from "./draft.ts";
import type { By, DecisionEvent, ItemOrigin, ItemState, ShapeEvent } from "./review-events.ts";

/** A place in reading order: parts stand below the place of what they were part of. */
type Place = readonly number[];

type Listed = { readonly state: ItemState; readonly original: DraftItem; readonly place: Place };

/** Behind all parts that an item can have. */
const BEHIND = 1_000_000;

function inOrder(a: Listed, b: Listed): number {
  for (let level = 0; ; level += 1) {
    const [left, right] = [a.place[level], b.place[level]];
    if (left === undefined || right === undefined) return a.place.length - b.place.length;
    if (left !== right) return left - right;
  }
}

/** The items of a review while its events are folded: which there are, in which order, and what stands on each. */
export class ItemList {
  private readonly here = new Map<string, Listed>();
  /** What was split or merged away, to come back when that is undone. */
  private readonly away = new Map<string, Listed>();

  constructor(items: readonly (DraftItem & { readonly uncertain: boolean })[]) {
    for (const [at, { uncertain, ...item }] of items.entries()) {
      this.put(item, { place: [at], uncertain, version: 0, by: null, origin: null });
    }
  }

  states(): ItemState[] {
    return [...this.here.values()].sort(inOrder).map(({ state }) => state);
  }

  decide(event: DecisionEvent, seq: number): void {
    const past = this.here.get(event.itemId);
    if (past) this.here.set(event.itemId, { ...past, state: decided(past, event, seq) });
  }

  reshape(event: ShapeEvent, seq: number): void {
    const made = { version: seq, by: byOf(event) };
    switch (event.type) {
      case "item-split": {
        const [source] = this.takeAway([event.itemId]);
        if (!source) return;
        const into = event.parts.map(({ item }) => item.id);
        const origin = { how: "split" as const, from: [event.itemId], into };
        for (const [at, part] of event.parts.entries()) {
          const place = [...source.place, at + 1];
          this.put(part, { ...made, place, uncertain: source.state.uncertain, origin });
        }
        return;
      }
      case "items-merged": {
        const sources = this.takeAway(event.from);
        const [first] = sources;
        if (!first) return;
        const uncertain = sources.some(({ state }) => state.uncertain);
        const origin = { how: "merged" as const, from: event.from, into: [event.itemId] };
        this.put(event.merged, { ...made, place: first.place, uncertain, origin });
        return;
      }
      case "item-added": {
        const origin = { how: "added" as const, from: [], into: [event.itemId] };
        this.put(event.added, { ...made, place: this.placeFor(event.added, seq), uncertain: false, origin });
        return;
      }
      case "shape-undone":
        this.undo(event.itemId, made);
    }
  }

  /** The items that an act made go, those it was made from come back undecided, each at its old place. */
  private undo(itemId: string, made: { readonly version: number; readonly by: By }): void {
    const origin = this.here.get(itemId)?.state.origin;
    if (!origin) return;
    for (const id of origin.into) this.here.delete(id);
    for (const id of origin.from) {
      const source = this.away.get(id);
      this.away.delete(id);
      if (source) this.here.set(id, { ...source, state: { ...source.state, ...made } });
    }
  }

  private takeAway(ids: readonly string[]): Listed[] {
    return ids.flatMap((id) => {
      const listed = this.here.get(id);
      if (!listed) return [];
      this.here.delete(id);
      this.away.set(id, listed);
      return [listed];
    });
  }

  /** Behind the item of the same kind that begins before it; the reader's doubts are a list of their own. */
  private placeFor({ kind, item }: DraftItem, seq: number): Place {
    const before = [...this.here.values()]
      .filter(({ state }) => state.kind === kind && !state.uncertain && state.item.item.span[0] <= item.span[0])
      .sort(inOrder)
      .at(-1);
    return before ? [...before.place, BEHIND + seq] : [-1, seq];
  }

  private put(item: DraftItem, { place, ...rest }: Making): void {
    const { id } = item.item;
    const state: ItemState = { itemId: id, kind: item.kind, decision: "pending", item, ...rest };
    this.here.set(id, { state, original: item, place });
  }
}

type Making = {
  readonly place: Place;
  readonly uncertain: boolean;
  readonly version: number;
  readonly by: By | null;
  readonly origin: ItemOrigin | null;
};

function byOf({ byId, byName, at }: By): By {
  return { byId, byName, at };
}

function decided({ state: past, original }: Listed, event: DecisionEvent, seq: number): ItemState {
  const common = { ...past, version: seq, by: byOf(event) };
  switch (event.type) {
    case "item-accepted":
      return { ...common, decision: past.item === original ? "accepted" : "edited" };
    case "item-edited":
      return { ...common, decision: "edited", item: event.edited };
    case "item-rejected":
      return { ...common, decision: "rejected" };
    case "item-reopened":
      return { ...common, decision: "pending", item: original };
  }
}
