import type { Comparison } from "../../draft.ts";
import { BEGINS_AFTER, comparisonAfter, comparisonBefore, ENDS_BEFORE } from "./comparison.ts";
import { arabicValue, arabicWord, chineseNumber, isDigit, rounded } from "./numerals.ts";
import { MONEY_SIGNS, moneyAt, UNIT_SIGNS, type Unit, unitAt } from "./units.ts";

/** A number with its unit in a stretch of plain text. Positions are indexes into that stretch. */
export type Quantity = {
  readonly start: number;
  readonly end: number;
  /** With the comparison words around it (不少于, 以上). */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly min: number;
  readonly max: number;
  readonly ranged: boolean;
  readonly unit: string;
  readonly kind: "count" | "measure" | "share" | "money" | "bare-money" | "plain";
  readonly op: Comparison;
  readonly chinese: boolean;
  /** 第…, 前…: a place in an order, not a number of things. */
  readonly ordinal: boolean;
  /** Counted thing after a slash: 5万元/个. */
  readonly per: string | null;
};

type Amount = { value: number; unit: string; kind: Quantity["kind"]; end: number; per: string | null; open: boolean };

const CONNECTS = "至到-~";
const CONNECT = /(?:至|到|-|~)(?=[\d一二两三四五六七八九十百千万])/y;

