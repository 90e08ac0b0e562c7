import { type Case, goals, task } from "./case.ts";

/** Families of wordings of goals, each beside one that looks alike and is none. */
export const FAMILY_TARGET_CASES: readonly Case[] = [
  {
    name: "growth: of the sum two clauses before, with its share between",
    text: goals("到2025年，数字经济增加值达到320亿元，占GDP比重达到30%，增速达15%。"),
    targets: ["数字经济增加值 = 320亿元 2025", "数字经济增加值占GDP比重 = 30% 2025", "数字经济增加值增速 = 15% 2025"],
  },
  {
    name: "growth: 同比增 and 增幅",
    text: goals("到2025年，网络零售额达到60亿元，同比增20%以上；出口额达到9亿元，增幅不低于8%。"),
    targets: ["网络零售额 = 60亿元 2025", "网络零售额同比增 ≥ 20% 2025", "出口额 = 9亿元 2025", "出口额增幅 ≥ 8% 2025"],
  },
  {
    name: "bare noun: the investment of the projects before",
    text: goals("到2025年，实施技改项目200个，完成投资90亿元。"),
    targets: ["技改项目 = 200个 2025", "技改项目投资 = 90亿元 2025"],
  },
  {
    name: "bare noun: the investment of firms is their own figure",
    text: goals("到2025年，新增规上企业60家，工业投资达到90亿元。"),
    targets: ["新增规上企业 = 60家 2025", "工业投资 = 90亿元 2025"],
  },
  {
    name: "bare noun: diagnoses of those named before",
    text: task(
      "（一）开展诊断服务。遴选机构面向规上企业开展免费诊断，出具报告。2024年完成诊断50家，2025年起每年不少于80家。（责任单位：市工信局）",
    ),
    targets: ["规上企业免费诊断 = 50家 2024", "规上企业开展免费诊断 ≥ 80家 每年"],
  },
  {
    name: "bare noun: trainings of those named before",
    text: task("（一）强化人才。对企业技术骨干开展技能培训，每年组织培训600人次。（责任单位：市人社局）"),
    targets: ["企业技术骨干技能培训 = 600人次 每年"],
  },
  {
    name: "list: each of the things in a list with 各",
    text: task(
      "（一）提升车间。打造数字化车间60个，其中市级重点培育的家具、轴承数字化车间各12个。（责任单位：市工信局）",
    ),
    targets: ["数字化车间 = 60个 2025", "市级重点培育的家具数字化车间 = 12个 2025", "轴承数字化车间 = 12个 2025"],
  },
  {
    name: "list: 各 of two kinds at the beginning",
    text: goals("到2025年，省级、市级智能工厂各新增5家。"),
    targets: ["省级智能工厂 = 5家 2025", "市级智能工厂 = 5家 2025"],
  },
  {
    name: "list: activities with their number in the next clause",
    text: task("（一）营造氛围。组织现场观摩、供需对接等活动，全年不少于18场。（责任单位：市工信局）"),
    targets: ["现场观摩、供需对接等活动 ≥ 18场 每年"],
  },
  {
    name: "units: a second measure word in brackets",
    text: goals(
      "到2025年，打造智能企业100家、智能生产线（车间）300条（个）、智能工位900个，建成200条（个）示范产线（车间）。",
    ),
    targets: [
      "智能企业 = 100家 2025",
      "智能生产线（车间） = 300条 2025",
      "智能工位 = 900个 2025",
      "示范产线（车间） = 200条 2025",
    ],
  },
  {
    name: "units: energy and computing",
    text: goals("到2025年，储能规模达到30GWh，智能算力规模达到600P，年产能达到12万重量箱。"),
    targets: ["储能规模 = 30GWh 2025", "智能算力规模 = 600P 2025", "年产能 = 120000重量箱 2025"],
  },
  {
    name: "shares: of those who do something",
    text: goals("到2025年，超过40%的中小企业向数字化转型，60%以上的规上企业建有研发机构。"),
    targets: ["中小企业向数字化转型 > 40% 2025", "规上企业建有研发机构 ≥ 60% 2025"],
  },
  {
    name: "shares: a share of firms that only says who is meant",
    text: goals("到2025年，面向超过40%的中小企业，宣传政策。"),
    targets: [],
  },
  {
    name: "coverage: two in one clause",
    text: goals("到2025年，规上企业数字化改造全覆盖、规下企业数字化应用全覆盖。"),
    targets: ["规上企业数字化改造覆盖率 = 100% 2025", "规下企业数字化应用覆盖率 = 100% 2025"],
  },
  {
    name: "coverage: of things watched",
    text: goals("到2025年，重大危险源在线监测全覆盖，重点管线智能巡检全覆盖。"),
    targets: ["重大危险源在线监测覆盖率 = 100% 2025", "重点管线智能巡检覆盖率 = 100% 2025"],
  },
  {
    name: "coverage: of duties is none",
    text: goals("到2025年，责任落实全覆盖，监督检查全覆盖。"),
    targets: [],
  },
  {
    name: "sums: 亿 without 元 behind a measure of money",
    text: goals("到2025年，产业规模突破800亿，八大产业集群总量超过五千亿规模。"),
    targets: ["产业规模 > 800亿元 2025", "八大产业集群总量 > 5000亿元 2025"],
  },
  {
    name: "sums: a size of things is no sum",
    text: goals("到2025年，打造千亿级集群，培育百亿企业。"),
    targets: [],
  },
  {
    name: "sums: 万 of things counted, without a measure word",
    text: goals("到2025年，物联网连接数突破60万，移动用户数达到35万。"),
    targets: ["物联网连接数 > 600000 2025", "移动用户数 = 350000 2025"],
  },
  {
    name: "list: city and country before one noun",
    text: goals("到2025年，城市、农村家庭宽带接入能力分别达到500Mbps（兆比特每秒）、200Mbps。"),
    targets: ["城市家庭宽带接入能力 = 500Mbps 2025", "农村家庭宽带接入能力 = 200Mbps 2025"],
  },
  {
    name: "facts: what was done beyond the task",
    text: goals("一是推广生产线。实际建成生产线130条，完成目标任务的130%。推广数控系统540套，完成年度目标任务的107%。"),
    targets: [],
  },
  {
    name: "facts: a goal of the whole year beside its task",
    text: goals("到2025年，建成生产线130条，确保完成目标任务。"),
    targets: ["生产线 = 130条 2025"],
  },
  {
    name: "slogans: so many of a word in quotation marks",
    text: goals("助力四个“绿色青河”建设，落实五个“一流”要求，到2025年打造两个“灯塔工厂”。"),
    targets: ["“灯塔工厂” = 2个 2025"],
  },
  {
    name: "slogans: lists and mechanisms in words",
    text: task("（一）摸底。形成“需求、能力、服务”三张清单，建立两项机制，编制10张产业链图谱。（责任单位：市工信局）"),
    targets: [],
  },
  {
    name: "vouchers: a goal beside vouchers that cost so much",
    text: task(
      "（一）供给算力。到2025年，公共智能算力规模达到900P，每年发放“算力券”不超过2000万元。（责任单位：市数据局）",
    ),
    targets: ["公共智能算力规模 = 900P 2025"],
  },
  {
    name: "shares: of land kept for industry",
    text: task("（一）保障用地。每年新增建设用地计划的35%以上用于工业项目。（责任单位：市资源局）"),
    targets: ["新增建设用地计划用于工业项目 ≥ 35% 每年"],
  },
  {
    name: "shares: of money that goes to something is no goal",
    text: task("（一）强化支持。专项资金的35%以上用于设备更新。（责任单位：市财政局）"),
    targets: [],
  },
  {
    name: "table: a short name takes the task of its row",
    text: "青河市行动方案（2024—2025年）\n一、目标\n做强产业。\n附件\n重点任务分工表\n| 序号 | 重点任务 | 主要目标 | 责任单位 |\n| --- | --- | --- | --- |\n| 1 | 推进北岸电池基地建设 | 形成产能6GWh | 市工信局 |\n| 2 | 实施技术攻关 | 每年发布榜单8项 | 市科技局 |\n| 3 | 培育企业 | 新增高新技术企业30家 | 市科技局 |\n",
    targets: ["北岸电池基地建设产能 = 6GWh 2025", "技术攻关榜单 = 8项 每年", "新增高新技术企业 = 30家 2025"],
  },
  {
    name: "coverage: a number behind it in the same clause",
    text: goals("到2025年，亿元企业诊断全覆盖、规上企业改造覆盖面80%。"),
    targets: ["规上企业改造覆盖面 = 80% 2025", "亿元企业诊断覆盖率 = 100% 2025"],
  },
  {
    name: "facts: what is there already as an adjective",
    text: task("（一）改造产线。鼓励企业对现有产线进行改造，依托现有平台建设示范车间30个。（责任单位：市工信局）"),
    targets: ["示范车间 = 30个 2025"],
  },
  {
    name: "facts: what is there already",
    text: task("（一）改造产线。全市现有规上企业260家，已有示范车间30个。（责任单位：市工信局）"),
    targets: [],
  },
];
