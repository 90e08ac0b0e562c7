import type { Case } from "./case.ts";

const goalsOf = (text: string) =>
  `石湾县工业节水实施方案\n为推进节水，制定本方案。\n一、工作目标\n${text}\n二、主要任务\n（一）更新设备。开展摸排。\n`;

/** Further forms of titles, terms and issuers; each with a look-alike. */
export const LATEST_FRONT_CASES: readonly Case[] = [
  {
    name: "title: the body of the page stands above the name",
    text: "石湾市经济和信息化局\n石湾市中小企业提质三年行动方案（2022—2024年）\n为推进提质，制定本方案。\n一、工作目标\n新增企业5家。\n",
    metadata: { title: "石湾市中小企业提质三年行动方案（2022—2024年）", period: [2022, 2024] },
  },
  {
    name: "title: a name that goes on from the body above it",
    text: "石湾市人民政府\n关于推进工业节水的实施意见\n各镇人民政府：\n为推进节水，提出如下意见。\n",
    metadata: { title: "关于推进工业节水的实施意见", issuers: ["石湾市人民政府"] },
  },
  {
    name: "term: in a bracket of the preamble",
    text: "石湾县工业节水专项行动方案\n为推进节水，现制定如下方案（实施期限：2021—2023年）。\n一、工作目标\n新增企业5家。\n",
    metadata: { period: [2021, 2023] },
  },
  {
    name: "term: the years of the goals, for the whole area",
    text: goalsOf("聚焦三个行业，2024—2026年全县新增节水企业9家。"),
    metadata: { period: [2024, 2026] },
  },
  {
    name: "term: years of something else",
    text: goalsOf("用好2024—2026年度省级资金，新增节水企业9家。"),
    metadata: { period: null },
  },
  {
    name: "term: the five years in the name of a plan",
    text: "石湾县“十四五”工业节水实施方案\n为推进节水，制定本方案。\n一、工作目标\n新增企业5家。\n",
    metadata: { period: [2021, 2025] },
  },
  {
    name: "term: five years of which the name only says that they were assessed",
    text: "关于开展“十四五”节水评估的通知\n各镇人民政府：\n请做好评估工作。\n",
    metadata: { period: null },
  },
  {
    name: "signed with a month only, below the last line of a table",
    text: `${goalsOf("新增节水企业9家。")}附件：任务分工表\n序号\t重点任务\t责任单位\n1\t更新设备\t县工信局\n2\t检测管网\t县水务局\n石湾县工业和信息化局\n2023年4月\n`,
    metadata: { issuers: ["石湾县工业和信息化局"] },
  },
  {
    name: "a body and a year that sign nothing",
    text: `${goalsOf("新增节水企业9家。")}附件：任务分工表\n序号\t重点任务\t责任单位\n1\t更新设备\t县工信局\n2\t检测管网\t县水务局\n石湾县工业和信息化局\n联系电话见官网\n`,
    metadata: { issuers: [] },
  },
  {
    name: "news: the office of a leading group sends a plan out",
    text: "石湾部署2023年数字化工作\n近日，石湾市数字经济领导小组办公室印发《石湾市2023年数字化转型工作方案》（以下简称《方案》），作出部署。\n《方案》提出，2023年全市新增上云企业70家。\n",
    metadata: { issuers: ["石湾市数字经济领导小组办公室"] },
  },
];
