import type { DecompositionTable, TableRow } from "../../draft.ts";
import type { Source } from "../normalise/source.ts";
import { rounded } from "../quantities/numerals.ts";
import { type Cell, EMPTY, type Figure, figureOf, type Grid, NO_VALUE, widest } from "../sections/grid.ts";
import { isOneArea } from "../sections/readings/kinds.ts";
import { type RowName, rowNameOf } from "./indicator-cells.ts";
import { sharesOut } from "./indicator-tables.ts";
import type { Label } from "./table-labels.ts";
import { layoutOf } from "./table-layout.ts";
import { isNoted } from "./table-notes.ts";
import { tableQuote } from "./table-quote.ts";
import { plainUnit } from "./table-units.ts";
import { type Caption, labelOf } from "./tables.ts";

/**
 * Tables that share the goals of the whole area out over the years of the plan: indicators and every year of the plan, in either
 * direction, and no areas. A table of the last year alone holds goals and is read by indicator-tables.ts.
 */

type Table = Omit<DecompositionTable, "id">;

/** What is known of the document and of the words above the table. */
export type SeriesWork = {
  readonly caption: Caption;
  readonly start: number | null;
  readonly end: number | null;
  /** The area of the document. */
  readonly region: string | null;
};

type Time = { readonly at: number; readonly printed: string } & Pick<Label, "year" | "measure">;
/** Heads of an upright table: names, units where they have a column, and times. */
type Upright = {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly nameAt: number;
  readonly unitAt: number;
  readonly times: readonly Time[];
  /** The last year of the goals. */
  readonly end: number;
};

const NAME =
  /^(?:主要|具体|核心|发展|建设|预期|工作|重点|考核|绩效)?(?:指标|目标|任务|项目|内容)(?:名称|内容|项目|任务)?$/;
/** Columns beside those of names, units and times. */
const BESIDE = /^(?:序号|编号|序|属性|性质|指标属性|指标性质|备注|责任单位|牵头单位|年均.*)?$/;
const UNIT = /^(?:计量)?单位$/;
const YEARS = /^(?:年[度份]|时间|时期|阶段)(?:\/指标)?$|^(?:指标|项目)[/\\](?:年[度份])$/;
const OF_GOALS = /指标|目标|任务|分解|计划表/;
const NO_GOALS = /完成情况|执行情况|资金|预算|经费|投资计划|进度|得分|分值/;
/** What is a state at the end of each year by its name. */
const STATE = /累计|(?<!增长|下降|降低|增幅|增加|完成|淘汰)率$|占比$|比重$|比例$|覆盖面$|保有量$|存量$|总数$|总量$/;
const GROWTH = /增速|增长|增幅|下降|降低|减少|年均/;

const FIVE_YEARS: Readonly<Record<string, number>> = { 十二五: 2011, 十三五: 2016, 十四五: 2021, 十五五: 2026 };

/** First and last year of the goals: printed in the caption, or else those of the plan. */
function spanOf({ caption, start, end }: SeriesWork): readonly [number, number] | undefined {
  const printed = /(20\d\d)年?[-~至到](20\d\d)/.exec(caption.plain);
  const plan = /十[二三四五]五/.exec(caption.plain);
  const first = printed ? Number(printed[1]) : plan ? (FIVE_YEARS[plan[0]] ?? null) : start;
  const last = printed ? Number(printed[2]) : plan && first !== null ? first + 4 : end;
  return first !== null && last !== null && last > first ? [first, last] : undefined;
}

/** The times of a row of heads, in their order; undefined unless every year of the plan stands among them. */
function timesOf(head: readonly Cell[], span: readonly [number, number]): Time[] | undefined {
  const times: Time[] = [];
  for (const [at, cell] of head.entries()) {
    if (!/20\d\d|[计标]$/.test(cell.text) || NAME.test(cell.text)) continue;
    const { year, measure, indicator } = labelOf(cell, true);
    if (measure === undefined || indicator !== undefined) continue;
    times.push({ at, printed: cell.printed, measure, ...(year === undefined ? {} : { year }) });
  }
  const years = new Set(times.filter(({ measure }) => measure !== "plan_total").map(({ year }) => year));
  for (let year = span[0]; year <= span[1]; year++) if (!years.has(year)) return undefined;
  return times;
}

/** Indicators side by side over the years below each other, turned so that each has a row. */
function turned(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = widest(rows);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? EMPTY));
}

/** Heads of one line above the rows; the layout puts two of them together. */
function rowsOf(grid: Grid): readonly (readonly Cell[])[] | undefined {
  const at = grid.rows.slice(0, 3).findIndex((row) => row.filter((cell) => cell.text !== "").length > 2);
  const rows = grid.rows.slice(at);
  const [head, below] = rows;
  if (at < 0 || !head || !below) return undefined;
  if (!below.some((cell) => /20\d\d/.test(cell.text)) || YEARS.test(head[0]?.text ?? "")) return rows;
  const layout = layoutOf(grid);
  if (!layout || layout.heads.some((row) => row.slice(layout.firstData).some(isOneArea))) return undefined;
  const joined = Array.from({ length: widest(layout.heads) }, (_, i) => {
    const cells = layout.heads.map((row) => row[i] ?? EMPTY).filter((cell) => cell.text !== "");
    return cells.at(-1) ?? EMPTY;
  });
  return [joined, ...layout.body];
}

