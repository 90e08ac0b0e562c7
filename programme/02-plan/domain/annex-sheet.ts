import type { CellMerge, SheetCell, SheetModel } from "#office/sheet";
import type { AnnexWords } from "./annex-words.ts";
import { groupBy } from "./grouping.ts";
import type { AllocationGrid, PlanAbout, PlanContent } from "./plan-content.ts";
import { bannerMerge, bannerRow, figureCell, periodLine, textCell } from "./sheet-cells.ts";

/** Title, period and column heads stand above the figures and are printed again on every page. */
const HEADING_ROWS = 3;

/**
 * The decomposition tables as the official annex prints them, one sheet a table: title and period over all columns, one
 * block of rows an indicator (its name with the unit merged over its years), the region and its areas across. Empty when
 * the plan has no table.
 */
export function annexSheets(content: PlanContent, words: AnnexWords): SheetModel[] {
  return [...groupBy(content.grids, ({ tableId }) => tableId).values()].map((grids) =>
    tableSheet(grids, content.about, words),
  );
}

function tableSheet(grids: readonly AllocationGrid[], about: PlanAbout, words: AnnexWords): SheetModel {
  const title = grids[0]?.title ?? "";
  const areas = grids[0]?.areas.map(({ name }) => name) ?? [];
  const columns = 2 + areas.length;
  const heads = [words.indicator, words.year, ...areas].map((head) => textCell(head, "header"));
  return {
    name: title,
    widths: [22, 14, ...areas.map((name) => Math.min(16, Math.max(9, name.length * 2 + 2)))],
    rows: [
      bannerRow(title, "title", columns),
      bannerRow(periodLine(about, words), "subtitle", columns),
      heads,
      ...grids.flatMap(gridRows),
    ],
    merges: [...bannerMerge(0, columns), ...bannerMerge(1, columns), ...indicatorMerges(grids)],
    print: { orientation: "landscape", repeatRows: HEADING_ROWS },
  };
}

/** One row a period: the indicator in its first row only, where the merge takes it from. */
function gridRows(grid: AllocationGrid): SheetCell[][] {
  const name = grid.unit === "" ? grid.indicator : `${grid.indicator}（${grid.unit}）`;
  return grid.periods.map(({ label }, column) => [
    textCell(column === 0 ? name : null, "label"),
    textCell(label, "label"),
    ...grid.areas.map((_, row) => figureCell(grid.cells[row]?.[column] ?? null)),
  ]);
}

function indicatorMerges(grids: readonly AllocationGrid[]): CellMerge[] {
  let top = HEADING_ROWS;
  return grids.flatMap(({ periods }) => {
    const block = { top, left: 0, bottom: top + periods.length - 1, right: 0 };
    top += periods.length;
    return periods.length > 1 ? [block] : [];
  });
}
