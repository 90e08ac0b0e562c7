import type { Target } from "../../draft.ts";
import { clausesOf, type Range, sentencesOf } from "../clauses/clauses.ts";
import { printed, quoted } from "../normalise/source.ts";
import { type PlanText, textOf } from "../plan-text.ts";
import { type Quantity, quantitiesIn } from "../quantities/quantity.ts";
import { type YearMention, yearsIn } from "../quantities/years.ts";
import type { Cell } from "../sections/grid.ts";
import type { Block } from "../sections/outline.ts";
import { coverageIn } from "./coverage.ts";
import { distributed, yearByYear } from "./distribution.ts";
import type { Found } from "./found.ts";
import { type Figure, figuresIn, growthOf, namedBy, namesNothing } from "./target-clause.ts";
import { type Frame, type Time, verdictOn } from "./target-verdict.ts";
import {
  FACT,
  GRANT,
  GROWS_VAGUELY,
  GROWS_VAGUELY_END,
  LEADS,
  OLD_VALUE,
  OTHER_REGION,
  STATE_NOUN,
  THIS_YEAR,
  YEARLY,
} from "./target-words.ts";

type Context = {
  readonly plan: PlanText;
  readonly frame: Frame;
  readonly block: Block;
  readonly text: string;
  /** A larger area the paragraph speaks of; looked up when a target was found. */
  readonly region: () => string | undefined;
  /** Names that a later clause of the paragraph may leave out. Plain positions in the document. */
  readonly memory: { name?: Range | undefined; unit?: string; growing?: Range | undefined };
};

type TargetsFound = Found<Omit<Target, "id">>;

const fresh = (frame: Frame): Time => ({
  year: frame.end,
  explicit: false,
  yearly: false,
  thisYear: false,
  since: null,
  base: null,
  fact: false,
  reaching: false,
});

function isPast(time: Time, frame: Frame): boolean {
  return time.explicit && time.year !== null && frame.start !== null && time.year < frame.start;
}

function applyYear(time: Time, mention: YearMention, frame: Frame): void {
  if (mention.kind === "base") time.base = mention.to;
  else if (mention.kind === "since") time.since = mention.from;
  else {
    const past = frame.start ?? (frame.metadata.date ? Number(frame.metadata.date.slice(0, 4)) : 0);
    time.year = mention.to;
    time.explicit = true;
    time.fact = mention.to < past;
    if (mention.kind === "deadline" || mention.from < mention.to) time.yearly = false;
  }
}

/** A clause that begins with a verb or a number goes on with 每年. */
const GOES_ON_YEARLY =
  /^(?:\d|培育|打造|建设|建成|新增|引进|实施|完成|组织|举办|开展|服务|带动|推动|培训|遴选|认定|选派|支持|推广|发布|参与|形成|其中)/;

function timeAt(time: Time, clause: string, years: readonly YearMention[], frame: Frame): void {
  time.thisYear = THIS_YEAR.test(clause);
  time.base = null;
  for (const mention of years) applyYear(time, mention, frame);
  if (FACT.test(clause)) time.fact = true;
  if (years.length === 0 && /[三3五5两2]年(?:内|左右|时间|累计|努力)/.test(clause)) {
    time.year = frame.end;
    time.explicit = true;
  }
  if (YEARLY.test(clause)) {
    time.yearly = true;
    time.reaching = clause.includes("每年");
  } else if (time.yearly && (!(time.reaching && GOES_ON_YEARLY.test(clause)) || /累计|总数|共计/.test(clause)))
    time.yearly = false;
}

