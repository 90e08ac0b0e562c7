import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlan } from "../../read-plan.ts";
import type { Drawn } from "../testing/drawn-shapes.ts";
import { DRAWN, exampleOf } from "../testing/drawn-tables.ts";

/** How many tables are drawn; raise it with GONGFU_TABLE_RUNS, and draw others with GONGFU_TABLE_SEED. */
const RUNS = Number(process.env["GONGFU_TABLE_RUNS"] ?? 300);
const SEED = Number(process.env["GONGFU_TABLE_SEED"] ?? 20_260_301);
const LAYOUTS = [
  "strokes",
  "bare strokes",
  "single blanks",
  "tabs",
  "html",
  "lines",
  "tabbed lines",
  "blanks",
  "boxes",
  "folded",
  "parts",
  "gapped lines",
  "commas",
  "single blanks below stacked heads",
] as const;

function cellsRead(drawn: Drawn, text: string): string[] {
  const named = drawn.indicators.length > 1;
  return readPlan(text, "drawn").tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(row.values).map(
        ([area, value]) => `${named ? row.indicator : ""} ${area} ${row.year} ${row.measure} ${value}${row.unit}`,
      ),
    ),
  );
}

test("a drawn table is read with no wrong cell, and at least 95 in 100 are read whole", { timeout: 60_000 }, () => {
  const misread: string[] = [];
  let whole = 0;
  const examples = LAYOUTS.flatMap((layout) =>
    fc.sample(DRAWN, { numRuns: Math.ceil(RUNS / LAYOUTS.length), seed: SEED }).map((drawn) => ({ ...drawn, layout })),
  );
  for (const drawn of examples) {
    const { text, cells } = exampleOf(drawn);
    const printed = new Set(cells);
    const read = cellsRead(drawn, text);
    const wrong = read.filter((cell) => !printed.has(cell));
    if (wrong.length > 0) misread.push(`${text}\n${wrong.join("\n")}`);
    else if (new Set(read).size === printed.size) whole++;
  }
  expect(misread).toEqual([]);
  expect(whole / examples.length).toBeGreaterThanOrEqual(0.95);
});
