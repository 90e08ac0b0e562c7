import type { Case } from "./case.ts";

const HEAD = "青河市企业诊断行动方案（2024—2026年）\n附件：青河市企业诊断目标分解表（单位：家）\n";
const CELLS = [
  "东区 2024 annual 12家",
  "西县 2024 annual 8家",
  "全市 2024 annual 20家",
  "东区 2025 annual 15家",
  "西县 2025 annual 10家",
  "全市 2025 annual 25家",
];

/** One table in the layouts in which documents reach the reader. */
export const TABLE_CASES: readonly Case[] = [
  {
    name: "upright strokes",
    text: `${HEAD}| 县区 | 2024年 | 2025年 |\n| --- | --- | --- |\n| 东区 | 12 | 15 |\n| 西县 | 8 | 10 |\n| 全市 | 20 | 25 |\n`,
    cells: CELLS,
  },
  {
    name: "serial numbers",
    text: `${HEAD}| 序号 | 县区 | 2024年 | 2025年 |\n| 1 | 东区 | 12 | 15 |\n| 2 | 西县 | 8 | 10 |\n| 3 | 全市 | 20 | 25 |\n`,
    cells: CELLS,
  },
  { name: "tabs", text: `${HEAD}县区\t2024年\t2025年\n东区\t12\t15\n西县\t8\t10\n全市\t20\t25\n`, cells: CELLS },
  {
    name: "columns set with blanks",
    text: `${HEAD}县区      2024年   2025年\n东区        12       15\n西县         8       10\n全市        20       25\n`,
    cells: CELLS,
  },
  {
    name: "a page break inside",
    text: `${HEAD}县区      2024年   2025年\n东区        12       15\n—4—\n西县         8       10\n全市        20       25\n`,
    cells: CELLS,
  },
  {
    name: "one cell a line",
    text: `${HEAD}县区\n2024年\n2025年\n东区\n12\n15\n西县\n8\n10\n全市\n20\n25\n`,
    cells: CELLS,
  },
  {
    name: "one cell a line with serial numbers",
    text: `${HEAD}序号\n县区\n2024年\n2025年\n1\n东区\n12\n15\n2\n西县\n8\n10\n3\n全市\n20\n25\n`,
    cells: CELLS,
  },
  {
    name: "one cell a line led by tabs",
    text: `${HEAD}\n\t县区\n\t2024年\n\t2025年\n\n\t东区\n\t12\n\t15\n\n\t西县\n\t8\n\t10\n\n\t全市\n\t20\n\t25\n`,
    cells: CELLS,
  },
  {
    name: "areas across, years down",
    text: `${HEAD}| 年份 | 东区 | 西县 | 全市 |\n| 2024年 | 12 | 8 | 20 |\n| 2025年 | 15 | 10 | 25 |\n`,
    cells: CELLS,
  },
  {
    name: "HTML",
    text: `${HEAD}<table><tr><th>县区</th><th>2024年</th><th>2025年</th></tr><tr><td>东区</td><td>12</td><td>15</td></tr><tr><td>西县</td><td>8</td><td>10</td></tr><tr><td>全市</td><td>20</td><td>25</td></tr></table>\n`,
    cells: CELLS,
  },
  {
    name: "two header lines with spans",
    text: "青河市改造方案（2024—2025年）\n附件：改造目标分解表\n| 县区 | 诊断（家） | | 投资（亿元） | |\n| | 2024年 | 2025年 | 2024年 | 2025年 |\n| 东区 | 5 | 6 | 1.5 | 2 |\n| 西县 | 3 | 4 | 1 | 1.2 |\n",
    cells: [
      "东区 2024 annual 5家",
      "西县 2024 annual 3家",
      "东区 2025 annual 6家",
      "西县 2025 annual 4家",
      "东区 2024 annual 1.5亿元",
      "西县 2024 annual 1亿元",
      "东区 2025 annual 2亿元",
      "西县 2025 annual 1.2亿元",
    ],
  },
  {
    name: "thousands separators and ten thousands",
    text: "青河市上云方案（2024—2025年）\n附件：企业上云目标分解表（单位：万家）\n| 县区 | 2024年 | 合计 |\n| 东区 | 0.8 | 1,200.5 |\n| 西县 | 0.2 | 3 |\n",
    cells: [
      "东区 2024 annual 8000家",
      "西县 2024 annual 2000家",
      "东区 2025 plan_total 12005000家",
      "西县 2025 plan_total 30000家",
    ],
  },
  {
    name: "stocks and totals",
    text: "青河市改造方案（2024—2025年）\n附件：机器人目标分解表（单位：台）\n| 县区 | 到2024年底 | 到2025年底 | 两年合计 |\n| 东区 | 100 | 150 | 50 |\n| 西县 | 80 | 90 | 10 |\n",
    cells: [
      "东区 2024 stock 100台",
      "西县 2024 stock 80台",
      "东区 2025 stock 150台",
      "西县 2025 stock 90台",
      "东区 2025 plan_total 50台",
      "西县 2025 plan_total 10台",
    ],
  },
  {
    name: "a wrapped name",
    text: `${HEAD}县区            2024年   2025年\n东区              12       15\n西山经济技术\n开发区             8       10\n`,
    cells: [
      "东区 2024 annual 12家",
      "西山经济技术开发区 2024 annual 8家",
      "东区 2025 annual 15家",
      "西山经济技术开发区 2025 annual 10家",
    ],
  },
  {
    name: "prose with numbers is no table",
    text: "青河市方案（2024—2025年）\n一、目标\n到2025年，建成工厂9家。\n",
    cells: [],
  },
  {
    name: "columns parted by single blanks",
    text: `${HEAD}县区 2024年 2025年\n东区 12 15\n西县 8 10\n全市 20 25\n`,
    cells: CELLS,
  },
  {
    name: "one cell a line, two head lines, a broken head",
    text: "青河市改造方案（2024—2025年）\n附件\n青河市改造目标分解表\n\n地区\n规上企业\n诊断（家）\n工厂（个）\n2024年\n2025年\n2024年\n2025年\n东区\n20\n30\n1\n2\n西县\n15\n25\n2\n3\n",
    cells: [
      "东区 2024 annual 20家",
      "东区 2025 annual 30家",
      "东区 2024 annual 1个",
      "东区 2025 annual 2个",
      "西县 2024 annual 15家",
      "西县 2025 annual 25家",
      "西县 2024 annual 2个",
      "西县 2025 annual 3个",
    ],
  },
  {
    name: "indicators without areas are targets",
    text: "青河市改造方案（2024—2026年）\n表1 青河市主要指标\n| 指标名称 | 单位 | 2023年基数 | 2026年目标 |\n| 改造覆盖率 | % | 60 | 95 |\n| 智能工厂 | 家 | 20 | ≥100 |\n",
    cells: [],
    targets: ["改造覆盖率 = 95% 2026", "智能工厂 ≥ 100家 2026"],
  },
];
