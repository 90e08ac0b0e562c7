import { expect, test } from "vitest";
import { readFigure } from "./revision/read-figure.ts";
import { typedFigure } from "./split/typed-figure.ts";
import { writtenFigure } from "./written-figure.ts";

/** Both places where people write figures: a cell of a copy that comes back, and a field of the split page. */
const readers = [
  ["written", writtenFigure],
  ["in a cell", (text: string) => readFigure({ kind: "text", text }, "家")],
  ["in a field", typedFigure],
] as const;

const cases = [
  ["1200", "1200"],
  ["1,200", "1200"],
  [" １,２00.50 ", "1200.5"],
  ["12，345，678", "12345678"],
  ["1,5", undefined],
  ["12 5", undefined],
  ["12\n5", undefined],
  ["12,5", undefined],
  ["1,2,3", undefined],
  ["1,2000", undefined],
  ["0,75", undefined],
  ["约8", undefined],
] as const;

test.each(readers.flatMap(([where, read]) => cases.map(([text, figure]) => [where, text, figure, read] as const)))(
  "%s, %j is %s",
  (_where, text, figure, read) => {
    expect(read(text)).toBe(figure);
  },
);

test("a unit behind the figure is left out, a minus in any form is kept", () => {
  expect(readFigure({ kind: "text", text: "1,200 家" }, "家")).toBe("1200");
  expect(readFigure({ kind: "text", text: "－3" }, "家")).toBe("-3");
  expect(writtenFigure("−3.50")).toBe("-3.5");
});
