import type { Range } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { YearMention } from "../quantities/years.ts";
import { distributed, yearByYear } from "./distribution.ts";
import { type Figure, figureOf } from "./figure.ts";
import { figuresIn, growthOf, namedBy, namesNothing } from "./target-clause.ts";
import { deedBefore } from "./target-deeds.ts";
import { GROWS_VAGUELY, GROWS_VAGUELY_END, leadsLength, verbsLength } from "./target-words.ts";

/** Names that a later clause of the paragraph may leave out. Plain positions in the document. */
export type Memory = {
  name: Range | undefined;
  unit: string | undefined;
  /** The last name of each unit: 投资180亿元,项目450项;2025年完成200亿元,实施500项. */
  byUnit: Map<string, Range | undefined> | undefined;
  growing: Range | undefined;
  /** The last figure that is no share; shares and rates of growth behind it are its. */
  amount: Range | undefined;
  /** What a clause without a number sets up; the next clause may say how many are chosen for it. */
  object: Range | undefined;
  /** Things that a clause counts without a goal: 紧盯140个重点项目,年内投产52个. */
  counted: { readonly name: Range; readonly unit: string } | undefined;
  /** In a table of tasks: what the task of the row is. */
  readonly task: Range | undefined;
  /** The last row of names with a value each. */
  row: readonly Figure[] | undefined;
};

/** What is remembered where a paragraph begins: nothing but the task of the row in a table. */
export function emptyMemory(task?: Range): Memory {
  return {
    name: undefined,
    unit: undefined,
    byUnit: undefined,
    growing: undefined,
    amount: undefined,
    object: undefined,
    counted: undefined,
    task,
    row: undefined,
  };
}

/** A clause with what it may lean on. `at` is the sentence's place in the document. */
export type ClausePlace = {
  readonly memory: Memory;
  readonly document: string;
  readonly hidden: string;
  readonly at: number;
  clause: Range;
  years: readonly YearMention[];
};

/** 数控化率每年提高2个百分点,到2026年达到70%: points and shares of one rate. */
function isRate({ name, unit }: Memory, document: string, only: Quantity): boolean {
  if (!name || only.unit !== "%" || !unit?.endsWith("百分点")) return false;
  return /(?:率|比重|占比|比例)$/.test(document.slice(name.start, name.end));
}

/** What firms are given, and what it is counted in. */
const SERVICE = /(?:诊断|评估|辅导|体检|巡诊|问诊)(?:服务|活动)?$/;
/** Last signs of these words. */
const SERVICE_END = codesOf("断估导检诊务动");

/** 组织观摩、对接等活动,全年不少于20场: what was set up is counted in times; 开展免费诊断,每年不少于500家: a service in firms. */
function isEvent({ object }: Memory, document: string, only: Quantity): boolean {
  if (object && /^(?:家|户|家次)$/.test(only.unit)) return SERVICE.test(document.slice(object.start, object.end));
  if (!object || !/^(?:场|场次|次|期)$/.test(only.unit)) return false;
  return /(?:活动|培训|对接|观摩|沙龙|论坛|大赛|大会|会)$/.test(document.slice(object.start, object.end));
}

/** 增加值年均增速26%以上,达到1.5万亿元: the sum is that which grows. */
function grown({ name, unit }: Memory, document: string, only: Quantity): Range | undefined {
  if (!name || unit !== "%" || (only.kind !== "money" && only.kind !== "bare-money")) return undefined;
  const growth = /(?:年均|同比)?(?:增速|增长率|增长|增幅)$/.exec(document.slice(name.start, name.end));
  return growth && growth.index >= 3 ? { start: name.start, end: name.start + growth.index } : undefined;
}

const CHOOSES = /(?:选树|评选|遴选|选拔|表彰|资助)$/;

/** A figure whose name stands further up: 达到1000亿元, 2024年350项, 累计建成60个. */
function inherited(
  { memory, document, hidden, at, clause, years }: ClausePlace,
  quantities: readonly Quantity[],
): Figure | undefined {
  const [only] = quantities;
  if (!only || quantities.length > 1 || only.kind === "plain") return undefined;
  if (!memory.growing && !memory.name && !memory.object) return undefined;
  const behind = hidden.slice(only.outerEnd, clause.end);
  if (
    (behind !== "" && !/^(?:\([^()]*\)|▁+)$/.test(behind)) ||
    !namesNothing(hidden.slice(clause.start, only.outerStart).replace(/新增$/, ""))
  )
    return undefined;
  const words = hidden.slice(clause.start, only.outerStart);
  const work = { memory, document, hidden, at, clause, years };
  const chosen =
    CHOOSES.test(words) || isEvent(memory, document, only) || countsRaised(work, only) ? memory.object : undefined;
  const name =
    memory.growing ??
    chosen ??
    (memory.unit === only.unit || isRate(memory, document, only) || /总量|规模|总额|总值/.test(words)
      ? memory.name
      : years.length > 0
        ? (memory.byUnit?.get(only.unit) ?? grown(memory, document, only))
        : grown(memory, document, only));
  return (
    name &&
    namedBy(
      { start: name.start - at, end: name.end - at },
      { sentence: hidden, start: clause.start, end: clause.end },
      only,
    )
  );
}

