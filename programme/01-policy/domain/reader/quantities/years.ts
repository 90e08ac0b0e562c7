import { codesOf } from "../clauses/codes.ts";
import { isDigit } from "./numerals.ts";

/** A mention of a year or of a span of years in plain text. */
export type YearMention = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /**
   * deadline: 到2027年; during: 2025年新增…, 2023—2025年; since: 从2023年起; base: 比2020年提高; past: 截至2021年底 as a fact.
   */
  readonly kind: "deadline" | "during" | "since" | "base";
};

const YEAR =
  /(?:(\d{4})年?(?:-|~|至|到)(\d{4})年?|(20\d\d)(?:年(?:底|末|年底)?|(?=(?:、20\d\d)*(?:、|和|及)20\d\d年))|(二[〇零]{1}[一二三四五六七八九〇零]{2})年(?:底|末)?|(?:("?)(十三五|十四五|十五五)\5)(?:时期|期间|规划期|期)?(末)?)/g;
const FIVE_YEAR_PLAN: Readonly<Record<string, readonly [number, number]>> = {
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};
const DIGITS = "〇一二三四五六七八九";

/** What stands before a year and says how it is meant; the first that fits wins. */
export const YEAR_ROLES: readonly {
  readonly kind: YearMention["kind"];
  readonly before: RegExp;
  readonly example: string;
}[] = [
  { kind: "base", before: /(?:比|较|与|相比|对比)$/, example: "比2020年提高" },
  { kind: "since", before: /(?:从|自)$/, example: "从2023年起" },
  { kind: "deadline", before: /(?:到|至|截至|截止|截止到|力争|确保|力争到|力争在|在)$/, example: "到2027年" },
];

function inBookTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

function chineseYear(word: string): number {
  return Number([...word.replaceAll("零", "〇")].map((sign) => DIGITS.indexOf(sign)).join(""));
}

/** What the words behind a year begin with that say how it is meant, and what those before it end with. */
const BEGINS_AFTER = codesOf("起以开基相之前");
const ENDS_BEFORE = codesOf("比较与从自到至止争保在");
const YEAR_END = codesOf("底末");

function roleAt(text: string, start: number, end: number): YearMention["kind"] {
  const told = ENDS_BEFORE.has(text.charCodeAt(start - 1));
  if (!told && !BEGINS_AFTER.has(text.charCodeAt(end)) && !YEAR_END.has(text.charCodeAt(end - 1))) return "during";
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 3);
  if (/^起|^以来|^开始/.test(after)) return "since";
  if (/^基础|^基数|^基准|^相比/.test(after)) return "base";
  if (/^(?:之?前|以前)/.test(after) || /[底末]$/.test(text.slice(start, end))) {
    return /(?:比|较|与)$/.test(before) ? "base" : "deadline";
  }
  return YEAR_ROLES.find((rule) => rule.before.test(before))?.kind ?? "during";
}

function mentionOf(text: string, match: RegExpMatchArray): YearMention | undefined {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const [, from, to, single, chinese, , plan, planEnd] = match;
  if (from && to) {
    const sound = Number(from) >= 2000 && Number(to) <= 2060 && Number(from) <= Number(to);
    return sound ? { start, end, from: Number(from), to: Number(to), kind: "during" } : undefined;
  }
  if (single || chinese) {
    const year = single ? Number(single) : chineseYear(chinese ?? "");
    return { start, end, from: year, to: year, kind: roleAt(text, start, end) };
  }
  const [first, last] = FIVE_YEAR_PLAN[plan ?? ""] ?? [0, 0];
  if (planEnd) return { start, end, from: last, to: last, kind: "deadline" };
  return /期/.test(match[0]) ? { start, end, from: first, to: last, kind: "during" } : undefined;
}

/** A month and a day behind a year make it a date. */
function isDay(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(end)) && /^\d{1,2}月\d{1,2}日/.test(text.slice(end, end + 6));
}

/** Every year in a stretch of plain text, in order; years inside 《》 are names, full dates are days: both are left out. */
export function yearsIn(text: string): YearMention[] {
  // One of these stands in every year and in every five-year plan; a search for words is faster than a pattern.
  if (!text.includes("20") && !text.includes("五") && !text.includes("二〇") && !text.includes("二零")) return [];
  const found: YearMention[] = [];
  YEAR.lastIndex = 0;
  for (let match = YEAR.exec(text); match; match = YEAR.exec(text)) {
    const end = match.index + match[0].length;
    if (inBookTitle(text, match.index) || isDay(text, end)) continue;
    const mention = mentionOf(text, match);
    if (mention) found.push(mention);
  }
  return found;
}
