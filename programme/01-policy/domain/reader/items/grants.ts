import type { IncentiveKind } from "../../draft.ts";
import { chineseNumber } from "../quantities/numerals.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token } from "./grant-tokens.ts";

/** Numbers that make up one grant, before they are written down. */
export type Grant = {
  kind: IncentiveKind;
  rate?: Quantity;
  amount?: Quantity;
  cap?: Quantity;
  cap2?: Quantity;
  base?: string;
  second?: string;
};

const NEW_SUBJECT = /[,、]?(?:对|其中|(?:国家|省|市|区|县)级(?!财政))|[,](?:首次|新)/;
const OVERALL =
  /累计|总额|合计|年度|每年|单个企业|同一企业|每家企业|单个单位|同一单位|单户|单家|每户企业|单个主体|同一项目|单个项目|每个项目|每个企业|一个企业|一家企业|一户企业/;
const PER_THING =
  /每(?:个|台|亩|套|家|户|条|项|人|场|次|平方米|千瓦|新增|新建|建成|服务|培训|完成|推动)?(?:一?[个台亩套家户条项人场次座])?(?:基站|项目|亩|平方米|千瓦|节点|台|套|场|人次|人|机架|标准|车间|工厂|诊断|设备|机器人)?/;
const SERVED = /按(?:照)?(?:其)?(?:服务|诊断|培训|完成|建设|实施|推动|新增)[^,。]{0,20}(?:数|项目|企业|个|家)/;

/** Amounts that are paid per thing: 5万元/个, 每亩2万元, 每服务一家企业补贴1万元. */
export function perThing(sentence: string, quantity: Quantity): string | null {
  if (quantity.per && !/^(?:家|户|年|月)$/.test(quantity.per)) return quantity.per;
  const before = sentence.slice(Math.max(0, quantity.outerStart - 26), quantity.outerStart);
  // All that follows asks for this word.
  if (!before.includes("每")) return null;
  const each =
    /每(?:新增|新建|建成|服务|培训|完成|推动|诊断|引进|改造|组织|举办)[^,。;]{0,10}?(?:一|1)?(个|台|亩|套|家|户|条|项|人|场|次|座|名)?[^,。;]{0,12}(?:给予|补|奖|资助|按)[^,。;]{0,6}$/.exec(
      before,
    );
  if (each) return each[1] ?? "项";
  const done =
    /每(?:成功)?(?:新增|新建|建成|服务|培训|完成|推动|诊断|引进|改造|组织|举办|创建|培育|获评|取得|获得|制定|发布|研发|通过|孵化|招聘|吸纳|上云|备案|接入|更新|淘汰|购置|安装|部署|采购|销售|研制|入库)(?:一|1)?(个|台|亩|套|家|户|条|项|人|场|次|座|名)[^,。;]{0,14},?(?:给予|补助|补贴|奖励|资助|按)?$/.exec(
      before,
    );
  if (done) return done[1] ?? null;
  const any =
    /每(?!上|增)[\u4e00-\u9fff]{1,5}(?:一|1)(个|台|套|家|户|条|项|件|人|场|次|座|名)[^,。;]{0,14},(?:给予|补助|补贴|奖励|资助)[^,。;\d]{0,8}$/.exec(
      before,
    );
  if (any) return any[1] ?? null;
  const counted = /按(?:照)?每(家|户|个|项|人|次|台|套|场)[^,。;]{0,6}$/.exec(before);
  if (counted) return counted[1] ?? null;
  const measured =
    /(?:每)(?:个|座|台|套|处)?(亩|平方米|千瓦时|千瓦|瓦时|瓦|台|套|基站|节点|标准机架|机架|人次|人|场|次|度|吨|公里|立方米|件|课时)(?:[^,。;]{0,10})$/.exec(
      before,
    );
  if (measured) return measured[1] ?? null;
  return SERVED.test(sentence.slice(0, quantity.outerStart)) && PER_THING.test(before) && quantity.per
    ? quantity.per
    : null;
}

/** 第4-10名50万元: the ranks that a sum stands right behind. */
const RANKS =
  /第?[\d一二三四五六七八九十]{1,3}(?:名|位)?(?:-|至|到)第?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位)(?:的)?(?:各|每[家个]|分别)?(?:奖励|给予)?$/;

/** The last of the ranks right before a sum. */
export function rankBefore(before: string): number | undefined {
  const last = before.slice(-8).includes("名") || before.slice(-8).includes("位") ? RANKS.exec(before)?.[1] : undefined;
  if (last === undefined) return undefined;
  return /^\d/.test(last) ? Number(last) : chineseNumber(last);
}

