import type { Case } from "./case.ts";

const HEAD = "临渡市数字化改造实施方案（2025—2026年）\n附件2：改造企业目标分解表（单位：家）\n";
const CELLS = [
  "东岭区 2025 annual 18家",
  "溪口县 2025 annual 7家",
  "合计 2025 annual 25家",
  "东岭区 2026 annual 24家",
  "溪口县 2026 annual 11家",
  "合计 2026 annual 35家",
];

/** Tables of figures by area as they arrive from web pages, office files and PDF text. */
export const UNSEEN_TABLE_CASES: readonly Case[] = [
  {
    name: "table: strokes with a row of totals",
    text: `${HEAD}| 县（市、区） | 2025年 | 2026年 |\n|---|---|---|\n| 东岭区 | 18 | 24 |\n| 溪口县 | 7 | 11 |\n| 合计 | 25 | 35 |\n`,
    cells: CELLS,
  },
  {
    name: "table: tabs, serial numbers and a column of remarks",
    text: `${HEAD}序号\t地区\t2025年\t2026年\t备注\n1\t东岭区\t18\t24\t\n2\t溪口县\t7\t11\t含园区\n\t合计\t25\t35\t\n`,
    cells: CELLS,
  },
  {
    name: "table: one cell a line, a name broken over two",
    text: `${HEAD}地区\n2025年\n2026年\n东岭区\n18\n24\n望江高新技术\n产业开发区\n7\n11\n合计\n25\n35\n`,
    cells: CELLS.map((cell) => cell.replace("溪口县", "望江高新技术产业开发区")),
  },
  {
    name: "table: one cell a line behind tabs, a name broken over two",
    text: `${HEAD}\t地区\n\t2025年\n\t2026年\n\n\t东岭区\n\t18\n\t24\n\n\t望江高新技术\n产业开发区\n\t7\n\t11\n\n\t合计\n\t25\n\t35\n`,
    cells: CELLS.map((cell) => cell.replace("溪口县", "望江高新技术产业开发区")),
  },
  {
    name: "table: areas across, years down, with a slanted head",
    text: `${HEAD}| 年份\\地区 | 东岭区 | 溪口县 | 合计 |\n| 2025年 | 18 | 7 | 25 |\n| 2026年 | 24 | 11 | 35 |\n`,
    cells: CELLS,
  },
  {
    name: "table: merged cells marked with arrows in two head lines",
    text: "临渡市技改行动方案（2025—2026年）\n附件：技改目标分解表\n| 县区 | 技改项目（个） | ← | 技改投资（亿元） | ← |\n| ↑ | 2025年 | 2026年 | 2025年 | 2026年 |\n| 东岭区 | 30 | 36 | 12.5 | 15 |\n| 溪口县 | 14 | 16 | 4 | 4.8 |\n",
    cells: [
      "东岭区 2025 annual 30个",
      "东岭区 2026 annual 36个",
      "东岭区 2025 annual 12.5亿元",
      "东岭区 2026 annual 15亿元",
      "溪口县 2025 annual 14个",
      "溪口县 2026 annual 16个",
      "溪口县 2025 annual 4亿元",
      "溪口县 2026 annual 4.8亿元",
    ],
  },
  {
    name: "table: indicators across in one year named in the title",
    text: "松桥区2025年机器人推广工作要点\n附件：2025年机器人推广任务分解表\n| 镇街 | 应用企业（家） | 新增机器人（台） |\n| 东岭街道 | 12 | 150 |\n| 溪口镇 | 9 | 86 |\n",
    cells: [
      "东岭街道 2025 annual 12家",
      "东岭街道 2025 annual 150台",
      "溪口镇 2025 annual 9家",
      "溪口镇 2025 annual 86台",
    ],
  },
  {
    name: "table: thousands separators behind a serial number",
    text: "丹河省设备上云方案（2024—2025年）\n附件：设备上云目标分解表（单位：台）\n| 序号 | 设区市 | 2024年 | 2025年 | 两年合计 |\n| 1 | 临渡市 | 1,250 | 2,400 | 3,650 |\n| 2 | 青萝市 | 980 | 1,020 | 2,000 |\n",
    cells: [
      "临渡市 2024 annual 1250台",
      "临渡市 2025 annual 2400台",
      "临渡市 2025 plan_total 3650台",
      "青萝市 2024 annual 980台",
      "青萝市 2025 annual 1020台",
      "青萝市 2025 plan_total 2000台",
    ],
  },
  {
    name: "table: full-width separators and ten thousand firms",
    text: "丹河省企业上云方案（2024—2026年）\n附表：企业上云目标分解表（单位：万家）\n| 设区市 | 2024年 | 2025年 | 2026年 |\n| 临渡市 | 0.45 | 0.6 | 1.2 |\n| 青萝市 | 0.3 | 0.35 | 0.5 |\n",
    cells: [
      "临渡市 2024 annual 4500家",
      "临渡市 2025 annual 6000家",
      "临渡市 2026 annual 12000家",
      "青萝市 2024 annual 3000家",
      "青萝市 2025 annual 3500家",
      "青萝市 2026 annual 5000家",
    ],
  },
  {
    name: "table: stocks at the end of each year",
    text: "丹河省5G发展方案（2024—2025年）\n附件：5G基站目标分解表（单位：个）\n| 设区市 | 到2024年底 | 到2025年底 |\n| 临渡市 | 5200 | 6800 |\n| 青萝市 | 3100 | 4000 |\n",
    cells: [
      "临渡市 2024 stock 5200个",
      "临渡市 2025 stock 6800个",
      "青萝市 2024 stock 3100个",
      "青萝市 2025 stock 4000个",
    ],
  },
  {
    name: "table: aligned with blanks, page break, head repeated",
    text: `${HEAD}地区          2025年     2026年\n东岭区          18         24\n\n— 9 —\n\n地区          2025年     2026年\n溪口县           7         11\n合计            25         35\n`,
    cells: CELLS,
  },
  {
    name: "table: aligned with blanks, name wrapped in front of its row",
    text: `${HEAD}地区              2025年   2026年\n东岭区              18       24\n望江高新技术\n产业开发区           7       11\n合计                25       35\n`,
    cells: CELLS.map((cell) => cell.replace("溪口县", "望江高新技术产业开发区")),
  },
  {
    name: "table: HTML with a row span and two head lines",
    text: '临渡市绿色制造方案（2025—2026年）\n附件：绿色工厂目标分解表\n<table><tr><td rowspan="2">县区</td><td colspan="2">绿色工厂（家）</td></tr><tr><td>2025年</td><td>2026年</td></tr><tr><td>东岭区</td><td>4</td><td>6</td></tr><tr><td>溪口县</td><td>2</td><td>3</td></tr></table>\n',
    cells: ["东岭区 2025 annual 4家", "东岭区 2026 annual 6家", "溪口县 2025 annual 2家", "溪口县 2026 annual 3家"],
  },
  {
    name: "table: a dash is an empty cell",
    text: `${HEAD}| 县区 | 2025年 | 2026年 |\n| 东岭区 | 18 | — |\n| 溪口县 | - | 11 |\n`,
    cells: ["东岭区 2025 annual 18家", "溪口县 2026 annual 11家"],
  },
  {
    name: "table: the unit on a line of its own under the title",
    text: "临渡市专精特新培育方案（2025—2026年）\n附件\n专精特新企业培育目标分解表\n单位：户\n| 县区 | 2025年 | 2026年 |\n| 东岭区 | 40 | 55 |\n| 溪口县 | 16 | 22 |\n",
    cells: ["东岭区 2025 annual 40户", "东岭区 2026 annual 55户", "溪口县 2025 annual 16户", "溪口县 2026 annual 22户"],
  },
  {
    name: "table: figures that carry their unit",
    text: "临渡市诊断服务方案（2025—2026年）\n附件：诊断任务分解表\n| 县区 | 2025年 | 2026年 |\n| 东岭区 | 60家 | 75家 |\n| 溪口县 | 25家 | 32家 |\n",
    cells: ["东岭区 2025 annual 60家", "东岭区 2026 annual 75家", "溪口县 2025 annual 25家", "溪口县 2026 annual 32家"],
  },
  {
    name: "table: two tables, two units",
    text: `${HEAD}| 县区 | 2025年 |\n| 东岭区 | 18 |\n| 溪口县 | 7 |\n附件3：改造投资目标分解表（单位：亿元）\n| 县区 | 2025年 |\n| 东岭区 | 9.6 |\n| 溪口县 | 3 |\n`,
    cells: [
      "东岭区 2025 annual 18家",
      "溪口县 2025 annual 7家",
      "东岭区 2025 annual 9.6亿元",
      "溪口县 2025 annual 3亿元",
    ],
  },
  {
    name: "table: people to call are no figures",
    text: "白鹭县技改申报通知\n附件：各镇街联系方式\n| 镇街 | 联系人 | 电话 |\n| 东岭街道 | 王某 | 5551201 |\n| 溪口镇 | 赵某 | 5551202 |\n",
    cells: [],
    targets: [],
  },
  {
    name: "table: scores of an evaluation are no figures of areas",
    text: "青萝市数字化车间评价细则\n附件：评分表\n| 序号 | 评价内容 | 分值 |\n| 1 | 设备联网 | 30 |\n| 2 | 数据应用 | 40 |\n| 3 | 综合效益 | 30 |\n",
    cells: [],
    targets: [],
  },
  {
    name: "table: a table of indicators without areas gives targets",
    text: "青萝市算力发展方案（2025—2027年）\n专栏1 主要指标\n| 序号 | 指标 | 单位 | 2024年 | 2027年 |\n| 1 | 智能算力规模 | P | 800 | 5000 |\n| 2 | 标准机架 | 个 | 6000 | 20000 |\n",
    cells: [],
    targets: ["智能算力规模 = 5000P 2027", "标准机架 = 20000个 2027"],
  },

  {
    name: "table: total first and years as bare figures",
    text: "临渡市上云行动方案（2024—2026年）\n附件：上云企业目标分解表（单位：家）\n| 县区 | 三年目标 | 2024 | 2025 | 2026 |\n| 全市 | 900 | 200 | 300 | 400 |\n| 东岭区 | 600 | 140 | 200 | 260 |\n| 溪口县 | 300 | 60 | 100 | 140 |\n",
    cells: [
      "全市 2026 plan_total 900家",
      "全市 2024 annual 200家",
      "全市 2025 annual 300家",
      "全市 2026 annual 400家",
      "东岭区 2026 plan_total 600家",
      "东岭区 2024 annual 140家",
      "东岭区 2025 annual 200家",
      "东岭区 2026 annual 260家",
      "溪口县 2026 plan_total 300家",
      "溪口县 2024 annual 60家",
      "溪口县 2025 annual 100家",
      "溪口县 2026 annual 140家",
    ],
  },
  {
    name: "table: an indicator merged over two areas by arrows",
    text: "临渡市机器人应用方案（2025—2026年）\n附件：目标任务分解表\n| 指标 | 县区 | 2025年 | 2026年 |\n| 应用机器人（台） | 东岭区 | 300 | 420 |\n| ↑ | 溪口县 | 120 | 150 |\n| 应用场景（个） | 东岭区 | 8 | 10 |\n| ↑ | 溪口县 | 3 | 4 |\n",
    cells: [
      "东岭区 2025 annual 300台",
      "东岭区 2026 annual 420台",
      "溪口县 2025 annual 120台",
      "溪口县 2026 annual 150台",
      "东岭区 2025 annual 8个",
      "东岭区 2026 annual 10个",
      "溪口县 2025 annual 3个",
      "溪口县 2026 annual 4个",
    ],
  },
];