/** What firms do, and things that are built or found, at the end of a clause without a number. */
const RAISED =
  /(?:企业.{0,8}?(?:上云用云|上云|用云|改造|转型|贯标|升级|入规|升规|上市)|(?:上云|用云|入规|升规)(?:小微|中小|工业)?企业|服务商|供应商|工厂|车间|平台|基地|中心)$/;
const RAISED_END = codesOf("云造型标级规市业商厂间台地心");

/** Where the name of such things begins: 培育引进服务商,不少于12家; 推动企业上云,每年新增300家. */
function raisedAt(words: string): number | undefined {
  if (!RAISED_END.has(words.charCodeAt(words.length - 1)) || words.length > 30 || /[、和与及]/.test(words))
    return undefined;
  const verb = words.startsWith("依托") ? 2 : verbsLength(words);
  if (verb === 0 || !RAISED.test(words)) return undefined;
  return verb + (/^(?:一大?批|若干)/.exec(words.slice(verb))?.[0].length ?? 0);
}

/** Whether the number right behind such a clause counts what it names: it says how many at least, or every year. */
function countsRaised({ memory, document, hidden, at, clause }: ClausePlace, only: Quantity): boolean {
  const { object } = memory;
  if (!object || !/^[家户个]$/.test(only.unit) || at + clause.start - object.end > 1) return false;
  const name = document.slice(object.start, object.end);
  if (!RAISED.test(name) || (only.unit === "个") !== /(?:车间|平台|基地|中心)$/.test(name)) return false;
  return only.op !== "eq" || /新增|每年|累计|达到|完成|总数/.test(hidden.slice(clause.start, only.outerStart));
}

/** Who joins what the clause before names: 依托省级平台,推动80家企业接入. */
function joining(figures: readonly Figure[], { memory, document, hidden, at, clause }: ClausePlace): readonly Figure[] {
  const [first] = figures;
  const { object } = memory;
  if (!first || !object || figures.length > 1 || first.headStart !== undefined) return figures;
  const [headStart, headEnd] = [first.nameStart, first.nameEnd];
  if (headEnd - headStart > 4 || at + clause.start - object.end > 1) return figures;
  if (!/^(?:企业(?:接入|入驻)|(?:接入|入驻)企业|接入|入驻)$/.test(hidden.slice(headStart, headEnd))) return figures;
  if (!/(?:平台|大脑|中心|系统|园区)$/.test(document.slice(object.start, object.end))) return figures;
  return [{ ...first, nameStart: object.start - at, nameEnd: object.end - at, headStart, headEnd }];
}

/** Words that begin what is set up, and what they begin with. */
const SETS: ReadonlySet<string> = new Set(["设立", "开设", "启动", "开展", "实施", "组织", "举办"]);
const BEGINS_SETS = codesOf(Array.from(SETS, (word) => word.charAt(0)).join(""));

/** Where a service begins that somebody is asked to give: 遴选机构开展免费诊断. */
function serviceAt(words: string): number | undefined {
  if (!SERVICE_END.has(words.charCodeAt(words.length - 1)) || !SERVICE.test(words)) return undefined;
  const at = Math.max(words.lastIndexOf("开展"), words.lastIndexOf("提供"));
  return at < 0 ? undefined : at + 2;
}

/** Keeps what a clause without a number says is growing; the next clause may say how much. */
export function remember({ memory, hidden, at, clause }: ClausePlace): void {
  const words = hidden.slice(clause.start, clause.end);
  const vague = GROWS_VAGUELY_END.has(words.charCodeAt(words.length - 1)) ? GROWS_VAGUELY.exec(words) : null;
  memory.growing = undefined;
  const sets =
    BEGINS_SETS.has(words.charCodeAt(0)) && SETS.has(words.slice(0, 2)) ? 2 : (serviceAt(words) ?? raisedAt(words));
  memory.object =
    sets === undefined || words.length - sets < 3
      ? undefined
      : { start: at + clause.start + sets, end: at + clause.end };
  if (!vague) return;
  const start = at + clause.start + leadsLength(words);
  const end = at + clause.start + vague.index;
  if (end - start >= 2) memory.growing = { start, end };
}

