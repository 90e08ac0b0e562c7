import { codesOf } from "../clauses/codes.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { type Figure, figureOf, withBefore } from "./figure.ts";
import { hasOneOf } from "./needed-words.ts";
import { isNoun, trailLength } from "./target-nouns.ts";
import { leadsLength, reachLength, verbsLength } from "./target-words.ts";

const LINK = /^(?:\((?:[个家台套条项户座])\))?(?:[、,]|和|及|以及|与|或)*/;
const BEGINS_LINK = codesOf("(、,和及以与或");
/** 在6个重点行业打造标杆场景60个: what is done there has a number of its own behind it. */
const DOES_TO = /(?<=[\u4e00-\u9fff]{2})(?:打造|培育|建设|建成|新增|推广|遴选|认定)(?=[^的、]{2,}$)/;
const ENDS_FIGURE = /^(?:[,。;、(]|左右|以上|$)/;

/** End of the noun phrase after a number: the clause's end, or a link to the next number. */
function phraseEnd(sentence: string, from: number, limit: number, next: Quantity | undefined): number {
  if (!next || next.outerStart >= limit) return limit;
  const between = sentence.slice(from, next.outerStart);
  const link = /(?:[、,]|和|及|以及|与|或)(?:[\u4e00-\u9fff]{0,6})$/.exec(between);
  if (link) {
    const words = link[0];
    const sign = between.length - words.length;
    if (/^[、,]/.test(words)) return from + sign;
    const verb = words.replace(/^(?:以及|和|及|与|或)/, "");
    if (verb === "" || /^(?:培育|打造|建设|引进|新增|实施|认定|建成)/.test(verb)) return from + sign;
  }
  if (next.kind === "count" && next.outerEnd <= limit && ENDS_FIGURE.test(sentence.slice(next.outerEnd, limit))) {
    const deed = DOES_TO.exec(between);
    if (deed) return from + deed.index;
  }
  const comma = between.lastIndexOf("、");
  return comma >= 0 && !/[的等]/.test(between.slice(comma)) && next.kind === "count" ? from + comma : limit;
}

type Clause = { readonly sentence: string; readonly start: number; readonly end: number };

/** What stands between a count and the size of the things counted: 2个产值过1000亿元的集群. */
const SIZE_OF =
  /^(?:(?:年度?)?(?:主营业务收入|营业收入|总?产值|营收|规模|投资|销售收入|销售额|税收|收入)(?:过|超过|超|达到|达|突破|在)?)?$/;

/** What a share is kept for. */
const ALLOTS = ["用于", "投向", "投入到"] as const;
const BEGINS_ALLOTS = codesOf("用投");

function allots(tail: string): boolean {
  return BEGINS_ALLOTS.has(tail.charCodeAt(0)) && ALLOTS.some((words) => tail.startsWith(words));
}

/** 培育服务企业100家以上的服务商30家: the first count tells what the second counts. */
function isServed({ sentence, end }: Clause, quantity: Quantity, next: Quantity | undefined): boolean {
  if (quantity.kind !== "count" || sentence[quantity.outerEnd] !== "的" || next?.kind !== "count") return false;
  const least = quantity.op === "ge" || quantity.op === "gt";
  return least && next.start < end && /^的[^、,]{2,16}$/.test(sentence.slice(quantity.outerEnd, next.outerStart));
}

const BEGINS_SIZE = codesOf("级规类");

/** Whether a number only describes the thing counted: 10亿元 in 10家10亿元规模企业. */
function describes(
  clause: Clause,
  quantity: Quantity,
  before: Quantity | undefined,
  next: Quantity | undefined,
): boolean {
  const { sentence } = clause;
  const gap = before ? sentence.slice(before.outerEnd, quantity.outerStart) : "";
  const tail = sentence.slice(quantity.outerEnd, clause.end);
  if (allots(tail)) return false;
  if (isServed(clause, quantity, next)) return true;
  if (before?.kind === "count" && quantity.kind !== "count" && SIZE_OF.test(gap)) return true;
  if (BEGINS_SIZE.has(tail.charCodeAt(0)) && /^(?:级|规模(?!以上|达|[,。]|$)|类)/.test(tail)) return true;
  if (
    quantity.kind !== "count" &&
    /^(?:的)?(?:[\u4e00-\u9fff]{0,4})(?:企业|项目|产业|集群|园区|重点企业)/.test(tail) &&
    !(quantity.kind !== "money" || !/^的/.test(tail)
      ? /^(?:的)?(?:规上|规模以上|以上|重点|中小|工业|制造业)/.test(tail)
      : false)
  )
    return true;
  if (quantity.kind === "money" && next?.kind === "count" && /^的(?:达到|达|增至|超过|不少于|有|为)/.test(tail))
    return true;
  if (quantity.kind !== "count" && quantity.kind !== "plain" && next?.kind === "count" && next.start < clause.end) {
    const between = sentence.slice(quantity.outerEnd, next.outerStart);
    if (between.length > 1 && !/[、,]|达|到|新增|培育|建设/.test(between)) return true;
  }
  return isLedBy(clause, quantity, next) || isOfShare(clause, quantity, next);
}

/** 五个重点行业企业上云比例达到88%: the trades or places whose share the next number is. */
const WHOSE_SHARE =
  /^(?:[\u4e00-\u9fff]{0,4})(?:行业|产业|领域|园区|开发区|县|区|镇|街道)[^、,;\d]{0,30}(?:率|比例|比重|占比|水平)(?:均|都)?(?:力争)?(?:达到|达|提升至|提升到|提高到|提高至|超过|突破|为|不低于)?$/;

function isOfShare({ sentence, end }: Clause, quantity: Quantity, next: Quantity | undefined): boolean {
  if (quantity.kind !== "count" || next?.kind !== "share" || next.start >= end) return false;
  return WHOSE_SHARE.test(sentence.slice(quantity.outerEnd, next.start));
}

/** Whether a number in words leads on to the next one in digits. */
function isLedBy({ sentence, end }: Clause, quantity: Quantity, next: Quantity | undefined): boolean {
  if (!quantity.chinese || !next || next.start >= end || next.chinese) return false;
  return next.start - quantity.end < 8 && !/[、,]/.test(sentence.slice(quantity.end, next.start));
}

/** Where the words go on behind a remark: 30家(含新建)工厂. */
function behindBracket({ sentence, end }: Clause, at: number): number {
  if (sentence.charAt(at) !== "(") return at;
  return at + (/^\([^()]{1,16}\)(?=[\u4e00-\u9fff"])/.exec(sentence.slice(at, end))?.[0].length ?? 0);
}

/** 310家企业(其中不少于120家重点企业)完成改造: what is said of all of them stands behind the bracket that counts some. */
const SOME_OF_THEM = /^([\u4e00-\u9fff"]{2,16})\((?:其中|包括|含)[^()]*\d[^()]*\)([\u4e00-\u9fff"]{2,24})(?=[,。;]|$)/;
const OF_THEM = /^([\u4e00-\u9fff"]{2,40})\)([\u4e00-\u9fff"]{2,24})(?=[,。;]|$)/;

function someOfThem({ sentence, end }: Clause, quantity: Quantity, from: number): Figure | undefined {
  if (quantity.kind !== "count" || !sentence.includes("(")) return undefined;
  const words = sentence.slice(from, end);
  const inside = /\((?:其中|包括|含)[^()]*$/.test(sentence.slice(0, quantity.outerStart));
  const found = (inside ? OF_THEM : SOME_OF_THEM).exec(words);
  if (!found?.[1] || !found[2]) return undefined;
  const [nameEnd, headEnd] = [from + found[1].length, from + found[0].length];
  return figureOf(quantity, {
    nameStart: from,
    nameEnd,
    headStart: headEnd - found[2].length,
    headEnd,
    after: words,
    form: "behind",
  });
}

const VAGUE = ["批", "若干", "系列"];

function behind(clause: Clause, quantity: Quantity, next: Quantity | undefined): Figure | undefined {
  const { sentence } = clause;
  const from = behindBracket(clause, quantity.outerEnd);
  const aside = someOfThem(clause, quantity, from);
  if (aside) return aside;
  const limit = phraseEnd(sentence, from, clause.end, next && next.outerStart >= from ? next : undefined);
  const words = sentence.slice(from, limit);
  const vague = hasOneOf(words, VAGUE) ? words.search(/(?:、|以及|和|及|与)(?:一大?批|若干|一系列)/) : -1;
  const end = vague < 2 ? limit : from + vague;
  const name = sentence.slice(from, end);
  if (!isNoun(name)) return undefined;
  const start = from + (name.startsWith("的") ? 1 : 0);
  const trail = trailLength(name);
  return figureOf(quantity, { nameStart: start, nameEnd: end - trail, after: name, form: "behind" });
}

/** A part of the region as subject: 东林产业园部署机器人. */
const PART_ACTS =
  /^[\u4e00-\u9fff]{2,8}(?:产业园|园区|开发区|高新区|[市区县镇])(?:将|要|力争)?(?=(?:部署|建成|打造|培育|建设|新建|完成|实施)(?!数量|率|总数|面积)..)/;

/** What the work leans on: 依托现有平台建设示范车间. */
const LEANS = /^(?:依托|围绕|聚焦|利用)[^,、]{2,12}?(?:建设|打造|培育|新建|建成|推广|认定|遴选)(?=..)/;

const BEGINS_LEANS = codesOf("依围聚利");
const leans = (text: string) => (BEGINS_LEANS.has(text.charCodeAt(0)) ? LEANS.exec(text) : null);

const LONG_NAME = 9;

function leadLength(text: string): number {
  const part = text.length < LONG_NAME ? 0 : ((PART_ACTS.exec(text) ?? leans(text))?.[0].length ?? 0);
  return part + leadsIn(text.slice(part));
}

function leadsIn(text: string): number {
  const lead = leadsLength(text);
  const verb = verbsLength(text.slice(lead));
  const both = lead + verb;
  return text.length - both >= 2 ? both : text.length - lead >= 2 ? lead : 0;
}

/** 集中改造的面积不低于当年任务量的65%: the comparison stands before what the share is taken of. */
const OF_WHOLE = /(?:不得?(低于|少于|小于)|不得?(?:超过|高于|多于|大于))[^,、。;\d]{2,16}的$/;

function shareOfWhole(quantity: Quantity, raw: string, from: number): Figure | undefined {
  const found = OF_WHOLE.exec(raw);
  if (!found) return undefined;
  const name = raw.slice(0, found.index);
  const lead = leadLength(name);
  if (name.length - lead < 3 || namesNothing(name)) return undefined;
  const compared = { ...quantity, op: found[1] === undefined ? ("le" as const) : ("ge" as const) };
  return figureOf(compared, { nameStart: from + lead, nameEnd: from + name.length, before: raw, form: "before" });
}

const COMPARES = ["比", "较", "与"];
const BASE = /(?:比|较|与)(?:20\d\d年|上一?年度?|去年|上年|"?十[三四]五"?末)[^,]{0,8}$/;

function beforeForm(clause: Clause, quantity: Quantity, from: number): Figure | undefined {
  const raw = clause.sentence.slice(from, quantity.outerStart);
  const whole = quantity.kind === "share" && raw.endsWith("的") ? shareOfWhole(quantity, raw, from) : undefined;
  if (whole) return whole;
  const covered = raw.lastIndexOf("全覆盖、");
  const linked = covered < 0 && BEGINS_LINK.has(raw.charCodeAt(0)) ? (LINK.exec(raw)?.[0].length ?? 0) : 0;
  const link = covered < 0 ? linked : covered + 4;
  const reach = reachLength(raw);
  let stop = raw.length - reach;
  if (raw.endsWith("等") && quantity.kind === "count") stop = raw.length - 1;
  if (raw.endsWith("定")) stop -= /(?:确|设|拟)定$/.exec(raw)?.[0].length ?? 0;
  const base = hasOneOf(raw, COMPARES) ? BASE.exec(raw.slice(0, stop)) : null;
  if (base) stop = base.index;
  const name = raw.slice(link, stop);
  const lead = leadLength(name);
  if (name.length - lead < 2 || namesNothing(name)) return undefined;
  const rest = raw.slice(stop);
  const more = rest === "" ? "" : (/^(?:占比|总数|总量|(?:年均|同比)?增长|(?:年均)?增速)/.exec(rest)?.[0] ?? "");
  const kept = quantity.kind === "share" || more.startsWith("总") ? more.length : 0;
  return figureOf(quantity, { nameStart: from + link + lead, nameEnd: from + stop + kept, form: "before" });
}

const GROWTH =
  /^(?:[\u4e00-\u9fff]{0,2})(?:年均|每年|同比|平均)[\u4e00-\u9fff]{0,3}(?:增长|提高|提升|增速|下降|降低)|^(?:同比|年均?)?(?:增长|增幅|增速|增)(?:率)?(?:力争)?(?:达到|达|不低于|超过|为|保持在|在)?$/;

/** A clause that only says how fast the figure of the clause before grows: 年均增长8%以上. */
export function growthOf(
  clause: Clause,
  quantity: Quantity,
  before: { readonly start: number; readonly end: number },
): Figure | undefined {
  if (quantity.kind !== "share" || !GROWTH.test(clause.sentence.slice(clause.start, quantity.outerStart)))
    return undefined;
  const words = clause.sentence.slice(clause.start, quantity.outerStart);
  return figureOf(quantity, {
    nameStart: before.start,
    nameEnd: before.end,
    headStart: clause.start,
    headEnd: quantity.outerStart - (/(?:力争)?(?:不低于|达到|达|超过|为|保持在|在)$/.exec(words)?.[0].length ?? 0),
    before: words,
    form: "before",
  });
}

function withoutVerbs(words: string): string {
  return words.slice(verbsLength(words));
}

const BEGINS_FILLER = codesOf("(总规达累▁");

/** What is left of a clause when times, verbs and comparisons are gone: nothing when it names no figure of its own. */
export function namesNothing(words: string): boolean {
  let rest = words;
  for (let before = ""; before !== rest && rest.length >= 2; ) {
    before = rest;
    const words = withoutVerbs(rest.slice(leadsLength(rest)));
    rest = words.slice(0, words.length - reachLength(words));
    if (BEGINS_FILLER.has(rest.charCodeAt(0))) rest = rest.replace(/^(?:\(|总量|总数|规模|达到|达|累计|▁)+/, "");
  }
  return rest.length < 2;
}

/** A figure that takes its name from further up. */
export function namedBy(
  name: { readonly start: number; readonly end: number },
  clause: Clause,
  quantity: Quantity,
): Figure {
  const before = clause.sentence.slice(clause.start, quantity.outerStart);
  return figureOf(quantity, { nameStart: name.start, nameEnd: name.end, before, form: "before" });
}

/** Names of kinds in quotation marks share the noun of the last: 100家"旗舰"、57家跨越发展企业. */
const SHARED_NOUN = /(?:企业|平台|工厂|项目|园区|基地|人才|车间)$/;

/** The shared head of an enumeration: 10家10亿元规模、2家100亿元规模的供应商. */
function withSharedHead(figures: Figure[], clause: Clause): Figure[] {
  if (figures.length < 2) return figures;
  const { sentence } = clause;
  const final = figures.at(-1);
  const level =
    final &&
    /^(?:国家|世界|省|市|区|县|部|[一二三五十百千万亿]+)级(?=..)/.exec(sentence.slice(final.nameStart, final.nameEnd));
  return figures.map((figure, i) => {
    if (
      final &&
      level &&
      figure !== final &&
      figure.form === "behind" &&
      /^(?:国家|世界|省|市|区|县|部|[一二三五十百千万亿]+)级$/.test(sentence.slice(figure.nameStart, figure.nameEnd))
    ) {
      return { ...figure, headStart: final.nameStart + level[0].length, headEnd: final.nameEnd };
    }
    const name = sentence.slice(figure.nameStart, figure.nameEnd);
    const later = figures[i + 1];
    const noun = final && figure !== final ? SHARED_NOUN.exec(sentence.slice(final.nameStart, final.nameEnd)) : null;
    if (final && noun && figure.form === "behind" && final.form === "behind" && /^(?:"[^"]{1,10}"|□+)$/.test(name))
      return { ...figure, headStart: final.nameStart + noun.index, headEnd: final.nameEnd };
    if (
      figure.form !== "behind" ||
      !later ||
      later.form !== "behind" ||
      !/(?:规模|级别|级|以上|层级|类|[\d一二三五十百千][百千万亿]*元)$/.test(name)
    )
      return figure;
    const rest = sentence.slice(later.nameStart, later.nameEnd);
    const cut = rest.search(/(?<=规模|级|以上|类|元)(?:的)/);
    if (cut < 0) return figure;
    return { ...figure, headStart: later.nameStart + cut, headEnd: later.nameEnd };
  });
}

/**
 * Things counted with their sizes, the noun at the end for all: 轴承1个产值过500亿元、电机2个产值过200亿元的产业集群. Undefined when
 * the clause is not of this kind.
 */
function sized(clause: Clause, quantities: readonly Quantity[]): Figure[] | undefined {
  const { sentence } = clause;
  if (quantities.length < 2 || quantities.length % 2 === 1) return undefined;
  const last = quantities.at(-1);
  const head = last && /^的(?:"[^"]{1,12}"|□+)?(?=[\u4e00-\u9fff]{2,})/.exec(sentence.slice(last.outerEnd, clause.end));
  if (!last || !head) return undefined;
  const figures: Figure[] = [];
  let from = clause.start;
  for (let i = 0; i + 1 < quantities.length; i += 2) {
    const [count, size] = [quantities[i], quantities[i + 1]];
    if (count?.kind !== "count" || size?.kind !== "money") return undefined;
    if (!SIZE_OF.test(sentence.slice(count.outerEnd, size.start))) return undefined;
    const before = sentence.slice(from, count.outerStart);
    const link = LINK.exec(before)?.[0].length ?? 0;
    const start = from + link + leadLength(before.slice(link));
    if (count.outerStart - start < 2 || namesNothing(sentence.slice(start, count.outerStart))) return undefined;
    figures.push(
      figureOf(count, {
        nameStart: start,
        nameEnd: count.outerStart,
        headStart: last.outerEnd + head[0].length,
        headEnd: clause.end,
        sizeStart: count.outerEnd,
        sizeEnd: size.outerEnd,
        before: sentence.slice(clause.start, count.outerStart),
        form: "before",
      }),
    );
    from = size.outerEnd;
  }
  return figures;
}

/** A total in brackets behind a count has the same name: 推动1250项(累计5000项)改造项目. */
function inBrackets(clause: Clause, figure: Figure, next: Quantity | undefined): Figure | undefined {
  if (!next || next.outerStart < figure.quantity.outerEnd || next.outerEnd >= figure.nameStart) return undefined;
  const words = clause.sentence.slice(figure.quantity.outerEnd, next.outerStart);
  return /^\((?:累计|总数|共|其中新增)(?:达到|达)?$/.test(words) && figure.form === "behind"
    ? { ...figure, quantity: next, before: words }
    : undefined;
}

/** 新增用地的35%以上用于工业项目: a share kept for something; of money it says how money is spent and is no figure. */
function allotted(clause: Clause, quantity: Quantity, from: number): Figure | undefined {
  const words = clause.sentence.slice(from, quantity.outerStart);
  if (quantity.kind !== "share" || !words.endsWith("的") || /资金|基金|经费|预算|收益|支出|收入/.test(words))
    return undefined;
  const nameStart = from + leadLength(words);
  const nameEnd = quantity.outerStart - 1;
  if (nameEnd - nameStart < 3) return undefined;
  const named = { nameStart, nameEnd, headStart: quantity.outerEnd, headEnd: clause.end };
  return figureOf(quantity, { ...named, before: words, form: "before" });
}

/** The next quantity that does not only describe the one at `index`. */
function nextFigure(clause: Clause, quantities: readonly Quantity[], index: number): Quantity | undefined {
  for (let i = index + 1; i < quantities.length; i++) {
    const it = quantities[i];
    if (it && !describes(clause, it, quantities[index], undefined)) return it;
  }
  return undefined;
}

/** 新开通基站400个、累计超过2000个: the sum of all of them has the name of those that are new. */
function inAll(clause: Clause, before: Figure | undefined, quantity: Quantity, from: number): Figure | undefined {
  if (before?.form !== "before" || before.quantity.unit !== quantity.unit || quantity.kind !== "count")
    return undefined;
  const words = clause.sentence.slice(from, quantity.outerStart);
  if (!/^[、,](?:累计|总数|总量)(?:总数|总量)?(?:达到|达|建成|开通|超过|突破)*$/.test(words)) return undefined;
  const isNew = /^新(?![能型材一兴])/.test(clause.sentence.slice(before.nameStart, before.nameEnd));
  return { ...before, quantity, nameStart: before.nameStart + (isNew ? 1 : 0), before: words };
}

/** Reads the numbers of a clause as figures, each with the stretch that names it. */
export function figuresIn(clause: Clause, quantities: readonly Quantity[]): Figure[] {
  const withSizes = sized(clause, quantities);
  if (withSizes) return withSizes;
  const figures: Figure[] = [];
  let from = clause.start;
  let described: Quantity | undefined;
  for (const [i, quantity] of quantities.entries()) {
    if (quantity.start < from - 1 && described) continue;
    const next = nextFigure(clause, quantities, i);
    if (describes(clause, quantity, described ?? quantities[i - 1], quantities[i + 1])) continue;
    const figure = allots(clause.sentence.slice(quantity.outerEnd, clause.end))
      ? allotted(clause, quantity, from)
      : (behind(clause, quantity, next) ??
        beforeForm(clause, quantity, from) ??
        inAll(clause, figures.at(-1), quantity, from));
    described = quantity;
    if (!figure) {
      from = quantity.outerEnd;
      continue;
    }
    figures.push(withBefore(figure, clause.sentence.slice(from, quantity.outerStart)));
    const total = inBrackets(clause, figure, quantities[i + 1]);
    if (total) figures.push(total);
    from = figure.form === "behind" ? figure.nameEnd : quantity.outerEnd;
  }
  return withSharedHead(figures, clause);
}
