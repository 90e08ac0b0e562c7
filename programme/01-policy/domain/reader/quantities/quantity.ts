import type { Comparison } from "../../draft.ts";
import { chineseNumber } from "./numerals.ts";
import { MONEY_AT, UNIT_AT } from "./units.ts";

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

const ARABIC = /(?<![+.\d])(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?/y;
const CHINESE = /(?:百分之)?[零〇一二两三四五六七八九十百千万][零〇一二两三四五六七八九十百千万亿]*/y;
const POWER = /(?:百万|千万|十万|万亿|千亿|百亿|十亿|百|千|万|亿)/y;
const START = /\d|[一二两三四五六七八九十百千万]/g;
const CONNECT = /(?:至|到|-|~)(?=[\d一二两三四五六七八九十百千万])/y;
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

/** Comparison words before a number; the first that ends right before it wins. */
export const BEFORE: readonly { readonly op: Comparison; readonly words: RegExp; readonly example: string }[] = [
  { op: "le", words: /(?:不超过|不高于|不多于|不大于|控制在|最多|至多)(?:到|至)?$/, example: "不超过10家" },
  { op: "ge", words: /(?:不少于|不低于|不小于|不下于|至少(?:达到|达)?|最低|最少)$/, example: "不少于10家" },
  { op: "gt", words: /(?:超过|突破|大于|高于|超出|多于|超)$/, example: "超过10家" },
  { op: "lt", words: /(?:低于|少于|小于)$/, example: "低于10%" },
  { op: "approx", words: /(?:达到|达)?(?:约|近|大约|接近|左右)$/, example: "约10家" },
];

/** Comparison words after a number. */
export const AFTER: readonly { readonly op: Comparison; readonly words: RegExp; readonly example: string }[] = [
  { op: "ge", words: /^(?:\(含\))?(?:及其?|或|和|\(含\))?以上(?:\(含\))?/, example: "10家以上" },
  { op: "approx", words: /^左右/, example: "10家左右" },
  { op: "le", words: /^(?:及其?)?(?:以内|以下)(?:\(含\))?/, example: "10%以下" },
];

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const rounded = (value: number) => Number(value.toPrecision(13));

function moneyAmount(value: number, power: string, unit: string): { value: number; unit: string } {
  const factor = POWERS[power] ?? 1;
  if (power.endsWith("亿")) return { value: rounded((value * factor) / 1e8), unit: `亿${unit}` };
  if (power === "万亿") return { value: rounded(value * 1e4), unit: `亿${unit}` };
  if (power.endsWith("万")) return { value: rounded((value * factor) / 1e4), unit: `万${unit}` };
  return { value: rounded(value * factor), unit };
}

function chineseMoney(word: string, unit: string): { value: number; unit: string } | undefined {
  const value = chineseNumber(word);
  if (value === undefined) return undefined;
  if (word.includes("亿")) return { value: rounded(value / 1e8), unit: `亿${unit}` };
  if (word.endsWith("万")) return { value: rounded(value / 1e4), unit: `万${unit}` };
  return { value, unit };
}

function splitPer(unit: string): { unit: string; per: string | null } {
  const cut = unit.search(/[/每](?!套)/);
  return cut < 0
    ? { unit, per: null }
    : { unit: `${unit.slice(0, cut)}/${unit.slice(cut + 1)}`, per: unit.slice(cut + 1) };
}

function kindOf(unit: string): Quantity["kind"] {
  if (/^(%|个?百分点|‰)/.test(unit)) return "share";
  return unit.length <= 4 && !/[a-zA-Z0-9米吨亩时倍秒]/.test(unit) ? "count" : "measure";
}

function chineseAmount(text: string, at: number): Amount | undefined {
  const word = sticky(CHINESE, text, at);
  if (word === undefined) return undefined;
  const end = at + word.length;
  if (word.startsWith("百分之")) {
    const value = chineseNumber(word.slice(3));
    return value === undefined ? undefined : { value, unit: "%", kind: "share", end, per: null, open: false };
  }
  const money = sticky(MONEY_AT, text, end);
  if (money !== undefined) {
    const { unit, per } = splitPer(money.replace("人民币", ""));
    const amount = chineseMoney(word, unit);
    return amount && { ...amount, kind: "money", end: end + money.length, per, open: false };
  }
  const counted = sticky(UNIT_AT, text, end);
  const value = chineseNumber(word);
  if (value === undefined) return undefined;
  if (counted === undefined) return { value, unit: "", kind: "plain", end, per: null, open: false };
  return { value, ...splitPer(counted), kind: kindOf(counted), end: end + counted.length, open: false };
}

function arabicAmount(text: string, at: number): Amount | undefined {
  const word = sticky(ARABIC, text, at);
  if (word === undefined) return undefined;
  const value = Number(word.replaceAll(",", ""));
  let end = at + word.length;
  const power = sticky(POWER, text, end) ?? "";
  end += power.length;
  const open = /[余多]/.test(text[end] ?? "");
  if (open) end++;
  const late = open && power === "" ? (sticky(POWER, text, end) ?? "") : "";
  const scale = power || late;
  end += late.length;
  const money = sticky(MONEY_AT, text, end);
  if (money !== undefined) {
    const { unit, per } = splitPer(money.replace("人民币", ""));
    return { ...moneyAmount(value, scale, unit), kind: "money", end: end + money.length, per, open };
  }
  const counted = sticky(UNIT_AT, text, end);
  const scaled = rounded(value * (POWERS[scale] ?? 1));
  if (/[A-Za-z]/.test(text[at - 1] ?? "") && (counted === undefined || word.length < 2)) return undefined;
  if (counted !== undefined) {
    return { value: scaled, ...splitPer(counted), kind: kindOf(counted), end: end + counted.length, open };
  }
  if (/万$|亿$/.test(scale)) return { ...moneyAmount(value, scale, "元"), kind: "bare-money", end, per: null, open };
  return { value: scaled, unit: "", kind: "plain", end, per: null, open };
}

function amountAt(text: string, at: number): Amount | undefined {
  return /\d/.test(text[at] ?? "") ? arabicAmount(text, at) : chineseAmount(text, at);
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
  const link = sticky(CONNECT, text, first.end);
  if (link === undefined) return { amount: first, min: first.value };
  const high = amountAt(text, first.end + link.length);
  if (!high || high.kind === "plain") return { amount: first, min: first.value };
  const min = lowEnd(first, high, text, at);
  return min !== undefined && min < high.value ? { amount: high, min } : { amount: first, min: first.value };
}

function comparison(text: string, start: number, end: number): Pick<Quantity, "op" | "outerStart" | "outerEnd"> {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 8);
  const early = BEFORE.find((rule) => rule.words.test(before));
  const late = AFTER.find((rule) => rule.words.test(after));
  const outerStart = early ? start - (early.words.exec(before)?.[0].length ?? 0) : start;
  const outerEnd = late ? end + (late.words.exec(after)?.[0].length ?? 0) : end;
  return { op: early?.op ?? late?.op ?? "eq", outerStart, outerEnd };
}

