import type { Incentive, IncentiveKind } from "../../draft.ts";
import { cutAt, sentencesOf } from "../clauses/clauses.ts";
import { printed, quoted } from "../normalise/source.ts";
import { type PlanText, textOf } from "../plan-text.ts";
import { chineseNumber } from "../quantities/numerals.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Block } from "../sections/outline.ts";
import type { Found } from "./found.ts";
import { GRANTS, type Token, tokensOf } from "./grant-tokens.ts";

type Draft = Omit<Incentive, "id">;

/** Numbers that make up one grant, before they are written down. */
type Grant = {
  kind: IncentiveKind;
  rate?: Quantity;
  amount?: Quantity;
  cap?: Quantity;
  cap2?: Quantity;
  base?: string;
  second?: string;
};

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

function converted(quantity: Quantity, unit: string): { min: number; max: number } {
  const factor = (YUAN[moneyUnit(quantity)] ?? 1) / (YUAN[unit] ?? 1);
  const at = (value: number) => Number((value * factor).toPrecision(13));
  return { min: at(quantity.min), max: at(quantity.max) };
}

function moneyUnit(quantity: Quantity): string {
  return quantity.unit.replace(/\/.*$/, "");
}

const NEW_SUBJECT = /[,、]?(?:对|其中|(?:国家|省|市|区|县)级(?!财政))|[,](?:首次|新)/;
const OVERALL =
  /累计|总额|合计|年度|每年|单个企业|同一企业|每家企业|单个单位|同一单位|单户|每户企业|单个主体|同一项目|单个项目|每个项目|每个企业/;
const PER_THING =
  /每(?:个|台|亩|套|家|户|条|项|人|场|次|平方米|千瓦|新增|新建|建成|服务|培训|完成|推动)?(?:一?[个台亩套家户条项人场次座])?(?:基站|项目|亩|平方米|千瓦|节点|台|套|场|人次|人|机架|标准|车间|工厂|诊断|设备|机器人)?/;
const SERVED = /按(?:照)?(?:其)?(?:服务|诊断|培训|完成|建设|实施|推动|新增)[^,。]{0,20}(?:数|项目|企业|个|家)/;

/** Amounts that are paid per thing: 5万元/个, 每亩2万元, 每服务一家企业补贴1万元. */
function perThing(sentence: string, quantity: Quantity): string | null {
  if (quantity.per && !/^(?:家|户|年|月)$/.test(quantity.per)) return quantity.per;
  const before = sentence.slice(Math.max(0, quantity.outerStart - 26), quantity.outerStart);
  const each =
    /每(?:新增|新建|建成|服务|培训|完成|推动|诊断|引进|改造|组织|举办)[^,。;]{0,10}?(?:一|1)?(个|台|亩|套|家|户|条|项|人|场|次|座|名)?[^,。;]{0,12}(?:给予|补|奖|资助|按)[^,。;]{0,6}$/.exec(
      before,
    );
  if (each) return each[1] ?? "项";
  const done =
    /每(?:成功)?(?:新增|新建|建成|服务|培训|完成|推动|诊断|引进|改造|组织|举办|创建|培育|获评)(?:一|1)?(个|台|亩|套|家|户|条|项|人|场|次|座|名)[^,。;]{0,14},?(?:给予|补助|补贴|奖励|资助|按)?$/.exec(
      before,
    );
  if (done) return done[1] ?? null;
  const counted = /按(?:照)?每(家|户|个|项|人|次|台|套|场)[^,。;]{0,6}$/.exec(before);
  if (counted) return counted[1] ?? null;
  const measured =
    /(?:每)(?:个|座|台|套|处)?(亩|平方米|千瓦|台|套|基站|节点|标准机架|机架|人次|人|场|次|千瓦时|吨|公里)(?:[^,。;]{0,10})$/.exec(
      before,
    );
  if (measured) return measured[1] ?? null;
  return SERVED.test(sentence.slice(0, quantity.outerStart)) && PER_THING.test(before) && quantity.per
    ? quantity.per
    : null;
}

