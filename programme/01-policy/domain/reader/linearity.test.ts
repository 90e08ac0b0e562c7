import { expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";

/** Texts that would take long if anything looked back over all that went before: n times a piece. */
const TEXTS: readonly (readonly [string, (n: number) => string])[] = [
  ["digits", (n) => "1".repeat(300 * n)],
  ["short lines", (n) => "12甲\n".repeat(60 * n)],
  [
    "small HTML tables",
    (n) => "<table><tr><td>甲</td><td>2</td></tr><tr><td>乙</td><td>3</td></tr></table>\n".repeat(3 * n),
  ],
  ["HTML tables without an end", (n) => "<table>".repeat(60 * n)],
  ["HTML tags without an end", (n) => "<table <tr <td ".repeat(60 * n)],
  ["one HTML table", (n) => `<table>${"<tr><td>甲县</td><td>2</td></tr>\n".repeat(10 * n)}</table>`],
  ["a table of many areas", (n) => `任务分解表\n|地区|2025年|\n${numbered(8 * n, (i) => `|${i}县|${i}|\n`)}`],
  ["a table of indicators", (n) => `|指标|2025年目标|\n${"|产值|200|\n".repeat(8 * n)}`],
  ["a table of tasks", (n) => `|序号|任务|目标|责任单位|\n${"|1|建设平台|建成10家|市工信局|\n".repeat(8 * n)}`],
  ["columns", (n) => "甲县  1  2  3\n".repeat(10 * n)],
  ["names of documents", (n) => numbered(6 * n, (i) => `《某某${i}管理办法》。\n`)],
  ["numbers of standards", (n) => numbered(6 * n, (i) => `GB/T ${1000 + i}-2020、`)],
  ["targets in one paragraph", (n) => numbered(6 * n, (i) => `到2025年，培育工厂${i}家。`)],
  ["grants in one paragraph", (n) => "对企业给予10万元奖励。".repeat(6 * n)],
];

function numbered(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join("");
}

/** The best of three, in milliseconds: what the text takes when nobody else wants the processor. */
function timeOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    readPlan(text, "long");
    return performance.now() - begun;
  });
  return Math.min(...times);
}

test.each(TEXTS)(
  "twice the text takes twice the time: %s",
  // Somebody else may want the processor in the middle of it; what is quadratic fails every time.
  { timeout: 60_000, retry: 4 },
  (_, text) => {
    timeOf(text(500));
    // Twice as long is what is expected, four times is quadratic. The allowance is for the start and a busy machine.
    expect(timeOf(text(2000))).toBeLessThan(3 * timeOf(text(1000)) + 50);
  },
);
