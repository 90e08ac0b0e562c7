import { expect, test } from "vitest";
import { readPlan } from "../../read-plan.ts";

const PLAN = "澜川市诊断服务方案（2025—2026年）\n一、目标\n2025年，完成能效诊断30家；2026年，完成能效诊断40家。\n";

const indicators = (table: string) =>
  readPlan(`${PLAN}附件：目标任务分解表\n${table}`, "doc").tables.flatMap(({ rows }) =>
    rows.map((row) => row.indicator),
  );

test("a short head has the name of the goal whose numbers its totals are", () => {
  expect(
    indicators(
      "| 县区 | 诊断（家） | |\n| | 2025年 | 2026年 |\n| 石门区 | 18 | 22 |\n| 乌溪县 | 12 | 18 |\n| 合计 | 30 | 40 |\n",
    ),
  ).toEqual(["能效诊断", "能效诊断"]);
});

test("a short head whose totals are no goal of the text stays as it is printed", () => {
  expect(
    indicators(
      "| 县区 | 诊断（家） | |\n| | 2025年 | 2026年 |\n| 石门区 | 18 | 22 |\n| 乌溪县 | 11 | 19 |\n| 合计 | 29 | 41 |\n",
    ),
  ).toEqual(["诊断", "诊断"]);
});

test("a head long enough to name an indicator stays as it is printed", () => {
  expect(indicators("| 县区 | 诊断企业（家） |\n| 石门区 | 18 |\n| 合计 | 30 |\n")).toEqual(["诊断企业"]);
});
