import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AreaId, areaId, fraction, type IsoDate } from "#kernel";
import type { AllocationGrid, GridPeriod, PlanContent, PlanTarget } from "#plan";
import { inventedIndicator } from "../testing/invented-indicator.ts";
import { type FigureAt, passedShare, progressOn, progressRows, yearsLookedAt } from "./plan-progress.ts";

const day = (text: string) => text as IsoDate;
const [CITY, EAST, WEST] = [areaId(1), areaId(2), areaId(3)];

const total: GridPeriod = { span: "planTotal", year: 2027, label: "两年目标" };
const inYear = (year: number): GridPeriod => ({ span: "year", year, label: `${year}年` });
const atEnd = (year: number): GridPeriod => ({ span: "yearEnd", year, label: `到${year}年底` });

/** The city and its two districts over two years. */
function gridOf(more: Partial<AllocationGrid> = {}): AllocationGrid {
  return {
    ...{ id: "tb1.1", tableId: "tb1", title: "分解表", indicator: "改造投资", kind: "flow", unit: "亿元" },
    kindReason: "officer",
    areas: [
      { name: "全市", areaId: CITY, role: "total" },
      { name: "东区", areaId: EAST, role: "part" },
      { name: "西区", areaId: WEST, role: "part" },
    ],
    periods: [total, inYear(2026), inYear(2027)],
    cells: [
      ["100", "40", "60"],
      ["70", "30", "40"],
      ["30", "10", "20"],
    ],
    modes: { children: "equal", years: "sum", fallingStock: "none" },
    ...more,
  };
}

const robots = (more: Partial<AllocationGrid> = {}) =>
  gridOf({
    ...{ id: "tb1.2", indicator: "在用机器人", kind: "stock", unit: "台" },
    periods: [atEnd(2026), atEnd(2027)],
    cells: [
      ["1000", "1200"],
      ["600", null],
      ["400", "500"],
    ],
    ...more,
  });

function targetOf(more: Partial<PlanTarget> = {}): PlanTarget {
  return {
    ...{ id: "t1", indicator: "机器人密度", kind: "ratio", kindReason: "officer", unit: "台/万人" },
    bound: { op: "ge", value: "260" },
    ...{ period: "level", year: 2027, fromYear: null, baseYear: null, falling: false, implied: false },
    ...{ area: null, scope: null, afterTask: null, beforeTask: null },
    ...more,
  };
}

function planOf(more: Partial<PlanContent> = {}, period: readonly [number, number] | null = [2026, 2027]): PlanContent {
  return {
    schema: 1,
    about: {
      ...{ title: "某市两年计划", documentNumbers: [], issuers: [], issuedOn: null, level: "city" },
      ...{ period, region: { name: "某市", areaId: CITY } },
    },
    ...{ targets: [], grids: [], tasks: [], incentives: [], references: [] },
    ...more,
  };
}

const INDICATORS = [
  inventedIndicator(),
  inventedIndicator({ code: "invested", label: { zh: "改造投资", en: "Investment" }, unit: "亿元", kind: "flow" }),
  inventedIndicator({ code: "density", label: { zh: "机器人密度", en: "Density" }, unit: "台/万人", kind: "ratio" }),
  inventedIndicator({
    ...{ code: "energy", label: { zh: "能耗", en: "Energy" }, unit: "吨", kind: "flow", direction: "down" },
  }),
];

/** Figures by indicator, area and year. */
const known =
  (figures: Readonly<Record<string, bigint>>): FigureAt =>
  (code, area, year) => {
    const figure = figures[`${code} ${area} ${year}`];
    return figure === undefined ? undefined : fraction(figure);
  };

const cellsOf = (content: PlanContent, figures: Readonly<Record<string, bigint>>, on: string) =>
  progressOn(progressRows(content, INDICATORS), known(figures), day(on)).flatMap(({ cells }) => cells);