/** What firms or industries have, where the clause names no owner. */
const BARE_METRIC =
  /^(?:年|总|年总|累计)?(?:投资|投资额|产能|产值|营业收入|营收|增加值|税收|利润|销售收入|产值规模|(?:建筑|占地|总)?面积)$/;
/** A metric at the end of a name: what stands before it is whose the next bare metric is, too. */
const METRIC_TAIL = /(?:总产值|产值|增加值|主营业务收入|营业收入|营收|利润总额|销售收入)$/;
const OWNER = /(?:企业|产业|集群|园区|行业)$/;
const WORKS = /(?:项目|工程|基地|工厂|产线|生产线)$/;
const PLACES = /(?:器|园区?|基地|厂房|空间|中心|载体|街区|小镇)$/;
/** What happens to works and firms that the clause before counted: 新开工项目150个,竣工90个. */
const STAGE = /^(?:开工|新开工|竣工|投产|投产达效|达产|完工|在建|签约|落地|入库|入统|上市|挂牌|验收)$/;

/** Whose a bare metric is, by what the name before it has to end in. */
function ownerOf(metric: string): RegExp {
  if (metric.endsWith("面积")) return PLACES;
  return /投资额?|产能$/.test(metric) ? WORKS : OWNER;
}

/** A grade and no noun: 建设省级创新中心5家,其中国家级1家. */
const BARE_GRADE = /^(?:国家|世界|省|市|区|县|部|基础|先进|卓越|领航|钻石|[一二三四五]星)级(?:及以上|以上)?$/;
const ENDS_GRADE = codesOf("级上");

function isBareGrade(words: string): boolean {
  return ENDS_GRADE.has(words.charCodeAt(words.length - 1)) && BARE_GRADE.test(words);
}

const GRADED =
  /^(?:新增|新建|新认定)?(?:(?:[、和及与]|(?:国家|世界|省|市|区|县|部|基础|先进|卓越|领航|钻石|[一二三四五]星)级|及以上|以上)+)?/;

/** The things that a bare grade is a grade of: those of the figure before with the same unit, their own grade left out. */
function gradeOf(first: Figure, alike: Range | undefined, document: string, at: number): Figure | undefined {
  if (!alike) return undefined;
  const start = alike.start + (GRADED.exec(document.slice(alike.start, alike.end))?.[0].length ?? 0);
  return alike.end - start < 2 ? undefined : { ...first, headStart: start - at, headEnd: alike.end - at };
}

const LONGEST_BARE = 6;
/** 绿色工厂25家(其中省级10家、国家级3家): grades of the things that the same clause counts. */
function gradedWithin(figures: readonly Figure[], hidden: string): readonly Figure[] {
  if (figures.length < 2) return figures;
  let [things, any]: [Figure | undefined, boolean] = [undefined, false];
  const graded = figures.map((figure) => {
    const { nameStart, nameEnd } = figure;
    const bare =
      figure.headStart === undefined && nameEnd - nameStart < 8 && BARE_GRADE.test(hidden.slice(nameStart, nameEnd));
    if (!bare) things = figure.headStart === undefined ? figure : undefined;
    else if (things && things.quantity.unit === figure.quantity.unit) {
      any = true;
      const own = GRADED.exec(hidden.slice(things.nameStart, things.nameEnd))?.[0].length ?? 0;
      return { ...figure, headStart: things.nameStart + own, headEnd: things.nameEnd };
    }
    return figure;
  });
  return any ? graded : figures;
}

/** A bare noun (项目500项) that is one of the things named before with the same unit. */
const BARE_THINGS = /^(?:项目|企业|工厂|车间|平台|园区|基地|产品|标准|技术|人才)$/;

function isStageOf({ quantity, headStart, nameStart, nameEnd }: Figure, unit: string, hidden: string): boolean {
  return headStart === undefined && quantity.unit === unit && STAGE.test(hidden.slice(nameStart, nameEnd));
}

