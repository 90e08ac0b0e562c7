import { type Case, measures } from "./case.ts";

/** Interest in points, tiers behind 其中, sums in pairs, vouchers, sums per unit, and money that nobody is given. */
export const LATER_MONEY_CASES: readonly Case[] = [
  {
    name: "interest: points of the rate, paid by the city",
    text: measures("（一）对仓储设备贷款，按2个百分点给予市级贴息，单户企业每年不超过60万元。"),
    incentives: ["interest 2% ≤60万元"],
  },
  {
    name: "interest: points by which something grew are no rate",
    text: measures("（一）对产值增速高于全市2个百分点的仓储企业，给予8万元奖励。"),
    incentives: ["fixed 8万元"],
  },
  {
    name: "interest: the interest of a lease is what a share is paid of",
    text: measures("（一）对租赁冷链车辆的企业，按融资租赁利息的25%给予补贴，最高45万元。"),
    incentives: ["rate 25% ≤45万元"],
  },
  {
    name: "tiers: limits behind 其中 are those of the share before",
    text: measures("（一）对冷库改造，按设备款的25%给予补助，其中小型冷库最高12万元，大型冷库最高36万元。"),
    incentives: ["rate 25% ≤12万元", "rate 25% ≤36万元"],
  },
  {
    name: "tiers: a share behind 其中, and one limit for a firm",
    text: measures(
      "（一）对冷库改造，按设备款的7%给予补助，其中节能改造按9%给予补助，单户企业年度补助最高不超过130万元。",
    ),
    incentives: ["rate 7% ≤130万元", "rate 9% ≤130万元"],
  },
  {
    name: "tiers: a grant of its own behind 其中 keeps its own limit",
    text: measures("（一）对冷库改造，按设备款的7%给予补助，最高50万元，其中对节能改造，按9%给予补助，最高80万元。"),
    incentives: ["rate 7% ≤50万元", "rate 9% ≤80万元"],
  },
  {
    name: "pairs: a second sum in brackets",
    text: measures("（一）对新认定（复评合格）的国家级、省级物流枢纽，分别给予90万元（20万元）、35万元（7万元）奖励。"),
    incentives: ["fixed 90万元", "fixed 20万元", "fixed 35万元", "fixed 7万元"],
  },
  {
    name: "pairs: a threshold in brackets is no grant",
    text: measures("（一）对年营收1000万元（含税）、2000万元（含税）以上的物流企业，分别奖励3万元、5万元。"),
    incentives: ["fixed 3万元", "fixed 5万元"],
  },
  {
    name: "vouchers: so much is given out",
    text: measures("（一）全市每年发放仓储券1800万元、绿色物流券700万元。"),
    incentives: ["fund 1800万元", "fund 700万元"],
  },
  {
    name: "vouchers: the whole of them is named behind its size",
    text: measures("（一）设立总额最高3亿元的“物流券”，降低企业成本。"),
    incentives: ["fund ≤3亿元"],
  },
  {
    name: "vouchers: a share of the price that a voucher covers",
    text: measures("（一）企业持“仓储券”购买服务，按实付金额的45%抵扣，每家企业累计不超过3万元。"),
    incentives: ["rate 45% ≤3万元"],
  },
  {
    name: "vouchers: one is worth so much to each firm",
    text: measures("（一）对上门服务的物流企业，每家发放仓储券奖励2万元。"),
    incentives: ["fixed 2万元"],
  },
  {
    name: "vouchers: cashing them is no match",
    text: measures("（一）服务完成后，服务商凭仓储券领取等额补贴。"),
    incentives: [],
  },
  {
    name: "per unit: things that are connected or installed",
    text: measures("（一）企业接入冷链监测网的，每接入1个测温点补助600元，单家企业不超过4万元。"),
    incentives: ["per_unit 0.06万元 ≤4万元"],
  },
  {
    name: "per unit: per watt, and per ton of coal with limits by tier",
    text: measures(
      "（一）对冷库屋顶光伏，按装机容量给予0.15元/瓦的一次性补贴，单个项目最高25万元。\n（二）按年节能量400元/吨标准煤给予奖励，县级项目最高奖励20万元，列入市级名录的项目最高可奖励90万元。",
    ),
    incentives: ["per_unit 0.000015万元 ≤25万元", "per_unit 0.04万元 ≤20万元", "per_unit 0.04万元 ≤90万元"],
  },
  {
    name: "funds: the size of the special fund in a sentence of its own",
    text: measures("（一）专项资金规模每年不低于900万元。"),
    incentives: ["fund 900万元"],
  },
  {
    name: "funds: without a name, for those it is for",
    text: measures("（一）在市级物流资金中安排80万元，对上云仓储企业给予补贴。"),
    incentives: ["fund 80万元"],
  },
  {
    name: "not given: what all grants together may reach, and what comes from above",
    text: measures("（一）中央财政奖补资金1.2亿元。（二）同一项目各级财政补助总额不得超过项目总投资的35%。"),
    incentives: [],
  },
  {
    name: "vouchers: so much of them at most, and the share they cover",
    text: measures("（一）每年发放不超过2600万元仓储券，按合同金额的35%支持，单个企业每年最高70万元。"),
    incentives: ["fund ≤2600万元", "rate 35% ≤70万元"],
  },
  {
    name: "tiers: one share behind the limits of all tiers",
    text: measures("（一）小型冷库每家最高15万元，大型冷库每家最高45万元，补助比例不超过改造费用的40%。"),
    incentives: ["rate 40% ≤15万元", "rate 40% ≤45万元"],
  },
  {
    name: "ranks: each with its sum",
    text: measures("（一）对年度考核前8名的物流园区，分别给予第1-3名70万元、第4-8名25万元奖励。"),
    incentives: ["ranking 70万元", "ranking 25万元"],
  },
  {
    name: "ranks: a project that ranks by its size is paid once",
    text: measures("（一）对投资额列全市第2名、达到9000万元的物流项目，给予25万元奖励。"),
    incentives: ["fixed 25万元"],
  },
];
