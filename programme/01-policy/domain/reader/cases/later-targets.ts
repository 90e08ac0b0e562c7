import { type Case, goals } from "./case.ts";

const PLAN = "青河市纺织工业改造行动方案（2024—2027年）";
const tasks = (text: string) => `${PLAN}\n一、重点任务\n${text}\n`;
const news = (text: string) => `青河纺织改造提速\n记者从市工信局获悉，${text}（记者 林川）\n`;

/** Goals with the deadline of their task, sums of old and new, services in firms, and numbers that are no goals. */
export const LATER_TARGET_CASES: readonly Case[] = [
  {
    name: "deadline: a line below the task says by when",
    text: tasks(
      "1.提升检测能力。新建检测中心7个。\n责任单位：市纺织局\n完成时限：2025年9月\n2.更新纺机。更新纺机900台。\n责任单位：市纺织局",
    ),
    targets: ["检测中心 = 7个 2025", "更新纺机 = 900台 2027"],
  },
  {
    name: "deadline: in the bracket with the units",
    text: tasks("（一）提升检测能力。新建检测中心7个。（责任单位：市纺织局；完成时限：2026年12月底前）"),
    targets: ["检测中心 = 7个 2026"],
  },
  {
    name: "deadline: a year that the goal names itself counts, and 每年 has none",
    text: tasks(
      "1.提升检测能力。到2027年新建检测中心7个。\n完成时限：2025年9月\n2.培训工匠。每年培训工匠300人次。\n完成时间：2026年底前",
    ),
    targets: ["检测中心 = 7个 2027", "培训工匠 = 300人次 每年"],
  },
  {
    name: "deadline: when a report is due is none of the task",
    text: tasks("1.提升检测能力。新建检测中心7个。各地报送时间:2024年3月。\n2.更新纺机。更新纺机900台。"),
    targets: ["检测中心 = 7个 2027", "更新纺机 = 900台 2027"],
  },
  {
    name: "sums: the whole has the name of what is new",
    text: goals("到2025年，新开通充电桩5000个、累计超过1.2万个。"),
    targets: ["新开通充电桩 = 5000个 2025", "开通充电桩 > 12000个 2025"],
  },
  {
    name: "sums: another unit is no sum of it",
    text: goals("到2025年，新建染整车间60个、累计投资20亿元。"),
    targets: ["染整车间 = 60个 2025", "投资 = 20亿元 2025"],
  },
  {
    name: "services: firms that somebody is asked to visit",
    text: tasks("1.上门服务。选派专家开展节水体检，每年不少于350户。"),
    targets: ["节水体检 ≥ 350户 每年"],
  },
  {
    name: "services: a park is not counted in firms that nobody visits",
    text: tasks("1.上门服务。组织园区评选，每年不少于350户。"),
    targets: [],
  },
  {
    name: "counted: a number that tells what is counted is no goal",
    text: goals("到2025年，培育带动农户60户以上的龙头合作社25家。"),
    targets: ["农户60户以上的龙头合作社 = 25家 2025"],
  },
  {
    name: "counted: two goals in a row stay two",
    text: goals("到2025年，新增规上企业60户以上、龙头合作社25家。"),
    targets: ["新增规上企业 ≥ 60户 2025", "龙头合作社 = 25家 2025"],
  },
  {
    name: "counted: those of a size among the ones before",
    text: goals("到2025年，引进本地设计机构9家，其中年营业收入200万元以上的4家。"),
    targets: ["本地设计机构 = 9家 2025", "年营业收入200万元以上的本地设计机构 = 4家 2025"],
  },
  {
    name: "counted: people of the kinds that are listed",
    text: goals("到2025年，培训挡车工、设备维修工等1600人次，围绕织造、印染等3个工序开展攻关。"),
    targets: ["培训挡车工、设备维修工 = 1600人次 2025"],
  },
  {
    name: "numbers: a comma parts thousands",
    text: goals("到2025年，完成2,400台纺机更新，带动就业12,000人。"),
    targets: ["纺机更新 = 2400台 2025", "就业 = 12000人 2025"],
  },
  {
    name: "grants: what is done every year in a sentence that grants money",
    text: tasks("1.推广场景。每年发布纺织应用场景45个，对其中不超过6个标杆场景，给予每个15万元补助。"),
    targets: ["纺织应用场景 = 45个 每年"],
  },
  {
    name: "grants: a quota of awards is no goal",
    text: tasks("1.推广场景。每年遴选标杆场景6个，给予每个15万元补助。"),
    targets: [],
  },
  {
    name: "no goal: who is called in",
    text: goals("到2025年，更新纺机900台。对更新率不足50%的县进行约谈。"),
    targets: ["更新纺机 = 900台 2025"],
  },
  {
    name: "no goal: meetings of the office, and industries that a deed is about",
    text: goals("到2025年，更新纺机900台。每季度召开1次调度会。围绕邻市5个重点产业集群开展合作。"),
    targets: ["更新纺机 = 900台 2025"],
  },
  {
    name: "no goal: the size of a fund, and what one firm may get",
    text: goals("到2025年，更新纺机900台。设立纺织基金，首期规模3亿元。每家企业不超过4万元。"),
    targets: ["更新纺机 = 900台 2025"],
  },
  {
    name: "news: what a past year brought",
    text: news("2018年，全市3000余户织户改造设备9000余台，带动了产业升级。到2025年，全市将更新纺机900台。"),
    targets: ["更新纺机 = 900台 2025"],
  },
  {
    name: "news: this year, behind a later year",
    text: "2023年青河市计划更新纺机\n到2025年力争更新纺机900台。\n记者获悉，今年我市将举办纺织展。再培育织造名企8家。（记者 林川）",
    targets: ["更新纺机 = 900台 2025", "织造名企 = 8家 2023"],
  },
  {
    name: "frame: detailed rules that set goals and tasks for their years",
    text: "青河市纺织节水改造实施细则（2024—2026年）\n一、工作目标\n到2026年，节水率达到20%。\n二、重点任务\n1.改造车间。改造染整车间35个。（责任单位：市纺织局）\n三、支持政策\n（一）改造补助。对改造项目按投资额的9%补助。",
    targets: ["节水率 = 20% 2026", "改造染整车间 = 35个 2026"],
    tasks: ["改造车间: 市纺织局"],
  },
  {
    name: "frame: rules without years of their own set no goals",
    text: "青河市纺织节水改造专项资金实施细则\n一、支持内容\n（一）改造补助。支持企业改造染整车间35个的，按投资额的9%补助。",
    targets: [],
  },
  {
    name: "lines: an indented line that fills its column goes on",
    text: `${PLAN}\n一、工作目标\n　　到2027年，全市纺织产业设备投资总规模较2023年\n增长30%以上，纺织企业联网率达到百分之六十以上，重\n点纺织企业产品研发设计数字工具的普及率达到百分之八\n十，新建成纺织行业智能车间达到一百二十个以上，培育\n智能工厂三十家以上，关键工序的数控化率明显提升，绿\n色纺织工厂的建设取得了突出成效，工业用水重复利用率\n继续保持在较高水平，产业链上下游企业协同得到加强。\n`,
    targets: [
      "纺织产业设备投资总规模 ≥ 30% 2027",
      "纺织企业联网率 ≥ 60% 2027",
      "重点纺织企业产品研发设计数字工具的普及率 = 80% 2027",
      "纺织行业智能车间 ≥ 120个 2027",
      "智能工厂 ≥ 30家 2027",
    ],
  },
  {
    name: "growth: what grows is as large by a year",
    text: goals("纺织业增加值年均增速6%左右，到2025年突破300亿元。"),
    targets: ["纺织业增加值年均增速 ≈ 6% 每年", "纺织业增加值 > 300亿元 2025"],
  },
  {
    name: "growth: a count by a year is not of what grows",
    text: goals("纺织业增加值年均增速6%左右，到2025年达到300家。"),
    targets: ["纺织业增加值年均增速 ≈ 6% 每年"],
  },
];
