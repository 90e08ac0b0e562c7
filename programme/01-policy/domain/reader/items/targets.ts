import type { Metadata, Target } from "../../draft.ts";
import { clausesOf, sentencesOf } from "../clauses/clauses.ts";
import { printed, quoted } from "../normalise/source.ts";
import { type PlanText, textOf } from "../plan-text.ts";
import { type Quantity, quantitiesIn } from "../quantities/quantity.ts";
import { type YearMention, yearsIn } from "../quantities/years.ts";
import type { Cell } from "../sections/grid.ts";
import type { Block } from "../sections/outline.ts";
import { coverageIn } from "./coverage.ts";
import { distributed } from "./distribution.ts";
import type { Found } from "./found.ts";
import { countsPlanParts, type Figure, figuresIn, growthOf, isIndex } from "./target-clause.ts";
import { FACT, GRANT, GROWS, OTHER_REGION, REACHES, STATE_NOUN, THIS_YEAR, YEARLY } from "./target-words.ts";

/** What the document as a whole says about its goals. */
export type Frame = {
  readonly metadata: Metadata;
  readonly measures: boolean;
  readonly start: number | null;
  readonly end: number | null;
};

type Time = {
  year: number | null;
  explicit: boolean;
  yearly: boolean;
  thisYear: boolean;
  since: number | null;
  base: number | null;
  fact: boolean;
};

type Context = {
  readonly plan: PlanText;
  readonly frame: Frame;
  readonly block: Block;
  readonly text: string;
  readonly region: string | undefined;
};

const fresh = (frame: Frame): Time => ({
  year: frame.end,
  explicit: false,
  yearly: false,
  thisYear: false,
  since: null,
  base: null,
  fact: false,
});

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

function timeAt(time: Time, clause: string, years: readonly YearMention[], frame: Frame): void {
  time.thisYear = THIS_YEAR.test(clause);
  time.base = null;
  for (const mention of years) applyYear(time, mention, frame);
  if (FACT.test(clause)) time.fact = true;
  if (/(?:未来|今后|力争|通过|用)?(?:三|3|五|5|两|2)年(?:内|左右|时间|累计|努力)/.test(clause) && years.length === 0) {
    time.year = frame.end;
    time.explicit = true;
  }
  if (YEARLY.test(clause)) time.yearly = true;
  else if (/累计|总数|共计/.test(clause)) time.yearly = false;
}

type Verdict = "accept" | "drop" | { readonly why: string };

