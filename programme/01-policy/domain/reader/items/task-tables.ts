import type { Task } from "../../draft.ts";
import { BoundPattern } from "../clauses/bound-pattern.ts";
import { codePoints, type Source, sourceOf, tidy } from "../normalise/source.ts";
import { type Cell, EMPTY, type Grid, isNumeric } from "../sections/grid.ts";
import { legendOf } from "./unit-legend.ts";
import { UNIT_END, unitNames } from "./unit-names.ts";

type Columns = {
  readonly number: number;
  readonly title: number;
  readonly goal: number;
  readonly lead: number;
  readonly coop: number;
  /** What is done for the task of a title that stands over several rows. */
  readonly step: number;
  /** Of the responsible units the first leads: 责任单位(列首位的为牵头单位). */
  firstLeads: boolean;
};

/** Columns that hold neither tasks nor units. */
const LEFT_OUT = /时限|时间|期限|节点|进度|备注|领域|类别|方向|责任人|领导/;

/** The head of a column of those who lead: without one a table is of another kind. */
const LEAD = /^(?:责任|牵头|主办|主要责任|牵头责任|实施|落实|承办)(?:单位|部门|主体|责任单位)|^责任分工/;
const LEADS = new BoundPattern(LEAD, { begins: "责牵主实落承" });

/** Column heads of task tables. */
export const TASK_COLUMNS: readonly {
  readonly column: Exclude<keyof Columns, "firstLeads">;
  readonly head: RegExp;
  readonly example: string;
}[] = [
  { column: "number", head: /^(?:序号|编号|序)$/, example: "序号" },
  {
    column: "lead",
    head: LEAD,
    example: "责任单位",
  },
  { column: "coop", head: /^(?:配合|参与|协办|协同|协助)(?:单位|部门)/, example: "配合单位" },
  { column: "title", head: /^(?:具体|重点|主要|工作)?(?:任务|事项|工作)(?:内容|名称|事项)?$/, example: "工作任务" },
  { column: "goal", head: /目标|内容|要求|举措|措施|标志/, example: "主要目标" },
  { column: "title", head: /任务|事项|项目|工作|行动|名称|工程/, example: "任务名称" },
];

/** Columns by their heads. Of two columns of units the one that says 牵头 leads and the other helps. */
function columnsOf(head: readonly Cell[]): Columns | undefined {
  if (!head.some((cell) => LEADS.test(cell.text))) return undefined;
  const columns = { number: -1, title: -1, goal: -1, lead: -1, coop: -1, step: -1, firstLeads: false };
  const leads: number[] = [];
  for (const [i, cell] of head.entries()) {
    if (cell.text === "" || LEFT_OUT.test(cell.text)) continue;
    const rule = TASK_COLUMNS.find((it) => (columns[it.column] < 0 || it.column === "lead") && it.head.test(cell.text));
    if (!rule) continue;
    if (rule.column === "lead") leads.push(i);
    else columns[rule.column] = i;
  }
  columns.lead = leads.find((i) => /牵头|主办/.test(head[i]?.text ?? "")) ?? leads[0] ?? -1;
  columns.firstLeads = /[首一]位?.{0,4}牵头/.test(head[columns.lead]?.text ?? "");
  const other = leads.find((i) => i !== columns.lead);
  if (columns.coop < 0 && other !== undefined) columns.coop = other;
  columns.step = head.findIndex(
    (cell, i) => i !== columns.title && /举措|措施|内容|事项|任务/.test(cell.text) && !/目标/.test(cell.text),
  );
  if (columns.title < 0) columns.title = columns.goal;
  return columns.lead >= 0 && columns.title >= 0 ? columns : undefined;
}

const NO_NAME = /^(?:[-/—–]+|无|全部|长期)$/;
const TRAILING = /等(?:有关|相关)?(?:单位|部门)?$/;

/** The units named in a cell, also over several lines of it. */
function unitsIn(raw: string, cell: Cell): string[] {
  if (NO_NAME.test(cell.text)) return [];
  const inside = raw.slice(cell.from, cell.to);
  const text = (/[<\n]/.test(inside) ? onOneLine(inside) : cell.printed)
    .replace(/^(?:牵头|责任|配合)(?:单位|部门)[:：]/, "")
    .replace(/。$/, "");
  const source = sourceOf(text);
  return [...new Set(unitNames(source, 0, source.text.length))].map((name) => name.replace(TRAILING, ""));
}

/** The same lists stand in many rows; each is read once. */
function unitReader(raw: string): (cell: Cell | undefined) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (cell) => {
    if (!cell || cell.text === "") return [];
    const units = known.get(cell.printed) ?? unitsIn(raw, cell);
    known.set(cell.printed, units);
    return units;
  };
}

