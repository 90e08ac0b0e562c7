import { accept, calendarDay, excerpt, type IsoDate, type Result, refuse } from "#kernel";

/** What a column of a list of members says. */
export type RosterField = "creditCode" | "name" | "from" | "until" | "remark";

/** Headings of the template, in its order; the first is needed. */
export const ROSTER_HEADINGS: readonly (readonly [RosterField, string])[] = [
  ["creditCode", "统一社会信用代码"],
  ["name", "企业名称"],
  ["from", "有效期自"],
  ["until", "有效期至"],
  ["remark", "备注"],
];

/** Other headings that lists in use have for the same. */
const OTHER_HEADINGS: ReadonlyMap<string, RosterField> = new Map([
  ["信用代码", "creditCode"],
  ["社会信用代码", "creditCode"],
  ["单位名称", "name"],
  ["单位详细名称", "name"],
  ["企业全称", "name"],
  ["有效期起", "from"],
  ["有效期开始", "from"],
  ["起始日期", "from"],
  ["有效期止", "until"],
  ["有效期截止", "until"],
  ["截止日期", "until"],
  ["说明", "remark"],
]);

/** The column of reasons in a list that came back. */
const RETURNED_BECAUSE = "退回原因";

function fieldOf(text: string): RosterField | undefined {
  const heading = folded(text);
  return ROSTER_HEADINGS.find(([, name]) => name === heading)?.[0] ?? OTHER_HEADINGS.get(heading);
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/[\s*]+/g, "");
}

/** Whether a row is the row of headings: titles may stand above it. */
export function isRosterHeading(cells: readonly string[]): boolean {
  return cells.some((cell) => fieldOf(cell) === "creditCode");
}

/** Which column says what; -1 for what the list leaves out. */
export type RosterLayout = { readonly at: Readonly<Record<RosterField, number>>; readonly unknown: readonly string[] };

/** Refuses `enterprise.sheet-heading-twice {heading}`. */
export function readRosterHeadings(headings: readonly string[]): Result<RosterLayout> {
  const at = { creditCode: -1, name: -1, from: -1, until: -1, remark: -1 };
  const unknown: string[] = [];
  for (const [index, text] of headings.entries()) {
    const field = fieldOf(text);
    if (field === undefined) {
      const heading = folded(text);
      if (heading !== "" && heading !== RETURNED_BECAUSE) unknown.push(excerpt(text.trim()));
      continue;
    }
    if (at[field] >= 0) return refuse("enterprise.sheet-heading-twice", { heading: folded(text) });
    at[field] = index;
  }
  return accept({ at, unknown });
}

const DAY = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]|(\d{2})(\d{2}))$/;

/** A day as offices write it: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301. Refuses `enterprise.roster-not-a-day {text}`. */
export function readDay(text: string): Result<IsoDate> {
  const [, year, m1, d1, m2, d2, m3, d3] = DAY.exec(text.normalize("NFKC").replace(/\s+/g, "")) ?? [];
  const day = calendarDay(Number(year), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3));
  return day ? accept(day) : refuse("enterprise.roster-not-a-day", { text: excerpt(text) });
}
