import type { Case } from "./case.ts";

const PLAN = "澜川市装备更新行动方案（2025—2026年）\n一、工作目标\n全面更新。\n附件\n";
const ONE_YEAR = "澜川市装备更新2025年工作要点\n一、工作目标\n全面更新。\n附件\n";

/** What a page makes of a table: boxes with few rulers, parts on the next page, cells that were merged and lack, signs for no number. */
export const LATEST_TABLE_LAYOUT_CASES: readonly Case[] = [
  {
    name: "layout: units in a line of heads of their own",
    text: `${ONE_YEAR}2025年目标任务分解表\n| 县区 | 更新机床 | 技改投资 |\n| 单位 | 台 | 亿元 |\n| 石门区 | 5 | 1.5 |\n| 乌溪县 | 6 | 2 |\n`,
    indicators: ["更新机床", "技改投资"],
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2025 annual 1.5亿元",
      "乌溪县 2025 annual 6台",
      "乌溪县 2025 annual 2亿元",
    ],
  },
  {
    name: "layout: a box with rulers around its head and its end alone, units below the heads",
    text: `${ONE_YEAR}2025年目标任务分解表\n┌────┬─────┬─────┐\n│  县区  │ 更新机床 │ 技改投资 │\n│  单位  │    台    │   亿元   │\n├────┼─────┼─────┤\n│ 石门区 │    5     │   1.5    │\n│ 乌溪县 │    6     │    2     │\n└────┴─────┴─────┘\n`,
    indicators: ["更新机床", "技改投资"],
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2025 annual 1.5亿元",
      "乌溪县 2025 annual 6台",
      "乌溪县 2025 annual 2亿元",
    ],
  },
  {
    name: "layout: a ruler that a merged cell interrupts between two joints",
    text: `${PLAN}更新机床目标分解表\n+--------+-----------------+\n|        |  更新机床（台） |\n|  县区  |                 |\n+        +--------+--------+\n|        | 2025年 | 2026年 |\n+--------+--------+--------+\n| 石门区 |   5    |   7    |\n+--------+--------+--------+\n| 乌溪县 |   6    |   9    |\n+--------+--------+--------+\n`,
    cells: ["石门区 2025 annual 5台", "石门区 2026 annual 7台", "乌溪县 2025 annual 6台", "乌溪县 2026 annual 9台"],
  },
  {
    name: "layout: the box of the next page is drawn with other widths",
    text: `${PLAN}更新机床目标分解表（单位：台）\n┌────┬────┬────┐\n│  县区  │ 2025年 │ 2026年 │\n├────┼────┼────┤\n│ 石门区 │   5    │   7    │\n├────┼────┼────┤\n│ 乌溪县 │   6    │   9    │\n└────┴────┴────┘\n\n— 4 —\n\n┌──────┬────┬────┐\n│    县区    │ 2025年 │ 2026年 │\n├──────┼────┼────┤\n│   桐岭市   │   8    │   3    │\n├──────┼────┼────┤\n│ 临川高新区 │   2    │   4    │\n└──────┴────┴────┘\n`,
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2026 annual 7台",
      "乌溪县 2025 annual 6台",
      "乌溪县 2026 annual 9台",
      "桐岭市 2025 annual 8台",
      "桐岭市 2026 annual 3台",
      "临川高新区 2025 annual 2台",
      "临川高新区 2026 annual 4台",
    ],
  },
  {
    name: "layout: two HTML tables with the number of a page between them and the same heads",
    text: `${PLAN}更新机床目标分解表（单位：台）\n<table><tr><td>县区</td><td>2025年</td><td>2026年</td></tr><tr><td>石门区</td><td>5</td><td>7</td></tr></table>\n\n3\n\n<table><tr><td>县区</td><td>2025年</td><td>2026年</td></tr><tr><td>乌溪县</td><td>6</td><td>9</td></tr></table>\n`,
    cells: ["石门区 2025 annual 5台", "石门区 2026 annual 7台", "乌溪县 2025 annual 6台", "乌溪县 2026 annual 9台"],
  },
  {
    name: "layout: a cell a line behind tabs, where merged cells lack in the rows below",
    text: `${PLAN}目标分解表\n\n\t县区\n\t指标\n\t单位\n\t2025年\n\t2026年\n\n\t石门区\n\t更新机床\n\t台\n\t5\n\t7\n\n\t技改投资\n\t亿元\n\t1.5\n\t2\n\n\t乌溪县\n\t更新机床\n\t台\n\t6\n\t9\n\n\t技改投资\n\t亿元\n\t3\n\t4\n`,
    targets: [],
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2026 annual 7台",
      "石门区 2025 annual 1.5亿元",
      "石门区 2026 annual 2亿元",
      "乌溪县 2025 annual 6台",
      "乌溪县 2026 annual 9台",
      "乌溪县 2025 annual 3亿元",
      "乌溪县 2026 annual 4亿元",
    ],
  },
  {
    name: "layout: a number in the column of units, so that no goal is sure",
    text: `${PLAN}表1 主要指标\n| 指标 | 单位 | 2024年基数 | 2026年目标 |\n| 更新机床 | 台 | 5 | 7 |\n| 技改投资 | 1.5 | 2 | |\n`,
    targets: [],
  },
  {
    name: "layout: blanks and signs for no number that are no part of the next name",
    text: `${ONE_YEAR}2025年目标任务分解表\n县区        更新机床（台）    诊断企业（户）\n石门区            5                 7\n乌溪县            ×                 3\n桐岭市            4                待定\n横塘县            2                 8\n`,
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2025 annual 7户",
      "乌溪县 2025 annual 3户",
      "桐岭市 2025 annual 4台",
      "横塘县 2025 annual 2台",
      "横塘县 2025 annual 8户",
    ],
  },
  {
    name: "layout: a row that nothing can read is no part of the name below it",
    text: `${ONE_YEAR}2025年目标任务分解表\n县区　更新机床（台）　诊断企业（户）\n石门区　５　７\n横塘县　２　８\n乌溪县　见注　３\n桐岭市　４　６\n临川区　１　９\n`,
    cells: ["石门区 2025 annual 5台", "石门区 2025 annual 7户", "横塘县 2025 annual 2台", "横塘县 2025 annual 8户"],
  },
  {
    name: "layout: counted rows of full width with a remark",
    text: `${PLAN}更新机床目标分解表（单位：台）\n序号　县区　２０２５年　２０２６年　备注\n１　石门区　５　７\n２　乌溪县　６　９　含园区\n３　桐岭市　８　３\n`,
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2026 annual 7台",
      "乌溪县 2025 annual 6台",
      "乌溪县 2026 annual 9台",
      "桐岭市 2025 annual 8台",
      "桐岭市 2026 annual 3台",
    ],
  },
  {
    name: "layout: single blanks and numbers with their units",
    text: `${ONE_YEAR}2025年目标任务分解表\n地区 更新机床 技改投资\n石门区 5台 1.5亿元\n乌溪县 6台 2亿元\n`,
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2025 annual 1.5亿元",
      "乌溪县 2025 annual 6台",
      "乌溪县 2025 annual 2亿元",
    ],
  },
  {
    name: "layout: a name in the column of serial numbers stands a column too far to the left",
    text: `${PLAN}更新机床目标分解表（单位：台）\n| 序号 | 县区 | 2025年 | 2026年 |\n| 1 | 石门区 | 5 | 7 |\n| 乌溪县 | 6 | 9 | |\n| 3 | 桐岭市 | 8 | 3 |\n`,
    cells: [
      "石门区 2025 annual 5台",
      "石门区 2026 annual 7台",
      "乌溪县 2025 annual 6台",
      "乌溪县 2026 annual 9台",
      "桐岭市 2025 annual 8台",
      "桐岭市 2026 annual 3台",
    ],
  },
  {
    name: "no table: a row with its name in the column of serial numbers and a number too many",
    text: `${PLAN}更新机床目标分解表（单位：台）\n| 序号 | 县区 | 2025年 | 2026年 |\n| 1 | 石门区 | 5 | 7 |\n| 乌溪县 | 6 | 9 | 4 |\n| 3 | 桐岭市 | 8 | 3 |\n`,
    cells: [],
  },
  {
    name: "names: governments, towns of science and sums of all in other words",
    text: `${PLAN}更新机床目标分解表（单位：台）\n| 牵头单位 | 2025年目标 | 2026年拟完成 |\n| 石门区人民政府 | 5 | 7 |\n| 云岭科技城 | 6 | 9 |\n| 共计 | 11 | 16 |\n`,
    indicators: ["更新机床"],
    tasks: [],
    cells: [
      "石门区人民政府 2025 annual 5台",
      "石门区人民政府 2026 annual 7台",
      "云岭科技城 2025 annual 6台",
      "云岭科技城 2026 annual 9台",
      "共计 2025 annual 11台",
      "共计 2026 annual 16台",
    ],
  },
  {
    name: "names: 政府 that is no area's, and a sum of years",
    text: `${PLAN}主要指标\n| 指标 | 单位 | 2024年基数 | 2026年目标 |\n| 数字政府 | 分 | 81 | 90 |\n| 服务政府平台 | 个 | 2 | 5 |\n`,
    cells: [],
  },
  {
    name: "layout: blanks with units below the heads, names of other lengths",
    text: `${ONE_YEAR}2025年目标任务分解表\n\n  县区           更新机床   技改投资   诊断企业\n  单位              台        亿元        户\n  甘州                  5        1.5         20\n  乌溪自治县            6        2.5         21\n  桐岭州                7        3.5         22\n`,
    indicators: ["更新机床", "技改投资", "诊断企业"],
    cells: [
      "甘州 2025 annual 5台",
      "甘州 2025 annual 1.5亿元",
      "甘州 2025 annual 20户",
      "乌溪自治县 2025 annual 6台",
      "乌溪自治县 2025 annual 2.5亿元",
      "乌溪自治县 2025 annual 21户",
      "桐岭州 2025 annual 7台",
      "桐岭州 2025 annual 3.5亿元",
      "桐岭州 2025 annual 22户",
    ],
  },
];