/** 排名第1至第3名. */
const FROM_FIRST = /第[1一](?:名|位)?(?:至|到|-)第?(\d{1,3}|[二三四五六七八九十]{1,3})(?:名|位)/;

export function rankOf(sentence: string): number | undefined {
  const span = sentence.includes("第") ? FROM_FIRST.exec(sentence)?.[1] : undefined;
  if (span) return /^\d/.test(span) ? Number(span) : chineseNumber(span);
  if (!sentence.includes("前")) return undefined;
  const found =
    /(?:排名|位列|列|名列|综合|考核|评分)?[^,。]{0,6}前(\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位|家|的|强)?/.exec(
      sentence,
    );
  if (!found?.[1] || /前(?:\d|.{1,3})(?:年|个月|期)/.test(found[0])) return undefined;
  return /^\d/.test(found[1]) ? Number(found[1]) : chineseNumber(found[1]);
}

const HIGHER =
  /(?:国家|中央|省|上级|省级|国家级|上一级|市级)(?:级)?[^,。;]{0,14}(?:资金|金额|奖励|补助|支持|资助|补贴|扶持)(?:资金|金额|额度|额|标准|经费)?的?$/;

function kindOfRate(sentence: string, rate: Quantity): IncentiveKind {
  const base = sentence.slice(Math.max(0, rate.outerStart - 30), rate.outerStart);
  const after = sentence.slice(rate.end, rate.end + 16);
  if (HIGHER.test(base) || (/^(?:的)?(?:比例)?[^,]{0,8}配套/.test(after) && /国家|省|中央|上级/.test(base)))
    return "match";
  if (
    /贴息|利息补贴|利息补助/.test(after) ||
    /贴息[^,。;]{0,8}$/.test(base) ||
    (/(?<!租赁)利息|LPR|贷款利率/.test(base) && /贴|补/.test(after))
  )
    return "interest";
  return "rate";
}

const CITY_WIDE = /全市|全区|全省|全县|资金总额|预算|总规模/;

type CapWork = { grants: Grant[]; open: Grant[]; gap: string; quantity: Quantity; sentence: string };

const COUNTER =
  /(?:企业|项目|单位|机构|产品|平台|车间|工厂|园区|场景|主体|户|家|个)(?=[^企项单机产平车工园场主户家个]*$)/;
const ONE_OF_EACH = /一个|一家|一户|单个|单户|单家|每个|每家|每户|每年|年度|累计|合计|总额|同一|全年/;

/** 大型企业最高500万元，中小企业最高200万元; 其他企业最高50万元: caps of tiers and not two limits of one grant. */
function isNextTier(open: readonly Grant[], gap: string, before: string): boolean {
  if (!open.some((grant) => grant.cap && (grant.rate || grant.amount))) return false;
  const own = gap.replace(/^[^,;、]*[,;、]/, "");
  if (/^(?:其他|其余|一般)/.test(own)) return true;
  const stem = (words: string) => words.replace(/(?:最高|最多|上限|补助|奖励|补贴|不超过|封顶|给予|为|达)+[^,]*$/, "");
  const [here, there] = [stem(own), stem(before.slice(before.lastIndexOf(",") + 1))];
  if (here === there || ONE_OF_EACH.test(own) || ONE_OF_EACH.test(there) || here.length < 3) return false;
  const counter = COUNTER.exec(here)?.[0];
  // 小型冷库, 大型冷库: of the same things.
  return counter === undefined ? here.slice(-2) === there.slice(-2) : counter === COUNTER.exec(there)?.[0];
}

/** 按每家50万元的标准，给予承办单位不超过100万元: what one gets for all of them. */
const PER_HEAD = /^的?标准,(?:给予|予以)[^,。;\d]{0,20}(?:最高|不超过)$/;

/** 单人最高10万元，每家企业给予最高不超过30万元: what one company gets for all its people. */
const ALL_OF_ONE = /^(?:每家|单个|单家|每户|同一|每个)(?:企业|单位|机构)(?:每年)?(?:给予|累计)*(?:最高|不超过)+$/;
const HEAD = /(?:单人|每人|单项|单个项目|每个项目|单台|每台|单个人才)[^,。;\d]{0,8}$/;

function headBefore(cap: Quantity, sentence: string): boolean {
  return HEAD.test(sentence.slice(Math.max(0, cap.outerStart - 20), cap.outerStart));
}

