import { type Case, goals, measures, task } from "./case.ts";

const AWARDS = "（一）对首次获评的冷链企业，按下表给予一次性奖励：\n\n";

/** Grants set in tables, years counted within a plan, shares of a task, brackets behind 其中, short titles, and what looks like them. */
export const NEWEST_CASES: readonly Case[] = [
  {
    name: "awards: grades across, things down",
    text: measures(
      `${AWARDS}项目\t国家级\t省级\t市级\n示范冷库\t90万元\t45万元\t12万元\n冷链实验室\t—\t35万元\t8万元\n绿色仓库\t70万元\t25万元\t—\n\n同一企业不重复享受。`,
    ),
    incentives: [
      "fixed 90万元",
      "fixed 45万元",
      "fixed 12万元",
      "fixed 35万元",
      "fixed 8万元",
      "fixed 70万元",
      "fixed 25万元",
    ],
  },
  {
    name: "awards: the grade stands down, the unit in the note above",
    text: measures(
      "（一）对获奖的设计团队给予奖励，标准如下（单位：万元）：\n\n|等次|工业设计奖|包装设计奖|\n|---|---|---|\n|一等奖|16|9|\n|二等奖|7|4|\n\n奖金由市财政承担。",
    ),
    incentives: ["fixed 16万元", "fixed 9万元", "fixed 7万元", "fixed 4万元"],
  },
  {
    name: "awards: where the most is told every sum is a limit",
    text: measures(
      "（一）对获评项目择优给予补助，最高标准见下表：\n\n|类别|A档|B档|\n|---|---|---|\n|冷库|60万元|30万元|\n|分拣线|40万元|20万元|\n",
    ),
    incentives: ["upto ≤60万元", "upto ≤30万元", "upto ≤40万元", "upto ≤20万元"],
  },
  {
    name: "awards: money by grade that nobody is granted is none",
    text: "青河市冷链发展情况\n一、基本情况\n各级冷库上年平均投资如下：\n\n类型\t国家级\t省级\t市级\n示范冷库\t900万元\t450万元\t120万元\n绿色仓库\t700万元\t250万元\t90万元\n",
    incentives: [],
  },
  {
    name: "awards: counts by grade are no money",
    text: measures(
      "（一）对获评企业给予奖励，各级数量如下：\n\n类型\t国家级\t省级\t市级\n示范冷库\t9家\t45家\t12家\n绿色仓库\t7家\t25家\t9家\n",
    ),
    incentives: [],
  },
  {
    name: "caps: a sum that may be paid up to",
    text: measures("（一）对投资2亿元以上的冷链重点项目，可补助至800万元。"),
    incentives: ["upto ≤800万元"],
  },
  {
    name: "years: those of the plan are counted",
    text: goals(
      "原则上第一年全市应改造的老旧冷库不少于40座；第二年全市应改造的老旧冷库不少于60座；第三年完成剩余20座老旧冷库改造。",
    ),
    targets: ["应改造的老旧冷库 ≥ 40座 2023", "应改造的老旧冷库 ≥ 60座 2024", "老旧冷库改造 = 20座 2025"],
  },
  {
    name: "years: the first one after a project has begun is none of the plan",
    text: goals("到2025年，项目投产后第一年产能利用率达到60%。"),
    targets: ["项目投产后第一年产能利用率 = 60% 2025"],
  },
  {
    name: "shares: of a task, at least and at most",
    text: goals(
      "到2025年，以集中方式改造的冷库面积不低于当年任务量的65%；以其他方式改造的冷库面积不得超过当年任务量的35%。",
    ),
    targets: ["集中方式改造的冷库面积 ≥ 65% 2025", "其他方式改造的冷库面积 ≤ 35% 2025"],
  },
  {
    name: "comparison: 不得超过 and 不得低于 set limits",
    text: goals("到2025年，冷链断链率不得超过3%，温控达标率不得低于96%。"),
    targets: ["冷链断链率 ≤ 3% 2025", "温控达标率 ≥ 96% 2025"],
  },
  {
    name: "counts: the trades that a share is of",
    text: goals("到2025年，五个重点行业规上企业冷链数字化比例达到88%，18个细分领域骨干企业上云率达到75%以上。"),
    targets: ["五个重点行业规上企业冷链数字化比例 = 88% 2025", "18个细分领域骨干企业上云率 ≥ 75% 2025"],
  },
  {
    name: "counts: trades with a number of their own behind them stay a count",
    text: goals("到2025年，培育五个重点行业平台，企业上云率达到75%。"),
    targets: ["重点行业平台 = 5个 2025", "企业上云率 = 75% 2025"],
  },
  {
    name: "brackets: some of the things behind 其中",
    text: goals("到2025年，推动不少于310家企业（其中包括不少于120家冷链重点企业）完成温控改造。"),
    targets: ["企业完成温控改造 ≥ 310家 2025", "冷链重点企业完成温控改造 ≥ 120家 2025"],
  },
  {
    name: "facts: about so much that something touches",
    text: goals("冷库改造按以下情形推进：我市涉及此类面积约730亩。到2025年，完成改造面积500亩。"),
    targets: ["改造面积 = 500亩 2025"],
  },
  {
    name: "tables of work: one cell a line, kinds of tasks, documents, and numbers that are not every one",
    text: [
      "青河市冷链建设方案（2023—2025年）",
      "",
      "附件：重点任务表",
      "",
      "序号",
      "",
      "任务类型",
      "",
      "重点内容",
      "",
      "责任单位",
      "",
      "参考文件",
      "",
      "2",
      "",
      "产地仓储",
      "建设",
      "",
      "在主要产地布局预冷设施，形成分级分拣能力。",
      "",
      "市农业农村局、市商务局，",
      "各县区",
      "",
      "《青河市冷链规划》",
      "",
      "5",
      "",
      "温控监测",
      "",
      `建立全程温控监测体系，${"按月归集各冷库运行数据并开展分析，".repeat(7)}及时处置断链。`,
      "",
      "市市场监管局",
      "",
      "《青河市冷链规划》",
      "",
    ].join("\n"),
    tasks: ["产地仓储建设: 市农业农村局 / 市商务局 / 各县区", "温控监测: 市市场监管局"],
  },
  {
    name: "titles: three signs name a task that has units",
    text: task("1.抓普查。摸清冷库底数，建立台账。（市商务局）\n2.抓提升。分批改造老旧冷库。（市工信局、市商务局）"),
    tasks: ["抓普查: 市商务局", "抓提升: 市工信局 / 市商务局"],
  },
  {
    name: "names: two documents whose marks were lost between them",
    text: task("1.强化衔接。落实《青河市冷链发展规划（2021-2025年）〉X〈青河市仓储提升方案》要求。（市商务局）"),
    references: ["policy 青河市冷链发展规划（2021-2025年）", "policy 青河市仓储提升方案"],
  },
  {
    name: "names: one document within another stays one",
    text: task("1.强化衔接。落实《关于印发〈青河市冷链发展规划〉的通知》要求。（市商务局）"),
    references: ["policy 关于印发〈青河市冷链发展规划〉的通知"],
  },
  {
    name: "awards: the most of the sentence before is not that of the table",
    text: measures(
      "（一）对冷库改造按投资的9%补助，最高70万元。对首次获评的企业，按下表奖励：\n\n项目\t省级\t市级\n示范冷库\t45万元\t12万元\n绿色仓库\t25万元\t6万元\n",
    ),
    incentives: ["rate 9% ≤70万元", "fixed 45万元", "fixed 12万元", "fixed 25万元", "fixed 6万元"],
  },
  {
    name: "years: 当年 of a clause behind 每年 is every year's",
    text: goals("每年改造计划中，以集中方式改造的冷库面积不低于当年计划任务量的65%。"),
    targets: ["集中方式改造的冷库面积 ≥ 65% 每年"],
  },
  {
    name: "lists: how many stand on a list that is printed below",
    text: goals("2024年度纳入试点的镇共计14个（名单见附件）。到2025年，新增冷链示范镇6个。"),
    targets: ["新增冷链示范镇 = 6个 2025"],
  },
  {
    name: "grants: what a plan builds before it grants something for it",
    text: task("1.建设示范。面向产地打造9个市级冷链枢纽，对验收合格的枢纽一次性奖励30万元。（市商务局）"),
    targets: ["市级冷链枢纽 = 9个 2025"],
  },
  {
    name: "grants: what is built where money is asked for is a condition",
    text: measures("（一）对年内建成3个产地冷库的企业，给予奖励30万元。"),
    targets: [],
  },
  {
    name: "indicators: ten thousands in the column of units",
    text: goals(
      "\n|指标|单位|2022年基数|2025年目标|\n|---|---|---|---|\n|冷链上云农户|万户|0.6|1.9|\n|冷库总容量|万吨|30|45|\n",
    ),
    targets: ["冷链上云农户 = 19000户 2025", "冷库总容量 = 45万吨 2025"],
  },
  {
    name: "indicators: a cell a line, each ended by a stroke, due in months",
    text: "2024年，青河市继续公开冷链重点指标。\n序号 |\n指标名称 |\n预期效果 |\n完成时限 |\n牵头处室 |\n1 |\n示范冷库发布数量 |\n40座 |\n10月 |\n流通处 |\n2 |\n冷链断链率 |\n3%以下 |\n12月 |\n监测处 |\n3 |\n冷库总容量 |\n60万吨左右 |\n12月 |\n",
    targets: ["示范冷库发布数量 = 40座 2024", "冷链断链率 ≤ 3% 2024", "冷库总容量 ≈ 600000吨 2024"],
  },
  {
    name: "names: what a document carries out is not itself, even when its own name ends so",
    text: "青河市冷链物流发展行动方案（2023—2025年）\n为贯彻《冷链物流发展行动方案》和《东原省仓储业发展规划》，制定本方案。\n一、工作目标\n到2025年，新建冷库6座。\n",
    references: ["policy 冷链物流发展行动方案", "policy 东原省仓储业发展规划"],
  },
  {
    name: "issuers: the number above the name of a notice is no part of it",
    text: "青河市人民政府办公室文件\n\n青政办〔2023〕7 号\n\n青河市人民政府办公室关于印发\n青河市冷链建设方案的通知\n\n各县人民政府：\n现将《青河市冷链建设方案》印发给你们。\n",
    metadata: { issuers: ["青河市人民政府办公室"] },
  },
  {
    name: "awards: what was paid out by grade is none",
    text: measures(
      "（一）加大奖励力度。上年各级奖励兑现情况如下：\n\n项目\t省级\t市级\n示范冷库\t45万元\t12万元\n绿色仓库\t25万元\t6万元\n",
    ),
    incentives: [],
  },
  {
    name: "years: the first one of a firm is none of the plan",
    text: goals("到2025年，冷链企业留存率达到70%。孵化企业第一年营收达到300万元。"),
    targets: ["冷链企业留存率 = 70% 2025", "孵化企业第一年营收 = 300万元 2025"],
  },
  {
    name: "lists: what is to be built stays a goal beside its list",
    text: goals("2024年，重点培育冷链企业14家（名单见附件）。"),
    targets: ["冷链企业 = 14家 2024"],
  },
  {
    name: "grants: each that is built is no goal",
    text: task("1.建设示范。支持产地仓建设，每建成1个产地仓，给予8万元补助。（市商务局）"),
    targets: [],
  },
  {
    name: "tables of work: a number in a cell is no serial number before its row is full",
    text: [
      "青河市冷链建设方案（2023—2025年）",
      "附件：重点任务表",
      ...["序号", "重点任务", "建设内容", "完成时限", "责任单位"].map((head) => `\n${head}`),
      ...["1", "产地仓建设", "3", "2024年", "市商务局"].map((cell) => `\n${cell}`),
      ...["2", "冷库改造工程", "5", "2025年", "市工信局"].map((cell) => `\n${cell}`),
      "",
    ].join("\n"),
    tasks: ["产地仓建设: 市商务局", "冷库改造工程: 市工信局"],
  },
];
