import type { Case } from "./case.ts";
import { cellsOf } from "./table-cells.ts";

const PLAN = "云陵市工业设备更新方案（2025—2027年）\n一、主要目标\n加快更新。\n";
const TWO = "云陵市工业设备更新方案（2026—2027年）\n一、主要目标\n加快更新。\n";
const YEAR = "云陵市2026年工业设备更新工作要点\n一、主要目标\n加快更新。\n";
const Y3 = ["2025 annual", "2026 annual", "2027 annual"] as const;
const Y3T = [...Y3, "2027 plan_total"] as const;
const Y2 = ["2026 annual", "2027 annual"] as const;
const Y2T = [...Y2, "2027 plan_total"] as const;
const ONE = ["2026 annual"] as const;

/** Tables that mix what others do alone: broken names and heads, pages, blocks, marks, signs for the cell above. */
export const MODEL_TABLE_CASES_MIXED: readonly Case[] = [
  {
    name: "mixed: a cell a line, three lines of heads: kinds, indicators, years",
    text: `${TWO}附件\n目标任务分解表\n县区\n设备更新\n数字化\n更新机床（台）\n更新锅炉（台）\n数字车间（个）\n2026年\n2027年\n2026年\n2027年\n2026年\n2027年\n北川区\n10\n12\n3\n4\n1\n2\n南泉县\n8\n9\n2\n2\n1\n1\n`,
    cells: [
      ...cellsOf("台", Y2, { 北川区: [10, 12], 南泉县: [8, 9] }),
      ...cellsOf("台", Y2, { 北川区: [3, 4], 南泉县: [2, 2] }),
      ...cellsOf("个", Y2, { 北川区: [1, 2], 南泉县: [1, 1] }),
    ],
  },
  {
    name: "mixed: commas, blocks of years and sums of each",
    text: `${TWO}附件\n更新机床任务分解表（单位：台）\n县区,任务数\n2026年\n北川区,10\n南泉县,8\n小计,18\n2027年\n北川区,12\n南泉县,9\n小计,21\n`,
    cells: cellsOf("台", Y2, { 北川区: [10, 12], 南泉县: [8, 9], 小计: [18, 21] }),
  },
  {
    name: "mixed: strokes, blocks of years over all columns and a sum",
    text: `${TWO}附件\n更新机床任务分解表\n| 县区 | 更新机床（台） | 更新锅炉（台） |\n|---|---|---|\n| 2026年 | 2026年 | 2026年 |\n| 北川区 | 10 | 3 |\n| 南泉县 | 8 | 2 |\n| 合计 | 18 | 5 |\n| 2027年 | 2027年 | 2027年 |\n| 北川区 | 12 | 4 |\n| 南泉县 | 9 | 2 |\n| 合计 | 21 | 6 |\n`,
    indicators: ["更新机床", "更新锅炉"],
    cells: [
      ...cellsOf("台", Y2, { 北川区: [10, 12], 南泉县: [8, 9], 合计: [18, 21] }),
      ...cellsOf("台", Y2, { 北川区: [3, 4], 南泉县: [2, 2], 合计: [5, 6] }),
    ],
  },
  {
    name: "mixed: single blanks, a page between, its heads of two lines again",
    text: `${TWO}附件\n任务分解表\n县区 更新机床（台） 数字车间（个）\n2026 2027 2026 2027\n北川区 10 12 1 2\n南泉县 8 9 1 1\n\n— 6 —\n\n县区 更新机床（台） 数字车间（个）\n2026 2027 2026 2027\n东岭县 5 6 1 1\n合计 23 27 3 4\n`,
    cells: [
      ...cellsOf("台", Y2, { 北川区: [10, 12], 南泉县: [8, 9], 东岭县: [5, 6], 合计: [23, 27] }),
      ...cellsOf("个", Y2, { 北川区: [1, 2], 南泉县: [1, 1], 东岭县: [1, 1], 合计: [3, 4] }),
    ],
  },
  {
    name: "mixed: single blanks, names over two lines with serial numbers",
    text: `${TWO}附件\n更新机床任务分解表（单位：台）\n序号 县区 2026年 2027年\n1 北川区 10 12\n2 云陵经济技术\n开发区 8 9\n3 东岭县 5 6\n`,
    cells: cellsOf("台", Y2, { 北川区: [10, 12], 云陵经济技术开发区: [8, 9], 东岭县: [5, 6] }),
  },
  {
    name: "mixed: tabs, units in a column of their own and areas across, a mark of a note",
    text: `${YEAR}附件\n2026年任务分解表\n序号\t任务\t单位\t北川区\t南泉县\t云陵高新区*\n1\t更新机床\t台\t10\t8\t5\n2\t技改投资\t亿元\t1.5\t0.8\t2\n注：*含托管乡镇。\n`,
    cells: [
      ...cellsOf("台", ONE, { 北川区: [10], 南泉县: [8], 云陵高新区: [5] }),
      ...cellsOf("亿元", ONE, { 北川区: [1.5], 南泉县: [0.8], 云陵高新区: [2] }),
    ],
  },
  {
    name: "mixed: commas of full width, signs for none and a remark",
    text: `${TWO}附件\n更新机床任务分解表（单位：台）\n县区，2026年，2027年，备注\n北川区，10，12，含高新区\n南泉县，—，9，\n东岭县，5，/，\n`,
    cells: cellsOf("台", Y2, { 北川区: [10, 12], 南泉县: [null, 9], 东岭县: [5, null] }),
  },
  {
    name: "mixed: the years of the plan down, indicators across, one area by block",
    text: `${PLAN}附件\n任务分解表\n| 年度 | 更新机床（台） | 数字车间（个） |\n| 北川区 | | |\n| 2025年 | 10 | 1 |\n| 2026年 | 12 | 2 |\n| 2027年 | 14 | 2 |\n| 南泉县 | | |\n| 2025年 | 8 | 1 |\n| 2026年 | 9 | 1 |\n| 2027年 | 9 | 2 |\n`,
    targets: [],
    cells: [
      ...cellsOf("台", Y3, { 北川区: [10, 12, 14], 南泉县: [8, 9, 9] }),
      ...cellsOf("个", Y3, { 北川区: [1, 2, 2], 南泉县: [1, 1, 2] }),
    ],
  },
  {
    name: "mixed: a box of single lines, no rulers in its body, years without 年",
    text: `${PLAN}附件\n更新机床任务分解表（单位：台）\n┌──────┬──────────────────┐\n│  县  区  │          任 务 数（台）            │\n│          │   2025     2026     2027    合计   │\n├──────┼──────────────────┤\n│  北川区  │    10       12       14      36    │\n│  南泉县  │     8        9        9      26    │\n│  合  计  │    18       21       23      62    │\n└──────┴──────────────────┘\n`,
    cells: cellsOf("台", Y3T, { 北川区: [10, 12, 14, 36], 南泉县: [8, 9, 9, 26], 合计: [18, 21, 23, 62] }),
  },
  {
    name: "mixed: the caption below 附件, no 表 in it, single blanks",
    text: `${YEAR}附件2：\n各县区2026年更新机床目标任务\n县区 目标数（台）\n北川区 10\n南泉县 8\n东岭县 5\n`,
    cells: cellsOf("台", ONE, { 北川区: [10], 南泉县: [8], 东岭县: [5] }),
  },
  {
    name: "mixed: three years and a sum for two indicators, a cell a line with blank lines and broken heads",
    text: `${PLAN}附件\n任务分解表\n\n县区\n\n更新机床\n（台）\n\n数字车间\n（个）\n\n2025\n\n2026\n\n2027\n\n合计\n\n2025\n\n2026\n\n2027\n\n合计\n\n北川区\n\n10\n\n12\n\n14\n\n36\n\n1\n\n2\n\n2\n\n5\n\n南泉县\n\n8\n\n9\n\n9\n\n26\n\n1\n\n1\n\n2\n\n4\n`,
    cells: [
      ...cellsOf("台", Y3T, { 北川区: [10, 12, 14, 36], 南泉县: [8, 9, 9, 26] }),
      ...cellsOf("个", Y3T, { 北川区: [1, 2, 2, 5], 南泉县: [1, 1, 2, 4] }),
    ],
  },
  {
    name: "mixed: tabs, heads that say 年 once behind both years",
    text: `${TWO}附件\n更新机床任务分解表（单位：台）\n县区\t年度任务\t\t合计\n\t2026\t2027\t\n北川区\t10\t12\t22\n南泉县\t8\t9\t17\n`,
    cells: cellsOf("台", Y2T, { 北川区: [10, 12, 22], 南泉县: [8, 9, 17] }),
  },
  {
    name: "mixed: single blanks, a group of years beside a sum over both lines",
    text: `${TWO}附件\n更新机床任务分解表（单位：台）\n县区 年度任务 合计\n2026年 2027年\n北川区 10 12 22\n南泉县 8 9 17\n`,
    cells: cellsOf("台", Y2T, { 北川区: [10, 12, 22], 南泉县: [8, 9, 17] }),
  },
  {
    name: "mixed: semicolons, a row for each indicator, the area once",
    text: `${TWO}附件\n任务分解表\n县区；指标；2026年；2027年\n北川区；更新机床（台）；10；12\n；数字车间（个）；1；2\n南泉县；更新机床（台）；8；9\n；数字车间（个）；1；1\n`,
    targets: [],
    cells: [
      ...cellsOf("台", Y2, { 北川区: [10, 12], 南泉县: [8, 9] }),
      ...cellsOf("个", Y2, { 北川区: [1, 2], 南泉县: [1, 1] }),
    ],
  },
  {
    name: "no table: commas in a list of measures that begins with a caption",
    text: `${YEAR}附件\n2026年重点任务分解表\n一是推进更新,完成机床10台,锅炉3台\n二是推进诊断,完成企业20户,车间5个\n三是推进培训,完成企业30户,人员50人\n`,
    cells: [],
  },
];
