import { type Case, measures } from "./case.ts";

const money = (name: string, text: string, ...incentives: string[]): Case => ({
  name: `money: ${name}`,
  text: measures(text),
  incentives,
});

/** Clauses about money, each rule beside a clause that looks alike and must not be read so. */
export const FRESH_MONEY_CASES: readonly Case[] = [
  money(
    "a share of a company is no grant",
    "1.采用股权投资方式支持骨干企业的项目，财政资金所占股份比例不超过企业总股本的30%。",
  ),
  money("a share of an investment", "1.对骨干企业，按其股权投资额的10%给予奖励。", "rate 10%"),
  money("a factor in a formula", "1.贴息金额=贷款本金×年利率×80%×实际天数/365，据此给予补贴。"),
  money("a share of interest", "1.对骨干企业，按实付利息的80%给予贴息。", "interest 80%"),
  money(
    "so much a head, and a limit for the body that gets it",
    "1.对引入外地企业的，按每家企业50万元的标准，给予承办单位不超过100万元奖励。",
    "per_unit 50万元 ≤100万元",
  ),
  money(
    "so much a head, and another grant",
    "1.按每家企业50万元的标准奖励，对获评示范的平台，给予不超过100万元奖励。",
    "per_unit 50万元",
    "upto ≤100万元",
  ),
  money(
    "the size of what is paid for, behind a colon",
    "1.对技改项目按设备购置额给予补助：设备购置额500万元（含）至2000万元的，按6%补助。",
    "rate 6%",
  ),
  money("sums behind a colon", "1.对新获评的智能工厂给予奖励：国家级100万元。", "fixed 100万元"),
  money(
    "a share told as the most, and its limit",
    "1.按融资金额不超过1%的比例，对龙头企业给予奖励，单家企业奖励资金最高不超过200万元。",
    "rate 1% ≤200万元",
  ),
  money("a rate of fees that a bank keeps to", "1.支持担保机构按年化费率不超过1%收费，对龙头企业给予服务。"),
  money("at most a share, at most a sum", "1.对企业上云费用，给予不超过50%、最高10万元的补贴。", "rate 50% ≤10万元"),
  money(
    "at most a share of an outlay",
    "1.对技改项目，给予设备投资额不超过10%的补助，最高100万元。",
    "rate 10% ≤100万元",
  ),
  money("at most a surcharge", "1.贷款利率上浮不超过10%的，给予5万元补助。", "fixed 5万元"),
  money("paid out by years", "1.对新入规企业奖励10万元，分两年兑现，每年5万元。", "fixed 10万元"),
  money(
    "another grant for every later year",
    "1.首年奖励10万元，对连续增长的，每年奖励5万元。",
    "fixed 10万元",
    "fixed 5万元",
  ),
  money("a fund named before its size", "1.每年安排“泵阀券”资金1500万元。", "fund 1500万元"),
  money("a grant that is paid and not set aside", "1.对骨干企业安排奖励资金20万元。", "fixed 20万元"),
  money("at least so much is set aside", "1.设立1亿元以上的泵阀专项资金予以支持。", "fund 1亿元"),
  money("at least so much is invested", "1.投资1亿元以上的项目，由专项资金予以支持。"),
  money("what all of them get together", "1.全市每年发放泵阀券总额不超过2000万元。"),
  money("what one of them gets", "1.每年给予每家企业奖励总额不超过20万元。", "upto ≤20万元"),
  money("from which size on", "1.更加普惠，将补助门槛由1000万元降低到500万元。"),
  money(
    "a stage of the payment is no share",
    "1.按投入的40%给予资助，资金按立项后50%、中期30%、验收后20%拨付。",
    "rate 40%",
  ),
  money(
    "what one gets and what a company gets for all",
    "1.对获得资格的人才给予奖励，单人最高10万元，每家企业给予最高不超过30万元支持。",
    "upto ≤10万元 ≤30万元",
  ),
  money(
    "loans among what is applied for",
    "1.优先支持申报贷款贴息等扶持项目，对入围的，最高奖补200万元。",
    "upto ≤200万元",
  ),
];
