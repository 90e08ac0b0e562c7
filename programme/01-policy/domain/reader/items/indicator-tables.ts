import type { Target } from "../../draft.ts";
import { BoundPattern } from "../clauses/bound-pattern.ts";
import { codePoints, type Source, tidy } from "../normalise/source.ts";
import { yearsIn } from "../quantities/years.ts";
import { type Cell, EMPTY, type Grid, isNumeric } from "../sections/grid.ts";
import { isPlaceKind } from "../sections/place-kinds.ts";
import { isOneArea } from "../sections/readings/kinds.ts";
import { type GoalCell, goalCellOf, type RowName, rowNameOf, rowPeriod, unitFor } from "./indicator-cells.ts";
import { layoutOf } from "./table-layout.ts";
import { labelOf } from "./tables.ts";

type Found = Omit<Target, "id">;
type Column = { readonly index: number; readonly year: number; readonly total: boolean; readonly totalled: boolean };

const NAME = new BoundPattern(/^(?:主要|具体|核心|发展|建设|目标|预期)?(?:指标|目标)(?:名称|内容|项目)?$/, {
  begins: "主具核发建目预指",
});
const UNIT = /^(?:计量)?单位$/;
const BASE = /基数|基期|现状|实际|完成|基准|基础值|现值/;
const GOAL = /目标|预期|规划|计划/;

/** What is known of the document and of the words above the table. */
export type IndicatorWork = {
  readonly start: number | null;
  readonly end: number | null;
  /** The year the document is for, for rows that are due in a month; null when it names none. */
  readonly thisYear: number | null;
  readonly caption: string;
  readonly unit: string | undefined;
};

/** The year after which the columns hold goals: the last one that is printed with what was reached. */
function reachedIn(head: readonly string[]): number | null {
  const years = head.filter((text) => BASE.test(text)).map((text) => Number(/20\d\d/.exec(text)?.[0] ?? 0));
  const last = Math.max(0, ...years);
  return last > 0 ? last : null;
}

/** Columns that hold goals: a year of the plan, 目标 with a year, the sum of the plan. Years before are what is there already. */
function goalColumns(head: readonly string[], { start, end }: Pick<IndicatorWork, "start" | "end">): Column[] {
  const reached = reachedIn(head);
  const columns: Column[] = [];
  const totalled = head.some(
    (text) => labelOf({ ...EMPTY, text }, true).measure === "plan_total" && !/目标/.test(text),
  );
  for (const [index, text] of head.entries()) {
    if (text === "" || BASE.test(text) || /增速|增长|增幅|备注|属性|性质|单位/.test(text)) continue;
    const { year, measure } = labelOf({ ...EMPTY, text }, true);
    const goal = GOAL.test(text) && !NAME.test(text);
    const total = measure === "plan_total";
    const due = year ?? (goal || total ? end : null);
    if (due === null) continue;
    const ahead = (start !== null && due >= start) || (reached !== null && due > reached);
    if (year === undefined || goal || ahead)
      columns.push({ index, year: due, total: total && !/目标值?$/.test(text), totalled });
  }
  return columns;
}

type RowWork = {
  readonly name: Cell;
  readonly unit: Cell | undefined;
  readonly value: Cell;
  readonly column: Column;
  readonly noted: string | undefined;
};

/**
 * The words from the name to the number. Where only white space keeps the number from the one before it, which no quote keeps,
 * the name is quoted alone and the number in a second passage.
 */
function quoteOf(source: Source, name: Cell, value: Cell): Pick<Found, "quote" | "span" | "second_quote"> {
  const whole = value.from >= name.to;
  const [from, to] = [Math.min(name.from, value.from), Math.max(name.to, value.to)];
  const before = tidy(source.raw.slice(name.from, value.from)).at(-1) ?? "";
  if (!whole || !/[\d０-９.,]/.test(before))
    return { quote: tidy(source.raw.slice(from, to)), span: codePoints(source, from, to) };
  return {
    quote: tidy(source.raw.slice(name.from, name.to)),
    span: codePoints(source, name.from, name.to),
    second_quote: value.printed,
  };
}

function amountOf(goal: GoalCell, factor: number): Pick<Found, "value" | "min" | "max" | "op"> {
  const times = (value: number) => Number((value * factor).toPrecision(13));
  return goal.op === "range" || goal.min !== goal.max
    ? { min: times(goal.min), max: times(goal.max), op: "range" }
    : { value: times(goal.max), op: goal.op };
}

