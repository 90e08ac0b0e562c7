import type { Target } from "../../draft.ts";
import type { Range } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import { printed, quoted } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { leadsLength, POPULATION, verbsLength } from "./target-words.ts";

type CoverageWork = {
  readonly plan: PlanText;
  /** Plain position of the sentence. */
  readonly at: number;
  readonly sentence: string;
  readonly clause: Range;
  /** In a measures document without a deadline 全覆盖 describes a condition. */
  readonly measures: boolean;
  /** Of the part before, when this is one of several: 规上企业诊断全覆盖、改造全覆盖. */
  readonly population?: string | undefined;
  readonly year: number | null;
};

/** The parts of a clause that each say 全覆盖: 甲全覆盖、乙全覆盖. */
export function coveredIn(sentence: string, clause: Range): Range[] {
  const words = sentence.slice(clause.start, clause.end);
  if (words.indexOf("全覆盖") === words.lastIndexOf("全覆盖")) return [clause];
  const parts: Range[] = [];
  let start = clause.start;
  for (let at = words.indexOf("全覆盖"); at >= 0; at = words.indexOf("全覆盖", at + 3)) {
    const end = clause.start + at + 3;
    parts.push({ start: start + (/^[、和及与]/.test(sentence.slice(start, end)) ? 1 : 0), end });
    start = end;
  }
  return parts;
}

/** 全覆盖的原则: an idea, no aim. */
const AS_IDEA = /^"?的?(?:思路|原则|要求|工作|格局|体系|监管|机制|方式|模式)/;

/** Whose coverage a name tells: 规模以上制造业企业 of 规模以上制造业企业数字化诊断覆盖率. */
export function populationOf(indicator: string): string | undefined {
  return /^(?:规模以上|规上|重点|中小|骨干|大中型|限上|全部)[\u4e00-\u9fff]{0,6}?企业(?=.{4})/.exec(indicator)?.[0];
}

const WAYS = /(?:基本|普遍|全面|率先|努力|力争|确保)*(?:实现|做到|达到|完成|开展|推进)?$/;

function isIdea(words: string, end: number): boolean {
  if (words.length > end + 3 && AS_IDEA.test(words.slice(end + 3))) return true;
  return BEGINS_IDEA.has(words.charCodeAt(0)) && /^(?:按照|坚持|围绕|遵循|本着)/.test(words);
}

const BEGINS_IDEA = codesOf("按坚围遵本");

/** 全覆盖 over a named population: 100 %, implied by the wording. */
export function coverageIn(work: CoverageWork): Omit<Target, "id"> | undefined {
  const { plan, at, sentence, clause } = work;
  const words = sentence.slice(clause.start, clause.end);
  const end = words.indexOf("全覆盖");
  if (work.measures || end < 0 || isIdea(words, end)) return undefined;
  const covered = words.slice(0, end);
  if (covered.endsWith("个") && /[两双三四五]个$/.test(covered)) return undefined;
  const before = (covered.endsWith('"') ? covered.slice(0, -1) : covered).replace(WAYS, "");
  const lead = leadsLength(before);
  const verb = verbsLength(before.slice(lead));
  const start = lead + verb;
  const name = before.slice(start);
  const own = POPULATION.test(name);
  if (name.length < 3 || !(own || work.population)) return undefined;
  const from = at + clause.start + start;
  const whose = own ? "" : (work.population ?? "");
  const thing = printed(plan.source, from, from + name.length);
  const indicator = whose + (thing.includes("实现") ? thing.replace(/(?:普遍|基本|全面)?实现/g, "") : thing);
  return {
    indicator: `${indicator}覆盖率`,
    value: 100,
    unit: "%",
    op: "eq",
    period: "level",
    implied: true,
    ...quoted(plan.source, at + clause.start + lead, at + clause.start + end + 3),
    year: work.year,
  };
}
