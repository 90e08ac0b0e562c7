import type { Case } from "./case.ts";

const BODY = "一、发展目标\n到2026年，建成中试线5条。\n";
const MAIN = "柳溪市工业机器人推广实施方案（2024—2026年）";

/** Where titles, issuers, dates and terms stand on pages and copies, beside heads that look alike. */
export const PAGE_HEAD_CASES: readonly Case[] = [
  {
    name: "head: several documents sent out together, the first is the plan",
    text: `各县区人民政府：\n《${MAIN}》《柳溪市支持工业机器人若干政策》已经市政府研究同意，现印发给你们。\n柳溪市人民政府办公室\n2024年4月2日\n${MAIN}\n${BODY}`,
    metadata: {
      title: MAIN,
      period: [2024, 2026],
      issuers: ["柳溪市人民政府办公室"],
      date: "2024-04-02",
    },
    references: [],
  },
  {
    name: "head: two documents in the name of the notice",
    text: `柳溪市人民政府关于印发《${MAIN}》和《柳溪市支持工业机器人若干政策》的通知\n柳政发〔2024〕6号\n各县区人民政府：\n现将两个文件印发给你们。\n${BODY}`,
    metadata: { title: MAIN, period: [2024, 2026], issuers: ["柳溪市人民政府"] },
  },
  {
    name: "head: measures first, a plan second",
    text: `《柳溪市支持工业机器人若干政策》《${MAIN}》已经市政府研究同意，现印发给你们。\n柳溪市人民政府\n2024年4月2日\n柳溪市支持工业机器人若干政策\n一、支持内容\n支持企业发展。\n`,
    metadata: { title: "柳溪市支持工业机器人若干政策", period: null },
  },
  {
    name: "head: a word of the page right above the title",
    text: `版权说明：文档由用户上传\n文档简介\n${MAIN}\n为推广工业机器人，制定本方案。\n${BODY}`,
    metadata: { title: MAIN, region: "柳溪市", level: "city" },
  },
  {
    name: "head: a bar of links right above the title",
    text: `首 页  新闻动态  政策法规  园区企业  招商信息\n柳溪市人民政府关于推广工业机器人的实施意见\n柳政发〔2024〕6号\n各县区人民政府：\n${BODY}`,
    metadata: {
      title: "柳溪市人民政府关于推广工业机器人的实施意见",
      issuers: ["柳溪市人民政府"],
      region: "柳溪市",
      level: "city",
    },
  },
  {
    name: "head: links without blanks above the title",
    text: `政策文件\n柳溪市推广工业机器人\n三年行动方案\n为推广工业机器人，制定本方案。\n${BODY}`,
    metadata: { title: "柳溪市推广工业机器人三年行动方案" },
  },
  {
    name: "head: a name that begins with a verb and goes on with a place",
    text: "支持企业在\n柳溪市应用工业机器人若干政策\n一、支持内容\n支持企业发展。\n",
    metadata: { title: "支持企业在柳溪市应用工业机器人若干政策" },
  },
  {
    name: "head: a name broken behind the body and before 关于",
    text: `中共柳溪市委　柳溪市人民政府\n关于推广工业机器人\n建设制造强市的实施意见\n（2024年4月2日）\n${BODY}`,
    metadata: {
      title: "关于推广工业机器人建设制造强市的实施意见",
      issuers: ["中共柳溪市委", "柳溪市人民政府"],
      date: "2024-04-02",
    },
  },
  {
    name: "head: two bodies in the name",
    text: `中共柳溪市委 柳溪市人民政府关于推广工业机器人的实施意见\n（2024年4月2日）\n${BODY}`,
    metadata: { issuers: ["中共柳溪市委", "柳溪市人民政府"], date: "2024-04-02" },
  },
  {
    name: "head: an office in the name in traditional script",
    text: `柳溪市人民政府關於推廣工業機器人的若干意見\n各區人民政府：\n${BODY}`,
    metadata: { issuers: ["柳溪市人民政府"], title: "柳溪市人民政府關於推廣工業機器人的若干意見" },
  },
  {
    name: "head: a body named in the title of another document issues nothing here",
    text: `柳溪市推广工业机器人工作要点\n为落实《青石省人民政府关于推广工业机器人的意见》，制定本要点。\n${BODY}`,
    metadata: { issuers: [], title: "柳溪市推广工业机器人工作要点" },
  },
  {
    name: "head: the field of a policy library",
    text: `${MAIN}\n发布时间：2024-04-12\n政策级别：市级\n发文部门：柳溪市工业和信息化局\n${BODY}`,
    metadata: { issuers: ["柳溪市工业和信息化局"], published: "2024-04-12", title: MAIN },
  },
  {
    name: "head: other names of the field",
    text: `标    题：${MAIN}\n颁布部门：柳溪市经济和信息化局\n发文时间：2024-04-12\n${BODY}`,
    metadata: { issuers: ["柳溪市经济和信息化局"], title: MAIN, date: "2024-04-12" },
  },
  {
    name: "head: the source of a page is no issuer",
    text: `${MAIN}\n来源：柳溪市工业和信息化局\n${BODY}`,
    metadata: { issuers: [] },
  },
  {
    name: "head: four bodies on two lines above the day",
    text: `各县区：\n现将《${MAIN}》印发给你们。\n柳溪市工业和信息化局 柳溪市财政局\n柳溪市数据局 中共柳溪市委人才办\n2024年4月2日\n${MAIN}\n${BODY}`,
    metadata: {
      issuers: ["柳溪市工业和信息化局", "柳溪市财政局", "柳溪市数据局", "中共柳溪市委人才办"],
    },
  },
  {
    name: "head: other bodies sign too",
    text: `各县区：\n现将《${MAIN}》印发给你们。\n柳溪市工业和信息化局\n柳溪市总工会\n柳溪市工商业联合会\n国家税务总局柳溪市税务局\n2024年4月2日\n${MAIN}\n${BODY}`,
    metadata: {
      issuers: ["柳溪市工业和信息化局", "柳溪市总工会", "柳溪市工商业联合会", "国家税务总局柳溪市税务局"],
    },
  },
  {
    name: "head: a line of addressees above a day is no signature",
    text: `${MAIN}\n各县区、有关委办\n2024年4月2日\n${BODY}`,
    metadata: { issuers: [] },
  },
  {
    name: "head: an explanation calls the plan by its name and short name",
    text: "近日，省政府办公厅转发了省工业和信息化厅《青石省“机器人进厂”行动方案（2024—2026年）》（以下简称《行动方案》）。现将有关内容解读如下。\n一、出台背景\n省工信厅会同有关部门起草了《行动方案》，由省政府办公厅印发实施。\n",
    metadata: {
      plan_title: "青石省“机器人进厂”行动方案（2024—2026年）",
      status: "interpretation",
      issuers: [],
      period: [2024, 2026],
    },
    references: [],
  },
  {
    name: "head: two bodies made the plan",
    text: "根据有关要求，市经济信息化委会同市财政局制定了《柳溪市工业机器人专项支持实施细则》（以下简称《实施细则》），现作如下解读：\n一、编制背景\n《实施细则》共二十条。\n",
    metadata: { issuers: ["市经济信息化委", "市财政局"], status: "interpretation" },
    references: [],
  },
  {
    name: "head: one body made the plan, with others that are not named",
    text: "根据有关要求，市经济信息化局会同有关部门制定了《柳溪市工业机器人专项支持实施细则》，现作如下解读：\n一、编制背景\n支持企业。\n",
    metadata: { issuers: ["市经济信息化局"] },
  },
  {
    name: "head: a numbered name with its number in a collection",
    text: "六、青石省促进工业机器人应用若干政策举措（青政发〔2024〕3号）\n发布单位：青石省人民政府\n发布日期：2024年4月2日\n一、支持应用\n支持企业发展。\n",
    metadata: {
      title: "青石省促进工业机器人应用若干政策举措",
      issuers: ["青石省人民政府"],
      doc_numbers: ["青政发〔2024〕3号"],
    },
  },
  {
    name: "head: the headline stands above the line of the day",
    text: "惠企政策专区\n企业购置工业机器人\n发布时间：2024-04-12 15:21:27\n支持政策：按照投资额的10%给予补助。\n",
    metadata: { title: "企业购置工业机器人", published: "2024-04-12" },
  },
  {
    name: "head: a column above the line of the day is no headline",
    text: "政策文件\n发布时间：2024-04-12\n支持政策：按照投资额的10%给予补助。\n",
    metadata: { title: null },
  },
  {
    name: "head: the day of a page with its time",
    text: `关于推广工业机器人的实施意见\n政策文件 2024-04-12 00:00:00\n各县区人民政府：\n${BODY}`,
    metadata: { published: "2024-04-12", date: null },
  },
  {
    name: "head: a journalist by name makes news",
    text: "柳溪力推工业机器人\n■ 青石工业报记者 林远\n近日，《柳溪市推广工业机器人行动计划》（以下简称《行动计划》）正式印发，提出到2026年建成中试线5条。\n",
    metadata: { status: "news", title: "柳溪力推工业机器人", plan_title: "柳溪市推广工业机器人行动计划" },
  },
  {
    name: "head: the term of a plan in its preamble",
    text: `柳溪市推广工业机器人行动计划\n为推广工业机器人，制定本计划，实施期限为2024—2027年。\n${BODY}`,
    metadata: { period: [2024, 2027] },
  },
  {
    name: "head: the term of a plan under the ends",
    text: `柳溪市推广工业机器人行动计划\n为推广工业机器人，制定本计划。\n${BODY}二、附则\n本计划实施期自2024年至2027年。\n`,
    metadata: { period: [2024, 2027] },
  },
  {
    name: "head: the time of a fund is no term of the plan",
    text: `柳溪市推广工业机器人行动计划\n为推广工业机器人，制定本计划。\n${BODY}二、保障\n项目实施期限为2024—2027年的，按年拨付。\n`,
    metadata: { period: null },
  },
  {
    name: "head: how long measures are in force is no term of a plan",
    text: "柳溪市支持工业机器人若干政策\n一、支持内容\n支持企业发展。\n本政策实施期限为2024—2027年。\n",
    metadata: { period: null },
  },
  {
    name: "head: a file name above the title",
    text: `附件1\n${MAIN}\n（征求意见稿）\n为推广工业机器人，制定本方案。\n${BODY}`,
    metadata: { title: MAIN, status: "draft", period: [2024, 2026] },
  },
  {
    name: "head: the name in marks over two lines",
    text: `柳溪市工业和信息化局关于印发\n《${MAIN}》的\n通知\n各县区：\n现印发给你们。\n柳溪市工业和信息化局\n2024年4月2日\n${BODY}`,
    metadata: { title: MAIN, issuers: ["柳溪市工业和信息化局"], date: "2024-04-02" },
  },
  {
    name: "head: a heading of markdown",
    text: `# ${MAIN}\n\n**柳政办发〔2024〕6号**\n\n## 一、发展目标\n\n到2026年，建成中试线5条。\n`,
    metadata: { title: MAIN, doc_numbers: ["柳政办发〔2024〕6号"], period: [2024, 2026] },
  },
  {
    name: "head: everything in one line",
    text: `柳溪市人民政府办公室关于印发${MAIN}的通知 柳政办发〔2024〕6号 各县区人民政府： 现将《${MAIN}》印发给你们，请认真贯彻执行。 柳溪市人民政府办公室 2024年4月2日 ${MAIN} 一、发展目标 到2026年，建成中试线5条。`,
    metadata: {
      title: MAIN,
      issuers: ["柳溪市人民政府办公室"],
      doc_numbers: ["柳政办发〔2024〕6号"],
      date: "2024-04-02",
      period: [2024, 2026],
    },
  },
  {
    name: "head: a table of fields",
    text: `| 索引号 | 11330000/2024-00012 | 主题分类 | 工业 |\n| --- | --- | --- | --- |\n| 发布机构 | 柳溪市人民政府办公室 | 成文日期 | 2024-04-02 |\n| 标题 | ${MAIN} | 文号 | 柳政办发〔2024〕6号 |\n${MAIN}\n${BODY}`,
    metadata: {
      title: MAIN,
      issuers: ["柳溪市人民政府办公室"],
      doc_numbers: ["柳政办发〔2024〕6号"],
      date: "2024-04-02",
    },
  },
  {
    name: "head: fields one a line with the value on the next",
    text: `索引号\n11330000/2024-00012\n发文机关\n柳溪市人民政府办公室\n成文日期\n2024年4月2日\n发文字号\n柳政办发〔2024〕6号\n标题\n${MAIN}\n${MAIN}\n${BODY}`,
    metadata: {
      title: MAIN,
      issuers: ["柳溪市人民政府办公室"],
      doc_numbers: ["柳政办发〔2024〕6号"],
      date: "2024-04-02",
    },
  },
  {
    name: "head: the signature at the end with the seal note",
    text: "柳溪市推广工业机器人若干措施\n一、支持内容\n支持企业发展。\n柳溪市发展和改革局（盖章）　柳溪市财政局（盖章）\n二〇二四年四月二日\n",
    metadata: { issuers: ["柳溪市发展和改革局", "柳溪市财政局"], date: "2024-04-02" },
  },
  {
    name: "head: the office that prints stands below",
    text: "柳溪市推广工业机器人若干措施\n一、支持内容\n支持企业发展。\n柳溪市人民政府\n2024年4月2日\n抄送：市委各部门。\n柳溪市人民政府办公室 2024年4月3日印发\n",
    metadata: { issuers: ["柳溪市人民政府"], date: "2024-04-02" },
  },
  {
    name: "head: a plan with its end alone in the name",
    text: `柳溪市推广工业机器人行动计划（至2026年）\n${BODY}`,
    metadata: { period: null },
  },
  {
    name: "head: years with signs of other kinds",
    text: `柳溪市推广工业机器人行动计划（2024年～2026年）\n${BODY}`,
    metadata: { period: [2024, 2026] },
  },
  {
    name: "head: years of two figures at the end",
    text: `柳溪市推广工业机器人三年行动计划（2024－2026）\n${BODY}`,
    metadata: { period: [2024, 2026] },
  },
];
