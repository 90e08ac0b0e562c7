import { type Case, goals, measures } from "./case.ts";

const BODY = "一、工作目标\n到2025年，建成工厂9家。\n二、重点任务\n（一）建设工厂。开展建设。\n";

/** Metadata and references. */
export const FRONT_CASES: readonly Case[] = [
  {
    name: "a notice is named for its plan",
    text: `青河市人民政府办公室关于印发青河市智能制造行动计划（2023—2025年）的通知\n青政办发〔2023〕12号\n各县区政府：\n现印发给你们。\n青河市人民政府办公室\n2023年4月6日\n${BODY}`,
    metadata: {
      title: "青河市智能制造行动计划（2023—2025年）",
      issuers: ["青河市人民政府办公室"],
      doc_numbers: ["青政办发〔2023〕12号"],
      date: "2023-04-06",
      period: [2023, 2025],
    },
  },
  {
    name: "a title broken over lines",
    text: `青河市推进制造业\n数字化转型行动方案\n（2023—2025年）\n${BODY}`,
    metadata: { title: "青河市推进制造业数字化转型行动方案（2023—2025年）", period: [2023, 2025] },
  },
  {
    name: "two document numbers",
    text: `青河市数字化改造实施方案\n青工信发〔2023〕8号 青财企〔2023〕15号\n${BODY}`,
    metadata: { doc_numbers: ["青工信发〔2023〕8号", "青财企〔2023〕15号"] },
  },
  {
    name: "three numbers in one",
    text: `青河市数字化改造实施方案\n青工信规〔2023〕37/38/39号\n${BODY}`,
    metadata: { doc_numbers: ["青工信规〔2023〕37/38/39号"] },
  },
  {
    name: "blanks inside the number",
    text: `青河市数字化改造实施方案\n青 工 信 〔 2023 〕 21 号\n${BODY}`,
    metadata: { doc_numbers: ["青工信〔2023〕21号"] },
  },
  {
    name: "seven issuers",
    text: `青河市数字化改造实施方案\n青河市工业和信息化局 青河市财政局 青河市科学技术局\n青河市统计局 青河市商务局\n青河市税务局 青河市市场监督管理局\n2023年5月9日\n${BODY}`,
    metadata: {
      issuers: [
        "青河市工业和信息化局",
        "青河市财政局",
        "青河市科学技术局",
        "青河市统计局",
        "青河市商务局",
        "青河市税务局",
        "青河市市场监督管理局",
      ],
    },
  },
  {
    name: "no issuer printed",
    text: `青河市数字化改造实施方案\n${BODY}`,
    metadata: { issuers: [], doc_numbers: [], date: null },
  },
  {
    name: "a web date is not the signing date",
    text: `青河市数字化改造实施方案\n发布日期：2023-06-01 来源：市工信局\n${BODY}`,
    metadata: { date: null, published: "2023-06-01" },
  },
  {
    name: "a date in Chinese numerals",
    text: `青河市数字化改造实施方案\n青河市工业和信息化局\n二〇二三年十一月二十日\n${BODY}`,
    metadata: { date: "2023-11-20" },
  },
  {
    name: "a table of fields above the document",
    text: `索 引 号: | X001 | 主题分类: | 办文 |\n发文日期: | 2023-07-03 | 文 号: | 青府发〔2023〕4号 |\n青河区智能制造方案（2023—2025年）\n${BODY}`,
    metadata: { doc_numbers: ["青府发〔2023〕4号"], date: "2023-07-03" },
  },
  {
    name: "a draft",
    text: `青河市数字化改造行动计划（2024—2026年）\n（征求意见稿）\n${BODY}`,
    metadata: { status: "draft", title: "青河市数字化改造行动计划（2024—2026年）" },
  },
  {
    name: "readings behind characters",
    text: "青河市人(rén)民政府办公室关于印发青河市数字化转型行动方案的(de)通(tōng)知\n现将《青河市数字化转型行动方案》印发。\n青河市人(rén)民政府办公室\n2024年5月(yuè)21日\n一、工(gōng)作目标\n到2026年，建成工厂9家。\n",
    metadata: { title: "青河市数字化转型行动方案", date: "2024-05-21", issuers: ["青河市人民政府办公室"] },
  },
  {
    name: "a measures document has no period",
    text: measures("1.支持升级。本措施有效期至2026年12月31日。"),
    metadata: { period: null, title: "青河市支持企业改造若干措施" },
  },
  {
    name: "a reference with its number",
    text: goals("根据《省级智能制造规划》（青政发〔2022〕3号）和《数字经济促进条例》制定。"),
    references: ["policy 省级智能制造规划 青政发〔2022〕3号", "law 数字经济促进条例"],
  },
  {
    name: "a standard",
    text: goals("按照《智能工厂评价规范》（DB99/T 123-2020）开展评价。"),
    references: ["standard 智能工厂评价规范 DB99/T 123-2020"],
  },
  {
    name: "the document itself is no reference",
    text: `关于印发《青河市智能制造行动计划》的通知\n《青河市智能制造行动计划》已经市政府同意，现印发给你们。\n${BODY}`,
    references: [],
  },
  {
    name: "a short name is no reference",
    text: goals("《计划》提出，到2025年建成工厂9家。《方案》明确了分工。"),
    references: [],
  },
  {
    name: "what is still to be written is no reference",
    text: goals("编制《青河市服务商推荐目录》，发布《典型案例集》，填写《申报书》。"),
    references: [],
  },
  {
    name: "a repealed document is a reference",
    text: measures("1.《青河市技改奖补办法》（青工信〔2019〕9号）同时废止。"),
    references: ["policy 青河市技改奖补办法 青工信〔2019〕9号"],
  },
];
