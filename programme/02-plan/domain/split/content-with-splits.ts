import { sum } from "#kernel";
import type { AnnexWords } from "../annex-words.ts";
import { exact, printed } from "../decimal.ts";
import type { AllocationGrid, Decimal, GridArea, GridPeriod, NamedArea, PlanContent } from "../plan-content.ts";
import { type SplitTask, sumsOver } from "./split-task.ts";

/** A task with the figures that were settled for it; `cells[area][year]`. */
export type SettledSplit = { readonly task: SplitTask; readonly cells: readonly (readonly Decimal[])[] };

/** What the document's own words do not give: the title of a new table, and its fixed words. */
export type SplitWords = { readonly title: string } & Pick<AnnexWords, "whole" | "yearAlone" | "yearEnd" | "allYears">;

/**
 * The plan with these splits as its grids. A grid with the same areas is rewritten where it stands, years outside the split
 * kept; anything else goes into one new table behind the others, and the grid it replaces leaves. A figure that no longer
 * stands in the document loses its quote.
 */
export function contentWithSplits(
  content: PlanContent,
  splits: readonly SettledSplit[],
  words: SplitWords,
): PlanContent {
  const rewritten = new Map<string, AllocationGrid | null>();
  const added: AllocationGrid[] = [];
  const tableId = freeTableId(content);
  for (const split of splits) {
    const former = content.grids.find(({ id }) => id === split.task.gridId);
    if (former && hasSameAreas(former, split.task)) {
      rewritten.set(former.id, rewrite(former, split, words));
      continue;
    }
    if (former) rewritten.set(former.id, null);
    const whole = content.about.region ?? { name: words.whole, areaId: null };
    const frame = { id: `${tableId}.${added.length + 1}`, tableId, whole, words };
    added.push(newGrid(split, frame));
  }
  const kept = content.grids.flatMap((grid) => {
    const now = rewritten.get(grid.id);
    return now === undefined ? [grid] : now === null ? [] : [now];
  });
  return { ...content, grids: [...kept, ...added] };
}

function freeTableId({ grids }: PlanContent): string {
  const taken = new Set(grids.map(({ tableId }) => tableId));
  for (let number = 1; ; number += 1) if (!taken.has(`split${number}`)) return `split${number}`;
}

function hasSameAreas({ areas }: AllocationGrid, task: SplitTask): boolean {
  const parts = areas.filter(({ role }) => role === "part");
  return (
    areas.filter(({ role }) => role === "total").length === 1 &&
    areas.length === parts.length + 1 &&
    parts.length === task.areas.length &&
    parts.every(({ name }, index) => name === task.areas[index]?.name)
  );
}

function rewrite(former: AllocationGrid, { task, cells }: SettledSplit, words: SplitWords): AllocationGrid {
  const periods = periodsOf(task, former, words);
  const parts = former.areas.flatMap(({ role }, row) => (role === "part" ? [row] : []));
  const printedBefore = (row: number, { span, year }: GridPeriod) => {
    const column = former.periods.findIndex((period) => period.span === span && period.year === year);
    return former.cells[row]?.[column] ?? null;
  };
  const table = former.areas.map(({ role }, row): (Decimal | null)[] =>
    withPlanTotal(
      periods,
      periods.map((period) => {
        const year = period.span === "planTotal" ? -1 : task.years.indexOf(period.year ?? Number.NaN);
        if (year < 0) return printedBefore(row, period);
        return role === "total" ? yearTotal(task, cells, year) : (cells[parts.indexOf(row)]?.[year] ?? null);
      }),
    ),
  );
  const { source: _noLonger, ...rest } = former;
  const kindReason = former.kind === task.kind ? former.kindReason : "officer";
  return { ...rest, kind: task.kind, kindReason, unit: task.unit, periods, cells: table };
}

/** Where a new grid stands and how it is worded. */
type GridFrame = Pick<AllocationGrid, "id" | "tableId"> & { readonly whole: NamedArea; readonly words: SplitWords };

function newGrid({ task, cells }: SettledSplit, { id, tableId, whole, words }: GridFrame): AllocationGrid {
  const { indicator, kind, unit, areas, years } = task;
  const periods = periodsOf(task, undefined, words);
  const rows = [years.map((_, year) => yearTotal(task, cells, year)), ...cells];
  const first = periods.length - years.length;
  const summed = sumsOver(kind);
  return {
    id,
    tableId,
    title: words.title,
    indicator,
    kind,
    kindReason: "officer",
    unit,
    areas: [
      { ...whole, role: "total" },
      ...areas.map(({ name, areaId }: NamedArea): GridArea => ({ name, areaId, role: "part" })),
    ],
    periods,
    cells: rows.map((row) => withPlanTotal(periods, [...(first === 1 ? [null] : []), ...row])),
    modes: {
      children: summed.areas ? "equal" : "none",
      years: summed.years ? "sum" : "none",
      fallingStock: kind === "stock" && task.rising ? "warn" : "none",
    },
  };
}

/** What the areas make up together; a ratio's own level. */
function yearTotal(task: SplitTask, cells: SettledSplit["cells"], year: number): Decimal | null {
  if (!sumsOver(task.kind).areas) return task.totals[year] ?? null;
  return printed(sum(cells.map((row) => exact(row[year] ?? "0"))));
}

/** The plan total of a row is the sum of its years, where all of them are known. */
function withPlanTotal(periods: readonly GridPeriod[], row: readonly (Decimal | null)[]): (Decimal | null)[] {
  const yearly = row.filter((_, column) => periods[column]?.span === "year");
  const known = yearly.filter((value) => value !== null);
  if (known.length === 0 || known.length < yearly.length) return [...row];
  const whole = printed(sum(known.map(exact)));
  return row.map((value, column) => (periods[column]?.span === "planTotal" ? whole : value));
}

/** The periods in the order of an annex: over the plan first, then the years; a former label stays. */
function periodsOf(task: SplitTask, former: AllocationGrid | undefined, words: SplitWords): GridPeriod[] {
  const { kind, years } = task;
  const span = sumsOver(kind).years ? "year" : "yearEnd";
  const label = span === "year" ? words.yearAlone : words.yearEnd;
  const known = former?.periods ?? [];
  const dated = [...years, ...known.flatMap((one) => (one.span === span && one.year !== null ? [one.year] : []))];
  const all = [...new Set(dated)].toSorted((a, b) => a - b);
  const yearly = all.map(
    (year): GridPeriod =>
      known.find((one) => one.span === span && one.year === year) ?? { span, year, label: label(year) },
  );
  const whole = known.filter((one) => one.span === "planTotal");
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  const made: GridPeriod[] =
    span === "year" && all.length > 1 && whole.length === 0
      ? [{ span: "planTotal", year: last, label: words.allYears(first, last) }]
      : [];
  return span === "year" ? [...whole, ...made, ...yearly] : yearly;
}
