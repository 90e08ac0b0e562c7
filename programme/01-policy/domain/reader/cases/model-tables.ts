import type { Case } from "./case.ts";
import { cellsOf } from "./table-cells.ts";

const PLAN = "清浦市产线提升行动方案（2024—2026年）\n一、工作目标\n全面提升。\n附件\n";
const TWO = "清浦市产线提升行动方案（2025—2026年）\n一、工作目标\n全面提升。\n附件\n";
const YEAR = "清浦市产线提升2025年工作要点\n一、工作目标\n全面提升。\n附件\n";
const Y3 = ["2024 annual", "2025 annual", "2026 annual"] as const;
const Y3T = [...Y3, "2026 plan_total"] as const;
const Y2 = ["2025 annual", "2026 annual"] as const;
const Y2T = [...Y2, "2026 plan_total"] as const;
const ONE = ["2025 annual"] as const;

/** Tables of any layout: what parts their cells, how many lines their heads take, what stands down and what across. */
export const MODEL_TABLE_CASES: readonly Case[] = [
  {
    name: "model: commas, years across, a sum",
    text: `${PLAN}数字车间任务分解表（单位：个）\n县区,2024年,2025年,2026年,合计\n东临区,3,4,5,12\n河岗县,2,2,3,7\n全市,5,6,8,19\n`,
    cells: cellsOf("个", Y3T, { 东临区: [3, 4, 5, 12], 河岗县: [2, 2, 3, 7], 全市: [5, 6, 8, 19] }),
  },
  {
    name: "model: commas of lists, areas across",
    text: `${PLAN}数字车间任务分解表（单位：个）\n年度、东临区、河岗县、合计\n2024年、3、2、5\n2025年、4、2、6\n2026年、5、3、8\n`,
    cells: cellsOf("个", Y3, { 东临区: [3, 4, 5], 河岗县: [2, 2, 3], 合计: [5, 6, 8] }),
  },
  {
    name: "model: semicolons, two heads of indicators with units",
    text: `${YEAR}2025年任务分解表\n序号；县区；数字车间（个）；技改投资（亿元）\n1；东临区；3；1.2\n2；河岗县；2；0.8\n3；云田县；4；—\n`,
    cells: [
      ...cellsOf("个", ONE, { 东临区: [3], 河岗县: [2], 云田县: [4] }),
      ...cellsOf("亿元", ONE, { 东临区: [1.2], 河岗县: [0.8] }),
    ],
  },
  {
    name: "model: commas, group heads once with empty cells behind them",
    text: `${TWO}任务分解表\n县区,数字车间（个）,,上云企业（户）,\n,2025年,2026年,2025年,2026年\n东临区,3,4,30,40\n河岗县,2,3,20,25\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: commas in numbers of thousands keep to their numbers",
    text: `${TWO}上云企业任务分解表（单位：户）\n县区，2025年，2026年\n东临区，1,200，1,350\n河岗县，960，1,080\n云田县，1,010，1,100\n`,
    cells: cellsOf("户", Y2, { 东临区: [1200, 1350], 河岗县: [960, 1080], 云田县: [1010, 1100] }),
  },
  {
    name: "model: a box whose merged heads have no ruler below them",
    text: `${TWO}任务分解表\n+--------+-----------------+-----------------+\n|  县区  |  数字车间（个） |  上云企业（户） |\n|        | 2025年   2026年 | 2025年   2026年 |\n+--------+-----------------+-----------------+\n| 东临区 |   3        4    |   30       40   |\n| 河岗县 |   2        3    |   20       25   |\n+--------+-----------------+-----------------+\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: a box whose merged heads have no ruler below them, with strokes between their years",
    text: `${TWO}任务分解表\n┌────┬───────────┬───────────┐\n│  县区  │    数字车间（个）    │    上云企业（户）    │\n│        │  2025年  │  2026年  │  2025年  │  2026年  │\n├────┼─────┬─────┼─────┬─────┤\n│ 东临区 │    3     │    4     │    30    │    40    │\n├────┼─────┼─────┼─────┼─────┤\n│ 河岗县 │    2     │    3     │    20    │    25    │\n└────┴─────┴─────┴─────┴─────┘\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: strokes, three lines of heads, the kind above the indicators",
    text: `${TWO}任务分解表\n| 县区 | 企业培育 | | | |\n| | 数字车间（个） | | 上云企业（户） | |\n| | 2025年 | 2026年 | 2025年 | 2026年 |\n| 东临区 | 3 | 4 | 30 | 40 |\n| 河岗县 | 2 | 3 | 20 | 25 |\n`,
    indicators: ["数字车间", "上云企业"],
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: single blanks, three lines of heads with units in the last",
    text: `${TWO}任务分解表\n县区 数字车间 上云企业\n2025年 2026年 2025年 2026年\n（个） （个） （户） （户）\n东临区 3 4 30 40\n河岗县 2 3 20 25\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: a cell a line, three lines of heads with units in the last",
    text: `${TWO}任务分解表\n县区\n数字车间\n技改投资\n2025年\n2026年\n2025年\n2026年\n个\n个\n亿元\n亿元\n东临区\n3\n4\n1.2\n1.5\n河岗县\n2\n3\n0.8\n0.9\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("亿元", Y2, { 东临区: [1.2, 1.5], 河岗县: [0.8, 0.9] }),
    ],
  },
  {
    name: "model: a cell a line, years without 年, one indicator",
    text: `${PLAN}数字车间任务分解表（单位：个）\n县区\n2024\n2025\n2026\n合计\n东临区\n3\n4\n5\n12\n河岗县\n2\n2\n3\n7\n合计\n5\n6\n8\n19\n`,
    cells: cellsOf("个", Y3T, { 东临区: [3, 4, 5, 12], 河岗县: [2, 2, 3, 7], 合计: [5, 6, 8, 19] }),
  },
  {
    name: "model: single blanks, years without 年, one indicator",
    text: `${PLAN}数字车间任务分解表（单位：个）\n县区 2024 2025 2026 合计\n东临区 3 4 5 12\n河岗县 2 2 3 7\n`,
    cells: cellsOf("个", Y3T, { 东临区: [3, 4, 5, 12], 河岗县: [2, 2, 3, 7] }),
  },
  {
    name: "model: blanks, years without 年 below their groups",
    text: `${TWO}任务分解表\n县区        数字车间（个）      上云企业（户）\n            2025     2026       2025     2026\n东临区        3        4         30       40\n河岗县        2        3         20       25\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: years without 年 down, areas across",
    text: `${PLAN}数字车间任务分解表（单位：个）\n年份 东临区 河岗县 合计\n2024 3 2 5\n2025 4 2 6\n2026 5 3 8\n`,
    cells: cellsOf("个", Y3, { 东临区: [3, 4, 5], 河岗县: [2, 2, 3], 合计: [5, 6, 8] }),
  },
  {
    name: "model: strokes, a block for each year in a row of its own",
    text: `${TWO}任务分解表\n| 县区 | 数字车间（个） | 上云企业（户） |\n| 2025年 | | |\n| 东临区 | 3 | 30 |\n| 河岗县 | 2 | 20 |\n| 2026年 | | |\n| 东临区 | 4 | 40 |\n| 河岗县 | 3 | 25 |\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: strokes, a block for each area in a row of its own",
    text: `${TWO}任务分解表\n| 指标 | 单位 | 2025年 | 2026年 |\n| 东临区 | | | |\n| 数字车间 | 个 | 3 | 4 |\n| 上云企业 | 户 | 30 | 40 |\n| 河岗县 | | | |\n| 数字车间 | 个 | 2 | 3 |\n| 上云企业 | 户 | 20 | 25 |\n`,
    targets: [],
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: strokes, a block for each indicator with its unit in a row of its own",
    text: `${TWO}任务分解表\n| 县区 | 2025年 | 2026年 |\n| 数字车间（个） |\n| 东临区 | 3 | 4 |\n| 河岗县 | 2 | 3 |\n| 上云企业（户） |\n| 东临区 | 30 | 40 |\n| 河岗县 | 20 | 25 |\n`,
    indicators: ["数字车间", "上云企业"],
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: blanks, a block for each year",
    text: `${TWO}任务分解表\n县区        数字车间（个）   上云企业（户）\n2025年\n东临区            3              30\n河岗县            2              20\n2026年\n东临区            4              40\n河岗县            3              25\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: a cell a line, areas across below each other's heads, indicators and units down",
    text: `${YEAR}2025年任务分解表\n序号\n指标名称\n单位\n全市\n东临区\n河岗县\n1\n数字车间\n个\n5\n3\n2\n2\n技改投资\n亿元\n2\n1.2\n0.8\n3\n上云企业\n户\n50\n30\n20\n`,
    cells: [
      ...cellsOf("个", ONE, { 全市: [5], 东临区: [3], 河岗县: [2] }),
      ...cellsOf("亿元", ONE, { 全市: [2], 东临区: [1.2], 河岗县: [0.8] }),
      ...cellsOf("户", ONE, { 全市: [50], 东临区: [30], 河岗县: [20] }),
    ],
  },
  {
    name: "model: tabs, areas without 区 or 县 below the word for them",
    text: `${TWO}数字车间任务分解表（单位：个）\n县（市、区）\t2025年\t2026年\t合计\n东临\t3\t4\t7\n河岗\t2\t3\t5\n云田\t4\t4\t8\n`,
    cells: cellsOf("个", Y2T, { 东临: [3, 4, 7], 河岗: [2, 3, 5], 云田: [4, 4, 8] }),
  },
  {
    name: "model: a cell a line, numbers with their units and signs for none",
    text: `${TWO}任务分解表\n县区\n2025年\n2026年\n东临区\n3个\n4个\n河岗县\n2个\n—\n云田县\n/\n5个\n`,
    cells: cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, null], 云田县: [null, 5] }),
  },
  {
    name: "model: blanks, a name around its numbers",
    text: `${TWO}数字车间任务分解表（单位：个）\n  县区            2025年     2026年\n 东临区             3          4\n 清浦经济\n                    2          3\n 开发区\n 云田县             4          5\n`,
    cells: cellsOf("个", Y2, { 东临区: [3, 4], 清浦经济开发区: [2, 3], 云田县: [4, 5] }),
  },
  {
    name: "model: tabs, a head over two lines",
    text: `${YEAR}2025年任务分解表\n县区\t数字车间\t上云企业\n\t（个）\t（户）\n东临区\t3\t30\n河岗县\t2\t20\n`,
    cells: [...cellsOf("个", ONE, { 东临区: [3], 河岗县: [2] }), ...cellsOf("户", ONE, { 东临区: [30], 河岗县: [20] })],
  },
  {
    name: "model: commas, a page with the heads again and a number of the page",
    text: `${TWO}数字车间任务分解表（单位：个）\n县区,2025年,2026年\n东临区,3,4\n河岗县,2,3\n- 7 -\n县区,2025年,2026年\n云田县,4,5\n`,
    cells: cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3], 云田县: [4, 5] }),
  },
  {
    name: "model: commas, an area a line with names merged downwards",
    text: `${TWO}任务分解表\n县区,指标,单位,2025年,2026年\n东临区,数字车间,个,3,4\n,上云企业,户,30,40\n河岗县,数字车间,个,2,3\n,上云企业,户,20,25\n`,
    targets: [],
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: a line an area behind its colon",
    text: `${YEAR}2025年数字车间任务分解表\n（单位：个）\n东临区：3\n河岗县：2\n云田县：4\n合计：9\n`,
    cells: cellsOf("个", ONE, { 东临区: [3], 河岗县: [2], 云田县: [4], 合计: [9] }),
  },
  {
    name: "model: a ruler of signs below the heads of blanks",
    text: `${TWO}数字车间任务分解表（单位：个）\n县区      2025年   2026年\n======    ======   ======\n东临区      3        4\n河岗县      2        3\n`,
    cells: cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
  },
  {
    name: "model: single blanks, one head line a group and a year a line",
    text: `${TWO}任务分解表\n县区\n数字车间（个）\n上云企业（户）\n2025年 2026年 2025年 2026年\n东临区 3 4 30 40\n河岗县 2 3 20 25\n`,
    cells: [
      ...cellsOf("个", Y2, { 东临区: [3, 4], 河岗县: [2, 3] }),
      ...cellsOf("户", Y2, { 东临区: [30, 40], 河岗县: [20, 25] }),
    ],
  },
  {
    name: "model: single blanks, the sum of all years beside groups of years",
    text: `${TWO}任务分解表\n县区 数字车间（个） 上云企业（户）\n2025年 2026年 小计 2025年 2026年 小计\n东临区 3 4 7 30 40 70\n河岗县 2 3 5 20 25 45\n`,
    cells: [
      ...cellsOf("个", Y2T, { 东临区: [3, 4, 7], 河岗县: [2, 3, 5] }),
      ...cellsOf("户", Y2T, { 东临区: [30, 40, 70], 河岗县: [20, 25, 45] }),
    ],
  },
  {
    name: "no table: commas between rows of other lengths",
    text: `${TWO}数字车间任务分解表（单位：个）\n县区,2025年,2026年\n东临区,3\n河岗县,2,3\n云田县,4,5,6\n`,
    cells: [],
  },
  {
    name: "no table: commas of phone numbers",
    text: `${YEAR}任务联系表\n县区,联系人,电话\n东临区,王某,6621001\n河岗县,李某,6621002\n云田县,张某,6621003\n`,
    cells: [],
    targets: [],
  },
  {
    name: "no table: a cell a line, a row that ends too early",
    text: `${YEAR}2025年任务分解表\n县区\n数字车间\n上云企业\n东临区\n3\n30\n河岗县\n2\n`,
    cells: [],
  },
];
