import type { Case } from "./case.ts";
import { cellsOf } from "./table-cells.ts";

const PLAN = "黎州市智改数转实施方案（2024—2026年）\n一、总体目标\n加快改造。\n";
const TWO = "黎州市智改数转实施方案（2026—2027年）\n一、总体目标\n加快改造。\n";
const YEAR = "黎州市2026年智改数转工作要点\n一、总体目标\n加快改造。\n";
const Y3 = ["2024 annual", "2025 annual", "2026 annual"] as const;
const Y2 = ["2026 annual", "2027 annual"] as const;
const Y2T = [...Y2, "2027 plan_total"] as const;
const ONE = ["2026 annual"] as const;

/** Tables as they are copied out of annexes: longer names, notes, several in one annex, heads and units in places of their own. */
export const MODEL_TABLE_CASES_FURTHER: readonly Case[] = [
  {
    name: "further: a cell a line, long names of zones over two lines, a note below",
    text: `${TWO}附件2\n\n智能工厂梯度培育任务分解表\n\n单位：家\n\n区域\n\n2026年\n\n2027年\n\n两年合计\n\n南屏区\n\n6\n\n8\n\n14\n\n黎州高新技术产业\n开发区\n\n10\n\n12\n\n22\n\n白鹿县\n\n3\n\n5\n\n8\n\n合计\n\n19\n\n25\n\n44\n\n注：智能工厂包括先进级、卓越级。\n`,
    cells: cellsOf("家", Y2T, {
      南屏区: [6, 8, 14],
      黎州高新技术产业开发区: [10, 12, 22],
      白鹿县: [3, 5, 8],
      合计: [19, 25, 44],
    }),
  },
  {
    name: "further: commas, two tables of one annex",
    text: `${TWO}附件\n表1 诊断企业分解表（单位：户）\n区县,2026年,2027年\n南屏区,60,80\n白鹿县,30,50\n表2 改造项目分解表（单位：个）\n区县,2026年,2027年\n南屏区,6,8\n白鹿县,3,5\n`,
    indicators: ["诊断企业", "改造项目"],
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: single blanks, years without 年 over areas and their sum first",
    text: `${PLAN}附件1\n黎州市智能车间培育任务分解表\n（单位：个）\n序号 县（区） 总任务 2024 2025 2026\n1 南屏区 18 5 6 7\n2 白鹿县 9 2 3 4\n3 云栖区 12 3 4 5\n合计 39 10 13 16\n`,
    cells: cellsOf("个", ["2026 plan_total", ...Y3], {
      南屏区: [18, 5, 6, 7],
      白鹿县: [9, 2, 3, 4],
      云栖区: [12, 3, 4, 5],
      合计: [39, 10, 13, 16],
    }),
  },
  {
    name: "further: a box of signs without rulers between its rows",
    text: `${TWO}附件\n诊断企业分解表（单位：户）\n+----------+--------+--------+\n| 区县     | 2026年 | 2027年 |\n+----------+--------+--------+\n| 南屏区   | 60     | 80     |\n| 白鹿县   | 30     | 50     |\n| 黎州经济 |        |        |\n| 开发区   | 40     | 45     |\n+----------+--------+--------+\n`,
    cells: cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50], 黎州经济开发区: [40, 45] }),
  },
  {
    name: "further: a box with group heads over half of its columns",
    text: `${TWO}附件\n任务分解表\n┌────┬────────────────┬────┐\n│ 区县   │          诊断企业（户）        │改造项目│\n│        │  2026年    2027年    两年合计  │ （个） │\n├────┼────────────────┼────┤\n│ 南屏区 │    60        80        140     │   6    │\n│ 白鹿县 │    30        50         80     │   3    │\n└────┴────────────────┴────┘\n`,
    cells: [
      ...cellsOf("户", Y2T, { 南屏区: [60, 80, 140], 白鹿县: [30, 50, 80] }),
      ...cellsOf("个", ["2027 plan_total"], { 南屏区: [6], 白鹿县: [3] }),
    ],
  },
  {
    name: "further: tabs, blocks of indicators with their number",
    text: `${TWO}附件\n任务分解表\n区县\t2026年\t2027年\n（一）诊断企业（户）\n南屏区\t60\t80\n白鹿县\t30\t50\n（二）改造项目（个）\n南屏区\t6\t8\n白鹿县\t3\t5\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: strokes, goals of a year and what there was before it",
    text: `${TWO}附件\n上云企业任务分解表（单位：户）\n| 区县 | 2025年实绩 | 2026年目标 | 2027年目标 |\n| 南屏区 | 50 | 60 | 80 |\n| 白鹿县 | 20 | 30 | 50 |\n`,
    cells: cellsOf("户", ["2025 annual", ...Y2], { 南屏区: [50, 60, 80], 白鹿县: [20, 30, 50] }),
  },
  {
    name: "further: commas of full width, an area and its years a line",
    text: `${TWO}附件\n任务分解表\n区县，年度，诊断企业（户），改造项目（个）\n南屏区，2026年，60，6\n南屏区，2027年，80，8\n白鹿县，2026年，30，3\n白鹿县，2027年，50，5\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: single blanks, an area and its years a line, years without 年",
    text: `${TWO}附件\n任务分解表\n区县 年度 诊断企业（户） 改造项目（个）\n南屏区 2026 60 6\n南屏区 2027 80 8\n白鹿县 2026 30 3\n白鹿县 2027 50 5\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: single blanks, the area once for its years",
    text: `${TWO}附件\n任务分解表\n区县 年度 诊断企业（户） 改造项目（个）\n南屏区 2026年 60 6\n2027年 80 8\n白鹿县 2026年 30 3\n2027年 50 5\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: a cell a line, the area once for its indicators",
    text: `${TWO}附件\n任务分解表\n区县\n指标\n单位\n2026年\n2027年\n南屏区\n诊断企业\n户\n60\n80\n改造项目\n个\n6\n8\n白鹿县\n诊断企业\n户\n30\n50\n改造项目\n个\n3\n5\n`,
    targets: [],
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: blanks, the unit in a line of its own above the heads at the right",
    text: `${TWO}附件\n            诊断企业任务分解表\n                                单位：户\n区　县      2026年     2027年     合　计\n南屏区        60         80        140\n白鹿县        30         50         80\n合　计        90        130        220\n`,
    cells: cellsOf("户", Y2T, { 南屏区: [60, 80, 140], 白鹿县: [30, 50, 80], 合计: [90, 130, 220] }),
  },
  {
    name: "further: strokes, the years above and indicators below them",
    text: `${TWO}附件\n任务分解表\n| 区县 | 2026年 | | 2027年 | |\n| | 诊断企业（户） | 改造项目（个） | 诊断企业（户） | 改造项目（个） |\n| 南屏区 | 60 | 6 | 80 | 8 |\n| 白鹿县 | 30 | 3 | 50 | 5 |\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: single blanks, the years above and indicators below them",
    text: `${TWO}附件\n任务分解表\n区县 2026年 2027年\n诊断企业（户） 改造项目（个） 诊断企业（户） 改造项目（个）\n南屏区 60 6 80 8\n白鹿县 30 3 50 5\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: a cell a line, the years above and indicators below them",
    text: `${TWO}附件\n任务分解表\n区县\n2026年\n2027年\n诊断企业（户）\n改造项目（个）\n诊断企业（户）\n改造项目（个）\n南屏区\n60\n6\n80\n8\n白鹿县\n30\n3\n50\n5\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: single blanks, areas across in two lines with their years",
    text: `${TWO}附件\n任务分解表\n指标 单位 南屏区 白鹿县\n2026年 2027年 2026年 2027年\n诊断企业 户 60 80 30 50\n改造项目 个 6 8 3 5\n`,
    targets: [],
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: commas, areas across in two lines with their years",
    text: `${TWO}附件\n任务分解表\n指标,单位,南屏区,,白鹿县,\n,,2026年,2027年,2026年,2027年\n诊断企业,户,60,80,30,50\n改造项目,个,6,8,3,5\n`,
    targets: [],
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: sums over groups of areas in a table of single blanks",
    text: `${TWO}附件\n诊断企业任务分解表（单位：户）\n区县 2026年 2027年 合计\n全市 120 170 290\n市区小计 60 80 140\n南屏区 40 50 90\n云栖区 20 30 50\n县域小计 60 90 150\n白鹿县 60 90 150\n`,
    cells: cellsOf("户", Y2T, {
      全市: [120, 170, 290],
      市区小计: [60, 80, 140],
      南屏区: [40, 50, 90],
      云栖区: [20, 30, 50],
      县域小计: [60, 90, 150],
      白鹿县: [60, 90, 150],
    }),
  },
  {
    name: "further: streets and parks, strokes of full width",
    text: `${YEAR}附件\n2026年各街镇诊断企业任务表（单位：户）\n｜街镇（园区）｜任务数｜\n｜花桥街道｜12｜\n｜青溪镇｜9｜\n｜智谷产业园｜15｜\n`,
    cells: cellsOf("户", ONE, { 花桥街道: [12], 青溪镇: [9], 智谷产业园: [15] }),
  },
  {
    name: "further: single blanks of two columns",
    text: `${YEAR}附件\n2026年各街镇诊断企业任务表\n单位：户\n街镇 任务数\n花桥街道 12\n青溪镇 9\n智谷产业园 15\n合计 36\n`,
    cells: cellsOf("户", ONE, { 花桥街道: [12], 青溪镇: [9], 智谷产业园: [15], 合计: [36] }),
  },
  {
    name: "further: a cell a line of two columns",
    text: `${YEAR}附件\n2026年各街镇诊断企业任务表\n单位：户\n街镇\n任务数\n花桥街道\n12\n青溪镇\n9\n智谷产业园\n15\n合计\n36\n`,
    cells: cellsOf("户", ONE, { 花桥街道: [12], 青溪镇: [9], 智谷产业园: [15], 合计: [36] }),
  },
  {
    name: "further: a sum beside groups of years, over both lines of heads",
    text: `${TWO}附件\n任务分解表\n区县\t诊断企业（户）\t\t改造项目（个）\t\t技改投资（亿元）\n\t2026年\t2027年\t2026年\t2027年\t两年合计\n南屏区\t60\t80\t6\t8\t5.5\n白鹿县\t30\t50\t3\t5\t2.5\n`,
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
      ...cellsOf("亿元", ["2027 plan_total"], { 南屏区: [5.5], 白鹿县: [2.5] }),
    ],
  },
  {
    name: "further: single blanks, units in a line below heads of one line",
    text: `${YEAR}附件\n2026年任务分解表\n区县 诊断企业 改造项目 技改投资\n（户） （个） （亿元）\n南屏区 60 6 5.5\n白鹿县 30 3 2.5\n`,
    cells: [
      ...cellsOf("户", ONE, { 南屏区: [60], 白鹿县: [30] }),
      ...cellsOf("个", ONE, { 南屏区: [6], 白鹿县: [3] }),
      ...cellsOf("亿元", ONE, { 南屏区: [5.5], 白鹿县: [2.5] }),
    ],
  },
  {
    name: "further: a unit behind the words of the caption for all, and another for one column",
    text: `${YEAR}附件\n2026年任务分解表（单位：户）\n区县,诊断企业,上云企业,技改投资（亿元）\n南屏区,60,90,5.5\n白鹿县,30,40,2.5\n`,
    cells: [
      ...cellsOf("户", ONE, { 南屏区: [60], 白鹿县: [30] }),
      ...cellsOf("户", ONE, { 南屏区: [90], 白鹿县: [40] }),
      ...cellsOf("亿元", ONE, { 南屏区: [5.5], 白鹿县: [2.5] }),
    ],
  },
  {
    name: "further: a block for each area, a cell a line",
    text: `${TWO}附件\n任务分解表\n指标\n单位\n2026年\n2027年\n南屏区\n诊断企业\n户\n60\n80\n改造项目\n个\n6\n8\n白鹿县\n诊断企业\n户\n30\n50\n改造项目\n个\n3\n5\n`,
    targets: [],
    cells: [
      ...cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
      ...cellsOf("个", Y2, { 南屏区: [6, 8], 白鹿县: [3, 5] }),
    ],
  },
  {
    name: "further: a table in the text with 见下表",
    text: "黎州市智改数转实施方案（2026—2027年）\n一、总体目标\n到2027年，全市诊断企业220户。各区县任务见下表：\n区县 2026年 2027年\n南屏区 60户 80户\n白鹿县 30户 50户\n二、重点任务\n加强领导。\n",
    cells: cellsOf("户", Y2, { 南屏区: [60, 80], 白鹿县: [30, 50] }),
  },
  {
    name: "no table: single blanks with a row that lacks a number",
    text: `${TWO}附件\n诊断企业任务分解表（单位：户）\n区县 2026年 2027年 合计\n南屏区 60 80 140\n白鹿县 30 30\n云栖区 20 30 50\n`,
    cells: [],
  },
];
