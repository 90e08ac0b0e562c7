import { describe, expect, test } from "vitest";
import { ANNEX_WORDS } from "../annex-words.ts";
import type { AllocationGrid, PlanContent } from "../plan-content.ts";
import { proposeChecks } from "../propose-checks.ts";
import { runChecks } from "../run-checks.ts";
import { contentWithSplits } from "./content-with-splits.ts";
import type { SplitTask } from "./split-task.ts";
import { differenceFrom, typedFigure } from "./typed-figure.ts";
import { warningsAfterSplit } from "./warnings-after-split.ts";

const GRID: AllocationGrid = {
  id: "tb1.1",
  tableId: "tb1",
  title: "目标分解表",
  indicator: "数字化车间",
  kind: "flow",
  kindReason: "flow-measure",
  unit: "个",
  areas: [
    { name: "全市", areaId: null, role: "total" },
    { name: "砚湖区", areaId: null, role: "part" },
    { name: "临港区", areaId: null, role: "part" },
  ],
  periods: [
    { span: "planTotal", year: 2026, label: "三年目标" },
    { span: "year", year: 2024, label: "2024年" },
    { span: "year", year: 2025, label: "2025年" },
  ],
  cells: [
    ["30", "10", "20"],
    ["12", "4", "8"],
    ["18", "6", "12"],
  ],
  modes: { children: "equal", years: "sum", fallingStock: "none" },
  source: { clause: "附件" },
};

const CONTENT: PlanContent = {
  schema: 1,
  about: {
    title: "试验计划",
    documentNumbers: [],
    issuers: [],
    issuedOn: null,
    period: [2024, 2026],
    region: null,
    level: "city",
  },
  targets: [],
  grids: [GRID],
  tasks: [],
  incentives: [],
  references: [],
};

const TASK: SplitTask = {
  gridId: "tb1.1",
  indicator: "数字化车间",
  unit: "个",
  kind: "flow",
  step: "1",
  areas: [
    { name: "砚湖区", areaId: null },
    { name: "临港区", areaId: null },
  ],
  years: [2025, 2026],
  totals: ["20", "25"],
  planTotal: null,
  areaTotals: [null, null],
  weights: [
    ["1", "1"],
    ["1", "1"],
  ],
  locks: [
    [null, null],
    [null, null],
  ],
  limits: [],
  rising: false,
  before: [null, null],
};

const CELLS = [
  ["9", "13"],
  ["11", "12"],
];

const WORDS = { ...ANNEX_WORDS["zh-CN"], title: "目标分解" };

describe("splits in a plan's content", () => {
  test("a grid of the same areas is rewritten where it stands, other years kept, the plan total added up again", () => {
    const [grid] = contentWithSplits(CONTENT, [{ task: TASK, cells: CELLS }], WORDS).grids;
    expect(grid).toMatchObject({ id: "tb1.1", tableId: "tb1", title: "目标分解表", kindReason: "flow-measure" });
    expect(grid?.periods.map(({ label }) => label)).toEqual(["三年目标", "2024年", "2025年", "2026年"]);
    expect(grid?.cells).toEqual([
      ["55", "10", "20", "25"],
      ["26", "4", "9", "13"],
      ["29", "6", "11", "12"],
    ]);
    expect(grid?.source).toBeUndefined();
  });

  test("other areas make a new table, and what is there passes every check", () => {
    const other = { ...TASK, areas: TASK.areas.toReversed() };
    const content = contentWithSplits(CONTENT, [{ task: other, cells: CELLS.toReversed() }], WORDS);
    expect(content.grids).toHaveLength(1);
    const [grid] = content.grids;
    expect(grid).toMatchObject({ id: "split1.1", tableId: "split1", title: "目标分解", kindReason: "officer" });
    expect(grid?.areas.map(({ name }) => name)).toEqual(["合计", "临港区", "砚湖区"]);
    expect(grid?.periods.map(({ label }) => label)).toEqual(["2025—2026年合计", "2025年", "2026年"]);
    const checks = proposeChecks(content, undefined).map(({ check }) => check);
    expect(checks.length).toBeGreaterThan(0);
    expect(runChecks(content, checks)).toEqual([]);
  });

  test("a new table is worded in the language of the annex", () => {
    const other = { ...TASK, areas: TASK.areas.toReversed() };
    const words = { ...ANNEX_WORDS.en, title: "Targets by area" };
    const [grid] = contentWithSplits(CONTENT, [{ task: other, cells: CELLS.toReversed() }], words).grids;
    expect(grid?.areas[0]?.name).toBe("Total");
    expect(grid?.periods.map(({ label }) => label)).toEqual(["2025–2026 in all", "2025", "2026"]);
  });

  test("stocks stand at the ends of years, a ratio's whole is its own level", () => {
    const stock = { ...TASK, gridId: null, kind: "stock" as const, rising: true };
    const ratio = { ...TASK, gridId: null, kind: "ratio" as const, unit: "%", totals: ["60", "65"] };
    const splits = [stock, ratio].map((task) => ({ task, cells: CELLS }));
    const [, first, second] = contentWithSplits(CONTENT, splits, WORDS).grids;
    expect(first?.periods.map(({ label }) => label)).toEqual(["到2025年底", "到2026年底"]);
    expect(first?.modes).toEqual({ children: "equal", years: "none", fallingStock: "warn" });
    expect(first?.cells[0]).toEqual(["20", "25"]);
    expect(second?.cells[0]).toEqual(["60", "65"]);
    expect(second).toMatchObject({ id: "split1.2", modes: { children: "none", years: "none" } });
  });
});

test("what the splits give rise to is known before they are published", () => {
  const modes = { children: "equal", years: "none", fallingStock: "warn" } as const;
  const grid: AllocationGrid = {
    ...GRID,
    kind: "stock",
    modes,
    periods: GRID.periods.slice(1),
    cells: GRID.cells.map((row) => row.slice(1)),
  };
  const after = (cells: string[][], totals: string[]) =>
    warningsAfterSplit({ ...CONTENT, grids: [grid] }, [{ task: { ...TASK, kind: "stock", totals }, cells }], WORDS);
  const falls = [
    ["9", "3"],
    ["11", "22"],
  ];
  expect(after(falls, ["20", "25"]).map(({ code }) => code)).toEqual(["plan.stock-falls"]);
  expect(after(CELLS, ["20", "25"])).toEqual([]);
});

test("typed figures and differences", () => {
  expect(typedFigure(" １,２00.50 ")).toBe("1200.5");
  expect(typedFigure("-3")).toBeUndefined();
  expect([differenceFrom("8", "7.5"), differenceFrom(null, "1")]).toEqual(["-0.5", undefined]);
});
