import type { Target } from "../../draft.ts";
import { clausesOf, type Range } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import { type Sentence, sentencesIn } from "../clauses/sentences.ts";
import { plainText } from "../normalise/character.ts";
import { printed, quoted } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { YearMention } from "../quantities/years.ts";
import type { Block, Section } from "../sections/outline.ts";
import { coverageIn, coveredIn, populationOf } from "./coverage.ts";
import type { Figure } from "./figure.ts";
import type { Found } from "./found.ts";
import { hasOneOf } from "./needed-words.ts";
import { type ClausePlace, emptyMemory, figuresOf, type Memory, remember } from "./target-names.ts";
import { regionReader } from "./target-region.ts";
import { withoutRepeats } from "./target-repeats.ts";
import {
  grants,
  grantsHere,
  LISTS,
  mayHold,
  mayTellFact,
  NO_QUANTITIES,
  NO_YEARS,
  onlyVouchers,
  reports,
  SAYS_RATE,
  SAYS_YEAR,
  SETS_CONDITIONS,
  seenIn,
  tellsOfYear,
  yearsOfPlan,
} from "./target-sentence.ts";
import { fresh, isPast, periodOf, type Said, timeAt, yearOf, yearOfHeading } from "./target-time.ts";
import { bareSum, type Frame, type Time, verdictOn } from "./target-verdict.ts";
import { deadlinesOf } from "./task-deadlines.ts";
import { printedName } from "./unit-names.ts";

type Seen = NonNullable<ReturnType<typeof seenIn>>;

type Context = {
  readonly plan: PlanText;
  readonly frame: Frame;
  readonly block: Block;
  readonly text: string;
  /** A larger area the paragraph speaks of; looked up when a target was found. */
  readonly region: (at: number) => string | undefined;
  readonly memory: Memory;
};

type TargetsFound = Found<Omit<Target, "id">>;

type Place = { readonly sentenceStart: number; readonly clauseStart: number };

const BULLETS = "-●■◆▲★·*";

/** How many bullets stand at a place, up to three. */
function bulletLength(text: string, at: number): number {
  let length = 0;
  while (length < 3 && at + length < text.length && BULLETS.includes(text.charAt(at + length))) length++;
  return length;
}

const FALLS = /降低|下降|减少|缩短|压减|压缩|降至/;
const EDGES = codesOf('"“”的');

