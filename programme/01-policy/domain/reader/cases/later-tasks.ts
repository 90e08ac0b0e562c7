import type { Case } from "./case.ts";

const city = (text: string) => `澄湖市工业强基三年行动计划（2024—2026年）\n二、重点任务\n${text}\n`;

/** Units told once for a chapter, zones beside towns, and headings that are no tasks. */
export const LATER_TASK_CASES: readonly Case[] = [
  {
    name: "units: a line under a heading says whose the tasks of this part are",
    text: city(
      "（一）壮大装备产业\n（本章任务均由市经信局负责，市科技局配合）\n1.引育整机企业。引进整机项目。\n2.补齐配套短板。建设配套园。",
    ),
    tasks: ["引育整机企业: 市经信局 + 市科技局", "补齐配套短板: 市经信局 + 市科技局"],
  },
  {
    name: "units: a task that is handed on by its department keeps its sentence",
    text: city("（一）壮大装备产业。各项任务由企业自主申报，引进整机项目。（责任单位：市经信局）"),
    tasks: ["壮大装备产业: 市经信局"],
  },
  {
    name: "units: the development zone beside the towns is one of its own",
    text: city(
      "（一）摸排企业底数。逐户建档。（市统计局、各乡镇、高新区）\n（二）推广云平台。上门宣讲。（市数据局、各县、区）",
    ),
    tasks: ["摸排企业底数: 市统计局 / 各乡镇 / 高新区", "推广云平台: 市数据局 / 各县、区"],
  },
  {
    name: "units: a bracket behind the list adds units to all tasks",
    text: city(
      "1.建立服务队。派驻专员。责任单位：市商务局、市税务局（各街道办事处、空港新城管委会均为全部任务责任单位，以下不再列出）\n2.编制项目库。滚动更新。责任单位：市商务局",
    ),
    tasks: ["建立服务队: 市商务局 / 市税务局", "编制项目库: 市商务局"],
  },
  {
    name: "units: a second name in brackets behind the list stays with its office",
    text: city("1.建立服务队。派驻专员。责任单位：市税务局、市数据局（市政务办）"),
    tasks: ["建立服务队: 市税务局 / 市数据局（市政务办）"],
  },
  {
    name: "tasks: a chapter that gives money or points to a table is none",
    text: "澄湖市工业强基三年行动计划（2024—2026年）\n一、重点任务\n（一）引育整机企业。引进整机项目。（市经信局负责）\n二、资金扶持\n对新建产线按投资额的6%给予补助，最高90万元。\n三、任务分工\n各单位按职责推进工作，每季度报送进展。",
    tasks: ["引育整机企业: 市经信局"],
  },
  {
    name: "tasks: sums offered beside tasks with units are none",
    text: "澄湖市工业强基三年行动计划（2024—2026年）\n一、重点任务\n（一）引育整机企业。引进整机项目。（市经信局负责）\n二、激励措施\n（一）对购买检测设备的企业，按购置款的7%给予补贴，每家不超过70万元。\n（二）对获得市级称号的企业，每家奖励8万元。",
    tasks: ["引育整机企业: 市经信局"],
    incentives: ["rate 7% ≤70万元", "fixed 8万元"],
  },
  {
    name: "tasks: a heading that begins with 对 and names its office is one",
    text: city("（一）对标先进给予培育企业全程指导。选派专员。（责任单位：市科技局）"),
    tasks: ["对标先进给予培育企业全程指导: 市科技局"],
  },
  {
    name: "tasks: how to answer a draft is none",
    text: "关于公开征求《澄湖市工业强基三年行动计划（征求意见稿）》意见的通知\n1.以书面方式邮寄至市经信局综合科。\n2.可发送电子邮件至公开邮箱。\n3.电话方式反馈。\n澄湖市工业强基三年行动计划\n一、重点任务\n（一）引育整机企业。引进整机项目。（市经信局负责）",
    tasks: ["引育整机企业: 市经信局"],
  },
  {
    name: "tasks: a network that is built is one",
    text: city("1.完善网络反馈机制。建设直报点。\n2.推广电子合同。开展试点。"),
    tasks: ["完善网络反馈机制: ", "推广电子合同: "],
  },
  {
    name: "units: one leads, the others and the counties do their share",
    text: city(
      "（一）摸排企业底数。逐户建档。（市统计局牵头，市税务局、市商务局等有关部门及各县区政府按职责分工落实）",
    ),
    tasks: ["摸排企业底数: 市统计局 + 市税务局 / 市商务局 / 各县区政府"],
  },
  {
    name: "units: chiefly responsible, and helping",
    text: city("（一）摸排企业底数。逐户建档。主要负责单位：市统计局；协同单位：市税务局。"),
    tasks: ["摸排企业底数: 市统计局 + 市税务局"],
  },
  {
    name: "tasks: numbered in words",
    text: city("任务一：摸排企业底数。逐户建档。（市统计局负责）\n任务二：推广云平台。上门宣讲。（市数据局负责）"),
    tasks: ["摸排企业底数: 市统计局", "推广云平台: 市数据局"],
  },
  {
    name: "tasks: a sentence about numbered tasks is no heading",
    text: city("1.摸排企业底数。逐户建档。\n任务1、2由市统计局统筹，年底前完成。（责任单位：市统计局）"),
    tasks: ["摸排企业底数: 市统计局"],
  },
];
