import { type Case, goals, measures, task } from "./case.ts";

const yearly = (text: string) => `2024年青河市工业工作要点\n一、工作目标\n${text}\n`;
const news = (text: string) => `青河市机床产业提速\n2024年3月5日 来源：青河日报\n本报讯（记者 某某）${text}\n`;

/** Each rule for the wording of goals beside a text that looks alike and must not be read so. */
export const WORDED_TARGET_CASES: readonly Case[] = [
  {
    name: "listed: the sum of what was listed is no goal",
    text: goals("推动电机制造、轴承制造、阀门制造3个试点行业中小企业改造。"),
    targets: [],
  },
  {
    name: "listed: a count that is not the sum stays a goal",
    text: goals("围绕电机、轴承，培育特色行业5个。推动电机、轴承等5个重点行业改造项目落地。"),
    targets: ["特色行业 = 5个 2025"],
  },
  { name: "sessions: a numbered congress is no count", text: goals("贯彻十九届历次全会精神。"), targets: [] },
  {
    name: "sessions: events that are held are counted",
    text: goals("连续举办3届机床博览会。"),
    targets: ["机床博览会 = 3届 2025"],
  },
  {
    name: "sizes: each count has its size and shares the noun",
    text: goals("到2025年，形成轴承1个产值过300亿元、纺织和木业2个产值过100亿元的“12”产业集群。"),
    targets: ["产值过300亿元轴承产业集群 = 1个 2025", "产值过100亿元纺织和木业产业集群 = 2个 2025"],
  },
  {
    name: "sizes: a verb before the count is no name",
    text: goals("到2025年，培育6家年营收超20亿元的集成商。"),
    targets: ["年营收超20亿元的集成商 = 6家 2025"],
  },
  {
    name: "sizes: the noun is left out in later clauses",
    text: goals("到2025年，年产值超100亿元的机床企业达到2家，50-100亿元的达到4家。"),
    targets: ["年产值超100亿元的机床企业 = 2家 2025", "50-100亿元的机床企业 = 4家 2025"],
  },
  {
    name: "sizes: a condition on size is no goal",
    text: measures("1.对年产值50-100亿元的企业给予30万元奖励。"),
    targets: [],
  },
  {
    name: "brackets: a total in brackets has the name behind them",
    text: goals("2024年推动实施120项(累计300项)数控化改造项目。"),
    targets: ["数控化改造项目 = 120项 2024", "数控化改造项目 = 300项 2024"],
  },
  {
    name: "brackets: an explanation in brackets is no figure",
    text: goals("到2025年，建成80个(含在建)共享车间。"),
    targets: ["共享车间 = 80个 2025"],
  },
  {
    name: "respectively: years in a clause of their own",
    text: goals("到2023年、2024年、2025年，设备联网率分别达到40%、50%、60%。"),
    targets: ["设备联网率 = 40% 2023", "设备联网率 = 50% 2024", "设备联网率 = 60% 2025"],
  },
  {
    name: "respectively: years and values that do not pair up",
    text: goals("到2023年、2025年，设备联网率分别达到40%、50%、60%。"),
    targets: ["设备联网率 = 40% 2025"],
  },
  {
    name: "respectively: the last level names the noun",
    text: goals("到2025年，国家级、省级、市级绿色园区分别达到1个、4个、9个。"),
    targets: ["国家级绿色园区 = 1个 2025", "省级绿色园区 = 4个 2025", "市级绿色园区 = 9个 2025"],
  },
  {
    name: "respectively: a measure shared by two systems, and the row once more",
    text: goals("到2024年，排产系统、仓储系统普及率分别达到50%、40%；到2025年，分别达到65%、55%。"),
    targets: [
      "排产系统普及率 = 50% 2024",
      "仓储系统普及率 = 40% 2024",
      "排产系统普及率 = 65% 2025",
      "仓储系统普及率 = 55% 2025",
    ],
  },
  {
    name: "respectively: names with a measure of their own keep it",
    text: goals("到2025年，机床产值、轴承占比分别达到300亿元、20%。"),
    targets: ["机床产值 = 300亿元 2025", "轴承占比 = 20% 2025"],
  },
  {
    name: "respectively: two rates that both reach 100 per cent",
    text: goals("到2025年，项目开工率、投资完成率实现两个100%。"),
    targets: ["项目开工率 = 100% 2025", "投资完成率 = 100% 2025"],
  },
  {
    name: "respectively: two of the hundred largest are two firms",
    text: goals("到2025年，联网率、上云率稳步提升，实现两个100强企业落户。"),
    targets: ["100强企业落户 = 2个 2025"],
  },
  {
    name: "regions: the own region takes over within a sentence",
    text: goals("到2025年，长三角地区共建中试线40条，全市建成中试线6条。"),
    targets: ["〔长三角〕中试线 = 40条 2025", "中试线 = 6条 2025"],
  },
  {
    name: "regions: a larger area as the aim is not the place",
    text: goals("到2025年，主动服务长三角，建成中试线6条。"),
    targets: ["中试线 = 6条 2025"],
  },
  {
    name: "this year: a year's outline gives the year",
    text: yearly("今年新建绿色车间18个，年底前完成验收12个。"),
    targets: ["绿色车间 = 18个 2024", "绿色车间验收 = 12个 2024"],
  },
  {
    name: "this year: without any year it stays open",
    text: "青河市技改工作办法\n第三条 年内改造期满的项目不再列入，全年检查不少于2次。\n",
    targets: [],
  },
  {
    name: "times: a duration that is measured",
    text: goals("到2025年，平均交付周期缩短至12天，项目审批时间压缩至5个工作日。"),
    targets: ["交付周期 = 12天 2025", "项目审批时间 = 5个工作日 2025"],
  },
  {
    name: "times: terms and periods are no figures",
    text: goals("公示5个工作日，有效期3年，请于10天内报送。"),
    targets: [],
  },
  {
    name: "growth: the goal of a growth names the growth",
    text: goals("2024年，工业增加值确定7%以上的增长目标。到2025年，技改投资增长9%。"),
    targets: ["工业增加值 ≥ 7% 2024", "技改投资增长 = 9% 2025"],
  },
  {
    name: "growth: what grew over the year is a fact",
    text: "青河市机床产业规划\n一、发展目标\n2022年，机床产值达92亿元，同比增长11%。到2025年，机床产值突破150亿元。\n",
    targets: ["机床产值 > 150亿元 2025"],
  },
  {
    name: "old values: from the value of a year",
    text: goals("到2025年，数控化率由2021年的51%提高到66%，两化融合指数从52提升至60。"),
    targets: ["数控化率 = 66% 2025", "两化融合指数 = 60 2025"],
  },
  {
    name: "conditions: what a firm must have",
    text: goals("企业应当具备设备联网率不低于55%的条件。单个项目投资额不低于300万元。"),
    targets: [],
  },
  {
    name: "conditions: what the city shall reach",
    text: goals("到2025年，规上企业设备联网率不低于55%。"),
    targets: ["规上企业设备联网率 ≥ 55% 2025"],
  },
  {
    name: "posts: bodies that steer the work are no results",
    text: task("（一）健全机制。建立1个领导小组、4个专班。由5名以上专家组成评审组。"),
    targets: [],
  },
  {
    name: "posts: experts that are engaged are counted",
    text: task("（一）引智。聘请50名专家，建立3个专家工作站。"),
    targets: ["专家 = 50名 2025", "专家工作站 = 3个 2025"],
  },
  {
    name: "grants: a dated goal beside a grant",
    text: measures("1.到2026年，培育共享车间25个，对获评车间给予20万元奖励。"),
    targets: ["共享车间 = 25个 2026"],
  },
  {
    name: "grants: a threshold with a date is no goal",
    text: measures("1.2025年底前产值达到2亿元的企业，给予20万元奖励，对设备投资再补8%。"),
    targets: [],
  },
  {
    name: "grants: quotas and weights",
    text: measures("1.每年遴选不超过12家企业。按因素法（产值占比60%、投资占比40%）分配，获得补助800万元。"),
    targets: [],
  },
  {
    name: "news: a report without a deadline or an aim",
    text: news("全市机床企业集聚70家，出口额实现9亿元。"),
    targets: [],
  },
  {
    name: "news: a report that tells the aim",
    text: news("到2026年，全市将培育机床企业90家。"),
    targets: ["机床企业 = 90家 2026"],
  },
  {
    name: "quotes: marks that a PDF put away from their words",
    text: "青河市工作报告\n一、目标\n“ ”深入实施 机器换人 ，2024 “ ”年， 链主 企业达到 12 “ ”家以上，新增 未来工厂 “ ”3 家。\n",
    targets: ["链主企业 ≥ 12家 2024", "新增未来工厂 = 3家 2024"],
  },
  {
    name: "quotes: marks in their place stay",
    text: goals("到2024年，“链主”企业达到12家，“领航”工厂达到3家。"),
    targets: ["“链主”企业 = 12家 2024", "“领航”工厂 = 3家 2024"],
  },
  {
    name: "owner: the output of the firms named before",
    text: goals("到2025年，规模以上木材加工企业达到70家，产值突破60亿元。"),
    targets: ["规模以上木材加工企业 = 70家 2025", "规模以上木材加工企业产值 > 60亿元 2025"],
  },
  {
    name: "owner: output with an owner of its own",
    text: goals("到2025年，共享车间达到70家，机床产值突破60亿元。"),
    targets: ["共享车间 = 70家 2025", "机床产值 > 60亿元 2025"],
  },
  {
    name: "object: how many are chosen for what was set up",
    text: task("（一）育才。设立“青河工匠”数字专项，每年选树15名。"),
    targets: ["“青河工匠”数字专项 = 15名 每年"],
  },
  {
    name: "object: a grant for what was set up is no goal",
    text: measures("1.设立共享车间专项，每年资助15家，每家补助10万元。"),
    targets: [],
  },
  {
    name: "every year: said again for each clause it holds for its own clause",
    text: task("（一）对接。每年发布清单，每年组织对接会20场，打造示范场景60个。"),
    targets: ["对接会 = 20场 每年", "示范场景 = 60个 2025"],
  },
  {
    name: "every year: said once it goes on",
    text: task("（一）对接。每年组织对接会20场，服务企业300家。"),
    targets: ["对接会 = 20场 每年", "服务企业 = 300家 每年"],
  },
  {
    name: "every month: within the year of a plan for one year",
    text: yearly("每月举办沙龙2场。"),
    targets: ["沙龙 = 2场 2024"],
  },
  {
    name: "growth: compared with the year before, in a plan for the year",
    text: `${yearly("建设稳步推进。")}二、抓项目\n1.推进技改。全年完成技改投资18亿元，同比增长9%。\n`,
    targets: ["技改投资 = 18亿元 2024", "技改投资同比增长 = 9% 2024"],
  },
  {
    name: "results: a notice that publishes who was recognised",
    text: "关于公布2024年度青河市共享车间名单的通知\n各县区工信局：\n经评审，共认定6家共享车间，现予以公布。累计认定总数达到31家，带动投资4亿元。\n连续两年产值下降超过20%的，取消称号。\n",
    targets: [],
  },
  {
    name: "coverage: places that are counted and covered",
    text: goals("到2025年，开发区及4个工业园区实现5G网络全覆盖。"),
    targets: ["开发区及4个工业园区5G网络覆盖率 = 100% 2025"],
  },
  {
    name: "signs: at least and at most",
    text: goals("到2025年，设备联网率≥70%，产品不良率≤2%。"),
    targets: ["设备联网率 ≥ 70% 2025", "产品不良率 ≤ 2% 2025"],
  },
  {
    name: "signs: a sign in a condition",
    text: measures("1.对设备联网率≥70%的企业给予10万元奖励。"),
    targets: [],
  },
  {
    name: "dates: years in a row and values in a row",
    text: goals("2023、2024、2025年分别建成共享车间10家、15家、20家。"),
    targets: ["共享车间 = 10家 2023", "共享车间 = 15家 2024", "共享车间 = 20家 2025"],
  },
  {
    name: "dates: another date within a list",
    text: goals("到2024年，共享车间累计达30家、2025年累计达45家。"),
    targets: ["共享车间 = 30家 2024", "共享车间 = 45家 2025"],
  },
  {
    name: "dates: a list without another date stays together",
    text: goals("到2024年，建成共享车间30家、检测中心2家。"),
    targets: ["共享车间 = 30家 2024", "检测中心 = 2家 2024"],
  },
  {
    name: "row: totals of the two names before, told apart by their units",
    text: goals("每年新增共享车间10家、检测线20条，到2025年累计达到30家、60条。"),
    targets: ["新增共享车间 = 10家 每年", "检测线 = 20条 每年", "新增共享车间 = 30家 2025", "检测线 = 60条 2025"],
  },
  {
    name: "row: totals that their units do not tell apart",
    text: goals("每年新增共享车间10家、检测中心2家，到2025年累计达到30家、6家。"),
    targets: ["新增共享车间 = 10家 每年", "检测中心 = 2家 每年"],
  },
  {
    name: "points: a rate that rises by points and reaches a share",
    text: goals("设备联网率每年提高2个百分点，到2025年达到70%。"),
    targets: ["设备联网率 = 2个百分点 每年", "设备联网率 = 70% 2025"],
  },
  {
    name: "points: firms are no rate",
    text: goals("共享车间达到30家，到2025年达到70%。"),
    targets: ["共享车间 = 30家 2025"],
  },
  {
    name: "vague: a batch without a number is no part of the name",
    text: goals("到2025年，培育12家“链主”企业和一批专精特新企业。"),
    targets: ["“链主”企业 = 12家 2025"],
  },
  {
    name: "vague: a second noun with no batch stays",
    text: goals("到2025年，培育12家“链主”企业和领航企业。"),
    targets: ["“链主”企业和领航企业 = 12家 2025"],
  },
  {
    name: "coverage: in quotation marks",
    text: goals("到2025年，实现规上企业数字化改造“全覆盖”。"),
    targets: ["规上企业数字化改造覆盖率 = 100% 2025"],
  },
  {
    name: "report: what the year behind brought and what the year ahead shall bring",
    text: "2024年青河市政府工作报告（节选）\n一、2023年工作回顾\n新增高新技术企业90家，智能工厂达到25家。\n二、2024年主要目标\n新增高新技术企业100家，技改投资增长9%。\n",
    targets: ["新增高新技术企业 = 100家 2024", "技改投资增长 = 9% 2024"],
  },
  {
    name: "report: a heading without a year leaves the end of the plan",
    text: task("（一）推进改造。实施改造项目40个。"),
    targets: ["改造项目 = 40个 2025"],
  },
  {
    name: "order: first, second and the next step are no names",
    text: goals("一是到2024年培育共享车间8家；二是每年诊断企业60家以上。下一步将推动20家企业上云。"),
    targets: ["共享车间 = 8家 2024", "诊断企业 ≥ 60家 每年", "企业上云 = 20家 2024"],
  },
  {
    name: "order: a yes is no order",
    text: goals("到2024年，共享车间中九成以上是标准厂房，建成标准厂房8座。"),
    targets: ["标准厂房 = 8座 2024"],
  },
  {
    name: "money: what the treasury sets aside is no goal",
    text: goals("市财政每年安排2亿元，支持技改。到2025年，带动技改投资60亿元。"),
    targets: ["技改投资 = 60亿元 2025"],
  },
];