function withoutEdges(name: string): string {
  const edged = EDGES.has(name.charCodeAt(0)) || EDGES.has(name.charCodeAt(name.length - 1));
  return edged ? name.replace(/^["”]|^“(?!.*”)|的$/g, "") : name;
}

function targetOf(context: Context, figure: Figure, time: Time, place: Place): Omit<Target, "id"> {
  const { quantity } = figure;
  const { source } = context.plan;
  const at = place.sentenceStart;
  const size = figure.sizeStart === undefined ? "" : printed(source, at + figure.sizeStart, at + (figure.sizeEnd ?? 0));
  const name =
    size +
    printedName(source, at + figure.nameStart, at + figure.nameEnd) +
    (figure.headStart === undefined ? "" : printedName(source, at + figure.headStart, at + (figure.headEnd ?? 0)));
  const end = Math.max(figure.headEnd ?? 0, figure.nameEnd, quantity.outerEnd);
  const bullet = bulletLength(source.text, at + place.clauseStart);
  const inside = figure.nameStart >= place.clauseStart ? figure.nameStart : quantity.outerStart;
  const start = Math.min(place.clauseStart + bullet, inside, quantity.outerStart);
  const { quote, span } = quoted(source, at + start, at + end);
  const bare = bareSum(figure, name);
  const target: { -readonly [K in keyof Omit<Target, "id">]: Target[K] } = {
    indicator: withoutEdges(name),
    unit: bare === "things" ? "" : quantity.unit,
    op: quantity.op,
    period: periodOf(name, figure.before, figure, time),
    year: figure.year ?? yearOf(time, context.frame),
    quote,
    span,
  };
  if (quantity.ranged) {
    target.min = quantity.min;
    target.max = quantity.max;
  } else target.value = bare === "things" ? quantity.max * 10_000 : quantity.max;
  const region = context.region(at + quantity.start - context.block.start);
  if (region !== undefined) target.region = region;
  if (hasOneOf(figure.before, ["降", "减", "缩"]) && FALLS.test(figure.before)) target.direction = "down";
  if (time.since !== null && time.yearly) target.from_year = time.since;
  if (time.base !== null) target.base_year = time.base;
  return target;
}

const within = (outer: Range, it: Range) => it.start >= outer.start && it.end <= outer.end;

/** Where a list goes on with another date, or with how fast the last figure grows. */
const NEXT_PART =
  /(?<=[家个项户台套条场人名座%元])、(?=到?20\d\d年|(?:年均|同比)?(?:增长|增速|增幅)(?:达到|达|保持在|保持|不低于|超过|约)?\d)/g;

const AND = "、".charCodeAt(0);
/** What `NEXT_PART` may go on with behind 、. */
const BEGINS_PART = codesOf("2到年同增");

function mayGoOn(text: string): boolean {
  for (let i = 0; i + 1 < text.length; i++)
    if (text.charCodeAt(i) === AND && BEGINS_PART.has(text.charCodeAt(i + 1))) return true;
  return false;
}

/** Clauses, cut also at such a place: 到2025年达50家、2027年达80家; 产值达到50亿元、年均增长8%. */
function datedClauses(hidden: string, signs: number): Range[] {
  const clauses = clausesOf(hidden);
  if ((signs & LISTS) === 0 || !mayGoOn(hidden)) return clauses;
  return clauses.flatMap(({ start, end }) => {
    const cuts = [...hidden.slice(start, end).matchAll(NEXT_PART)].map((match) => start + match.index);
    return [...cuts, end].map((to, i) => ({ start: i === 0 ? start : (cuts[i - 1] ?? start) + 1, end: to }));
  });
}

/** The years of a clause; those of an old value (由2021年的55%提高到) are years to compare with. */
function yearsOf(
  clause: Range,
  { hidden, years, quantities }: { hidden: string; years: readonly YearMention[]; quantities: readonly Quantity[] },
): readonly YearMention[] {
  let own: YearMention[] | undefined;
  for (const year of years) {
    if (!within(clause, year) || isAside(hidden, clause, year, quantities)) continue;
    const { start, end, from, to } = year;
    const meant = hidden[start] === "▁" ? { start, end, from, to, kind: "base" as const } : year;
    if (own) own.push(meant);
    else own = [meant];
  }
  return own ?? NO_YEARS;
}

const [OPENS, CLOSES] = ["(".charCodeAt(0), ")".charCodeAt(0)];

/** A year in brackets behind a figure is not that figure's: 达到30家(其中2024年12家). */
function isAside(hidden: string, clause: Range, year: YearMention, quantities: readonly Quantity[]): boolean {
  let open = year.start;
  while (open >= clause.start && hidden.charCodeAt(open) !== OPENS) {
    if (hidden.charCodeAt(open) === CLOSES) return false;
    open--;
  }
  if (open < clause.start) return false;
  return quantities.some(({ end }) => end > clause.start && end <= open);
}

function saysAgain(sentence: string, { saysRate }: Said): boolean {
  if (!saysRate) return false;
  const first = sentence.indexOf("每年");
  return first >= 0 && sentence.indexOf("每年", first + 2) > 0;
}

/** Whether a sentence that reports results speaks of what was: it publishes them, names a year, or stands before the plan. */
function looksBack({ block }: Context, sentence: string, years: readonly YearMention[]): boolean {
  if (!sentence.includes("同比") || block.zone === "front" || block.section.role === "background") return true;
  return years.some((year) => year.kind === "during");
}

/** The quantities of a clause; they stand in the order of the text. */
function quantitiesOf(clause: Range, quantities: readonly Quantity[]): readonly Quantity[] {
  let own: Quantity[] | undefined;
  for (const it of quantities) {
    if (it.start >= clause.end) break;
    if (!within(clause, it)) continue;
    if (own) own.push(it);
    else own = [it];
  }
  return own ?? NO_QUANTITIES;
}

/** The words of a clause up to a growth that is told behind its last figure: 比重达35%、另一项年均增速高于…. */
function spokenOfFigures(words: string, clause: Range, quantities: readonly Quantity[]): string {
  const last = quantities.at(-1);
  const growth = last ? words.indexOf("年均", last.outerEnd - clause.start) : -1;
  return growth < 0 ? words : words.slice(0, growth);
}

function saidIn(sentence: string, signs: number, block: Block): Said {
  return {
    saysYear: (signs & SAYS_YEAR) !== 0,
    saysRate: (signs & SAYS_RATE) !== 0,
    mayTellFact: mayTellFact(sentence, signs, block),
    mayBeCondition: (signs & SETS_CONDITIONS) !== 0,
  };
}

/** The years that a sentence names, or else those of the plan that it counts. */
function yearsSaid(sentence: string, seen: Seen, { start, end }: Frame): readonly YearMention[] {
  if ((seen.signs & SAYS_YEAR) === 0 || seen.years.length > 0) return seen.years;
  return yearsOfPlan(sentence, start, end);
}

export function inSentence(context: Context, range: Sentence, time: Time, found: TargetsFound): void {
  const sentence = context.text.slice(range.start, range.end);
  const seen = seenIn(sentence, range);
  if (!seen) return;
  const { signs, hidden, quantities, covers } = seen;
  const years = yearsSaid(sentence, seen, context.frame);
  const grant = grants(sentence, signs);
  const vouchers = grant && onlyVouchers(sentence);
  let marked = 0;
  // A past year holds to the full stop only: 2023年新增22个；完成改造50个。
  if (isPast(time, context.frame) && context.text[range.start - 1] !== ";") Object.assign(time, fresh(context.frame));
  time.fact = isPast(time, context.frame);
  time.yearly = false;
  const said = saidIn(sentence, signs, context.block);
  time.again = saysAgain(sentence, said);
  const told = (reports(sentence, signs) && looksBack(context, sentence, years)) || tellsOfYear(sentence, years);
  const { memory, block } = context;
  const document = context.plan.source.text;
  const at = block.start + range.start;
  let listed = NO_YEARS;
  const clauses = datedClauses(hidden, signs);
  const [clause = range] = clauses;
  const work = { context, memory, document, hidden, at, time, said, clause, afterTarget: false, years };
  for (const clause of clauses) {
    const words = sentence.slice(clause.start, clause.end);
    const mine = quantitiesOf(clause, quantities);
    const own = yearsOf(clause, { hidden, years, quantities: mine });
    timeAt(time, { words: spokenOfFigures(words, clause, mine), years: own, said }, context.frame);
    time.fact ||= told;
    if (
      grant &&
      grantsHere(hidden, clause, { vouchers, dated: own.length + marked > 0, measures: context.frame.measures })
    )
      continue;
    marked += own.length;
    // 到2024年、2025年,联网率分别达到…: the years stand in a clause of their own.
    work.years = own.length === 0 && listed.length > 0 && words.includes("分别") ? listed : own;
    work.clause = clause;
    listed = mine.length === 0 && own.length > 1 ? own : NO_YEARS;
    work.afterTarget = inClause(work, mine, found);
    if (covers && words.includes("全覆盖")) addCoverage(work, sentence, found);
  }
}

/** The work on one sentence; what is of its clauses changes with each. */
type ClauseWork = ClausePlace & {
  readonly context: Context;
  readonly time: Time;
  readonly said: Said;
  afterTarget: boolean;
};

function addCoverage({ context, at, clause, time }: ClauseWork, sentence: string, found: TargetsFound): void {
  const measures = context.frame.measures && !time.explicit;
  if (time.fact) return;
  let population: string | undefined;
  for (const part of coveredIn(sentence, clause)) {
    const year = yearOf(time, context.frame);
    const coverage = coverageIn({ plan: context.plan, at, sentence, clause: part, measures, population, year });
    if (!coverage) continue;
    population ??= populationOf(plainText(coverage.indicator));
    const region = context.region(at + part.start - context.block.start);
    found.items.push(region === undefined ? coverage : { ...coverage, region });
  }
}

/** Where a name ends that goes on right behind a few words (对企业开展诊断). */
function endOfName({ nameEnd, headStart, headEnd }: Figure, document: string, at: number): number {
  const near = headStart !== undefined && headStart >= nameEnd && headStart - nameEnd < 6;
  // 新开工项目150个,竣工90个: behind a comma it is another figure's word.
  if (near && document.slice(at + nameEnd, at + headStart).includes(",")) return nameEnd;
  return near ? (headEnd ?? nameEnd) : nameEnd;
}

/** Keeps the name of a goal for what later clauses say of it. */
function keepName({ memory, document, hidden, at }: ClauseWork, figure: Figure): void {
  // The noun of an elided name stays the one that was written out.
  if (figure.headStart === undefined || !hidden.slice(0, figure.nameEnd).endsWith("的"))
    memory.name = { start: at + figure.nameStart, end: at + endOfName(figure, document, at) };
  if (figure.quantity.kind !== "share") memory.amount = memory.name;
  memory.byUnit ??= new Map();
  memory.byUnit.set(figure.quantity.unit, memory.name);
  memory.unit = figure.quantity.unit;
  memory.counted = undefined;
}

/** Things that a number counts although it is no goal. */
function countedBy({ form, quantity, nameStart, nameEnd }: Figure, at: number): Memory["counted"] {
  return form === "behind" ? { name: { start: at + nameStart, end: at + nameEnd }, unit: quantity.unit } : undefined;
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
            mayBeCondition: work.said.mayBeCondition,
            afterTarget: work.afterTarget || any,
            frame: context.frame,
            role: context.block.section.role,
            opening: context.text.slice(0, 12),
          });
    if (decision === "drop") {
      context.memory.counted = countedBy(figure, at) ?? context.memory.counted;
      continue;
    }
    const target = targetOf(context, figure, time, { sentenceStart: at, clauseStart: clause.start });
    if (decision === "accept") {
      any = true;
      keepName(work, figure);
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

function readable(block: Block): boolean {
  return !block.debris && block.zone !== "tail" && block.end - block.start >= 6;
}

/** The heading of a section or of the one around it that names a year. */
function headingOf(section: Section): string {
  for (let it: Section | null = section; it; it = it.parent) if (it.title.includes("20")) return it.title;
  return "";
}

/** Whether no year said before reaches into a paragraph. A year that is no deadline never does. */
function beginsAnew({ section, zone, marker }: Block, moved: boolean): boolean {
  if (section.role !== "goal" && zone !== "front") return true;
  return moved && marker?.level !== "three" && marker?.level !== "four";
}

/** Reads the sentences of a paragraph behind its number. */
function inParagraph(context: Context, from: number, time: Time, found: TargetsFound): void {
  for (const range of sentencesIn(context.block)) {
    const behind = range.start >= from ? range : { start: from, end: range.end };
    if (behind.end > behind.start) inSentence(context, behind, time, found);
  }
}

/** Targets of the running text, first statements first; restated ones are left out. */
export function targetsOf(plan: PlanText, frame: Frame): Found<Omit<Target, "id">> {
  const found: Found<Omit<Target, "id">> = { items: [], review: [] };
  let time = fresh(frame);
  let section = plan.blocks[0]?.section;
  const due = deadlinesOf(plan);
  let year = section && yearOfHeading(headingOf(section));
  for (const block of plan.blocks) {
    if (!readable(block)) continue;
    const moved = block.section !== section;
    if (moved) year = due.get(block.section) ?? yearOfHeading(headingOf(block.section));
    if (time.during || beginsAnew(block, moved)) time = fresh(frame, year);
    section = block.section;
    const text = block.text;
    const from = markerLength(block);
    if (!mayHold(block)) continue;
    const context: Context = {
      plan,
      frame,
      block,
      text,
      region: regionReader(text, frame.metadata.title ?? ""),
      memory: emptyMemory(),
    };
    inParagraph(context, from, time, found);
  }
  return { items: withoutRepeats(found.items), review: found.review };
}
