import { type Case, goals, measures, task } from "./case.ts";

/** Money clauses. */
export const MONEY_CASES: readonly Case[] = [
  {
    name: "threshold, rate and cap in one sentence",
    text: measures("1.对总投资2000万元以上的项目，按设备投资额的10%给予补助，最高500万元。"),
    incentives: ["rate 10% ≤500万元"],
  },
  {
    name: "a threshold that must be reached first",
    text: measures("1.对年销售收入首次突破1亿元的企业，给予60万元一次性奖励。"),
    incentives: ["fixed 60万元"],
  },
  {
    name: "thresholds and amounts in two rows",
    text: measures("1.对年收入首次突破1000万、5000万、1亿元的企业，分别给予10万、30万、50万元奖励。"),
    incentives: ["fixed 10万元", "fixed 30万元", "fixed 50万元"],
  },
  {
    name: "tiers with one quote",
    text: measures("1.对认定为国家级、省级、市级的智能工厂，分别给予300万元、100万元、30万元奖励。"),
    incentives: ["fixed 300万元", "fixed 100万元", "fixed 30万元"],
  },
  {
    name: "unequal groups",
    text: measures("1.对获评的平台、工厂、车间或产线，分别给予200万元、80万元、40万元奖励。"),
    incentives: ["fixed 200万元", "fixed 80万元", "fixed 40万元"],
  },
  {
    name: "the unit stands at the last amount",
    text: measures("1.对一、二、三等奖，分别给予30、20、10万元奖励。"),
    incentives: ["fixed 30万元", "fixed 20万元", "fixed 10万元"],
  },
  { name: "only a cap", text: measures("1.对优秀平台，给予最高200万元奖励。"), incentives: ["upto ≤200万元"] },
  {
    name: "tiers of caps",
    text: measures("1.对国家级、省级平台，分别给予最高500万元、200万元补助。"),
    incentives: ["upto ≤500万元", "upto ≤200万元"],
  },
  {
    name: "two rates under one cap",
    text: measures("1.对示范项目，按设备投资的10%以及软件投入的20%给予最高不超过800万元的补助。"),
    incentives: ["rate 10% ≤800万元", "rate 20% ≤800万元"],
  },
  {
    name: "two caps",
    text: measures("1.按投资额的12%给予补助，单个项目最高300万元，单个企业年度累计不超过600万元。"),
    incentives: ["rate 12% ≤300万元 ≤600万元"],
  },
  {
    name: "back-reference to the rate before",
    text: measures("1.对产线按投资的16%给予补助，最高900万元。对工厂按上述比例给予补助，最高2000万元。"),
    incentives: ["rate 16% ≤900万元", "rate 16% ≤2000万元"],
  },
  {
    name: "the same rate again",
    text: measures("1.租用云平台的，按费用的25%给予补助，最高8万元。购买软件的，按照上述标准给予补助，最高30万元。"),
    incentives: ["rate 25% ≤8万元", "rate 25% ≤30万元"],
  },
  {
    name: "a share not above",
    text: measures("1.按照不超过设备投入的15%给予补助，最高100万元。"),
    incentives: ["rate 15% ≤100万元"],
  },
  {
    name: "a range of rates",
    text: measures("1.按项目投资额的10%-20%给予补助，最高1000万元。"),
    incentives: ["rate 10-20% ≤1000万元"],
  },
  {
    name: "interest without a rate",
    text: measures("1.对技改贷款给予贴息，贴息利率不超过同期LPR，单个企业贴息总额最高80万元。"),
    incentives: ["interest ≤80万元"],
  },
  {
    name: "half of the interest",
    text: measures("1.按实际支付利息的50%给予贴息，单户最高50万元。"),
    incentives: ["interest 50% ≤50万元"],
  },
  {
    name: "the same again of a higher grant",
    text: measures("1.对获得国家资金支持的项目，给予等额奖励。"),
    incentives: ["match 100%"],
  },
  {
    name: "a share of a higher grant",
    text: measures("1.对获得国家试点的平台，按国家补助资金的30%给予配套。"),
    incentives: ["match 30%"],
  },
  {
    name: "the first five",
    text: measures("1.对年度排名前5的服务商，每家奖励15万元。"),
    incentives: ["ranking 15万元"],
  },
  {
    name: "the first ten with a slash",
    text: measures("1.对考核排名前10的公司，给予8万元/家的补助。"),
    incentives: ["ranking 8万元"],
  },
  {
    name: "per thing served",
    text: measures("1.按其服务的项目分别给予车间项目3万元/个、工厂项目6万元/个的奖励。"),
    incentives: ["per_unit 3万元", "per_unit 6万元"],
  },
  { name: "per station", text: measures("1.对新建专网的企业，每个基站补助2万元。"), incentives: ["per_unit 2万元"] },
  {
    name: "a fund",
    text: task("（一）设立基金。设立总规模20亿元的产业基金。"),
    incentives: ["fund 20亿元"],
    targets: [],
  },
  {
    name: "a quota is not a grant",
    text: measures("1.每年认定不多于12家示范企业，每家给予最高60万元奖励。"),
    incentives: ["upto ≤60万元"],
  },
  {
    name: "pay-out shares are not grants",
    text: measures("1.给予企业90万元补助，分30%、30%、40%三年拨付。"),
    incentives: ["fixed 90万元"],
  },
  { name: "case by case has no number", text: measures("1.对重大项目采取一事一议方式给予支持。"), incentives: [] },
  { name: "by difference has no number", text: measures("1.已获奖励的企业晋级时，按差额给予奖励。"), incentives: [] },
  {
    name: "growth is not a rate",
    text: measures("1.对产值增长15%以上的企业，给予20万元奖励。"),
    incentives: ["fixed 20万元"],
  },
  { name: "a loan is not a grant", text: measures("1.鼓励银行提供最高1000万元信用贷款。"), incentives: [] },
  {
    name: "share of a project size",
    text: measures("1.对投资额达到300万元及以上的项目，给予投资额20%的补助，最高200万元。"),
    incentives: ["rate 20% ≤200万元"],
  },
  { name: "goals hold no grants", text: goals("到2025年，工业投资达到300亿元，增长10%以上。"), incentives: [] },
];