function rankOf(sentence: string): number | undefined {
  const found =
    /(?:排名|位列|列|名列|综合|考核|评分)?[^,。]{0,6}前(\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位|家|的|强)?/.exec(
      sentence,
    );
  if (!found?.[1] || /前(?:\d|.{1,3})(?:年|个月|期)/.test(found[0])) return undefined;
  return /^\d/.test(found[1]) ? Number(found[1]) : chineseNumber(found[1]);
}

const HIGHER =
  /(?:国家|中央|省|上级|省级|国家级|上一级|市级)(?:级)?[^,。;]{0,14}(?:资金|金额|奖励|补助|支持|资助|补贴|扶持)(?:资金|金额|额度|额|标准|经费)?的?$/;

function baseOf(sentence: string, rate: Quantity): { from: number; to: number } | undefined {
  const before = sentence.slice(0, rate.outerStart);
  const clause = before.slice(
    Math.max(before.lastIndexOf(","), before.lastIndexOf("、按"), before.lastIndexOf("%")) + 1,
  );
  const found = /(?:按照|按|给予|以及|和|及|对|予以|补贴|奖励)((?:其|该)?[^按给]{2,40}?)(?:的|总额的)?$/.exec(clause);
  if (!found?.[1]) return undefined;
  const from = before.length - clause.length + found.index + found[0].indexOf(found[1]);
  return { from, to: from + found[1].length };
}

function kindOfRate(sentence: string, rate: Quantity): IncentiveKind {
  const base = sentence.slice(Math.max(0, rate.outerStart - 30), rate.outerStart);
  const after = sentence.slice(rate.end, rate.end + 16);
  if (HIGHER.test(base) || (/^(?:的)?(?:比例)?[^,]{0,8}配套/.test(after) && /国家|省|中央|上级/.test(base)))
    return "match";
  if (
    /贴息|利息补贴|利息补助/.test(after) ||
    /贴息[^,。;]{0,8}$/.test(base) ||
    (/利息|LPR|贷款利率/.test(base) && /贴|补/.test(after))
  )
    return "interest";
  return "rate";
}

/** Puts the numbers of a sentence together to grants. */
function grantsOf(sentence: string, tokens: readonly Token[]): Grant[] {
  const grants: Grant[] = [];
  let open: Grant[] = [];
  let last = 0;
  const ranked = rankOf(sentence) !== undefined;
  for (const { quantity, role } of tokens) {
    const gap = sentence.slice(last, quantity.start);
    if (role === "condition") continue;
    if (role === "rate") {
      if (open.some((grant) => grant.cap || !grant.rate) || (open.length > 0 && NEW_SUBJECT.test(gap))) open = [];
      const grant: Grant = { kind: kindOfRate(sentence, quantity), rate: quantity };
      open.push(grant);
      grants.push(grant);
    } else if (role === "cap") open = withCap({ grants, open, gap, quantity, sentence });
    else if (role === "fund") grants.push({ kind: "fund", amount: quantity });
    else {
      const kind: IncentiveKind = ranked ? "ranking" : perThing(sentence, quantity) !== null ? "per_unit" : "fixed";
      const grant: Grant = { kind, amount: quantity };
      grants.push(grant);
      const row = open.length > 0 && open.every((it) => it.amount && !it.cap) && !/[,;]/.test(gap);
      open = row ? [...open, grant] : [grant];
    }
    last = quantity.end;
  }
  return grants;
}

type CapWork = { grants: Grant[]; open: Grant[]; gap: string; quantity: Quantity; sentence: string };

