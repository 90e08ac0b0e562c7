import { type Block, joined, type TableBlock } from "./blocks.ts";

/** A cell as written: its content, how many grid columns it covers, and what it is merged with. */
export type Cell = {
  readonly blocks: Block[];
  span: number;
  above: "starts" | "continues" | undefined;
  leftContinues: boolean;
  deleted: boolean;
};

export type Row = { readonly cells: Cell[]; before: number; deleted: boolean };

/** Word itself stops at 63 columns; other writers go a little further. */
export const COLUMNS = 256;

const ABOVE = "↑";
const LEFT = "←";

type Placed = { readonly cell: Cell; readonly at: number; readonly width: number; readonly mark: "" | "↑" | "←" };

/** A row's cells on the grid columns. A cell continues the one above only where that one left its border open. */
function placedRow(row: Row, open: ReadonlySet<number>): { placed: Placed[]; open: Set<number> } {
  const placed: Placed[] = [];
  const opened = new Set<number>();
  let at = row.before;
  for (const cell of row.cells) {
    if (cell.deleted || at >= COLUMNS) continue;
    const width = Math.min(cell.span, COLUMNS - at);
    const below = cell.above === "continues" && open.has(at);
    const mark = below ? ABOVE : cell.leftContinues && placed.length > 0 ? LEFT : "";
    if (below || cell.above !== undefined) opened.add(at);
    placed.push({ cell, at, width, mark });
    at += width;
  }
  return { placed, open: opened };
}

function placedRows(rows: readonly Row[]): Placed[][] {
  let open: ReadonlySet<number> = new Set();
  const all: Placed[][] = [];
  for (const row of rows) {
    if (row.deleted) continue;
    const one = placedRow(row, open);
    open = one.open;
    if (one.placed.length > 0) all.push(one.placed);
  }
  return all;
}

/** The text of a cell, and the tables in it that are too large to stand in a line. */
function cellContent(blocks: readonly Block[]): { text: string; tables: TableBlock[] } {
  const lines = blocks.filter((block) => block.kind === "line").map(({ text }) => text);
  return { text: joined(lines), tables: blocks.filter((block) => block.kind === "table") };
}

function gridRow(placed: readonly Placed[], columns: readonly number[], texts: ReadonlyMap<Cell, string>): string[] {
  const filled = new Map<number, string>();
  for (const { cell, at, width, mark } of placed) {
    filled.set(at, mark === "" ? (texts.get(cell) ?? "") : mark);
    for (let i = at + 1; i < at + width; i++) filled.set(i, mark === ABOVE ? ABOVE : LEFT);
  }
  return columns.map((column) => filled.get(column) ?? "");
}

/** Cells one below the other are a frame around text, not a table: a box, a page's layout. */
function framed(cells: readonly Placed[], inCell: boolean): Block[] {
  const blocks = cells.filter(({ mark }) => mark !== ABOVE).flatMap(({ cell }) => cell.blocks);
  return inCell ? inOneLine(cells) : blocks;
}

function inOneLine(cells: readonly Placed[]): Block[] {
  const contents = cells.filter(({ mark }) => mark === "").map(({ cell }) => cellContent(cell.blocks));
  const text = contents
    .map((content) => content.text)
    .filter((one) => one !== "")
    .join("；");
  const line: Block[] = text === "" ? [] : [{ kind: "line", text, heading: false }];
  return [...line, ...contents.flatMap(({ tables }) => tables)];
}

/**
 * A table as rows of cell texts, with `↑` for a cell merged with the one above and `←` with the one to its left; grid
 * columns in which no cell begins are borders that do not quite line up and are left out. A table of one column is its
 * content; inside a cell, a table of one row or column is a line. Tables inside cells follow the table.
 */
export function blocksOfTable(
  rows: readonly Row[],
  { inCell, spend }: { readonly inCell: boolean; readonly spend: (cells: number) => void },
): Block[] {
  const placed = placedRows(rows);
  const begins = new Set(placed.flatMap((row) => row.map(({ at }) => at)));
  const columns = [...begins].sort((a, b) => a - b);
  if (columns.length <= 1) return framed(placed.flat(), inCell);
  if (inCell && placed.length === 1) return inOneLine(placed.flat());
  spend(placed.length * columns.length);
  const texts = new Map<Cell, string>();
  const nested: TableBlock[] = [];
  for (const { cell, mark } of placed.flat()) {
    if (mark !== "") continue;
    const { text, tables } = cellContent(cell.blocks);
    texts.set(cell, text);
    for (const table of tables) nested.push(table);
  }
  return [{ kind: "table", rows: placed.map((row) => gridRow(row, columns, texts)) }, ...nested];
}
