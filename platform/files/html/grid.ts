import { elementsOf, isSilent } from "./elements.ts";
import { attribute, type HtmlElement } from "./tree.ts";

/** How many more cells the tables of this page may spread over. */
export type CellBudget = { left: number };

type Place = { readonly cell: HtmlElement } | "↑" | "←";

/** A table spread over its rows and columns: cells, and marks where a cell is merged with its neighbour. */
export type Grid = readonly (readonly (Place | undefined)[])[];

function span(cell: HtmlElement, name: string): number {
  const stated = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return Number.isFinite(stated) && stated >= 0 ? Math.min(stated, 65_534) : 1;
}

/** Rows of one table in the order shown (feet last), each with the count of rows from it to the end of its section. */
function rowsOf(table: HtmlElement): { row: HtmlElement; left: number }[] {
  const sections = elementsOf(table).filter((one) => /^t(?:head|body|foot)$/.test(one.name) && !isSilent(one));
  const order = ["thead", "tbody", "tfoot"];
  const sorted = sections.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const found: { row: HtmlElement; left: number }[] = [];
  for (const section of sorted) {
    const rows = elementsOf(section).filter((one) => one.name === "tr" && !isSilent(one));
    for (const [i, row] of rows.entries()) found.push({ row, left: rows.length - i });
  }
  return found;
}

type Block = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

function fill(grid: (Place | undefined)[][], block: Block, cell: HtmlElement): void {
  for (let r = 0; r < block.rows; r++) {
    const row = grid[block.row + r];
    if (!row) return;
    for (let c = 0; c < block.columns; c++) {
      const at = block.column + c;
      // Where a page lets cells overlap the one that came first stays.
      if (row[at] === undefined) row[at] = r > 0 ? "↑" : c > 0 ? "←" : { cell };
    }
  }
}

/** Spreads a table; undefined when the budget of cells is used up. */
export function gridOf(table: HtmlElement, budget: CellBudget): Grid | undefined {
  const rows = rowsOf(table);
  const grid: (Place | undefined)[][] = rows.map(() => []);
  for (const [r, { row, left }] of rows.entries()) {
    let column = 0;
    for (const cell of elementsOf(row)) {
      if ((cell.name !== "td" && cell.name !== "th") || isSilent(cell)) continue;
      while (grid[r]?.[column] !== undefined) column++;
      const columns = Math.min(Math.max(1, span(cell, "colspan")), 1_000);
      const down = span(cell, "rowspan");
      const block = { row: r, column, rows: down === 0 ? left : Math.min(down, left), columns };
      budget.left -= block.rows * block.columns;
      if (budget.left < 0) return undefined;
      fill(grid, block, cell);
      column += columns;
    }
  }
  return grid;
}
