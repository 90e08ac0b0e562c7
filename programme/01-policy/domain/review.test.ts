import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOf, instant } from "#kernel";
import type { Draft, DraftItem, Incentive, Task } from "./draft.ts";
import {
  acceptedItems,
  countDecisions,
  decideItems,
  discard,
  foldReview,
  type ItemCommand,
  itemsOf,
  namesIn,
} from "./review.ts";
import type { By, Review, ReviewEvent } from "./review-events.ts";

const sourced = (id: string, quote: string, start: number) => ({
  id,
  quote,
  span: [start, start + quote.length] as const,
});

const robots = {
  ...sourced("t1", "在役机器人达到1200台", 10),
  indicator: "在役机器人",
  value: 1200,
  unit: "台",
  op: "ge",
  period: "level",
  year: 2028,
  region: "望舒区",
} as const;
const training: Task = {
  ...sourced("k1", "开展实训", 40),
  number: "1",
  title: "开展实训",
  lead: ["市经信局"],
  coop: ["各区"],
};
const grant: Incentive = { ...sourced("i1", "给予10%补助", 60), kind: "rate", subject: "企业", rate: 10 };

/** Every kind once, and two doubts that bear the ids of certain items. */
const DRAFT: Draft = {
  schema: 1,
  doc: "invented",
  metadata: {
    title: "澄砚市行动方案",
    plan_title: null,
    issuers: [],
    doc_numbers: [],
    date: null,
    published: null,
    period: [2026, 2028],
    region: "澄砚市",
    level: "city",
    status: "final",
  },
  targets: [robots],
  tables: [
    {
      ...sourced("tb1", "附表", 100),
      title: "分解表",
      regions: ["全市", "望舒区"],
      total_region: "全市",
      rows: [
        { indicator: "诊断", unit: "家", year: 2026, measure: "annual", label: "2026", values: { 全市: 9, 望舒区: 9 } },
      ],
    },
  ],
  tasks: [training],
  incentives: [grant],
  references: [{ ...sourced("r1", "《望舒条例》", 5), name: "望舒条例", number: null, kind: "law" }],
  review: [
    {
      kind: "task",
      item: { ...training, id: "k1" },
      id: "v1",
      why: "unit-doubtful",
      quote: "开展实训",
      span: [40, 44],
    },
    {
      kind: "incentive",
      item: { ...grant, id: "" },
      id: "v2",
      why: "value-without-verb",
      quote: grant.quote,
      span: grant.span,
    },
  ],
};

const IDS = ["t1", "tb1", "k1", "i1", "r1", "v1", "v2"] as const;
const ORIGINALS: ReadonlyMap<string, DraftItem> = new Map<string, DraftItem>([
  ["t1", { kind: "target", item: robots }],
  ...DRAFT.tables.map((item) => ["tb1", { kind: "table", item }] as const),
  ["k1", { kind: "task", item: training }],
  ["i1", { kind: "incentive", item: grant }],
  ...DRAFT.references.map((item) => ["r1", { kind: "reference", item }] as const),
  ["v1", { kind: "task", item: { ...training, id: "v1" } }],
  ["v2", { kind: "incentive", item: { ...grant, id: "v2" } }],
]);

const MEI: By = { byId: idOf("u-mei"), byName: "梅", at: instant("2026-11-22T01:00:00.000Z") };
const LAN: By = { byId: idOf("u-lan"), byName: "兰", at: instant("2026-11-22T02:00:00.000Z") };

