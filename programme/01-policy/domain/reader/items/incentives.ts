import type { Incentive } from "../../draft.ts";
import { cutter } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import { sentencesIn } from "../clauses/sentences.ts";
import { matchesIn } from "../normalise/matches.ts";
import { SAYS_MONEY } from "../normalise/says.ts";
import { printed, quoted } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { rounded } from "../quantities/numerals.ts";
import { type Quantity, quantitiesIn } from "../quantities/quantity.ts";
import type { Block } from "../sections/outline.ts";
import type { Found } from "./found.ts";
import { asTier, isAccount, matchWithCap, withLimit, withReference } from "./grant-links.ts";
import { GRANTS, tokensOf } from "./grant-tokens.ts";
import { type Grant, grantsOf, perThing, rankBefore, rankOf } from "./grants.ts";

type Draft = Omit<Incentive, "id">;

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

function converted(quantity: Quantity, unit: string): { min: number; max: number } {
  const factor = (YUAN[moneyUnit(quantity)] ?? 1) / (YUAN[unit] ?? 1);
  return { min: rounded(quantity.min * factor), max: rounded(quantity.max * factor) };
}

function moneyUnit(quantity: Quantity): string {
  const { unit } = quantity;
  return unit.includes("/") ? unit.replace(/\/.*$/, "") : unit;
}

/** 设备投资额的10%、软件和服务投入的20%: behind a share the next base begins at once, whatever 和 it holds. */
const NEXT_BASE = /^(?:、|以及|和|及|与)((?:(?![按给对])[^,、。;]){2,20}?)(?:的|总额的)?$/;

function baseOf(sentence: string, rate: Quantity): { from: number; to: number } | undefined {
  const before = sentence.slice(0, rate.outerStart);
  const cut = Math.max(before.lastIndexOf(","), before.lastIndexOf("、按"), before.lastIndexOf("%"));
  const clause = before.slice(cut + 1);
  const found =
    (before[cut] === "%" ? NEXT_BASE.exec(clause) : null) ??
    /(?:按照|按|给予|以及|和|及|对|予以|补贴|奖励)((?:其|该)?[^按给]{2,40}?)(?:的|总额的)?$/.exec(clause);
  if (!found?.[1]) return baseBefore(before);
  const from = before.length - clause.length + found.index + found[0].indexOf(found[1]);
  return { from, to: from + found[1].length };
}

/** 对企业的软件和服务投入，给予30%补贴: what is paid for stands in the clause before. */
function baseBefore(before: string): { from: number; to: number } | undefined {
  const found = /(?:对|的)([^,。;对的]{2,16}(?:投入|投资|费用|支出|金额|保费|租金)),(?:给予|予以|按)$/.exec(before);
  if (!found?.[1]) return undefined;
  const from = found.index + found[0].indexOf(found[1]);
  return { from, to: from + found[1].length };
}

type Place = {
  readonly plan: PlanText;
  readonly block: Block;
  readonly at: number;
  readonly sentence: string;
  /** All its numbers, where a stage before has looked for them. */
  readonly numbers: readonly Quantity[] | undefined;
};

/** Words before a beneficiary, at the start of a clause. */
const BENEFICIARY = /(?:^|[,:、])(?:\(?\d\))?(?:同时)?(?:对|鼓励|支持|其中)/g;

/** Who gets it: the words after 对, else the clause before the grant, else the item's heading. */
function subjectRange(place: Place, until: number): { from: number; to: number } {
  const before = place.sentence.slice(0, until);
  const found = matchesIn(BENEFICIARY, before).at(-1);
  const from = found ? found.index + found[0].length : 0;
  const rest = place.sentence.slice(from, until);
  const stop = rest.search(/,|给予|按照|按|予以|一次性|分别|每家|每个|最高|再给/);
  const bare = stop === 0 && place.block.title !== null && /^(?:按|给予)/.test(rest);
  const to = stop > 1 ? from + stop : bare ? from : from + rest.length;
  if (to - from < 2) return { from: place.block.titleStart - place.at, to: place.block.titleEnd - place.at };
  return { from, to };
}

