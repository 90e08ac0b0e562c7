import {
  accept,
  calendarDay,
  compare,
  excerpt,
  type Fraction,
  fen,
  fraction,
  inUnit,
  moneyOf,
  parseDecimal,
  type Result,
  refuse,
  toDecimal,
} from "#kernel";
import type { Measure } from "./measure.ts";

/**
 * A value as the ledger keeps it: a plain decimal (money in 分, yes as 1 and no as 0) or words. Two spellings of one number are one
 * value (`1,200`, `１２００`, `1200.0`), so that a file that comes back unchanged changes nothing.
 */
export type MeasuredValue = { readonly number: string } | { readonly words: string };

const LONGEST_WORDS = 500;
/** Wider than any figure of an enterprise, and far inside numeric(38, 10). */
const LONGEST_NUMBER = 24;
const MOST_PLACES = 6;

const YES = ["是", "有", "yes", "true", "1", "√"];
const NO = ["否", "无", "没有", "no", "false", "0", "×"];

/** Only these are other spellings of a figure: ² and ① are not 2 and 1. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Beyond any enterprise: such a figure has another unit than the measure. Money in yuan. */
const MOST = { count: 100_000_000n, decimal: 1_000_000_000_000n, money: 10_000_000_000_000n };

function tooMuch(value: Fraction, most: bigint): boolean {
  return compare(value, fraction(most)) > 0 || compare(value, fraction(-most)) < 0;
}

/** Full width folded, blanks and thousands separators dropped: `１，２３４.50 ` → `1234.50`. */
function plainNumber(text: string): string {
  const folded = text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();
  const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(folded);
  return (grouped ? folded.replaceAll(",", "") : folded).replace(/^\+/, "").replace(/\.0*$/, "");
}

/** What the sentence of a refusal needs: the measure in both languages, its unit, what was given. */
function about(measure: Measure, text: string) {
  return { measure: { zh: measure.label.zh, en: measure.label.en }, unit: measure.unit, text: excerpt(text) };
}

function readNumber(measure: Measure, text: string): Result<MeasuredValue> {
  const plain = plainNumber(text);
  const given = about(measure, text);
  const parsed = plain.length > LONGEST_NUMBER ? undefined : parseDecimal(plain);
  if (!parsed?.ok) return refuse("facts.not-a-number", given);
  if (parsed.value.numerator < 0n && !measure.mayBeNegative) return refuse("facts.negative", given);
  const most = MOST[measure.valueKind === "money" ? "money" : measure.valueKind === "count" ? "count" : "decimal"];
  const inYuan = measure.valueKind === "money" ? moneyOf(parsed.value, measure.unit) : undefined;
  if (tooMuch(inYuan === undefined ? parsed.value : fraction(inYuan, 100n), most))
    return refuse("facts.too-large", given);
  if (measure.valueKind === "money") {
    const money = inYuan;
    return money === undefined ? refuse("facts.finer-than-fen", given) : accept({ number: money.toString() });
  }
  if (measure.valueKind === "count" && parsed.value.denominator !== 1n) return refuse("facts.not-whole", given);
  const decimal = toDecimal(parsed.value);
  const places = decimal?.split(".")[1]?.length ?? 0;
  if (decimal === undefined || places > MOST_PLACES) return refuse("facts.too-fine", { ...given, places: MOST_PLACES });
  return accept({ number: decimal });
}

function readFlag(measure: Measure, text: string): Result<MeasuredValue> {
  const word = text.normalize("NFKC").trim().toLowerCase();
  if (YES.includes(word)) return accept({ number: "1" });
  if (NO.includes(word)) return accept({ number: "0" });
  return refuse("facts.not-yes-or-no", about(measure, text));
}

function readChoice(measure: Measure, text: string): Result<MeasuredValue> {
  const word = text.normalize("NFKC").trim();
  const found = measure.choices.find(
    ({ code, label }) => code === word || label.zh === word || label.en.toLowerCase() === word.toLowerCase(),
  );
  if (found) return accept({ words: found.code });
  const choices = measure.choices.map(({ label }) => ({ zh: label.zh, en: label.en }));
  return refuse("facts.not-a-choice", { ...about(measure, text), choices });
}

function readText(measure: Measure, text: string): Result<MeasuredValue> {
  const words = text.trim().replace(/\s+/g, " ");
  if ([...words].length > LONGEST_WORDS)
    return refuse("facts.too-long", { ...about(measure, text), most: LONGEST_WORDS });
  return accept({ words });
}

function readDay(measure: Measure, text: string): Result<MeasuredValue> {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize("NFKC").trim());
  const day = parts && calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return day ? accept({ words: day }) : refuse("facts.not-a-day", about(measure, text));
}

/** Ids of areas are whole numbers, below zero for those without a code. */
function readArea(measure: Measure, text: string): Result<MeasuredValue> {
  const word = text.normalize("NFKC").trim();
  return /^-?[1-9]\d{0,8}$/.test(word) ? accept({ words: word }) : refuse("facts.not-an-area", about(measure, text));
}

/**
 * Reads a value as a person typed it or a cell holds it. Refuses with the measure's name and what was given: `facts.empty`,
 * `facts.not-a-number`, `facts.negative`, `facts.not-whole`, `facts.finer-than-fen`, `facts.too-fine`, `facts.not-yes-or-no`,
 * `facts.not-a-choice`, `facts.too-large`, `facts.too-long`, `facts.not-a-day`, `facts.not-an-area`.
 */
export function readMeasuredValue(measure: Measure, text: string): Result<MeasuredValue> {
  if (text.trim() === "") return refuse("facts.empty", about(measure, text));
  switch (measure.valueKind) {
    case "flag":
      return readFlag(measure, text);
    case "choice":
      return readChoice(measure, text);
    case "text":
      return readText(measure, text);
    case "day":
      return readDay(measure, text);
    case "area":
      return readArea(measure, text);
    case "count":
    case "decimal":
    case "money":
      return readNumber(measure, text);
  }
}

/** The text a form shows for a value, which `readMeasuredValue` reads back as the same value: 150000000 分 in 万元 is `150`. */
export function typedForm(measure: Measure, value: MeasuredValue): string {
  if ("words" in value) return value.words;
  if (measure.valueKind !== "money") return value.number;
  const shown = inUnit(fen(BigInt(value.number)), measure.unit);
  if (shown === undefined) throw new Error(`${measure.code} is money, but ${measure.unit} is no unit of money`);
  return shown;
}

/** Whether two values are the same. */
export function sameValue(a: MeasuredValue, b: MeasuredValue): boolean {
  return "words" in a ? "words" in b && a.words === b.words : "number" in b && a.number === b.number;
}