function withCap({ grants, open, gap, quantity, sentence }: CapWork): Grant[] {
  const own = gap.slice(Math.max(gap.lastIndexOf(","), gap.lastIndexOf("、")) + 1);
  const row =
    /^(?:[、]|和|及|,?最高)(?:最高|不超过)*$/.test(gap) && open.length > 0 && open.every((grant) => grant.cap);
  const rates = open.filter((grant) => grant.rate !== undefined);
  const fresh = NEW_SUBJECT.test(gap) && !/^[^,]*$/.test(gap) && !OVERALL.test(own);
  if (!fresh && !row && rates.length > 0 && rates.every((grant) => !grant.cap)) {
    for (const grant of rates) grant.cap = quantity;
    return open;
  }
  if (
    !row &&
    open.length > 0 &&
    !fresh &&
    OVERALL.test(own) &&
    !/全市|全区|全省|全县/.test(own) &&
    !/给予(?!.{0,4}累计)/.test(own)
  ) {
    for (const grant of open) {
      if (grant.cap) grant.cap2 = quantity;
      else grant.cap = quantity;
    }
    return open;
  }
  if (/全市|全区|全省|全县|资金总额|预算|总规模/.test(own)) return open;
  if (
    !row &&
    open.length > 0 &&
    open.every((grant) => grant.amount && !grant.cap) &&
    /^,?(?:累计|总额|合计)?(?:最高|不超过)*$/.test(gap.slice(gap.lastIndexOf(",")))
  ) {
    for (const grant of open) grant.cap = quantity;
    return open;
  }
  const interest = /贴息/.test(gap) || /^[^,。;]{0,12}贴息/.test(sentence.slice(quantity.end));
  const grant: Grant = {
    kind: interest ? "interest" : rankOf(sentence) !== undefined ? "ranking" : "upto",
    cap: quantity,
  };
  grants.push(grant);
  return [grant];
}

type Place = { readonly plan: PlanText; readonly block: Block; readonly at: number; readonly sentence: string };

/** Who gets it: the words after 对, else the clause before the grant, else the item's heading. */
function subjectRange(place: Place, until: number): { from: number; to: number } {
  const before = place.sentence.slice(0, until);
  const found = [...before.matchAll(/(?:^|[,:、])(?:\(?\d\))?(?:同时)?(?:对|鼓励|支持|其中)/g)].at(-1);
  const from = found ? found.index + found[0].length : 0;
  const rest = place.sentence.slice(from, until);
  const stop = rest.search(/,|给予|按照|按|予以|一次性|分别|每家|每个|最高|再给/);
  const to = stop > 1 ? from + stop : from + rest.length;
  if (to - from < 2) return { from: place.block.titleStart - place.at, to: place.block.titleEnd - place.at };
  return { from, to };
}

function tiers(subject: string, count: number): { from: number; to: number }[] | undefined {
  if (count < 2) return undefined;
  const parts = cutAt(subject, "、").flatMap((part) => {
    const words = subject.slice(part.start, part.end);
    const and = words.search(/和|及|与|或/);
    return and > 1
      ? [
          { from: part.start, to: part.start + and },
          { from: part.start + and + 1, to: part.end },
        ]
      : [{ from: part.start, to: part.end }];
  });
  return parts.length === count ? parts : undefined;
}

/** A fund is named behind its size: 20亿元的产业基金. */
function fundRange(sentence: string, amount: Quantity): { from: number; to: number } | undefined {
  const named = /^(?:左右|以上)?的?([^,。;]{2,24}?(?:基金|资金|预算|资金池|经费))/.exec(
    sentence.slice(amount.outerEnd),
  );
  if (!named?.[1]) return undefined;
  const to = amount.outerEnd + named[0].length;
  return { from: to - named[1].length, to };
}

function numbersOf(grant: Grant): Partial<Draft> {
  const unitOf = grant.cap ?? grant.amount ?? grant.cap2;
  const unit = unitOf ? moneyUnit(unitOf) : undefined;
  const fields: { -readonly [K in keyof Draft]?: Draft[K] } = {};
  if (grant.rate) {
    if (grant.rate.ranged) Object.assign(fields, { rate_min: grant.rate.min, rate_max: grant.rate.max });
    else fields.rate = grant.rate.max;
  }
  if (unit === undefined) return fields;
  fields.unit = unit;
  if (grant.amount) {
    const { min, max } = converted(grant.amount, unit);
    if (grant.amount.ranged) Object.assign(fields, { amount_min: min, amount_max: max });
    else fields.amount = max;
  }
  if (grant.cap) fields.cap = converted(grant.cap, unit).max;
  if (grant.cap2) fields.cap2 = converted(grant.cap2, unit).max;
  return fields;
}

