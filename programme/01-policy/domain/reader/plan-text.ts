import { type PlacesRoom, type Source, sourceOf } from "./normalise/source.ts";
import { alignedGrids } from "./sections/aligned-grid.ts";
import { boxedGrids } from "./sections/boxed-grid.ts";
import { bareGrids, tabbedGrids } from "./sections/cell-lines.ts";
import { countedLineGrids } from "./sections/counted-lines.ts";
import { type Grid, pipeGrids } from "./sections/grid.ts";
import { htmlGrids } from "./sections/html-grid.ts";
import { type LinesTaken, TableLines } from "./sections/lines-taken.ts";
import { type Block, outlineOf } from "./sections/outline.ts";
import { pairedGrids } from "./sections/paired-lines.ts";
import { paragraphsOf } from "./sections/paragraphs.ts";
import { readTables } from "./sections/readings/table-readings.ts";
import { strokedGrids } from "./sections/stroked-lines.ts";
import { drawnWorkGrids, workGrids } from "./sections/work-grid.ts";

/** The document after the first two stages: plain text, tables, paragraphs in their sections. */
export type PlanText = { readonly source: Source; readonly grids: readonly Grid[]; readonly blocks: readonly Block[] };

function take(grid: Grid, taken: TableLines): void {
  for (let line = grid.firstLine; line <= grid.lastLine; line++) taken.add(line);
}

/** The tables with those that are told by trying all ways; a table without rows is one that its reader could not tell. */
function withReadings(source: Source, grids: readonly Grid[], taken: TableLines): Grid[] {
  const told = new TableLines();
  for (const grid of grids) if (grid.rows.length > 0) take(grid, told);
  const read = readTables(source, told);
  for (const grid of read) take(grid, taken);
  const apart = (grid: Grid) => read.every((it) => it.lastLine < grid.firstLine || grid.lastLine < it.firstLine);
  return [...grids.filter(apart), ...read];
}

/** The tables in their order, and the lines they take. */
function gridsOf(source: Source): { readonly grids: Grid[]; readonly taken: LinesTaken } {
  const taken = new TableLines();
  const grids: Grid[] = [];
  const keep = (found: readonly Grid[]) => {
    for (const grid of found) {
      let line = grid.firstLine;
      while (line <= grid.lastLine && !taken.has(line)) line++;
      if (line <= grid.lastLine) continue;
      take(grid, taken);
      grids.push(grid);
    }
  };
  keep(htmlGrids(source));
  keep(drawnWorkGrids(source, taken));
  keep(boxedGrids(source, taken));
  keep(pipeGrids(source));
  keep(workGrids(source, taken));
  keep(strokedGrids(source, taken));
  keep(tabbedGrids(source));
  keep(countedLineGrids(source, taken));
  keep(pairedGrids(source, taken));
  keep(alignedGrids(source, taken));
  keep(bareGrids(source, taken));
  return { grids: withReadings(source, grids, taken).sort((a, b) => a.firstLine - b.firstLine), taken };
}

/** Normalises the text and finds its tables and sections. With a room to write in, it holds until that is lent again. */
export function planTextOf(raw: string, room?: PlacesRoom): PlanText {
  const source = sourceOf(raw, room);
  const { grids, taken } = gridsOf(source);
  const blocks = outlineOf(source, paragraphsOf(source, taken));
  return { source, grids, blocks };
}