/** Units below each other in one cell, by line breaks or tags, are parted as a list is; a name broken over lines is not. */
function onOneLine(inside: string): string {
  let text = "";
  for (const piece of inside.split(/<br[^>]*>|<\/p>|[\r\n]+/i)) {
    const words = piece.replace(/<[^>]*>|&nbsp;/g, "").trim();
    if (words === "") continue;
    const whole = UNIT_END.test(text) && /^[市省区县州各国]/.test(words);
    text += whole ? `、${words}` : words;
  }
  return text;
}

type TaskRow = {
  readonly row: readonly Cell[];
  readonly columns: Columns;
  readonly title: Cell;
  readonly section: string | undefined;
  readonly unitsOf: (cell: Cell | undefined) => readonly string[];
};

/** The name of a task ends at the first full stop, unless hardly anything stands before it. */
function firstSentence(words: string): string {
  const stop = words.indexOf("。");
  return stop < 4 ? words.replace(/。$/, "") : words.slice(0, stop);
}

function taskFrom(source: Source, { row, columns, title, section, unitsOf }: TaskRow): Omit<Task, "id"> {
  const cell = row[columns.number];
  const number = cell && cell.text !== "" ? cell : undefined;
  // The number of a row over several lines may stand in its middle.
  const from = number && number.from < title.from ? number.from : title.from;
  const named = unitsOf(row[columns.lead]);
  const lead = columns.firstLeads ? named.slice(0, 1) : named;
  return {
    number: number?.text ?? null,
    title: firstSentence(title.printed),
    lead,
    coop: [...named, ...unitsOf(row[columns.coop])].filter((name) => !lead.includes(name)),
    ...(section === undefined ? {} : { section }),
    quote: tidy(source.raw.slice(from, title.to)),
    span: codePoints(source, from, title.to),
  };
}

/** The column that names each row's task: where titles stand over several rows it is the column of what is done. */
function titleColumn(rows: readonly (readonly Cell[])[], { title, step }: Columns): number {
  if (step < 0) return title;
  const merged = rows.some((row, i) => {
    const [here, above] = [row[title], rows[i - 1]?.[title]];
    return i > 0 && here && (here === above || here.text === "" || here.text === above?.text) && row[step]?.text !== "";
  });
  return merged ? step : title;
}

/** A cell of leading units that was merged downwards is empty in the rows below it. */
function carried(rows: readonly (readonly Cell[])[], { lead }: Columns): (readonly Cell[])[] {
  let above: Cell | undefined;
  return rows.map((row) => {
    const cell = row[lead];
    if (cell && cell.text !== "") above = cell;
    if (!above || (cell && cell.text !== "") || row.filter((it) => it.text !== "").length < 2) return row;
    return Array.from({ length: Math.max(row.length, lead + 1) }, (_, i) => (i === lead ? above : row[i]) ?? EMPTY);
  });
}

/** A cell that holds goals, with the year in which its row is due. */
export type GoalOfRow = Cell & { readonly due?: number };

export type TaskTable = { readonly tasks: Omit<Task, "id">[]; readonly goals: GoalOfRow[] };

/** A row that names one year is due in it. */
function withDue(goal: Cell, time: Cell | undefined): GoalOfRow {
  const years = time?.text.match(/20\d\d(?=年)/g) ?? [];
  return years.length === 1 ? { ...goal, due: Number(years[0]) } : goal;
}

/** Tasks of an annex table 序号 | 任务 | 目标 | 责任单位 | 配合单位; undefined when the table is of another kind. */
export function tableTasks(source: Source, grid: Grid, section: string | undefined): TaskTable | undefined {
  const headAt = grid.rows.slice(0, 3).findIndex((row) => columnsOf(row) !== undefined);
  const columns = columnsOf(grid.rows[headAt] ?? []);
  if (!columns) return undefined;
  const found: TaskTable = { tasks: [], goals: [] };
  let above: Cell | undefined;
  const rows = carried(grid.rows.slice(headAt + 1), columns);
  const titleAt = titleColumn(rows, columns);
  const dueAt = grid.rows[headAt]?.findIndex(({ text }) => /时限|期限|节点|(?:完成|办结)时间/.test(text)) ?? -1;
  // Where numbers stand in the place of tasks, units share goals out.
  if (rows.filter((row) => isNumeric(row[titleAt])).length > rows.length / 2) return undefined;
  const unitsOf = unitReader(source.raw);
  // 备注：排名第一的为牵头单位: said of the lists of a table that has no other column of units.
  columns.firstLeads ||= columns.coop < 0 && legendOf(source.text)().first === true;
  for (const row of rows) {
    const title = row[titleAt];
    if (!title || title.text.length < 3 || title.text === grid.rows[headAt]?.[titleAt]?.text) continue;
    if (title === above || row.every((cell) => cell.text === "" || cell.text === title.text)) continue;
    above = title;
    found.tasks.push(taskFrom(source, { row, columns, title, section, unitsOf }));
    const goal = row[columns.goal];
    if (goal) found.goals.push(withDue(goal, row[dueAt]));
  }
  return found;
}
