import { cutter } from "../clauses/clauses.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { YearMention } from "../quantities/years.ts";
import { type Figure, figureOf } from "./figure.ts";
import { leadsLength, verbsLength } from "./target-words.ts";

/** What the clause may lean on: the years it names, and the figure named further up. */
type Known = {
  readonly years: readonly YearMention[];
  readonly name: { readonly start: number; readonly end: number } | undefined;
};

/** 到2024年、2025年,联网率分别达到55%、62%: the name stands between the years and the values. */
function namedBetween(clause: Clause, from: number, first: Quantity): { start: number; end: number } | undefined {
  const between = clause.sentence.slice(from, first.outerStart);
  const shared = SHARED.exec(between);
  if (!shared) return undefined;
  const lead = leadsLength(between.slice(0, shared.index));
  const name = between.slice(lead, shared.index);
  return name.length >= 2 && !/[、,]/.test(name) ? { start: from + lead, end: from + shared.index } : undefined;
}

/** 2024年、2025年分别改造30家、40家规上企业: the things stand behind the last value. */
function nounBehind(clause: Clause, quantities: readonly Quantity[]): { start: number; end: number } | undefined {
  const start = quantities.at(-1)?.outerEnd ?? clause.end;
  return /^[\u4e00-\u9fff]{3}/.test(clause.sentence.slice(start, clause.end)) ? { start, end: clause.end } : undefined;
}

/** Years each with a value of their own: 2024年、2025年分别新增工厂10家、20家. */
export function yearByYear(clause: Clause, quantities: readonly Quantity[], known: Known): Figure[] | undefined {
  const [first] = quantities;
  const { years } = known;
  const last = years.at(-1);
  if (!first || !last || quantities.length < 2) return undefined;
  const listed =
    years.length === 1 && last.from < last.to
      ? Array.from({ length: last.to - last.from + 1 }, (_, i) => last.from + i)
      : years.map((year) => year.to);
  const between = clause.sentence.slice(last.end, first.outerStart);
  const marked = /^[,]?(?:全市|全省|全区|全县)?分别/.exec(between);
  if (listed.length !== quantities.length) return undefined;
  const inner = marked ? undefined : namedBetween(clause, Math.max(last.end, clause.start), first);
  if (inner) {
    return quantities.map((quantity, i) =>
      figureOf(quantity, {
        nameStart: inner.start,
        nameEnd: inner.end,
        before: between,
        form: "before",
        year: listed[i] ?? last.to,
      }),
    );
  }
  if (!marked) return undefined;
  const verb = verbsLength(between.slice(marked[0].length));
  const start = last.end + marked[0].length + verb;
  const end = first.outerStart - (/(?:达到|达)$/.exec(between)?.[0].length ?? 0);
  const name = end - start >= 2 ? { start, end } : (nounBehind(clause, quantities) ?? known.name);
  if (!name) return undefined;
  return quantities.map((quantity, i) =>
    figureOf(quantity, {
      nameStart: name.start,
      nameEnd: name.end,
      before: between,
      form: "before",
      year: listed[i] ?? last.to,
    }),
  );
}

type Clause = { readonly sentence: string; readonly start: number; readonly end: number };

const SHARED =
  /(?:分别|(?<![年月人户亩平])均|都|双双)▁*(?:力争|要|应|将|年均|不断|稳定|进一步)?(?:达到|达|提升至|提升到|提高到|提高至|提升|提高|超过|突破|增长|下降|降低|不低于|不少于|为|实现|完成|新增|培育|建设|打造|引进)?(?:约|了)?$|(?:实现|达到|达|均为)[两二三四]个$|各(?:新增|新建|建成|培育|打造|建设|认定|创建|达到|达|不少于)?$/;
const SUMMARY =
  /(?:等)?(?:[两二三四五六七八九十\d]+)(?:大|个|类|项|条)?(?:支柱|主导|重点|优势|特色|新兴)?(?:产业|行业|领域|集群|指标)?(?=[^、]*$)/;

