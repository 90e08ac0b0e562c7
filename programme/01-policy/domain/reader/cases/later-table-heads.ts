import type { Case } from "./case.ts";

const PLAN = "泉岭市机床更新工作方案（2025—2027年）\n一、工作目标\n全面更新。\n";
const ANNEX = `${PLAN}附件：机床更新目标分解表（单位：台）\n`;

/** What heads, names and captions say: parts, quarters, years in characters, marks of notes, groups of areas. */
export const LATER_TABLE_HEAD_CASES: readonly Case[] = [
  {
    name: "table: marks that lead to notes and stars of bold words are no part of names or numbers",
    text: `${ANNEX}| 县区 | 2025年 | 2026年 |\n|---|---|---|\n| 柳溪区① | 31 | 44* |\n| 横塘县 | 12 | 19 |\n| **合计** | **43** | **63** |\n`,
    cells: [
      "柳溪区 2025 annual 31台",
      "柳溪区 2026 annual 44台",
      "横塘县 2025 annual 12台",
      "横塘县 2026 annual 19台",
      "合计 2025 annual 43台",
      "合计 2026 annual 63台",
    ],
  },
  {
    name: "table: 其中 beside a year is a part of the number of that year",
    text: `${ANNEX}| 县区 | 2025年 | 其中：数控 | 2026年 | 其中：数控 |\n|---|---|---|---|---|\n| 柳溪区 | 31 | 14 | 44 | 21 |\n| 横塘县 | 12 | 5 | 19 | 8 |\n`,
    cells: [
      "柳溪区 2025 annual 31台",
      "柳溪区 2025 annual 14台",
      "柳溪区 2026 annual 44台",
      "柳溪区 2026 annual 21台",
      "横塘县 2025 annual 12台",
      "横塘县 2025 annual 5台",
      "横塘县 2026 annual 19台",
      "横塘县 2026 annual 8台",
    ],
  },
  {
    name: "table: quarters are no years; the whole year is that of the title",
    text: `${PLAN}附件：2026年机床更新任务表（单位：台）\n| 县区 | 一季度 | 上半年 | 全年 |\n|---|---|---|---|\n| 柳溪区 | 9 | 20 | 44 |\n| 横塘县 | 4 | 9 | 19 |\n`,
    cells: ["柳溪区 2026 annual 44台", "横塘县 2026 annual 19台"],
  },
  {
    name: "table: years in Chinese characters, what was there before the plan",
    text: `${ANNEX}| 县区 | 二〇二四年基数 | 二〇二五年 |\n|---|---|---|\n| 柳溪区 | 20 | 31 |\n| 横塘县 | 8 | 12 |\n`,
    cells: ["柳溪区 2024 annual 20台", "柳溪区 2025 annual 31台", "横塘县 2024 annual 8台", "横塘县 2025 annual 12台"],
  },
  {
    name: "table: areas in groups, the sums of the groups have no name",
    text: `${ANNEX}| 片区 | 县区 | 2025年 |\n|---|---|---|\n| 城区 | 柳溪区 | 31 |\n| | 高新区 | 10 |\n| | 小计 | 41 |\n| 山区 | 横塘县 | 12 |\n| | 小计 | 12 |\n| 合计 | | 53 |\n`,
    cells: ["柳溪区 2025 annual 31台", "高新区 2025 annual 10台", "横塘县 2025 annual 12台", "合计 2025 annual 53台"],
  },
  {
    name: "table: the bracket of the caption says that all numbers are counted up",
    text: `${PLAN}附件：在役机器人目标分解表（累计数，单位：台）\n| 县区 | 2025年 | 2026年 |\n|---|---|---|\n| 柳溪区 | 310 | 440 |\n| 横塘县 | 120 | 190 |\n`,
    cells: ["柳溪区 2025 stock 310台", "柳溪区 2026 stock 440台", "横塘县 2025 stock 120台", "横塘县 2026 stock 190台"],
  },
  {
    name: "table: 累计 in the name of an indicator of the caption says nothing of all numbers",
    text: `${PLAN}附件：累计申报企业机床更新任务表（单位：台）\n| 县区 | 2025年 | 2026年 |\n|---|---|---|\n| 柳溪区 | 31 | 44 |\n| 横塘县 | 12 | 19 |\n`,
    cells: ["柳溪区 2025 annual 31台", "柳溪区 2026 annual 44台", "横塘县 2025 annual 12台", "横塘县 2026 annual 19台"],
  },
  {
    name: "table: two columns alone, tabs, two tables with a title each",
    text: `${PLAN}附件1\n2025年机床更新任务表（单位：台）\n县区\t任务数\n柳溪区\t31\n横塘县\t12\n附件2\n2026年机床更新任务表（单位：台）\n县区\t任务数\n柳溪区\t44\n横塘县\t19\n`,
    cells: ["柳溪区 2025 annual 31台", "横塘县 2025 annual 12台", "柳溪区 2026 annual 44台", "横塘县 2026 annual 19台"],
  },
  {
    name: "table: two columns alone, set with blanks",
    text: `${PLAN}附件：2026年机床更新任务表\n县区          更新机床（台）\n柳溪区            44\n横塘县            19\n合计              63\n`,
    cells: ["柳溪区 2026 annual 44台", "横塘县 2026 annual 19台", "合计 2026 annual 63台"],
  },
  {
    name: "no table: two columns of whom to call",
    text: `${PLAN}附件：联系方式\n县区\t电话\n柳溪区\t5552201\n横塘县\t5552202\n`,
    cells: [],
    targets: [],
  },
  {
    name: "table: set with blanks, years over indicators, units below these",
    text: `${PLAN}附件\n           目标任务分解表\n  县区      2025年              2026年\n          机床      投资      机床      投资\n          （台）   （亿元）   （台）   （亿元）\n 柳溪区    31        3.2       44        4.0\n 横塘县    12        1.5       19        2.1\n`,
    cells: [
      "柳溪区 2025 annual 31台",
      "柳溪区 2025 annual 3.2亿元",
      "柳溪区 2026 annual 44台",
      "柳溪区 2026 annual 4亿元",
      "横塘县 2025 annual 12台",
      "横塘县 2025 annual 1.5亿元",
      "横塘县 2026 annual 19台",
      "横塘县 2026 annual 2.1亿元",
    ],
  },
];
