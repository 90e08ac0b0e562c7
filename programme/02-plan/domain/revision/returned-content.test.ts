import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellContent, SheetGrid } from "#office/sheet";
import { anyPlan, inventedPlan } from "../../testing/any-plan.ts";
import { asText, copyOf } from "../../testing/as-read.ts";
import type { PlanContent } from "../plan-content.ts";
import { differencesBetween } from "./differences.ts";
import { returnedContent } from "./returned-content.ts";
import { tablesOfText } from "./table-text.ts";

const plan = inventedPlan();
const setting = { registers: { units: new Map(), areas: new Map() }, taken: new Set<string>() };

const figure = (decimal: string): CellContent => ({ kind: "figure", decimal });
const text = (value: string): CellContent => ({ kind: "text", text: value });

function sheet(index: number): SheetGrid {
  const found = copyOf(plan)[index];
  if (!found) throw new Error("no such sheet");
  return found;
}

/** The sheet with one cell changed. */
function edited(grid: SheetGrid, at: readonly [row: number, column: number], content: CellContent): SheetGrid {
  const rows = grid.rows.map((row, top) => row.map((held, left) => (top === at[0] && left === at[1] ? content : held)));
  return { ...grid, rows };
}

function returned(grids: readonly SheetGrid[], whole = true, base: PlanContent = plan) {
  const { content, recognised, remarks } = returnedContent(base, { grids, whole }, setting);
  return { changes: differencesBetween(base, content), recognised, remarks };
}

const short = (changes: ReturnType<typeof returned>["changes"]) =>
  changes.map((one) =>
    one.change === "cell"
      ? `${one.title} ${one.place.area} ${one.place.period} ${one.from}→${one.to}`
      : `${one.change} ${one.title}`,
  );

describe("a copy that nobody touched", () => {
  test("changes nothing, as a file or as pasted text", () => {
    const whole = returned(copyOf(plan));
    expect(whole).toEqual({ changes: [], recognised: 2, remarks: [] });
    const pasted = copyOf(plan).map(asText).join("\n");
    expect(returned(tablesOfText(pasted), false)).toEqual({ changes: [], recognised: 2, remarks: [] });
  });

  test("changes nothing, whatever the plan", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyPlan, (content) => {
        const distinct = withOwnNames(content);
        const copy = copyOf(distinct);
        expect(returned(copy, true, distinct)).toMatchObject({ changes: [], remarks: [], recognised: copy.length });
        const grids = tablesOfText(copy.map(asText).join("\n"));
        expect(returned(grids, true, distinct)).toMatchObject({ changes: [], remarks: [] });
      }),
      { numRuns: 300 },
    );
  });
});

/** Indicators of one table with names of their own, as the reader makes them, and tasks with ids of their own. */
function withOwnNames(content: PlanContent): PlanContent {
  const grids = content.grids.map((grid, index) => ({
    ...grid,
    indicator: `${grid.indicator}其${"一二三四五六七八"[index]}`,
  }));
  return { ...content, grids, tasks: content.tasks.map((task, index) => ({ ...task, id: `k${index}` })) };
}