describe("what a plan asks for", () => {
  test("of a table: every printed cell with its years, plan totals over the whole plan, and the indicator it means", () => {
    const [flow, stock] = progressRows(planOf({ grids: [gridOf(), robots()] }), INDICATORS);
    expect(flow).toMatchObject({ itemId: "tb1.1", from: "grid", definition: { code: "invested" } });
    expect(flow?.cells.map(({ areaName, years, adding }) => [areaName, ...years, adding]).slice(0, 4)).toEqual([
      ["全市", 2026, 2027, true],
      ["全市", 2026, 2026, true],
      ["全市", 2027, 2027, true],
      ["东区", 2026, 2027, true],
    ]);
    expect(stock?.definition?.code).toBe("invented-robots");
    // The blank cell asks for nothing; a state stands at the end of its year.
    expect(stock?.cells.map(({ areaName, years, adding }) => [areaName, years[0], adding])).toEqual([
      ["全市", 2026, false],
      ["全市", 2027, false],
      ["东区", 2026, false],
      ["西区", 2026, false],
      ["西区", 2027, false],
    ]);
  });

  test("leaves out what is contained in other parts, and years that are not printed", () => {
    const areas = gridOf().areas.map((area, index) => (index === 1 ? { ...area, role: "subset" as const } : area));
    const periods = [total, { ...inYear(2026), year: null }, inYear(2027)];
    const [row] = progressRows(planOf({ grids: [gridOf({ areas, periods })] }), INDICATORS);
    expect(row?.cells.map(({ areaName, years }) => [areaName, ...years])).toEqual([
      ["全市", 2026, 2027],
      ["全市", 2027, 2027],
      ["西区", 2026, 2027],
      ["西区", 2027, 2027],
    ]);
  });

  test("of a target: a state by its year, a sum over the plan or within its year", () => {
    const cell = (more: Partial<PlanTarget>) =>
      progressRows(planOf({ targets: [targetOf(more)] }), INDICATORS)[0]?.cells[0];
    const sum = { kind: "flow", period: "cumulative" } as const;
    expect(cell({})).toMatchObject({ areaName: "某市", years: [2027, 2027], adding: false, target: fraction(260n) });
    expect(cell({ year: null })?.years).toEqual([2027, 2027]);
    expect(cell(sum)).toMatchObject({ years: [2026, 2027], adding: true });
    expect(cell({ ...sum, period: "annual" })?.years).toEqual([2027, 2027]);
    expect(cell({ ...sum, fromYear: 2024 })?.years).toEqual([2024, 2027]);
    const east = { name: "东区", areaId: EAST };
    expect(cell({ area: east })).toMatchObject({ areaName: "东区", areaId: EAST, role: "total" });
  });

  test("by a year before the plan begins is of that year alone, and stops no page", () => {
    const early = targetOf({ kind: "flow", period: "cumulative", year: 2025 });
    expect(progressRows(planOf({ targets: [early] }), [])[0]?.cells[0]?.years).toEqual([2025, 2025]);
    expect(cellsOf(planOf({ targets: [early] }), {}, "2026-05-01")[0]?.standing).toBe("unknown");
  });

  test("as a change, or of a narrower population, is not compared", () => {
    const targets = [targetOf({ falling: true }), targetOf({ baseYear: 2025 }), targetOf({ scope: "云港园" })];
    expect(progressRows(planOf({ targets }), INDICATORS)).toEqual([]);
  });

  test.each([
    [{ op: "ge", value: "5" }, "at-least", 5n, "at-least", 5n],
    [{ op: "gt", value: "5" }, "at-least", 5n, "at-least", 5n],
    [{ op: "le", value: "5" }, "at-most", 5n, "at-most", 5n],
    [{ op: "lt", value: "5" }, "at-most", 5n, "at-most", 5n],
    [{ op: "eq", value: "5" }, "at-least", 5n, "at-most", 5n],
    [{ op: "approx", value: "5" }, "at-least", 5n, "at-most", 5n],
    [{ op: "range", min: "4", max: "6" }, "at-least", 4n, "at-most", 6n],
  ] as const)("%j says which side is right; where it does not, the indicator does", (bound, up, least, down, most) => {
    const targets = [targetOf({ bound }), targetOf({ bound, indicator: "能耗", unit: "吨" })];
    const cells = progressRows(planOf({ targets }), INDICATORS).flatMap((row) => row.cells);
    expect(cells.map(({ wanted, target }) => [wanted, target])).toEqual([
      [up, fraction(least)],
      [down, fraction(most)],
    ]);
  });

  test("in a table of what is wanted less is a most", () => {
    const [row] = progressRows(planOf({ grids: [gridOf({ indicator: "能耗", unit: "吨" })] }), INDICATORS);
    expect(new Set(row?.cells.map(({ wanted }) => wanted))).toEqual(new Set(["at-most"]));
  });

  test("under a name that no indicator has stays a row, without one", () => {
    const [row] = progressRows(planOf({ grids: [gridOf({ indicator: "书法爱好者", unit: "人" })] }), INDICATORS);
    expect(row).toMatchObject({ indicator: "书法爱好者", definition: undefined });
    expect(progressOn(row ? [row] : [], known({}), day("2026-07-01"))[0]?.cells[0]).toMatchObject({
      ...{ figure: null, standing: "unknown", latest: null },
    });
  });

  test("is nothing in a plan that says no years", () => {
    const content = planOf({ grids: [gridOf()], targets: [targetOf()] }, null);
    expect(progressRows(content, INDICATORS)).toEqual([]);
    expect(yearsLookedAt(content, day("2026-07-01"))).toEqual([]);
  });
});

