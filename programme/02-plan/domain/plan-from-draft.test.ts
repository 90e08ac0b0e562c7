import { describe, expect, test } from "vitest";
import { areaId, idOf } from "#kernel";
import { INVENTED_ITEMS, INVENTED_METADATA, INVENTED_TABLE, inventedTarget } from "./invented-plan.ts";
import { type AcceptedItem, planFromDraft } from "./plan-from-draft.ts";
import { countItems, unresolvedNames } from "./plan-names.ts";

const nothingKnown = { units: new Map(), areas: new Map() };

function content(items: readonly AcceptedItem[] = INVENTED_ITEMS, resolutions = nothingKnown) {
  const made = planFromDraft(items, INVENTED_METADATA, resolutions);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

describe("a plan's content from accepted items", () => {
  test("one grid an indicator, areas down and periods across, every kind by its own rule", () => {
    const { grids } = content();
    expect(grids.map(({ id, indicator, kind, kindReason }) => [id, indicator, kind, kindReason])).toEqual([
      ["tb1.1", "数字化改造投资", "flow", "flow-measure"],
      ["tb1.2", "在役数控机床", "stock", "stock-name"],
      ["tb1.3", "数字化车间", "flow", "flow-measure"],
    ]);
    expect(grids[0]?.areas.map(({ role }) => role)).toEqual(["total", "part", "part", "part"]);
    expect(grids[0]?.cells[1]).toEqual(["30.1", "9.1", "10", "11"]);
    expect(grids[1]?.periods.map(({ span }) => span)).toEqual(["yearEnd", "yearEnd", "yearEnd"]);
    expect(grids.map(({ modes }) => modes)).toEqual([
      { children: "equal", years: "sum", fallingStock: "none" },
      { children: "equal", years: "none", fallingStock: "warn" },
      { children: "equal", years: "sum", fallingStock: "none" },
    ]);
  });

  test("every item keeps its quote and place, or its clause where no text is kept", () => {
    const { targets, tasks, incentives, references, grids } = content();
    for (const { source } of [...targets, ...tasks, ...incentives, ...references, ...grids]) {
      expect(source).toHaveProperty("span");
    }
    const item = inventedTarget("t9", 10, { indicator: "示范车间" });
    expect(content([{ kind: "target", item, clause: "二（三）" }]).targets[0]?.source).toEqual({ clause: "二（三）" });
  });

  test("a target knows between which tasks it stands", () => {
    const places = content().targets.map(({ id, afterTask, beforeTask }) => [id, afterTask, beforeTask]);
    expect(places).toContainEqual(["t4", null, "k1"]);
    expect(places).toContainEqual(["t6", "k6", "k7"]);
    expect(places).toContainEqual(["t7", "k7", null]);
  });

  test("known names get their ids, unknown ones stay as printed and are listed once", () => {
    const city = areaId(990100);
    const units = new Map([["市工信局", idOf<"unit">("u1")]]);
    const known = content(INVENTED_ITEMS, { units, areas: new Map([["青澜市", city]]) });
    expect(known.about.region).toEqual({ name: "青澜市", areaId: city });
    expect(known.grids[0]?.areas[0]).toEqual({ name: "全市", areaId: city, role: "total" });
    expect(known.tasks[3]?.lead).toEqual([{ name: "市工信局", unitId: "u1" }]);
    expect(unresolvedNames(known)).toEqual({
      units: ["东屿区", "西泽区", "云港园区管委会", "市科技局", "市商务局"],
      areas: ["东屿区", "西泽区", "云港园区"],
    });
  });

  test("an officer's decisions come before the rules", () => {
    const decisions = { 数字化车间: { kind: "stock", modes: { children: "atLeast" } } } as const;
    const [, , workshops] = content([{ kind: "table", item: INVENTED_TABLE, decisions }]).grids;
    expect(workshops).toMatchObject({
      kind: "stock",
      kindReason: "officer",
      modes: { children: "atLeast", years: "none" },
    });
  });

  test("the grids of one table count as one item", () => {
    expect(countItems(content())).toBe(INVENTED_ITEMS.length);
  });

  test("an item twice, a value that is no number and a range without ends are refused", () => {
    const target = inventedTarget("t1", 1, { indicator: "示范车间" });
    const refused = (items: readonly AcceptedItem[]) => planFromDraft(items, INVENTED_METADATA, nothingKnown);
    const once = { kind: "target", item: target } as const;
    expect(refused([once, once])).toMatchObject({ refusal: { code: "plan.item-twice", facts: { item: "t1" } } });
    for (const item of [
      { ...target, value: Number.NaN },
      { ...target, op: "range" as const, min: 3 },
    ]) {
      expect(refused([{ kind: "target", item }])).toMatchObject({ refusal: { code: "plan.value-not-exact" } });
    }
  });
});
