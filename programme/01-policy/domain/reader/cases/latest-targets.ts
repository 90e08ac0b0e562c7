import { type Case, goals, task } from "./case.ts";

const rows = (text: string) =>
  `青河市智能制造三年行动计划（2023—2025年）\n附件：任务分工表\n序号\t重点任务\t工作目标\t责任单位\t完成时限\n${text}\n`;

/** Further forms of targets; each with a look-alike. */
export const LATEST_TARGET_CASES: readonly Case[] = [
  {
    name: "table of tasks: a goal is due when its row is",
    text: rows(
      "1\t推广工业软件\t培育应用企业35家\t市工信局\t2024年6月\n2\t培养工匠\t每年培养工匠80人\t市人社局\t2024年底",
    ),
    targets: ["应用企业 = 35家 2024", "工匠 = 80人 每年"],
  },
  {
    name: "table of tasks: a time that names no year or two",
    text: rows(
      "1\t推广工业软件\t培育应用企业35家\t市工信局\t长期\n2\t培养工匠\t新增工匠80人\t市人社局\t2023年至2024年",
    ),
    targets: ["应用企业 = 35家 2025", "新增工匠 = 80人 2025"],
  },
  {
    name: "table of tasks: what the text said before is not said again",
    text: rows("1\t实施诊断\t每年诊断90家以上\t市工信局\t长期\n2\t推广云平台\t每年培训90家\t市数据局\t长期").replace(
      "附件",
      "一、重点任务\n1.实施诊断。每年诊断企业90家以上。\n附件",
    ),
    targets: ["诊断企业 ≥ 90家 每年", "培训 = 90家 每年"],
  },
  {
    name: "sizes that boilers and firms have",
    text: task("1.节能降碳。淘汰20蒸吨以下燃煤锅炉，对年用水3万吨以上的企业开展审计，完成审计企业25家。"),
    targets: ["审计企业 = 25家 2025"],
  },
  {
    name: "tons that are a goal",
    text: goals("到2025年，新增再生铝产能30万吨以上，年节约标准煤达到2万吨。"),
    targets: ["新增再生铝产能 ≥ 300000吨 2025", "年节约标准煤 = 20000吨 2025"],
  },
  {
    name: "money that investors bring, and loans on patents",
    text: task("1.扩大招商。三年签约项目45个、到位资金80亿元。\n2.便利融资。每年实现专利质押融资金额3亿元。"),
    targets: ["签约项目 = 45个 2025", "到位资金 = 80亿元 2025", "专利质押融资金额 = 3亿元 每年"],
  },
  {
    name: "money that the public purse gives",
    text: task("1.强化投入。每年安排专项资金3亿元，统筹使用财政资金5亿元。"),
    targets: [],
  },
  {
    name: "firms chosen every year, with a prize for each",
    text: task("1.树立标杆。每年评选标杆企业15家，每家给予10万元奖励。"),
    targets: ["标杆企业 = 15家 每年"],
  },
  {
    name: "firms chosen every year in measures are a quota",
    text: "青河市支持企业改造若干措施\n一、支持内容\n（一）树立标杆。每年评选标杆企业15家，每家给予10万元奖励。\n",
    targets: [],
  },
  {
    name: "what is raised is named by the clause before",
    text: task(
      "1.建强服务体系。培育引进数字化服务商，不少于18家。\n2.普及云平台。推动小微企业上云用云，每年新增400家。",
    ),
    targets: ["数字化服务商 ≥ 18家 2025", "小微企业上云用云 = 400家 每年"],
  },
  {
    name: "what is raised is of another kind than what is counted",
    text: task("1.建强服务体系。建设公共服务平台，不少于6家企业参与。\n2.培育工厂。打造示范工厂，每年观摩不少于3次。"),
    targets: ["企业参与 ≥ 6家 2025", "观摩 ≥ 3次 每年"],
  },
  {
    name: "who joins the platform that the clause before names",
    text: task("1.建设平台。依托市级算力平台，推动不少于70家企业接入。"),
    targets: ["市级算力平台企业接入 ≥ 70家 2025"],
  },
  {
    name: "stages of the works that the clause before counts",
    text: task("1.抓好项目。紧盯70个重点技改项目，2024年开工45个、竣工20个。"),
    targets: ["重点技改项目开工 = 45个 2024", "重点技改项目竣工 = 20个 2024"],
  },
  {
    name: "works that nothing is said of later",
    text: task("1.抓好项目。紧盯70个重点技改项目，建成示范车间5个。"),
    targets: ["示范车间 = 5个 2025"],
  },
  {
    name: "grades of the things that the same clause counts",
    text: goals("到2025年，建成绿色工厂36家（其中省级14家、国家级5家），培育服务商9家（其中本地4家）。"),
    targets: [
      "绿色工厂 = 36家 2025",
      "省级绿色工厂 = 14家 2025",
      "国家级绿色工厂 = 5家 2025",
      "服务商 = 9家 2025",
      "本地 = 4家 2025",
    ],
  },
  {
    name: "growth told behind the sum, in the same list",
    text: goals("到2025年，规上工业产值达到620亿元、年均增长9%以上，税收30亿元、增长6%。"),
    targets: [
      "规上工业产值 = 620亿元 2025",
      "规上工业产值年均增长 ≥ 9% 每年",
      "税收 = 30亿元 2025",
      "税收增长 = 6% 2025",
    ],
  },
  {
    name: "two names with a value for both",
    text: goals("到2025年，两化融合率、设备联网率均达到70%，人均产值、户均研发投入有所提高，人均年产值达到90万元。"),
    targets: ["两化融合率 = 70% 2025", "设备联网率 = 70% 2025", "人均年产值 = 90万元 2025"],
  },
  {
    name: "rates of the tax law and sizes of batches",
    text: task("1.落实政策。落实研发费用100%加计扣除。\n2.改造企业。分三批推进120家企业改造，每批40家。"),
    targets: ["企业改造 = 120家 2025"],
  },
  {
    name: "where something is built, and how much of it",
    text: task(
      "1.拓展场景。在纺织、轴承、轮胎等7个重点行业打造标杆场景35个，其中省级4个。\n2.培育企业。推动25家企业建设示范车间40个。",
    ),
    targets: ["标杆场景 = 35个 2025", "省级标杆场景 = 4个 2025", "企业 = 25家 2025", "示范车间 = 40个 2025"],
  },
  {
    name: "things of which a relative clause says what they do",
    text: task("1.培育企业。培育25家建设示范车间的企业。"),
    targets: ["建设示范车间的企业 = 25家 2025"],
  },
  {
    name: "a deed named in quotation marks",
    text: task("1.诊断企业。开展“百企诊断”行动，每年诊断110家以上。\n2.壮大龙头。培育“链主”企业4家。"),
    targets: ["百企诊断 ≥ 110家 每年", "“链主”企业 = 4家 2025"],
  },
];
