import { expect, test } from "vitest";
import { withKeys } from "./unique-keys.ts";

test("entries that print the same name have a key each", () => {
  const keys = withKeys(["2027年", "2027年", "2027年#2", "2028年"], (label) => label).map(({ key }) => key);
  expect(new Set(keys).size).toBe(4);
  expect(keys[0]).toBe("2027年");
});

test("an entry keeps its place", () => {
  expect(withKeys(["东区", "东区"], (name) => name).map(({ item, place }) => [item, place])).toEqual([
    ["东区", 0],
    ["东区", 1],
  ]);
});
