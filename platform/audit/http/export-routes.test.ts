import { expect, test } from "vitest";
import { csvCell } from "./export-routes.ts";

test("a cell of a CSV file is quoted and begins no formula", () => {
  expect(["=1+1", "+1", "-1", "@x", 'a"b', "平常"].map(csvCell)).toEqual([
    ...[`"'=1+1"`, `"'+1"`, `"'-1"`, `"'@x"`, `"a""b"`, `"平常"`],
  ]);
});