function original(id: string): DraftItem {
  const item = ORIGINALS.get(id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

/** An allowed edit: the same item with other words. */
function reworded(one: DraftItem, words: string): DraftItem {
  switch (one.kind) {
    case "target":
      return { ...one, item: { ...one.item, indicator: words } };
    case "table":
      return { ...one, item: { ...one.item, title: words } };
    case "task":
      return { ...one, item: { ...one.item, title: words } };
    case "incentive":
      return { ...one, item: { ...one.item, subject: words } };
    case "reference":
      return { ...one, item: { ...one.item, name: words } };
  }
}

/** Edits that make another item of it. */
const FORGERIES: Readonly<Record<string, (one: DraftItem) => DraftItem>> = {
  kind: ({ item }) =>
    ({ kind: original(item.id).kind === "reference" ? "task" : "reference", item }) as unknown as DraftItem,
  id: (one) => ({ ...one, item: { ...one.item, id: "t9" } }) as DraftItem,
  quote: (one) => ({ ...one, item: { ...one.item, quote: `${one.item.quote}。` } }) as DraftItem,
  start: (one) => ({ ...one, item: { ...one.item, span: [one.item.span[0] + 1, one.item.span[1]] } }) as DraftItem,
  end: (one) => ({ ...one, item: { ...one.item, span: [one.item.span[0], one.item.span[1] + 1] } }) as DraftItem,
};

test("a draft's items are the certain ones in reading order, then the doubted ones under the ids of their doubts", () => {
  const items = itemsOf(DRAFT);
  expect(items.map(({ item }) => item.id)).toEqual(IDS);
  expect(items.filter(({ uncertain }) => uncertain).map(({ item }) => item.id)).toEqual(["v1", "v2"]);
  for (const { uncertain: _, ...one } of items) expect(one).toEqual(original(one.item.id));
});

/** What a reviewer may try on one item; `seen` says how old a picture the reviewer acts on. */
type Try = {
  readonly id: string;
  readonly action: "accept" | "edit" | "reject" | "reopen";
  readonly words: string;
  readonly forgery: string | null;
};
type Step =
  | { readonly does: "look"; readonly who: 0 | 1 }
  | { readonly does: "decide"; readonly who: 0 | 1; readonly tries: readonly Try[] }
  | { readonly does: "discard"; readonly who: 0 | 1 };

const who = fc.constantFrom<0 | 1>(0, 1);
const attempt: fc.Arbitrary<Try> = fc.record({
  id: fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...IDS) }, fc.constantFrom("t2", "")),
  action: fc.constantFrom("accept", "edit", "reject", "reopen"),
  words: fc.constantFrom("甲", "乙"),
  forgery: fc.oneof({ weight: 15, arbitrary: fc.constant(null) }, fc.constantFrom(...Object.keys(FORGERIES))),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ does: fc.constant("look"), who }) },
  {
    weight: 24,
    arbitrary: fc.record({ does: fc.constant("decide"), who, tries: fc.array(attempt, { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("discard"), who }) },
);

/** What the model keeps: one line for each item, and what each reviewer last saw of the versions. */
type Line = { decision: string; item: DraftItem; version: number; by: string };
class Model {
  open = true;
  count = 0;
  lines = new Map<string, Line>(IDS.map((id) => [id, { decision: "pending", item: original(id), version: 0, by: "" }]));
  seen: [Map<string, number>, Map<string, number>] = [new Map(), new Map()];

  look(who: 0 | 1): void {
    this.seen[who] = new Map([...this.lines].map(([id, { version }]) => [id, version]));
  }

  private refusal(who: 0 | 1, tries: readonly Try[]): string | undefined {
    if (!this.open) return "policy.review-closed";
    const touched = new Set<string>();
    for (const { id, action, forgery } of tries) {
      const line = this.lines.get(id);
      if (touched.has(id)) return "policy.item-twice";
      if (!line) return "policy.item-unknown";
      if (line.version !== (this.seen[who].get(id) ?? 0)) return "policy.item-decided-meanwhile";
      if (action === "edit" && forgery !== null) return "policy.edit-changes-identity";
      touched.add(id);
    }
    return undefined;
  }

  /** The code that a batch is refused with, undefined when it goes through. */
  decide(who: 0 | 1, tries: readonly Try[]): string | undefined {
    const refused = this.refusal(who, tries);
    if (refused !== undefined) return refused;
    for (const { id, action, words } of tries) {
      this.count += 1;
      const line = this.lines.get(id);
      const item = action === "reopen" ? original(id) : action === "edit" ? reworded(original(id), words) : line?.item;
      // Accepting what somebody reworded before accepts the rewording.
      const accepted = line?.item === original(id) ? "accepted" : "edited";
      const decision = { accept: accepted, edit: "edited", reject: "rejected", reopen: "pending" }[action];
      this.lines.set(id, {
        decision,
        item: item ?? original(id),
        version: this.count,
        by: [MEI, LAN][who]?.byName ?? "",
      });
    }
    return undefined;
  }
}

function commandOf(one: Try, seenVersion: number): ItemCommand {
  const common = { itemId: one.id, seenVersion };
  if (one.action === "reject") return { ...common, action: "reject", reason: one.words };
  if (one.action !== "edit") return { ...common, action: one.action };
  const item = ORIGINALS.get(one.id) ?? original("t1");
  const forge = one.forgery === null ? undefined : FORGERIES[one.forgery];
  return { ...common, action: "edit", edited: forge ? forge(item) : reworded(item, one.words) };
}

function compareWithModel(review: Review, model: Model): void {
  expect(review.lastSeq).toBe(model.count);
  expect(review.state === "open").toBe(model.open);
  expect(review.items.map(({ itemId }) => itemId)).toEqual(IDS);
  for (const { itemId, decision, item, version, by } of review.items) {
    expect({ decision, item, version, by: by?.byName ?? "" }, itemId).toEqual(model.lines.get(itemId));
  }
  const decisions = [...model.lines.values()].map(({ decision }) => decision);
  const how = (...which: string[]) => decisions.filter((one) => which.includes(one)).length;
  expect(countDecisions(review)).toEqual({
    total: IDS.length,
    pending: how("pending"),
    accepted: how("accepted", "edited"),
    rejected: how("rejected"),
  });
  const lines = [...model.lines.values()];
  expect(acceptedItems(review)).toEqual(
    lines.filter(({ decision }) => /accepted|edited/.test(decision)).map((line) => line.item),
  );
}

/** One step of the two reviewers, on the model and on the events. */
function take(one: Step, model: Model, events: ReviewEvent[]): void {
  const review = foldReview(DRAFT, events);
  const by = one.who === 0 ? MEI : LAN;
  if (one.does === "look") model.look(one.who);
  else if (one.does === "discard") {
    const discarded = discard(review, "重复", by);
    expect(discarded.ok).toBe(model.open);
    if (!discarded.ok) return;
    events.push(discarded.value);
    model.count += 1;
    model.open = false;
  } else {
    const commands = one.tries.map((each) => commandOf(each, model.seen[one.who].get(each.id) ?? 0));
    const refused = model.decide(one.who, one.tries);
    const decided = decideItems(review, commands, by);
    expect(decided.ok ? undefined : decided.refusal.code).toBe(refused);
    if (decided.ok) events.push(...decided.value);
  }
}

describe("two reviewers of one draft", () => {
  test("see and decide what a simple list of decisions says, all of a batch or nothing", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const model = new Model();
        const events: ReviewEvent[] = [];
        for (const one of steps) {
          take(one, model, events);
          compareWithModel(foldReview(DRAFT, events), model);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the slower one is told who decided what meanwhile", () => {
    const accepted = decideItems(foldReview(DRAFT, []), [{ itemId: "k1", seenVersion: 0, action: "accept" }], MEI);
    const review = foldReview(DRAFT, accepted.ok ? accepted.value : []);
    const reject: ItemCommand = { itemId: "k1", seenVersion: 0, action: "reject", reason: "重复" };
    expect(decideItems(review, [{ itemId: "t1", seenVersion: 0, action: "accept" }, reject], LAN)).toEqual({
      ok: false,
      refusal: { code: "policy.item-decided-meanwhile", facts: { itemId: "k1", by: "梅", decision: "accepted" } },
    });
    expect(decideItems(review, [{ ...reject, seenVersion: 1 }], LAN)).toEqual({
      ok: true,
      value: [{ ...LAN, type: "item-rejected", itemId: "k1", reason: "重复" }],
    });
  });
});

describe("an edit", () => {
  test.each(IDS.flatMap((id) => Object.keys(FORGERIES).map((what) => [id, what] as const)))(
    "of %s that changes its %s is refused",
    (itemId, what) => {
      const edited = FORGERIES[what]?.(original(itemId)) ?? original(itemId);
      expect(decideItems(foldReview(DRAFT, []), [{ itemId, seenVersion: 0, action: "edit", edited }], MEI)).toEqual({
        ok: false,
        refusal: { code: "policy.edit-changes-identity", facts: { itemId } },
      });
    },
  );

  test("stays when the item is accepted or rejected afterwards, and goes when it is reopened", () => {
    const edited = reworded(original("t1"), "新说法");
    const by = { ...MEI, itemId: "t1" };
    const events: ReviewEvent[] = [
      { ...by, type: "item-edited", edited },
      { ...by, type: "item-accepted" },
    ];
    expect(acceptedItems(foldReview(DRAFT, events))).toEqual([edited]);
    events.push({ ...by, type: "item-rejected", reason: "重复" });
    expect(foldReview(DRAFT, events).items[0]).toMatchObject({ decision: "rejected", item: edited });
    events.push({ ...by, type: "item-reopened" });
    expect(foldReview(DRAFT, events).items[0]).toMatchObject({ decision: "pending", item: original("t1"), version: 4 });
  });
});

describe("a closed review", () => {
  test.each<[Review["state"], ReviewEvent]>([
    ["published", { ...MEI, type: "published", planId: "p1", version: 1 }],
    ["discarded", { ...MEI, type: "discarded", reason: "重复" }],
  ])("that was %s takes no decision, not even an empty one", (state, event) => {
    const review = foldReview(DRAFT, [{ ...LAN, type: "item-accepted", itemId: "t1" }, event]);
    const closed = { ok: false, refusal: { code: "policy.review-closed", facts: { state } } };
    expect(review).toMatchObject({ state, lastSeq: 2 });
    expect(decideItems(review, [{ itemId: "t1", seenVersion: 1, action: "reopen" }], MEI)).toEqual(closed);
    expect(decideItems(review, [], MEI)).toEqual(closed);
    expect(discard(review, "重复", MEI)).toEqual(closed);
    expect(acceptedItems(review)).toEqual([original("t1")]);
  });
});

test("names in use are those of tasks, tables and targets, each once, without the table's total", () => {
  const more: Task = { ...training, id: "k2", lead: ["望舒区政府", "市经信局"], coop: [], implied_units: ["各街镇"] };
  expect(namesIn([...ORIGINALS.values(), { kind: "task", item: more }])).toEqual({
    units: ["市经信局", "各区", "望舒区政府", "各街镇"],
    areas: ["望舒区"],
  });
});