const atListSigns = cutter("、");

function partsOf(subject: string, offset: number): { start: number; end: number }[] {
  const parts = atListSigns(subject).flatMap((part) => {
    const words = subject.slice(part.start, part.end);
    const and = /(?:以及|和|及|与)(?=[^和及与]{3,}$)/.exec(words);
    if (!and || and.index < 3) return [part];
    return [
      { start: part.start, end: part.start + and.index },
      { start: part.start + and.index + and[0].length, end: part.end },
    ];
  });
  return parts.map((part) => ({ start: part.start + offset, end: part.end + offset }));
}

const LEVEL = /^(?:国家|世界|省|市|区|县|部|基础|先进|卓越|领航|初|中|高)级/;

const METRIC = /(?:[\u4e00-\u9fff]{2}率|产值|营业收入|营收|增加值|规模|比重|占比|比例|密度)$/;

/** 甲系统、乙系统普及率: what is measured stands behind the last name only. */
function sharedMetric(
  sentence: string,
  parts: readonly { start: number; end: number }[],
): { start: number; end: number } | undefined {
  const words = parts.map((part) => sentence.slice(part.start, part.end));
  const last = parts.at(-1);
  const final = words.at(-1) ?? "";
  const metric = METRIC.exec(final)?.[0];
  const kin = /^([^行产企领]{2,6})(?:行业|产业|企业|领域)(?=.{2})/.exec(final)?.[1];
  // 钢铁、水泥、焦化行业产能比例: what follows the last of the industries is said of all of them.
  if (last && metric && kin && words.slice(0, -1).every((word) => word.length >= 2 && word.length <= kin.length + 2))
    return { start: last.start + kin.length, end: last.end };
  if (!last || !metric || words.some((word) => word.length < 2)) return undefined;
  return words.slice(0, -1).some((word) => /率|产值|收入|营收|增加值|规模|比重|占比|密度|数|量|额/.test(word.slice(-4)))
    ? undefined
    : { start: last.end - metric.length, end: last.end };
}

const ENTERPRISES = /^(?:规模以上|规上|重点|中小|骨干|大中型|制造业|工业|全部)+企业(?=.{4})/;

/** 规上企业甲率、乙率: the population before the first name is the others', too. */
function sharedPopulation(
  sentence: string,
  parts: readonly { start: number; end: number }[],
): { start: number; end: number } | undefined {
  const [first, ...others] = parts.map((part) => sentence.slice(part.start, part.end));
  const shared = ENTERPRISES.exec(first ?? "")?.[0];
  const start = parts[0]?.start;
  if (!shared || start === undefined) return undefined;
  return others.every((other) => /(?:率|比例|比重|水平)$/.test(other) && !/企业|产业|行业/.test(other))
    ? { start, end: start + shared.length }
    : undefined;
}

const AREA = /^(?:城市|农村|城镇|城区|乡镇|乡村|固定|移动|大型|中型|小型|新建|改建)/;
const THINGS = /(?:数字化|智能|示范)*(?:车间|工厂|企业|平台|园区|基地|项目|中心|产线)$/;

/** 城市、农村宽带能力 and 家具、轴承数字化车间: the noun behind the last belongs to all of them. */
function sharedTail(
  sentence: string,
  parts: readonly { start: number; end: number }[],
): { start: number; end: number } | undefined {
  const last = parts.at(-1);
  const words = parts.map((part) => sentence.slice(part.start, part.end));
  const final = words.at(-1) ?? "";
  if (!last || parts.length < 2) return undefined;
  const others = words.slice(0, -1);
  const area = AREA.exec(final)?.[0];
  if (area && others.every((word) => AREA.exec(word)?.[0] === word))
    return { start: last.start + area.length, end: last.end };
  const things = THINGS.exec(final)?.[0];
  return things &&
    things.length < final.length &&
    others.every((word) => !/[\u4e00-\u9fff]{4}(?:车间|工厂|企业|平台|园区|基地|项目|中心|产线)$|率$/.test(word))
    ? { start: last.end - things.length, end: last.end }
    : undefined;
}

