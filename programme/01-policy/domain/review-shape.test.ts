import { describe, expect, test } from "vitest";
import { idOf, instant, type Result } from "#kernel";
import type { DraftItem, Target } from "./draft.ts";
import { decideItems, foldReview } from "./review.ts";
import type { By, ReviewEvent } from "./review-events.ts";
import { reshape, type ShapeCommand } from "./review-shape.ts";
import { at, DRAFT, factories, grant, interest, law, platform, TEXT, training } from "./testing/invented-draft.ts";

const MEI: By = { byId: idOf("u-mei"), byName: "梅", at: instant("2026-11-22T01:00:00.000Z") };
const SHAPING = { by: MEI, text: TEXT, limit: 40 };
const seen = (itemId: string, seenVersion = 0) => ({ itemId, seenVersion });

/** The events after a command that must go through. */
function afterwards(events: readonly ReviewEvent[], command: ShapeCommand): ReviewEvent[] {
  const done = reshape(foldReview(DRAFT, events), command, SHAPING);
  if (!done.ok) throw new Error(done.refusal.code);
  return [...events, done.value];
}

const ids = (events: readonly ReviewEvent[]) => foldReview(DRAFT, events).items.map(({ itemId }) => itemId);
const codeOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal.code);
const refusalOf = (events: readonly ReviewEvent[], command: ShapeCommand) =>
  codeOf(reshape(foldReview(DRAFT, events), command, SHAPING));

const piece = (text: string): DraftItem => ({ kind: "target", item: { ...factories, ...at(text), id: "" } });
const halves: ShapeCommand = { action: "split", ...seen("t1"), parts: [piece("智能工厂"), piece("达到20家")] };

describe("a split", () => {
  test("puts the parts where the item stood, undecided, each under an id that tells what it was part of", () => {
    const events = afterwards([], halves);
    expect(ids(events).slice(0, 3)).toEqual(["t1.1", "t1.2", "t2"]);
    expect(foldReview(DRAFT, events).items[0]).toMatchObject({
      ...{ decision: "pending", uncertain: false, version: 1, item: { kind: "target", item: at("智能工厂") } },
      origin: { how: "split", from: ["t1"], into: ["t1.1", "t1.2"] },
    });
  });

  test("of a doubted item leaves the parts doubted", () => {
    const events = afterwards([], { ...halves, ...seen("v1") } as ShapeCommand);
    expect(foldReview(DRAFT, events).items.filter(({ uncertain }) => uncertain)).toHaveLength(2);
  });

  test("is refused for a decided item, another kind, words that stand elsewhere, no name and no figure", () => {
    const accepted: ReviewEvent[] = [{ ...MEI, type: "item-accepted", itemId: "t1" }];
    expect(refusalOf(accepted, { ...halves, seenVersion: 1 } as ShapeCommand)).toBe("policy.item-already-decided");
    expect(refusalOf(accepted, halves)).toBe("policy.item-decided-meanwhile");
    expect(refusalOf([], { ...halves, ...seen("t9") } as ShapeCommand)).toBe("policy.item-unknown");
    const parts = (second: DraftItem): ShapeCommand =>
      ({ ...halves, parts: [piece("智能工厂"), second] }) as ShapeCommand;
    const with_ = (change: Partial<Target>): DraftItem => ({ kind: "target", item: { ...factories, ...change } });
    expect(refusalOf([], parts({ kind: "reference", item: law }))).toBe("policy.kinds-differ");
    expect(refusalOf([], parts(with_({ quote: "无此文字" })))).toBe("policy.quote-not-in-document");
    expect(refusalOf([], parts(with_({ span: [0, 4] })))).toBe("policy.quote-not-in-document");
    expect(refusalOf([], parts(with_({ second_quote: "无此文字" })))).toBe("policy.quote-not-in-document");
    expect(refusalOf([], parts(with_({ indicator: " " })))).toBe("policy.item-needs-name");
    expect(refusalOf([], parts(with_({ value: Number.NaN })))).toBe("policy.edit-incomplete");
    expect(refusalOf([], parts(piece("智能工厂")))).toBe("policy.parts-alike");
  });
});

