import type { Case } from "./case.ts";

const ANNEX = "澜川市装备更新行动方案（2025—2027年）\n一、工作目标\n全面更新。\n附件\n澜川市装备更新重点任务清单\n";

/** Tables of tasks with other heads, cells over several lines, groups of rows, words of the page below. */
export const LATER_TASK_TABLE_CASES: readonly Case[] = [
  {
    name: "task table: tabs, a goal of the year, units in two columns",
    text: `${ANNEX}序号\t重点工作\t年度目标\t牵头单位\t配合单位\n1\t建立更新项目库\t入库项目60个\t市工信局\t各县区政府\n2\t开展能效诊断\t诊断企业30家\t市发展改革委、市工信局\t市财政局\n`,
    tasks: ["建立更新项目库: 市工信局 + 各县区政府", "开展能效诊断: 市发展改革委 / 市工信局 + 市财政局"],
  },
  {
    name: "task table: tabs, what is to be reached by when, leaders beside units",
    text: `${ANNEX}序号\t工作任务\t进度要求\t分管领导\t责任单位\t协同单位\n1\t建立更新项目库\t6月底前入库\t张某\t市工信局\t市财政局\n2\t开展能效诊断\t12月底前完成\t李某\t市发展改革委\t市工信局\n`,
    tasks: ["建立更新项目库: 市工信局 + 市财政局", "开展能效诊断: 市发展改革委 + 市工信局"],
  },
  {
    name: "task table: the head says that the unit named first leads",
    text: `${ANNEX}序号\t任务名称\t主要内容\t责任单位（列首位的为牵头单位）\n1\t建立更新项目库\t每季度更新\t市工信局、市财政局\n2\t开展能效诊断\t遴选机构\t市发展改革委、市工信局、市统计局\n`,
    tasks: ["建立更新项目库: 市工信局 + 市财政局", "开展能效诊断: 市发展改革委 + 市工信局 / 市统计局"],
  },
  {
    name: "task table: rows in groups that have headings of their own",
    text: `${ANNEX}序号\t任务\t责任单位\t完成时限\n一、更新改造\n1\t建立更新项目库\t市工信局\t2025年\n2\t开展能效诊断\t市发展改革委\t2025年\n二、回收利用\n3\t建设回收网点\t市商务局\t2026年\n4\t举办拆解培训班\t市人社局\t2026年\n`,
    tasks: [
      "建立更新项目库: 市工信局",
      "开展能效诊断: 市发展改革委",
      "建设回收网点: 市商务局",
      "举办拆解培训班: 市人社局",
    ],
  },
  {
    name: "task table: set with blanks, a further line below each cell it goes on with",
    text: `${ANNEX}序号   重点任务        工作目标              责任单位              完成时限\n 1   建立更新项目    入库项目有序、每季    市工信局、市财政    2025年6月\n     库              度更新                局\n 2   开展能效诊断    全面摸清底数          市发展改革委        2025年12月\n`,
    tasks: ["建立更新项目库: 市工信局 / 市财政局", "开展能效诊断: 市发展改革委"],
  },
  {
    name: "no task table: further lines that begin below no cell",
    text: `${ANNEX}序号   重点任务        责任单位              完成时限\n 1   建立更新项目库    市工信局、市财政    2025年6月\n            长期坚持               局等\n`,
    tasks: [],
  },
  {
    name: "task table: single blanks, counted rows",
    text: `${ANNEX}序号 重点任务 责任单位 完成时限\n1 建立更新项目库 市工信局 2025年6月\n2 开展能效诊断 市发展改革委、市工信局 2025年12月\n`,
    tasks: ["建立更新项目库: 市工信局", "开展能效诊断: 市发展改革委 / 市工信局"],
  },
  {
    name: "task table: a cell a line, words of the page behind the last row",
    text: `${ANNEX}序号\n任务\n目标\n牵头单位\n配合单位\n完成时限\n1\n建立更新项目库\n入库有序\n市工信局\n各县区政府\n2025年6月\n2\n开展能效诊断\n摸清底数\n市发展改革委\n市财政局、市工信局\n每年10月\n\n返回页面顶部\n`,
    tasks: ["建立更新项目库: 市工信局 + 各县区政府", "开展能效诊断: 市发展改革委 + 市财政局 / 市工信局"],
  },
  {
    name: "task table: a cell a line with blank lines, names over two lines",
    text: `${ANNEX}序号\n\n任务\n\n责任单位\n\n1\n\n建立更新\n项目库\n\n市工信局、市\n财政局\n\n2\n\n开展能效诊断\n\n市发展改革委\n\n3\n\n建设回收网点\n\n市商务局\n`,
    tasks: ["建立更新项目库: 市工信局 / 市财政局", "开展能效诊断: 市发展改革委", "建设回收网点: 市商务局"],
  },
  {
    name: "no task table: whom to call, and for what",
    text: `${ANNEX.replace("重点任务清单", "咨询电话")}序号\t单位\t事项\t电话\n1\t市工信局\t项目申报\t5551200\n2\t市财政局\t资金拨付\t5551201\n`,
    tasks: [],
  },
  {
    name: "task units: 本部分任务由 before the units of a section is no part of a name",
    text: "澜川市装备更新行动方案（2025—2027年）\n一、重点任务\n（一）实施更新工程\n（本部分任务由市工业和信息化局牵头，市财政局、各县区政府配合）\n1.建立更新项目库。每季度更新。\n2.开展能效诊断。遴选机构。\n",
    tasks: [
      "建立更新项目库: 市工业和信息化局 + 市财政局 / 各县区政府",
      "开展能效诊断: 市工业和信息化局 + 市财政局 / 各县区政府",
    ],
  },
];