type Tier = {
  readonly from: number;
  readonly to: number;
  readonly noun?: { readonly from: number; readonly to: number };
};

const GRADE = /(?:级|类|型|档)$/;

/** 国家级、省级、市级智能工厂: the noun behind the last grade belongs to all of them. */
function withNoun(subject: string, parts: readonly Tier[]): Tier[] {
  const last = parts.at(-1);
  const words = last ? subject.slice(last.from, last.to) : "";
  const own = /^[^,、的]{1,5}?(?:级|类|型|档)(?=[\u4e00-\u9fffA-Za-z"])/.exec(words)?.[0].length ?? 0;
  if (!last || own === 0 || !parts.slice(0, -1).every((part) => GRADE.test(subject.slice(part.from, part.to))))
    return [...parts];
  const noun = { from: last.from + own, to: last.to };
  return parts.map((part) => (part === last ? part : { ...part, noun }));
}

const atListSigns = cutter("、");

function tiers(subject: string, count: number): Tier[] | undefined {
  if (count < 2) return undefined;
  const parts = atListSigns(subject).flatMap((part) => {
    const words = subject.slice(part.start, part.end);
    const and = words.search(/和|及|与|或/);
    return and > 1
      ? [
          { from: part.start, to: part.start + and },
          { from: part.start + and + 1, to: part.end },
        ]
      : [{ from: part.start, to: part.end }];
  });
  return parts.length === count ? withNoun(subject, parts) : undefined;
}

/** 发放算力券3000万元: vouchers are named before their size. */
function vouchersBefore(sentence: string, to: number): { from: number; to: number } | undefined {
  const name = /(?:发放|投放|安排|[、和])([^,。;、\d]{1,12}券"?)$/.exec(sentence.slice(Math.max(0, to - 24), to))?.[1];
  return name === undefined ? undefined : { from: to - name.length, to };
}

/** A fund is named behind its size: 20亿元的产业基金. */
function fundRange(sentence: string, amount: Quantity): { from: number; to: number } | undefined {
  const vouchers = sentence.includes("券") ? vouchersBefore(sentence, amount.outerStart) : undefined;
  if (vouchers) return vouchers;
  const named = /^(?:左右|以上)?的?"?([^,。;]{1,24}?(?:基金|资金|预算|资金池|经费|券))/.exec(
    sentence.slice(amount.outerEnd),
  );
  if (!named?.[1]) return receiverOfFund(sentence, amount.outerEnd);
  const to = amount.outerEnd + named[0].length;
  return { from: to - named[1].length, to };
}

/** 安排60万元，对上云企业给予补贴: a fund without a name is called after those it is for. */
function receiverOfFund(sentence: string, at: number): { from: number; to: number } | undefined {
  const found = /^,(?:用于)?对([^,。;\d]{2,24}?)(?:给予|予以|进行)(?:补贴|补助|奖励|资助)/.exec(sentence.slice(at));
  if (!found?.[1]) return undefined;
  const from = at + found[0].indexOf(found[1]);
  return { from, to: from + found[1].length };
}

type Writable = { -readonly [K in keyof Draft]: Draft[K] };

/** Writes the numbers of a grant into its item. */
function putNumbers(fields: Partial<Writable>, grant: Grant): void {
  const unitOf = grant.cap ?? grant.amount ?? grant.cap2;
  const unit = unitOf ? moneyUnit(unitOf) : undefined;
  if (grant.rate) {
    const percent = (value: number) => (grant.rate?.unit === "‰" ? Number((value / 10).toPrecision(13)) : value);
    const [min, max] = [percent(grant.rate.min), percent(grant.rate.max)];
    if (grant.rate.ranged) {
      fields.rate_min = min;
      fields.rate_max = max;
    } else fields.rate = max;
  }
  if (unit === undefined) return;
  fields.unit = unit;
  if (grant.amount) {
    const { min, max } = converted(grant.amount, unit);
    if (grant.amount.ranged) {
      fields.amount_min = min;
      fields.amount_max = max;
    } else fields.amount = max;
  }
  if (grant.cap) fields.cap = converted(grant.cap, unit).max;
  if (grant.cap2) fields.cap2 = converted(grant.cap2, unit).max;
}

function extent(grant: Grant): { from: number; to: number } {
  const all = [grant.rate, grant.amount, grant.cap, grant.cap2].filter((it): it is Quantity => it !== undefined);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { outerStart, outerEnd } of all) {
    from = Math.min(from, outerStart);
    to = Math.max(to, outerEnd);
  }
  return { from, to };
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

function quotaIn(before: string): RegExpExecArray | null {
  return before.includes("不") || before.includes("最多") ? QUOTA.exec(before) : null;
}

type Subject = Tier;

function subjectOf({ plan, at }: Place, { from, to, noun }: Subject): string {
  const own = printed(plan.source, at + from, at + to);
  return noun ? own + printed(plan.source, at + noun.from, at + noun.to) : own;
}

const EVERY_YEAR = /每年|年度/;

function draftOf(place: Place, grant: Grant, { subject, from }: { subject: Subject; from: number }): Draft {
  const { source } = place.plan;
  const numbers = extent(grant);
  const start = Math.min(numbers.from, from < 0 ? numbers.from : from);
  const range = quoteRange(place.sentence, start, Math.max(numbers.to, grant.kind === "fund" ? subject.to : 0));
  const words = place.sentence.slice(Math.max(0, start), range.to);
  const base = grant.rate ? baseOf(place.sentence, grant.rate) : undefined;
  const quota = quotaIn(place.sentence.slice(0, numbers.from));
  const whose = { from: ownStretch(place.sentence, numbers.from), to: numbers.to };
  const rank = grant.kind === "ranking" ? rankIn(place.sentence, whose, grant.amount) : undefined;
  const per = grant.amount ? perThing(place.sentence, grant.amount) : null;
  const { quote, span } = quoted(source, place.at + Math.max(range.from, 0), place.at + range.to);
  // A rank that belongs to the grant beside it makes none of this one.
  const kind = grant.kind === "ranking" && rank === undefined && grant.amount ? "fixed" : grant.kind;
  const draft: Partial<Writable> & Pick<Writable, "kind" | "subject"> = { kind, subject: subjectOf(place, subject) };
  putNumbers(draft, grant);
  if (base) draft.base = printed(source, place.at + base.from, place.at + base.to);
  if (per !== null) draft.per = per;
  if (words.includes("一次")) draft.period = "one_off";
  else if (EVERY_YEAR.test(words)) draft.period = "annual";
  if (rank !== undefined) draft.rank_to = rank;
  if (quota?.[1]) {
    draft.quota = Number(quota[1]);
    if (EVERY_YEAR.test(quota[0])) draft.quota_period = "annual";
  }
  const second = elsewhere(place, { words, rank, whose, quota });
  if (second !== undefined) draft.second_quote = second;
  return Object.assign(draft, { quote, span });
}

/** The last rank of a grant: of the ranks right before its sum, else of the words about it. */
function rankIn(sentence: string, { from, to }: Aside["whose"], amount: Quantity | undefined): number | undefined {
  const own = amount && rankBefore(sentence.slice(from, amount.outerStart));
  return own ?? rankOf(sentence.slice(from, to));
}

/** Where the words about one grant begin: behind the last comma that a new beneficiary (对…) follows. */
function ownStretch(sentence: string, to: number): number {
  return sentence.lastIndexOf(",对", to) + 1;
}

type Aside = {
  readonly words: string;
  readonly rank: number | undefined;
  readonly whose: { readonly from: number; readonly to: number };
  readonly quota: RegExpExecArray | null;
};

/** The words a rank or a quota stands in, when they are not among those that are quoted. */
function elsewhere(place: Place, { words, rank, whose, quota }: Aside): string | undefined {
  const { source } = place.plan;
  if (quota && !words.includes(quota[0])) {
    const from = place.at + quota.index;
    return quoted(source, from, from + quota[0].length).quote;
  }
  if (rank === undefined || rankOf(words) === rank) return undefined;
  return quoted(source, place.at + whose.from, place.at + whose.to).quote;
}

/** 等额奖励, 1:1配套: the whole of a higher grant. */
function matchOf(place: Place): Draft[] {
  // Every form says 额 or 1: somewhere.
  if (!place.sentence.includes("额") && !place.sentence.includes("1:")) return [];
  const found =
    /(?:等额|同等额度|同额|1:(1|0\.\d+)(?:的)?(?:比例)?)(?:[^,。;\d]{0,8})(?:奖励|配套|补助|支持|资助|扶持|补贴)|(?:按|按照)(?:国家|省)[^,。;\d]{2,20}(?:等额|1:(1|0\.\d+))/.exec(
      place.sentence,
    );
  // 凭代金券领取等额补贴: a voucher is paid out.
  if (!found || /券[^,。;]{0,4}$/.test(place.sentence.slice(0, found.index))) return [];
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

function movedBy({ from, to, noun }: Tier, by: number): Tier {
  const range = { from: from + by, to: to + by };
  return noun ? { ...range, noun: { from: noun.from + by, to: noun.to + by } } : range;
}

/** No sentence of the genre holds more amounts; what does is a table that lost its shape. */
const MOST_TOKENS = 24;

/** A grant is a sum or a share (in 元, 万, 亿, % or ‰, 百分点 or 百分之) or the whole of a higher grant. */
const PAID = /[元万亿%‰分]|等额|同额|1:/;

function inSentence(place: Place, before: Draft | undefined): Draft[] {
  const { sentence } = place;
  if (!GRANTS.test(sentence)) return [];
  if (/罚款|处罚|追回|收回/.test(sentence) || isAccount(sentence)) return [];
  const matched = matchOf(place);
  const tokens = tokensOf(sentence, place.numbers ?? quantitiesIn(sentence));
  if (tokens.length > MOST_TOKENS) return matched;
  const grants = grantsOf(sentence, tokens);
  const first = grants[0];
  if (!first) return matched;
  const shared = subjectRange(place, extent(first).from);
  const row =
    grants.length > 1 && /分别|依次/.test(sentence)
      ? tiers(sentence.slice(shared.from, shared.to), grants.length)
      : undefined;
  const drafts = grants.map((grant, i) => {
    const tier = row?.[i];
    const sum = grant.amount ?? grant.cap;
    const fund = grant.kind === "fund" && sum ? fundRange(sentence, sum) : undefined;
    if (fund) return draftOf(place, grant, { subject: fund, from: subjectRange(place, extent(grant).from).from });
    const subject = tier ? movedBy(tier, shared.from) : i === 0 ? shared : subjectRange(place, extent(grant).from);
    return draftOf(place, grant, { subject, from: tier ? shared.from : subject.from });
  });
  return matchWithCap(matched, withReference(drafts, sentence, before), sentence);
}

const SKIPPED: ReadonlySet<string> = new Set(["background", "principle"]);

/** Whether a block goes on with the grant of the block before: a bullet below it, or an item that only sets the limit. */
function goesOn(block: Block, { from: before, tiers, listed }: State): boolean {
  if (!before) return false;
  if (listed && block !== before && (block.marker?.level === "four" || block.marker?.level === "three"))
    return block.section.parent === before.section || (tiers > 0 && block.section.parent === before.section.parent);
  if (block === before) return true;
  if (block.marker?.level === "bullet" || (block.marker === null && before.marker?.level === "bullet"))
    return block.section === before.section || block.section.parent === before.section.parent;
  return (
    block.marker !== null &&
    block.marker.level === before.marker?.level &&
    block.section.parent === before.section.parent &&
    /上限|限额|封顶|最高|额度/.test(block.title ?? "")
  );
}

/** A limit behind 。 holds for every share of the sentence before that has none: 按8%补助；…按12%补助。同一企业最高400万元。 */
function alsoLimited(draft: Draft, limited: Draft): Draft {
  if (draft.rate == null || draft.cap != null || limited.cap2 != null) return draft;
  return { ...draft, cap: limited.cap ?? null, unit: limited.unit ?? null, second_quote: limited.second_quote ?? "" };
}

type Told = {
  readonly block: Block;
  readonly sentence: string;
  readonly drafts: readonly Draft[];
  readonly joined: boolean;
};
type State = {
  readonly items: Draft[];
  /** Where the grants of the sentence up to 。 begin among the items. */
  group: number;
  from: Block | undefined;
  tiers: number;
  listed: boolean;
};

/** Puts the finds of one sentence behind those before: as a limit, as tiers of the same grant, or as grants of their own. */
function added(state: State, { block, sentence, drafts, joined }: Told): void {
  const { items, tiers } = state;
  const before = goesOn(block, state) ? items.at(-1) : undefined;
  const listed = state.listed && block !== state.from && block.marker !== null;
  const later = { sentence, drafts, before, joined, tiers, listed: listed || (state.listed && joined && tiers > 0) };
  const tier = asTier(later);
  const limited = tier ? undefined : withLimit(later);
  if (tier) {
    items.splice(later.before?.cap == null ? -1 : items.length, 1, tier);
    state.tiers++;
  } else if (limited) {
    for (let i = state.group; i < items.length - 1; i++) {
      const draft = items[i];
      if (draft) items[i] = alsoLimited(draft, limited);
    }
    items.splice(-1, 1, limited);
  } else if (drafts.length > 0) {
    if (!joined) state.group = items.length;
    items.push(...drafts);
    state.tiers = 0;
    state.listed = sentence.endsWith(":");
  }
  if (drafts.length > 0) state.from = block;
}

const BULLETS = codesOf("★☆●■◆▲*·-");

/** One of these stands in every paragraph that grants something. */
const MONEY = /[元万亿%‰]|百分点|等额|1:/;

function mayGrant({ says, text }: Block): boolean {
  return (says & SAYS_MONEY) !== 0 && MONEY.test(text);
}

/** Reads the sentences of a paragraph behind its number. */
function grantsInBlock(plan: PlanText, block: Block, state: State): void {
  const { text } = block;
  const skip = block.marker && block.marker.level !== "bullet" ? block.titleStart - block.start : 0;
  for (const { start, end, quantities } of sentencesIn(block)) {
    const [from, to] = [Math.max(start, skip), Math.max(end, skip)];
    const at = block.start + from;
    const sentence = text.slice(from, to);
    if (!PAID.test(sentence)) continue;
    const place = { plan, block, at, sentence, numbers: from === start ? quantities : undefined };
    const drafts = inSentence(place, state.items.at(-1));
    if (drafts.length === 0) continue;
    const bare = BULLETS.has(sentence.charCodeAt(0)) ? sentence.replace(/^[★☆●■◆▲*·-]+/, "") : sentence;
    added(state, { block, sentence: bare, drafts, joined: text[start - 1] === ";" });
  }
}

/** Money clauses of the running text. */
export function incentivesOf(plan: PlanText): Found<Draft> {
  const state: State = { items: [], group: 0, from: undefined, tiers: 0, listed: false };
  if ((plan.source.says & SAYS_MONEY) === 0) return { items: state.items, review: [] };
  for (const block of plan.blocks) {
    const skipped = block.debris || block.zone === "tail" || SKIPPED.has(block.section.role);
    if (!skipped && mayGrant(block)) grantsInBlock(plan, block, state);
  }
  return { items: state.items, review: [] };
}
