import { type Source, sourceOf } from "./normalise/source.ts";
import { alignedGrids } from "./sections/aligned-grid.ts";
import { bareGrids, tabbedGrids } from "./sections/cell-lines.ts";
import { type Grid, pipeGrids } from "./sections/grid.ts";
import { htmlGrids } from "./sections/html-grid.ts";
import { type Block, outlineOf } from "./sections/outline.ts";
import { paragraphsOf } from "./sections/paragraphs.ts";
import { workGrids } from "./sections/work-grid.ts";

/** The document after the first two stages: plain text, tables, paragraphs in their sections. */
export type PlanText = { readonly source: Source; readonly grids: readonly Grid[]; readonly blocks: readonly Block[] };

function gridsOf(source: Source): Grid[] {
  const taken = new Set<number>();
  const grids: Grid[] = [];
  const keep = (found: readonly Grid[]) => {
    for (const grid of found) {
      const lines = Array.from({ length: grid.lastLine - grid.firstLine + 1 }, (_, i) => grid.firstLine + i);
      if (lines.some((line) => taken.has(line))) continue;
      for (const line of lines) taken.add(line);
      grids.push(grid);
    }
  };
  keep(htmlGrids(source));
  keep(pipeGrids(source));
  keep(workGrids(source, taken));
  keep(tabbedGrids(source));
  keep(alignedGrids(source, taken));
  keep(bareGrids(source, taken));
  return grids.sort((a, b) => a.firstLine - b.firstLine);
}

/** Normalises the text and finds its tables and sections. */
export function planTextOf(raw: string): PlanText {
  const source = sourceOf(raw);
  const grids = gridsOf(source);
  const taken = new Set<number>();
  for (const grid of grids) for (let line = grid.firstLine; line <= grid.lastLine; line++) taken.add(line);
  const blocks = outlineOf(
    source,
    paragraphsOf(source, (line) => taken.has(line)),
  );
  return { source, grids, blocks };
}

/** The plain text of a block. */
export function textOf(plan: PlanText, block: { readonly start: number; readonly end: number }): string {
  return plan.source.text.slice(block.start, block.end);
}
