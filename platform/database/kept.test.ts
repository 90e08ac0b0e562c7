import { expect, test } from "vitest";
import { keptForOne, nameOfKept } from "./kept.ts";

test("a statement that is kept has one name for one text, and no other statement has one", () => {
  const kept = "/* kept */ select $1::integer";
  expect(nameOfKept(kept)).toMatch(/^kept_[0-9a-f]{32}$/);
  expect(nameOfKept(kept)).toBe(nameOfKept(kept));
  expect(nameOfKept("select /* kept */ $1::integer")).not.toBe(nameOfKept(kept));
  expect(nameOfKept("select $1::integer")).toBeUndefined();
  expect(nameOfKept(`select '${"x".repeat(60)}/* kept */'`)).toBeUndefined();
});

test("a name is as long as the database takes it", () => {
  expect(nameOfKept(`/* kept */ select ${"1, ".repeat(5000)} 1`)?.length).toBeLessThan(64);
});

test("statements about many rows are planned for them", () => {
  const compiled = (rows: number) => keptForOne(rows).toOperationNode().sqlFragments.join("");
  expect([compiled(1), compiled(2), compiled(1000)]).toEqual(["/* kept */ ", "", ""]);
});