describe("a merger", () => {
  const merge = (...which: string[]): ShapeCommand => ({ action: "merge", items: which.map((id) => seen(id)) });
  const made = (events: readonly ReviewEvent[], id: string) =>
    foldReview(DRAFT, events).items.find(({ itemId }) => itemId === id)?.item.item;

  test("of tasks keeps the first title, unites units and deadlines, and quotes what both say", () => {
    const events = afterwards([], merge("k1", "k2"));
    expect(ids(events)).toEqual(["t1", "t2", "k1+k2", "i1", "i2", "r1", "r2", "v1"]);
    expect(made(events, "k1+k2")).toEqual({
      ...{
        id: "k1+k2",
        number: "1",
        title: "开展实训",
        lead: ["市经信局", "市数据局", "市人社局"],
        coop: ["市财政局"],
      },
      deadlines: ["2026年底"],
      ...at(`${training.quote}\n${platform.quote}`),
    });
  });

  test("of clauses far apart keeps both quotes, and takes from the second what the first leaves open", () => {
    const events = afterwards([], merge("i1", "i2"));
    expect(made(events, "i1+i2")).toEqual({ ...grant, id: "i1+i2", base: "贷款", second_quote: interest.quote });
  });

  test("of different kinds, of one item twice and of a decided one is refused", () => {
    expect(refusalOf([], merge("t1", "k1"))).toBe("policy.kinds-differ");
    expect(refusalOf([], merge("t1", "t1"))).toBe("policy.item-twice");
    const rejected: ReviewEvent[] = [{ ...MEI, type: "item-rejected", itemId: "t2", reason: "重复" }];
    const one: ShapeCommand = { action: "merge", items: [seen("t1"), seen("t2", 1)] };
    expect(refusalOf(rejected, one)).toBe("policy.item-already-decided");
  });

  test("of table pieces unites rows and regions, and does not choose between two figures of a cell", () => {
    const row = (value: number, region: string) =>
      ({
        indicator: "诊断",
        unit: "家",
        year: 2026,
        measure: "annual",
        label: "2026",
        values: { [region]: value },
      }) as const;
    const table = (id: string, value: number, region: string) => ({
      ...at("望舒区数字化三年计划"),
      ...{ id, title: "分解表", regions: [region], total_region: null, rows: [row(value, region)] },
    });
    const draft = (value: number, region: string) => ({
      ...DRAFT,
      tables: [table("tb1", 3, "东街"), table("tb2", value, region)],
    });
    const both = merge("tb1", "tb2");
    const joined = reshape(foldReview(draft(4, "西街"), []), both, SHAPING);
    expect(joined).toMatchObject({
      value: { merged: { item: { regions: ["东街", "西街"], rows: [{ values: { 东街: 3, 西街: 4 } }] } } },
    });
    expect(codeOf(reshape(foldReview(draft(4, "东街"), []), both, SHAPING))).toBe("policy.cells-differ");
    expect(codeOf(reshape(foldReview(draft(3, "东街"), []), both, SHAPING))).toBeUndefined();
  });
});

describe("an added item", () => {
  test("stands behind the one of its kind that begins before it, and its words stand in the document", () => {
    const add = (quote: string): ShapeCommand => ({
      action: "add",
      item: { kind: "reference", item: { ...law, ...at(quote) } },
    });
    const events = afterwards(afterwards([], add("澄砚")), add("望舒条"));
    expect(ids(events).slice(-5)).toEqual(["r1", "n2", "r2", "n1", "v1"]);
    const forged: ShapeCommand = { action: "add", item: { kind: "reference", item: { ...law, quote: "《别的》" } } };
    expect(refusalOf(events, forged)).toBe("policy.quote-not-in-document");
  });

  test("never bears the id of one that was taken back", () => {
    const add: ShapeCommand = { action: "add", item: { kind: "reference", item: law } };
    const back = afterwards(afterwards([], add), { action: "undo", ...seen("n1", 1) });
    expect(ids(afterwards(back, add))).toContain("n2");
  });

  test("is refused beyond the limit of a draft", () => {
    const add: ShapeCommand = { action: "add", item: { kind: "reference", item: law } };
    const full = reshape(foldReview(DRAFT, []), add, { ...SHAPING, limit: 9 });
    expect(codeOf(full)).toBe("policy.too-many-items");
  });
});

describe("taking back", () => {
  test("brings the items of a split and of a merger back to their places, undecided", () => {
    const before = ids([]);
    const split = afterwards([], halves);
    const merged = afterwards(split, { action: "merge", items: [seen("t1.2", 1), seen("t2")] });
    expect(ids(merged).slice(0, 2)).toEqual(["t1.1", "t1.2+t2"]);
    const unmerged = afterwards(merged, { action: "undo", ...seen("t1.2+t2", 2) });
    expect(ids(unmerged)).toEqual(ids(split));
    const whole = afterwards(unmerged, { action: "undo", ...seen("t1.1", 1) });
    expect(ids(whole)).toEqual(before);
    expect(foldReview(DRAFT, whole).items[0]).toMatchObject({
      item: { item: factories },
      version: 4,
      decision: "pending",
    });
  });

  test("waits until no part is decided or split further, and there must be something to take back", () => {
    const split = afterwards([], halves);
    const accepted: ReviewEvent[] = [...split, { ...MEI, type: "item-accepted", itemId: "t1.2" }];
    expect(refusalOf(accepted, { action: "undo", ...seen("t1.1", 1) })).toBe("policy.parts-decided");
    const further = afterwards(split, { ...halves, ...seen("t1.2", 1) } as ShapeCommand);
    expect(ids(further).slice(0, 3)).toEqual(["t1.1", "t1.2.1", "t1.2.2"]);
    expect(refusalOf(further, { action: "undo", ...seen("t1.1", 1) })).toBe("policy.parts-decided");
    expect(refusalOf([], { action: "undo", ...seen("t1") })).toBe("policy.nothing-to-undo");
  });
});

test("saving an edit that changes nothing accepts the item as read", () => {
  const { unit, ...rest } = factories;
  const edited: DraftItem = { kind: "target", item: { ...rest, unit } };
  const decided = decideItems(foldReview(DRAFT, []), [{ ...seen("t1"), action: "edit", edited }], MEI);
  expect(decided).toMatchObject({ value: [{ type: "item-accepted" }] });
});
