import { expect, test } from "vitest";
import { solverHere } from "#optimisation";
import { splitTargets } from "./split-target.ts";
import type { SplitTask } from "./split-task.ts";

test("nine areas, three years and six indicators are split while one waits", async () => {
  const solve = await solverHere();
  const areas = Array.from({ length: 9 }, (_, index) => ({ name: `片区${index + 1}`, areaId: null }));
  const none = areas.map(() => null);
  const measure = ["70", "81", "146", "127", "100", "206", "198", "40", "32"];
  const task = (index: number): SplitTask => ({
    gridId: null,
    indicator: `指标${index + 1}`,
    unit: "个",
    kind: index % 2 === 0 ? "flow" : "stock",
    rising: index % 2 === 1,
    step: index === 0 ? "0.1" : "1",
    areas,
    years: [2025, 2026, 2027],
    totals: ["300", "330", "370"],
    planTotal: index % 2 === 0 ? "1000" : null,
    areaTotals: none,
    before: none,
    weights: measure.map((value) => [value, value, value]),
    locks: areas.map((_, area) => [area === index ? "41" : null, null, null]),
    limits: [{ sort: "floor", area: "片区9", year: null, value: "12" }],
  });
  const begun = performance.now();
  const answers = await splitTargets(
    Array.from({ length: 6 }, (_, index) => task(index)),
    solve,
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => "split"));
  // Far more than they take, so that a busy machine does not fail it.
  expect(performance.now() - begun).toBeLessThan(20_000);
}, 30_000);
