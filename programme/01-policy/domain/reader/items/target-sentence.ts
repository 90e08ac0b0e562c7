import type { Range } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import type { Sentence } from "../clauses/sentences.ts";
import { SAYS_COUNT, SAYS_DIGIT, SAYS_PAST } from "../normalise/says.ts";
import { type Quantity, quantitiesIn } from "../quantities/quantity.ts";
import { type YearMention, yearsIn } from "../quantities/years.ts";
import type { Block } from "../sections/outline.ts";
import { hasOneOf } from "./needed-words.ts";
import { FACT, GRANT, OLD_VALUE, YEARLY } from "./target-words.ts";

/** What was there before, told in brackets behind the goal: 达到160家（2022年为118家）. */
const PAST_IN_BRACKETS = /\((?:截至)?20\d\d年(?:底|末)?(?:全[市县区省])?(?:已?为|已?达到?|已?有|是)?\d[^()]{0,20}\)/g;

/** Numbers inside names, quotations and brackets of the past (《…2022-2024年》, “3+N”) are hidden from the scan, places kept. */
function withoutNames(sentence: string, signs: number): string {
  let current = sentence;
  if (signs & OLD) current = current.replace(OLD_VALUE, (value) => `${"▁".repeat(value.length - 2)}达到`);
  if (signs & PAST && sentence.includes("(20"))
    current = current.replace(PAST_IN_BRACKETS, (past) => "▁".repeat(past.length));
  return signs & NAMES && signs & NUMERAL ? withoutNumbersIn(current) : current;
}

const TITLE_OPENS = "《".charCodeAt(0);
const LONGEST_TITLE = 120;
const LONGEST_QUOTATION = 30;

/** Where a name in 《》 or quotation marks that opens at `at` is closed; -1 when it is not within its usual length. */
function nameEnd(text: string, at: number): number {
  const title = text.charCodeAt(at) === TITLE_OPENS;
  const close = text.indexOf(title ? "》" : '"', at + 1);
  return close - at - 1 <= (title ? LONGEST_TITLE : LONGEST_QUOTATION) ? close : -1;
}

/** Hides each name in 《》 or quotation marks that holds a number. */
function withoutNumbersIn(text: string): string {
  let hidden = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if ((signsAt(text, i) & NAMES) === 0) continue;
    const close = nameEnd(text, i);
    if (close < 0) continue;
    if (signsIn(text, i, close) & NUMERAL) {
      hidden += text.slice(from, i) + "□".repeat(close + 1 - i);
      from = close + 1;
    }
    i = close;
  }
  return from === 0 ? text : hidden + text.slice(from);
}

/** Last signs of the words that a number without a unit stands behind. */
const ENDS_REACHING = codesOf("到达至过破为在于");

/** Numbers that can be figures: no ordinals of words (5G), no denominators (每万人). */
function countable(hidden: string, quantity: Quantity): boolean {
  if (hidden[quantity.start - 1] === "每" && quantity.kind === "count") return false;
  if (quantity.chinese && quantity.kind === "money" && quantity.max <= 1) return false;
  if (quantity.kind !== "plain") return true;
  return (
    ENDS_REACHING.has(hidden.charCodeAt(quantity.start - 1)) &&
    /(?:达到|达|提升至|提高到|提升到|提高至|超过|突破|为|至|到|控制在|低于|高于|优于)$/.test(
      hidden.slice(Math.max(0, quantity.outerStart - 6), quantity.start),
    ) &&
    !/^[A-Za-z\u4e00-\u9fff]/.test(hidden.slice(quantity.outerEnd))
  );
}

