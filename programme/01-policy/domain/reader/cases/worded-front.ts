import type { Case } from "./case.ts";

const PLAN = "青河市机床产业提升行动计划（2024—2026年）";
const BODY = "一、发展目标\n到2026年，建成中试线5条。\n";
const preface = (text: string) => `${PLAN}\n${text}\n${BODY}`;

/** Each rule for titles, issuers, numbers and references beside a text that looks alike and must not be read so. */
export const WORDED_FRONT_CASES: readonly Case[] = [
  {
    name: "issuer: a report tells who published",
    text: `青河力推机床产业\n2024-03-05 来源：青河日报\n3月4日，青河市工业和信息化局公布《${PLAN}》。根据计划，到2026年建成中试线5条。\n`,
    metadata: { issuers: ["青河市工业和信息化局"], status: "news" },
  },
  {
    name: "issuer: who published another document is not meant",
    text: `青河力推机床产业\n2024-03-05 来源：青河日报\n近日，青河发布《${PLAN}》。此前，石屏省工业和信息化厅印发《石屏省机床产业规划》。\n`,
    metadata: { issuers: [] },
  },
  {
    name: "issuer: bodies over a heading that begins with 关于",
    text: "机床产业政策\n中共石屏县委 石屏县人民政府\n关于支持机床产业发展的实施意见\n（2024年3月5日）\n一、支持内容\n支持企业发展。\n",
    metadata: {
      title: "关于支持机床产业发展的实施意见",
      issuers: ["中共石屏县委", "石屏县人民政府"],
      date: "2024-03-05",
      period: null,
    },
  },
  {
    name: "issuer: offices addressed under the heading are no issuers",
    text: "关于支持机床产业发展的实施意见\n各乡镇人民政府\n一、支持内容\n支持企业发展。\n",
    metadata: { title: "关于支持机床产业发展的实施意见", issuers: [] },
  },
  {
    name: "title: a path of links over the title",
    text: `政策网 > 工业 > 青河市 > 行动计划\n${PLAN}\n${BODY}`,
    metadata: { title: PLAN },
  },
  {
    name: "title: the years on the next line, the preamble behind them",
    text: `青河市机床产业提升行动方案\n（2024—2026年） 为推动机床产业发展，制定本方案。\n${BODY}`,
    metadata: { title: "青河市机床产业提升行动方案（2024—2026年）", period: [2024, 2026] },
  },
  {
    name: "title: a bracket with a day is not part of it",
    text: `青河市机床产业提升行动方案\n（2024年3月5日印发）\n${BODY}`,
    metadata: { title: "青河市机床产业提升行动方案" },
  },
  {
    name: "title: a page of a booklet",
    text: `Page 12 - 青河市机床产业若干政策意见\nP. 12\n${BODY}`,
    metadata: { title: "青河市机床产业若干政策意见" },
  },
  {
    name: "title: the whole text under a headline",
    text: `2024《青河市机床产业提升试行方案》全文一览（2）\n${BODY}`,
    metadata: { title: "青河市机床产业提升试行方案" },
    references: [],
  },
  {
    name: "title: a page title with key words is no headline",
    text: "机床_轴承_电机_免费供求\n青河获省级机床专项资金\n发布时间：2024年3月5日 来源：青河网\n记者从市局获悉，我市获得机床专项资金300万元。\n",
    metadata: { title: "青河获省级机床专项资金" },
    targets: [],
  },
  {
    name: "period: a notice that sets the work of a year",
    text: "关于做好2024年度青河市共享车间培育工作的通知\n一、重点工作\n组织企业自评。\n",
    metadata: { period: [2024, 2024] },
  },
  {
    name: "period: a year in a notice that is not its term",
    text: "关于公布2024年度青河市共享车间名单的通知\n名单如下。\n",
    metadata: { period: null },
  },
  {
    name: "numbers: a bulletin",
    text: `青河市工业和信息化局通告\n2024年第3号\n现发布《${PLAN}》。\n${PLAN}\n${BODY}`,
    metadata: { doc_numbers: ["2024年第3号"] },
  },
  {
    name: "numbers: a number over two lines",
    text: `${PLAN}\n青政办发〔2024〕\n8号\n${BODY}`,
    metadata: { doc_numbers: ["青政办发〔2024〕8号"] },
  },
  {
    name: "numbers: a running number in the text is not the document's",
    text: preface("本市2024年第3号公告自公布之日起施行。"),
    metadata: { doc_numbers: [] },
  },
  {
    name: "status: a link to an explanation makes no explanation",
    text: `${PLAN}\n${BODY}来源链接：政策解读：https://example.org/a\n`,
    metadata: { status: "final", title: PLAN },
  },
  {
    name: "status: an explanation",
    text: `《${PLAN}》的政策解读\n现就有关内容解读如下：\n${BODY}`,
    metadata: { status: "interpretation", plan_title: PLAN },
  },
  {
    name: "references: lists and conditions of an office",
    text: preface("落实《2024年稳增长政策清单》（石政发〔2024〕2号），对照《共享车间建设要素条件》开展建设。"),
    references: ["policy 2024年稳增长政策清单 石政发〔2024〕2号", "policy 共享车间建设要素条件"],
  },
  {
    name: "references: lists of names are none",
    text: preface("公布《共享车间名单》，填写《设备清单》。"),
    references: [],
  },
  {
    name: "references: the short name with its years is the document itself",
    text: preface("《三年行动计划（2024—2026年）》共5个部分，《行动方案》另行明确分工。"),
    references: [],
  },
  {
    name: "references: a five-year plan without title marks",
    text: preface("依据石屏省装备制造业“十四五”发展规划，制定本计划。"),
    references: ["policy 石屏省装备制造业“十四五”发展规划"],
  },
  {
    name: "references: the time of a five-year plan is no document",
    text: preface("落实青河市“十四五”规划目标任务，制定本计划。"),
    references: [],
  },
  {
    name: "foreign: an advert and related links are not the document",
    text: `${PLAN}\n${BODY}【广告】石屏县招商：2026年将建成厂房70万平方米。\n相关链接：\n石屏县人民政府关于印发石屏县技改方案（2020—2022年）的通知\n石屏县人民政府\n2020年5月6日\n`,
    targets: ["中试线 = 5条 2026"],
    metadata: { title: PLAN, issuers: [], date: null, period: [2024, 2026] },
  },
  {
    name: "issuer: a signature in traditional script, set in",
    text: `關於印發《${PLAN}》的通知\n現將《${PLAN}》印發給你們。\n　　　　　　青河市人民政府辦公室\n　　　　　　　2024年3月5日\n${PLAN}\n${BODY}`,
    metadata: { issuers: ["青河市人民政府辦公室"], date: "2024-03-05" },
  },
  {
    name: "status: the department as source and the size of print make no news",
    text: `网站首页 | 机构概况\n今天是 2024年4月1日 欢迎访问本站\n${PLAN}\n发布日期：2024-03-06 来源：装备科 【字号：大 中 小】\n${BODY}`,
    metadata: { status: "final", published: "2024-03-06", title: PLAN },
  },
  {
    name: "status: the message of a news office",
    text: `青河力推机床产业\n【北山消息】青河市工业和信息化局印发《${PLAN}》，到2026年建成中试线5条。\n`,
    metadata: { status: "news", issuers: ["青河市工业和信息化局"], plan_title: PLAN },
  },
  {
    name: "issuer: a list of issuers that goes on in the next line",
    text: `${PLAN}\n发布单位：青河市工业和信息化局、青河市财政局、\n青河市科学技术局\n${BODY}`,
    metadata: {
      issuers: ["青河市工业和信息化局", "青河市财政局", "青河市科学技术局"],
    },
  },
  {
    name: "references: the number of a standard before its name",
    text: preface("依据GB/T 98765—2020《车间成熟度模型》开展评估。"),
    references: ["standard 车间成熟度模型 GB/T 98765—2020"],
  },
  {
    name: "references: a count before a name is no number of a standard",
    text: preface("对标全部12条《车间成熟度评价规范》开展评估。"),
    references: ["standard 车间成熟度评价规范"],
  },
  {
    name: "references: what is still to be written, in a row",
    text: preface("编制发布《机床产业指引》《供应商目录》，制定《车间分级办法》和《车间评价细则》。"),
    references: [],
  },
  {
    name: "references: a row that the text relies on, behind one to be written",
    text: preface("制定《车间分级办法》，落实《石屏省制造业条例》《石屏省车间评价办法》。"),
    references: ["law 石屏省制造业条例", "policy 石屏省车间评价办法"],
  },
  {
    name: "references: what is no longer carried out",
    text: preface("原《青河市机床扶持办法》（青工信〔2019〕4号）停止执行。"),
    references: ["policy 青河市机床扶持办法 青工信〔2019〕4号"],
  },
  {
    name: "dates: a day with the time of day behind it",
    text: `${PLAN}\n2024-03-12 08:30 来源：市工信局\n${BODY}`,
    metadata: { published: "2024-03-12", date: null },
  },
  {
    name: "dates: a day of one figure and a time are not drawn together",
    text: `${PLAN}\n2024-03-1 8:30 来源：市工信局\n${BODY}`,
    metadata: { published: null, date: null },
  },
];