describe("how far it is", () => {
  test("a sum adds its years up to today, and stands beside the days that have passed", () => {
    const figures = { "invested 1 2026": 40n, "invested 1 2027": 30n, "invested 2 2026": 20n };
    const [plan, first, second, east] = cellsOf(planOf({ grids: [gridOf()] }), figures, "2027-12-31");
    expect(plan).toMatchObject({ figure: fraction(70n), rate: fraction(7n, 10n), standing: "missed" });
    expect(first).toMatchObject({ figure: fraction(40n), standing: "reached" });
    expect(second).toMatchObject({ figure: fraction(30n), standing: "missed" });
    // A year that is not known leaves the sum open: the newest known year is told instead.
    expect(east).toMatchObject({
      ...{ figure: null, standing: "unknown", latest: { year: 2026, figure: fraction(20n) } },
    });
  });

  test("in the middle of the plan a sum counts what there is so far", () => {
    const [plan, , second] = cellsOf(planOf({ grids: [gridOf()] }), { "invested 1 2026": 40n }, "2026-12-31");
    expect(plan).toMatchObject({ figure: fraction(40n), expected: fraction(50n), standing: "behind" });
    expect(second).toMatchObject({ figure: null, standing: "not-due" });
    const [ahead] = cellsOf(planOf({ grids: [gridOf()] }), { "invested 1 2026": 50n }, "2026-12-31");
    expect(ahead?.standing).toBe("on-track");
  });

  test("a state counts in its last year only, goes from the year before, and until then the newest one is told", () => {
    const figures = { "invented-robots 1 2025": 800n, "invented-robots 1 2026": 900n };
    const plan = planOf({ grids: [robots()] });
    const [end2026, end2027] = cellsOf(plan, figures, "2026-12-31");
    expect(end2026).toMatchObject({ figure: fraction(900n), expected: fraction(1000n), standing: "missed" });
    expect(end2027).toMatchObject({
      ...{ figure: null, standing: "not-due", latest: { year: 2026, figure: fraction(900n) } },
    });
    const [, later] = cellsOf(plan, { ...figures, "invented-robots 1 2027": 1050n }, "2027-07-02");
    expect(later).toMatchObject({ figure: fraction(1050n), standing: "behind" });
  });

  test("a state over the whole plan is that at its end", () => {
    const grid = robots({ periods: [total], cells: [["1200"], ["700"], ["500"]] });
    const [cell] = cellsOf(planOf({ grids: [grid] }), { "invented-robots 1 2026": 900n }, "2026-12-31");
    expect(cell).toMatchObject({ figure: null, latest: { year: 2026, figure: fraction(900n) } });
  });

  test("an area whose name is not known has no figure", () => {
    const areas = gridOf().areas.map((area) => ({ ...area, areaId: null }));
    const cells = cellsOf(planOf({ grids: [gridOf({ areas })] }), { "invested 1 2026": 40n }, "2026-12-31");
    expect(cells.every(({ figure, latest }) => figure === null && latest === null)).toBe(true);
  });

  test("sums agree with plain adding, whatever is known", () => {
    const figure = fc.option(fc.integer({ min: 0, max: 50 }));
    const both = fc.record({ first: figure, second: figure, secondYear: fc.boolean() });
    fc.assert(
      fc.property(fc.array(both, { minLength: 3, maxLength: 3 }), (areas) => {
        const secondYear = areas[0]?.secondYear ?? false;
        const figures = Object.fromEntries(
          areas.flatMap(({ first, second }, at) => [
            ...(first === null ? [] : [[`invested ${at + 1} 2026`, BigInt(first)] as const]),
            ...(second === null ? [] : [[`invested ${at + 1} 2027`, BigInt(second)] as const]),
          ]),
        );
        const found = cellsOf(planOf({ grids: [gridOf()] }), figures, secondYear ? "2027-06-30" : "2026-06-30");
        const expected = areas.flatMap(({ first, second }) => {
          const sum = first === null || second === null ? null : first + second;
          return secondYear ? [sum, first, second] : [first, first, null];
        });
        expect(found.map((cell) => (cell.figure === null ? null : Number(cell.figure.numerator)))).toEqual(expected);
      }),
    );
  });
});

