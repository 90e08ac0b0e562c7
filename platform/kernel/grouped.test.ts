import { expect, test } from "vitest";
import { groupedBy } from "./index.ts";

test("groups and what is in them keep their order", () => {
  expect([...groupedBy(["b1", "a1", "b2", "a2"], (text) => text[0])]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
  ]);
});
