import { expect, test } from "vitest";
import { hasUnwritable } from "./validation.ts";

test.each([
  ["NUL", "a\0"],
  ["half a character", { name: "\ud800" }],
  ["signs that no XML holds", ["\uffff"]],
  ["a key that cannot be stored", { "\0": 1 }],
  ["a number that is none", { version: Number.POSITIVE_INFINITY }],
])("%s cannot be stored", (_what, value) => {
  expect(hasUnwritable(value)).toBe(true);
});

test("what people write can, and nesting without end is refused before it exhausts the stack", () => {
  expect(hasUnwritable({ 名称: ["计划𠮷", 1.5, null, true, { deep: "文" }] })).toBe(false);
  let nested: unknown = 1;
  for (let i = 0; i < 100_000; i++) nested = { a: nested };
  expect(hasUnwritable(nested)).toBe(true);
});
