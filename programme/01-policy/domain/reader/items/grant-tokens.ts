import { codesOf } from "../clauses/codes.ts";
import type { Quantity } from "../quantities/quantity.ts";

/** What a number in a sentence about money is for. */
export type Role = "amount" | "cap" | "rate" | "condition" | "fund";

export type Token = { readonly quantity: Quantity; readonly role: Role };

export const GRANTS =
  /给予|予以|奖励|补助|补贴|资助|奖补|贴息|配套|扶持|支持|最高|补偿|发放|奖金|拨付|安排|设立|组建|基金|激励|专项资金|抵扣|抵用/;

const GIVES = "(?:给予|予以|奖励|补助|补贴|资助|奖补|支持|扶持|激励|补偿|奖|补|发放|追加)";
const MONEY_WORD = "(?:资金|金额|标准|额度|经费|奖金|费用)?";

/** What stands right before an amount that is paid out. */
const AMOUNT_BEFORE = new RegExp(
  `(?:${GIVES}|各|再|另|一次性|分别|按|标准为|为|每[\\u4e00-\\u9fff]{1,6}|提高(?:至|到)|增加(?:至|到)?)(?:企业|项目|单位|每家|每个|每户|其|个人|团队|每年|所在企业|承办单位)?(?:一次性)?${GIVES}?${MONEY_WORD}(?:为|人民币|:|不低于|至少|不少于)?$`,
);
/** 给予数字化车间项目5万元: a short name between verb and amount. */
const AMOUNT_NEAR =
  /(?:给予|奖励|补助|补贴|资助|分别给予)(?![^,。;]*(?:投资|收入|产值|营收|达到|超过|突破|以上|满|贷款|不超过|最高))[\u4e00-\u9fff"()]{1,16}$/;
const AMOUNT_AFTER =
  /^(?:\/[^,。;]{1,5})?(?:人民币)?(?:的)?(?:标准)?(?:给予)?(?:一次性|财政|资金|专项|研发|建设|配套|现金|政府|市级|省级|区级|县级|运营|落户|认定|事后|后|补充)*(?:奖励|补助|补贴|资助|奖补|奖金|扶持|支持|创新券|服务券|券|经费|激励|配套|奖)/;
const CAP_BEFORE = /(?:最高|最多|上限|封顶|限额|至多|不超过|不高于|不得超过|可[补奖][贴助励]至)(?:[^,。;\d%]{0,12})$/;
const CAP_AFTER = /^(?:封顶|为上限|为限|上限|以内|以下(?:的)?(?:奖|补|资|支))/;
const NOT_PAID = /^(?:的)?(?:信用)?(?:贷款|授信|信贷|融资|保费|担保额|额度的贷款|罚款|以上(?!\d)|及以上|以上的)/;

const RATE_BEFORE =
  /(?:按|按照|依照|参照|抵扣|抵免|给予|予以|补助|补贴|奖励|资助|不超过|最高|比例为|标准为)[^,。;%]{0,48}$/;
const RATE_AFTER =
  /^(?:的)?(?:的?比例|标准|额度|部分)?[,]?(?:[^,。;\d%]{0,16})(?:给予|予以|补助|补贴|奖励|资助|支持|贴息|配套|奖补|扶持|补偿|承担|返还|减免|抵扣|抵用)/;
const NOT_A_RATE =
  /(?:占比?|比重|比例(?:达到|达|超过|不低于)?|增长|增幅|增速|增长率|提高|提升|下降|降低|高于|低于|超过|持股|股权|税率|利率|费率|折|费用率|上浮|下浮|毛利率|覆盖率|合格率|完成率|满意度)(?:了|约|达到|达|超过|不低于|不高于|不超过|至|到|在|为)?$/;
const PAY_OUT =
  /^(?:[^,。;]{0,14})(?:拨付|兑付|到位|兑现|首付|尾款|余款|预拨|分期|分次|两次|三次|比例分)|^(?:的)?(?:进度|资金比例|首批|余下)|^(?:以上|及以上)的?(?!比例|部分|.{0,6}(?:补|奖|资助))/;

const FUND_BEFORE = /(?:设立|安排|组建|发起|总规模|规模|整合|统筹|筹集|设置|预算|出资|投入)[^,。;]{0,26}$/;
const FUND_AFTER = /^(?:[^,。;]{0,16})(?:基金|专项资金|资金|预算|经费)(?!.{0,4}(?:奖励|补助|补贴))/;
const FUND_NEAR = /(?:基金|资金池|专项资金|预算)[^,。;]{0,12}(?:规模|总额)?[^,。;]{0,6}$/;

/** 县财政每年安排800万元, 统筹专项资金，三年安排15亿元: money set aside, whatever it is called. */
const SET_ASIDE =
  /(?:每年|年度|财政|[两二三四五\d]年|预算|统筹)[^,。;对]{0,8}安排(?:资金|经费|总额)?(?:不少于|不低于|约)?$|(?:资金|经费|预算)中[^,。;对]{0,4}(?:安排|列支)$/;

/** 每再增加1亿元: a step that is paid for. */
const STEP = /(?:每|再|每再)(?:增加|增长|提高|新增|超过|超|投资|完成|实现)[^,。;\d]{0,6}$/;
/** 奖励标准：国家级100万元，省级50万元; AA级（20万元）: sums told without a verb. */
const TOLD =
  /(?:奖励|补助|补贴|资助|奖补)(?:标准|金额|额度)?(?:为|如下)?:(?:[^,。;]{0,16}\d+[万亿]?元[,、])*[^,。;\d投收产营]{0,12}$/;

/** 将补助门槛由1000万元降低到500万元: from which size on something is granted. */
const THRESHOLD = /门槛[^。;]{0,24}$/;

/** 500万元以下部分: a class of outlay and no cap. */
const BELOW = /^(?:\(含\)|\(不含\))?(?:及|\(含\))?以下(?!的?(?:一次性|资金)?(?:奖|补|资|支|经费))/;

/** 补助：设备购置额500万元: the size of what is paid for. */
const SIZE_BEFORE = /(?:购置|投资|投入|贷款|销售|合同|采购|融资|保费|交易)额(?:度)?(?:为|达到?|在)?$/;

/** 第1-3名100万元、第4-10名50万元奖励 */
const OF_RANKS =
  /第[\d一二三四五六七八九十]{1,3}(?:名|位)?(?:(?:-|至|到)第?[\d一二三四五六七八九十]{1,3})?(?:名|位)的?(?:各|每[家个])?$/;

function toldAlone(before: string, after: string): boolean {
  if (before.includes("额") && SIZE_BEFORE.test(before)) return false;
  if ((before.includes(":") && TOLD.test(before)) || (before.includes("第") && OF_RANKS.test(before))) return true;
  if (!after.startsWith(")") || !/[^额资入值款]\($/.test(before)) return false;
  const rest = after.slice(1).replace(/\([^()]*\)?/g, "");
  return /给予|奖励|补助|补贴|资助/.test(rest) && !/\d[万亿]?元/.test(rest);
}

/** 每年安排“上云券”资金1500万元; 专项资金三年投入不少于3亿元: what is set aside is named before its size. */
const FUND_NAMED =
  /(?:安排|设立|列支|列入|编列)[^,。;对\d]{0,16}(?<![奖补助励贴])(?:资金|经费|基金)(?:总额|规模)?(?:不少于|不低于|约|为|达到?)?$|(?:专项|产业|引导|发展|财政|扶持)资金,?(?:每年|年均|[两二三四五]年)(?:投入|安排|合计|累计)?(?:不少于|不低于|约)?$/;
/** 设立1亿元以上的专项资金: the least that is set aside. */
const SET_UP = /(?:设立|组建|安排|发起)(?:总规模|规模|总额)?$/;

/** 中央财政奖补资金2亿元: what is received, not what is given. */
const RECEIVED = /(?:中央|国家|上级|省级)(?:财政)?[^,。;给予对按]{0,8}(?:奖补|补助|支持|专项)资金(?:总额|共|约|为)?$/;

/** 发放算力券3000万元、创新券800万元; 设立总额最高2亿元的"算力券". */
const VOUCHERS_BEFORE = /(?:发放|投放|安排)(?:[^,。;对]{1,12}券\d[\d.]*[万亿]?元[、和])*[^,。;对企户家\d]{0,12}券"?$/;
/** 每年发放不超过2000万元算力券: for all firms together. */
const VOUCHERS_GIVEN = /(?:每年|全年|年度|[两二三四五]年|累计)(?:统筹)?(?:发放|安排|投放)(?:总额)?$/;
const VOUCHERS_BEHIND = /^的"?[\u4e00-\u9fff]{1,8}券/;

function isForVouchers(before: string, after: string): boolean {
  if (after.includes("券")) {
    if (/^"?[\u4e00-\u9fff]{1,8}券/.test(after) && VOUCHERS_GIVEN.test(before)) return true;
    if (VOUCHERS_BEHIND.test(after) && /设立[^,。;\d]{0,10}$/.test(before)) return true;
  }
  return before.includes("券") && VOUCHERS_BEFORE.test(before) && !/^(?:的)?(?:一次性)?(?:奖|补|资助|\/)/.test(after);
}

/** What is set aside without a name of its own. */
function isSetAside(before: string, after: string): boolean {
  if (!before.includes("安排") && !before.includes("列支")) return false;
  return SET_ASIDE.test(before) && !/^的?(?:一次性|资金)?(?:奖励|补助|补贴|资助|奖补)(?!资金)/.test(after);
}

/** Whether money was set aside before a number. Without 资金, 基金, 经费 or 预算 nothing is named. */
function isFund(before: string, after: string): boolean {
  if (isForVouchers(before, after)) return true;
  const names = before.includes("金") || before.includes("经费") || before.includes("预算");
  if (names && FUND_NAMED.test(before) && !/^(?:的)?(?:一次性)?(?:奖|补|资助|\/)/.test(after)) return true;
  if (isSetAside(before, after)) return true;
  return (
    (FUND_BEFORE.test(before) && FUND_AFTER.test(after)) ||
    (names && FUND_NEAR.test(before) && /设立|安排|组建|发起|规模/.test(before))
  );
}

/** What `NOT_PAID` and `BELOW` begin with, and `CAP_AFTER`. */
const BEGINS_NOT_PAID = codesOf("的信贷授融保担额罚以及(");
const BEGINS_CAP = codesOf("封为上以");

function isUnpaid(before: string, after: string): boolean {
  if (BEGINS_NOT_PAID.has(after.charCodeAt(0)) && (NOT_PAID.test(after) || BELOW.test(after))) return true;
  return before.includes("资金") && RECEIVED.test(before);
}

function saysCap(after: string): boolean {
  return BEGINS_CAP.has(after.charCodeAt(0)) && CAP_AFTER.test(after);
}

function moneyRole(sentence: string, quantity: Quantity): Role {
  const before = sentence.slice(Math.max(0, quantity.outerStart - 40), quantity.outerStart);
  const tight = sentence.slice(Math.max(0, quantity.start - 40), quantity.start);
  const after = sentence.slice(quantity.end, quantity.end + 40);
  if (after.startsWith("以上的") && SET_UP.test(before) && isFund(before, after.slice(3))) return "fund";
  if (isUnpaid(before, after) || isInstalment(sentence, quantity)) return "condition";
  if (isFund(before, after)) return "fund";
  if (quantity.op === "le" || CAP_BEFORE.test(tight) || saysCap(after))
    return isLimitOfProject(tight) ? "condition" : "cap";
  if (before.includes("门槛") && THRESHOLD.test(before)) return "condition";
  if (STEP.test(before) && !AMOUNT_AFTER.test(after)) return "condition";
  if (quantity.op === "eq" && toldAlone(before, after)) return "amount";
  if (AMOUNT_BEFORE.test(before) || AMOUNT_AFTER.test(after) || AMOUNT_NEAR.test(before))
    return quantity.op === "gt" && !AMOUNT_AFTER.test(after) ? "condition" : "amount";
  return "condition";
}

/** 全市每年发放算力券总额不超过2000万元: what all of them get together. */
const WHOLE_BUDGET = /(?:发放|安排|兑付|兑现|支出)[^,。;企个家户]{0,12}总额(?:度)?(?:最高)?(?:不超过|控制在|不高于)$/;

/** 投资额不超过500万元的项目, 授信最高3000万元, 财政投入不超过1亿元: conditions although they say 不超过. */
function isLimitOfProject(before: string): boolean {
  return (
    (before.includes("总额") && WHOLE_BUDGET.test(before)) ||
    /(?:投资额?|收入|产值|营收|注册资本|贷款余额|合同额|销售额)(?:在)?(?:不超过|不高于)$/.test(before) ||
    /(?:财政|预算)(?:资金)?(?:投入|支出|安排)(?:总额)?(?:不超过|不高于|最高)$/.test(before) ||
    /(?:授信|信贷|融资|贷款|担保)(?:总)?(?:额度|金额|总额|规模|余额|限额)?,?(?:最高|最多|控制在|不超过|不高于|上限为?)+(?:可达|可达到|达|为|到)?$/.test(
      before,
    )
  );
}

/** 奖励10万元，分两年兑现，每年5万元 */
const BY_YEARS =
  /\d[万亿]?元[^。;]{0,12},?分[两二三四五\d](?:个?年度?|期|次|批)(?:等额|平均)?(?:兑现|拨付|发放|到位|支付|给予|兑付)(?:到位)?,(?:每[年期次批]|第一[年期次批]|首[年期次批])[^,;。]{0,6}$/;

/** 奖励10万元（第一年5万元、第二年5万元）: how a grant told before the bracket is paid out. */
function isInstalment(sentence: string, quantity: Quantity): boolean {
  const before = sentence.slice(Math.max(0, quantity.outerStart - 60), quantity.outerStart);
  if (before.includes("分") && BY_YEARS.test(before)) return true;
  const open = sentence.lastIndexOf("(", quantity.start);
  if (open < 0 || sentence.lastIndexOf(")", quantity.start) > open) return false;
  const inside = sentence.slice(open + 1, quantity.start);
  return (
    /(?:第[一二三四五\d]{1,2}|首|次|当)年(?:度)?[^,;。]{0,10}$|其余[^,;。]{0,8}$/.test(inside) &&
    /\d[万亿]?元[^,;。]{0,10}$/.test(sentence.slice(0, open))
  );
}

/** 资金按立项后50%、中期30%、验收后20%拨付: shares told by the stage in which they are paid. */
const STAGE = /资金按(?:照)?(?:立项|启动|签约|开工|验收|认定|批复)后?$/;

const IN_PARTS = /阶段|分期|分批|分次|分[两二三四五\d]{0,2}(?:年|次|期|批)|第[一二三]年|首年|逐年|先行|剩余/;

/** Shares that make up the whole of a grant are how it is paid out: 分三年按奖励总额的40%、30%、30%兑付. */
function withoutPayOut(tokens: Token[], sentence: string): Token[] {
  const shares = tokens.filter((it) => it.role === "rate" && !it.quantity.ranged);
  const staged = shares.findIndex((it) =>
    STAGE.test(sentence.slice(Math.max(0, it.quantity.outerStart - 12), it.quantity.outerStart)),
  );
  if (staged > 0) {
    const paidOut = new Set(shares.slice(staged));
    return [...tokens].map((it) => (paidOut.has(it) ? { ...it, role: "condition" as const } : it));
  }
  const sum = shares.reduce((whole, it) => whole + it.quantity.max, 0);
  const first = shares[0]?.quantity;
  if (!first || shares.length < 2 || Math.abs(sum - 100) > 0.01 || !IN_PARTS.test(sentence)) return tokens;
  const base = sentence.slice(Math.max(0, first.outerStart - 16), first.outerStart);
  if (!/(?:奖|补|资助|支持|扶持|资金|总额|额度|比例)[^,。;]{0,6}$|(?:年|阶段|期|批)[^,。;]{0,6}$/.test(base))
    return tokens;
  return tokens.map((it) => (it.role === "rate" ? { ...it, role: "condition" as const } : it));
}

/** Shares of a company and not of a cost: 所占股份比例不超过被投资企业总股本的30%. */
const OF_COMPANY = /(?:股份|持股|股权|参股|出资)(?:所占|占)?比例[^,。;]{0,20}$|(?:股本|总股份|股权总额)的$/;

/** 按融资金额不超过1%的比例，对企业给予奖励; 给予不超过50%、最高10万元的补贴: a share told as the most that is paid. */
const AT_MOST = /不(?:超过|高于)$/;
const GIVEN_AT_MOST =
  /(?:(?:给予|予以|按照?|补助|补贴|奖励|资助)(?:最高)?|(?:给予|予以|按照?)[^,。;]{0,12}(?:额|费用|投入|投资|支出|售价|保费|租金))不(?:超过|高于)$/;
const AS_SHARE = /^的?比例,?[^。;]{0,40}(?:给予|予以|奖励|补助|补贴|资助|奖补)/;

const GRANTED = /^的?[^。;]{0,30}(?:补助|补贴|奖励|资助|奖补|贴息)/;

function isShareAtMost(tight: string, after: string): boolean {
  if (!AT_MOST.test(tight) || NOT_A_RATE.test(tight.replace(AT_MOST, ""))) return false;
  return AS_SHARE.test(after) || (GIVEN_AT_MOST.test(tight) && GRANTED.test(after));
}

/** 按1个百分点给予县级贴息 */
const SUBSIDISED = /^的?(?:标准|比例)?(?:给予|予以|进行)?(?:财政|[省市区县]级)?贴息/;

/** 各级财政补助总额不得超过项目总投资的40%: what all grants together may reach. */
const OF_ALL_MONEY =
  /(?:各级|累计|合计|全部)[^,。;]{0,12}(?:补助|资助|支持|奖补|补贴|扶持|资金)[^,。;]{0,8}不(?:得)?(?:超过|高于)[^,。;%]{0,12}(?:投资|投入|费用|支出)(?:总?额)?的$/;

function shareRole(sentence: string, quantity: Quantity): Role {
  const before = sentence.slice(Math.max(0, quantity.outerStart - 60), quantity.outerStart);
  const after = sentence.slice(quantity.outerEnd, quantity.outerEnd + 40);
  const tight = sentence.slice(Math.max(0, quantity.start - 20), quantity.start);
  // ×80%×: a factor in the middle of a formula.
  if (/^[×*]/.test(after) || OF_COMPANY.test(before)) return "condition";
  if (before.endsWith("的") && OF_ALL_MONEY.test(before)) return "condition";
  if (isShareAtMost(tight, after)) return "rate";
  if (/(?:奖励|补助|补贴|资助|支持|奖补)?(?:比例|标准)(?:可|再)?(?:提高|提升|上浮)(?:到|至)$/.test(before))
    return "rate";
  if (/(?:奖励|补助|补贴|资助|支持|奖补|贴息|配套)(?:资金)?的?(?:最高)?比例(?:为|是|:|不超过|最高)?$/.test(before))
    return "rate";
  if (quantity.unit !== "%" && !SUBSIDISED.test(after) && quantity.unit !== "‰") return "condition";
  if (/利率(?:为|按)?$/.test(tight) && SUBSIDISED.test(after)) return "rate";
  if (
    NOT_A_RATE.test(before) ||
    NOT_A_RATE.test(tight) ||
    PAY_OUT.test(sentence.slice(quantity.end, quantity.end + 40))
  )
    return "condition";
  if (quantity.op === "ge" && !/(?:按|按照)[^,。;]{0,40}$/.test(before)) return "condition";
  return RATE_BEFORE.test(before) || RATE_AFTER.test(after) ? "rate" : "condition";
}

/** 分别给予40万元（10万元）、15万元（5万元）: each sum with another one in brackets. */
const PAIRED = /\d[万亿]?元\(\d[\d.]*[万亿]?元\)、\d/;
const IN_PAIRS = /^(?:\(|\)[、,])$/;

const JOINED = /^(?:[、,]|和|及|以及|与|或者?|至)?(?:最高|不超过)?(?:每[家个户项])?$/;

/** Numbers that leave their unit to the last of a row: 100、50、30万元. */
function withUnits(quantities: readonly Quantity[], sentence: string): Quantity[] {
  const result = [...quantities];
  for (let i = result.length - 2; i >= 0; i--) {
    const here = result[i];
    const next = result[i + 1];
    if (!here || !next || here.kind !== "plain" || next.kind !== "money") continue;
    if (!JOINED.test(sentence.slice(here.end, next.outerStart))) continue;
    result[i] = { ...here, unit: next.unit, kind: "money" };
  }
  return result;
}

const SHARES: ReadonlySet<string> = new Set(["%", "‰", "个百分点", "百分点"]);

function isShare(quantity: Quantity): boolean {
  return SHARES.has(quantity.unit);
}

/** The numbers of a sentence about money, each with its role; `numbers` are all that stand in it. */
export function tokensOf(sentence: string, numbers: readonly Quantity[]): Token[] {
  const quantities = withUnits(numbers, sentence).filter(
    (it) => it.kind === "money" || it.kind === "bare-money" || isShare(it),
  );
  const tokens: Token[] = [];
  const paired = sentence.includes("元(") && PAIRED.test(sentence);
  const joins = (gap: string) => JOINED.test(gap) || (paired && IN_PAIRS.test(gap));
  for (const quantity of quantities) {
    const before = tokens.at(-1);
    const share = isShare(quantity);
    const run =
      before !== undefined &&
      isShare(before.quantity) === share &&
      joins(sentence.slice(before.quantity.outerEnd, quantity.outerStart));
    const role = share ? shareRole(sentence, quantity) : moneyRole(sentence, quantity);
    const threshold = role === "condition" && /^(?:\(含\))?(?:及其?)?以上/.test(sentence.slice(quantity.end));
    if (
      run &&
      before &&
      !(threshold && before.role !== "condition") &&
      !(role === "cap" && before.role === "amount") &&
      /^(?:[、,()]|和|及|以及|与)/.test(sentence.slice(before.quantity.outerEnd, quantity.outerStart) || "、")
    ) {
      tokens.push({
        quantity,
        role:
          before.role === "condition" &&
          role !== "condition" &&
          !AMOUNT_AFTER.test(sentence.slice(quantity.end, quantity.end + 20))
            ? "condition"
            : before.role === "condition"
              ? role
              : before.role,
      });
      continue;
    }
    tokens.push({ quantity, role });
  }
  return withoutPayOut(backwards(tokens, sentence), sentence);
}

/** A row takes the role of its last member, which stands next to the verb: 50万元、30万元奖励. */
function backwards(tokens: Token[], sentence: string): Token[] {
  for (let i = tokens.length - 2; i >= 0; i--) {
    const here = tokens[i];
    const next = tokens[i + 1];
    if (!here || !next || here.role !== "condition" || next.role !== "amount") continue;
    const gap = sentence.slice(here.quantity.outerEnd, next.quantity.outerStart);
    if (
      !isShare(here.quantity) &&
      JOINED.test(gap) &&
      gap !== "" &&
      !/以上/.test(sentence.slice(here.quantity.end, here.quantity.outerEnd))
    )
      tokens[i] = { ...here, role: "amount" };
  }
  return tokens;
}