function uprightOf(rows: readonly (readonly Cell[])[], work: SeriesWork): Upright | undefined {
  const [head, ...body] = rows;
  if (!head) return undefined;
  const span = spanOf(work);
  const times = span && timesOf(head, span);
  if (!times) return undefined;
  const nameAt = head.findIndex((cell) => NAME.test(cell.text) || YEARS.test(cell.text));
  const unitAt = head.findIndex((cell) => UNIT.test(cell.text));
  const known = (cell: Cell, i: number) =>
    i === nameAt || i === unitAt || times.some(({ at }) => at === i) || BESIDE.test(cell.text);
  return nameAt < 0 || !head.every(known) ? undefined : { head, rows: body, nameAt, unitAt, times, end: span[1] };
}

/** A figure that a table can hold: no comparison, no range. Undefined for a cell without one, `null` for words that say more. */
function plainFigure(cell: Cell | undefined): Figure | undefined | null {
  if (!cell || cell.text === "" || NO_VALUE.test(cell.text)) return undefined;
  const figure = /^\d/.test(cell.text) && !/以[上内]|左右$/.test(cell.text) ? figureOf(cell.text) : undefined;
  return figure ?? null;
}

/** The area that the caption names for all of the table, or else that of the document. */
function areaOf({ caption, region }: SeriesWork): string | null {
  return /^全[省市区县州旗盟镇]/.exec(caption.plain)?.[0] ?? region;
}

type Name = Pick<RowName, "name" | "summed">;

function measureOf({ name, summed }: Name, { measure }: Time, { caption }: SeriesWork): TableRow["measure"] {
  if (measure !== "annual") return measure ?? "annual";
  if (summed || isNoted(caption.stocks, name)) return "stock";
  return STATE.test(name) && !GROWTH.test(name) ? "stock" : "annual";
}

/** The rows of one indicator, one a time; undefined when one of its cells says more than a number. */
function rowsOfIndicator(row: readonly Cell[], table: Upright, work: SeriesWork): TableRow[] | undefined {
  const { name, unit: inName, summed } = rowNameOf(row[table.nameAt]?.printed ?? "");
  const area = areaOf(work);
  if (!/^(?:\D|\dG)/.test(name) || name.length < 2 || area === null) return undefined;
  const rows: TableRow[] = [];
  for (const time of table.times) {
    const figure = plainFigure(row[time.at]);
    if (figure === null) return undefined;
    if (!figure) continue;
    const printed = figure.unit || inName || row[table.unitAt]?.text || work.caption.unit || "";
    const { unit, factor } = plainUnit(/^[-/]+$/.test(printed) ? "" : printed);
    rows.push({
      indicator: name,
      unit,
      year: time.year ?? table.end,
      measure: measureOf({ name, summed }, time, work),
      label: time.printed,
      values: { [area]: rounded(figure.value * factor) },
    });
  }
  return rows;
}

/** Whether a table may be of goals over years: told by its heads before anything is built. */
function mayBeSeries(rows: readonly (readonly Cell[])[], { caption }: SeriesWork): boolean {
  const [head] = rows;
  if (!head || NO_GOALS.test(caption.plain)) return false;
  return OF_GOALS.test(caption.plain) || head.some((cell) => /指标/.test(cell.text));
}

/** A table of indicators over all years of the plan as one of the whole area; undefined when it is of another kind. */
export function seriesTable(source: Source, grid: Grid, work: SeriesWork): Table | undefined {
  const area = areaOf(work);
  if (area === null) return undefined;
  const rows = rowsOf(grid);
  if (!rows || !mayBeSeries(rows, work)) return undefined;
  const down =
    YEARS.test(rows[0]?.[0]?.text ?? "") || (rows[1]?.[0] !== undefined && /^20\d\d年/.test(rows[1][0].text));
  const table = uprightOf(down ? turned(rows) : rows, work);
  if (!table) return undefined;
  const { head, nameAt } = table;
  if (sharesOut({ head: head.map((cell) => cell.text), rows: table.rows, nameAt })) return undefined;
  const areas = table.rows.filter((row) => labelOf(row[nameAt] ?? EMPTY, true).area).length;
  if (areas > table.rows.length / 3 || table.rows.some((row) => row.length < head.length - 1)) return undefined;
  const read = table.rows
    .filter((row) => row.some((cell, i) => i !== nameAt && plainFigure(cell)))
    .map((row) => rowsOfIndicator(row, table, work));
  const found = read.filter((it) => it !== undefined);
  if (found.length === 0 || found.length < read.length) return undefined;
  return { ...tableQuote(source, grid, work.caption), regions: [area], total_region: null, rows: found.flat() };
}
