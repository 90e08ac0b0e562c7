import { ABOVE, cellsOfLine, LEFT } from "#files/table-line";
import type { CellContent, CellMerge, SheetGrid } from "#office/sheet";

/**
 * The tables in a document's text: lines `| a | b |` with `←` and `↑` where a merge goes on, or lines with tabs as a
 * spreadsheet copies them. What stands above a table is its name.
 */
export function tablesOfText(text: string): SheetGrid[] {
  const grids: SheetGrid[] = [];
  let above: string[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 1) grids.push(gridOf(above.slice(-3).join(" "), rows));
    if (rows.length > 0) above = [];
    rows = [];
  };
  for (const line of logicalLines(text)) {
    const cells = cellsOf(line);
    if (cells) rows.push(cells);
    else {
      close();
      if (line.trim() !== "") above.push(line.trim());
    }
  }
  close();
  return grids;
}

function cellsOf(line: string): string[] | undefined {
  const cells = cellsOfLine(line)?.map(({ from, to }) => line.slice(from, to));
  return cells ?? (line.includes("\t") ? line.split("\t").map(unquoted) : undefined);
}

/** Lines, with what a spreadsheet quotes because it holds a line break kept together. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const whole = open === undefined ? line : `${open}\n${line}`;
    const quoted = open !== undefined || /(^|\t)"/.test(line);
    const odd = quoted && (whole.match(/"/g)?.length ?? 0) % 2 === 1;
    // A quote that never closes is a character like others.
    if (odd && whole.length < 4000) open = whole;
    else {
      lines.push(whole);
      open = undefined;
    }
  }
  return open === undefined ? lines : [...lines, ...open.split("\n")];
}

function unquoted(cell: string): string {
  const inner = /^"([\s\S]*)"$/.exec(cell.trim())?.[1];
  return inner === undefined ? cell.trim() : inner.replaceAll('""', '"').trim();
}

function gridOf(name: string, rows: readonly (readonly string[])[]): SheetGrid {
  const contents = rows.map((row) => row.map(contentOf));
  return { name, rows: contents, merges: mergesOf(rows), hiddenRows: [] };
}

function contentOf(text: string): CellContent {
  return text === "" || text === LEFT || text === ABOVE ? { kind: "blank" } : { kind: "text", text };
}

function mergesOf(rows: readonly (readonly string[])[]): CellMerge[] {
  return rows.flatMap((row, top) =>
    row.flatMap((text, left): CellMerge[] => {
      if (text === LEFT || text === ABOVE) return [];
      let [right, bottom] = [left, top];
      while (row[right + 1] === LEFT) right += 1;
      while (rows[bottom + 1]?.[left] === ABOVE) bottom += 1;
      return right > left || bottom > top ? [{ top, left, bottom, right }] : [];
    }),
  );
}
