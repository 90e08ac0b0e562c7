import type { Case } from "./case.ts";

const city = (text: string) => `石湾市智能制造行动计划（2024—2026年）\n一、重点任务\n${text}\n`;

/** Further forms of tasks and their units; each with a look-alike. */
export const LATEST_TASK_CASES: readonly Case[] = [
  {
    name: "names parted by a wide blank, whatever they begin with",
    text: city(
      "1.更新设备。开展摸排。\n责任单位：县工信局　县财政局　青口园区管委会\n配合单位：河东大学　中国移动石湾分公司",
    ),
    tasks: ["更新设备: 县工信局 / 县财政局 / 青口园区管委会 + 河东大学 / 中国移动石湾分公司"],
  },
  {
    name: "a narrow blank in the middle of a name",
    text: city("1.更新设备。开展摸排。\n责任单位：县工信局、青口园区 管委会"),
    tasks: ["更新设备: 县工信局 / 青口园区管委会"],
  },
  {
    name: "names below each other without a sign between them",
    text: city(
      "1.更新设备。开展摸排。\n责任单位：市工信局，市财政局\n市科技局，各县区政府\n2.建设平台。引进机构。\n责任单位：市数据局、市人力资源\n和社会保障局",
    ),
    tasks: ["更新设备: 市工信局 / 市财政局 / 市科技局 / 各县区政府", "建设平台: 市数据局 / 市人力资源和社会保障局"],
  },
  {
    name: "numbers and strokes between the names of a list",
    text: city(
      "1.更新设备。开展摸排。责任单位：①市工信局②市财政局\n2.建设平台。引进机构。责任单位：1.市数据局；2.市科技局\n3.拓展市场。组织参展。责任单位：市商务局/市贸促会\n4.培养工匠。开展竞赛。——市人社局牵头，市总工会配合",
    ),
    tasks: [
      "更新设备: 市工信局 / 市财政局",
      "建设平台: 市数据局 / 市科技局",
      "拓展市场: 市商务局 / 市贸促会",
      "培养工匠: 市人社局 + 市总工会",
    ],
  },
  {
    name: "what all of a list do stands in a bracket behind it",
    text: city(
      "1.更新设备。开展摸排。\n责任单位：市工信局、各镇政府（按各自职责分工负责）\n2.建设平台。引进机构。\n责任单位：市数据局、各县（市、区）政府",
    ),
    tasks: ["更新设备: 市工信局 / 各镇政府", "建设平台: 市数据局 / 各县（市、区）政府"],
  },
  {
    name: "a safeguard without units beside those with lists of their own",
    text: city(
      "1.加强领导。成立专班推进。\n2.加强投入。统筹资金。\n责任单位：市财政局\n3.加强监测。按月调度。\n责任单位：市统计局",
    ),
    tasks: ["加强领导: ", "加强投入: 市财政局", "加强监测: 市统计局"],
  },
  {
    name: "one list behind the last of several speaks for all",
    text: city(
      "（一）装备升级\n1.更新设备。开展摸排。\n2.建设平台。引进机构。\n（责任单位：市工信局、市财政局）\n（二）市场拓展\n3.组织参展。每年举办展会。（市商务局）",
    ),
    tasks: ["更新设备: 市工信局 / 市财政局", "建设平台: 市工信局 / 市财政局", "组织参展: 市商务局"],
  },
  {
    name: "a bracket says of which items it speaks",
    text: city(
      "（一）装备升级\n1.更新设备。开展摸排。\n2.建设平台。引进机构。\n3.改造园区。完善管网。\n（第2—3项责任单位：市工信局、市财政局）",
    ),
    tasks: ["更新设备: 市工信局 / 市财政局", "建设平台: 市工信局 / 市财政局", "改造园区: 市工信局 / 市财政局"],
  },
  {
    name: "the two items above, and no more",
    text: city(
      "（一）装备升级\n1.更新设备。开展摸排。\n2.建设平台。引进机构。\n3.改造园区。完善管网。\n（以上两项由市工信局牵头，市财政局配合）\n（二）市场拓展\n4.组织参展。每年举办展会。（市商务局）",
    ),
    tasks: ["更新设备: ", "建设平台: 市工信局 + 市财政局", "改造园区: 市工信局 + 市财政局", "组织参展: 市商务局"],
  },
  {
    name: "the heading names the units of its items in a bracket of two lists",
    text: city(
      "（一）装备升级行动（牵头单位：市工信局；配合单位：市财政局、市科技局）\n1.更新设备。开展摸排。\n2.建设平台。引进机构。\n（二）市场拓展［责任单位：市商务局］\n组织企业参展。",
    ),
    tasks: [
      "更新设备: 市工信局 + 市财政局 / 市科技局",
      "建设平台: 市工信局 + 市财政局 / 市科技局",
      "市场拓展: 市商务局",
    ],
  },
  {
    name: "who leads and who helps in the middle of the text",
    text: city(
      "1.更新设备。支持企业更新。市工信局牵头，市财政局、石湾城投集团配合，每季度调度进展。\n2.建设平台。这项工作由市数据局牵头，市科技局和市教育局配合。\n3.推广绿电。推广屋顶光伏，由市发改局牵头，市能源专班、供电公司配合，2025年底前完成。\n4.改造园区。完善管网，此项工作由市住建局负责。",
    ),
    tasks: [
      "更新设备: 市工信局 + 市财政局 / 石湾城投集团",
      "建设平台: 市数据局 + 市科技局 / 市教育局",
      "推广绿电: 市发改局 + 市能源专班 / 供电公司",
      "改造园区: 市住建局",
    ],
  },
  {
    name: "firms that lead and help in the middle of the text",
    text: city(
      "1.攻关技术。支持由链主企业牵头，高校院所配合，组建创新联合体。\n2.建设平台。鼓励龙头企业牵头，上下游企业参与，共建平台。",
    ),
    tasks: ["攻关技术: ", "建设平台: "],
  },
  {
    name: "a body answers for the work",
    text: city(
      "1.统筹推进。市工信局、市数据局负责统筹调度，建立通报机制。\n2.保障要素。市财政局负责资金，市自然资源局负责用地。\n3.健全机制。市工信局负责人任组长，按月调度。",
    ),
    tasks: ["统筹推进: 市工信局 / 市数据局", "保障要素: ", "健全机制: "],
  },
  {
    name: "bodies beside the government in a bracket without a label",
    text: city(
      "1.培养工匠。开展竞赛。（市人社局、团市委、市妇联、市科协）\n2.通关便利。优化流程。（石湾海关、市商务局）\n3.融资支持。推广贷款。（人民银行石湾市支行、市金融工作办公室，石湾城投集团）",
    ),
    tasks: [
      "培养工匠: 市人社局 / 团市委 / 市妇联 / 市科协",
      "通关便利: 石湾海关 / 市商务局",
      "融资支持: 人民银行石湾市支行 / 市金融工作办公室 / 石湾城投集团",
    ],
  },
  {
    name: "a bracket of those whom the work is for",
    text: city("1.培养工匠。开展竞赛。（规上企业、高校、妇联）\n2.通关便利。优化流程。（外贸企业、海关注册企业）"),
    tasks: ["培养工匠: ", "通关便利: "],
  },
  {
    name: "units and their time in one bracket",
    text: city(
      "1.更新设备。开展摸排。（市工信局、市财政局；2025年底前完成）\n2.建设平台。引进机构。（市级；2025年底前完成）",
    ),
    tasks: ["更新设备: 市工信局 / 市财政局", "建设平台: "],
  },
  {
    name: "a line about time or persons before the units",
    text: city(
      "1.更新设备。开展摸排\n责任领导：李明\n责任单位：市工信局\n2.建设平台。引进机构\n完成时限：2025年6月\n责任单位：市数据局",
    ),
    tasks: ["更新设备: 市工信局", "建设平台: 市数据局"],
  },
  {
    name: "done together with others, told first",
    text: city(
      "1.更新设备。市工信局会同市财政局、市科技局，开展摸排。\n2.建设平台。市数据局会同有关企业和院校，引进机构。",
    ),
    tasks: ["更新设备: 市工信局 + 市财政局 / 市科技局", "建设平台: "],
  },
  {
    name: "table: the note below says that the first leads",
    text: "石湾市工业互联网行动计划（2024—2026年）\n附件：任务分工表\n序号\t重点任务\t责任单位\n1\t建设网络\t市工信局、市住建局\n2\t培育平台\t市数据局\n备注：责任单位中排名第一的为牵头单位。\n",
    tasks: ["建设网络: 市工信局 + 市住建局", "培育平台: 市数据局"],
  },
  {
    name: "table: one cell a line, and the body that signs below it",
    text: "石湾市工业互联网行动计划（2024—2026年）\n附件：任务分工表\n序号\n重点任务\n责任单位\n1\n建设网络\n市工信局、市住建局\n2\n培育平台\n市数据局\n石湾市人民政府办公室\n2024年5月6日印发\n",
    tasks: ["建设网络: 市工信局 / 市住建局", "培育平台: 市数据局"],
  },
  {
    name: "chapters that point to a table or give a telephone number",
    text: "石湾市节能降碳行动方案（2024—2026年）\n一、主要任务\n（一）更新设备。开展摸排。\n（二）建设平台。引进机构。\n二、分解任务表\n各镇的任务分解如下，请对照落实。\n三、咨询电话\n0000-1234567（工作日上午）\n",
    tasks: ["更新设备: ", "建设平台: "],
  },
  {
    name: "who of the body answers, in a bracket behind its name",
    text: city(
      "1.更新设备。开展摸排。责任单位：市工信局（责任领导：李明）\n2.建设平台。引进机构。责任单位：市数据局（大数据中心）",
    ),
    tasks: ["更新设备: 市工信局", "建设平台: 市数据局（大数据中心）"],
  },
  {
    name: "parts of one item, each with its units",
    text: city(
      "1.更新设备。（1）开展摸排。（市工信局）（2）发放贴息。（市财政局）\n2.建设平台。\n——引进机构。（市数据局）\n——搭建系统。（市科技局）",
    ),
    tasks: ["更新设备: 市工信局", "发放贴息: 市财政局", "建设平台: 市数据局", "搭建系统: 市科技局"],
  },
];