function quantityOf(text: string, start: number, found: Found): Quantity {
  const { amount, min } = found;
  const ranged = min < amount.value;
  const around = comparison(text, start, amount.end);
  return {
    start,
    end: amount.end,
    ...around,
    op: ranged ? "range" : amount.open && around.op === "eq" ? "gt" : around.op,
    min,
    max: amount.value,
    ranged,
    unit: amount.unit,
    kind: amount.kind,
    chinese: !/\d/.test(text[start] ?? ""),
    ordinal: /[第前]$/.test(text.slice(0, start).slice(-1)),
    per: amount.per,
  };
}

/** Times, words that only look like numbers, and vague counts (几百家, 上千家). */
function isNoQuantity(text: string, start: number, { unit, kind, end }: Amount): boolean {
  const after = text.slice(end, end + 3);
  const before = text[start - 1] ?? "";
  const chinese = !/\d/.test(text[start] ?? "");
  if (kind === "plain" && (chinese || /^个?(?:年|月|日|天|小时|分钟|周|季度|世纪|工作日|岁)/.test(after))) return true;
  if (/[个次件]$/.test(unit) && /^(?:月|工作日|自然日|小时|年)/.test(after)) return true;
  return /[几数]/.test(before) || (before === "上" && chinese);
}

/** Every number in a stretch of plain text, in order. Years, durations and clock times are not among them. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (;;) {
    START.lastIndex = from;
    const start = START.exec(text)?.index;
    if (start === undefined) return found;
    const amount = amountAt(text, start);
    const range = amount && withRange(text, start, amount);
    from = range?.amount.end ?? start + 1;
    if (range && !isNoQuantity(text, start, range.amount)) found.push(quantityOf(text, start, range));
  }
}