/** 国家级、省级、市级智能工厂: the noun behind the last level belongs to all of them. */
function sharedLevel(
  sentence: string,
  parts: readonly { start: number; end: number }[],
): { start: number; end: number } | undefined {
  const last = parts.at(-1);
  const words = parts.map((part) => sentence.slice(part.start, part.end));
  const level = LEVEL.exec(words.at(-1) ?? "")?.[0];
  if (!last || !level || last.end - last.start <= level.length) return undefined;
  const bare = words.slice(0, -1).every((word) => LEVEL.exec(word)?.[0] === word);
  return bare ? { start: last.start + level.length, end: last.end } : undefined;
}

/**
 * One verb over several names: 甲率、乙率分别达到90%、75% gives two figures, 甲、乙两大产业分别达到2000亿元 too. Undefined when the
 * clause is not of this kind or the numbers do not fit the names.
 */
export function distributed(clause: Clause, quantities: readonly Quantity[]): Figure[] | undefined {
  if (
    !/分别|(?<![年月人户亩平])均|都|双双|[两二三四]个\d|各(?:[新建培打认创达不至]..?.?)?\d/.test(
      clause.sentence.slice(clause.start, clause.end),
    )
  )
    return undefined;
  const first = quantities.find((quantity) => SHARED.test(clause.sentence.slice(clause.start, quantity.outerStart)));
  if (!first) return undefined;
  const run = quantities
    .slice(quantities.indexOf(first))
    .filter(
      (quantity, i, all) =>
        i === 0 ||
        /^(?:\([^()]*\))?(?:[、,]|和|及|以及|与)$/.test(
          clause.sentence.slice(all[i - 1]?.outerEnd ?? 0, quantity.outerStart),
        ),
    );
  const head = clause.sentence.slice(clause.start, first.outerStart);
  const subject = head.slice(0, SHARED.exec(head)?.index ?? 0);
  const lead = leadsLength(subject);
  const verb = verbsLength(subject.slice(lead));
  const from = lead + verb;
  const summary = SUMMARY.exec(subject.slice(from));
  const names = summary && summary.index > 2 ? subject.slice(from, from + summary.index) : subject.slice(from);
  const parts = partsOf(names, clause.start + from);
  const before = clause.sentence.slice(clause.start, first.outerStart);
  const metric = summary ? undefined : sharedMetric(clause.sentence, parts);
  const tail = metric || summary ? undefined : sharedTail(clause.sentence, parts);
  const population = sharedPopulation(clause.sentence, parts);
  const level = sharedLevel(clause.sentence, parts);
  const shared = run.find((quantity) => quantity.op === "ge" || quantity.op === "gt")?.op ?? "eq";
  const figure = (part: { start: number; end: number }, quantity: Quantity): Figure =>
    figureOf(quantity.op === "eq" ? { ...quantity, op: shared } : quantity, {
      nameStart: part.start,
      nameEnd: part.end,
      ...(population && part !== parts[0] && !level && !summary
        ? { nameStart: population.start, nameEnd: population.end, headStart: part.start, headEnd: part.end }
        : {}),
      ...(metric && part !== parts.at(-1) && !level ? { headStart: metric.start, headEnd: metric.end } : {}),
      ...(tail && part !== parts.at(-1) && !level ? { headStart: tail.start, headEnd: tail.end } : {}),
      ...(level && part !== parts.at(-1) ? { headStart: level.start, headEnd: level.end } : {}),
      ...(summary && summary.index > 2
        ? { headStart: clause.start + from + summary.index + summary[0].length, headEnd: clause.start + subject.length }
        : {}),
      before,
      form: "before",
    });
  if (run.length === parts.length && parts.length > 1) return parts.map((part, i) => figure(part, run[i] ?? first));
  if (run.length === 1 && parts.length > 1) return parts.map((part) => figure(part, first));
  return undefined;
}