/** What a sentence may hold, by the signs in it. */
const OLD = 1;
const PAST = 2;
const NAMES = 4;
const HIDES = OLD | PAST | NAMES;
const NUMERAL = 8;
const NUMBERS = 16;
const NAMES_YEAR = 32;
const COVERS = 64;
export const SAYS_YEAR = 128;
export const SAYS_RATE = 256;
const GRANTS = 512;
const FACTS = 1024;
const REPORTS = 2048;
export const SETS_CONDITIONS = 4096;
export const LISTS = 8192;
const SIGNS = new Uint16Array(0x10000);
for (const [signs, what] of [
  // What `withoutNames` looks for: old values (由…, 从…), the past in brackets, names in 《》 or quotation marks.
  ["由从", OLD],
  ["(", PAST],
  ['《"', NAMES],
  ["0123456789一二三四五六七八九十百千", NUMERAL],
  // What a quantity begins with, and what every mention of a year holds: 20xx, 二〇, 十五.
  ["0123456789一二两三四五六七八九十百千万", NUMBERS],
  ["2二五", NAMES_YEAR],
  ["覆", COVERS],
  ["年", SAYS_YEAR],
  // One sign of every word in `YEARLY`: 每年, 年均, 逐年, 每月, 按年.
  ["每均逐按", SAYS_RATE],
  // One sign of every word in `GRANT`: 给予, 奖励, 补贴, 资助, 贴息, 配套, 扶持, 最高, 减免, 支持额度/标准/比例, 拨付, 兑现, 按…%, 券.
  ["予奖补助贴配扶最免额准例拨兑按券", GRANTS],
  // One sign of every word in `FACT` but for those in `FACT_WORDS`; all with 已 have that, all with 批 that.
  ["际额截前已去近来共予拟我拥批牌", FACTS],
  // One sign of every word in `reports`: 同比; of 完成…目标任务, 予以公布, 拟认定, 共认定, 撤销称号, 取消称号.
  ["同务予拟共撤取", REPORTS],
  // One sign of every word of a condition (`NO_GOALS`): 应当具备, 须满足, 需符合, 具备以下, 的条件, 撤销, 取消称号, 摘牌.
  ["应须需具件撤消摘", SETS_CONDITIONS],
  ["、", LISTS],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = signsAt(sign, 0) | what;

const FACT_WORDS = ["现有", "上年", "上一年"];

/** Without one of these or a digit a paragraph holds no target and no deadline. */
const MAY_HOLD =
  /全覆盖|[两二三四五六七八九十百千万][个家项户台套条件场次人名座所支款处间]|二〇|百分之|十[三四五]五|[百千万亿]元/;

/** Whether a paragraph may hold a target or a deadline. */
export function mayHold({ says, text }: Block): boolean {
  if (says & SAYS_DIGIT) return true;
  return (says & SAYS_COUNT) !== 0 && MAY_HOLD.test(text);
}

function signsAt(text: string, at: number): number {
  return SIGNS[text.charCodeAt(at)] ?? 0;
}

function signsIn(text: string, start: number, end: number): number {
  let signs = 0;
  for (let i = start; i < end; i++) signs |= signsAt(text, i);
  return signs;
}

export const NO_QUANTITIES: readonly Quantity[] = [];
export const NO_YEARS: readonly YearMention[] = [];

function countedIn(hidden: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.every((quantity) => countable(hidden, quantity))
    ? quantities
    : quantities.filter((quantity) => countable(hidden, quantity));
}

/** 今年 alone moves the time of the sentences that follow, as 每年 does. */
function movesTime(sentence: string, signs: number): boolean {
  return (
    ((signs & SAYS_RATE) !== 0 && YEARLY.test(sentence)) || ((signs & SAYS_YEAR) !== 0 && sentence.includes("今年"))
  );
}

const COUNTED_YEAR = /(?<=^|[,、。;:和及中"]|原则上|计划|行动|方案)第([一二三四五])年(?:度)?/g;

/** 第一年, 第二年 of a plan for several years, as the years they are; those of anything else begin behind another word (投产后第一年). */
export function yearsOfPlan(sentence: string, start: number | null, end: number | null): readonly YearMention[] {
  if (start === null || end === null || end <= start || !sentence.includes("第")) return NO_YEARS;
  const found: YearMention[] = [];
  for (const match of sentence.matchAll(COUNTED_YEAR)) {
    const year = start + "一二三四五".indexOf(match[1] ?? "");
    if (year > end) return NO_YEARS;
    found.push({ start: match.index, end: match.index + match[0].length, from: year, to: year, kind: "during" });
  }
  return found;
}

/**
 * What a sentence holds that may make a target or move the time; undefined when it holds nothing of it. Its numbers are left with it
 * unless some were hidden.
 */
export function seenIn(sentence: string, place: Sentence) {
  const signs = signsIn(sentence, 0, sentence.length);
  const hidden = signs & HIDES ? withoutNames(sentence, signs) : sentence;
  const numbers = signs & NUMBERS ? quantitiesIn(hidden) : NO_QUANTITIES;
  if (numbers.length > 0 && hidden === sentence) place.quantities = numbers;
  const quantities = countedIn(hidden, numbers);
  const years = signs & NAMES_YEAR ? yearsIn(sentence) : NO_YEARS;
  const covers = (signs & COVERS) !== 0 && sentence.includes("全覆盖");
  const none = quantities.length === 0 && years.length === 0 && !covers;
  return none && !movesTime(sentence, signs) ? undefined : { signs, hidden, quantities, years, covers };
}

/** Whether a sentence with these signs says that something is granted. */
export function grants(sentence: string, signs: number): boolean {
  return (signs & GRANTS) !== 0 && GRANT.test(sentence);
}

/** Whether a sentence with these signs tells a fact somewhere: only then its clauses are asked. */
export function mayTellFact(sentence: string, signs: number, { says }: Block): boolean {
  const past = (says & SAYS_PAST) !== 0 && hasOneOf(sentence, FACT_WORDS);
  return (past || (signs & FACTS) !== 0) && FACT.test(sentence);
}

/** A dated goal may stand in a sentence whose later clauses grant money: 到2026年培育工厂30家,对获评企业奖励50万元. */
function beforeGrant(hidden: string, clause: Range): boolean {
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
export function reports(sentence: string, signs: number): boolean {
  if ((signs & REPORTS) === 0) return false;
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
function setsYearly(clause: string): boolean {
  return (
    clause.startsWith("每年") &&
    /^每年(?:滚动)?(?:征集|发布|评选|选树|评定|培育|建设|打造|新增|推广|组织|举办|培训|实施|引进)/.test(clause)
  );
}

/** 打造10家标杆工厂,对通过验收的…奖励50万元: what a plan builds, whatever is granted for it. */
const BUILDS = /(?<![每对凡])(?:打造|培育|建设|建成|新增|创建)\d+[个家项][^的]*$/;

/** Vouchers are granted in a clause of their own; the clauses beside it may hold goals. */
export function onlyVouchers(sentence: string): boolean {
  return sentence.includes("券") && !GRANT.test(sentence.replaceAll("券", ""));
}

/** Whether a clause of a sentence about money belongs to the money and may hold no goal. */
export function grantsHere(
  hidden: string,
  clause: Range,
  told: { readonly vouchers: boolean; readonly dated: boolean; readonly measures: boolean },
): boolean {
  const words = hidden.slice(clause.start, clause.end);
  if (told.vouchers && !GRANT.test(words)) return false;
  // In measures what is chosen every year is a quota.
  if (told.measures && words.startsWith("每年") && /^每年(?:评选|选树|评定)/.test(words)) return true;
  const sets = told.dated || setsYearly(words) || (!told.measures && BUILDS.test(words));
  return !(sets && beforeGrant(hidden, clause));
}
