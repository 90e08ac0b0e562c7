import type { Case } from "./case.ts";

const city = (text: string) => `柳湾市智能制造行动计划（2025—2027年）\n二、重点任务\n${text}\n`;
const province = (text: string) => `澄江省数字经济工作要点（2026年）\n二、重点任务\n${text}\n`;
const articles = (text: string) => `柳湾市技术改造行动计划（2025—2027年）\n第一章 主要任务\n${text}\n`;

/** Forms of tasks and units found in documents of other offices; each with a look-alike. */
export const FRESH_TASK_CASES: readonly Case[] = [
  {
    name: "list's end: a heading without a number stands in the line behind 负责",
    text: province(
      "1. 发展算力\n建设智算中心。\n责任单位：省数据局牵头，省能源局按职责分工负责\n深入推进应用创新\n2. 开放场景\n发布场景清单。\n责任单位：省工信厅牵头",
    ),
    tasks: ["发展算力: 省数据局 + 省能源局", "开放场景: 省工信厅"],
  },
  {
    name: "list's end: a heading without a number stands in the line behind the last unit",
    text: province(
      "1. 发展算力\n建设智算中心。\n责任单位：省数据局、省能源局\n优化创新环境\n2. 开放场景\n发布场景清单。\n责任单位：省工信厅",
    ),
    tasks: ["发展算力: 省数据局 / 省能源局", "开放场景: 省工信厅"],
  },
  {
    name: "list's end: the list itself goes on in the next line",
    text: city(
      "（一）发展算力\n建设智算中心。\n责任单位：市数据局、市发展和改革委\n员会、市财政局\n（二）开放场景\n发布清单。\n责任单位：市工信局",
    ),
    tasks: ["发展算力: 市数据局 / 市发展和改革委员会 / 市财政局", "开放场景: 市工信局"],
  },
  {
    name: "list's end: cooperating units in the next line",
    text: city(
      "（一）发展算力\n建设智算中心。\n责任单位：市数据局牵头\n市能源局、市财政局配合\n（二）开放场景\n发布清单。\n责任单位：市工信局",
    ),
    tasks: ["发展算力: 市数据局 + 市能源局 / 市财政局", "开放场景: 市工信局"],
  },
  {
    name: "list's end: 按职责分工负责 before words that lost their line break",
    text: province("1. 发展算力\n建设智算中心。\n责任单位：省数据局、省能源局按职责分工负责完善交流机制"),
    tasks: ["发展算力: 省数据局 / 省能源局"],
  },
  {
    name: "list's end: 按职责分工负责 in the middle of a list",
    text: province("1. 发展算力\n建设智算中心。\n责任单位：省数据局、省能源局按职责分工负责，各市人民政府结合实际落实"),
    tasks: ["发展算力: 省数据局 / 省能源局 / 各市人民政府"],
  },
  {
    name: "list's end: the heading of a chapter behind the last unit",
    text: articles(
      "第一条 高端改造。更新设备。\n牵头单位：市工信局\n配合单位：市财政局\n第二章 支持政策\n第二条 对竣工的项目给予补助。",
    ),
    tasks: ["高端改造: 市工信局 + 市财政局"],
  },
  {
    name: "list's end: a unit whose name begins as a chapter does",
    text: articles("第一条 高端改造。更新设备。\n牵头单位：市工信局\n配合单位：第二设计院、市财政局"),
    tasks: ["高端改造: 市工信局 + 第二设计院 / 市财政局"],
  },
  {
    name: "units: 主管部门 belongs to the name",
    text: city("（一）培育企业。梯度培育。（企业科牵头，各县区工信主管部门配合）"),
    tasks: ["培育企业: 企业科 + 各县区工信主管部门"],
  },
  {
    name: "units: 等部门 and 有关部门 belong to no name",
    text: city(
      "（一）培育企业。梯度培育。（市工信局牵头，市财政局等部门配合）\n（二）拓展市场。组织对接。（市商务局牵头，市贸促会、有关部门配合）",
    ),
    tasks: ["培育企业: 市工信局 + 市财政局", "拓展市场: 市商务局 + 市贸促会"],
  },
  {
    name: "units: districts and county-level cities under one government word",
    text: city("（一）建设平台。引进机构。（牵头单位：市科技局，配合单位：市财政局，各区、县级市政府）"),
    tasks: ["建设平台: 市科技局 + 市财政局 / 各区、县级市政府"],
  },
  {
    name: "units: districts and one named county-level city are two",
    text: city("（一）建设平台。引进机构。（责任单位：各区人民政府、石梁市政府）"),
    tasks: ["建设平台: 各区人民政府 / 石梁市政府"],
  },
  {
    name: "who does it first: 由…牵头, 会同…, and then what is done",
    text: city(
      "（一）装备行动\n（1）攻关装备。由市科技局牵头，会同市工信局、市教育局，组织研发项目。\n（2）培育集群。由市工信局牵头，市商务局配合，打造特色集群。\n（3）开展诊断。由市工信局负责，为企业提供服务。",
    ),
    tasks: ["攻关装备: 市科技局 + 市工信局 / 市教育局", "培育集群: 市工信局 + 市商务局", "开展诊断: 市工信局"],
  },
  {
    name: "who does it first: 由 before those who are no unit, or before what is led",
    text: city(
      "（一）攻关装备。由链主企业牵头，联合上下游企业，组建联合体。\n（二）培育集群。由市工信局牵头制定办法，完善政策。",
    ),
    tasks: ["攻关装备: ", "培育集群: "],
  },
  {
    name: "articles: one without units beside those with units",
    text: articles(
      "第一条 高端改造。更新设备。\n责任单位：市工信局\n第二条 绿色改造。节约能源。\n责任单位：市生态环境局\n第三条 加强评价。每年对各县区进行评价。",
    ),
    tasks: ["高端改造: 市工信局", "绿色改造: 市生态环境局", "加强评价: "],
  },
  {
    name: "articles: a rule beside those with units is no task",
    text: articles(
      "第一条 高端改造。更新设备。\n责任单位：市工信局\n第二条 绿色改造。节约能源。\n责任单位：市生态环境局\n第三条 对列入目录的项目，按设备投资给予补助。",
    ),
    tasks: ["高端改造: 市工信局", "绿色改造: 市生态环境局"],
  },
  {
    name: "annex: notes on the drafting are no tasks",
    text: `${articles("第一条 高端改造。更新设备。\n责任单位：市工信局")}附件2  起草说明\n一、起草背景。国家部署设备更新。\n二、征求意见情况。收到意见9条。\n`,
    tasks: ["高端改造: 市工信局"],
  },
  {
    name: "annex: a sentence that begins with 附件 opens none",
    text: city(
      "（一）建设平台。引进机构。（责任单位：市科技局）\n附件2所列项目优先支持。\n（二）开放场景。发布清单。（责任单位：市工信局）",
    ),
    tasks: ["建设平台: 市科技局", "开放场景: 市工信局"],
  },
  {
    name: "legend: the first of the responsible units leads the task; paragraphs below a heading are the tasks",
    text: "柳湾市工业强市任务分解\n一、列责任单位第一位的为该任务的牵头单位。\n\n柳湾市工业强市任务分解\n\n二、实施产业壮大计划\n\n推动汽车产业高端化发展。[责任单位：市汽车办、市经信委]\n\n培育新能源企业，完善充电网络。[责任单位：市经信委、柳湾供电公司]\n",
    tasks: [
      "列责任单位第一位的为该任务的牵头单位: ",
      "推动汽车产业高端化发展: 市汽车办 + 市经信委",
      "培育新能源企业，完善充电网络: 市经信委 + 柳湾供电公司",
    ],
  },
  {
    name: "one list below a heading speaks for the heading",
    text: "柳湾市工业强市工作方案\n二、实施产业壮大计划\n推动汽车产业高端化发展。\n完善充电网络。[责任单位：市汽车办、市经信委]\n",
    tasks: ["实施产业壮大计划: 市汽车办 / 市经信委"],
  },
  {
    name: "labels: offices of a bureau in brackets",
    text: city(
      "（一）建设平台。引进机构。（牵头科室：产业科；配合科室：信息科、各业务科室）\n（二）开放场景。发布清单。（责任科（处）室：产业科）",
    ),
    tasks: ["建设平台: 产业科 + 信息科 / 各业务科室", "开放场景: 产业科"],
  },
  {
    name: "labels: 牵头 and 配合 alone, with their colons",
    text: city(
      "（一）建设平台。引进机构。\n牵头：市工信局\n配合：市财政局\n（二）开放场景。发布清单。（牵头：市科技局；配合：市工信局）",
    ),
    tasks: ["建设平台: 市工信局 + 市财政局", "开放场景: 市科技局 + 市工信局"],
  },
  {
    name: "labels: 配合 before a colon in running prose",
    text: city("（一）加强政银企配合：推动银行进园区。"),
    tasks: ["加强政银企配合: "],
  },
  {
    name: "labels: a sign before the label, a second label behind the full stop, a time on the next line",
    text: city(
      "（一）建设平台。引进机构。\n★责任单位：市工信局。协助单位：市财政局。\n（二）开放场景。发布清单。\n责任单位：市科技局\n完成时限：2026年6月",
    ),
    tasks: ["建设平台: 市工信局 + 市财政局", "开放场景: 市科技局"],
  },
  {
    name: "labels: those who apply are named behind the units",
    text: city("（一）建设平台。引进机构。\n责任单位：市工信局。申报单位：规上企业。"),
    tasks: ["建设平台: 市工信局"],
  },
  {
    name: "without a bracket: the last sentence says who leads",
    text: city(
      "（一）建设平台。引进机构。市工信局总牵头，市财政局配合。\n（二）开放场景。市科技局牵头，市工信局配合，发布清单。",
    ),
    tasks: ["建设平台: 市工信局 + 市财政局", "开放场景: 市科技局 + 市工信局"],
  },
  {
    name: "without a bracket: the last sentence asks for cooperation",
    text: city("（一）建设平台。引进机构。各部门要主动配合。\n（二）开放场景。发布清单，加强企业与高校配合。"),
    tasks: ["建设平台: ", "开放场景: "],
  },
  {
    name: "heading: the units stand in a bracket of it",
    text: city("1.建设工厂（市工信局牵头，市科技局配合）。梯度培育。\n2.壮大平台（市数据局）。引育企业。"),
    tasks: ["建设工厂: 市工信局 + 市科技局", "壮大平台: 市数据局"],
  },
  {
    name: "heading: a bracket that holds no units",
    text: city("1.建设创新平台（研发中心）。梯度培育。\n2.壮大平台（市级及以上）。引育企业。"),
    tasks: ["建设创新平台（研发中心）: ", "壮大平台（市级及以上）: "],
  },
  {
    name: "heading: the one above names the units of all below it, unless one has its own",
    text: city(
      "（一）智改行动（责任单位：市工信局、市科技局）\n1.建设工厂。梯度培育。\n2.推广机器人。开展对接。（责任单位：市总工会）\n（二）数转行动\n3.壮大平台。引育企业。",
    ),
    tasks: ["建设工厂: 市工信局 / 市科技局", "推广机器人: 市总工会", "壮大平台: "],
  },
  {
    name: "table: a cell broken over lines between tabs",
    text: "柳湾市数字经济行动计划（2025—2027年）\n附件：任务分工表\n序号\t重点任务\t责任单位\t配合单位\n1\t建设平台\t市工信局、\n市财政局\t市科技局\n2\t开放场景\t市数据局\t市工信局、\n各县区\n",
    tasks: ["建设平台: 市工信局 / 市财政局 + 市科技局", "开放场景: 市数据局 + 市工信局 / 各县区"],
  },
  {
    name: "table: the line behind it is no cell",
    text: "柳湾市数字经济行动计划（2025—2027年）\n附件：任务分工表\n序号\t重点任务\t责任单位\n1\t建设平台\t市工信局\n2\t开放场景\t市数据局\n柳湾市人民政府办公室2025年3月印发\n",
    tasks: ["建设平台: 市工信局", "开放场景: 市数据局"],
  },
  {
    name: "cut off: what stands before the last semicolon is whole",
    text: city("（一）招大引强。举办活动。〔牵头单位：市商务局、市工信局；责任"),
    tasks: ["招大引强: 市商务局 / 市工信局"],
  },
  {
    name: "cut off: within the first list nobody is named",
    text: city("（一）招大引强。举办活动。〔牵头单位：市商务局、市工"),
    tasks: ["招大引强: "],
  },
  {
    name: "decimal numbers: 2, 2.1 and 2.1.1 are headings",
    text: "柳湾区算力行动计划（2026—2028年）\n1 总体要求\n1.1 指导思想\n坚持创新驱动。\n1.2 主要目标\n建成算力高地。\n2 重点任务\n2.1 夯实底座\n2.1.1 统筹布局。建设调度平台。【牵头：区数据局；配合：区发展改革委】\n2.1.2 汇聚数据。建设数据集。【牵头：区工信局】\n3 保障措施\n3.1 资金保障\n设立母基金。【牵头：区财政局】\n3.2 人才保障\n引进领军人才。【牵头：区人社局】\n",
    tasks: ["统筹布局: 区数据局 + 区发展改革委", "汇聚数据: 区工信局", "资金保障: 区财政局", "人才保障: 区人社局"],
  },
  {
    name: "decimal numbers: figures at the beginning of lines are none",
    text: city(
      "（一）建设平台。引进机构，投资额达到\n1.1亿元；产值增长\n2.5倍以上；面积扩大到\n3.2公顷；用能降低\n1.4个百分点。（责任单位：市科技局）\n（二）开放场景。发布清单。（责任单位：市工信局）",
    ),
    tasks: ["建设平台: 市科技局", "开放场景: 市工信局"],
  },
  {
    name: "who does it first: those whom it is done with, and what they do without a comma",
    text: city("（一）发放用云券。由市工信局牵头，会同市委组织部、各县（区）政府制定管理办法，对上云费用给予支持。"),
    tasks: ["发放用云券: 市工信局 + 市委组织部 / 各县（区）政府"],
  },
  {
    name: "who does it first: done with those who are no units",
    text: city("（一）发放用云券。由市工信局牵头，会同龙头企业和平台伙伴制定目录，对上云费用给予支持。"),
    tasks: ["发放用云券: "],
  },
  {
    name: "table: the name of a task is its first sentence",
    text: "柳湾市数字经济行动计划（2025—2027年）\n附件：任务分工表\n序号 | 工作任务 | 牵头单位 | 配合单位 |\n1 | 遴选数据治理优秀企业26家。加强宣传推广。 | 市工信局 | 市数据局 |\n2 | 开放应用场景。 | 市数据局 | 市工信局 |\n",
    tasks: ["遴选数据治理优秀企业26家: 市工信局 + 市数据局", "开放应用场景: 市数据局 + 市工信局"],
  },
  {
    name: "table: a full stop at the very beginning ends no name",
    text: "柳湾市数字经济行动计划（2025—2027年）\n附件：任务分工表\n序号 | 工作任务 | 牵头单位 | 配合单位 |\n1 | 数改。推动企业改造 | 市工信局 | 市数据局 |\n2 | 开放应用场景。 | 市数据局 | 市工信局 |\n",
    tasks: ["数改。推动企业改造: 市工信局 + 市数据局", "开放应用场景: 市数据局 + 市工信局"],
  },
];
