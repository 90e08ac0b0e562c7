import { type Case, goals, task } from "./case.ts";

/** Goals as further documents word them, each beside one that looks alike. */
export const FRESH_TARGET_CASES: readonly Case[] = [
  {
    name: "old values: brought down from what there is now",
    text: goals("到2025年，电镀企业由现有的52家压减到40家以内，印花企业数量由30家减至22家以下。"),
    targets: ["电镀企业 ≤ 40家 2025", "印花企业数量 ≤ 22家 2025"],
  },
  {
    name: "old values: a number that may not be passed is a quota",
    text: goals("到2025年，每县申报企业不超过15家。"),
    targets: [],
  },
  {
    name: "old values: with a unit per head",
    text: goals("到2025年，规上企业全员劳动生产率由2022年的19万元/人提高到26万元/人。"),
    targets: ["规上企业全员劳动生产率 = 26万元/人 2025"],
  },
  {
    name: "the past in brackets is no goal",
    text: goals("到2025年，全县规上企业总数突破160家（2022年为118家）。"),
    targets: ["规上企业总数 > 160家 2025"],
  },
  {
    name: "a year in brackets behind a figure is not the figure's",
    text: goals("到2025年，建成绿色工厂30家（其中2024年12家）。"),
    targets: ["绿色工厂 = 30家 2025"],
  },
  {
    name: "以上年… is not the year before",
    text: goals("到2025年，培育5家以上年销售收入过百亿元、2家以上年销售收入达300亿元的轴承企业。"),
    targets: ["年销售收入过百亿元的轴承企业 ≥ 5家 2025", "年销售收入达300亿元的轴承企业 ≥ 2家 2025"],
  },
  {
    name: "the year before is a fact",
    text: goals("上年新增轴承企业5家。到2025年，新增轴承企业9家。"),
    targets: ["新增轴承企业 = 9家 2025"],
  },
  {
    name: "years with values each: the things stand behind the last",
    text: task("（一）推进改造。2024年、2025年分别推动300家、400家规上企业开展改造。（责任单位：市工信局）"),
    targets: ["规上企业开展改造 = 300家 2024", "规上企业开展改造 = 400家 2025"],
  },
  {
    name: "a stage of the works counted before",
    text: task("（一）推动项目。全年新开工亿元以上项目150个，竣工90个，入库60个。（责任单位：市发展改革委）"),
    targets: [
      "新开工亿元以上项目 = 150个 每年",
      "新开工亿元以上项目竣工 = 90个 2025",
      "新开工亿元以上项目入库 = 60个 2025",
    ],
  },
  {
    name: "a dated value takes the name of its unit",
    text: task(
      "（一）推进技改。2024年完成技改投资60亿元，实施技改项目220项；2025年完成70亿元，实施项目260项。（责任单位：市工信局）",
    ),
    targets: ["技改投资 = 60亿元 2024", "技改项目 = 220项 2024", "技改投资 = 70亿元 2025", "技改项目 = 260项 2025"],
  },
  {
    name: "industries share what is measured behind the last",
    text: goals("到2025年，玻璃、陶瓷、铸造行业能效标杆以上产能比例分别达到30%、35%和40%。"),
    targets: [
      "玻璃行业能效标杆以上产能比例 = 30% 2025",
      "陶瓷行业能效标杆以上产能比例 = 35% 2025",
      "铸造行业能效标杆以上产能比例 = 40% 2025",
    ],
  },
  {
    name: "coverage twice over one population",
    text: goals("到2025年，规上制造业企业实现智能化诊断全覆盖、数字化改造全覆盖。"),
    targets: ["规上制造业企业智能化诊断覆盖率 = 100% 2025", "规上制造业企业数字化改造覆盖率 = 100% 2025"],
  },
  {
    name: "a growth told behind the figure does not make it yearly",
    text: goals("到2025年，制造业增加值占全省比重达12%左右、高技术制造业年均增速高于全省平均。"),
    targets: ["制造业增加值占全省比重 ≈ 12% 2025"],
  },
  {
    name: "idioms and room for change are no figures",
    text: goals("推动人工智能进入千商万店和千家万户。各县目标可作调整，调整幅度不超过10%。"),
    targets: [],
  },
  {
    name: "the size of the things counted in units of measure",
    text: goals("到2025年，淘汰2蒸吨及以下燃煤锅炉25台。"),
    targets: ["淘汰2蒸吨及以下燃煤锅炉 = 25台 2025"],
  },
  {
    name: "a bare grade is one of the things before",
    text: goals("到2025年，建设省级及以上创新中心5家，其中国家级1家。新认定市级智能工厂60家，其中卓越级不少于4家。"),
    targets: [
      "省级及以上创新中心 = 5家 2025",
      "国家级创新中心 = 1家 2025",
      "市级智能工厂 = 60家 2025",
      "卓越级智能工厂 ≥ 4家 2025",
    ],
  },
  {
    name: "a bare grade with another unit has no noun to take",
    text: goals("到2025年，完成技改投资50亿元，其中市级3家。"),
    targets: ["技改投资 = 50亿元 2025", "市级 = 3家 2025"],
  },
  {
    name: "every year: what lasts is built once, what is done goes on",
    text: task("（一）强化人才。每年培训技师3000人次，举办论坛2场，建设实训基地6个。（责任单位：市人社局）"),
    targets: ["培训技师 = 3000人次 每年", "论坛 = 2场 每年", "实训基地 = 6个 2025"],
  },
  {
    name: "the metric of the same industry, and the sum that grows",
    text: goals("到2025年，规上工业总产值达到800亿元，增加值达到200亿元；数字经济增加值年均增速16%以上，达到150亿元。"),
    targets: [
      "规上工业总产值 = 800亿元 2025",
      "规上工业增加值 = 200亿元 2025",
      "数字经济增加值年均增速 ≥ 16% 每年",
      "数字经济增加值 = 150亿元 2025",
    ],
  },
  {
    name: "个年度 before a noun counts things, alone it is a time",
    text: task("（一）推动项目。有序推动120个年度重点项目。连续3个年度评价合格。（责任单位：市工信局）"),
    targets: ["年度重点项目 = 120个 2025"],
  },
  {
    name: "a point in words is a figure, a measure or lines of news are none",
    text: goals("全年力争增加值占GDP比重同比提升一个百分点。十条意见。统筹产业资金，三年投入不少于3亿元。"),
    targets: ["增加值占GDP比重 = 1个百分点 每年"],
  },
  {
    name: "public money to be won is a goal, to be spent it is none",
    text: task("（一）强化支持。争取省级以上专项资金2亿元以上。统筹安排专项资金3亿元。（责任单位：市工信局）"),
    targets: ["省级以上专项资金 ≥ 2亿元 2025"],
  },
  {
    name: "area and firms of the places before",
    text: goals("到2025年，建设15家以上国家级孵化器，面积50万平方米以上，在孵企业600家以上。"),
    targets: ["国家级孵化器 ≥ 15家 2025", "国家级孵化器面积 ≥ 500000平方米 2025", "在孵企业 ≥ 600家 2025"],
  },
];