describe("the share of the time that is over", () => {
  test.each([
    [[2026, 2027], "2025-12-31", 0n, 1n],
    [[2026, 2027], "2026-01-01", 1n, 730n],
    [[2026, 2027], "2026-12-31", 1n, 2n],
    [[2026, 2027], "2027-12-30", 729n, 730n],
    [[2026, 2027], "2027-12-31", 1n, 1n],
    [[2026, 2027], "2031-05-05", 1n, 1n],
    [[2026, 2026], "2026-03-14", 73n, 365n],
    // 2028 has a 29 February, so that its 29 February is the sixtieth day of 366.
    [[2028, 2028], "2028-02-29", 60n, 366n],
    [[2027, 2028], "2027-12-31", 365n, 731n],
    [[2100, 2100], "2100-03-01", 60n, 365n],
  ] as const)("%j at the end of %s is %s/%s", (years, on, over, whole) => {
    expect(passedShare(years, day(on))).toEqual(fraction(over, whole));
  });

  test("grows by the same part every day, from nothing to all", () => {
    const dates = fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 0, max: 5 }), fc.nat(2_300));
    fc.assert(
      fc.property(dates, ([first, more, after]) => {
        const start = new Date(first, 0, 1, 12);
        const on = new Date(first, 0, 1 + after, 12);
        let length = 0;
        for (const at = new Date(start); at.getFullYear() <= first + more; at.setDate(at.getDate() + 1)) length += 1;
        const text = [on.getFullYear(), on.getMonth() + 1, on.getDate()].map((part) => `${part}`.padStart(2, "0"));
        const share = passedShare([first, first + more], day(text.join("-")));
        const gone = Math.min(after + 1, length);
        expect(share.numerator * BigInt(length)).toBe(BigInt(gone) * share.denominator);
      }),
    );
  });
});

describe("the years whose figures are looked at", () => {
  const years = (content: PlanContent, on: string) => yearsLookedAt(content, day(on));
  const plan = planOf({ grids: [gridOf(), robots()], targets: [targetOf()] });

  test("begin two before the first that is asked for and end with the plan or today", () => {
    expect(years(plan, "2026-03-01")).toEqual([2024, 2025, 2026]);
    expect(years(plan, "2027-03-01")).toEqual([2024, 2025, 2026, 2027]);
    expect(years(plan, "2030-03-01")).toEqual([2024, 2025, 2026, 2027]);
  });

  test("are those of targets too that reach beyond the plan", () => {
    const targets = [targetOf({ year: 2030 }), targetOf({ kind: "flow", period: "cumulative", fromYear: 2023 })];
    expect(years(planOf({ targets }), "2031-03-01")).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  });

  test("hold every year that a figure is asked of", () => {
    const days = fc.tuple(fc.integer({ min: 2023, max: 2031 }), fc.option(fc.integer({ min: 2022, max: 2030 })));
    fc.assert(
      fc.property(days, ([year, target]) => {
        const targets = [targetOf({ year: target }), targetOf({ kind: "flow", period: "cumulative", year: target })];
        const content = planOf({ grids: [gridOf(), robots()], targets });
        const on = day(`${year}-08-15`);
        const asked = new Set<number>();
        const at: FigureAt = (_code: string, _area: AreaId, of: number) => {
          asked.add(of);
          return undefined;
        };
        progressOn(progressRows(content, INDICATORS), at, on);
        const looked = yearsLookedAt(content, on);
        expect([...asked].filter((of) => of <= year && !looked.includes(of))).toEqual([]);
        expect(looked.filter((of) => of > year)).toEqual([]);
      }),
    );
  });
});