/** 按费用的30%补助，其中小型企业最高10万元: the limit of a tier of that share. */
const AMONG = /,其中[^,对按]{2,24}?(?:最高|不超过|最多|上限)+(?:为|补助|奖励|补贴)*$/;
/** 按500元/吨给予奖励，市级项目最高奖励30万元: the limit of the first tier. */
const FIRST_TIER = /^[^,]{0,14},[^,对]{2,16}(?:项目|企业|单位)(?:最高|不超过|最多)+(?:可)?(?:奖励|补助|补贴)?$/;

/** Whether a cap is that of the first of several tiers of the same share or the same sum per unit. */
function beginsTiers(open: readonly Grant[], gap: string): boolean {
  if (open.some((grant) => grant.cap)) return false;
  if (AMONG.test(gap)) return open.every((grant) => grant.rate);
  return FIRST_TIER.test(gap) && open.every((grant) => grant.kind === "per_unit");
}

/** 按6%补助，其中智能改造按8%补助，单户企业最高100万元: the limit of one firm holds for the shares before 其中, too. */
function ofOneFirm(grants: readonly Grant[], own: string, sentence: string): readonly Grant[] | undefined {
  if (!sentence.includes(",其中") || !/单户|单个企业|同一企业|每家企业|单个项目|同一项目|每户企业|年度|累计/.test(own))
    return undefined;
  return grants.every((grant) => grant.rate && !grant.cap) ? grants : undefined;
}

/** Which of the grants so far a cap belongs to; undefined when it is a grant of its own. */
function capped({ grants, open, gap, sentence }: CapWork): readonly Grant[] | undefined {
  const own = gap.slice(Math.max(gap.lastIndexOf(","), gap.lastIndexOf("、")) + 1);
  if (open.length === 0) return undefined;
  const row = /^(?:[、]|和|及|,?最高)(?:最高|不超过)*$/.test(gap) && open.every((grant) => grant.cap);
  const fresh = NEW_SUBJECT.test(gap) && gap.includes(",") && !OVERALL.test(own);
  if (!row && beginsTiers(open, gap)) return open;
  if (row || fresh) return undefined;
  const rates = open.filter((grant) => grant.rate !== undefined);
  if (rates.length > 0 && rates.every((grant) => !grant.cap)) return ofOneFirm(grants, own, sentence) ?? rates;
  if (CITY_WIDE.test(own)) return [];
  if (OVERALL.test(own) && !/给予(?!.{0,4}累计)/.test(own)) return open;
  if (ALL_OF_ONE.test(own) && open.every((grant) => grant.cap && !grant.cap2 && headBefore(grant.cap, sentence)))
    return open;
  if (PER_HEAD.test(gap) && open.every((grant) => grant.amount && !grant.cap)) return open;
  const bare = /^,?(?:累计|总额|合计)?(?:最高|不超过)*$/.test(gap.slice(gap.lastIndexOf(",")));
  return bare && open.every((grant) => grant.amount && !grant.cap) ? open : undefined;
}

function withCap(work: CapWork): Grant[] {
  const { grants, open, gap, quantity, sentence } = work;
  const first = open.find((grant) => grant.cap);
  if (first?.cap && isNextTier(open, gap, sentence.slice(0, first.cap.outerStart))) {
    const { cap2: _, ...rest } = first;
    const tier: Grant = { ...rest, cap: quantity };
    grants.push(tier);
    return [...open, tier];
  }
  const owners = capped(work);
  if (owners !== undefined) {
    for (const grant of owners) grant[grant.cap ? "cap2" : "cap"] = quantity;
    return open;
  }
  const interest =
    /贴息(?![^,。;]{0,16}(?:项目|政策|申报))/.test(gap) || /^[^,。;]{0,12}贴息/.test(sentence.slice(quantity.end));
  const kind = interest ? "interest" : rankOf(sentence) !== undefined ? "ranking" : "upto";
  const grant: Grant = { kind, cap: quantity };
  grants.push(grant);
  return [grant];
}

/** 最高不超过500万元、设备投资额30%的补助: a share told behind its cap. */
const BEHIND_CAP =
  /^[、,](?:且|但)?(?:补助|补贴|奖励|资助|支持)?(?:比例|金额|额度)?(?:最高)?(?:为|不超过|不高于)*[^,。;给予对按]{0,16}的?$|^,按照?[^,。;对]{2,24}$/;

