import type { DecompositionTable, Incentive, Sourced, Span, Target } from "../../draft.ts";
import { NOTHING, plainCode, plainText, SEVERAL } from "../normalise/character.ts";
import { matchesIn } from "../normalise/matches.ts";
import { isWhite, sourceOf } from "../normalise/source.ts";
import { decimalEnd, isDigit } from "../quantities/numerals.ts";
import { quantitiesIn } from "../quantities/quantity.ts";

/** Why an item may not enter the plan; stable codes, worded on the screen. */
export type Doubt = "quote-differs-from-source" | "number-not-in-quote" | "value-out-of-range";

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Code-point slices of a text; cuts in constant time when the text has no surrogate pairs. */
export function codePointSlicer(raw: string): (span: Span) => string {
  if (!/[\ud800-\udbff]/.test(raw)) return ([start, end]) => raw.slice(start, end);
  const points = Array.from(raw);
  return ([start, end]) => points.slice(start, end).join("");
}

/** Whether two texts are the same when white space does not count. */
function sameWithoutWhite(a: string, b: string): boolean {
  let [i, k] = [0, 0];
  for (;;) {
    while (i < a.length && isWhite(a.charCodeAt(i))) i++;
    while (k < b.length && isWhite(b.charCodeAt(k))) k++;
    if (i === a.length || k === b.length) return i === a.length && k === b.length;
    if (a.charCodeAt(i++) !== b.charCodeAt(k++)) return false;
  }
}

export function quoteStands(item: Pick<Sourced, "quote" | "span">, slice: (span: Span) => string): boolean {
  const source = slice(item.span);
  return item.quote !== "" && (item.quote === source || sameWithoutWhite(item.quote, source));
}

const [POINT, PERCENT] = [".".charCodeAt(0), "%".charCodeAt(0)];

/** Whether a sign becomes a part of a number, or nothing, in the plain text: then the printed passage does not tell its numbers. */
function hidesNumber(code: number): boolean {
  const plain = plainCode(code);
  if (plain === code) return false;
  return plain === NOTHING || plain === SEVERAL || plain === POINT || isDigit(plain);
}

/**
 * The numbers of a passage as their digits stand there: the cheap part of `readings`, and enough for most items. `isPlain`: it is
 * plain text already.
 */
function printedNumbers(passage: string, isPlain = false): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < passage.length; at++) {
    const code = passage.charCodeAt(at);
    if (isDigit(code)) {
      const end = decimalEnd(passage, at);
      numbers.push(Number(passage.slice(at, end)));
      at = end - 1;
    } else if (!isPlain && hidesNumber(code)) return printedNumbers(plainText(passage), true);
  }
  return numbers;
}

/** Every number readable in a passage, money in yuan beside its printed amount. */
function readings(passage: string): number[] {
  const plain = plainText(passage);
  const values = printedNumbers(passage);
  for (const quantity of quantitiesIn(plain)) {
    const factor = YUAN[quantity.unit.replace(/\/.*$/, "")];
    for (const value of [quantity.min, quantity.max])
      values.push(
        value,
        ...(factor === undefined ? [] : [value * factor]),
        ...(quantity.unit === "‰" ? [value / 10] : []),
      );
  }
  if (/等额|同等额度|同额/.test(plain)) values.push(100);
  for (const match of matchesIn(/1:(\d(?:\.\d+)?)/g, plain)) values.push(Number(match[1]) * 100);
  return values;
}

/** The passage at a span without the page furniture in it: a number may be broken by a page number. */
function withoutFurniture(passage: string): string {
  return sourceOf(passage).text;
}

/** Whether every number is among the known ones, as it is or, when the text counts in smaller units, times `scale`. */
function allStand(numbers: readonly number[], known: readonly number[], scale = 1): boolean {
  for (const value of numbers) if (!stands(value * scale, known) && !stands(value, known)) return false;
  return true;
}

function stands(value: number, known: readonly number[]): boolean {
  for (const it of known) if (same(it, value)) return true;
  return false;
}

/** Whether a number's own digits stand in a passage, neither behind nor before a sign that may belong to a longer one. */
function standsAsPrinted(value: number, passage: string): boolean {
  const digits = String(value);
  const at = passage.indexOf(digits);
  if (at < 0) return false;
  const behind = passage.charCodeAt(at + digits.length);
  return !mayGoOn(passage.charCodeAt(at - 1)) && (behind === PERCENT || !mayGoOn(behind));
}

/** Signs that may be a part of a number, also white space and signs of other widths: all but Chinese characters. */
function mayGoOn(code: number): boolean {
  return code < 0x4e00 || code > 0x9fff;
}

/** `printed` gives the raw text at a span. */
export function targetDoubt(target: Omit<Target, "id">, printed: (span: Span) => string): Doubt | undefined {
  const { value } = target;
  // Most targets are one number between words.
  if (value !== undefined && value >= 0 && !target.implied && standsAsPrinted(value, target.quote)) return undefined;
  const numbers = given([value, target.min, target.max]);
  if (numbers.some((value) => !Number.isFinite(value) || value < 0)) return "value-out-of-range";
  if (target.implied)
    return plainText(target.quote).includes("全覆盖") && target.value === 100 ? undefined : "number-not-in-quote";
  const quotes = target.quote + (target.second_quote ?? "");
  if (allStand(numbers, printedNumbers(quotes)) || allStand(numbers, readings(quotes))) return undefined;
  // 企业上云数量 | 万家 | 2.5: the unit of the row multiplies the number of the cell.
  if (quotes.includes("万") && allStand(numbers, printedNumbers(quotes), 1e-4)) return undefined;
  return allStand(numbers, readings(withoutFurniture(printed(target.span)))) ? undefined : "number-not-in-quote";
}

export function incentiveDoubt(incentive: Omit<Incentive, "id">, printed: (span: Span) => string): Doubt | undefined {
  const { quote, second_quote: second = "" } = incentive;
  const factor = YUAN[incentive.unit ?? "万元"] ?? 1;
  const money = given([incentive.amount, incentive.amount_min, incentive.amount_max, incentive.cap, incentive.cap2]);
  const rates = given([incentive.rate, incentive.rate_min, incentive.rate_max]);
  const bare = printedNumbers(quote);
  if (second !== "") bare.push(...printedNumbers(second));
  if (allStand(money, bare, factor) && allStand(rates, bare)) return undefined;
  const known = [...readings(quote), ...readings(second)];
  if (/-\d{1,3}-/.test(plainText(quote))) known.push(...readings(withoutFurniture(printed(incentive.span))));
  return allStand(money, known, factor) && allStand(rates, known) ? undefined : "number-not-in-quote";
}

function given(values: readonly (number | null | undefined)[]): number[] {
  const numbers: number[] = [];
  for (const value of values) if (value !== undefined && value !== null) numbers.push(value);
  return numbers;
}

export function tableDoubt(table: Omit<DecompositionTable, "id">): Doubt | undefined {
  return table.rows.every((row) => Object.values(row.values).every(Number.isFinite)) ? undefined : "value-out-of-range";
}
