import { describe, expect, test } from "vitest";
import {
  inPageOrder,
  itemNamed,
  itemsWith,
  namesStillUsed,
  neighbour,
  nextPending,
  warningsByItem,
  warningsOfCell,
  withChanges,
} from "./review-items.ts";
import type { Changes, PlanWarning, ReviewedItem, ReviewView, TableItem } from "./review-view.ts";

function task(itemId: string, more: Partial<ReviewedItem> = {}): ReviewedItem {
  const item = { id: itemId, quote: "略", span: [0, 1], number: null, title: itemId, lead: [], coop: [] };
  return {
    itemId,
    kind: "task",
    decision: "pending",
    uncertain: false,
    item: { kind: "task", item },
    version: 0,
    by: null,
    origin: null,
    ...more,
  };
}

describe("going through a draft", () => {
  const items = [task("v1", { uncertain: true }), task("k1", { decision: "accepted" }), task("k2"), task("k3")];
  const ordered = inPageOrder(items);

  test("doubtful items come last", () => {
    expect(ordered.map(({ itemId }) => itemId)).toEqual(["k1", "k2", "k3", "v1"]);
  });

  test("one step on and back stays inside the list", () => {
    expect(neighbour(ordered, null, 1)).toBe("k1");
    expect(neighbour(ordered, "k1", 1)).toBe("k2");
    expect(neighbour(ordered, "k1", -1)).toBe("k1");
    expect(neighbour(ordered, "v1", 1)).toBe("v1");
  });

  test("the next open item is sought behind the decided one, then from the start", () => {
    expect(nextPending(ordered, "k1")).toBe("k2");
    expect(nextPending(ordered, "v1")).toBe("k2");
    expect(nextPending([task("k1", { decision: "rejected" })], "k1")).toBeNull();
  });
});

test("what another reviewer decided is put in, but never undoes something newer", () => {
  const review = {
    items: [task("k1", { version: 4 }), task("k2")],
    state: "open",
    lastSeq: 4,
    shapedAt: 0,
  } as unknown as ReviewView;
  const changes: Changes = {
    state: "open",
    lastSeq: 3,
    shapedAt: 0,
    metadataVersion: 0,
    reviewers: [],
    items: [task("k1", { version: 2, decision: "rejected" }), task("k2", { version: 3, decision: "accepted" })],
  };
  const after = withChanges(review, changes);
  expect(after.items.map(({ decision }) => decision)).toEqual(["pending", "accepted"]);
  expect(after.lastSeq).toBe(4);
});

test("a name only rejected items use need not be matched any more", () => {
  const items = [task("k1", { decision: "rejected" }), task("k2")];
  const names = [
    { name: "市甲局", itemIds: ["k1"] },
    { name: "市乙局", itemIds: ["k1", "k2"] },
  ];
  expect(namesStillUsed(names, items)).toEqual([{ name: "市乙局", itemIds: ["k2"] }]);
});

describe("warnings of a table", () => {
  const table: TableItem = {
    ...{ id: "tb1", quote: "略", span: [0, 1], title: "分解表", regions: ["云港区"], total_region: null },
    rows: [{ indicator: "机床", unit: "台", year: 2027, measure: "stock", label: "到2027年底", values: { 云港区: 1 } }],
  };
  const warning = {
    key: "w",
    items: ["tb1.2"],
    cells: [{ grid: "tb1.2", area: "云港区", period: "到2027年底" }],
    facts: { indicator: "机床" },
  } as unknown as PlanWarning;
  const items = [task("tb1", { kind: "table", item: { kind: "table", item: table } })];

  test("stand on the table and on their cells", () => {
    expect(warningsByItem(items, [warning]).get("tb1")).toEqual([warning]);
    const [row] = table.rows;
    if (!row) throw new Error("the table has a row");
    expect(warningsOfCell(table, { row, region: "云港区" }, [warning])).toEqual([warning]);
    expect(warningsOfCell(table, { row, region: "砚北县" }, [warning])).toEqual([]);
  });

  test("a grid is found by its table", () => {
    expect(itemNamed(items, "tb1.7")?.itemId).toBe("tb1");
    expect(itemNamed(items, "t9")).toBeUndefined();
  });
});

test("words are found in lines, ids and quotes, whatever their width and blanks; no words find everything", () => {
  const items = [task("k1"), task("k2")];
  const lines: Readonly<Record<string, string>> = { k1: "建设 ＡＩ 平台", k2: "培训" };
  const found = (words: string) =>
    itemsWith(items, words, ({ itemId }) => lines[itemId] ?? "").map((one) => one.itemId);
  expect(found("ai平台")).toEqual(["k1"]);
  expect(found("K2")).toEqual(["k2"]);
  expect(found("略")).toEqual(["k1", "k2"]);
  expect(found(" ")).toEqual(["k1", "k2"]);
  expect(found("没有")).toEqual([]);
});
