import type { Case } from "./case.ts";

const BODY = "一、发展目标\n到2026年，建成中试平台5个。\n二、重点任务\n（一）建设中试平台。开展建设。\n";
const PLAN = "临渡市中试平台建设行动计划（2024—2026年）";
const preface = (text: string) => `${PLAN}\n${text}\n${BODY}`;
const rules = (text: string) => `松桥区绿色工厂管理办法\n第一章 总则\n第一条 ${text}\n`;

/** Titles, issuers, numbers, dates, kinds of document, and the documents a text relies on. */
export const UNSEEN_FRONT_CASES: readonly Case[] = [
  {
    name: "numbers: a notice by three offices, one number, date at the foot",
    text: `临渡市工业和信息化局 临渡市财政局 临渡市科学技术局关于印发《${PLAN}》的通知\n临工信规〔2024〕5号\n各县（市、区）工信局、财政局：\n现将《${PLAN}》印发给你们，请遵照执行。\n临渡市工业和信息化局\n临渡市财政局\n临渡市科学技术局\n2024年3月18日\n${PLAN}\n${BODY}`,
    metadata: {
      title: PLAN,
      issuers: ["临渡市工业和信息化局", "临渡市财政局", "临渡市科学技术局"],
      doc_numbers: ["临工信规〔2024〕5号"],
      date: "2024-03-18",
      period: [2024, 2026],
      region: "临渡市",
      level: "city",
      status: "final",
    },
  },
  {
    name: "numbers: two offices, two numbers on two lines",
    text: `${PLAN}\n临发改高技〔2024〕41号\n临科字〔2024〕19号\n${BODY}`,
    metadata: { doc_numbers: ["临发改高技〔2024〕41号", "临科字〔2024〕19号"] },
  },
  {
    name: "numbers: blanks around the figures",
    text: `${PLAN}\n临政办规 〔 2024 〕 7 号\n${BODY}`,
    metadata: { doc_numbers: ["临政办规〔2024〕7号"] },
  },
  {
    name: "numbers: four running numbers with strokes",
    text: `${PLAN}\n临工信联〔2024〕11/12/13/14号\n${BODY}`,
    metadata: { doc_numbers: ["临工信联〔2024〕11/12/13/14号"] },
  },
  {
    name: "numbers: square brackets instead of shell brackets",
    text: `关于印发${PLAN}的通知\n临府办[2024]22号\n${BODY}`,
    metadata: { doc_numbers: ["临府办[2024]22号"], title: PLAN },
  },
  {
    name: "numbers: five offices under a notice by 五部门",
    text: "丹河省工业和信息化厅等五部门关于印发丹河省中小企业数字化赋能方案（2025—2027年）的通知\n丹工信联企〔2025〕30号\n丹河省工业和信息化厅 丹河省财政厅\n丹河省科学技术厅 丹河省商务厅\n丹河省地方金融管理局\n2025年1月9日\n丹河省中小企业数字化赋能方案（2025—2027年）\n一、总体目标\n到2027年，培育服务商60家。\n",
    metadata: {
      title: "丹河省中小企业数字化赋能方案（2025—2027年）",
      issuers: ["丹河省工业和信息化厅", "丹河省财政厅", "丹河省科学技术厅", "丹河省商务厅", "丹河省地方金融管理局"],
      doc_numbers: ["丹工信联企〔2025〕30号"],
      date: "2025-01-09",
      region: "丹河省",
      level: "province",
    },
  },
  {
    name: "numbers: the number of a cited document is not its own",
    text: preface("为落实《丹河省智能制造规划》（丹政发〔2022〕18号），制定本计划。"),
    metadata: { doc_numbers: [], date: null },
    references: ["policy 丹河省智能制造规划 丹政发〔2022〕18号"],
  },
  {
    name: "meta: signing date, not the printing date of the colophon",
    text: `临渡市人民政府办公室关于印发${PLAN}的通知\n临政办发〔2024〕9号\n各县区人民政府：\n请认真贯彻执行。\n临渡市人民政府办公室\n2024年2月26日\n${PLAN}\n${BODY}临渡市人民政府办公室 2024年2月28日印发\n`,
    metadata: { date: "2024-02-26", issuers: ["临渡市人民政府办公室"] },
  },
  {
    name: "meta: Chinese numerals with a hollow circle",
    text: `${PLAN}\n临渡市人民政府\n二○二四年三月一日\n${BODY}`,
    metadata: { date: "2024-03-01", issuers: ["临渡市人民政府"] },
  },
  {
    name: "meta: last day of December in Chinese numerals",
    text: `${PLAN}\n临渡市发展和改革委员会\n二〇二三年十二月三十一日\n${BODY}`,
    metadata: { date: "2023-12-31", issuers: ["临渡市发展和改革委员会"] },
  },
  {
    name: "meta: blanks inside the date",
    text: `${PLAN}\n临渡市人民政府办公室\n2024 年 11 月 6 日\n${BODY}`,
    metadata: { date: "2024-11-06" },
  },
  {
    name: "meta: the day it comes into force is not its date",
    text: rules("本办法自2024年5月1日起施行，有效期3年。"),
    metadata: { date: null, period: null, region: "松桥区", level: "district" },
  },
  {
    name: "meta: the day of a meeting is not its date",
    text: preface("2023年6月8日，市委召开推进新型工业化大会，对中试平台作出部署。"),
    metadata: { date: null, issuers: [] },
  },
  {
    name: "meta: period from a title with a wave",
    text: `青萝市工业上云专项行动方案（2022～2024年）\n${BODY}`,
    metadata: { period: [2022, 2024], region: "青萝市" },
  },
  {
    name: "meta: an outline of one year",
    text: "松桥区2025年算力产业工作要点\n一、主要目标\n全年新增算力500P。\n",
    metadata: { period: [2025, 2025], region: "松桥区", level: "district" },
  },
  {
    name: "meta: a county counts as district",
    text: "白鹭县机器人应用推广方案（2025—2027年）\n一、目标\n到2027年，应用机器人300台。\n",
    metadata: { region: "白鹭县", level: "district", period: [2025, 2027] },
  },
  {
    name: "meta: a draft for comment in the title",
    text: `关于公开征求《${PLAN}（征求意见稿）》意见的公告\n现向社会公开征求意见。\n${PLAN}（征求意见稿）\n${BODY}`,
    metadata: { status: "draft", period: [2024, 2026] },
  },
  {
    name: "meta: a news report has a headline and a plan",
    text: `临渡三年将建5个中试平台\n发布时间：2024-04-02 来源：临渡日报\n本报讯（记者 周某）近日，市政府印发《${PLAN}》，提出到2026年建成中试平台5个。\n`,
    metadata: {
      status: "news",
      title: "临渡三年将建5个中试平台",
      plan_title: PLAN,
      date: null,
      published: "2024-04-02",
    },
  },
  {
    name: "meta: an interpretation of a plan",
    text: `《${PLAN}》政策解读\n发布日期：2024-03-29\n一、制定背景\n中试是成果转化的关键环节。\n二、主要目标\n到2026年，建成中试平台5个。\n`,
    metadata: { status: "interpretation", date: null, published: "2024-03-29", period: [2024, 2026] },
    targets: ["中试平台 = 5个 2026"],
  },
  {
    name: "meta: fields of a web page with date of writing and of release",
    text: `索引号：LD-2024-0031\n发文机关：临渡市人民政府办公室\n成文日期：2024年3月5日\n发布日期：2024年3月12日\n发文字号：临政办字〔2024〕8号\n标题：${PLAN}\n${PLAN}\n${BODY}`,
    metadata: {
      issuers: ["临渡市人民政府办公室"],
      date: "2024-03-05",
      published: "2024-03-12",
      doc_numbers: ["临政办字〔2024〕8号"],
    },
  },
  {
    name: "broken: a title over three lines, year on the last",
    text: "丹河省人民政府关于\n加快发展工业机器人产业\n的实施意见\n丹政发〔2023〕14号\n一、总体目标\n到2025年，工业机器人年产量达到2万台。\n",
    metadata: { title: "丹河省人民政府关于加快发展工业机器人产业的实施意见", doc_numbers: ["丹政发〔2023〕14号"] },
    targets: ["工业机器人年产量 = 20000台 2025"],
  },
  {
    name: "broken: a number whose closing word is on the next line",
    text: `${PLAN}\n临政发〔2024〕\n16号\n${BODY}`,
    metadata: { doc_numbers: ["临政发〔2024〕16号"] },
  },
  {
    name: "foreign: a mirror site's name is not the issuer",
    text: `花屿招商网 > 政策库 > 正文\n${PLAN}\n来源：花屿招商网 时间：2024-05-06\n${BODY}`,
    metadata: { issuers: [], region: "临渡市", date: null },
  },
  {
    name: "foreign: an advert about another city inside the page",
    text: `${PLAN}\n一、发展目标\n到2026年，建成中试平台5个。\n【广告】花屿市招商：2026年花屿市将建成产业园80个，欢迎来电400-555-0101。\n`,
    targets: ["中试平台 = 5个 2026"],
    metadata: { region: "临渡市" },
  },
  {
    name: "foreign: a related notice of another county",
    text: `${PLAN}\n${BODY}相关链接：\n砚山县人民政府关于印发砚山县技改行动方案（2020—2022年）的通知\n`,
    metadata: { title: PLAN, issuers: [], period: [2024, 2026] },
    targets: ["中试平台 = 5个 2026"],
  },
  {
    name: "refs: a policy and a law in one sentence",
    text: rules(
      "根据《中华人民共和国循环经济促进法》和《丹河省绿色制造管理办法》（丹工信节〔2021〕77号），制定本办法。",
    ),
    references: ["law 中华人民共和国循环经济促进法", "policy 丹河省绿色制造管理办法 丹工信节〔2021〕77号"],
  },
  {
    name: "refs: three standards with their codes",
    text: rules(
      "评价依据《绿色工厂通用要求》（GB/T 98132—2021）、《车间分级导则》（DB98/T 4017—2023）、《数据治理指南》（T/LDA 012—2022）。",
    ),
    references: [
      "standard 绿色工厂通用要求 GB/T 98132—2021",
      "standard 车间分级导则 DB98/T 4017—2023",
      "standard 数据治理指南 T/LDA 012—2022",
    ],
  },
  {
    name: "refs: what is repealed on the same day",
    text: rules("本办法自发布之日起施行，原《松桥区绿色车间认定办法》（松经委〔2018〕33号）同时废止。"),
    references: ["policy 松桥区绿色车间认定办法 松经委〔2018〕33号"],
  },
  {
    name: "refs: the parent of a set of detailed rules",
    text: "白鹭县技改补助实施细则\n第一条 为落实《白鹭县工业强县若干政策》（白政规〔2024〕2号），制定本细则。\n",
    references: ["policy 白鹭县工业强县若干政策 白政规〔2024〕2号"],
  },
  {
    name: "refs: a short name follows the full one",
    text: preface("根据《丹河省中试平台管理办法》（以下简称《办法》）要求，结合实际制定。按《办法》第六条组织认定。"),
    references: ["policy 丹河省中试平台管理办法"],
  },
  {
    name: "refs: named twice, found once",
    text: `${preface("依据《丹河省数据条例》制定本计划。")}三、保障\n（一）依法推进。严格执行《丹河省数据条例》。\n`,
    references: ["law 丹河省数据条例"],
  },
  {
    name: "refs: lists and forms that are yet to be made",
    text: preface("编制发布《中试平台名录》，形成《优秀案例集》，企业填写《项目申报表》并签订《承诺书》。"),
    references: [],
  },
  {
    name: "refs: the plan that is being printed is not cited",
    text: `关于印发《${PLAN}》的通知\n《${PLAN}》已经市政府第20次常务会议审议通过，现予印发。\n${PLAN}\n${BODY}`,
    references: [],
  },
  {
    name: "refs: a five-year plan without title marks",
    text: preface("根据丹河省先进制造业发展“十四五”规划，结合我市实际，制定本计划。"),
    references: ["policy 丹河省先进制造业发展“十四五”规划"],
  },
  {
    name: "refs: attachments of the document are its own",
    text: "松桥区智能工厂申报通知\n一、申报程序\n企业按要求提交材料。\n附件：1.《智能工厂申报书》\n2.《智能工厂评价表》\n",
    references: [],
    targets: [],
  },
  {
    name: "refs: a newspaper is no document",
    text: "临渡机器人产业提速\n2024年6月3日 来源：《临渡晚报》\n据《临渡晚报》报道，全市机器人产业集聚企业40家。\n",
    references: [],
    targets: [],
  },
  {
    name: "empty: rules on managing a fund",
    text: rules(
      "专项资金实行预算管理，年度结余资金按规定收回。第二条 主管部门每年抽查项目不少于10%，绩效评价结果分4个等级。",
    ),
    targets: [],
  },
  {
    name: "empty: a list of recognised firms",
    text: "关于公布2024年临渡市智能工厂名单的通知\n经评审，认定以下12家企业为2024年临渡市智能工厂，有效期3年。\n1.临渡甲机械有限公司\n2.临渡乙电子有限公司\n",
    targets: [],
    incentives: [],
  },

  {
    name: "meta: a digest of a policy",
    text: `${PLAN}政策摘要\n1.到2026年，建成中试平台5个。\n2.鼓励企业开放中试线。\n`,
    metadata: { status: "digest", period: [2024, 2026], date: null },
  },
  {
    name: "meta: the foot of the document holds issuer and day",
    text: `${PLAN}\n${BODY}\n临渡市工业和信息化局\n2024年4月15日\n`,
    metadata: { issuers: ["临渡市工业和信息化局"], date: "2024-04-15" },
  },
  {
    name: "meta: a plan of the years of the thirteenth plan",
    text: "砚山县“机器换人”三年行动计划(2016-2018年)\n砚山县人民政府办公室\n2016年1月25日\n一、目标\n到2018年，实施项目120个。\n",
    metadata: { period: [2016, 2018], date: "2016-01-25", issuers: ["砚山县人民政府办公室"], level: "district" },
  },
  {
    name: "numbers: a notice with a running number of the year",
    text: `临渡市工业和信息化局公告\n2024年第6号\n现公布《${PLAN}》。\n临渡市工业和信息化局\n2024年5月20日\n${PLAN}\n${BODY}`,
    metadata: { doc_numbers: ["2024年第6号"], date: "2024-05-20" },
  },
  {
    name: "refs: a notice with the cited plan inside angle brackets",
    text: preface("按照《关于印发〈丹河省中试平台认定办法〉的通知》（丹科规〔2023〕4号）要求执行。"),
    references: ["policy 关于印发〈丹河省中试平台认定办法〉的通知 丹科规〔2023〕4号"],
  },
  {
    name: "refs: two documents that are cited with one verb",
    text: preface("落实《丹河省新型工业化意见》《丹河省科技成果转化行动方案（2023—2025年）》，制定本计划。"),
    references: ["policy 丹河省新型工业化意见", "policy 丹河省科技成果转化行动方案（2023—2025年）"],
  },
];