function extent(grant: Grant): { from: number; to: number } {
  const all = [grant.rate, grant.amount, grant.cap, grant.cap2].filter((it): it is Quantity => it !== undefined);
  return { from: Math.min(...all.map((it) => it.outerStart)), to: Math.max(...all.map((it) => it.outerEnd)) };
}

/** The stretch from the beneficiary to the word 奖励/补助 after the last number. */
function quoteRange(sentence: string, from: number, to: number): { from: number; to: number } {
  const after = /^(?:[^,。;]{0,16}?)(?:奖励|补助|补贴|资助|支持|奖补|贴息|配套|扶持|补偿|奖金|封顶)(?:资金)?/.exec(
    sentence.slice(to),
  );
  return { from, to: to + (after?.[0].length ?? 0) };
}

const QUOTA =
  /(?:每年|每年度|年度|每批)?(?:认定|评选|遴选|评定|支持|择优|选取|奖励|新增)?(?:数量)?(?:不多于|不超过|最多|原则上不超过)(\d+)(?:家|个|项|名|户)/;

type Subject = { readonly from: number; readonly to: number };

function draftOf(place: Place, grant: Grant, { subject, from }: { subject: Subject; from: number }): Draft {
  const { source } = place.plan;
  const numbers = extent(grant);
  const start = Math.min(numbers.from, from < 0 ? numbers.from : from);
  const range = quoteRange(place.sentence, start, Math.max(numbers.to, grant.kind === "fund" ? subject.to : 0));
  const words = place.sentence.slice(Math.max(0, start), range.to);
  const base = grant.rate ? baseOf(place.sentence, grant.rate) : undefined;
  const quota = QUOTA.exec(place.sentence.slice(0, numbers.from));
  const rank = grant.kind === "ranking" ? rankOf(place.sentence) : undefined;
  const per = grant.amount ? perThing(place.sentence, grant.amount) : null;
  return {
    kind: grant.kind,
    subject: printed(source, place.at + subject.from, place.at + subject.to),
    ...numbersOf(grant),
    ...(base ? { base: printed(source, place.at + base.from, place.at + base.to) } : {}),
    ...(per === null ? {} : { per }),
    ...(/一次/.test(words) ? { period: "one_off" } : /每年|年度/.test(words) ? { period: "annual" } : {}),
    ...(rank === undefined ? {} : { rank_to: rank }),
    ...(quota?.[1]
      ? { quota: Number(quota[1]), ...(/每年|年度/.test(quota[0]) ? { quota_period: "annual" } : {}) }
      : {}),
    ...quoted(source, place.at + Math.max(range.from, 0), place.at + range.to),
  };
}

/** 等额奖励, 1:1配套: the whole of a higher grant. */
function matchOf(place: Place): Draft[] {
  const found =
    /(?:等额|同等额度|同额|1:(1|0\.\d+)(?:的)?(?:比例)?)(?:[^,。;\d]{0,8})(?:奖励|配套|补助|支持|资助|扶持|补贴)|(?:按|按照)(?:国家|省)[^,。;\d]{2,20}(?:等额|1:(1|0\.\d+))/.exec(
      place.sentence,
    );
  if (!found) return [];
  const ratio = found[1] ?? found[2];
  const end = found.index + found[0].length;
  const subject = subjectRange(place, found.index);
  const from = Math.max(0, Math.min(subject.from < 0 ? found.index : subject.from, found.index));
  return [
    {
      kind: "match",
      subject: printed(place.plan.source, place.at + subject.from, place.at + subject.to),
      rate: ratio === undefined ? 100 : Number(ratio) * 100,
      ...quoted(place.plan.source, place.at + from, place.at + end),
    },
  ];
}