function verdict(context: Context, figure: Figure, time: Time, sentence: string, afterTarget: boolean): Verdict {
  const { quantity } = figure;
  const { block, frame } = context;
  if (quantity.ordinal || time.fact) return "drop";
  if (quantity.kind === "bare-money" || (quantity.kind === "plain" && !isIndex(figure, sentence))) return "drop";
  if (quantity.chinese && quantity.max < 2) return "drop";
  if (countsPlanParts(figure, sentence)) return "drop";
  if (
    /(?:第[一二三四五六七八九十\d]+批|首批|等|每|前|满|任|[第"]|近[三五]年)$/.test(
      sentence.slice(0, quantity.outerStart),
    ) &&
    !/每年$/.test(sentence.slice(0, quantity.outerStart))
  )
    return "drop";
  if (
    quantity.kind === "money" &&
    figure.form === "behind" &&
    !/投资|产值|营收|收入|规模|贷款|融资|信贷|销售|增加值|授信|成本/.test(figure.after)
  )
    return "drop";
  if (quantity.kind === "money" && /资金|基金|预算|补助|经费/.test(sentence.slice(figure.nameStart, figure.nameEnd)))
    return "drop";
  if (quantity.unit === "份" || /一式$/.test(sentence.slice(0, quantity.start))) return "drop";
  if (/^的/.test(figure.after) && quantity.kind !== "count" && !GROWS.test(figure.before)) return "drop";
  const reaches = figure.form === "before" && (REACHES.exec(figure.before)?.[0] ?? "") !== "";
  const verb =
    GROWS.test(figure.before) ||
    reaches ||
    quantity.op !== "eq" ||
    (afterTarget && figure.before.replace(/^[、,和及与]+/, "").length < 2);
  const named =
    figure.form === "before" &&
    (verb || GROWS.test(context.text.slice(0, 12)) || block.section.role === "goal" || afterTarget);
  if (!verb && !named) return "drop";
  if (frame.measures || block.section.role === "rules") {
    if (block.section.role === "rules" && !time.explicit) return "drop";
    if (!time.explicit && !time.yearly && block.section.role !== "goal")
      return quantity.op === "eq" && GROWS.test(figure.before) ? { why: "target-in-measures" } : "drop";
  }
  if (block.section.role === "background" || block.section.role === "principle")
    return time.explicit ? { why: "target-outside-goals" } : "drop";
  if (quantity.chinese && quantity.max <= 10 && !GROWS.test(figure.before)) return "drop";
  return "accept";
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
  const down = /降低|下降|减少|缩短|压减|压缩|降至/.test(figure.before);
  return {
    indicator: name.replace(/^["”]|的$/g, ""),
    ...(quantity.ranged ? { min: quantity.min, max: quantity.max } : { value: quantity.max }),
    unit: quantity.unit,
    op: quantity.op,
    period: periodOf(name, figure.before, figure, time),
    year: yearOf(time),
    ...(context.region === undefined ? {} : { region: context.region }),
    ...(down ? { direction: "down" as const } : {}),
    ...(time.since !== null && time.yearly ? { from_year: time.since } : {}),
    ...(time.base === null ? {} : { base_year: time.base }),
    ...quoted(source, at + start, at + end),
  };
}

const LATER_SKIP = /《[^》]{0,120}》|"[^"]{0,30}"/g;

/** Numbers inside names and quotations (《…2022-2024年》, “3+N”) are hidden from the scan, places kept. */
function withoutNames(sentence: string): string {
  return sentence.replace(LATER_SKIP, (name) =>
    /\d|[一二三四五六七八九十百千]/.test(name) ? "□".repeat(name.length) : name,
  );
}

function inSentence(
  context: Context,
  range: { start: number; end: number },
  time: Time,
  found: Found<Omit<Target, "id">>,
): void {
  const sentence = context.text.slice(range.start, range.end);
  const hidden = withoutNames(sentence);
  const quantities = quantitiesIn(hidden).filter(
    (quantity) => !(hidden[quantity.start - 1] === "每" && quantity.kind === "count"),
  );
  const years = yearsIn(sentence);
  const covered = sentence.includes("全覆盖");
  if (quantities.length === 0 && !covered && years.length === 0 && !YEARLY.test(sentence)) return;
  const grant = GRANT.test(sentence);
  time.fact = false;
  time.yearly = false;
  let afterTarget = false;
  const last: { figure: Figure | undefined } = { figure: undefined };
  for (const clause of clausesOf(hidden)) {
    const words = sentence.slice(clause.start, clause.end);
    timeAt(
      time,
      words,
      years.filter((year) => year.start >= clause.start && year.end <= clause.end + 1),
      context.frame,
    );
    if (grant) continue;
    const mine = quantities.filter((quantity) => quantity.start >= clause.start && quantity.end <= clause.end);
    afterTarget =
      inClause(
        { context, sentence: hidden, clause, time, at: context.block.start + range.start, afterTarget, last },
        mine,
        found,
      ) ||
      (afterTarget && mine.length === 0 && false);
    if (words.includes("全覆盖")) {
      const coverage = coverageIn({
        plan: context.plan,
        at: context.block.start + range.start,
        sentence,
        clause,
        measures: context.frame.measures && !time.explicit,
      });
      if (coverage && !time.fact)
        found.items.push({ ...coverage, year: yearOf(time), ...(context.region ? { region: context.region } : {}) });
    }
  }
}

type ClauseWork = {
  context: Context;
  sentence: string;
  clause: { start: number; end: number };
  time: Time;
  at: number;
  afterTarget: boolean;
  /** The figure accepted last in the sentence. */
  last: { figure: Figure | undefined };
};

/** Returns whether the clause gave a target. */
function inClause(work: ClauseWork, quantities: readonly Quantity[], found: Found<Omit<Target, "id">>): boolean {
  if (quantities.length === 0) return false;
  const { context, clause, time, sentence } = work;
  const range = { sentence, ...clause };
  const [first] = quantities;
  const growth =
    first && quantities.length === 1 && work.last.figure ? growthOf(range, first, work.last.figure) : undefined;
  const figures = growth ? [growth] : (distributed(range, quantities) ?? figuresIn(range, quantities));
  let any = false;
  for (const figure of figures) {
    const verdictOf = verdict(context, figure, time, sentence, work.afterTarget || any);
    if (verdictOf === "drop") continue;
    const target = targetOf(context, figure, time, { sentenceStart: work.at, clauseStart: clause.start });
    if (verdictOf === "accept") {
      any = true;
      work.last.figure = figure;
      found.items.push(target);
    } else
      found.review.push({
        kind: "target",
        item: { id: "", ...target },
        why: verdictOf.why,
        quote: target.quote,
        span: target.span,
      });
  }
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
    const context: Context = { plan, frame, block, text, region: regionOf(text, frame) };
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
      inSentence({ plan, frame, block, text, region: undefined }, range, time, found);
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

function withoutRepeats(targets: readonly Omit<Target, "id">[]): Omit<Target, "id">[] {
  const seen = new Set<string>();
  return targets.filter((target) => {
    const key = [
      target.value,
      target.min,
      target.max,
      target.unit,
      target.year,
      target.region,
      target.indicator.replace(/[^\u4e00-\u9fff]/g, "").slice(-6),
    ].join("|");
    return !seen.has(key) && seen.add(key);
  });
}
