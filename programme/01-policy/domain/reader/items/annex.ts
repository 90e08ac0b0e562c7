import type { DecompositionTable, Target, Task } from "../../draft.ts";
import { printed, type Source } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { isUnitWord } from "../quantities/units.ts";
import type { Cell, Grid } from "../sections/grid.ts";
import { indicatorTargets } from "./indicator-tables.ts";
import { type Caption, tableOf } from "./tables.ts";
import { tableTasks } from "./task-tables.ts";

const CAPTION = /(?:表|清单|分解|一览|任务|指标|目标)(?:\([^()]*\))*(?:\(?单位:[^()]{1,6}\)?)?$/;
const UNIT_NOTE = /单位:([^()、,\s]{1,8}?)\)?$/;

/** A span of years on a line of its own under the caption. */
function yearsBelow(source: Source, caption: number, table: number): string {
  const line = source.lines[caption + 1];
  if (!line || caption + 1 >= table) return "";
  const text = line.text;
  return /^\(?20\d\d.{0,14}\)?$/.test(text) ? text : "";
}

/** The caption above a table: the nearest line that reads as one, with the unit noted for all of it. */
function captionOf(plan: PlanText, grid: Grid): Caption {
  const { source } = plan;
  let unit: string | undefined;
  for (let i = grid.firstLine - 1; i >= Math.max(0, grid.firstLine - 6); i--) {
    const line = source.lines[i];
    if (!line) break;
    const text = line.text;
    unit ??= UNIT_NOTE.exec(text)?.[1];
    if (/[。;]$/.test(text) || text.length > 90) break;
    if (!CAPTION.test(text) || /^\(/.test(text)) continue;
    const lead =
      /^(?:附(?:件|表|录)(?:\d+(?!\d{2,}年)|[一二三四五六七八九十])?[:.]?|\d+[.、]|专栏\d*[:.]?|表\d+[:.]?)/.exec(
        text,
      )?.[0].length ?? 0;
    const bracket = /\(([^()]{1,6})\)$/.exec(text)?.[1];
    if (bracket && isUnitWord(bracket)) unit ??= bracket;
    const note = /\(?单位:[^()]*\)?$/.exec(text);
    const start = line.start + lead;
    const end = Math.max(start + 1, line.start + (note?.index ?? text.length));
    const title = printed(source, start, end);
    const [from, to] = [source.at[start] ?? 0, (source.at[end - 1] ?? 0) + 1];
    return { title, plain: source.text.slice(start, end) + yearsBelow(source, i, grid.firstLine), unit, from, to };
  }
  return { title: "", plain: "", unit, from: 0, to: 0 };
}

export type Annex = {
  readonly tables: Omit<DecompositionTable, "id">[];
  readonly tasks: Omit<Task, "id">[];
  readonly goalCells: Cell[];
  readonly targets: Omit<Target, "id">[];
};

/** Everything the tables of a document hold. */
export function annexOf(plan: PlanText, period: { start: number | null; end: number | null }): Annex {
  const targets: Omit<Target, "id">[] = [];
  const tables: Omit<DecompositionTable, "id">[] = [];
  const tasks: Omit<Task, "id">[] = [];
  const goalCells: Cell[] = [];
  for (const grid of plan.grids) {
    const caption = captionOf(plan, grid);
    const work = tableTasks(plan.source, grid, caption.title === "" ? undefined : caption.title);
    if (work) {
      // One by one: a table may have more rows than a call takes arguments.
      for (const task of work.tasks) tasks.push(task);
      for (const goal of work.goals) goalCells.push(goal);
      continue;
    }
    // First the indicators: the name of one may end as an area does (示范园区, 中试基地).
    const goals = indicatorTargets(plan.source, grid, { ...period, caption: caption.plain, unit: caption.unit }) ?? [];
    const table = goals.length === 0 ? tableOf(plan.source, grid, { caption, end: period.end }) : undefined;
    if (table) tables.push(table);
    else for (const target of goals) targets.push(target);
  }
  return { tables, tasks, goalCells, targets };
}