function periodOf(name: string, before: string, figure: Figure, time: Time): Target["period"] {
  if (time.yearly || time.thisYear) return "annual";
  if (figure.quantity.kind === "share" || figure.quantity.kind === "plain") return "level";
  if (/新增|累计|培育|打造|引进|建设|建成|完成|推动|新建|新认定|认定|实施|举办|带动/.test(before)) return "cumulative";
  if (/\//.test(figure.quantity.unit) || STATE_NOUN.test(name)) return "level";
  return /(?:达到|达|超过|突破|保持|提升|提高|增)/.test(before.slice(-6)) || /列入|拥有/.test(before)
    ? "level"
    : "cumulative";
}

function yearOf(time: Time): number | null {
  if (time.since !== null && time.yearly) return null;
  if (time.yearly) return null;
  return time.year;
}

function regionField(context: Context): { readonly region?: string } {
  const region = context.region();
  return region === undefined ? {} : { region };
}

type Place = { readonly sentenceStart: number; readonly clauseStart: number };

function targetOf(context: Context, figure: Figure, time: Time, place: Place): Omit<Target, "id"> {
  const { quantity } = figure;
  const { source } = context.plan;
  const at = place.sentenceStart;
  const name =
    printed(source, at + figure.nameStart, at + figure.nameEnd) +
    (figure.headStart === undefined ? "" : printed(source, at + figure.headStart, at + (figure.headEnd ?? 0)));
  const end = Math.max(figure.headEnd ?? 0, figure.nameEnd, quantity.outerEnd);
  const bullet =
    /^[-●■◆▲★·*]+/.exec(source.text.slice(at + place.clauseStart, at + place.clauseStart + 3))?.[0].length ?? 0;
  const inside = figure.nameStart >= place.clauseStart ? figure.nameStart : quantity.outerStart;
  const start = Math.min(place.clauseStart + bullet, inside, quantity.outerStart);
  const { quote, span } = quoted(source, at + start, at + end);
  const target: { -readonly [K in keyof Omit<Target, "id">]: Target[K] } = {
    indicator: name.replace(/^["”]|的$/g, ""),
    unit: quantity.unit,
    op: quantity.op,
    period: periodOf(name, figure.before, figure, time),
    year: figure.year ?? yearOf(time),
    quote,
    span,
  };
  if (quantity.ranged) {
    target.min = quantity.min;
    target.max = quantity.max;
  } else target.value = quantity.max;
  const region = context.region();
  if (region !== undefined) target.region = region;
  if (/降低|下降|减少|缩短|压减|压缩|降至/.test(figure.before)) target.direction = "down";
  if (time.since !== null && time.yearly) target.from_year = time.since;
  if (time.base !== null) target.base_year = time.base;
  return target;
}

const LATER_SKIP = /《[^》]{0,120}》|"[^"]{0,30}"/g;

/** Numbers inside names and quotations (《…2022-2024年》, “3+N”) are hidden from the scan, places kept. */
function withoutNames(sentence: string): string {
  const current = /[由从]/.test(sentence)
    ? sentence.replace(OLD_VALUE, (old) => `${"▁".repeat(old.length - 2)}达到`)
    : sentence;
  if (!/[《"]/.test(sentence)) return current;
  return current.replace(LATER_SKIP, (name) =>
    /\d|[一二三四五六七八九十百千]/.test(name) ? "□".repeat(name.length) : name,
  );
}

/** Numbers that can be figures: no ordinals of words (5G), no denominators (每万人). */
function countable(hidden: string, quantity: Quantity): boolean {
  if (hidden[quantity.start - 1] === "每" && quantity.kind === "count") return false;
  if (quantity.chinese && quantity.kind === "money" && quantity.max <= 1) return false;
  if (quantity.kind !== "plain") return true;
  return (
    /[率数平度分]?(?:达到|达|提升至|提高到|提升到|提高至|超过|突破|为|至|到)$/.test(
      hidden.slice(Math.max(0, quantity.outerStart - 6), quantity.start),
    ) && !/^[A-Za-z\u4e00-\u9fff]/.test(hidden.slice(quantity.outerEnd))
  );
}

type Sentence = { readonly context: Context; readonly hidden: string; readonly at: number; readonly time: Time };

const within = (outer: Range, it: Range) => it.start >= outer.start && it.end <= outer.end;

function inSentence(context: Context, range: Range, time: Time, found: TargetsFound): void {
  const sentence = context.text.slice(range.start, range.end);
  const hidden = withoutNames(sentence);
  const quantities = quantitiesIn(hidden).filter((quantity) => countable(hidden, quantity));
  const years = yearsIn(sentence);
  if (quantities.length === 0 && years.length === 0 && !sentence.includes("全覆盖") && !YEARLY.test(sentence)) return;
  const grant = GRANT.test(sentence);
  // A past year holds to the full stop only: 2023年新增22个；完成改造50个。
  if (isPast(time, context.frame) && context.text[range.start - 1] !== ";") Object.assign(time, fresh(context.frame));
  time.fact = isPast(time, context.frame);
  time.yearly = false;
  let afterTarget = false;
  for (const clause of clausesOf(hidden)) {
    const words = sentence.slice(clause.start, clause.end);
    const named = years.filter((it) => within(clause, it));
    timeAt(time, words, named, context.frame);
    if (grant) continue;
    const mine = quantities.filter((it) => within(clause, it));
    const work = { context, hidden, at: context.block.start + range.start, time, clause, afterTarget, years: named };
    afterTarget = inClause(work, mine, found);
    if (words.includes("全覆盖")) addCoverage(work, sentence, found);
  }
}

type ClauseWork = Sentence & {
  readonly clause: Range;
  readonly afterTarget: boolean;
  readonly years: readonly YearMention[];
};

function addCoverage({ context, at, clause, time }: ClauseWork, sentence: string, found: TargetsFound): void {
  const measures = context.frame.measures && !time.explicit;
  const coverage = time.fact ? undefined : coverageIn({ plan: context.plan, at, sentence, clause, measures });
  if (coverage) found.items.push({ ...coverage, year: yearOf(time), ...regionField(context) });
}

/** A figure whose name stands further up: 达到1000亿元, 2024年350项, 累计建成60个. */
function inherited({ context, hidden, at, clause }: ClauseWork, quantities: readonly Quantity[]): Figure | undefined {
  const [only] = quantities;
  const { memory } = context;
  if (!only || quantities.length > 1 || only.kind === "plain") return undefined;
  if (!memory.growing && !memory.name) return undefined;
  if (
    !/^(?:\([^()]*\))?$/.test(hidden.slice(only.outerEnd, clause.end)) ||
    !namesNothing(hidden.slice(clause.start, only.outerStart))
  )
    return undefined;
  const words = hidden.slice(clause.start, only.outerStart);
  const name =
    memory.growing ?? (memory.unit === only.unit || /总量|规模|总额|总值/.test(words) ? memory.name : undefined);
  return name && namedBy({ start: name.start - at, end: name.end - at }, { sentence: hidden, ...clause }, only);
}

function remember({ context, hidden, at, clause }: ClauseWork): void {
  const words = hidden.slice(clause.start, clause.end);
  const vague = GROWS_VAGUELY_END.includes(words.at(-1) ?? " ") ? GROWS_VAGUELY.exec(words) : null;
  context.memory.growing = undefined;
  if (!vague) return;
  const start = at + clause.start + (LEADS.exec(words)?.[0].length ?? 0);
  const end = at + clause.start + vague.index;
  if (end - start >= 2) context.memory.growing = { start, end };
}

function figuresOf(work: ClauseWork, quantities: readonly Quantity[]): { figures: readonly Figure[]; sure: boolean } {
  const { hidden, clause, context, at } = work;
  const range = { sentence: hidden, ...clause };
  const [first] = quantities;
  const { name } = context.memory;
  const before = name && { start: name.start - at, end: name.end - at };
  const growth = first && before && quantities.length === 1 ? growthOf(range, first, before) : undefined;
  const known = growth ?? inherited(work, quantities);
  if (known) return { figures: [known], sure: true };
  const spread = yearByYear(range, quantities, { years: work.years, name: before }) ?? distributed(range, quantities);
  return { figures: spread ?? figuresIn(range, quantities), sure: false };
}

/** Returns whether the clause gave a target. */
function inClause(work: ClauseWork, quantities: readonly Quantity[], found: TargetsFound): boolean {
  const { context, clause, time, hidden, at } = work;
  if (quantities.length === 0) {
    remember(work);
    return false;
  }
  const { figures, sure } = figuresOf(work, quantities);
  let any = false;
  for (const figure of figures) {
    const decision =
      sure && !time.fact
        ? "accept"
        : verdictOn({
            figure,
            time,
            sentence: hidden,
            afterTarget: work.afterTarget || any,
            frame: context.frame,
            role: context.block.section.role,
            opening: context.text.slice(0, 12),
          });
    if (decision === "drop") continue;
    const target = targetOf(context, figure, time, { sentenceStart: at, clauseStart: clause.start });
    if (decision === "accept") {
      any = true;
      context.memory.name = { start: at + figure.nameStart, end: at + figure.nameEnd };
      context.memory.unit = figure.quantity.unit;
      found.items.push(target);
    } else
      found.review.push({
        kind: "target",
        item: { id: "", ...target },
        why: decision.why,
        quote: target.quote,
        span: target.span,
      });
  }
  context.memory.growing = undefined;
  return any;
}

/** Length of the number before a heading; it is no part of the sentence. */
function markerLength(block: Block): number {
  return block.marker && block.marker.level !== "bullet" ? block.titleStart - block.start : 0;
}

function regionOf(text: string, frame: Frame): string | undefined {
  const other = OTHER_REGION.exec(text)?.[0];
  if (!other || (frame.metadata.title ?? "").includes(other)) return undefined;
  return /^(?!.*(?:对接|融入|服务))[^\d。]{0,14}$/.test(text.slice(0, text.indexOf(other))) ? other : undefined;
}

/** The paragraph is searched for a region once, and only when a target was found in it. */
function regionReader(text: string, frame: Frame): () => string | undefined {
  let known: { readonly region: string | undefined } | undefined;
  return () => {
    known ??= { region: regionOf(text, frame) };
    return known.region;
  };
}

function readable(block: Block): boolean {
  return !block.debris && block.zone !== "tail" && block.end - block.start >= 6;
}

/** Without a digit, a counted Chinese numeral or 全覆盖 a paragraph holds no target and no deadline. */
const MAY_HOLD =
  /\d|全覆盖|[两二三四五六七八九十百千万][个家项户台套条件场次人名座所支款处间]|二〇|百分之|十[三四五]五|[百千万亿]元/;

/** Targets of the running text, first statements first; restated ones are left out. */
export function targetsOf(plan: PlanText, frame: Frame): Found<Omit<Target, "id">> {
  const found: Found<Omit<Target, "id">> = { items: [], review: [] };
  let time = fresh(frame);
  let section = plan.blocks[0]?.section;
  for (const block of plan.blocks) {
    if (!readable(block)) continue;
    if (block.section !== section && block.marker?.level !== "three" && block.marker?.level !== "four")
      time = fresh(frame);
    if (block.section.role !== "goal" && block.zone !== "front") time = fresh(frame);
    section = block.section;
    const text = textOf(plan, block);
    const from = markerLength(block);
    if (!MAY_HOLD.test(text)) continue;
    const context: Context = { plan, frame, block, text, region: regionReader(text, frame), memory: {} };
    for (const range of sentencesOf(text)) {
      const start = Math.max(range.start, from);
      if (range.end > start) inSentence(context, { start, end: range.end }, time, found);
    }
  }
  return { items: withoutRepeats(found.items), review: found.review };
}

/** Targets in the goal column of a task table. A cell is read like a paragraph of a goal section. */
export function targetsInCells(plan: PlanText, frame: Frame, cells: readonly Cell[]): Omit<Target, "id">[] {
  const found: Found<Omit<Target, "id">> = { items: [], review: [] };
  const section = { marker: null, title: "", role: "goal" as const, parent: null, depth: 0 };
  for (const cell of cells) {
    const start = lowerBound(plan.source.at, cell.from);
    const end = lowerBound(plan.source.at, cell.to);
    const text = plan.source.text.slice(start, end);
    const block: Block = {
      start,
      end,
      firstLine: 0,
      marker: null,
      title: null,
      titleStart: start,
      titleEnd: start,
      section,
      zone: "annex",
      debris: false,
    };
    const time = fresh(frame);
    for (const range of sentencesOf(text))
      inSentence({ plan, frame, block, text, region: () => undefined, memory: {} }, range, time, found);
  }
  return withoutRepeats(found.items);
}

function lowerBound(at: Uint32Array, raw: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last Chinese characters of a name, backwards; blanks, signs and Latin letters do not count. */
function lastCharacters(name: string, most: number): string {
  let last = "";
  for (let i = name.length - 1; i >= 0 && last.length < most; i--) {
    const code = name.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) last += name[i];
  }
  return last;
}

function withoutRepeats(targets: readonly Omit<Target, "id">[]): Omit<Target, "id">[] {
  const seen = new Set<string>();
  return targets.filter(({ value, min, max, unit, year, region = "", indicator }) => {
    const key = `${value}|${min}|${max}|${unit}|${year}|${region}|${lastCharacters(indicator, 6)}`;
    return !seen.has(key) && seen.add(key);
  });
}
