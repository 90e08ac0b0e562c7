import { expect, test } from "vitest";
import { type SitesView, sitesAddressOf, sitesViewOf } from "./sites-view.ts";

const OWN = 990_102;
const ID = "00000000-0000-4000-8000-000000000001";

test("the address of the list of sites says what is shown, and nothing that goes without saying", () => {
  const view: SitesView = { areaId: 990_100, text: "清砚路", page: 3, afterId: ID };
  expect(sitesViewOf(sitesAddressOf(view, OWN), OWN)).toEqual(view);
  expect(sitesAddressOf(sitesViewOf({}, OWN), OWN)).toEqual({});
});

test("an address that somebody bent shows the first page, without a text too short to search", () => {
  expect(sitesViewOf({ text: "砚", page: "7", afterId: "1; drop", area: "x" }, OWN)).toEqual(sitesViewOf({}, OWN));
  expect(sitesViewOf({ page: "none", afterId: ID }, OWN).page).toBe(2);
});
