import type { PlanText } from "../plan-text.ts";
import { yearsIn } from "../quantities/years.ts";

const SPAN_IN_TITLE = /(20\d\d)年?[-~至到](20\d\d)年?/;

/** Notices that bring a list or call for applications: the year is that of the round. */
const CALL = /名单|公布|公示|申报|征集|推荐|评选|认定|遴选|验收|指南|试点示范/;

/** Notices that set the work of their year even without 年度: 关于下达2023年工作目标的通知. */
const SETS_WORK = /(?:工作|发展|目标|重点|考核)(?:目标|任务|要点)|重点工作/;

/** 某县"十四五"节能实施方案: the five years are those of the plan, where its name does not speak of another plan for them. */
const OF_FIVE_YEARS =
  /^[\u4e00-\u9fff]{2,9}[省市区县州旗盟]"?十[三四五]五"?(?:时期|期间)?(?!.*规划).{4,40}(?:计划|方案)(?:\(.*\))?$/;

/** The years that the name of a document gives; a notice is of a year only where it sets the work of 年度. */
function periodInName(name: string): readonly [number, number] | undefined {
  const span = SPAN_IN_TITLE.exec(name);
  if (span) return [Number(span[1]), Number(span[2])];
  const five = /(十三五|十四五|十五五)/.exec(name)?.[1];
  if (five && (name.includes("规划") || OF_FIVE_YEARS.test(name)))
    return five === "十三五" ? [2016, 2020] : five === "十四五" ? [2021, 2025] : [2026, 2030];
  const single = /(?<![至到])(20\d\d)年(度?)(?!.*20\d\d年)/.exec(name);
  if (!single) return undefined;
  const yearly = single[2] !== "" || SETS_WORK.test(name);
  if (/通知|公告|公示|指南|通告/.test(name) && (!yearly || CALL.test(name))) return undefined;
  return [Number(single[1]), Number(single[1])];
}

/** The term that the plan gives itself: 本计划实施期限为2024—2027年. */
const OWN_TERM =
  /(?:(?:计划|方案|规划|意见|行动)的?|[,。;(])(?:实施|规划|计划|行动|执行|工作|建设)(?:期限?|时间|周期|年限)(?:为|是|自|从|:)+(20\d\d)年?(?:\d{1,2}月)?[-~至到]+(20\d\d)年?(?!年?\d{0,2}月?的)/;

/** A term that can be meant: forward, of this age, and not longer than a generation. */
function possible([from, to]: readonly [number, number]): readonly [number, number] | null {
  return from <= to && to <= 2060 && to - from <= 30 ? [from, to] : null;
}

/** 某市三年行动方案任务分工: the years stand behind the name of the plan whose tasks these are. */
const SHARES_OUT = /^(.{8,60}?(?:计划|方案|规划))(?:重点)?(?:任务|工作)(?:分工|分解)(?:表|方案)?$/;
const YEARS_BEHIND = /^\((20\d\d)年?[-~至到](20\d\d)年?\)》/;

function termOfSharedPlan(text: string, name: string): readonly [number, number] | undefined {
  const plan = SHARES_OUT.exec(name)?.[1];
  const at = plan ? text.indexOf(`《${plan}(`) : -1;
  const years = plan && at >= 0 ? YEARS_BEHIND.exec(text.slice(at + plan.length + 1, at + plan.length + 24)) : null;
  return years ? [Number(years[1]), Number(years[2])] : undefined;
}

/** 《某市三年行动方案》，2018年至2020年期间: so many years as the name says. */
const YEARS_AFTER = /》[,:]?(?:在|从)?(20\d\d)年?[-~至到](20\d\d)年?(?:期间|,|间)/g;
const COUNTED = /([两二三四五])年(?:行动|实施|发展|攻坚|工作)?(?:计划|方案|规划)/;

function termAfterName(text: string, name: string): readonly [number, number] | undefined {
  const count = COUNTED.exec(name)?.[1];
  if (!count) return undefined;
  const length = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 }[count];
  for (const [, from, to] of text.slice(0, 3000).matchAll(YEARS_AFTER))
    if (Number(to) - Number(from) + 1 === length) return [Number(from), Number(to)];
  return undefined;
}

function termInText(plan: PlanText): readonly [number, number] | undefined {
  const { text } = plan.source;
  if (!/(?:期限?|时间|周期|年限)[为是自从:]/.test(text)) return undefined;
  const found = OWN_TERM.exec(text);
  return found ? (possible([Number(found[1]), Number(found[2])]) ?? undefined) : undefined;
}

/** First and last year of the plan: from its name, from what it says of its term, from its goals; null for measures. */
export function periodOf(
  plan: PlanText,
  titles: readonly (string | null)[],
  plain: (text: string) => string,
): readonly [number, number] | null {
  for (const title of titles) {
    const named = title ? periodInName(plain(title)) : undefined;
    if (named) return possible(named);
  }
  for (const title of titles) {
    const name = title ? plain(title) : "";
    const told = termOfSharedPlan(plan.source.text, name) ?? termAfterName(plan.source.text, name);
    if (told) return possible(told);
  }
  return titles.some((title) => title && /(?:措施|办法|细则|政策|规定|通知|公告|指南)(?:[(（].*[)）])?$/.test(title))
    ? null
    : (termInText(plan) ?? periodInGoals(plan));
}

/** 制定如下工作要点: what is called so is made every year. */
const YEARLY = /(?:制定|提出|编制)(?:本|如下|以下|此)?(?:年度)?工作要点/;

function periodInGoals(plan: PlanText): readonly [number, number] | null {
  const years = new Set<number>();
  let yearly = false;
  for (const block of plan.blocks) {
    if (block.zone === "tail" || block.zone === "annex") continue;
    if (block.section.role !== "goal" && block.zone !== "front") continue;
    const text = plan.source.text.slice(block.start, block.end).replace(/《[^》]{0,120}》/g, "");
    const span = /(?:^|[,。;(])(20\d\d)年?[-~至到](20\d\d)年(?:[,)]|(?:期?间)?(?=[全我][市省县区旗州]))/.exec(text);
    if (span && Number(span[2]) - Number(span[1]) <= 6 && !/(?:认定|评价|统计|考核)/.test(text))
      return [Number(span[1]), Number(span[2])];
    yearly ||= YEARLY.test(text);
    if (block.section.role !== "goal") continue;
    for (const mention of yearsIn(text)) if (mention.kind === "deadline") years.add(mention.to);
    yearly ||= /全年|年内|今年|本年/.test(text);
  }
  const [only] = [...years];
  return yearly && years.size === 1 && only !== undefined ? [only, only] : null;
}
