import type { DecompositionTable, Incentive, Target, Task } from "../../draft.ts";
import type { Source } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { withWholeZones } from "../sections/broken-names.ts";
import type { Grid } from "../sections/grid.ts";
import { readAgain } from "../sections/readings/table-readings.ts";
import { awardsOf } from "./award-tables.ts";
import { indicatorTargets } from "./indicator-tables.ts";
import { inBlocks } from "./table-blocks.ts";
import { captionOf } from "./table-caption.ts";
import { cleaned } from "./table-cells.ts";
import { filledInFront } from "./table-layout.ts";
import { goesOn, joinedGrids, joinedTables, unfolded } from "./table-parts.ts";
import { type Caption, tableOf } from "./tables.ts";
import type { Frame } from "./target-verdict.ts";
import { type GoalOfRow, tableTasks } from "./task-tables.ts";
import { seriesTable } from "./year-series.ts";

type Table = Omit<DecompositionTable, "id">;

export type Annex = {
  readonly tables: Table[];
  readonly tasks: Omit<Task, "id">[];
  readonly goalCells: GoalOfRow[];
  readonly targets: Omit<Target, "id">[];
  readonly incentives: Omit<Incentive, "id">[];
};

type Above = { readonly grid: Grid; readonly caption: Caption; readonly table: Table | undefined };

/** The caption of a further part is that of the first, with what is noted for the part alone. */
function captionOn(own: Caption, { caption }: Above): Caption {
  const { title, plain, from, to } = caption;
  const units = own.units.length > 0 ? own.units : caption.units;
  return { title, plain, from, to, unit: own.unit ?? caption.unit, units, stocks: [...caption.stocks, ...own.stocks] };
}

type Years = { readonly start: number | null; readonly end: number | null };
type Scope = Years & { readonly region: string | null; readonly thisYear: number | null };

/** Adds what one table holds; gives the decomposition table it became, joined to the part above when it goes on with that. */
function addFrom(
  found: Annex,
  source: Source,
  work: { grid: Grid; caption: Caption; further: Above | undefined } & Scope,
) {
  const { caption, further, start, end, region, thisYear } = work;
  const grid = inBlocks(withWholeZones(unfolded(work.grid)));
  const tasks = tableTasks(source, grid, caption.title === "" ? undefined : caption.title);
  if (tasks) {
    // One by one: a table may have more rows than a call takes arguments.
    for (const task of tasks.tasks) found.tasks.push(task);
    for (const goal of tasks.goals) found.goalCells.push(goal);
    return undefined;
  }
  const awards = awardsOf(source, grid);
  if (awards) {
    for (const award of awards) found.incentives.push(award);
    return undefined;
  }
  const plain = filledInFront(cleaned(grid));
  // First the indicators: the name of one may end as an area does (示范园区, 中试基地).
  const series = seriesTable(source, plain, { caption, start, end, region });
  if (series) {
    found.tables.push(series);
    return undefined;
  }
  const goals =
    indicatorTargets(source, plain, { start, end, thisYear, caption: caption.plain, unit: caption.unit }) ?? [];
  const table = goals.length === 0 ? tableOf(source, plain, { caption, end }) : undefined;
  for (const target of goals) found.targets.push(target);
  if (!table) return undefined;
  const whole = further?.table ? joinedTables(further.table, table) : table;
  if (further?.table) found.tables.pop();
  found.tables.push(whole);
  return whole;
}

function holdsTwoNumbers({ rows }: Grid): boolean {
  return rows.some((row) => row.some(({ text }) => text.includes("□") && /\d□\d/.test(text)));
}

function countOf({ tables, tasks, goalCells, targets, incentives }: Annex): number {
  return tables.length + tasks.length + goalCells.length + targets.length + incentives.length;
}

/** Everything the tables of a document hold. */
export function annexOf({ source, grids }: PlanText, { start, end, thisYear, metadata }: Frame): Annex {
  const { region } = metadata;
  const found: Annex = { tables: [], tasks: [], goalCells: [], targets: [], incentives: [] };
  let above: Above | undefined;
  const whole = joinedGrids(source, grids);
  for (const [i, drawn] of whole.entries()) {
    // Two numbers in one cell tell of a stroke that lacks.
    const parted = holdsTwoNumbers(drawn) ? readAgain(source, drawn, whole[i + 1]) : undefined;
    const grid = parted ?? drawn;
    const own = captionOf(source, grid, above?.grid);
    const further = above && goesOn(source, grid, above.grid) ? above : undefined;
    const caption = further ? captionOn(own, further) : own;
    const work = { caption, further, start, end, region, thisYear };
    const before = countOf(found);
    const table = addFrom(found, source, { ...work, grid });
    const again = table || countOf(found) > before ? undefined : readAgain(source, grid, whole[i + 1]);
    above = { grid, caption, table: again ? addFrom(found, source, { ...work, grid: again }) : table };
  }
  return found;
}
