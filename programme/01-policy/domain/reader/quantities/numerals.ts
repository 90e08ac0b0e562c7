const DIGIT: ReadonlyMap<string, number> = new Map([
  ["零", 0],
  ["〇", 0],
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);
const POWER: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
  ["亿", 100_000_000],
]);

const ZERO = "0".charCodeAt(0);
const NINE = "9".charCodeAt(0);
const POINT = ".".charCodeAt(0);

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Where the number ends that begins with the digit at a position: behind its digits, a point and further digits. */
export function decimalEnd(text: string, at: number): number {
  const whole = digitsEnd(text, at);
  if (whole + 1 >= text.length || text.charCodeAt(whole) !== POINT) return whole;
  const end = digitsEnd(text, whole + 1);
  return end > whole + 1 ? end : whole;
}

const ARABIC = /(?<![+.\d])(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?/y;
const PLUS = "+".charCodeAt(0);

/** What `ARABIC` finds at a digit; without thousands between commas by a look at each sign. */
export function arabicWord(text: string, at: number): string | undefined {
  const before = text.charCodeAt(at - 1);
  if (before === PLUS || before === POINT || isDigit(before)) return undefined;
  const end = decimalEnd(text, at);
  if (text.charAt(end) !== ",") return text.slice(at, end);
  ARABIC.lastIndex = at;
  return ARABIC.exec(text)?.[0];
}

/** What fits into a number without loss, digit by digit. */
const MOST_DIGITS = 15;

/** The value of a printed number. Most are whole and short; making a number of a string by itself is dear. */
export function arabicValue(word: string): number {
  let value = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!isDigit(code) || i === MOST_DIGITS) return Number(word.replaceAll(",", ""));
    value = value * 10 + (code - ZERO);
  }
  return value;
}

/**
 * A number to thirteen digits, so that 0.1 × 3 is 0.3. Writing a number out and reading it again is dear; whole numbers stay as
 * they are anyway.
 */
export function rounded(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e13 ? value : Number(value.toPrecision(13));
}

/**
 * The value of a Chinese numeral (`一千二百` → 1200, `百` → 100, `二〇二五` → 2025); undefined when it is none, and for what is only
 * said so: 千五 is 1500 to some and 1005 to others.
 */
export function chineseNumber(word: string): number | undefined {
  if (word === "") return undefined;
  if (word.length > 1 && /^[零〇一二三四五六七八九]+$/.test(word))
    return Number([...word].map((sign) => DIGIT.get(sign)).join(""));
  let total = 0;
  let section = 0;
  let digit = 0;
  let above = 1;
  for (const sign of word) {
    const value = DIGIT.get(sign);
    const power = POWER.get(sign);
    if (value !== undefined) {
      digit = value;
      if (value === 0) above = 1;
    } else if (power === undefined) return undefined;
    else if (power >= 10_000) {
      if (saidOnly(digit, above)) return undefined;
      total = (total + section + digit || 1) * power;
      section = 0;
      digit = 0;
      above = power;
    } else {
      section += (digit || 1) * power;
      digit = 0;
      above = power;
    }
  }
  return saidOnly(digit, above) ? undefined : total + section + digit;
}

/** A digit right behind 百, 千, 万 or 亿, without 零 between them and without a power of its own. */
function saidOnly(digit: number, above: number): boolean {
  return digit > 0 && above >= 100;
}
