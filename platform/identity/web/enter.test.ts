import { expect, test } from "vitest";
import { wayBack } from "./enter.ts";

test("after signing in a person returns to the page that was wanted", () => {
  expect(wayBack("/plans/17/grid?year=2020#cell")).toBe("/plans/17/grid?year=2020#cell");
});

test("an address outside the application is not believed", () => {
  for (const back of ["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "", undefined, 7]) {
    expect(wayBack(back)).toBe("/");
  }
});
