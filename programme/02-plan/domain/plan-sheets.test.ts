import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SheetModel } from "#office/sheet";
import { annexSheets } from "./annex-sheet.ts";
import { ANNEX_WORDS } from "./annex-words.ts";
import { INVENTED_ITEMS, INVENTED_METADATA } from "./invented-plan.ts";
import type { AllocationGrid, PlanContent, PlanTask } from "./plan-content.ts";
import { planFromDraft } from "./plan-from-draft.ts";
import { taskSheet } from "./task-sheet.ts";

const made = planFromDraft(INVENTED_ITEMS, INVENTED_METADATA, { units: new Map(), areas: new Map() });
if (!made.ok) throw new Error(made.refusal.code);
const content = made.value;
const words = ANNEX_WORDS["zh-CN"];

/** What a reader sees of a row: texts and figures, "" for a blank. */
function seen(sheet: SheetModel | undefined, row: number): string[] {
  return (sheet?.rows[row] ?? []).map(({ content: cell }) =>
    cell.kind === "text" ? cell.text : cell.kind === "figure" ? `#${cell.decimal}` : "",
  );
}

describe("the annex as it is issued", () => {
  const [sheet] = annexSheets(content, words);

  test("title and period over all columns, then the heads", () => {
    expect(seen(sheet, 0)).toEqual(["青澜市数字化改造目标分解表", "", "", "", "", ""]);
    expect(seen(sheet, 1)[0]).toBe("（2026—2028年）");
    expect(seen(sheet, 2)).toEqual(["项目内容", "年份", "全市", "东屿区", "西泽区", "云港园区"]);
    expect(sheet?.merges.slice(0, 2)).toEqual([
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 1, left: 0, bottom: 1, right: 5 },
    ]);
  });

  test("the indicator with its unit over its years, figures as numbers", () => {
    expect(seen(sheet, 3)).toEqual(["数字化改造投资（亿元）", "三年目标", "#60.3", "#30.1", "#20.2", "#10"]);
    expect(seen(sheet, 4)).toEqual(["", "2026年", "#18.1", "#9.1", "#6", "#3"]);
    expect(sheet?.merges.slice(2)).toEqual([
      { top: 3, left: 0, bottom: 6, right: 0 },
      { top: 7, left: 0, bottom: 9, right: 0 },
      { top: 10, left: 0, bottom: 13, right: 0 },
    ]);
  });

  test("no table, no sheet; the English form has English heads", () => {
    expect(annexSheets({ ...content, grids: [] }, words)).toEqual([]);
    expect(seen(annexSheets(content, ANNEX_WORDS.en)[0], 2).slice(0, 2)).toEqual(["Indicator", "Year"]);
  });
});

describe("the task list", () => {
  const sheet = taskSheet(content, words);

  test("a banner a section, then number, task, units and source", () => {
    expect(seen(sheet, 2)).toEqual(["序号", "任务", "责任单位", "配合单位", "完成时限", "出处"]);
    expect(seen(sheet, 3)[0]).toBe("重点任务");
    expect(seen(sheet, 4)).toEqual([
      "#1",
      expect.stringContaining("潮信园"),
      "市工信局、东屿区",
      "",
      "",
      expect.any(String),
    ]);
    expect(seen(sheet, 8)[0]).toBe("附件1：重点园区任务表");
    expect(seen(sheet, 10)).toEqual(["#2", expect.any(String), "西泽区", "市工信局、市商务局", "", expect.any(String)]);
  });
});

const figure = fc.option(fc.nat(9).map(String), { nil: null });
const grids: fc.Arbitrary<AllocationGrid[]> = fc
  .record({
    areas: fc.integer({ min: 0, max: 4 }),
    periods: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
  })
  .chain(({ areas, periods }) =>
    fc.tuple(
      ...periods.map((count, index) =>
        fc.array(fc.array(figure, { minLength: count, maxLength: count }), { minLength: areas, maxLength: areas }).map(
          (cells): AllocationGrid => ({
            id: `tb.${index}`,
            tableId: "tb",
            title: "分解表",
            indicator: "指标",
            kind: "flow",
            kindReason: "officer",
            unit: "",
            areas: cells.map((_, area) => ({ name: `区${area}`, areaId: null, role: "part" })),
            periods: Array.from({ length: count }, (_, at) => ({ span: "year", year: at, label: `${at}` })),
            cells,
            modes: { children: "none", years: "none", fallingStock: "none" },
          }),
        ),
      ),
    ),
  );

const tasks: fc.Arbitrary<PlanTask[]> = fc.array(
  fc.record({
    id: fc.string(),
    number: fc.option(fc.string()),
    title: fc.string(),
    section: fc.constantFrom(null, "甲", "乙"),
    lead: fc.constant([]),
    cooperating: fc.constant([]),
    implied: fc.constant([]),
    deadlines: fc.constant([]),
  }),
  { maxLength: 8 },
);

function wellFormed(sheet: SheetModel): void {
  const columns = sheet.widths.length;
  expect(sheet.rows.every((row) => row.length === columns)).toBe(true);
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    expect(bottom < sheet.rows.length && right < columns && (bottom > top || right > left)).toBe(true);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        expect(covered.has(`${row},${column}`)).toBe(false);
        covered.add(`${row},${column}`);
        const first = row === top && column === left;
        if (!first) expect(sheet.rows[row]?.[column]?.content.kind).toBe("blank");
      }
    }
  }
}

test("every sheet is a rectangle whose merges never overlap, lie inside it and hide nothing", () => {
  fc.assert(
    fc.property(grids, tasks, (someGrids, someTasks) => {
      const plan: PlanContent = { ...content, grids: someGrids, tasks: someTasks };
      for (const sheet of [...annexSheets(plan, words), taskSheet(plan, words)]) wellFormed(sheet);
    }),
  );
});
