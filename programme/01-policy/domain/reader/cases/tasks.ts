import { type Case, task } from "./case.ts";

/** Tasks and their units. */
export const TASK_CASES: readonly Case[] = [
  {
    name: "units without distinction",
    text: task("（一）建设平台。搭建公共平台。（责任单位：市工信局、市财政局，各县区政府）"),
    tasks: ["建设平台: 市工信局 / 市财政局 / 各县区政府"],
  },
  {
    name: "lead and cooperation",
    text: task("（一）建设平台。搭建公共平台。（牵头单位：市工信局；配合单位：市财政局、市科技局）"),
    tasks: ["建设平台: 市工信局 + 市财政局 / 市科技局"],
  },
  {
    name: "牵头 and 配合 as verbs",
    text: task("（一）建设平台。搭建公共平台。（市工信局牵头，市财政局、市科技局等配合）"),
    tasks: ["建设平台: 市工信局 + 市财政局 / 市科技局"],
  },
  {
    name: "负责 behind the names",
    text: task("（一）建设平台。搭建公共平台。（市工信局、市财政局按职责分工负责）"),
    tasks: ["建设平台: 市工信局 / 市财政局"],
  },
  {
    name: "trailing 等",
    text: task("（一）加强宣传。总结经验。（责任单位：市工信局、市科技局等）"),
    tasks: ["加强宣传: 市工信局 / 市科技局"],
  },
  {
    name: "one unit that holds a comma sign",
    text: task("（一）开展试点。遴选企业。（责任单位：市工信局，有关区、市政府及功能区管委）"),
    tasks: ["开展试点: 市工信局 / 有关区、市政府及功能区管委"],
  },
  {
    name: "districts and cities as one unit",
    text: task("（一）开展试点。遴选企业。（责任单位：市工信局、各区、市政府）"),
    tasks: ["开展试点: 市工信局 / 各区、市政府"],
  },
  {
    name: "square brackets inside a unit",
    text: task("（一）开展试点。遴选企业。（责任单位：市工信局，各县〔市、区〕政府〔管委会〕）"),
    tasks: ["开展试点: 市工信局 / 各县〔市、区〕政府〔管委会〕"],
  },
  {
    name: "round brackets inside a unit",
    text: task("（一）开展试点。遴选企业。（责任单位：市工信局、各县（市、区）人民政府）"),
    tasks: ["开展试点: 市工信局 / 各县（市、区）人民政府"],
  },
  {
    name: "square brackets around the list",
    text: task("（一）开展试点。遴选企业。〔责任单位：市工信局、市统计局〕"),
    tasks: ["开展试点: 市工信局 / 市统计局"],
  },
  {
    name: "a list without brackets",
    text: task("（一）开展试点。遴选企业。责任单位：市工信局、市统计局"),
    tasks: ["开展试点: 市工信局 / 市统计局"],
  },
  {
    name: "a list on a line of its own",
    text: task("（一）开展试点。遴选企业。\n责任单位：市工信局、市统计局"),
    tasks: ["开展试点: 市工信局 / 市统计局"],
  },
  {
    name: "two brackets, two tasks",
    text: task(
      "（一）推进改造。开展企业诊断，形成报告。（责任单位：市工信局）建设行业平台，提供服务。（责任单位：市大数据局）",
    ),
    tasks: ["推进改造: 市工信局", "建设行业平台: 市大数据局"],
  },
  {
    name: "units that hold for all later tasks",
    text: task(
      "（一）推进改造。开展诊断。（责任单位：市工信局；以下均需各县区政府配合，不再列出）\n（二）建设平台。搭建平台。（责任单位：市科技局）",
    ),
    tasks: ["推进改造: 市工信局", "建设平台: 市科技局"],
  },
  {
    name: "the lowest numbers are the tasks",
    text: task(
      "（一）升级行动\n1.开展诊断。组织专家。\n2.实施改造。更新设备。\n（二）供给行动\n3.培育服务商。加大招引。",
    ),
    tasks: ["开展诊断: ", "实施改造: ", "培育服务商: "],
  },
  {
    name: "numbers start again under safeguards",
    text: `${task("（一）开展诊断。组织专家。\n（二）实施改造。更新设备。")}二、保障措施\n（一）加强领导。成立专班。\n（二）强化考核。定期通报。\n`,
    tasks: ["开展诊断: ", "实施改造: ", "加强领导: ", "强化考核: "],
  },
  {
    name: "goals and principles are no tasks",
    text: "青河市行动计划（2023—2025年）\n一、总体要求\n（一）指导思想。坚持创新驱动。\n（二）基本原则。统筹推进。\n（三）工作目标。到2025年建成工厂9家。\n二、重点任务\n（一）建设工厂。开展建设。\n",
    tasks: ["建设工厂: "],
  },
  {
    name: "unnumbered actions of a news report",
    text: "青河市发布行动计划\n2023年5月8日 来源：青河日报\n记者近日获悉，《青河市智能制造行动计划（2023—2025年）》已印发。青河市将实施四大行动。\n装备升级行动。支持企业更新设备，提升水平。\n平台赋能行动。建设行业平台，服务企业。\n",
    tasks: ["装备升级行动: ", "平台赋能行动: "],
  },
  {
    name: "an annex table of tasks",
    text: "青河市行动方案（2025年）\n附件：重点任务分工表\n| 序号 | 重点任务 | 目标 | 责任单位 | 配合单位 |\n| 1 | 建设节点 | 建成节点2个。 | 市工信局 | 市科技局、市财政局等 |\n| 2 | 引进服务商 | 引进不少于6家服务商。 | 市投促局 | 各县区 |\n",
    tasks: ["建设节点: 市工信局 + 市科技局 / 市财政局", "引进服务商: 市投促局 + 各县区"],
    targets: ["节点 = 2个 2025", "服务商 ≥ 6家 2025"],
  },
];