/** 按上述比例…最高2000万元: the rate of the item before, quoted too. */
/** A sentence of its own that only limits the grant before: 单个项目最高不超过500万元。 */
const LIMIT_ONLY =
  /^(?:单个|每个|每家|同一|单户|单一|每户|补助|奖励|补贴|资助|支持|奖补|最高|总额|年度|累计|金额|上述)[^对]{0,24}$/;

function withLimit(place: Place, drafts: readonly Draft[], before: Draft | undefined): Draft | undefined {
  const [limit] = drafts;
  if (!before || drafts.length !== 1 || limit?.kind !== "upto" || limit.cap == null || limit.unit == null)
    return undefined;
  if (before.unit != null && before.unit !== limit.unit) return undefined;
  if (before.cap2 != null || !LIMIT_ONLY.test(place.sentence.replace(/\d.*$/, ""))) return undefined;
  const cap = before.cap == null ? { cap: limit.cap } : { cap2: limit.cap };
  return { ...before, ...cap, unit: limit.unit, second_quote: limit.quote };
}

function withReference(drafts: Draft[], place: Place, before: Draft | undefined): Draft[] {
  if (!/按(?:照)?(?:上述|前述|前款|同等|相同)(?:比例|标准)/.test(place.sentence) || before?.rate === undefined)
    return drafts;
  return drafts.map((draft) =>
    draft.kind === "upto"
      ? {
          ...draft,
          kind: before.kind,
          rate: before.rate ?? null,
          base: before.base ?? null,
          second_quote: before.quote,
        }
      : draft,
  );
}

/** No sentence of the genre holds more amounts; what does is a table that lost its shape. */
const MOST_TOKENS = 24;

function inSentence(place: Place, before: Draft | undefined): Draft[] {
  const { sentence } = place;
  if (!GRANTS.test(sentence) || /罚款|处罚|追回|收回/.test(sentence)) return [];
  const matched = matchOf(place);
  const tokens = tokensOf(sentence);
  if (tokens.length > MOST_TOKENS) return matched;
  const grants = grantsOf(sentence, tokens);
  const first = grants[0];
  if (!first) return matched;
  const row =
    grants.length > 1 && /分别|依次/.test(sentence)
      ? tiers(
          sentence.slice(subjectRange(place, extent(first).from).from, subjectRange(place, extent(first).from).to),
          grants.length,
        )
      : undefined;
  const shared = subjectRange(place, extent(first).from);
  const drafts = grants.map((grant, i) => {
    const tier = row?.[i];
    const fund = grant.kind === "fund" && grant.amount ? fundRange(sentence, grant.amount) : undefined;
    if (fund) return draftOf(place, grant, { subject: fund, from: subjectRange(place, extent(grant).from).from });
    const subject = tier
      ? { from: shared.from + tier.from, to: shared.from + tier.to }
      : subjectRange(place, extent(grant).from);
    return draftOf(place, grant, { subject, from: tier ? shared.from : subject.from });
  });
  return [...matched, ...withReference(drafts, place, before)];
}

const SKIPPED: ReadonlySet<string> = new Set(["background", "principle"]);

/** Money clauses of the running text. */
export function incentivesOf(plan: PlanText): Found<Draft> {
  const items: Draft[] = [];
  for (const block of plan.blocks) {
    if (block.debris || block.zone === "tail" || SKIPPED.has(block.section.role)) continue;
    const text = textOf(plan, block);
    if (!/[元万亿%]|等额|1:/.test(text)) continue;
    const first = items.length;
    const skip = block.marker && block.marker.level !== "bullet" ? block.titleStart - block.start : 0;
    for (const { start, end } of sentencesOf(text)) {
      const range = { start: Math.max(start, skip), end: Math.max(end, skip) };
      const sentence = text.slice(range.start, range.end);
      const place = { plan, block, at: block.start + range.start, sentence };
      const found = inSentence(place, items.at(-1));
      const limited = items.length > first ? withLimit(place, found, items.at(-1)) : undefined;
      if (limited) items.splice(-1, 1, limited);
      else items.push(...found);
    }
  }
  return { items, review: [] };
}
