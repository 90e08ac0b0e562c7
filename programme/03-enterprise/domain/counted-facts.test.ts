import { expect, test } from "vitest";
import { countEntered } from "./counted-facts.ts";

test("a count was entered by a call when it left a claim of its own, or only withdrew the claims of merged files", () => {
  expect(countEntered("call", [{ key: "other" }, { key: "call" }])).toBe(true);
  expect(countEntered("call", [{ key: "recount:call:claim" }])).toBe(true);
  expect(countEntered("call", [{ key: "recount:caller:claim" }, { key: "claim" }])).toBe(false);
});
