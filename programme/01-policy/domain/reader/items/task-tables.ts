import type { Task } from "../../draft.ts";
import { cutAt } from "../clauses/clauses.ts";
import { plainText } from "../normalise/character.ts";
import { codePoints, type Source, tidy } from "../normalise/source.ts";
import type { Cell, Grid } from "../sections/grid.ts";

type Columns = {
  readonly number: number;
  readonly title: number;
  readonly goal: number;
  readonly lead: number;
  readonly coop: number;
};

/** Column heads of task tables. */
export const TASK_COLUMNS: readonly {
  readonly column: keyof Columns;
  readonly head: RegExp;
  readonly example: string;
}[] = [
  { column: "number", head: /^(?:序号|编号|序)$/, example: "序号" },
  {
    column: "lead",
    head: /^(?:责任|牵头|主办|主要责任|实施|落实)(?:单位|部门|主体|责任单位)|^责任分工/,
    example: "责任单位",
  },
  { column: "coop", head: /^(?:配合|参与|协办|协同|协助)(?:单位|部门)/, example: "配合单位" },
  { column: "goal", head: /目标|内容|要求|举措|措施|标志/, example: "主要目标" },
  { column: "title", head: /任务|事项|项目|工作|行动|名称|工程/, example: "任务名称" },
];

function columnsOf(head: readonly Cell[]): Columns | undefined {
  const columns = { number: -1, title: -1, goal: -1, lead: -1, coop: -1 };
  for (const [i, cell] of head.entries()) {
    const rule = TASK_COLUMNS.find((it) => columns[it.column] < 0 && it.head.test(cell.text));
    if (rule) columns[rule.column] = i;
  }
  if (columns.title < 0) columns.title = columns.goal;
  return columns.lead >= 0 && columns.title >= 0 ? columns : undefined;
}

function unitsOf(cell: Cell | undefined): string[] {
  if (!cell) return [];
  const plain = plainText(cell.printed);
  const names = cutAt(plain, "、,;").map((part) => plain.slice(part.start, part.end).replace(/等(?:单位|部门)?$/, ""));
  const printedNames = cell.printed
    .split(/[、，,；;](?![^（(]*[)）])/)
    .map((name) => tidy(name).replace(/等(?:单位|部门)?$/, ""));
  return (printedNames.length === names.length ? printedNames : names).filter((name) => name.length >= 2);
}

type TaskRow = {
  readonly row: readonly Cell[];
  readonly columns: Columns;
  readonly title: Cell;
  readonly section: string | undefined;
};

function taskFrom(source: Source, { row, columns, title, section }: TaskRow): Omit<Task, "id"> {
  const cell = row[columns.number];
  const number = cell && cell.text !== "" ? cell : undefined;
  const from = number?.from ?? title.from;
  return {
    number: number?.text ?? null,
    title: title.printed.replace(/。$/, ""),
    lead: unitsOf(row[columns.lead]),
    coop: unitsOf(row[columns.coop]),
    ...(section === undefined ? {} : { section }),
    quote: tidy(source.raw.slice(from, title.to)),
    span: codePoints(source, from, title.to),
  };
}

export type TaskTable = { readonly tasks: Omit<Task, "id">[]; readonly goals: Cell[] };

/** Tasks of an annex table 序号 | 任务 | 目标 | 责任单位 | 配合单位; undefined when the table is of another kind. */
export function tableTasks(source: Source, grid: Grid, section: string | undefined): TaskTable | undefined {
  const headAt = grid.rows.slice(0, 3).findIndex((row) => columnsOf(row) !== undefined);
  const columns = columnsOf(grid.rows[headAt] ?? []);
  if (!columns) return undefined;
  const found: TaskTable = { tasks: [], goals: [] };
  for (const row of grid.rows.slice(headAt + 1)) {
    const title = row[columns.title];
    if (!title || title.text.length < 3) continue;
    found.tasks.push(taskFrom(source, { row, columns, title, section }));
    const goal = row[columns.goal];
    if (goal) found.goals.push(goal);
  }
  return found;
}