/** 紧盯140个重点项目,2024年开工90个、竣工60个: stages of the works that a clause before counts without a goal. */
function stagesOf(figures: readonly Figure[], { memory, hidden, at }: ClausePlace): readonly Figure[] | undefined {
  const { counted } = memory;
  if (!counted || !figures.every((figure) => isStageOf(figure, counted.unit, hidden))) return undefined;
  const [nameStart, nameEnd] = [counted.name.start - at, counted.name.end - at];
  return figures.map((it) => ({ ...it, nameStart, nameEnd, headStart: it.nameStart, headEnd: it.nameEnd }));
}

/** 加工企业达到100家,产值突破90亿元: the output is that of the firms named before. */
function owned(figures: readonly Figure[], { memory, document, hidden, at }: ClausePlace): readonly Figure[] {
  const [first, ...others] = figures;
  const { name } = memory;
  if (!first || !name || first.headStart !== undefined) return figures;
  if (first.form !== "before" && !isBareGrade(hidden.slice(first.nameStart, first.nameEnd))) return figures;
  const words = hidden.slice(first.nameStart, first.nameEnd);
  // All that follows is short: 项目, 投产达效, 累计营业收入, 钻石级及以上.
  if (words.length > LONGEST_BARE) return figures;
  const before = document.slice(name.start, name.end);
  const alike = memory.byUnit?.get(first.quantity.unit);
  if (alike && BARE_THINGS.test(words) && document.slice(alike.start, alike.end).endsWith(words))
    return [{ ...first, nameStart: alike.start - at, nameEnd: alike.end - at }, ...others];
  if (isBareGrade(words)) return [gradeOf(first, alike, document, at) ?? first, ...others];
  const stage = memory.unit === first.quantity.unit && STAGE.test(words);
  // 工业总产值达到8000亿元,增加值达到2000亿元: of the same industry.
  const kin =
    memory.unit === first.quantity.unit && /^.{2,}(?:业|企业|产业|集群|园区)(?:总|主|营|销|产|增|利)/.test(before);
  const metric = BARE_METRIC.test(words) && (ownerOf(words).test(before) || (kin && METRIC_TAIL.test(before)));
  if (!stage && !metric) return figures;
  const [headStart, headEnd] = [first.nameStart, first.nameEnd];
  const own = BARE_METRIC.test(words) ? (METRIC_TAIL.exec(before)?.[0].length ?? 0) : 0;
  const nameEnd = name.end - at - own;
  return [{ ...first, nameStart: name.start - at, nameEnd, headStart, headEnd }, ...others];
}

/** The amount that a share of it (占GDP比重) was named behind. */
function ofAmount({ name, amount }: Memory, document: string): Range | undefined {
  return name && amount && document.startsWith("占", name.start) ? amount : undefined;
}

/** Names too short to tell whose deed it is; the text before says it: 对规上企业开展免费诊断…,完成诊断50家. */
function withDeeds(
  figures: readonly Figure[],
  { memory, document, hidden, at, clause }: ClausePlace,
): readonly Figure[] {
  return figures.map((figure) => {
    if (figure.headStart !== undefined || figure.form !== "before") return figure;
    const [headStart, headEnd] = [figure.nameStart, figure.nameEnd];
    const words = hidden.slice(headStart, headEnd);
    const { amount } = memory;
    if (amount && figure.quantity.kind === "share" && /^占.{2,}/.test(words) && amount.start >= at) {
      return { ...figure, nameStart: amount.start - at, nameEnd: amount.end - at, headStart, headEnd };
    }
    const deed = words.length <= 4 ? deedBefore(document, at + clause.start, words) : undefined;
    if (!deed && memory.task && (words.length <= 2 || words.startsWith("年产"))) {
      if (document.slice(memory.task.start, memory.task.end).endsWith(words))
        return { ...figure, nameStart: memory.task.start - at, nameEnd: memory.task.end - at };
      return { ...figure, nameStart: memory.task.start - at, nameEnd: memory.task.end - at, headStart, headEnd };
    }
    return deed ? { ...figure, ...moved({ ...figure, ...deed }, -at) } : figure;
  });
}

/** A figure with its positions moved by `by`. */
function moved(figure: Figure, by: number): Figure {
  const { headStart, headEnd } = figure;
  return {
    ...figure,
    nameStart: figure.nameStart + by,
    nameEnd: figure.nameEnd + by,
    headStart: headStart === undefined ? undefined : headStart + by,
    headEnd: headStart === undefined ? headEnd : (headEnd ?? 0) + by,
  };
}

