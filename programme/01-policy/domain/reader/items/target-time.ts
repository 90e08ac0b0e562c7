import type { Target } from "../../draft.ts";
import { type YearMention, yearsIn } from "../quantities/years.ts";
import type { Figure } from "./figure.ts";
import type { Frame, Time } from "./target-verdict.ts";
import { FACT, STATE_NOUN, THIS_YEAR, YEARLY } from "./target-words.ts";

/** The one year that a heading names. */
export function yearOfHeading(heading: string): number | undefined {
  const mentions = heading.includes("20") ? yearsIn(heading) : [];
  const [only] = mentions;
  return mentions.length === 1 && only?.kind === "during" && only.from === only.to ? only.to : undefined;
}

/** What is known at the beginning of a section: its heading may name the year (2024年重点工作). */
export const fresh = (frame: Frame, yearOfSection?: number): Time => ({
  year: yearOfSection ?? frame.end,
  explicit: false,
  yearly: false,
  thisYear: false,
  since: null,
  base: null,
  fact: false,
  during: false,
  again: false,
  monthly: false,
  reaching: false,
});

export function isPast(time: Time, frame: Frame): boolean {
  return time.explicit && time.year !== null && frame.start !== null && time.year < frame.start;
}

function applyYear(time: Time, mention: YearMention, frame: Frame): void {
  if (mention.kind === "base") time.base = mention.to;
  else if (mention.kind === "since") time.since = mention.from;
  else {
    const past = frame.start ?? (frame.metadata.date ? Number(frame.metadata.date.slice(0, 4)) : 0);
    time.year = mention.to;
    time.explicit = true;
    time.during = mention.kind === "during" && mention.from === mention.to;
    time.fact = mention.to < past;
    if (mention.kind === "deadline" || mention.from < mention.to) time.yearly = false;
  }
}

/** A clause that begins with a verb or a number goes on with 每年. */
const GOES_ON_YEARLY =
  /^(?:\d|培育|打造|建设|建成|新增|引进|实施|完成|组织|举办|开展|服务|带动|推动|培训|遴选|认定|选派|支持|推广|发布|参与|形成|其中|列入|入选|储备|滚动|争取(?!到))/;

/** 每年新增车间20个,…能耗下降3%左右: a rate of the same year. */
const RATE_OF_YEAR = /(?:下降|增长)(?:约|不低于)?\d(?:\.\d+)?%(?:左右|以上)?$/;

/** 每年组织…,每年发布…,打造…: where 每年 is said again for each clause, what is built is a sum. */
const BUILDS = /^(?:打造|建设|建成|引进|形成|培育)/;

/** Whether a sentence says 年, a rate (每, 均, 逐, 按), or what may be a fact or a condition: without it its clauses need not be asked. */
export type Said = {
  readonly saysYear: boolean;
  readonly saysRate: boolean;
  readonly mayTellFact: boolean;
  readonly mayBeCondition: boolean;
};

/** A clause, the years in it, and what its sentence says. */
type Spoken = { readonly words: string; readonly years: readonly YearMention[]; readonly said: Said };

/** All words of `YEARLY` hold 年 or 每. */
function saysYearly(spoken: Spoken, saysYear: boolean): boolean {
  return spoken.said.saysRate && (saysYear || spoken.words.includes("每")) && YEARLY.test(spoken.words);
}

/** 每年培训3000人次,建设实训基地6个: what lasts is built once. */
const LASTS = /^(?:建设|建成|打造|引进|组建|成立)[^,]*(?:基地|平台|中心|园区|团队|载体|联盟)/;

/** 今年 is a year of its own also behind a later one; 全年 and 年内 are of the year told before. */
function moveToThisYear(time: Time, clause: string, frame: Frame): void {
  if (frame.thisYear !== null && (!time.explicit || clause.includes("今年"))) time.year = frame.thisYear;
}

export function timeAt(time: Time, spoken: Spoken, frame: Frame): void {
  const { words: clause, years } = spoken;
  // Most clauses have no 年, which the words of time hold.
  const saysYear = spoken.said.saysYear && clause.includes("年");
  const everyYear =
    saysYear && clause.includes("全年") && frame.start !== null && frame.end !== null && frame.end > frame.start;
  time.thisYear = saysYear && !everyYear && THIS_YEAR.test(clause);
  time.base = null;
  if (time.thisYear && years.length === 0) moveToThisYear(time, clause, frame);
  for (const mention of years) applyYear(time, mention, frame);
  if (!time.fact && spoken.said.mayTellFact && FACT.test(clause)) time.fact = true;
  if (saysYear && years.length === 0 && /[三3五5两2]年(?:内|左右|时间|累计|努力)/.test(clause)) {
    time.year = frame.end;
    time.explicit = true;
  }
  if (saysYearly(spoken, saysYear) || (everyYear && years.length === 0 && !time.during)) {
    time.yearly = true;
    time.reaching = clause.includes("每年");
    time.monthly = !time.reaching && /每(?:个?月|周|季度|半年)/.test(clause);
  } else if (time.yearly && endsYearly(time, clause)) time.yearly = false;
}

/** Whether a clause behind 每年 speaks of something else than what is done every year. */
function endsYearly(time: Time, clause: string): boolean {
  if (time.reaching && clause.includes("当年")) return false;
  return (
    !(time.reaching && (GOES_ON_YEARLY.test(clause) || RATE_OF_YEAR.test(clause))) ||
    (time.again && BUILDS.test(clause)) ||
    LASTS.test(clause) ||
    /累计|总数|共计/.test(clause)
  );
}

/** How a state ends its name when things are counted: 工业企业总数, 平台数量. */
const STATE_OF_THINGS = /(?:总数|总量|数量|规模|保有量|存量|注册量|数)$/;

/** A sum of efforts or a state, by the verb before the number. */
function stateOrSum(name: string, before: string, figure: Figure): Target["period"] {
  const { quantity } = figure;
  if (quantity.kind === "share" || quantity.kind === "plain") return "level";
  if (/新增|累计|培育|打造|引进|建设|建成|完成|推动|新建|新认定|认定|实施|举办|带动(?!.*规模)/.test(before))
    return "cumulative";
  const state = quantity.kind === "count" ? STATE_OF_THINGS : STATE_NOUN;
  if (quantity.unit.includes("/") || state.test(name)) return "level";
  const passes = figure.form === "before" && (quantity.op === "gt" || quantity.op === "lt");
  return passes || /(?:达到|达|超过|突破|保持|提升|提高|增)/.test(before.slice(-6)) || /列入|拥有/.test(before)
    ? "level"
    : "cumulative";
}

export function periodOf(name: string, before: string, figure: Figure, time: Time): Target["period"] {
  if (time.yearly || time.thisYear) return "annual";
  const period = stateOrSum(name, before, figure);
  // What is done within the one year that the clause names: 2024年新增…; a growth of that year, too.
  if (time.during && (period === "cumulative" ? !/累计/.test(before) : /增长(?:目标)?$/.test(name))) return "annual";
  return period;
}

export function yearOf(time: Time, frame: Frame): number | null {
  // What is done every month in a plan for one year is tied to that year.
  if (time.yearly) return time.monthly && frame.start === frame.end ? frame.end : null;
  return time.year;
}
