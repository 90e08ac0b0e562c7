import type { Case } from "./case.ts";

const NAME = "柳溪市泵阀产业提升行动方案（2024—2026年）";
const SHORT = "柳溪市泵阀产业提升行动方案";
const BODY = "一、发展目标\n到2026年，建成检测线5条。\n";
const preface = (text: string) => `${NAME}\n${text}\n${BODY}`;

/** Titles, years, numbers and references on pages of many kinds, each beside a text that looks alike and must not be read so. */
export const FRESH_FRONT_CASES: readonly Case[] = [
  {
    name: "title: a draft put up for comments, told in the first sentence",
    text: `日前，《${NAME}（征求意见稿）》向社会公开征求意见。以下为正文：\n为做强泵阀产业，制定本方案。\n${BODY}`,
    metadata: { title: NAME, status: "draft", period: [2024, 2026] },
    references: [],
  },
  {
    name: "title: comments on another document are no title",
    text: `柳溪市泵阀企业走访活动方案\n根据《${NAME}》公开征求意见情况，安排如下。\n${BODY}`,
    metadata: { title: "柳溪市泵阀企业走访活动方案" },
    references: [`policy ${NAME}`],
  },
  {
    name: "title: a notice puts something up for all to see",
    text: "关于下达2024年泵阀企业技改补助计划的公示\n栏目：公告 发布时间：2024-06-03\n根据有关规定，现予公示。\n柳溪市经济和信息化局\n2024年6月3日\n",
    metadata: { title: "关于下达2024年泵阀企业技改补助计划的公示", period: null, date: "2024-06-03" },
  },
  {
    name: "title: the name of a column is none",
    text: `公告公示\n${NAME}\n${BODY}`,
    metadata: { title: NAME },
  },
  {
    name: "title: what is sent out in marks, whatever its name ends with",
    text: `关于印发《柳溪泵阀强市工作任务分解》的通知\n关于印发《柳溪泵阀强市工作任务分解》的通知\n各区人民政府：\n请抓好落实。\n2024年3月5日\n柳溪泵阀强市工作任务分解\n${BODY}`,
    metadata: { title: "柳溪泵阀强市工作任务分解", date: "2024-03-05" },
  },
  {
    name: "title: tasks in a heading of the text are no title",
    text: `${NAME}\n${BODY}二、重点工作任务\n建设检测线。\n`,
    metadata: { title: NAME },
  },
  {
    name: "title: bodies and a colon before 关于",
    text: "市经信局 市财政局：关于开展泵阀企业帮扶工作的通知\n柳经信〔2024〕8号\n各区经信局：\n请抓好落实。\n",
    metadata: { title: "关于开展泵阀企业帮扶工作的通知", doc_numbers: ["柳经信〔2024〕8号"] },
  },
  {
    name: "title: a colon behind something else than a body",
    text: `${SHORT}\n相关文件：关于泵阀企业帮扶工作的通知\n${BODY}`,
    metadata: { title: SHORT },
  },
  {
    name: "title: in marks on a line of its own, behind the number",
    text: "柳政办〔2024〕6号《柳溪市人民政府办公室关于下达2024年度泵阀产业工作目标的通知》\n浏览量： 时间：2024-07-07\n各区人民政府：\n根据2024年市《政府工作报告》提出的目标，现予下达。\n柳溪市人民政府办公室\n2024年3月5日\n",
    metadata: {
      title: "柳溪市人民政府办公室关于下达2024年度泵阀产业工作目标的通知",
      plan_title: null,
      period: [2024, 2024],
      date: "2024-03-05",
    },
  },
  {
    name: "title: a document in marks among the words of the text",
    text: `${SHORT}\n依据：\n《石屏省泵阀产业促进条例》\n${BODY}`,
    metadata: { title: SHORT },
  },
  {
    name: "title: below a line of signs that a copy put above it",
    text: "http://files.example.org/a/b.htm\n关于推进泵阀产业创新实施意见\n为做强泵阀产业，提出以下意见。\n一、发展目标\n建成检测线5条。\n",
    metadata: { title: "关于推进泵阀产业创新实施意见" },
  },
  {
    name: "title: the headline right above day and source, below a long menu",
    text: "当前位置：首页> 业务\n泵阀帮\n业务详情\n商标服务\n技改项目\n研发费用\n软件登记\n项目认定\n高企培育\n著作权\n检验检测\n“泵阀”专项资金申报条件及要求\n发布时间：2024-05-19 15:24\n一、专题方向\n支持企业改造。\n",
    metadata: { title: "“泵阀”专项资金申报条件及要求", published: "2024-05-19" },
  },
  {
    name: "title: no headline stands below running text",
    text: `泵阀帮\n${"柳溪的企业正在改造车间并且更换设备，".repeat(8)}\n更多消息请看下面几行\n发布时间：2024-05-19\n`,
    metadata: { title: null },
  },
  {
    name: "news: a station's line with a colon and who made the plan",
    text: "柳溪北方网讯:记者昨天从发布会上获悉，市工信局按照市委部署，推动规划落实落地，制定出台《泵阀强市三年行动计划（2024—2026年）》。到2026年，建成检测线5条。\n",
    metadata: { plan_title: "泵阀强市三年行动计划（2024—2026年）", period: [2024, 2026], status: "news" },
  },
  {
    name: "news: a plan that others sent out and that is only followed",
    text: "柳溪北方网讯:记者昨天从市工信局获悉，我市落实省里印发的《石屏省泵阀产业三年行动计划（2024—2026年）》，走访企业20家。\n",
    metadata: { plan_title: null },
  },
  {
    name: "issuer: a bar of links that ends like a body",
    text: "首 页 区县招商 产业园区 企业选址 优惠政策 资讯中心\n关于印发泵阀产业帮扶安排的通知\n各区人民政府：\n请抓好落实。\n2024年3月5日\n",
    metadata: { issuers: [], region: null },
  },
  {
    name: "issuer: a centre may issue a document",
    text: "柳溪市企业服务中心\n关于支持泵阀产业发展的若干意见\n（2024年3月5日）\n一、支持内容\n支持企业改造。\n",
    metadata: { issuers: ["柳溪市企业服务中心"] },
  },
  {
    name: "number: in a table of the page without colons",
    text: `信息索引号 01404/2024-33 生成日期 2024-03-05\n文件编号 柳政办〔2024〕6号 公开时限 长期公开\n${NAME}\n${BODY}`,
    metadata: { doc_numbers: ["柳政办〔2024〕6号"] },
  },
  {
    name: "number: a document named in a sentence by its number",
    text: preface("本方案替代文号柳政办〔2021〕9号文件，自印发之日起执行。"),
    metadata: { doc_numbers: [] },
  },
  {
    name: "period: points of work are of the year of their goals",
    text: "2024年，泵阀产业转入提质阶段。为做强产业，制定如下工作要点。\n一、主要目标\n到2024年底，建成检测线5条。\n",
    metadata: { period: [2024, 2024] },
  },
  {
    name: "period: a plan with one deadline is not of that year alone",
    text: "为做强泵阀产业，制定如下方案。\n一、主要目标\n到2026年底，建成检测线5条。\n",
    metadata: { period: null },
  },
  {
    name: "period: a notice sets the goals of its year",
    text: "关于下达2024年泵阀产业发展目标任务的通知\n各区经信局：\n现予下达。\n",
    metadata: { period: [2024, 2024] },
  },
  {
    name: "period: a notice of a round of applications",
    text: "关于组织2024年泵阀重点工作项目申报的通知\n各区经信局：\n请组织申报。\n",
    metadata: { period: null },
  },
  {
    name: "reference: rules that are revised",
    text: preface("修订《石屏省泵阀产品目录管理办法》，加强监管。"),
    references: ["policy 石屏省泵阀产品目录管理办法"],
  },
  {
    name: "reference: rules that are still to be made",
    text: preface("制定修订《柳溪市泵阀标识管理办法》，加强监管。"),
    references: [],
  },
  {
    name: "reference: a plan of a higher office known by its figures",
    text: preface("围绕落实省产业链建设“1269”行动计划，推进改造。"),
    references: ["policy 产业链建设“1269”行动计划"],
  },
  {
    name: "reference: figures of the city's own work",
    text: preface("构建“1269”产业体系，实施“3568”行动，推进改造。"),
    references: [],
  },
  {
    name: "reference: a notice named without marks, its number behind it",
    text: preface("根据市政府办公室关于做好泵阀企业诊断工作的通知（柳政办〔2023〕6号）精神，制定本方案。"),
    references: ["policy 市政府办公室关于做好泵阀企业诊断工作的通知 柳政办〔2023〕6号"],
  },
  {
    name: "reference: words about a notice without a number",
    text: preface("根据市政府办公室关于做好泵阀企业诊断工作的有关要求，制定本方案。"),
    references: [],
  },
  {
    name: "title: tables that share out the work",
    text: "柳溪市泵阀产业发展目标任务分解表（2024—2026年）\n序号 任务 单位\n",
    metadata: { title: "柳溪市泵阀产业发展目标任务分解表（2024—2026年）", period: [2024, 2026] },
  },
  {
    name: "region: a strong city is no place",
    text: `工业强市三年攻坚行动方案（2024—2026年）\n${BODY}`,
    metadata: { title: "工业强市三年攻坚行动方案（2024—2026年）", region: null },
  },
  {
    name: "number: the one it is registered under stands behind it",
    text: `柳政规〔2024〕5号 LXCR-2024-0005\n${NAME}\n${BODY}`,
    metadata: { title: NAME, doc_numbers: ["柳政规〔2024〕5号"] },
  },
  {
    name: "number: with 第, in brackets behind the name",
    text: `${SHORT}\n（柳政发〔2024〕第5号）\n${BODY}`,
    metadata: { title: SHORT, doc_numbers: ["柳政发〔2024〕第5号"] },
  },
  {
    name: "title: an order and its number above the name",
    text: "柳溪市人民政府令\n第25号\n柳溪市泵阀产业促进办法\n第一条 为促进产业，制定本办法。\n",
    metadata: { title: "柳溪市泵阀产业促进办法" },
  },
  {
    name: "issuer: a seal between name and day",
    text: `${SHORT}\n${BODY}柳溪市财政局\n（盖章）\n2024年3月1日\n`,
    metadata: { issuers: ["柳溪市财政局"], date: "2024-03-01" },
  },
  {
    name: "issuer: words in brackets above the day are no seal",
    text: `${SHORT}\n${BODY}柳溪市财政局\n（联系人见通知）\n2024年3月1日\n`,
    metadata: { issuers: [], date: "2024-03-01" },
  },
  {
    name: "title: the name of the site behind the name",
    text: `${SHORT}-柳溪市人民政府网站\n${BODY}`,
    metadata: { title: SHORT },
  },
  {
    name: "title: the years of a plan are no name of a site",
    text: `柳溪市泵阀产业提升行动方案2024-2026年\n${BODY}`,
    metadata: { title: null, period: null },
  },
  {
    name: "title: a headline about a place, running text right below it",
    text: "柳溪市将用三年打造泵阀名城\n3月1日，柳溪市召开泵阀产业推进会。会议提出，全市各级各部门要齐心协力，做强龙头企业，补齐短板环节，建好公共平台，办好泵阀展会。\n",
    metadata: { title: "柳溪市将用三年打造泵阀名城" },
  },
  {
    name: "title: a sentence about a place is no headline",
    text: "柳溪市地处两江之间，物产丰富。\n3月1日，柳溪市召开泵阀产业推进会。会议提出，全市各级各部门要齐心协力，做强龙头企业，补齐短板环节，建好公共平台，办好泵阀展会。\n",
    metadata: { title: null },
  },
  {
    name: "title: before the first full stop of a text without lines",
    text: "关于支持泵阀产业的八条意见。为做强产业，提出以下意见。1.支持企业改造。\n",
    metadata: { title: "关于支持泵阀产业的八条意见" },
  },
  {
    name: "title: a sentence that begins with 关于",
    text: "关于泵阀产业有关企业帮扶的意见。大家都说好。\n",
    metadata: { title: null },
  },
  {
    name: "issuers: before 转发 in the name, two of them without a blank",
    text: "柳溪市经济和信息化局 柳溪市发展和改革委员会柳溪市财政局转发关于开展2024年度泵阀试点示范行动的通知\n各区：\n请抓好落实。\n",
    metadata: { issuers: ["柳溪市经济和信息化局", "柳溪市发展和改革委员会", "柳溪市财政局"], period: null },
  },
  {
    name: "period: the tasks of a plan have its years",
    text: `柳溪市泵阀产业提升行动方案任务分工\n为落实《${NAME}》，分工如下。\n`,
    metadata: { period: [2024, 2026] },
  },
  {
    name: "period: the years of another plan",
    text: "柳溪市泵阀产业提升行动方案任务分工\n为落实《石屏省泵阀行动方案（2024—2026年）》，分工如下。\n",
    metadata: { period: null },
  },
  {
    name: "reference: two lists of one year's edition each",
    text: preface(
      "符合《泵阀装备推广应用目录（2015年第二版）》《泵阀装备推广应用目录（2017年版）》（以下统称为《推广目录》）。按《推广目录》执行。",
    ),
    references: ["policy 泵阀装备推广应用目录（2015年第二版）", "policy 泵阀装备推广应用目录（2017年版）"],
  },
  {
    name: "reference: a law without marks before rules",
    text: preface("按照预算法、《石屏省泵阀资金管理办法》执行。"),
    references: ["policy 石屏省泵阀资金管理办法", "law 预算法"],
  },
  {
    name: "reference: a way of doing things is no law",
    text: preface("按照先进做法、《石屏省泵阀资金管理办法》执行。"),
    references: ["policy 石屏省泵阀资金管理办法"],
  },
];
