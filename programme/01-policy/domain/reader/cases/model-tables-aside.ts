import type { Case } from "./case.ts";
import { cellsOf } from "./table-cells.ts";

const PLAN = "沐川市装备焕新行动方案（2025—2027年）\n一、工作目标\n全面焕新。\n附件\n";
const TWO = "沐川市装备焕新行动方案（2025—2026年）\n一、工作目标\n全面焕新。\n附件\n";
const YEAR = "沐川市装备焕新2025年工作要点\n一、工作目标\n全面焕新。\n附件\n";
const Y3 = ["2025 annual", "2026 annual", "2027 annual"] as const;
const Y3T = [...Y3, "2027 plan_total"] as const;
const Y2 = ["2025 annual", "2026 annual"] as const;
const Y2T = [...Y2, "2026 plan_total"] as const;
const ONE = ["2025 annual"] as const;

/** Layouts set aside while the rules for tables of any layout were made. */
export const MODEL_TABLE_CASES_ASIDE: readonly Case[] = [
  {
    name: "aside: commas of full width, serial numbers, units in the heads",
    text: `${YEAR}2025年焕新任务分解表\n序号，区县，诊断企业（户），改造项目（个）\n1，石门区，12，5\n2，乌溪县，9，4\n3，桐岭市，20，—\n，合计，41，9\n`,
    cells: [
      ...cellsOf("户", ONE, { 石门区: [12], 乌溪县: [9], 桐岭市: [20], 合计: [41] }),
      ...cellsOf("个", ONE, { 石门区: [5], 乌溪县: [4], 合计: [9] }),
    ],
  },
  {
    name: "aside: a line an area, its years in words",
    text: `${TWO}诊断企业任务分解表（单位：户）\n石门区：2025年12，2026年15；\n乌溪县：2025年9，2026年11；\n桐岭市：2025年20，2026年26。\n`,
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11], 桐岭市: [20, 26] }),
  },
  {
    name: "aside: a box with no ruler below its group heads",
    text: `${TWO}焕新任务分解表\n┌────┬─────────┬─────────┐\n│  区县  │  诊断企业（户）  │  改造项目（个）  │\n│        │ 2025年    2026年 │ 2025年    2026年 │\n├────┼─────────┼─────────┤\n│ 石门区 │   12        15   │    5        6    │\n├────┼─────────┼─────────┤\n│ 乌溪县 │    9        11   │    4        7    │\n└────┴─────────┴─────────┘\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7] }),
    ],
  },
  {
    name: "aside: strokes, three lines of heads with the title in the first and units in the last",
    text: `${TWO}| 焕新任务分解表 | | | | |\n| 区县 | 诊断企业 | | 技改投资 | |\n| | 2025年 | 2026年 | 2025年 | 2026年 |\n| | 户 | 户 | 亿元 | 亿元 |\n| 石门区 | 12 | 15 | 1.5 | 2 |\n| 乌溪县 | 9 | 11 | 0.8 | 1.2 |\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
      ...cellsOf("亿元", Y2, { 石门区: [1.5, 2], 乌溪县: [0.8, 1.2] }),
    ],
  },
  {
    name: "aside: a cell a line, years without 年 below their groups",
    text: `${PLAN}焕新任务分解表\n区县\n诊断企业（户）\n改造项目（个）\n2025\n2026\n2027\n2025\n2026\n2027\n石门区\n12\n15\n18\n5\n6\n8\n乌溪县\n9\n11\n13\n4\n7\n9\n全市\n21\n26\n31\n9\n13\n17\n`,
    cells: [
      ...cellsOf("户", Y3, { 石门区: [12, 15, 18], 乌溪县: [9, 11, 13], 全市: [21, 26, 31] }),
      ...cellsOf("个", Y3, { 石门区: [5, 6, 8], 乌溪县: [4, 7, 9], 全市: [9, 13, 17] }),
    ],
  },
  {
    name: "aside: blanks, areas across, a block for each indicator",
    text: `${TWO}焕新任务分解表\n年度        石门区    乌溪县    桐岭市\n一、诊断企业（户）\n2025年        12         9        20\n2026年        15        11        26\n二、改造项目（个）\n2025年         5         4         8\n2026年         6         7        10\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11], 桐岭市: [20, 26] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7], 桐岭市: [8, 10] }),
    ],
  },
  {
    name: "aside: tabs, a block for each year",
    text: `${TWO}焕新任务分解表\n区县\t诊断企业（户）\t改造项目（个）\n2025年\n石门区\t12\t5\n乌溪县\t9\t4\n2026年\n石门区\t15\t6\n乌溪县\t11\t7\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7] }),
    ],
  },
  {
    name: "aside: single blanks, group heads, years without 年",
    text: `${TWO}焕新任务分解表\n区县 诊断企业（户） 改造项目（个）\n2025 2026 2025 2026\n石门区 12 15 5 6\n乌溪县 9 11 4 7\n合计 21 26 9 13\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11], 合计: [21, 26] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7], 合计: [9, 13] }),
    ],
  },
  {
    name: "aside: strokes, units behind every number and signs for none",
    text: `${TWO}诊断企业任务分解表\n| 区县 | 2025年 | 2026年 |\n| 石门区 | 12户 | 15户 |\n| 乌溪县 | 9户 | － |\n| 桐岭市 | — | 26户 |\n`,
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, null], 桐岭市: [null, 26] }),
  },
  {
    name: "aside: Markdown with bold sums and thousands",
    text: `${TWO}### 联网设备任务分解表（单位：万台）\n\n| 区县 | 2025年 | 2026年 |\n|:---|---:|---:|\n| 石门区 | 1.2 | 1.5 |\n| 乌溪县 | 0.9 | 1.1 |\n| **合计** | **2.1** | **2.6** |\n`,
    cells: cellsOf("台", Y2, { 石门区: [12000, 15000], 乌溪县: [9000, 11000], 合计: [21000, 26000] }),
  },
  {
    name: "aside: a cell a line, indicators down and areas across",
    text: `${YEAR}2025年焕新任务分解表\n指标\n单位\n石门区\n乌溪县\n桐岭市\n合计\n诊断企业\n户\n12\n9\n20\n41\n改造项目\n个\n5\n4\n8\n17\n技改投资\n亿元\n1.5\n0.8\n2\n4.3\n`,
    cells: [
      ...cellsOf("户", ONE, { 石门区: [12], 乌溪县: [9], 桐岭市: [20], 合计: [41] }),
      ...cellsOf("个", ONE, { 石门区: [5], 乌溪县: [4], 桐岭市: [8], 合计: [17] }),
      ...cellsOf("亿元", ONE, { 石门区: [1.5], 乌溪县: [0.8], 桐岭市: [2], 合计: [4.3] }),
    ],
  },
  {
    name: "aside: single blanks over a page with its heads again",
    text: `${PLAN}诊断企业任务分解表（单位：户）\n区县 2025年 2026年 2027年\n石门区 12 15 18\n乌溪县 9 11 13\n— 5 —\n区县 2025年 2026年 2027年\n桐岭市 20 26 30\n横塘县 7 8 9\n`,
    cells: cellsOf("户", Y3, { 石门区: [12, 15, 18], 乌溪县: [9, 11, 13], 桐岭市: [20, 26, 30], 横塘县: [7, 8, 9] }),
  },
  {
    name: "aside: strokes, a name that takes two lines",
    text: `${TWO}诊断企业任务分解表（单位：户）\n| 区县 | 2025年 | 2026年 |\n| 石门区 | 12 | 15 |\n| 沐川经济 | | |\n| 开发区 | 9 | 11 |\n| 桐岭市 | 20 | 26 |\n`,
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 沐川经济开发区: [9, 11], 桐岭市: [20, 26] }),
  },
  {
    name: "aside: a box of double lines",
    text: `${TWO}诊断企业任务分解表（单位：户）\n╔════╦════╦════╗\n║  区县  ║ 2025年 ║ 2026年 ║\n╠════╬════╬════╣\n║ 石门区 ║   12   ║   15   ║\n║ 乌溪县 ║    9   ║   11   ║\n╚════╩════╩════╝\n`,
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
  },
  {
    name: "aside: blanks of full width, heads in two lines",
    text: `${TWO}焕新任务分解表\n区县　　诊断企业（户）　　　改造项目（个）\n　　　　2025年　2026年　　2025年　2026年\n石门区　　12　　　15　　　　5　　　　6\n乌溪县　　9　　　　11　　　　4　　　　7\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7] }),
    ],
  },
  {
    name: "aside: commas, years and their sum",
    text: `${PLAN}诊断企业任务分解表（单位：户）\n区县,2025年,2026年,2027年,合计\n石门区,12,15,18,45\n乌溪县,9,11,13,33\n合计,21,26,31,78\n`,
    cells: cellsOf("户", Y3T, { 石门区: [12, 15, 18, 45], 乌溪县: [9, 11, 13, 33], 合计: [21, 26, 31, 78] }),
  },
  {
    name: "aside: strokes, a corner for both axes and a sum of what there is",
    text: `${TWO}数字车间任务分解表（单位：个）\n| 年份/区县 | 石门区 | 乌溪县 | 合计 |\n| 2025年 | 12 | 9 | 21 |\n| 2026年 | 15 | 11 | 26 |\n| 到2026年底累计 | 40 | 31 | 71 |\n`,
    cells: cellsOf("个", [...Y2, "2026 stock"], { 石门区: [12, 15, 40], 乌溪县: [9, 11, 31], 合计: [21, 26, 71] }),
  },
  {
    name: "aside: a cell a line, numbers with their units",
    text: `${YEAR}2025年焕新任务分解表\n区县\n诊断企业\n改造项目\n技改投资\n石门区\n12户\n5个\n1.5亿元\n乌溪县\n9户\n4个\n0.8亿元\n桐岭市\n20户\n8个\n2亿元\n`,
    cells: [
      ...cellsOf("户", ONE, { 石门区: [12], 乌溪县: [9], 桐岭市: [20] }),
      ...cellsOf("个", ONE, { 石门区: [5], 乌溪县: [4], 桐岭市: [8] }),
      ...cellsOf("亿元", ONE, { 石门区: [1.5], 乌溪县: [0.8], 桐岭市: [2] }),
    ],
  },
  {
    name: "aside: strokes, indicators down with a remark",
    text: `${YEAR}2025年焕新任务分解表\n| 序号 | 任务 | 单位 | 全市 | 石门区 | 乌溪县 | 备注 |\n| 1 | 诊断企业 | 户 | 21 | 12 | 9 | 含园区 |\n| 2 | 改造项目 | 个 | 9 | 5 | 4 | |\n`,
    cells: [
      ...cellsOf("户", ONE, { 全市: [21], 石门区: [12], 乌溪县: [9] }),
      ...cellsOf("个", ONE, { 全市: [9], 石门区: [5], 乌溪县: [4] }),
    ],
  },
  {
    name: "aside: tabs, three lines of heads, empty cells behind merged ones",
    text: `${TWO}焕新任务分解表\n区县\t工业\t\t\t\n\t诊断企业（户）\t\t改造项目（个）\t\n\t2025年\t2026年\t2025年\t2026年\n石门区\t12\t15\t5\t6\n乌溪县\t9\t11\t4\t7\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7] }),
    ],
  },
  {
    name: "aside: rulers of dashes between heads and rows",
    text: `${TWO}诊断企业任务分解表（单位：户）\n--------------------------------\n区县      2025年   2026年   合计\n--------------------------------\n石门区      12       15      27\n乌溪县       9       11      20\n--------------------------------\n合计        21       26      47\n`,
    cells: cellsOf("户", Y2T, { 石门区: [12, 15, 27], 乌溪县: [9, 11, 20], 合计: [21, 26, 47] }),
  },
  {
    name: "aside: one line of group heads, a year a line",
    text: `${TWO}焕新任务分解表\n区县\n诊断企业（户） 改造项目（个）\n2025年\n2026年\n2025年\n2026年\n石门区 12 15 5 6\n乌溪县 9 11 4 7\n合计 21 26 9 13\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11], 合计: [21, 26] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7], 合计: [9, 13] }),
    ],
  },
  {
    name: "aside: no table in a line of commas of prose",
    text: `${YEAR}2025年焕新任务分解表\n石门区,乌溪县,桐岭市要加强领导,\n按季调度,按年考核,确保完成,\n联系人：王某,李某,张某\n`,
    cells: [],
  },
  {
    name: "aside: no table where a row has a number too many",
    text: `${TWO}诊断企业任务分解表（单位：户）\n区县,2025年,2026年\n石门区,12,15\n乌溪县,9,11,13\n桐岭市,20,26\n`,
    cells: [],
  },
  {
    name: "aside: a column of districts of the town and sums of them",
    text: `${TWO}诊断企业任务分解表（单位：户）\n片区,区县,2025年,2026年\n沿江片区,石门区,12,15\n,乌溪县,9,11\n山地片区,桐岭市,20,26\n,横塘县,7,8\n`,
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11], 桐岭市: [20, 26], 横塘县: [7, 8] }),
  },
  {
    name: "aside: marks of notes behind names and numbers",
    text: `${TWO}诊断企业任务分解表（单位：户）\n区县,2025年,2026年\n石门区①,12,15\n乌溪县,9*,11\n注：①含高新区；*为预计数。\n`,
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
  },
  {
    name: "aside: blanks, a name over three lines with its numbers beside the middle one",
    text: `${TWO}诊断企业任务分解表（单位：户）\n  区县          2025年     2026年\n 石门区           12         15\n 沐川高新\n 技术产业          9         11\n 开发区\n 桐岭市           20         26\n`,
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 沐川高新技术产业开发区: [9, 11], 桐岭市: [20, 26] }),
  },
  {
    name: "aside: a sentence that hands the numbers out",
    text: "沐川市装备焕新行动方案（2025—2026年）\n一、工作目标\n各区县诊断企业任务分解如下（单位：户）：\n区县,2025年,2026年\n石门区,12,15\n乌溪县,9,11\n桐岭市,20,26\n二、保障措施\n加强领导。\n",
    cells: cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11], 桐岭市: [20, 26] }),
  },
  {
    name: "aside: areas without 区 or 县 below the word for them",
    text: `${TWO}诊断企业任务分解表（单位：户）\n| 县区 | 2025年 | 2026年 |\n| 石门 | 12 | 15 |\n| 乌溪 | 9 | 11 |\n| 桐岭 | 20 | 26 |\n`,
    cells: cellsOf("户", Y2, { 石门: [12, 15], 乌溪: [9, 11], 桐岭: [20, 26] }),
  },
  {
    name: "aside: tabs, the whole first, years without 年",
    text: `${PLAN}诊断企业任务分解表（单位：户）\n区县\t2025\t2026\t2027\t合计\n全市\t21\t26\t31\t78\n石门区\t12\t15\t18\t45\n乌溪县\t9\t11\t13\t33\n`,
    cells: cellsOf("户", Y3T, { 全市: [21, 26, 31, 78], 石门区: [12, 15, 18, 45], 乌溪县: [9, 11, 13, 33] }),
  },
  {
    name: "aside: a cell a line with blank lines, three lines of heads",
    text: `${TWO}焕新任务分解表\n\n序号\n\n区县\n\n诊断企业\n\n（户）\n\n改造项目\n\n（个）\n\n2025年\n\n2026年\n\n2025年\n\n2026年\n\n1\n\n石门区\n\n12\n\n15\n\n5\n\n6\n\n2\n\n乌溪县\n\n9\n\n11\n\n4\n\n7\n`,
    cells: [
      ...cellsOf("户", Y2, { 石门区: [12, 15], 乌溪县: [9, 11] }),
      ...cellsOf("个", Y2, { 石门区: [5, 6], 乌溪县: [4, 7] }),
    ],
  },
];
