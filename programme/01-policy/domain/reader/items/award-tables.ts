import type { Incentive } from "../../draft.ts";
import { codesOf } from "../clauses/codes.ts";
import { codePoints, type Source, tidy } from "../normalise/source.ts";
import { type Cell, type Grid, NO_VALUE } from "../sections/grid.ts";

/** Tables of what is granted by grade: grades (国家级, 一等奖, A档) on one side, what is graded on the other, a sum in each cell. */

type Draft = Omit<Incentive, "id">;

const GRADE =
  /^(?:(?:国家|世界|省|市|区|县|部|[一二三四五六特甲乙丙丁]|[1-6]|[1-6A-E]{1,2})(?:级|等奖?|星级?|类|档)|[金银铜]奖|[A-E1-6一二三四五六]{1,4}级)(?:\((?:[^()]{1,6})\))?$/;
const SUM = /^(?:最高)?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)?(?:\/[家个项户])?$/;
const GRANTS = /奖励|补助|补贴|资助|奖补|奖金|扶持|支持/;
/** What was granted, and not what is. */
const PAID_OUT = /已(?:发放|兑现|拨付|奖励|给予)|(?:发放|兑现|拨付|使用|执行)情况|去年|上年/;
const MOST = /最高|上限|不超过|限额/;
const IN_MONEY = /(?:单位:|\()(亿元|万元|元)\)?/;

/** What grades end with: most heads need not be asked for more. */
const ENDS_GRADE = codesOf("级奖等星类档)");

function isGrade({ text }: Cell): boolean {
  return text.length <= 12 && ENDS_GRADE.has(text.charCodeAt(text.length - 1)) && GRADE.test(text);
}

/** How far before a table the words that hand it out stand. */
const REACH = 120;

function wordsAbove({ lines, text }: Source, { firstLine }: Grid): string {
  const end = lines[firstLine]?.start ?? 0;
  const words = text.slice(Math.max(0, end - REACH), end).trimEnd();
  // The sentence that ends here, without its own full stop.
  return words.slice(words.slice(0, -1).lastIndexOf("。") + 1);
}

type Sum = { readonly value: number; readonly unit: string };

function sumOf(cell: Cell | undefined, noted: string | undefined): Sum | undefined {
  const found = cell ? SUM.exec(cell.text) : null;
  const unit = found?.[2] ?? noted;
  return found?.[1] && unit !== undefined ? { value: Number(found[1].replaceAll(",", "")), unit } : undefined;
}

type Row = { readonly name: Cell; readonly sums: readonly (Sum | undefined)[]; readonly cells: readonly Cell[] };

/** The rows below the heads; undefined when a cell holds anything else than a sum or nothing, or no row has one. */
function rowsOf(rows: readonly (readonly Cell[])[], width: number, noted: string | undefined): Row[] | undefined {
  const found: Row[] = [];
  for (const [name, ...cells] of rows) {
    if (!name || name.text.length < 2 || cells.length > width) return undefined;
    const sums = cells.map((cell) => sumOf(cell, noted));
    if (cells.some(({ text }, i) => text !== "" && !sums[i] && !NO_VALUE.test(text))) return undefined;
    if (sums.some((sum) => sum)) found.push({ name, sums, cells });
  }
  return found.length > 0 ? found : undefined;
}

/** A grade before what it grades, whichever of them stands in the row. */
function subjectOf(name: string, head: string, down: boolean): string {
  return down ? `${name}${head}` : `${head}${name}`;
}

/** The grants of a table; undefined when it is of another kind. */
export function awardsOf(source: Source, grid: Grid): Draft[] | undefined {
  const [head, ...below] = grid.rows;
  const heads = head?.slice(1) ?? [];
  if (!head || heads.length === 0 || below.length === 0) return undefined;
  const across = heads.length > 1 && heads.every(isGrade);
  const down = !across && below.length > 1 && below.every(([name]) => name && isGrade(name));
  if (!across && !down) return undefined;
  const above = wordsAbove(source, grid);
  const said = above + head.map(({ text }) => text).join("");
  if (!GRANTS.test(said) || PAID_OUT.test(above)) return undefined;
  const rows = rowsOf(below, heads.length, IN_MONEY.exec(said)?.[1]);
  if (!rows) return undefined;
  const once = above.includes("一次性");
  const kind = MOST.test(said) ? "upto" : "fixed";
  return rows.flatMap(({ name, sums, cells }) =>
    sums.flatMap((sum, i): Draft[] => {
      if (!sum) return [];
      const to = cells.findLast(({ text }) => text !== "")?.to ?? name.to;
      return [
        {
          kind,
          subject: subjectOf(name.printed, heads[i]?.printed ?? "", down),
          unit: sum.unit,
          ...(kind === "upto" ? { cap: sum.value } : { amount: sum.value }),
          ...(once ? { period: "one_off" as const } : {}),
          quote: tidy(source.raw.slice(name.from, to)),
          span: codePoints(source, name.from, to),
        },
      ];
    }),
  );
}