function targetFrom(source: Source, { name, unit, value, column, noted }: RowWork): Found | undefined {
  const goal = goalCellOf(value.text);
  if (!goal || name.text.length < 2) return undefined;
  const says: RowName = rowNameOf(name.printed);
  const measured = unitFor(goal, [unit?.text, says.unit, noted]);
  const base = goal.base ?? says.base;
  return {
    indicator: says.name,
    ...amountOf(goal, measured.factor),
    unit: measured.unit,
    period: rowPeriod(says, goal, column, measured.unit),
    year: column.year,
    ...(goal.down || /下降|降低|减少|压减/.test(says.name) ? { direction: "down" as const } : {}),
    ...(base === undefined ? {} : { base_year: base }),
    ...(goal.implied ? { implied: true as const } : {}),
    ...quoteOf(source, name, value),
  };
}

type Parts = { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[]; readonly nameAt: number };

/** The heads of all columns, those of two lines in one, and the rows below them. */
function partsOf(grid: Grid): Parts | undefined {
  const headAt = grid.rows.slice(0, 3).findIndex((row) => row.some((cell) => NAME.test(cell.text)));
  const top = grid.rows[headAt];
  if (!top) return undefined;
  const nameAt = top.findIndex((cell) => NAME.test(cell.text));
  const below = grid.rows[headAt + 1] ?? [];
  const under = below[nameAt]?.text ?? "";
  const two = below.some((cell) => /20\d\d/.test(cell.text)) && (under === "" || NAME.test(under));
  const short = below.length > 0 && below.every((cell) => /^20\d\d年/.test(cell.text));
  if (!two && !short) return { head: top.map((cell) => cell.text), rows: grid.rows.slice(headAt + 1), nameAt };
  const layout = layoutOf(grid);
  if (!layout || layout.heads.some((row) => row.slice(layout.firstData).some(isOneArea))) return undefined;
  const head = Array.from({ length: layout.heads.at(-1)?.length ?? 0 }, (_, i) =>
    [...new Set(layout.heads.map((row) => row[i]?.text ?? ""))].join(""),
  );
  return { head, rows: layout.body, nameAt: head.findIndex((text) => NAME.test(text)) };
}

/** Whether a column other than that of the names holds areas: then the table shares the numbers out among them. */
export function sharesOut({ head, rows, nameAt }: Parts): boolean {
  if (head.some((text, i) => i !== nameAt && (isPlaceKind(text) || labelOf({ ...EMPTY, text }, true).area)))
    return true;
  return head.some((_, i) => {
    if (i === nameAt) return false;
    const cells = rows.map((row) => row[i]).filter((cell) => cell !== undefined && cell.text !== "");
    return cells.length > 0 && cells.filter((cell) => cell && labelOf(cell, true).area).length > cells.length / 2;
  });
}

/** Whether the rows are due in months of one year. */
function dueInMonths({ head, rows }: Parts): boolean {
  const at = head.findIndex((text) => /时限|期限|完成时间/.test(text));
  const due = at < 0 ? [] : rows.map((row) => row[at]?.text ?? "").filter((text) => text !== "");
  return due.length > 0 && due.every((text) => /^(?:\d{1,2}月(?:底|末)?|年底|年末|全年)前?$/.test(text));
}

/** The last year that the words before a table name as the one they speak of. */
function yearAbove({ lines, text }: Source, { firstLine }: Grid): number | null {
  const end = lines[firstLine]?.start ?? 0;
  const last = yearsIn(text.slice(Math.max(0, end - 160), end)).at(-1);
  return last?.kind === "during" && last.from === last.to ? last.to : null;
}

/** Targets of a table of indicators without areas: 指标 | 单位 | 2023年基数 | 2025年目标. Undefined when it is none. */
export function indicatorTargets(source: Source, grid: Grid, work: IndicatorWork): Found[] | undefined {
  const parts = partsOf(grid);
  if (!parts || parts.nameAt < 0 || sharesOut(parts)) return undefined;
  const { head, rows, nameAt } = parts;
  const unitAt = head.findIndex((text) => UNIT.test(text));
  if (/完成情况|执行情况/.test(work.caption)) return undefined;
  const columns = goalColumns(head, {
    start: work.start,
    end: work.end ?? (dueInMonths(parts) ? (work.thisYear ?? yearAbove(source, grid)) : null),
  });
  if (columns.length === 0) return undefined;
  // Where a number stands in the column of units the rows have slipped, and no cell is sure.
  if (unitAt >= 0 && rows.some((row) => isNumeric(row[unitAt]))) return undefined;
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const [name, value] = [row[nameAt], row[column.index]];
      const target = name && value && targetFrom(source, { name, unit: row[unitAt], value, column, noted: work.unit });
      return target ? [target] : [];
    }),
  );
}
