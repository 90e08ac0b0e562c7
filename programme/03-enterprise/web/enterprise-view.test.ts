import { describe, expect, test } from "vitest";
import { addressOf, commonYear, type ListView, listViewOf } from "./enterprise-view.ts";

const OWN = 990_102;
const ID = "00000000-0000-4000-8000-000000000001";
const WHOLE: ListView = {
  ...{ areaId: 990_100, text: "砚湖", industry: "34", size: "small", roster: "chain-leader", page: 3 },
  place: { afterId: ID, afterRevenue: "-1200", afterText: null },
};

describe("the address of the list", () => {
  test("says everything that is shown, and nothing that goes without saying", () => {
    expect(listViewOf(addressOf(WHOLE, OWN), OWN)).toEqual(WHOLE);
    const found = { ...WHOLE, place: { afterId: ID, afterRevenue: null, afterText: "砚湖墨源" } };
    expect(listViewOf(addressOf(found, OWN), OWN)).toEqual(found);
    expect(addressOf(listViewOf({}, OWN), OWN)).toEqual({});
  });

  test("that somebody bent shows the first page, without a text too short to search", () => {
    expect(listViewOf({ text: "砚", page: "7", afterId: "1; drop", size: "huge" }, OWN)).toEqual(listViewOf({}, OWN));
    expect(listViewOf({ page: "none", afterId: ID }, OWN).page).toBe(2);
  });
});

test("the caption says the year of most figures, of several the newest", () => {
  expect(commonYear([2025, null, 2024, 2025])).toBe(2025);
  expect(commonYear([2024, 2025])).toBe(2025);
  expect(commonYear([2024, 2024, 2025])).toBe(2024);
  expect(commonYear([null])).toBeNull();
});
