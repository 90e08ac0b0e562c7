import type { Case } from "./case.ts";

const measures = (text: string) => `临渡市推动新型工业化若干措施\n一、支持企业改造\n${text}\n`;
const rules = (text: string) => `松桥区中小企业数字化转型专项资金实施细则\n第二章 支持标准\n${text}\n`;
const notice = (text: string) =>
  `关于开展2024年度白鹭县工业奖补资金申报的通知\n各镇（街道）：\n一、奖补内容\n${text}\n`;
const robots = (text: string) => `望江高新区促进机器人产业集聚发展的若干政策\n${text}\n`;

/** Money clauses as other offices word them: thresholds, tiers, shares, caps, ranks, and sums that are no grants. */
export const UNSEEN_MONEY_CASES: readonly Case[] = [
  {
    name: "thresholds: size of the project, share and cap",
    text: measures(
      "（一）对设备及软件投入300万元（含）以上的数字化车间项目，按实际投入的12%予以补助，最高不超过400万元。",
    ),
    incentives: ["rate 12% ≤400万元"],
  },
  {
    name: "thresholds: turnover first passes four marks",
    text: robots(
      "第三条 对年营业收入首次突破5000万元、1亿元、5亿元、10亿元的机器人企业，分别给予20万元、50万元、100万元、200万元一次性奖励。",
    ),
    incentives: ["fixed 20万元", "fixed 50万元", "fixed 100万元", "fixed 200万元"],
  },
  {
    name: "thresholds: two classes of investment with own shares",
    text: rules(
      "第五条 项目总投资500万元（含）至2000万元的，按设备投资额的8%补助，最高100万元；2000万元（含）以上的，按设备投资额的10%补助，最高300万元。",
    ),
    incentives: ["rate 8% ≤100万元", "rate 10% ≤300万元"],
  },
  {
    name: "thresholds: growth and turnover before one fixed sum",
    text: notice("1.对上年度产值超3亿元且增速不低于12%的工业企业，一次性奖励25万元。"),
    incentives: ["fixed 25万元"],
    targets: [],
  },
  {
    name: "thresholds: single loan and registered capital",
    text: rules(
      "第八条 注册资本1000万元以上的服务商，与区内企业签订合同额累计满200万元的，按合同额的5%奖励，最高60万元。",
    ),
    incentives: ["rate 5% ≤60万元"],
  },
  {
    name: "thresholds: area and staff of an incubator",
    text: robots("第四条 对建筑面积1万平方米以上、入驻企业20家以上的机器人加速器，给予运营主体最高150万元奖励。"),
    incentives: ["upto ≤150万元"],
    targets: [],
  },
  {
    name: "thresholds: energy saved per year",
    text: measures("（二）对年节能量达到1000吨标准煤以上的技改项目，按每吨标准煤300元给予奖励，最高200万元。"),
    incentives: ["per_unit 0.03万元 ≤200万元"],
  },
  {
    name: "respectively: national, provincial and city level in one bracket",
    text: measures("（三）对新认定的国家级、省级、市级绿色工厂，分别给予100万元、50万元、20万元奖励。"),
    incentives: ["fixed 100万元", "fixed 50万元", "fixed 20万元"],
  },
  {
    name: "respectively: the unit only at the end, joined by 和",
    text: notice("2.对获评“小巨人”、专精特新、创新型的中小企业，分别奖励50、20和5万元。"),
    incentives: ["fixed 50万元", "fixed 20万元", "fixed 5万元"],
  },
  {
    name: "respectively: caps of three platforms",
    text: measures("（四）对跨行业跨领域、行业型、区域型工业互联网平台，分别给予最高1000万元、300万元、200万元支持。"),
    incentives: ["upto ≤1000万元", "upto ≤300万元", "upto ≤200万元"],
  },
  {
    name: "respectively: levels of a maturity standard",
    text: rules("第六条 企业通过智能制造能力成熟度三级、四级、五级评估的，分别给予15万元、40万元、80万元奖励。"),
    incentives: ["fixed 15万元", "fixed 40万元", "fixed 80万元"],
  },
  {
    name: "respectively: two shares, two groups, two caps",
    text: rules(
      "第七条 对小微企业、大中型企业购买云服务的，分别按合同金额的40%、20%给予补贴，最高分别不超过6万元、15万元。",
    ),
    incentives: ["rate 40% ≤6万元", "rate 20% ≤15万元"],
  },
  {
    name: "respectively: factory, workshop or line",
    text: measures("（五）对入选国家级示范的智能工厂、数字化车间或生产线，分别给予150万元、60万元、30万元奖励。"),
    incentives: ["fixed 150万元", "fixed 60万元", "fixed 30万元"],
  },
  {
    name: "backref: the share above, other cap",
    text: measures("（六）智能产线按设备投资的15%予以补助，最高500万元；智能工厂按上述比例补助，最高1500万元。"),
    incentives: ["rate 15% ≤500万元", "rate 15% ≤1500万元"],
  },
  {
    name: "backref: the same share in the next sentence",
    text: rules(
      "第九条 企业开展数据治理的，按服务费用的30%给予补助，最高20万元。开展网络安全评估的，按同等比例给予补助，最高10万元。",
    ),
    incentives: ["rate 30% ≤20万元", "rate 30% ≤10万元"],
  },
  {
    name: "backref: the foregoing standard",
    text: notice(
      "3.对购置工业机器人的企业，按购置额的18%补助，最高100万元。租赁工业机器人的，参照前述比例补助，最高30万元。",
    ),
    incentives: ["rate 18% ≤100万元", "rate 18% ≤30万元"],
  },
  {
    name: "backref: share above, in a new paragraph",
    text: measures(
      "（七）支持中试平台建设。对省级中试平台按设备投入的25%给予补助，最高600万元。\n对企业自建的中试线，按上述比例给予补助，最高200万元。",
    ),
    incentives: ["rate 25% ≤600万元", "rate 25% ≤200万元"],
  },
  {
    name: "backref: the same support twice over",
    text: robots(
      "第五条 首台套整机按售价的20%奖励，最高300万元；关键零部件按照上述比例，最高150万元；工业软件首版次按照上述比例，最高80万元。",
    ),
    incentives: ["rate 20% ≤300万元", "rate 20% ≤150万元", "rate 20% ≤80万元"],
  },
  {
    name: "backref: that share, named with 该",
    text: rules("第十条 获评市级示范的，按项目投入的10%补助，最高50万元。获评省级示范的，按该比例补助，最高120万元。"),
    incentives: ["rate 10% ≤50万元", "rate 10% ≤120万元"],
  },
  {
    name: "money: an acre",
    text: measures("（八）对厂房改造项目，按每亩3万元给予补助。"),
    incentives: ["per_unit 3万元"],
  },
  {
    name: "money: a rack of a computing centre",
    text: measures("（九）对新建算力中心，按每个标准机架800元给予补贴，最高500万元。"),
    incentives: ["per_unit 0.08万元 ≤500万元"],
  },
  {
    name: "money: each diagnosis done",
    text: notice("4.服务商每完成1家企业诊断，补助0.8万元。"),
    incentives: ["per_unit 0.8万元"],
  },
  {
    name: "money: each robot installed",
    text: robots("第六条 对新增工业机器人的企业，每台补贴1.5万元，单个企业最高60万元。"),
    incentives: ["per_unit 1.5万元 ≤60万元"],
  },
  {
    name: "money: first three with falling sums",
    text: notice("5.对年度亩均评价前3名的企业，分别奖励50万元、30万元、20万元。"),
    incentives: ["ranking 50万元", "ranking 30万元", "ranking 20万元"],
  },
  {
    name: "money: first ten, each",
    text: measures("（十）对年度考评位列前10名的工业互联网服务商，每家给予20万元奖励。"),
    incentives: ["ranking 20万元"],
  },
  {
    name: "money: a share of the rate of interest",
    text: rules("第十一条 对技改贷款，按同期LPR的40%给予贴息，单户企业每年最高80万元。"),
    incentives: ["interest 40% ≤80万元"],
  },
  {
    name: "money: two per cent interest",
    text: measures("（十一）对企业设备更新贷款给予年化2%的贴息，单个项目贴息最高200万元。"),
    incentives: ["interest 2% ≤200万元"],
  },
  {
    name: "money: one to one match",
    text: measures("（十二）对获得省级智能制造专项的项目，按省级资金1:1给予配套，最高300万元。"),
    incentives: ["match 100% ≤300万元"],
  },
  {
    name: "money: half of the state's grant",
    text: robots("第七条 承担国家重点研发任务的，按国家拨付经费的50%给予配套支持，单个项目最高500万元。"),
    incentives: ["match 50% ≤500万元"],
  },
  {
    name: "money: a fund of funds",
    text: measures("（十三）组建总规模50亿元的先进制造业母基金，撬动社会资本。"),
    incentives: ["fund 50亿元"],
  },
  {
    name: "money: a sum between two bounds",
    text: notice("6.对评为示范标杆的企业，给予10万元至30万元奖励。"),
    incentives: ["fixed 10-30万元"],
  },
  {
    name: "money: cap of a project and cap of a firm in a year",
    text: rules("第十二条 按研发投入的6%给予补助，单个项目最高100万元，同一企业年度累计最高300万元。"),
    incentives: ["rate 6% ≤100万元 ≤300万元"],
  },
  {
    name: "money: share of a guarantee fee",
    text: rules("第十三条 对融资担保费用给予50%补助，每家企业最高15万元。"),
    incentives: ["rate 50% ≤15万元"],
  },
  {
    name: "money: cap in hundred millions",
    text: robots("第八条 对重大整机项目，按固定资产投资的10%给予支持，最高1亿元。"),
    incentives: ["rate 10% ≤1亿元"],
  },
  {
    name: "money: instalments by year",
    text: notice("7.对引进的头部企业奖励600万元，按5:3:2分三年兑付。"),
    incentives: ["fixed 600万元"],
  },
  {
    name: "money: quota and sum",
    text: measures("（十四）每年遴选不超过20个“5G+工业互联网”标杆，每个奖励30万元。"),
    incentives: ["fixed 30万元"],
    targets: [],
  },
  {
    name: "money: yearly cap of vouchers",
    text: robots("第九条 发放算力券，按合同额的30%抵扣，每家企业每年最高100万元。"),
    incentives: ["rate 30% ≤100万元"],
  },
  {
    name: "money: only the difference of a higher grade",
    text: measures("（十五）由市级晋升为省级的，补足差额部分；同一项目不重复享受，按就高原则执行。"),
    incentives: [],
  },
  {
    name: "money: penalties and recovery are no grants",
    text: rules("第二十条 骗取资金的，追回全部资金，三年内不得申报；情节严重的，依法处1万元以上3万元以下罚款。"),
    incentives: [],
    targets: [],
  },
  {
    name: "money: shares carried by city and district",
    text: rules("第二十一条 本细则所需资金由市、区两级财政按4:6比例分担，其中市级承担40%。"),
    incentives: [],
    targets: [],
  },
  {
    name: "money: prices of the past are no grants",
    text: notice("二、资金情况\n2023年全县共兑现奖补资金4200万元，惠及企业310家。"),
    incentives: [],
    targets: [],
  },
  {
    name: "money: how a bank's guarantee fund shares losses",
    text: measures("（十六）风险补偿资金池对不良贷款本金承担30%损失，银行承担70%。"),
    incentives: [],
    targets: [],
  },
  {
    name: "foreign: grants of another city in a reading list",
    text: `${measures("（十七）对示范场景给予最高40万元奖励。")}相关阅读\n花屿市：机器人企业落户最高奖励2000万元\n`,
    incentives: ["upto ≤40万元"],
  },
  {
    name: "broken: sum and its unit over two lines",
    text: measures("（十八）对入选国家级工业设计中心的企业，给予10\n0万\n元奖励。"),
    incentives: ["fixed 100万元"],
  },

  {
    name: "respectively: first, second and third prize with unlike numbers of winners",
    text: notice("8.设一等奖1名、二等奖2名、三等奖5名，分别奖励20万元、10万元、5万元。"),
    incentives: ["fixed 20万元", "fixed 10万元", "fixed 5万元"],
    targets: [],
  },
  {
    name: "money: a share not higher than, cap in words",
    text: rules("第十四条 贯标认证费用按不高于实际支出的50%予以补助，每户不超过十万元。"),
    incentives: ["rate 50% ≤10万元"],
  },
  {
    name: "money: rent by square metre",
    text: robots("第十条 对入驻中试基地的企业，按每平方米每月15元给予租金补贴。"),
    incentives: ["per_unit 15元"],
  },
  {
    name: "money: a list of grades with dashes",
    text: measures("（十九）支持企业贯标：\n——通过国家级贯标的，奖励30万元；\n——通过省级贯标的，奖励15万元。"),
    incentives: ["fixed 30万元", "fixed 15万元"],
  },
  {
    name: "money: a grant on top of the grant",
    text: measures("（二十）对入选省级首台套的产品给予80万元奖励；入选国家级的，再给予120万元奖励。"),
    incentives: ["fixed 80万元", "fixed 120万元"],
  },
  {
    name: "money: tax at a lower rate is no grant",
    text: measures("（二十一）落实高新技术企业减按15%税率征收企业所得税政策。"),
    incentives: [],
  },
  {
    name: "money: a loan line of the banks is no grant",
    text: measures("（二十二）引导金融机构设立100亿元技改专项信贷额度，单户授信最高3000万元。"),
    incentives: [],
  },
  {
    name: "thresholds: the sum spent counts, not the year of work",
    text: notice("9.对2023年1月1日以后开工、总投资1亿元以上的技改项目，按设备投资额的6%补助，单个项目不超过800万元。"),
    incentives: ["rate 6% ≤800万元"],
    targets: [],
  },
];
