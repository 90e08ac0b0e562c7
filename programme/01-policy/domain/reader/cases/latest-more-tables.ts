import type { Case } from "./case.ts";

const PLAN = "澜川市装备更新行动方案（2025—2027年）\n一、工作目标\n全面更新。\n";
const ONE_YEAR = "澜川市装备更新2025年工作要点\n一、工作目标\n全面更新。\n";

/** Captions and notes that say what numbers are. */
export const LATEST_MORE_TABLE_CASES: readonly Case[] = [
  {
    name: "table: two tables of one annex, each with its own caption, a number of Chinese and a unit that holds a bracket",
    text: `${PLAN}附件\n澜川市装备更新和诊断目标分解表\n表一　机床更新目标分解表（单位：台（套））\n| 县区 | 2025年 | 2026年 |\n| 石门区 | 5 | 6 |\n| 乌溪县 | 7 | 8 |\n\n表二　节能诊断目标分解表（单位：户）\n| 县区 | 2025年 | 2026年 |\n| 石门区 | 1 | 2 |\n| 乌溪县 | 3 | 4 |\n`,
    indicators: ["机床更新", "节能诊断"],
    cells: [
      "石门区 2025 annual 5台(套)",
      "石门区 2026 annual 6台(套)",
      "乌溪县 2025 annual 7台(套)",
      "乌溪县 2026 annual 8台(套)",
      "石门区 2025 annual 1户",
      "石门区 2026 annual 2户",
      "乌溪县 2025 annual 3户",
      "乌溪县 2026 annual 4户",
    ],
  },
  {
    name: "table: a note says that all numbers are what is reached up to the end of each year",
    text: `${PLAN}附件：示范企业目标分解表\n单位：家\n| 县区 | 2025年 | 2026年 |\n| 石门区 | 5 | 6 |\n| 乌溪县 | 7 | 8 |\n注：表中数据为到当年底累计达到数。\n`,
    cells: ["石门区 2025 stock 5家", "石门区 2026 stock 6家", "乌溪县 2025 stock 7家", "乌溪县 2026 stock 8家"],
  },
  {
    name: "table: 目标数 in a table of one year is the number of that year",
    text: `${ONE_YEAR}附件：2025年更新机床目标分解表\n| 县区 | 目标数（台） |\n| 石门区 | 5 |\n| 乌溪县 | 7 |\n`,
    cells: ["石门区 2025 annual 5台", "乌溪县 2025 annual 7台"],
  },
  {
    name: "table: 目标数 in a table of the whole plan is the number of the plan",
    text: `${PLAN}附件：更新机床目标分解表\n| 县区 | 目标数（台） |\n| 石门区 | 5 |\n| 乌溪县 | 7 |\n`,
    cells: ["石门区 2027 plan_total 5台", "乌溪县 2027 plan_total 7台"],
  },
  {
    name: "table: how it is counted is noted behind the unit",
    text: `${PLAN}附件：目标分解表\n| 年度 | 指标 | 石门区 | 乌溪县 |\n| 2025年 | 示范工厂（家，当年新增） | 5 | 6 |\n| 2025年 | 示范工厂（家，年末累计） | 15 | 16 |\n| 2026年 | 联网设备（万台，年末累计） | 0.5 | 0.6 |\n| 2026年 | 改造投入（亿元，当年） | 8 | 9 |\n`,
    indicators: ["示范工厂", "联网设备", "改造投入"],
    cells: [
      "石门区 2025 annual 5家",
      "乌溪县 2025 annual 6家",
      "石门区 2025 stock 15家",
      "乌溪县 2025 stock 16家",
      "石门区 2026 stock 5000台",
      "乌溪县 2026 stock 6000台",
      "石门区 2026 annual 8亿元",
      "乌溪县 2026 annual 9亿元",
    ],
  },
  {
    name: "table: a bracket with a comma that says what is among the counted is no unit",
    text: `${PLAN}附件：目标分解表\n| 年度 | 指标 | 石门区 | 乌溪县 |\n| 2025年 | 示范工厂（台，套） | 5 | 6 |\n| 2025年 | 节能诊断（户） | 15 | 16 |\n`,
    indicators: ["示范工厂(台,套)", "节能诊断"],
  },
  {
    name: "series: a name that begins as 5G does, and counts that are noted behind names",
    text: `${PLAN}附件\n\n**澜川市主要指标分年度目标表**\n\n| 序号 | 指标名称 | 单位 | 2024年（基期） | 2025年 | 2026年 | 2027年 | 备注 |\n| :-: | --- | :-: | :-: | :-: | :-: | :-: | --- |\n| 1 | 5G专网工厂（累计） | 家 | 1 | 3 | 6 | 10 | 市级以上 |\n| 2 | 更新机床 | 台 | / | 1 | 2 | 3 |  |\n`,
    targets: [],
    indicators: ["5G专网工厂", "更新机床"],
    cells: [
      "澜川市 2024 stock 1家",
      "澜川市 2025 stock 3家",
      "澜川市 2026 stock 6家",
      "澜川市 2027 stock 10家",
      "澜川市 2025 annual 1台",
      "澜川市 2026 annual 2台",
      "澜川市 2027 annual 3台",
    ],
  },
  {
    name: "no series: a row whose name is a number",
    text: `${PLAN}附件：主要指标目标表\n| 指标 | 单位 | 2025年 | 2026年 | 2027年 |\n| 5 | 家 | 3 | 6 | 10 |\n| 6 | 台 | 1 | 2 | 3 |\n`,
    cells: [],
  },
  {
    name: "table: blanks, one before the second head, a name over two lines around its row, a sum set apart, a counted park",
    text: `${PLAN}附件\n            澜川市绿色制造目标任务分解表\n                （2025—2027年累计）\n\n 序号 县（市、区）                绿色工厂       绿色工业园区      节能降碳改造\n                                   （家）           （个）          项目（个）\n  1   石门区                         5                1                 6\n  2   乌溪县                         4                0                 23\n\n                      — 5 —\n\n      澜川市绿色制造目标任务分解表（续表）\n\n 序号 县（市、区）                绿色工厂       绿色工业园区      节能降碳改造\n                                   （家）           （个）          项目（个）\n  3   桐岭市                         7                —                25\n      澜川高新技术产业\n  4                                 2                1                 26\n      开发区\n      全  市                         18               2                 80\n`,
    indicators: ["绿色工厂", "绿色工业园区", "节能降碳改造"],
    cells: [
      "石门区 2027 plan_total 5家",
      "乌溪县 2027 plan_total 4家",
      "石门区 2027 plan_total 1个",
      "乌溪县 2027 plan_total 0个",
      "石门区 2027 plan_total 6个",
      "乌溪县 2027 plan_total 23个",
      "桐岭市 2027 plan_total 7家",
      "桐岭市 2027 plan_total 25个",
      "澜川高新技术产业开发区 2027 plan_total 2家",
      "澜川高新技术产业开发区 2027 plan_total 1个",
      "澜川高新技术产业开发区 2027 plan_total 26个",
      "全市 2027 plan_total 18家",
      "全市 2027 plan_total 2个",
      "全市 2027 plan_total 80个",
    ],
  },
  {
    name: "table: parks that are areas stay so",
    text: `${PLAN}附件：更新机床目标分解表（单位：台）\n| 指标 | 石门区 | 乌溪产业园区 |\n| 更新机床 | 5 | 7 |\n| 联网机床 | 6 | 8 |\n`,
    cells: [
      "石门区 2027 plan_total 5台",
      "乌溪产业园区 2027 plan_total 7台",
      "石门区 2027 plan_total 6台",
      "乌溪产业园区 2027 plan_total 8台",
    ],
  },
];
