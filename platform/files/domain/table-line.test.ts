import fc from "fast-check";
import { expect, test } from "vitest";
import { cellInLine, cellsOfLine } from "./table-line.ts";

const read = (line: string) => cellsOfLine(line)?.map(({ from, to }) => line.slice(from, to));

/** Cells as the readers of files write them: with a blank on each side, or one blank for an empty cell. */
const writers = [
  (cells: readonly string[]) => `| ${cells.map(cellInLine).join(" | ")} |`,
  (cells: readonly string[]) => `|${cells.map((cell) => (cell === "" ? " " : ` ${cellInLine(cell)} `)).join("|")}|`,
];

test("what was written as a table line is read as the same cells, whatever they hold", () => {
  const cell = fc
    .array(fc.constantFrom(..."甲乙 1.%|｜│┃∣↑←(\t".split("")), { maxLength: 6 })
    .map((characters) => characters.join("").trim());
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      for (const written of writers) expect(read(written(cells))).toEqual(cells.map(cellInLine));
    }),
  );
});

test("strokes part with and without blanks; a line that does not begin and end with one is no table line", () => {
  expect(read("  |甲|| 乙 丙 |\r")).toEqual(["甲", "", "乙 丙"]);
  expect(["|", "", "甲 | 乙", "| 甲", "甲 |"].map(read)).toEqual(Array.from({ length: 5 }));
});
