import { describe, expect, test } from "vitest";
import { choicesOf, isSameView, readView, rowsInView, type TableView, type ViewColumn } from "./table-view.ts";

type Ship = { name: string; berth: number | null; kind: string };

const SHIPS: Ship[] = [
  { name: "白鹭", berth: 10, kind: "渡轮" },
  { name: "海鸥", berth: null, kind: "货轮" },
  { name: "苍鹭", berth: 2, kind: "货轮" },
];
const NAME: ViewColumn<Ship> = { key: "name", value: ({ name }) => name };
const BERTH: ViewColumn<Ship> = { key: "berth", value: ({ berth }) => berth };
const KIND: ViewColumn<Ship> = { key: "kind", value: ({ kind }) => kind };
const COLUMNS = [NAME, BERTH, KIND];
const USUAL: TableView = { hidden: [], sort: null, filters: {} };

function names(view: Partial<TableView>, text = ""): string[] {
  return rowsInView(SHIPS, COLUMNS, { view: { ...USUAL, ...view }, text, language: "zh-CN" }).map(({ name }) => name);
}

describe("a table", () => {
  test("keeps the given order until somebody sorts", () => {
    expect(names({})).toEqual(["白鹭", "海鸥", "苍鹭"]);
  });

  test("sorts numbers as numbers, Chinese by sound, and what is missing last either way", () => {
    expect(names({ sort: { column: "berth", direction: "up" } })).toEqual(["苍鹭", "白鹭", "海鸥"]);
    expect(names({ sort: { column: "berth", direction: "down" } })).toEqual(["白鹭", "苍鹭", "海鸥"]);
    expect(names({ sort: { column: "name", direction: "up" } })).toEqual(["白鹭", "苍鹭", "海鸥"]);
  });

  test("filters by chosen values and by words found anywhere in the row", () => {
    expect(names({ filters: { kind: ["货轮"] } })).toEqual(["海鸥", "苍鹭"]);
    expect(names({ filters: { kind: ["货轮"] } }, "苍 货")).toEqual(["苍鹭"]);
    expect(names({}, "帆船")).toEqual([]);
  });

  test("does not change the rows it was given", () => {
    names({ sort: { column: "berth", direction: "down" } });
    expect(SHIPS.map(({ name }) => name)).toEqual(["白鹭", "海鸥", "苍鹭"]);
  });

  test("offers each value of a column once", () => {
    expect(choicesOf(SHIPS, KIND, "zh-CN")).toEqual(["渡轮", "货轮"]);
    expect(choicesOf(SHIPS, BERTH, "zh-CN")).toEqual(["2", "10"]);
  });
});

describe("a remembered view", () => {
  const keys = ["name", "berth", "kind"];

  test("comes back as it was stored", () => {
    const view: TableView = {
      hidden: ["kind"],
      sort: { column: "name", direction: "down" },
      filters: { berth: ["2"] },
    };
    const back = readView(JSON.stringify(view), keys, USUAL);
    expect(back).toEqual(view);
    expect(isSameView(back, view)).toBe(true);
  });

  test("forgets columns that are gone", () => {
    const stored = JSON.stringify({
      hidden: ["mast"],
      sort: { column: "mast", direction: "up" },
      filters: { mast: ["1"] },
    });
    expect(readView(stored, keys, USUAL)).toEqual(USUAL);
  });

  test("is the usual one when nothing or nonsense is stored", () => {
    for (const stored of [null, "", "[]", "7", '{"hidden":7,"sort":"x","filters":[1]}']) {
      expect(readView(stored, keys, USUAL)).toEqual(USUAL);
    }
  });
});