function withRate({ grants, open, gap, quantity, sentence }: CapWork): Grant[] {
  const [only] = open;
  if (only?.kind === "upto" && open.length === 1 && !only.rate && BEHIND_CAP.test(gap)) {
    // 小型企业最高20万元，中型企业最高40万元，补助比例不超过50%: of all tiers.
    const tiers = grants.every((it) => it.kind === "upto" && !it.rate) ? grants : open;
    for (const tier of tiers) Object.assign(tier, { rate: quantity, kind: kindOfRate(sentence, quantity) });
    return [...tiers];
  }
  const over = open.some((grant) => grant.cap || !grant.rate) || (open.length > 0 && NEW_SUBJECT.test(gap));
  const grant: Grant = { kind: kindOfRate(sentence, quantity), rate: quantity };
  grants.push(grant);
  return over ? [grant] : [...open, grant];
}

function withAmount({ grants, open, gap, quantity, sentence }: CapWork): Grant[] {
  const ranked = rankOf(sentence) !== undefined;
  const kind: IncentiveKind = ranked ? "ranking" : perThing(sentence, quantity) !== null ? "per_unit" : "fixed";
  const grant: Grant = { kind, amount: quantity };
  grants.push(grant);
  const row = open.length > 0 && open.every((it) => it.amount && !it.cap) && !/[,;]/.test(gap);
  return row ? [...open, grant] : [grant];
}

/** How many caps stand in a row from a token on: 最高分别不超过6万元、15万元. */
function capsInRow(sentence: string, tokens: readonly Token[], from: number): number {
  let count = 0;
  for (let i = from; tokens[i]?.role === "cap"; i++) {
    const before = tokens[i - 1];
    const here = tokens[i];
    if (i > from && before && here) {
      const gap = sentence.slice(before.quantity.outerEnd, here.quantity.outerStart);
      if (!/^(?:[、,]|和|及|与)(?:最高|不超过)*$/.test(gap)) break;
    }
    count++;
  }
  return count;
}

/** 按30%，分别给予最高2000万元、1000万元、500万元: one share under the cap of each tier. */
function sharedRate(open: readonly Grant[], caps: readonly Token[], gap: string): Grant[] | undefined {
  const [only] = open;
  if (caps.length < 2 || open.length !== 1 || !only?.rate || only.cap || !/分别|依次/.test(gap)) return undefined;
  if (/单个|同一|每个|每家/.test(gap)) return undefined;
  return caps.map(({ quantity }) => ({ ...only, cap: quantity }));
}

/** As many caps in a row as there are shares: each share has its own. */
function pairedCaps(open: readonly Grant[], caps: readonly Token[]): boolean {
  const bare = open.filter((grant) => grant.rate && !grant.cap);
  if (caps.length < 2 || bare.length !== caps.length || bare.length !== open.length) return false;
  for (const [i, grant] of bare.entries()) {
    const quantity = caps[i]?.quantity;
    if (quantity) grant.cap = quantity;
  }
  return true;
}

type Row = { readonly open: Grant[]; readonly length: number };

/** Several caps in a row, taken together; undefined when each is read by itself. */
function rowOfCaps(
  work: { grants: Grant[]; open: Grant[]; sentence: string },
  caps: readonly Token[],
  gap: string,
): Row | undefined {
  if (caps.length < 2) return undefined;
  if (pairedCaps(work.open, caps)) return { open: work.open, length: caps.length };
  const tiers = sharedRate(work.open, caps, gap);
  if (!tiers) return undefined;
  work.grants.splice(-1, 1, ...tiers);
  return { open: tiers, length: caps.length };
}

function withToken(work: CapWork, role: Token["role"]): Grant[] {
  if (role === "rate") return withRate(work);
  if (role === "cap") return withCap(work);
  if (role === "amount") return withAmount(work);
  const most = work.quantity.op === "le" || /最高$/.test(work.gap);
  work.grants.push({ kind: "fund", [most ? "cap" : "amount"]: work.quantity });
  return work.open;
}

/** Puts the numbers of a sentence together to grants. */
export function grantsOf(sentence: string, tokens: readonly Token[]): Grant[] {
  const grants: Grant[] = [];
  let open: Grant[] = [];
  let last = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.role === "condition") continue;
    const { quantity, role } = token;
    const gap = sentence.slice(last, quantity.start);
    const caps = role === "cap" ? tokens.slice(i, i + capsInRow(sentence, tokens, i)) : [];
    const row = rowOfCaps({ grants, open, sentence }, caps, gap);
    open = row?.open ?? withToken({ grants, open, gap, quantity, sentence }, role);
    i += (row?.length ?? 1) - 1;
    last = tokens[i]?.quantity.end ?? quantity.end;
  }
  return grants;
}
