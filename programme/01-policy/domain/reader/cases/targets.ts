import { type Case, goals, measures, task } from "./case.ts";

/** Goals in running text. */
export const TARGET_CASES: readonly Case[] = [
  { name: "count behind the verb", text: goals("到2025年，培育智能工厂80家。"), targets: ["智能工厂 = 80家 2025"] },
  { name: "count before the noun", text: goals("到2025年，培育80家智能工厂。"), targets: ["智能工厂 = 80家 2025"] },
  {
    name: "same noun, wider region next to it",
    text: goals("到2025年，全市建设50家示范工厂。\n长三角协同建设200家示范工厂。"),
    targets: ["示范工厂 = 50家 2025", "〔长三角〕示范工厂 = 200家 2025"],
  },
  {
    name: "wider region named first",
    text: goals("推进京津冀协同，建设30个联合实验室。\n全市建设5个实验室。"),
    targets: ["〔京津冀〕联合实验室 = 30个 2025", "实验室 = 5个 2025"],
  },
  {
    name: "a batch that was honoured is a fact",
    text: goals("为第三批15家示范企业授牌。到2025年，新增示范企业20家。"),
    targets: ["新增示范企业 = 20家 2025"],
  },
  {
    name: "what exists is a fact",
    text: goals("全市现有规上企业300家。到2025年，规上企业达到400家。"),
    targets: ["规上企业 = 400家 2025"],
  },
  {
    name: "up to last year is a fact",
    text: goals("截至2022年底，累计建成车间60个。到2025年，累计建成车间150个。"),
    targets: ["车间 = 150个 2025"],
  },
  {
    name: "parts of the plan are no goals",
    text: goals("围绕18项重点任务、6大行动，到2025年完成诊断500家。"),
    targets: ["诊断 = 500家 2025"],
  },
  {
    name: "a slogan in quotes is no goal",
    text: goals("实施“3568”工程，构建“3+N”体系，到2025年引进服务商12家。"),
    targets: ["服务商 = 12家 2025"],
  },
  {
    name: "three stages",
    text: goals("到2023年，联网率达到40%；到2024年，联网率达到50%；到2025年，联网率达到60%。"),
    targets: ["联网率 = 40% 2023", "联网率 = 50% 2024", "联网率 = 60% 2025"],
  },
  {
    name: "two horizons",
    text: "青河市数字经济发展意见\n一、发展目标\n到2025年，建成平台10个。到2030年，建成平台30个。\n",
    targets: ["平台 = 10个 2025", "平台 = 30个 2030"],
  },
  {
    name: "a deadline governs what follows",
    text: goals("到2024年，建成平台3个，培育服务商10家，诊断企业200家。"),
    targets: ["平台 = 3个 2024", "服务商 = 10家 2024", "诊断企业 = 200家 2024"],
  },
  {
    name: "no deadline: the end of the plan",
    text: task("（一）引进人才。引进团队15个。"),
    targets: ["团队 = 15个 2025"],
  },
  {
    name: "respectively over two names",
    text: goals("到2025年，关键工序数控化率、研发工具普及率分别达到70%、85%。"),
    targets: ["关键工序数控化率 = 70% 2025", "研发工具普及率 = 85% 2025"],
  },
  {
    name: "respectively, one value for two industries",
    text: goals("到2025年，新材料、生物医药两大产业产值分别达到500亿元。"),
    targets: ["新材料产值 = 500亿元 2025", "生物医药产值 = 500亿元 2025"],
  },
  {
    name: "a comparison shared by a row",
    text: goals("到2025年，甲类产值、乙类产值分别突破2.5万亿元、8000亿元。"),
    targets: ["甲类产值 > 25000亿元 2025", "乙类产值 > 8000亿元 2025"],
  },
  {
    name: "subset with 其中",
    text: goals("到2025年，新增智能车间100个，其中省级20个以上。"),
    targets: ["新增智能车间 = 100个 2025", "省级智能车间 ≥ 20个 2025"],
  },
  {
    name: "subset that names its things",
    text: goals("到2025年，培育示范企业60家，其中标杆企业不少于8家。"),
    targets: ["示范企业 = 60家 2025", "标杆企业 ≥ 8家 2025"],
  },
  { name: "every year", text: task("（一）办好活动。每年举办对接活动12场。"), targets: ["对接活动 = 12场 每年"] },
  {
    name: "every year does not reach a total",
    text: task("（一）办好培训。每年举办培训班10场，三年累计培训3000人次。"),
    targets: ["培训班 = 10场 每年", "培训 = 3000人次 2025"],
  },
  {
    name: "yearly growth names the figure before",
    text: goals("到2025年，工业总产值突破900亿元，年均增长8%以上。"),
    targets: ["工业总产值 > 900亿元 2025", "工业总产值年均增长 ≥ 8% 每年"],
  },
  { name: "a single year in the plan", text: goals("2024年，新增示范园区4个。"), targets: ["新增示范园区 = 4个 2024"] },
  {
    name: "a number over a line break",
    text: goals("到2025年，培育智能工厂1\n00家。"),
    targets: ["智能工厂 = 100家 2025"],
  },
  {
    name: "a page number in the middle",
    text: goals("到2025年，推动企业上云2\n—3—\n500家。"),
    targets: ["企业上云 = 2500家 2025"],
  },
  {
    name: "blanks between all characters",
    text: goals("到 2 0 2 5 年 ， 培 育 服 务 商 3 0 家 。"),
    targets: ["服务商 = 30家 2025"],
  },
  {
    name: "traditional characters",
    text: goals("到2025年，培育智能工廠40個，設備聯網率達到65%。"),
    targets: ["智能工廠 = 40个 2025", "設備聯網率 = 65% 2025"],
  },
  { name: "full-width digits", text: goals("到２０２５年，培育龙头企业１２家。"), targets: ["龙头企业 = 12家 2025"] },
  {
    name: "ten thousands",
    text: goals("到2025年，推动1.2万家企业上云，在役机器人达到1.8万台。"),
    targets: ["企业上云 = 12000家 2025", "在役机器人 = 18000台 2025"],
  },
  {
    name: "money keeps its unit",
    text: goals("到2025年，完成技改投资300亿元。"),
    targets: ["技改投资 = 300亿元 2025"],
  },
  {
    name: "Chinese numerals",
    text: task("（一）建设平台。打造两个行业平台，组织百场对接活动。"),
    targets: ["行业平台 = 2个 2025", "对接活动 = 100场 2025"],
  },
  {
    name: "one of something is no figure",
    text: task("（一）建设平台。打造一个公共平台，建设一批车间，培育若干企业。"),
    targets: [],
  },
  {
    name: "a range with two units",
    text: goals("到2025年，培育2家至3家链主企业，建设8—10个园区。"),
    targets: ["链主企业 ~ 2-3家 2025", "园区 ~ 8-10个 2025"],
  },
  {
    name: "an index without unit",
    text: goals("到2025年，两化融合发展指数达到115。"),
    targets: ["两化融合发展指数 = 115 2025"],
  },
  {
    name: "a compound unit",
    text: goals("到2025年，机器人密度达到320台/万人。"),
    targets: ["机器人密度 = 320台/万人 2025"],
  },
  {
    name: "full coverage of a population",
    text: goals("到2025年，规上企业数字化诊断全覆盖。"),
    targets: ["规上企业数字化诊断覆盖率 = 100% 2025"],
  },
  {
    name: "full coverage with a verb",
    text: goals("到2025年，推动专精特新企业实现数字化改造全覆盖。"),
    targets: ["专精特新企业数字化改造覆盖率 = 100% 2025"],
  },
  { name: "full coverage of nothing named", text: goals("到2025年，实施“三年提升、两个全覆盖”计划。"), targets: [] },
  {
    name: "size of the thing counted",
    text: goals("到2025年，培育5家10亿元规模、1家至2家50亿元规模的服务商。"),
    targets: ["10亿元规模的服务商 = 5家 2025", "50亿元规模的服务商 ~ 1-2家 2025"],
  },
  {
    name: "revenue of the thing counted",
    text: goals("到2025年，培育年营业收入超1亿元的服务商15家。"),
    targets: ["年营业收入超1亿元的服务商 = 15家 2025"],
  },
  {
    name: "the population before the number",
    text: goals("到2025年，推动六个行业200家重点企业开展改造。"),
    targets: ["重点企业开展改造 = 200家 2025"],
  },
  {
    name: "about and more than",
    text: goals("到2025年，引进服务商30家左右，培训人员超过500人次。"),
    targets: ["服务商 ≈ 30家 2025", "培训人员 > 500人次 2025"],
  },
  {
    name: "a fall with a base year",
    text: goals("到2025年，单位能耗较2022年下降12%。"),
    targets: ["单位能耗 = 12% 2025"],
  },
  {
    name: "measures hold no targets",
    text: measures("1.支持升级。每年认定不超过10家智能工厂，给予每家50万元奖励。"),
    targets: [],
  },
  {
    name: "thresholds are no targets",
    text: measures("1.申报企业设备联网率不低于60%，营业收入2000万元以上。"),
    targets: [],
  },
  {
    name: "an evaluation rule holds no targets",
    text: "青河市示范车间评价办法\n第一章 评价标准\n第一条 评价指标分为5类、28项，得分80分以上为优秀。\n第二条 专家组由7名专家组成，每年复核1次。\n",
    targets: [],
  },
  {
    name: "a call for applications holds no targets",
    text: "关于组织申报2024年度青河市示范工厂的通知\n各县区工信局：\n一、申报条件\n（一）上年度产值5000万元以上，数控化率70%以上。\n二、推荐名额\n每个县区推荐不超过6家。材料一式3份。\n",
    targets: [],
  },
  {
    name: "a link to another place's page",
    text: `${goals("到2025年，培育工厂50家。")}（责任编辑：某某）\n相关阅读\n邻市计划建设工厂900家\n`,
    targets: ["工厂 = 50家 2025"],
  },
];
