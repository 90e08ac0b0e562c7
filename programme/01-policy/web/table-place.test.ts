import { describe, expect, test } from "vitest";
import type { TableItem } from "./review-view.ts";
import { tablePlace } from "./table-place.ts";

const row = (indicator: string, label: string, values: Record<string, number>): TableItem["rows"][number] => ({
  ...{ indicator, unit: "家", year: 2026, measure: "annual", label, values },
});
const diagnosis = row("诊断", "2026年", { 全市: 9, 东街: 4, 西街: 5 });
const pilots = row("示范工厂", "2027年", { 全市: 9, 东街: 5, 西街: 4 });
const table: TableItem = {
  ...{
    id: "tb1",
    quote: "分解表",
    span: [3, 6],
    title: "分解表",
    regions: ["全市", "东街", "西街"],
    total_region: "全市",
  },
  rows: [diagnosis, pilots],
};

function printed(text: string, of: TableItem["rows"][number], region: string | null) {
  const place = tablePlace(text, table, { row: of, region });
  return place && text.slice(...place);
}

describe("a cell of a table is found in the document", () => {
  const across = ["附件 分解表", "| 指标 | 年份 | 全市 | 东街 | 西街 |", "| 诊断（家） | 2026年 | 9 | 4 | 5 |"].join(
    "\n",
  );

  test("where areas stand across the page", () => {
    const text = `${across}\n| 示范工厂（家） | 2027年 | 9 | 5 | 4 |\n`;
    expect(printed(text, diagnosis, null)).toBe("9 | 4 | 5");
    expect(printed(text, pilots, "东街")).toBe("5");
    expect(tablePlace(text, table, { row: pilots, region: "西街" })?.[0]).toBe(text.lastIndexOf("4"));
  });

  test("under a head that is merged with the row above", () => {
    const text =
      "附件 分解表\n| 区域 | 诊断 | ← |\n| ↑ | 2025年 | 2026年 |\n| 全市 | 8 | 9 |\n| 东街 | 3 | 4 |\n| 西街 | 5 | 5 |\n";
    expect(tablePlace(text, table, { row: diagnosis, region: "西街" })?.[0]).toBe(text.lastIndexOf("5"));
    expect(printed(text, diagnosis, "东街")).toBe("4");
  });

  test("between tabs", () => {
    const text = "附件 分解表\n指标\t年份\t全市\t东街\t西街\n诊断\t2026年\t9\t4\t5\n";
    expect(printed(text, diagnosis, "西街")).toBe("5");
  });

  test("and not where there is no such line", () => {
    expect(printed("附件 分解表\n诊断 2026年 9 4 5", diagnosis, "东街")).toBeUndefined();
    expect(printed("| 甲 | 乙 |\n| 1 | 2 |\n", diagnosis, null)).toBeUndefined();
  });
});