/** The figures of a clause; `sure` when they take the name of a figure that was a goal. */
export function figuresOf(
  work: ClausePlace,
  quantities: readonly Quantity[],
): { figures: readonly Figure[]; sure: boolean } {
  const { hidden, clause, memory, at } = work;
  const range = { sentence: hidden, start: clause.start, end: clause.end };
  const [first] = quantities;
  const { name } = memory;
  const before = name && { start: name.start - at, end: name.end - at };
  const grows = ofAmount(memory, work.document) ?? name;
  const whose = grows && { start: grows.start - at, end: grows.end - at };
  const growth = first && whose && quantities.length === 1 ? growthOf(range, first, whose) : undefined;
  const known = growth ?? inherited(work, quantities);
  if (known) return { figures: [known], sure: true };
  const again = distributedAgain(work, quantities);
  if (again) return { figures: again, sure: true };
  const elliptic = elided(work, quantities);
  if (elliptic) return { figures: [elliptic], sure: false };
  const spread = yearByYear(range, quantities, { years: work.years, name: before }) ?? distributed(range, quantities);
  const single = spread ? [] : gradedWithin(figuresIn(range, quantities), hidden);
  const stages = stagesOf(single, work);
  if (stages && stages.length > 0) return { figures: stages, sure: work.years.length > 0 };
  const figures = spread ?? withDeeds(owned(joining(single, work), work), work);
  if (figures.length > 1 && figures.every((figure) => figure.year === undefined))
    memory.row = figures.map((figure) => moved(figure, at));
  return { figures, sure: false };
}

/** The names of the row before, once more with other values: …分别达到70%、45%;到2025年,分别达到85%、60%. */
function distributedAgain(
  { memory, hidden, at, clause }: ClausePlace,
  quantities: readonly Quantity[],
): readonly Figure[] | undefined {
  const { row } = memory;
  const [first] = quantities;
  if (!row || !first || quantities.length < 2 || row.length !== quantities.length) return undefined;
  const words = hidden.slice(clause.start, first.outerStart);
  const respectively = words.indexOf("分别");
  // Without 分别 the units must tell which value is whose.
  if (respectively < 0 && !row.every((figure, i) => figure.quantity.unit === quantities[i]?.unit)) return undefined;
  if (!/(?:分别|累计)(?:达到|达|提升至|提升到|提高到|提高至|超过|突破|不低于|为)?$/.test(words)) return undefined;
  if (!namesNothing(respectively < 0 ? words : words.slice(0, respectively))) return undefined;
  if (respectively < 0 && new Set(quantities.map((it) => it.unit)).size < quantities.length) return undefined;
  return row.map((figure, i) => ({ ...moved(figure, -at), quantity: quantities[i] ?? first, before: words }));
}

/** A size that stands for the things of that size: …超1000亿元的企业达到5家,500-1000亿元的达到6家. */
function elided(
  { memory, document, hidden, at, clause }: ClausePlace,
  quantities: readonly Quantity[],
): Figure | undefined {
  const [size, count] = quantities;
  const { name } = memory;
  if (!name || quantities.length !== 2 || size?.kind !== "money" || count?.kind !== "count") return undefined;
  if (!/^的(?:达到|达|增至|增加到|超过|有|为)?$/.test(hidden.slice(size.outerEnd, count.outerStart))) return undefined;
  const before = document.slice(name.start, name.end);
  const noun = before.lastIndexOf("元的") + 2;
  const words = hidden.slice(clause.start, size.outerStart);
  // 引育服务商8家,其中年收入300万元以上的2家: of those that the clause before counted.
  const ofThose = noun < 2 && words.startsWith("其中") && memory.unit === count.unit;
  if (!ofThose && (noun < 2 || before.length - noun < 2)) return undefined;
  return figureOf(count, {
    nameStart: ofThose ? clause.start + 2 : size.outerStart,
    nameEnd: size.outerEnd + 1,
    headStart: name.start + (ofThose ? 0 : noun) - at,
    headEnd: name.end - at,
    before: words + hidden.slice(size.outerStart, count.outerStart),
    form: "before",
  });
}

const CELL_BEFORE = /[>|]([^<>|,。;]{4,30})(?:<\/t[dh]><t[dh][^<>]{0,40}>|\|)$/;

/** The cell before a goal cell: the task that the goal is of, without its verb. */
export function taskBefore(document: string, start: number): Range | undefined {
  const found = CELL_BEFORE.exec(document.slice(Math.max(0, start - 90), start));
  const title = found?.[1];
  if (!found || title === undefined) return undefined;
  const from = Math.max(0, start - 90) + found.index + 1;
  const verb = verbsLength(title);
  return title.length - verb < 4 ? undefined : { start: from + verb, end: from + title.length };
}