/** What a character can do in a number. */
const DIGIT = 1;
const BEGINS = 2;
const GOES_ON = 4;
const SCALES = 8;
/** A unit may begin with it; it may lead on to the high end of a range. */
const UNIT = 16;
const LINKS = 32;
const MONEY = 64;
/** A span of time or a date may begin with it. */
const TIME = 128;
/** Words of comparison may end with it before a number, or begin with it behind one. */
const COMPARES_BEFORE = 256;
const COMPARES_AFTER = 512;
/** Looked up once for every character of the document, hence a table and no pattern. */
const SIGNS = new Uint16Array(0x10000);
for (const [signs, what] of [
  ["0123456789", DIGIT | BEGINS],
  ["一二两三四五六七八九十", BEGINS | GOES_ON],
  ["百千万", BEGINS | GOES_ON | SCALES],
  ["零〇", GOES_ON],
  ["亿", SCALES],
  [UNIT_SIGNS, UNIT],
  [CONNECTS, LINKS],
  [MONEY_SIGNS, MONEY],
  ["个年月日天小分秒周季世工自岁", TIME],
  [ENDS_BEFORE, COMPARES_BEFORE],
  [BEGINS_AFTER, COMPARES_AFTER],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = signAt(sign, 0) | what;

/** What the character at a position can do; past the end nothing. */
function signAt(text: string, at: number): number {
  // Asked inside the text only: a call that ever looked outside it is a slow one from then on.
  return at >= 0 && at < text.length ? (SIGNS[text.charCodeAt(at)] ?? 0) : 0;
}

const POWERS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function moneyAmount(value: number, power: string, unit: string): { value: number; unit: string } {
  const factor = POWERS[power] ?? 1;
  if (power.endsWith("亿")) return { value: rounded((value * factor) / 1e8), unit: `亿${unit}` };
  if (power === "万亿") return { value: rounded(value * 1e4), unit: `亿${unit}` };
  if (power.endsWith("万")) return { value: rounded((value * factor) / 1e4), unit: `万${unit}` };
  return { value: rounded(value * factor), unit };
}

function moneyFrom(text: string, at: number): ReturnType<typeof moneyAt> {
  return signAt(text, at) & MONEY ? moneyAt(text, at) : undefined;
}

function unitFrom(text: string, at: number): Unit | undefined {
  return signAt(text, at) & UNIT ? unitAt(text, at) : undefined;
}

function chineseMoney(word: string, unit: string): { value: number; unit: string } | undefined {
  const value = chineseNumber(word);
  if (value === undefined) return undefined;
  if (word.includes("亿")) return { value: rounded(value / 1e8), unit: `亿${unit}` };
  if (word.endsWith("万")) return { value: rounded(value / 1e4), unit: `万${unit}` };
  return { value, unit };
}

const TEN_THOUSAND = "万".charCodeAt(0);

/** No sum of a plan is written with more signs; a run of them is no numeral. */
const LONGEST_NUMERAL = 24;

/** 突破万家, 超万亿元: a power alone is a number only where something reaches it; in 单位：万家 or X万元 it is none. */
function isBarePower(text: string, at: number, word: string): boolean {
  // Of the two only 万 begins a number.
  return (
    text.charCodeAt(at) === TEN_THOUSAND && /^[万亿]+$/.test(word) && !"过破到达超上近逾".includes(text[at - 1] ?? " ")
  );
}

/** End of the Chinese numeral that begins at a position; 百分之 belongs to it. */
function numeralEnd(text: string, at: number): number {
  let end = at;
  if (text.startsWith("百分之", at) && signAt(text, at + 3) & GOES_ON) end = at + 3;
  const longest = end + LONGEST_NUMERAL;
  do end++;
  while (end < longest && signAt(text, end) & (GOES_ON | SCALES));
  return end;
}

function chineseAmount(text: string, at: number): Amount | undefined {
  // The rest of a run that was no numeral is none either: 三五百家, 一千一千一千.
  if (signAt(text, at - 1) & (GOES_ON | SCALES)) return undefined;
  const end = numeralEnd(text, at);
  const word = text.slice(at, end);
  if (isBarePower(text, at, word)) return undefined;
  if (word.length > 3 && word.startsWith("百分之")) {
    const value = chineseNumber(word.slice(3));
    return value === undefined ? undefined : { value, unit: "%", kind: "share", end, per: null, open: false };
  }
  const money = moneyFrom(text, end);
  if (money !== undefined) {
    const { unit, per } = money.unit;
    const amount = chineseMoney(word, unit);
    return (
      amount && { value: amount.value, unit: amount.unit, kind: "money", end: end + money.length, per, open: false }
    );
  }
  const value = chineseNumber(word);
  if (value === undefined) return undefined;
  const counted = unitFrom(text, end);
  if (counted === undefined) {
    // 总量超过五千亿: a sum whose 元 is left out.
    const sum = word.endsWith("亿") && "过破到达".includes(text[at - 1] ?? " ");
    if (sum) return { value: rounded(value / 1e8), unit: "亿元", kind: "bare-money", end, per: null, open: false };
    return { value, unit: "", kind: "plain", end, per: null, open: false };
  }
  const { word: printed, unit, per, kind } = counted;
  return { value, unit, kind, end: end + printed.length, per, open: false };
}

const TEN = "十".charCodeAt(0);

function powerAt(text: string, at: number): string {
  const scales = signAt(text, at) & SCALES;
  // 十 alone is no power, only 十万 and 十亿 are.
  if (!scales && text.charCodeAt(at) !== TEN) return "";
  const two = signAt(text, at + 1) & SCALES ? text.slice(at, at + 2) : "";
  if (POWERS[two] !== undefined) return two;
  return scales ? text.charAt(at) : "";
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const REST = "余".charCodeAt(0);
const MORE = "多".charCodeAt(0);

function arabicAmount(text: string, at: number): Amount | undefined {
  const word = arabicWord(text, at);
  if (word === undefined) return undefined;
  const value = arabicValue(word);
  let end = at + word.length;
  const power = powerAt(text, end);
  end += power.length;
  const open = text.charCodeAt(end) === REST || text.charCodeAt(end) === MORE;
  if (open) end++;
  const late = open && power === "" ? powerAt(text, end) : "";
  const scale = power || late;
  end += late.length;
  const money = moneyFrom(text, end);
  if (money !== undefined) {
    const { unit, per } = money.unit;
    const amount = moneyAmount(value, scale, unit);
    return { value: amount.value, unit: amount.unit, kind: "money", end: end + money.length, per, open };
  }
  const counted = unitFrom(text, end);
  if ((counted === undefined || word.length < 2) && isLatin(text.charCodeAt(at - 1))) return undefined;
  if (counted === undefined && (scale.endsWith("万") || scale.endsWith("亿"))) {
    const amount = moneyAmount(value, scale, "元");
    return { value: amount.value, unit: amount.unit, kind: "bare-money", end, per: null, open };
  }
  const scaled = scale === "" ? rounded(value) : rounded(value * (POWERS[scale] ?? 1));
  const time = counted === undefined || counted.word === "个" ? durationAt(text, at, end) : "";
  if (time !== "") return { value: scaled, unit: time, kind: "measure", end: end + time.length, per: null, open };
  return countedAs(counted, { value: scaled, unit: "", kind: "plain", end, per: null, open });
}

/** The amount with its unit, if it has one. */
function countedAs(counted: Unit | undefined, amount: Amount): Amount {
  if (counted === undefined) return amount;
  amount.unit = counted.unit;
  amount.per = counted.per;
  amount.kind = counted.kind;
  amount.end += counted.word.length;
  return amount;
}

const PIECES = "个".charCodeAt(0);
const DURATION = /(?:个?工作日|个月|天|小时|分钟|秒)/y;
const TAKES_TIME =
  /(?:时间|周期|时长|时限|工期|用时)(?:平均|再)?(?:缩短|压缩|压减|控制|减少|降低|不超过|不高于|少于|低于|为)?(?:至|到|在|了)?(?:不超过)?$/;

/** The unit of a duration whose clause measures time (诊断时间不超过15天); elsewhere days and months are terms, not figures. */
function durationAt(text: string, at: number, end: number): string {
  if ((signAt(text, end) & TIME) === 0) return "";
  // 个 begins 个月 and 个工作日.
  if (text.charCodeAt(end) === PIECES && (signAt(text, end + 1) & TIME) === 0) return "";
  const unit = sticky(DURATION, text, end);
  return unit !== undefined && TAKES_TIME.test(text.slice(Math.max(0, at - 16), at)) ? unit : "";
}

const HUNDRED = "百".charCodeAt(0);

/** A Chinese numeral of one sign without a unit or the rest of a range (进一步, 一批): no quantity. 百 may begin 百分之. */
function saysNoQuantity(text: string, at: number): boolean {
  return (signAt(text, at + 1) & (GOES_ON | SCALES | UNIT | LINKS)) === 0 && text.charCodeAt(at) !== HUNDRED;
}

function amountAt(text: string, at: number): Amount | undefined {
  if (signAt(text, at) & DIGIT) return arabicAmount(text, at);
  return saysNoQuantity(text, at) ? undefined : chineseAmount(text, at);
}

const YUAN_IN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** The low end of a range in the unit of its high end (5000万元至1亿元, 8—10个). */
function lowEnd(low: Amount, high: Amount, text: string, at: number): number | undefined {
  if (low.unit === high.unit) return low.value;
  if (low.kind === "plain") {
    const word = text.slice(at, low.end);
    const scale = /\d$/.test(word)
      ? high.value >= 1e4 && /[万亿]/.test(text.slice(low.end, high.end)) && high.kind !== "money"
        ? 1e4
        : 1
      : 1;
    return low.value * scale;
  }
  const from = YUAN_IN[low.unit];
  const to = YUAN_IN[high.unit];
  return from !== undefined && to !== undefined ? rounded((low.value * from) / to) : undefined;
}

type Found = { amount: Amount; min: number };

function withRange(text: string, at: number, first: Amount): Found {
  const link = signAt(text, first.end) & LINKS ? sticky(CONNECT, text, first.end) : undefined;
  if (link === undefined) return { amount: first, min: first.value };
  const high = amountAt(text, first.end + link.length);
  if (!high || high.kind === "plain") return { amount: first, min: first.value };
  const min = lowEnd(first, high, text, at);
  return min !== undefined && min < high.value ? { amount: high, min } : { amount: first, min: first.value };
}

function quantityOf(text: string, start: number, found: Found): Quantity {
  const { amount, min } = found;
  const ranged = min < amount.value;
  const early = signAt(text, start - 1) & COMPARES_BEFORE ? comparisonBefore(text, start) : undefined;
  const late = signAt(text, amount.end) & COMPARES_AFTER ? comparisonAfter(text, amount.end) : undefined;
  const op = early?.op ?? late?.op ?? "eq";
  const before = text[start - 1];
  return {
    start,
    end: amount.end,
    outerStart: start - (early?.length ?? 0),
    outerEnd: amount.end + (late?.length ?? 0),
    op: ranged ? "range" : amount.open && op === "eq" ? "gt" : op,
    min,
    max: amount.value,
    ranged,
    unit: amount.unit,
    kind: amount.kind,
    chinese: (signAt(text, start) & DIGIT) === 0,
    ordinal: before === "第" || before === "前",
    per: amount.per,
  };
}

const YEAR = "年".charCodeAt(0);

function goesOnAsTime(after: string, unit: string, kind: Quantity["kind"]): boolean {
  // Most numbers without a unit are years.
  if (kind === "plain")
    return after.charCodeAt(0) === YEAR || /^个?(?:年|月|日|天|小时|分钟|周|季度|世纪|工作日|岁)/.test(after);
  return kind !== "measure" && /[个次件]$/.test(unit) && /^(?:月|工作日|自然日|小时|年(?!度[重工项任计]))/.test(after);
}

/** Times, words that only look like numbers, and vague counts (几百家, 上千家). */
function isNoQuantity(text: string, start: number, { unit, kind, end }: Amount): boolean {
  const chinese = (signAt(text, start) & DIGIT) === 0;
  if (kind === "plain" && chinese) return true;
  if (signAt(text, end) & TIME && goesOnAsTime(text.slice(end, end + 3), unit, kind)) return true;
  const before = text[start - 1];
  return before === "几" || before === "数" || (before === "上" && chinese);
}

/** 千家万户, 千行百业: no number is meant. */
function isIdiom(text: string, at: number): boolean {
  if (text[at] !== "千") return false;
  const third = text[at + 2];
  return (third === "万" || third === "百") && (signAt(text, at + 1) & (DIGIT | SCALES)) === 0;
}

/** Where the number of a year ends that begins with the digit at a position: what stands right before 年 is no quantity. */
function yearEnd(text: string, at: number): number | undefined {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === YEAR ? end : undefined;
}

/** Every number in a stretch of plain text, in order. Years, durations and clock times are not among them. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length; ) {
    const signs = SIGNS[text.charCodeAt(at)] ?? 0;
    if ((signs & BEGINS) === 0) {
      at++;
      continue;
    }
    const year = signs & DIGIT ? yearEnd(text, at) : undefined;
    if (year !== undefined) {
      at = year;
      continue;
    }
    if (signs & SCALES && isIdiom(text, at)) {
      at += 4;
      continue;
    }
    const amount = amountAt(text, at);
    const range = amount && withRange(text, at, amount);
    if (range && !isNoQuantity(text, at, range.amount)) found.push(quantityOf(text, at, range));
    at = range?.amount.end ?? at + 1;
  }
  return found;
}
