import type { Case } from "./case.ts";

const BODY = "一、主要任务\n（一）建设平台。建设检测平台。\n二、保障措施\n（一）加强领导。压实责任。";

/** Names that run into their text, notices with tables behind them, headlines with a year, and who signed what. */
export const LATER_FRONT_CASES: readonly Case[] = [
  {
    name: "title: the name runs into what the measures are for",
    text: `培育壮大食品工业若干措施为深入落实省市部署，推动食品工业集群化、品牌化发展，不断提高企业的核心竞争力和市场占有率，结合实际，制定以下若干措施，请各单位抓好落实，确保取得实效。\n${BODY}`,
    metadata: { title: "培育壮大食品工业若干措施" },
  },
  {
    name: "title: a colon stands between the name and what it is for",
    text: `关于加快纺织工业改造的实施意见：为促进纺织工业转型，提升产业链现代化水平，增强全市纺织企业的综合竞争力，现就加快纺织工业改造工作提出如下实施意见，请认真贯彻执行，并及时报送进展。\n${BODY}`,
    metadata: { title: "关于加快纺织工业改造的实施意见" },
  },
  {
    name: "title: a first sentence that speaks of measures is no name",
    text: `各地区要以更加有力的措施为企业排忧解难，主动上门服务，及时回应企业诉求，切实降低企业经营成本，形成齐抓共管的工作合力，推动全市工业经济持续回升向好，并将有关情况按月报送。\n${BODY}`,
    metadata: { title: null },
  },
  {
    name: "title: a notice with a table behind it is named for itself",
    text: "关于分解落实2025年度纺织产业集群培育\n和设备更新工作任务的通知\n各县（区）人民政府：\n现将有关工作通知如下。\n一、工作任务\n全市更新纺机400台。\n石桥市纺织产业发展局\n2025年2月14日\n附件\n2025年度工作任务分解表",
    metadata: {
      title: "关于分解落实2025年度纺织产业集群培育和设备更新工作任务的通知",
      issuers: ["石桥市纺织产业发展局"],
      period: [2025, 2025],
    },
  },
  {
    name: "title: a notice that sends out a list is named for the list",
    text: `关于印发2025年纺织工作的通知\n各县（区）人民政府：\n现将清单印发给你们。\n石桥市纺织产业发展局\n2025年2月14日\n2025年度纺织工作任务清单\n${BODY}`,
    metadata: { title: "2025年度纺织工作任务清单" },
  },
  {
    name: "title: of two documents sent out together the first counts",
    text: `石桥市人民政府关于印发石桥市纺织产业扶持办法和石桥市纺织产业发展计划的通知\n各县（区）人民政府：\n现将《石桥市纺织产业扶持办法》和《石桥市纺织产业发展计划》印发给你们。\n石桥市人民政府\n2025年2月14日\n${BODY}`,
    metadata: { title: "石桥市纺织产业扶持办法", issuers: ["石桥市人民政府"] },
  },
  {
    name: "title: a name that holds 和 is not cut",
    text: `石桥市人民政府关于印发石桥市纺织和服装产业发展计划的通知\n各县（区）人民政府：\n落实《纺织产业指南》和《服装产业指南》。\n石桥市人民政府\n2025年2月14日\n${BODY}`,
    metadata: { title: "石桥市纺织和服装产业发展计划" },
  },
  {
    name: "news: a headline begins with its year",
    text: "2023年石桥市力争建成纺织智能车间40个\n记者从市工信局获悉，今年石桥市将建成纺织智能车间40个。（记者 林川）",
    metadata: { status: "news", title: "2023年石桥市力争建成纺织智能车间40个", period: [2023, 2023] },
  },
  {
    name: "news: a line that is a day is no headline",
    text: "2023年5月16日星期二多云转晴\n石桥市纺织智能车间建设提速\n记者从市工信局获悉，石桥市将建成纺织智能车间40个。（记者 林川）",
    metadata: { status: "news", title: "石桥市纺织智能车间建设提速" },
  },
  {
    name: "news: a headline with an exclamation, the name of a column above it",
    text: "企业资讯\n补贴翻番！石桥市纺织设备更新申报启动\n从石桥市工信局获悉，该市启动纺织设备更新申报。",
    metadata: { status: "news", title: "补贴翻番！石桥市纺织设备更新申报启动" },
  },
  {
    name: "news: the day on which the site began says nothing of the text",
    text: "建站日期:2019-04-02\n石桥市纺织设备更新申报启动\n记者获悉，石桥市启动纺织设备更新申报。（记者 林川）",
    metadata: { status: "news", published: null },
  },
  {
    name: "issuers: what a report calls a body for short is not its name",
    text: "石桥纺织改造提速\n4月3日，市经信委印发《石桥市纺织改造行动方案》。（记者 林川）",
    metadata: { status: "news", issuers: [] },
  },
  {
    name: "issuers: the page has the short name and a day, the signature the whole name",
    text: `关于《石桥市纺织改造三年行动计划》公开征求意见的公告\n石桥市纺织局\n2025-02-14\n请于3月前反馈。意见反馈截止时间:2025年3月1日\n石桥市纺织产业发展局\n2025年2月14日\n石桥市纺织改造三年行动计划\n（征求意见稿）\n${BODY}`,
    metadata: { issuers: ["石桥市纺织产业发展局"], date: "2025-02-14", status: "draft" },
  },
  {
    name: "issuers: a body signs without a day above the annex",
    text: `石桥市2025年纺织改造实施方案\n发布时间：2025-02-18\n${BODY}\n附件：石桥市2025年纺织改造任务表\n石桥市纺织和服装产业局\n附件\n石桥市2025年纺织改造任务表`,
    metadata: { issuers: ["石桥市纺织和服装产业局"], date: null },
  },
  {
    name: "issuers: a unit that stands alone below a task signs nothing",
    text: `石桥市2025年纺织改造实施方案\n${BODY}\n三、联系方式\n联系人见附件。\n县纺织局`,
    metadata: { issuers: [] },
  },
  {
    name: "front: question marks for the blanks of the indent",
    text: `各区有关单位：\n??现将工作方案印发给你们。\n??石桥市纺织产业发展局\n??2025年2月14日\n石桥市纺织改造工作方案\n??为推进改造，制定本方案。\n??${BODY.replaceAll("\n", "\n??")}`,
    metadata: { title: "石桥市纺织改造工作方案", issuers: ["石桥市纺织产业发展局"], date: "2025-02-14" },
    tasks: ["建设平台: ", "加强领导: "],
  },
  {
    name: "front: a page that kept its tags",
    text: '<div class="main"><h2>石桥市纺织局关于印发《石桥市纺织改造方案（2024—2025年）》的通知</h2>\n<p align="center">石纺发〔2024〕8号</p><p>各区：</p><p>现将方案印发给你们。</p>\n<p>石桥市纺织局<br>2024年2月9日</p>\n<p><strong>一、工作目标</strong></p>\n<p>&nbsp;到2025年，建成<b>智能车间</b>30个。</p>\n<p><strong>二、重点任务</strong></p><p>（一）<strong>更新设备。</strong>更换老旧纺机。（市纺织局、市财政局负责）</p></div>',
    metadata: {
      title: "石桥市纺织改造方案（2024—2025年）",
      issuers: ["石桥市纺织局"],
      doc_numbers: ["石纺发〔2024〕8号"],
      date: "2024-02-09",
    },
    targets: ["智能车间 = 30个 2025"],
    tasks: ["更新设备: 市纺织局 / 市财政局"],
  },
  {
    name: "front: a page in Markdown",
    text: "# 石桥市纺织改造方案（2024—2025年）\n\n## 一、工作目标\n到2025年，建成**智能车间30个**。\n\n## 二、重点任务\n**（一）更新设备。** 更换老旧纺机。（市纺织局负责）\n\n**（二）培养技师。** 开展技能比武。（市人社局负责）",
    metadata: { title: "石桥市纺织改造方案（2024—2025年）" },
    targets: ["智能车间 = 30个 2025"],
    tasks: ["更新设备: 市纺织局", "培养技师: 市人社局"],
  },
  {
    name: "front: signs of comparison and hidden digits are no marks",
    text: "石桥市纺织改造方案（2024—2025年）\n一、工作目标\n到2025年，单位产值能耗<0.4吨标准煤/万元，建成智能车间30个。联系人：王**，电话138****2210\n",
    metadata: { title: "石桥市纺织改造方案（2024—2025年）" },
    targets: ["单位产值能耗 < 0.4吨标准煤/万元 2025", "智能车间 = 30个 2025"],
  },
  {
    name: "references: documents in a row without marks",
    text: "石桥市纺织改造行动方案（2026—2027年）\n为深入贯彻工业主管部门等六部门“纺织焕新”实施意见、江原省纺织工业振兴三年行动计划（2025—2027）和江原省绿色纤维行动方案等工作部署，制定本方案。\n一、主要任务\n（一）更新设备。更换纺机。",
    references: [
      "policy “纺织焕新”实施意见",
      "policy 江原省纺织工业振兴三年行动计划（2025—2027）",
      "policy 江原省绿色纤维行动方案",
    ],
  },
  {
    name: "references: aims in a row are no documents",
    text: "石桥市纺织改造行动方案（2026—2027年）\n为深入贯彻绿色低碳、集群发展和创新驱动的纺织工业高质量发展工作要求，结合实际，制定本行动方案，请抓好落实。\n一、主要任务\n（一）更新设备。更换纺机。",
    references: [],
  },
  {
    name: "references: side by side the plan of a province and one of the same name are two",
    text: "石桥市纺织改造行动方案（2026—2027年）\n为落实《纺织工业提质升级实施方案》（工信部消费〔2025〕3号）、《江原省纺织工业提质升级实施方案》，制定本方案。\n一、主要任务\n（一）更新设备。对照《纺织工业提质升级实施方案》更换纺机。",
    references: ["policy 纺织工业提质升级实施方案 工信部消费〔2025〕3号", "policy 江原省纺织工业提质升级实施方案"],
  },
  {
    name: "references: a standard by its number in brackets, levels of energy, and an older edition",
    text: "石桥市纺织改造行动方案（2026—2027年）\n在《石桥市纺织改造管理办法》基础上修订完成《石桥市纺织改造行动方案》，现印发你们。\n一、主要任务\n（一）更新设备。达到数字纺机成熟度（GB/T 41255）三级和《纺机能效先进水平、节能水平（2025年版）》。",
    references: [
      "policy 石桥市纺织改造管理办法",
      "standard 纺机能效先进水平、节能水平（2025年版）",
      "standard GB/T 41255 GB/T 41255",
    ],
  },
  {
    name: "references: parts of the document and papers to be handed in are none",
    text: "石桥市纺织改造行动方案（2026—2027年）\n一、主要任务\n（一）更新设备。对照《年度任务清单》（附件2）推进，按时报送《项目审计报告》，电压（220）正常。",
    references: [],
  },
  {
    name: "title: two offices send out measures without 关于",
    text: `中共石桥市委办公室　石桥市人民政府办公室印发《关于扶持纺织工业的若干措施》的通知\n石办发〔2025〕9号\n${BODY}`,
    metadata: {
      title: "关于扶持纺织工业的若干措施",
      issuers: ["中共石桥市委办公室", "石桥市人民政府办公室"],
      doc_numbers: ["石办发〔2025〕9号"],
    },
  },
  {
    name: "title: a notice of another office that the text follows is not this one",
    text: `石桥市纺织改造工作方案\n根据省政府办公厅印发的《江原省纺织振兴方案》，制定本方案。\n${BODY}`,
    metadata: { title: "石桥市纺织改造工作方案", issuers: [] },
  },
];
