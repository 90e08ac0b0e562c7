import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type SolveProgram, solverHere } from "#optimisation";
import { splitProblem } from "./split-problem.ts";
import { splitTarget, splitTargets } from "./split-target.ts";
import type { SplitAnswer, SplitConstraint, SplitLimit, SplitTask } from "./split-task.ts";
import { canBeKept } from "./testing/flow-oracle.ts";
import { feasibleTasks, infeasibleTasks } from "./testing/random-task.ts";

let solve: SolveProgram;
beforeAll(async () => {
  solve = await solverHere();
});

/** Money over three areas and two years, in tenths of 亿元. */
const INVESTMENT: SplitTask = {
  gridId: null,
  indicator: "数字化改造投资",
  unit: "亿元",
  kind: "flow",
  step: "0.1",
  areas: ["砚湖区", "临港区", "东屿区"].map((name) => ({ name, areaId: null })),
  years: [2025, 2026],
  totals: ["10", "20"],
  planTotal: "30",
  areaTotals: [null, null, null],
  weights: [
    ["1", "1"],
    ["1", "1"],
    ["1", "1"],
  ],
  locks: [
    [null, null],
    [null, null],
    [null, null],
  ],
  limits: [],
  rising: false,
  before: [null, null, null],
};

function done(answer: SplitAnswer): Extract<SplitAnswer, { readonly status: "split" }> {
  if (answer.status !== "split") throw new Error(JSON.stringify(answer));
  return answer;
}

type Table = readonly (readonly number[])[];

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Sums, locks and ends, counted again in plain numbers of steps from the task alone. */
function complaints(task: SplitTask, cells: readonly (readonly string[])[]): string[] {
  const scale = 1 / Number(task.step);
  const table = cells.map((row) => row.map((value) => Number(value) * scale));
  const differs = (value: number, wanted: string | null | undefined) =>
    wanted !== null && wanted !== undefined && Math.abs(value - Number(wanted) * scale) > 1e-6;
  const said = [
    ...task.totals.map((total, year) => differs(add(table.map((row) => row[year] ?? 0)), total) && `year ${year}`),
    differs(add(table.flat()), task.planTotal) && "plan",
    ...table.map((row, area) => differs(add(row), task.areaTotals[area]) && `area ${area}`),
    ...table.flatMap((row, area) =>
      row.map((value, year) => differs(value, task.locks[area]?.[year]) && `lock ${area} ${year}`),
    ),
    ...table.flat().map((value) => (value < 0 || Math.abs(value - Math.round(value)) > 1e-6) && "step"),
    task.rising && falls(task, table) && "fall",
    ...task.limits.map(
      (limit) => goesBeyond(task, table, { ...limit, end: Number(limit.value) * scale }) && limit.sort,
    ),
  ];
  return said.filter((one) => typeof one === "string");
}

function falls(task: SplitTask, table: Table): boolean {
  return table.some((row, area) =>
    row.some((value, year) => value < (year === 0 ? Number(task.before[area] ?? 0) : (row[year - 1] ?? 0))),
  );
}

function goesBeyond(task: SplitTask, table: Table, limit: SplitLimit & { readonly end: number }): boolean {
  const rows = table.filter((_, area) => limit.area === null || task.areas[area]?.name === limit.area);
  const cut = rows.map((row) => row.filter((_, year) => limit.year === null || task.years[year] === limit.year));
  const figures = task.kind === "flow" && limit.area !== null && limit.year === null ? cut.map(add) : cut.flat();
  return figures.some((value) => (limit.sort === "floor" ? value < limit.end : value > limit.end));
}

