import { calendarDay } from "#kernel";
import { matchesIn } from "../normalise/matches.ts";
import { chineseNumber, isDigit } from "../quantities/numerals.ts";

const DAY =
  /(20\d\d|二[〇零][一二三四五六七八九〇零十]{2,3})(?:年|[-/.])(\d{1,2}|[一二三四五六七八九十]{1,3})(?:月|[-/.])(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?![\d:])|(?<=\d\d)(?=\d\d:\d\d))/g;

/** A calendar day in plain text. */
export type DayMention = { readonly start: number; readonly end: number; readonly day: string };

function numberOf(word: string): number {
  return isDigit(word.charCodeAt(0)) ? Number(word) : (chineseNumber(word.replaceAll("零", "〇")) ?? 0);
}

/** Every calendar day in a stretch of plain text; days that do not exist are left out. */
export function daysIn(text: string): DayMention[] {
  const found: DayMention[] = [];
  if (!/20\d\d[年./-]|二[〇零]/.test(text)) return found;
  for (const match of matchesIn(DAY, text)) {
    const [whole, year, month, date] = match;
    const day = calendarDay(numberOf(year ?? ""), numberOf(month ?? ""), numberOf(date ?? ""));
    if (day) found.push({ start: match.index, end: match.index + whole.length, day });
  }
  return found;
}
