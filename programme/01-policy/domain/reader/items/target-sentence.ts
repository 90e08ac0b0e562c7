import type { Range } from "../clauses/clauses.ts";
import { type Quantity, quantitiesIn } from "../quantities/quantity.ts";
import { type YearMention, yearsIn } from "../quantities/years.ts";
import { GRANT, OLD_VALUE, YEARLY } from "./target-words.ts";

const LATER_SKIP = /《[^》]{0,120}》|"[^"]{0,30}"/g;

/** What was there before, told in brackets behind the goal: 达到160家（2022年为118家）. */
const PAST_IN_BRACKETS = /\((?:截至)?20\d\d年(?:底|末)?(?:全[市县区省])?(?:已?为|已?达到?|已?有|是)?\d[^()]{0,20}\)/g;

/** Numbers inside names, quotations and brackets of the past (《…2022-2024年》, “3+N”) are hidden from the scan, places kept. */
function withoutNames(sentence: string): string {
  const old = sentence.includes("由") || sentence.includes("从");
  let current = old ? sentence.replace(OLD_VALUE, (value) => `${"▁".repeat(value.length - 2)}达到`) : sentence;
  if (sentence.includes("(20")) current = current.replace(PAST_IN_BRACKETS, (past) => "▁".repeat(past.length));
  if (!sentence.includes("《") && !sentence.includes('"')) return current;
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
    /(?:达到|达|提升至|提高到|提升到|提高至|超过|突破|为|至|到|控制在|低于|高于|优于)$/.test(
      hidden.slice(Math.max(0, quantity.outerStart - 6), quantity.start),
    ) && !/^[A-Za-z\u4e00-\u9fff]/.test(hidden.slice(quantity.outerEnd))
  );
}

/** What a sentence may hold, by the signs in it. */
const HIDES = 1;
const NUMBERS = 2;
const NAMES_YEAR = 4;
const COVERS = 8;
const TIMES = 16;
const IS_DIGIT = 32;
/** The first two signs of everything in `MAY_HOLD` that is no digit. */
const FIRST = 64;
const SECOND = 128;
const SIGNS = new Uint8Array(0x10000);
for (const [signs, what] of [
  // What `withoutNames` looks for: names in 《》 or quotation marks, old values (由…, 从…), the past in brackets.
  ['《"由从(', HIDES],
  // What a quantity begins with, and what every mention of a year holds: 20xx, 二〇, 十五.
  ["0123456789一二两三四五六七八九十百千万", NUMBERS],
  ["2二五", NAMES_YEAR],
  ["覆", COVERS],
  // 每年, 年均, 逐年, 每月, 按年.
  ["年每", TIMES],
  ["0123456789", IS_DIGIT],
  ["全两二三四五六七八九十百千万亿", FIRST],
  ["覆个家项户台套条件场次人名座所支款处间〇分三四五元", SECOND],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = (SIGNS[sign.charCodeAt(0)] ?? 0) | what;

/** Without a digit, a counted Chinese numeral or 全覆盖 a paragraph holds no target and no deadline. */
const MAY_HOLD =
  /\d|全覆盖|[两二三四五六七八九十百千万][个家项户台套条件场次人名座所支款处间]|二〇|百分之|十[三四五]五|[百千万亿]元/;

/** Whether `MAY_HOLD` fits; it is tried only where two signs stand that something in it begins with. */
export function mayHold(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const signs = SIGNS[text.charCodeAt(i)] ?? 0;
    if (signs & IS_DIGIT) return true;
    if (signs & SECOND && before & FIRST) return MAY_HOLD.test(text);
    before = signs;
  }
  return false;
}

function signsIn(sentence: string): number {
  let signs = 0;
  for (let i = 0; i < sentence.length; i++) signs |= SIGNS[sentence.charCodeAt(i)] ?? 0;
  return signs;
}

const NO_QUANTITIES: readonly Quantity[] = [];
const NO_YEARS: readonly YearMention[] = [];

function countedIn(hidden: string): readonly Quantity[] {
  const quantities = quantitiesIn(hidden);
  return quantities.length === 0 ? quantities : quantities.filter((quantity) => countable(hidden, quantity));
}

/** 今年 alone moves the time of the sentences that follow, as 每年 does. */
function movesTime(sentence: string): boolean {
  return YEARLY.test(sentence) || sentence.includes("今年");
}

/** What a sentence holds that may make a target or move the time; undefined when it holds nothing of it. */
export function seenIn(sentence: string) {
  const signs = signsIn(sentence);
  const hidden = signs & HIDES ? withoutNames(sentence) : sentence;
  const quantities = signs & NUMBERS ? countedIn(hidden) : NO_QUANTITIES;
  const years = signs & NAMES_YEAR ? yearsIn(sentence) : NO_YEARS;
  const covers = (signs & COVERS) !== 0 && sentence.includes("全覆盖");
  const none = quantities.length === 0 && years.length === 0 && !covers;
  return none && !(signs & TIMES && movesTime(sentence)) ? undefined : { hidden, quantities, years, covers };
}

/** A dated goal may stand in a sentence whose later clauses grant money: 到2026年培育工厂30家,对获评企业奖励50万元. */
export function beforeGrant(hidden: string, clause: Range): boolean {
  const grants = hidden.search(
    /,(?:并|每年)?(?:对|按|[^,]{1,5}按(?=\d)|给予|凡|每[家个户名项](?:企业|项目)?(?:给予|奖|补))/,
  );
  const words = hidden.slice(clause.start, clause.end);
  return grants >= clause.end && !GRANT.test(words) && !/^(?:对|按|凡)|的(?:企业|项目|单位|机构)?$|首次/.test(words);
}

const PUBLISHES =
  /完成(?:了)?(?:年度|全年|既定|预期)*目标任务的?\d|予以公布|[拟共]认定\d|拟认定|[撤取][销消](?:其)?称号/;
const INTENDS = /以上|左右|力争|目标|确保|将|要|预计|计划|到20\d\d年/;

/** A sentence that publishes results, or says without an aim how much more it is than a year ago (达86亿元，同比增长14%). */
export function reports(sentence: string): boolean {
  if (sentence.includes("同比") && !INTENDS.test(sentence)) return true;
  return (
    (sentence.includes("认定") ||
      sentence.includes("公布") ||
      sentence.includes("称号") ||
      sentence.includes("目标任务")) &&
    PUBLISHES.test(sentence)
  );
}

const TELLS = /(?:助推|推动|带动|形成|实现|培育|建成|完成|打造|取得|促进|提升|拉动|增强)了/;

/** 2018年,全市完成改造项目300个,拉动投资20亿元,带动了产业升级: what a past year brought, told with 了 and without an aim. */
export function tellsOfYear(sentence: string, years: readonly YearMention[]): boolean {
  if (years.length === 0 || !sentence.includes("了")) return false;
  if (!years.some(({ kind, from, to }) => kind === "during" && from === to)) return false;
  return TELLS.test(sentence) && !INTENDS.test(sentence.replaceAll(/左右|以上/g, ""));
}

/** 每年发布典型场景100个,对其中…给予补助: what is done every year, whatever is granted to some of it. */
export function setsYearly(clause: string): boolean {
  return (
    clause.startsWith("每年") &&
    /^每年(?:滚动)?(?:征集|发布|评选|选树|评定|培育|建设|打造|新增|推广|组织|举办|培训|实施|引进)/.test(clause)
  );
}