describe("controlled rounding", () => {
  test("thirds are rounded so that years, areas and the plan hold", async () => {
    const { cells, shares, strayed } = done(await splitTarget(INVESTMENT, solve));
    expect(cells).toEqual([
      ["3.4", "6.6"],
      ["3.3", "6.7"],
      ["3.3", "6.7"],
    ]);
    expect(shares[0]).toEqual(["3.33333", "6.66666"]);
    expect(strayed).toBe(0);
  });

  test("two hundred tasks made from a hidden split are all solved and everything holds", async () => {
    await fc.assert(
      fc.asyncProperty(feasibleTasks, async ({ task, hidden }) => {
        expect(
          complaints(
            task,
            hidden.map((row) => row.map(String)),
          ),
        ).toEqual([]);
        const { cells } = done(await splitTarget(task, solve));
        expect(complaints(task, cells)).toEqual([]);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  }, 120_000);

  test("without ends and locks no figure, and no area's sum over the years, strays from its share by a step", async () => {
    await fc.assert(
      fc.asyncProperty(feasibleTasks, async ({ task }) => {
        const open = { ...task, locks: task.locks.map((row) => row.map(() => null)), limits: [], rising: false };
        const free = { ...open, before: task.before.map(() => null), areaTotals: task.areaTotals.map(() => null) };
        const { cells, shares, strayed } = done(await splitTarget(free, solve));
        expect(strayed).toBe(0);
        if (task.kind !== "flow") return;
        for (const [area, row] of cells.entries()) {
          const away = row.reduce((sum, value, year) => sum + Number(value) - Number(shares[area]?.[year]), 0);
          expect(Math.abs(away)).toBeLessThan(1 + 1e-3);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  }, 60_000);

  test("one year is rounded with the least deviation there is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 0, max: 12 }),
        async (weights, total) => {
          const task = oneYear(weights.map(String), String(total));
          const { cells } = done(await splitTarget(task, solve));
          const whole = weights.reduce((sum, weight) => sum + weight, 0);
          const ideal = weights.map((weight) => (whole === 0 ? total / weights.length : (total * weight) / whole));
          const deviation = (split: readonly number[]) =>
            split.reduce((sum, value, area) => sum + Math.abs(value - (ideal[area] ?? 0)), 0);
          const best = Math.min(...compositions(total, weights.length).map(deviation));
          expect(deviation(cells.map(([value]) => Number(value)))).toBeCloseTo(best, 4);
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  }, 60_000);

  test("the same question has the same answer, and of equal shares the earlier area takes the step", async () => {
    const task = oneYear(["1", "1", "1", "1"], "10");
    const first = await splitTarget(task, solve);
    expect(done(first).cells.flat()).toEqual(["3", "3", "2", "2"]);
    expect(await splitTarget(task, solve)).toEqual(first);
  });

  test("a locked cell stays and the others share what it leaves in proportion", async () => {
    const locked = {
      ...INVESTMENT,
      locks: [
        ["5", null],
        [null, null],
        [null, null],
      ],
    };
    const { cells } = done(await splitTarget(locked, solve));
    expect(cells.map(([first]) => first)).toEqual(["5", "2.5", "2.5"]);
  });

  test("a stock rises everywhere, also where its share would fall below what is already there", async () => {
    const stock: SplitTask = {
      ...INVESTMENT,
      indicator: "在役数控机床",
      unit: "台",
      kind: "stock",
      step: "1",
      totals: ["1000", "1100"],
      planTotal: null,
      rising: true,
      weights: [
        ["8", "9"],
        ["1", "1"],
        ["1", "1"],
      ],
      before: [null, "250", null],
    };
    const { cells } = done(await splitTarget(stock, solve));
    expect(cells[1]?.[0]).toBe("250");
    expect(complaints(stock, cells)).toEqual([]);
  });

  test("a ratio is no sum: every area is asked for the level, within its own ends", async () => {
    const ratio: SplitTask = {
      ...INVESTMENT,
      indicator: "设备联网率",
      unit: "%",
      kind: "ratio",
      totals: ["60", "65.5"],
      planTotal: null,
      limits: [
        { sort: "floor", area: "砚湖区", year: null, value: "63" },
        { sort: "ceiling", area: "东屿区", year: 2026, value: "62" },
      ],
    };
    expect(done(await splitTarget(ratio, solve)).cells).toEqual([
      ["63", "65.5"],
      ["60", "65.5"],
      ["60", "62"],
    ]);
  });

  test("areas with totals of their own are fitted both ways", async () => {
    const both = { ...INVESTMENT, areaTotals: ["12", null, "9"] };
    const { cells, strayed } = done(await splitTarget(both, solve));
    expect(complaints(both, cells)).toEqual([]);
    expect(strayed).toBe(0);
    expect(cells).toEqual([
      ["4", "8"],
      ["3", "6"],
      ["3", "6"],
    ]);
  });

  test("large figures stay exact", async () => {
    const task = { ...oneYear(["1", "1", "1"], "100000000001"), step: "1" };
    expect(done(await splitTarget(task, solve)).cells.flat()).toEqual(["33333333334", "33333333334", "33333333333"]);
  });
});

function oneYear(weights: readonly string[], total: string): SplitTask {
  const none = weights.map(() => null);
  return {
    ...INVESTMENT,
    indicator: "示范车间",
    unit: "个",
    step: "1",
    areas: weights.map((_, index) => ({ name: `片区${index + 1}`, areaId: null })),
    years: [2025],
    totals: [total],
    planTotal: null,
    areaTotals: none,
    before: none,
    weights: weights.map((weight) => [weight]),
    locks: none.map((one) => [one]),
  };
}

function compositions(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    compositions(total - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe("what cannot be", () => {
  test("fifty planted contradictions are refused with a set that is impossible and of which every member matters", async () => {
    await fc.assert(
      fc.asyncProperty(infeasibleTasks, async (task) => {
        const answer = await splitTarget(task, solve);
        if (answer.status !== "impossible") throw new Error(JSON.stringify(answer));
        const { clash } = answer;
        expect(clash.length).toBeGreaterThan(0);
        expect(clash.every((one) => isOneOf(task, one))).toBe(true);
        expect(canBeKept(task, clash)).toBe(false);
        for (const one of clash)
          expect(
            canBeKept(
              task,
              clash.filter((other) => other !== one),
            ),
          ).toBe(true);
      }),
      { numRuns: 50, seed: 11 },
    );
  }, 120_000);

  test("the oracle itself holds every hidden split to be possible", () => {
    fc.assert(
      fc.property(feasibleTasks, ({ task }) => {
        expect(canBeKept(task, namesOf(task))).toBe(true);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  test("the clash is named and added up", async () => {
    const task: SplitTask = {
      ...INVESTMENT,
      totals: ["300", "20"],
      planTotal: null,
      locks: [
        ["120", null],
        [null, null],
        [null, null],
      ],
      limits: [
        { sort: "floor", area: "临港区", year: 2025, value: "190" },
        { sort: "floor", area: "东屿区", year: 2026, value: "1" },
      ],
    };
    expect(await splitTarget(task, solve)).toEqual({
      status: "impossible",
      clash: [
        { type: "year-total", year: 2025, value: "300" },
        { type: "floor", area: "临港区", year: 2025, value: "190" },
        { type: "lock", area: "砚湖区", year: 2025, value: "120" },
      ],
      tally: { side: "over", reached: "310", wanted: "300" },
    });
  });

  test.each([
    ["years that do not make up the plan", { planTotal: "31" }, { side: "under", reached: "30", wanted: "31" }],
    [
      "ends that leave too little",
      { limits: [{ sort: "ceiling", area: null, year: 2025, value: "3" }] },
      { side: "under", reached: "9", wanted: "10" },
    ],
    [
      "floors between two steps, which ask for the step above them",
      { limits: [{ sort: "floor", area: null, year: 2025, value: "3.36" }] },
      { side: "over", reached: "10.2", wanted: "10" },
    ],
    [
      "areas that want more than there is",
      { areaTotals: ["20", "11", null] },
      { side: "over", reached: "31", wanted: "30" },
    ],
  ] as const)("%s", async (_, change, tally) => {
    const answer = await splitTarget({ ...INVESTMENT, ...change } as SplitTask, solve);
    expect(answer).toMatchObject({ status: "impossible", tally });
  });

  test.each([
    ["a figure between two steps", { totals: ["10.05", "20"] }, "plan.split-off-step"],
    ["a step of nothing", { step: "0" }, "plan.split-step"],
    ["a year without a total", { totals: [null, "20"], planTotal: null }, "plan.split-total-missing"],
    ["a stock over the years", { kind: "stock" }, "plan.split-not-summed"],
    [
      "one area twice",
      { areas: ["甲片", "甲片", "乙片"].map((name) => ({ name, areaId: null })) },
      "plan.split-area-twice",
    ],
    ["a list that is too short", { totals: ["10"] }, "plan.split-shape"],
    ["more steps than any plan has", { totals: ["10", "900000000000"] }, "plan.split-too-fine"],
  ] as const)("refuses %s", (_, change, code) => {
    const result = splitProblem({ ...INVESTMENT, ...change } as SplitTask);
    expect(result.ok ? "" : result.refusal.code).toBe(code);
  });

  test("a solver that lies, runs late or gives halves is never believed", async () => {
    const optimal =
      (values: (length: number) => number[]): SolveProgram =>
      (program) =>
        Promise.resolve({ status: "optimal", values: values(program.variables.length) });
    const zeros = optimal((length) => Array.from({ length }, () => 0));
    const halves = optimal((length) => Array.from({ length }, () => 0.5));
    await expect(splitTarget(INVESTMENT, zeros)).rejects.toThrow("wrong");
    await expect(splitTarget(INVESTMENT, halves)).rejects.toThrow("not whole");
    const denying: SolveProgram = (program) =>
      program.variables.some(({ cost }) => cost > 0) ? Promise.resolve({ status: "infeasible" }) : solve(program);
    await expect(splitTarget(INVESTMENT, denying)).rejects.toThrow("possible and impossible");
    const late = await splitTarget(INVESTMENT, () => Promise.resolve({ status: "out-of-time" }));
    expect(late).toMatchObject({ status: "refused", refusal: { code: "plan.split-out-of-time" } });
  });
});

function namesOf(task: SplitTask): SplitConstraint[] {
  const problem = splitProblem(task);
  if (!problem.ok) throw new Error(JSON.stringify(problem.refusal));
  return problem.value.rules.map(({ name }) => name);
}

function isOneOf(task: SplitTask, one: SplitConstraint): boolean {
  return namesOf(task).some((name) => JSON.stringify(name) === JSON.stringify(one));
}

test("a clash that takes its time keeps no other indicator of the same request from being answered", async () => {
  const clashing = { ...INVESTMENT, totals: ["10", "21"] };
  let asked = 0;
  const impatient: SolveProgram = async (program) => {
    asked += 1;
    return asked > 3 ? { status: "out-of-time" } : solve(program);
  };
  const answers = await splitTargets([clashing, INVESTMENT, INVESTMENT], impatient);
  expect(answers.map(({ status }) => status)).toEqual(["refused", "split", "split"]);
  expect(answers[0]).toMatchObject({ refusal: { code: "plan.split-out-of-time" } });
});
