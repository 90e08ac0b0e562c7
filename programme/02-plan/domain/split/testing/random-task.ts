import fc from "fast-check";
import type { ValueKind } from "../../value-kind.ts";
import type { SplitLimit, SplitTask } from "../split-task.ts";

/** A task with a solution that made it: totals, locks and ends are all taken from `hidden`, so at least one split exists. */
export type Planted = { readonly task: SplitTask; readonly hidden: readonly (readonly number[])[] };

const AREAS = ["砚湖区", "临港区", "东屿区", "西泽区", "云岭县", "潮信市", "磐石县", "望海区", "青禾区"];

type Seed = {
  readonly kind: ValueKind;
  readonly areas: number;
  readonly years: number;
  readonly scale: number;
  readonly draws: readonly number[];
};

/** Draws that depend on the place alone, so that a smaller seed still means the same thing. */
function drawer({ draws }: Seed): () => number {
  let at = 0;
  return () => {
    at += 1;
    return draws[at % draws.length] ?? 0;
  };
}

function hiddenCells(seed: Seed, draw: () => number): number[][] {
  return Array.from({ length: seed.areas }, () => {
    const row = Array.from({ length: seed.years }, () => draw() % seed.scale);
    return seed.kind === "stock" ? row.toSorted((a, b) => a - b) : row;
  });
}

function plant(seed: Seed): Planted {
  const draw = drawer(seed);
  const hidden = hiddenCells(seed, draw);
  const years = Array.from({ length: seed.years }, (_, index) => 2024 + index);
  const areas = AREAS.slice(0, seed.areas).map((name) => ({ name, areaId: null }));
  const sometimes = (one: number, of: number) => draw() % of < one;
  const isFlow = seed.kind === "flow";
  const rowSum = (row: readonly number[]) => row.reduce((whole, value) => whole + value, 0);
  const limits = hidden.flatMap((row, area) =>
    row.flatMap((value, index): SplitLimit[] => {
      const place = { area: AREAS[area] ?? "", year: years[index] ?? 0 };
      const near = draw() % 4;
      if (sometimes(1, 6)) return [{ ...place, sort: "floor", value: String(Math.max(0, value - near)) }];
      return sometimes(1, 6) ? [{ ...place, sort: "ceiling", value: String(value + near) }] : [];
    }),
  );
  const areaLimits = hidden.flatMap((row, area): SplitLimit[] =>
    isFlow && sometimes(1, 5)
      ? [
          {
            sort: sometimes(1, 2) ? "floor" : "ceiling",
            area: AREAS[area] ?? "",
            year: null,
            value: String(rowSum(row)),
          },
        ]
      : [],
  );
  const open = isFlow && sometimes(1, 4) ? draw() % seed.years : -1;
  return {
    hidden,
    task: {
      gridId: null,
      indicator: "数字化车间",
      unit: "个",
      kind: seed.kind,
      step: "1",
      areas,
      years,
      totals: years.map((_, year) => (year === open ? null : String(rowSum(hidden.map((row) => row[year] ?? 0))))),
      planTotal: isFlow && (open >= 0 || sometimes(1, 2)) ? String(rowSum(hidden.flat())) : null,
      areaTotals: hidden.map((row) => (isFlow && sometimes(1, 5) ? String(rowSum(row)) : null)),
      weights: hidden.map((row) => row.map(() => String(draw() % 50))),
      locks: hidden.map((row) => row.map((value) => (sometimes(1, 6) ? String(value) : null))),
      limits: [...limits, ...areaLimits],
      rising: seed.kind === "stock",
      before: hidden.map((row) => (seed.kind === "stock" && sometimes(1, 3) ? String(row[0] ?? 0) : null)),
    },
  };
}

const seeds: fc.Arbitrary<Seed> = fc.record({
  kind: fc.constantFrom<ValueKind>("flow", "stock"),
  areas: fc.integer({ min: 1, max: 9 }),
  years: fc.integer({ min: 1, max: 4 }),
  scale: fc.constantFrom(3, 12, 60, 900, 40_000),
  draws: fc.array(fc.nat(1_000_000), { minLength: 97, maxLength: 97 }),
});

/** Tasks that can be split. */
export const feasibleTasks: fc.Arbitrary<Planted> = seeds.map(plant);

/** The same with one contradiction planted where the hidden split has room for none. */
export const infeasibleTasks: fc.Arbitrary<SplitTask> = fc
  .tuple(seeds, fc.nat(3), fc.nat(1000))
  .map(([seed, way, place]) => contradicted(plant(seed), way, place));

function contradicted({ task, hidden }: Planted, way: number, place: number): SplitTask {
  const open = task.totals.indexOf(null);
  const year = (place + (place % task.years.length === open ? 1 : 0)) % task.years.length;
  const area = place % task.areas.length;
  const name = task.areas[area]?.name ?? "";
  const total = hidden.reduce((whole, row) => whole + (row[year] ?? 0), 0);
  const at = { area: name, year: task.years[year] ?? 0 };
  switch (way) {
    case 0:
      return {
        ...task,
        limits: [...task.limits, { ...at, sort: "floor", value: String(total + 1) }],
        totals: settled(task, hidden),
      };
    case 1:
      return {
        ...task,
        totals: settled(task, hidden),
        limits: [
          ...task.limits,
          ...task.areas.map((one, index): SplitTask["limits"][number] => ({
            sort: "ceiling",
            area: one.name,
            year: at.year,
            value: String(Math.max(0, (hidden[index]?.[year] ?? 0) - (index === area || total === 0 ? 1 : 0))),
          })),
          ...(total === 0 || (hidden[area]?.[year] ?? 0) === 0
            ? [{ ...at, sort: "floor" as const, value: String(total + 1) }]
            : []),
        ],
      };
    case 2:
      return {
        ...task,
        limits: [...task.limits, { ...at, sort: "floor", value: "9" }, { ...at, sort: "ceiling", value: "8" }],
      };
    default: {
      const row = hidden[area] ?? [];
      const locks = task.locks.map((cells, index) => (index === area ? row.map((value) => String(value)) : cells));
      return task.kind === "flow"
        ? {
            ...task,
            locks,
            planTotal: String(hidden.flat().reduce((a, b) => a + b, 0) + 1),
            totals: settled(task, hidden),
          }
        : {
            ...task,
            locks,
            before: task.before.map((value, index) => (index === area ? String((row[0] ?? 0) + 1) : value)),
          };
    }
  }
}

function settled(task: SplitTask, hidden: Planted["hidden"]): string[] {
  return task.years.map((_, year) => String(hidden.reduce((whole, row) => whole + (row[year] ?? 0), 0)));
}