describe("an annex that was edited", () => {
  test("a figure in its place, and the totals that follow from it", () => {
    const { changes, remarks } = returned([edited(sheet(0), [4, 3], figure("9.6"))]);
    expect(short(changes)).toEqual([
      "数字化改造投资 全市 三年目标 60.3→60.8",
      "数字化改造投资 全市 2026年 18.1→18.6",
      "数字化改造投资 东屿区 三年目标 30.1→30.6",
      "数字化改造投资 东屿区 2026年 9.1→9.6",
    ]);
    expect(remarks).toEqual([]);
    const typed = edited(edited(sheet(0), [4, 3], figure("9.6")), [4, 2], figure("18.5"));
    expect(returned([typed]).remarks.map(({ reason, text: said }) => [reason, said])).toEqual([
      ["total-recomputed", "数字化改造投资 全市 2026年: 18.5 → 18.6"],
    ]);
  });

  test("a total that never was the sum of its parts stays as printed", () => {
    expect(short(returned([edited(sheet(0), [12, 3], figure("6"))]).changes)).toEqual(
      ["数字化车间 全市 三年目标 30→31", "数字化车间 东屿区 三年目标 15→16", "数字化车间 东屿区 2027年 5→6"].filter(
        (line) => !line.includes("全市 2027年"),
      ),
    );
  });

  test("rows and columns in another order are the same table", () => {
    const grid = sheet(0);
    const moved = grid.rows.map((row) => [0, 1, 4, 5, 2, 3].map((column) => row[column] ?? text("")));
    const [title, period, head, ...rows] = moved.map((row, at) =>
      at > 2 ? [grid.rows[at < 7 ? 3 : at < 10 ? 7 : 10]?.[0] ?? text(""), ...row.slice(1)] : row,
    );
    const shuffled = [title ?? [], period ?? [], head ?? [], ...rows.toReversed()];
    expect(returned([{ ...grid, rows: shuffled, merges: [] }])).toEqual({ changes: [], recognised: 1, remarks: [] });
  });

  test("areas down and years across are the same table", () => {
    const grid = sheet(0);
    const rows = Array.from({ length: 6 }, (_, column) => grid.rows.slice(2).map((row) => row[column] ?? text("")));
    const merges = grid.merges
      .filter(({ left, right }) => left === right)
      .map(({ top, bottom }) => ({ top: 0, left: top - 2, bottom: 0, right: bottom - 2 }));
    expect(returned([{ ...grid, rows, merges }])).toEqual({ changes: [], recognised: 1, remarks: [] });
    const changed = edited({ ...grid, rows, merges }, [4, 2], text("７.1亿元"));
    expect(short(returned([changed], false).changes)).toContain("数字化改造投资 西泽区 2026年 6→7.1");
  });

  test("units in a column of their own, thousands with commas, full-width digits, a dash for nothing", () => {
    const pasted = [
      "指标\t单位\t时间\t东屿 区\t西泽区\t云港园区",
      "在役数控机床\t台\t2026年底\t400\t１,300\t—",
      "数字化车间\t个\t2026年\t4\t2\t2",
    ].join("\n");
    const { changes } = returned(tablesOfText(pasted), false);
    expect(short(changes)).toEqual([
      "在役数控机床 西泽区 到2026年底 300→1300",
      "在役数控机床 云港园区 到2026年底 200→null",
    ]);
  });

  test("a new year, a new indicator and a new area", () => {
    const grid = sheet(0);
    const columns = grid.rows.map((row, at) => [...row, at === 2 ? text("南屏新区") : at > 2 ? figure("1") : text("")]);
    const rows = [
      ...columns.slice(0, 10),
      [
        text("在役数控机床（台）"),
        text("到2029年底"),
        figure("1300"),
        figure("650"),
        figure("400"),
        figure("250"),
        figure("1"),
      ],
      ...columns.slice(10),
      [text("数据服务商（家）"), text("2027年"), figure("9"), figure("5"), figure("3"), figure("1"), figure("1")],
    ];
    const merges = grid.merges.filter(({ top }) => top < 10).concat([{ top: 11, left: 0, bottom: 14, right: 0 }]);
    const { changes, remarks } = returned([{ ...grid, rows, merges }]);
    expect(remarks.filter(({ reason }) => reason !== "total-recomputed")).toEqual([]);
    expect(changes.filter(({ change }) => change === "added").map(({ title, item }) => [title, item])).toEqual([
      ["数据服务商", "tb1.4"],
    ]);
    const fields = changes.flatMap((one) => (one.change === "field" ? [`${one.title} ${one.field}`] : []));
    expect(fields).toEqual(["数字化改造投资 areas", "在役数控机床 areas", "在役数控机床 periods", "数字化车间 areas"]);
    expect(short(changes)).toContain("在役数控机床 南屏新区 到2029年底 null→1");
  });

  test("what was deleted from a file is removed, what a pasted part lacks is only told", () => {
    const grid = sheet(0);
    const rows = grid.rows.slice(0, 10);
    const merges = grid.merges.filter(({ bottom }) => bottom < 10);
    expect(short(returned([{ ...grid, rows, merges }]).changes)).toEqual(["removed 数字化车间"]);
    const part = returned([{ ...grid, rows, merges }], false);
    expect(part.changes).toEqual([]);
    expect(part.remarks.map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => "row-missing"));
  });

  test("what cannot be read is listed with its place and changes nothing", () => {
    const unreadable = edited(sheet(0), [4, 3], text("约9或10"));
    expect(returned([unreadable])).toMatchObject({
      changes: [],
      remarks: [{ reason: "figure-unreadable", row: 5, column: 4, text: "约9或10" }],
    });
    const other = edited(sheet(0), [3, 0], text("数字化改造投资（万元）"));
    const { changes, remarks } = returned([other], false);
    expect(changes).toEqual([]);
    expect(remarks.slice(0, 4).map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => "unit-differs"));
    expect(
      returned([
        {
          ...sheet(0),
          rows: [
            [text("甲"), text("乙")],
            [text("丙"), figure("1")],
          ],
          merges: [],
        },
      ]),
    ).toMatchObject({
      changes: [],
      recognised: 0,
      remarks: [{ reason: "table-unknown" }],
    });
  });
});

describe("a task list that was edited", () => {
  test("units, deadlines, a reworded title, a new task, a deleted one", () => {
    const grid = sheet(1);
    const units = edited(grid, [4, 2], text("市工信局，市数据局"));
    const reworded = edited(edited(units, [5, 1], text("建设磐石园，集聚数字服务机构")), [5, 4], text("2027年底"));
    const fresh = [text("5"), text("办好供需对接"), text("市工信局"), text(""), text("每年"), text("")];
    const rows = [...reworded.rows.slice(0, 8), fresh, ...reworded.rows.slice(8, -1)];
    const merges = grid.merges.map((merge) =>
      merge.top >= 8 ? { ...merge, top: merge.top + 1, bottom: merge.bottom + 1 } : merge,
    );
    const { changes, remarks } = returned([{ ...reworded, rows, merges }]);
    expect(remarks).toEqual([]);
    expect(changes.map((one) => [one.change, one.item, one.change === "field" ? one.field : ""])).toEqual([
      ["removed", "k7", ""],
      ["field", "k1", "lead"],
      ["field", "k2", "title"],
      ["field", "k2", "deadlines"],
      ["added", "k8", ""],
    ]);
  });
});
