import { comparable, type LaidOut } from "./laid-out.ts";

/** One line of a task table as the copy prints it; undefined where the copy has no such column. */
export type TaskRow = {
  readonly at: number;
  readonly section: string | null;
  readonly number: string | undefined;
  readonly title: string;
  readonly lead: string | undefined;
  readonly cooperating: string | undefined;
  readonly deadlines: string | undefined;
};

const HEADS = {
  number: /^(序号|编号|no\.?)$/i,
  title: /^(任务|重点任务|主要任务|工作任务|任务名称|任务内容|工作内容|事项|工作事项|task)$/i,
  lead: /^(责任单位|牵头单位|牵头部门|责任部门|主要责任单位|牵头责任单位|responsibleunits?|lead)$/i,
  cooperating: /^(配合单位|协同单位|协办单位|参与单位|配合部门|cooperatingunits?)$/i,
  deadlines: /^(完成时限|完成时间|时限|时间节点|时间要求|deadlines?)$/i,
} as const;
type Head = keyof typeof HEADS;

/** A copy's table read as a list of tasks; undefined when its head names no task and no unit. */
export function taskRows({ rows }: LaidOut): TaskRow[] | undefined {
  for (const [head, cells] of rows.entries()) {
    const columns = columnsOf(cells.map(({ text, fromLeft }) => (fromLeft ? "" : comparable(text))));
    if (columns.title !== undefined && columns.lead !== undefined) return rowsBelow(rows, head, columns);
  }
  return undefined;
}

type Columns = { readonly [H in Head]: number | undefined };

function columnsOf(texts: readonly string[]): Columns {
  const of = (head: Head) => {
    const column = texts.findIndex((text) => HEADS[head].test(text));
    return column < 0 ? undefined : column;
  };
  return {
    number: of("number"),
    title: of("title"),
    lead: of("lead"),
    cooperating: of("cooperating"),
    deadlines: of("deadlines"),
  };
}

function rowsBelow(rows: LaidOut["rows"], head: number, columns: Columns): TaskRow[] {
  let section: string | null = null;
  return rows.flatMap((cells, at): TaskRow[] => {
    if (at <= head) return [];
    const own = cells.filter(({ fromLeft }) => !fromLeft).map(({ text }) => text.trim());
    const texts = own.filter((text) => text !== "");
    if (texts.length === 0 || isHead(own)) return [];
    const [first = ""] = texts;
    const [opening] = cells;
    if (
      texts.length === 1 &&
      opening?.text.trim() === first &&
      (cells.some(({ fromLeft }) => fromLeft) || columns.title !== 0)
    ) {
      section = opening.text;
      return [];
    }
    const text = (head_: Head) => {
      const column = columns[head_];
      return column === undefined ? undefined : (cells[column]?.text ?? "");
    };
    const title = text("title") ?? "";
    if (title.trim() === "") return [];
    const [number, lead, cooperating, deadlines] = [
      text("number"),
      text("lead"),
      text("cooperating"),
      text("deadlines"),
    ];
    return [{ at, section, number, title, lead, cooperating, deadlines }];
  });
}

/** A head that is printed again on a later page. */
function isHead(texts: readonly string[]): boolean {
  const columns = columnsOf(texts.map(comparable));
  return columns.title !== undefined && columns.lead !== undefined;
}
