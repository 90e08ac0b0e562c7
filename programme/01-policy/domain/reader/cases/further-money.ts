import type { Case } from "./case.ts";

const guide = (text: string) => `石桥区工业高质量发展专项资金申报指南\n二、支持标准\n${text}\n`;
const news = (text: string) => `石桥区出台新政支持企业数字化\n2024年4月2日 来源：石桥日报\n${text}\n`;
const money = (name: string, text: string, ...incentives: string[]): Case => ({
  name: `aid: ${name}`,
  text: guide(text),
  incentives,
});

/** Grants as guides, older measures and news tell them. */
export const FURTHER_MONEY_CASES: readonly Case[] = [
  money(
    "maturity levels with an open top",
    "1.对通过智能制造能力成熟度二级、三级、四级及以上评估的企业，分别给予5万元、20万元、50万元奖励。",
    "fixed 5万元",
    "fixed 20万元",
    "fixed 50万元",
  ),
  money("share with a limit named 上限为", "2.给予企业实际投资额10%的补助，补助上限为300万元。", "rate 10% ≤300万元"),
  money(
    "limit of the year and of all years",
    "3.按服务费的40%给予补贴，单个企业年度最高补贴不超过50万元、累计不超过100万元。",
    "rate 40% ≤50万元 ≤100万元",
  ),
  money("so many a year, each the same", "4.每年评选10家标杆企业，每家奖励50万元。", "fixed 50万元"),
  money(
    "match with its limit between commas",
    "5.对获得国家专项资金的项目，按国家资金的50%、最高不超过500万元给予配套。",
    "match 50% ≤500万元",
  ),
  money("may reach", "6.对重大创新平台，支持额度最高可达5000万元。", "upto ≤5000万元"),
  money("a range that is not further told", "7.对优秀案例奖励10—30万元不等。", "fixed 10-30万元"),
  money(
    "two parts of one investment",
    "8.设备投资500万元以下部分按8%、500万元以上部分按12%给予补助。",
    "rate 8%",
    "rate 12%",
  ),
  money(
    "a range of shares and a cap",
    "9.按项目投资额的10%—15%给予补助，单个项目补助不超过200万元。",
    "rate 10-15% ≤200万元",
  ),
  money("premium rate is a condition", "10.按投保费率不超过3%及实际年度保费的80%给予补贴。", "rate 80%"),
  money("equity", "11.对优质项目给予最高不超过2000万元的股权投资支持。", "upto ≤2000万元"),
  money("within a sum", "12.择优给予100万元以内的资金支持。", "upto ≤100万元"),
  money("cap in brackets behind", "13.给予设备购置额20%的补贴（最高300万元）。", "rate 20% ≤300万元"),
  money("who pays what", "14.以上奖励资金由市、区按照4：6比例承担。"),
  money("growth is a condition, growth is paid", "15.对年度研发投入增长10%以上的企业，按增量的5%给予奖励。", "rate 5%"),
  money(
    "share and cap as one standard",
    "16.按照企业投入的30%、最高不超过60万元的标准给予后补助。",
    "rate 30% ≤60万元",
  ),
  money(
    "one project, one firm",
    "17.按投资额的5%给予补助，一个项目最高补助50万元，一个企业最高补助100万元。",
    "rate 5% ≤50万元 ≤100万元",
  ),
  money(
    "levels behind a colon",
    "18.对通过评估的企业，按评估等级给予奖励：二级10万元，三级30万元，四级100万元。",
    "fixed 10万元",
    "fixed 30万元",
    "fixed 100万元",
  ),
  money("a fund and what it draws", "19.设立规模不低于10亿元的产业基金，力争撬动社会资本100亿元。", "fund 10亿元"),
  money(
    "falling shares in years",
    "20.对新引进企业，前两年按地方财政贡献的80%、后三年按50%给予奖励。",
    "rate 80%",
    "rate 50%",
  ),
  money("each firm each year", "21.对上云标杆企业每家每年给予10万元奖励，最多支持三年。", "fixed 10万元"),
  money("by person and time", "22.对培训机构按2000元/人给予补贴。", "per_unit 2000元"),
  money(
    "a fixed sum by the piece",
    "23.主导制定国际、国家、行业标准的，每项分别奖励100万元、50万元、20万元。",
    "fixed 100万元",
    "fixed 50万元",
    "fixed 20万元",
  ),
  money(
    "twice the limit for the best",
    "24.按投资额的10%补助，最高200万元；获评国家级的，补助上限提高至500万元。",
    "rate 10% ≤200万元",
    "rate 10% ≤500万元",
  ),
  money(
    "rent free and by share",
    "25.租用厂房的，三年内按实际租金的50%给予补贴，每年补贴不超过30万元。",
    "rate 50% ≤30万元",
  ),
  money("a loan is none", "26.银行给予企业最高1000万元信用贷款。"),
  money(
    "a sum of turnover that must be reached",
    "27.申报企业上年度主营业务收入达到5000万元以上，研发投入占比不低于3%。",
  ),
  money("points are none", "28.总分100分，80分以上的企业纳入培育库，占比不超过30%。"),
  money("budget of the project", "29.项目总投资3.2亿元，其中设备投资1.8亿元。"),
  money("paid in two parts", "30.对通过验收的项目给予100万元补助，立项时拨付50%，验收后拨付50%。", "fixed 100万元"),
  money(
    "and a second sum to the people",
    "31.对获得大赛金奖的团队，给予20万元奖金，并给予指导老师2万元奖励。",
    "fixed 20万元",
    "fixed 2万元",
  ),
  money(
    "cap told before the share with a stop",
    "32.单个项目补助最高不超过200万元，补助比例不超过项目总投资的20%。",
    "rate 20% ≤200万元",
  ),
  money("in traditional characters", "33.對新認定的智能工廠，給予50萬元獎勵。", "fixed 50万元"),
  money("with blanks in the numbers", "34.对获评企业给予 50 万元 一次性奖励。", "fixed 50万元"),
  money("the reward of a chief engineer", "35.对首席数据官每年给予1万元津贴。", "fixed 1万元"),
  money("half the cost up to, per certificate", "36.每取得一项发明专利授权，奖励5000元。", "per_unit 5000元"),
  money("a share lifted by points is none", "37.对中小企业补助比例上浮5个百分点。"),
  money(
    "the ranking with classes",
    "38.对年度综合评价前3名、第4至10名的园区，分别奖励200万元、100万元。",
    "ranking 200万元",
    "ranking 100万元",
  ),
  money(
    "interest of a green loan",
    "39.对绿色贷款按照年利率1%给予贴息，单户企业每年贴息最高20万元。",
    "interest 1% ≤20万元",
  ),
  money(
    "subsidy to the guarantee firm",
    "40.对融资担保机构按担保额的1%给予奖补，年度奖补总额不超过100万元。",
    "rate 1% ≤100万元",
  ),
  money(
    "money set aside over years, then a grant",
    "41.统筹市级工业专项资金，三年安排6亿元支持企业改造。对新认定的灯塔工厂给予500万元奖励。",
    "fund 6亿元",
    "fixed 500万元",
  ),
  money(
    "money set aside and what a firm may claim",
    "42.每年安排500万元用于发放“算力券”，单个企业每年最高可申领8万元。",
    "fund 500万元",
    "upto ≤8万元",
  ),
  money(
    "money of the year for each project is no fund",
    "43.对每个示范项目给予100万元补助，区财政分年安排。",
    "fixed 100万元",
  ),
  money(
    "one limit for two classes",
    "44.对投资200万元至800万元的项目，按投资额的6%给予补助；对投资800万元以上的项目，按投资额的9%给予补助。同一企业年度补助总额不超过300万元。",
    "rate 6% ≤300万元",
    "rate 9% ≤300万元",
  ),
  money(
    "a limit does not reach over a full stop",
    "45.对试点项目，按投资额的6%给予补助。对示范项目，按投资额的9%给予补助。单个示范项目最高200万元。",
    "rate 6%",
    "rate 9% ≤200万元",
  ),
  money(
    "each one newly joined",
    "46.平台每新接入1家企业，给予平台方0.3万元补助，每年最高20万元。",
    "per_unit 0.3万元 ≤20万元",
  ),
  money("each step climbed is one sum", "47.年产值每上一个台阶，给予企业10万元奖励。", "fixed 10万元"),
  {
    name: "aid: news that tells two tiers",
    text: news(
      "根据新政，首次认定的国家级工厂最高可获100万元奖励，省级工厂可获30万元奖励。此外，企业购买云服务，可获合同额30%的补贴，最高10万元。",
    ),
    incentives: ["upto ≤100万元", "fixed 30万元", "rate 30% ≤10万元"],
  },
  {
    name: "aid: news of what was done",
    text: news("去年，全区累计兑现奖励资金3200万元，惠及企业210家，技改投资增长18%。"),
    incentives: [],
  },
  {
    name: "aid: answers to questions",
    text: "《石桥区智改数转若干措施》政策解读\n问：如何支持企业改造？\n答：对改造项目按照设备投资额的12%给予补助，最高不超过500万元。\n问：如何支持平台？\n答：对行业平台给予最高200万元补助。\n",
    incentives: ["rate 12% ≤500万元", "upto ≤200万元"],
  },
  {
    name: "aid: a list of bullets under one share",
    text: guide(
      "（一）对企业数字化改造按软硬件投入的20%给予补助：\n●智能车间最高补助100万元；\n●智能工厂最高补助300万元。",
    ),
    incentives: ["rate 20% ≤100万元", "rate 20% ≤300万元"],
  },
];
