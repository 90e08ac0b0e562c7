import { expect, test } from "vitest";
import { threadFromSource } from "../../../../platform/optimisation/testing/thread-from-source.ts";
import { splitTarget } from "./split-target.ts";
import type { SplitTask } from "./split-task.ts";

test("nine areas, three years and six indicators take two seconds at most, in a thread", async () => {
  const thread = threadFromSource();
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
  const warm = await splitTarget(task(0), thread.solve);
  const begun = performance.now();
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => splitTarget(task(index), thread.solve)));
  const seconds = (performance.now() - begun) / 1000;
  await thread.close();
  expect([warm, ...answers].map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => "split"));
  expect(seconds).toBeLessThan(2);
}, 30_000);
