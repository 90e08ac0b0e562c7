import { textTables } from "./document-layout.ts";
import { typedFigure } from "./edited-item.ts";
import { type Range16, rangeOf } from "./quote-place.ts";
import type { TableItem } from "./review-view.ts";

type TableRow = TableItem["rows"][number];
type Printed = { readonly from: number; readonly to: number; readonly text: string };
/** A printed table as lines of cells, rows or columns; a merged cell stands at every place that it covers. */
type Lines = readonly (readonly (Printed | undefined)[])[];

/** Tables between strokes, merged cells filled in. */
function strokedTables(text: string): Lines[] {
  return textTables(text).map(({ rows }) => {
    const lines: (Printed | undefined)[][] = rows.map(() => []);
    for (const [at, row] of rows.entries()) {
      for (const cell of row) fillIn(lines, at, { ...cell, text: text.slice(cell.from, cell.to) });
    }
    return lines;
  });
}

type Merged = Printed & { readonly rows: number; readonly columns: number };

/** Puts a cell at the first free place of its line, and wherever else it reaches. */
function fillIn(lines: (Printed | undefined)[][], at: number, { rows, columns, ...cell }: Merged): void {
  const here = lines[at] ?? [];
  const gap = Array.from(here).indexOf(undefined);
  const start = gap === -1 ? here.length : gap;
  for (const line of lines.slice(at, at + rows)) {
    for (let column = start; column < start + columns; column += 1) line[column] = cell;
  }
}

/** Consecutive lines with three or more cells between tabs. */
function tabbedTables(text: string): Lines[] {
  const tables: Printed[][][] = [];
  let open: Printed[][] = [];
  let from = 0;
  for (const line of [...text.split("\n"), ""]) {
    const cells: Printed[] = [];
    let at = from;
    for (const cell of line.split("\t")) {
      cells.push({ from: at, to: at + cell.length, text: cell });
      at += cell.length + 1;
    }
    if (cells.length > 2) open.push(cells);
    else if (open.length > 0) {
      tables.push(open);
      open = [];
    }
    from += line.length + 1;
  }
  return tables;
}

function turned(lines: Lines): Lines {
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column]));
}

const bare = (text: string) => text.normalize("NFKC").replace(/[\s()]/g, "");

/** Whether a printed head names this: it is the same, or holds it beside a unit or a note. */
function names(printed: string, name: string): boolean {
  const [head, sought] = [bare(printed), bare(name)];
  return sought !== "" && head.includes(sought);
}

/** How much of a row stands in a line of the printed table; 0 when none of its figures does. */
function likeness(line: Lines[number], row: TableRow): number {
  const printed = line.flatMap((cell) => (cell ? [typedFigure(cell.text)] : []));
  const figures = Object.values(row.values);
  const found = figures.filter((value) => printed.includes(value)).length;
  if (figures.length > 0 && found === 0) return 0;
  const says = (name: string) => line.some((cell) => cell !== undefined && names(cell.text, name));
  return found / Math.max(1, figures.length) + (says(row.indicator) ? 1 : 0) + (says(row.label) ? 1 : 0);
}

type Hit = { readonly score: number; readonly lines: Lines; readonly at: number; readonly ahead: boolean };

function bestLine(tables: readonly Lines[], row: TableRow, title: number): Hit | undefined {
  let best: Hit | undefined;
  for (const lines of tables) {
    for (const [at, line] of lines.entries()) {
      const score = likeness(line, row);
      const ahead = (line.find((cell) => cell !== undefined)?.from ?? 0) < title;
      const better = score > (best?.score ?? 0) || (score === best?.score && best.ahead && !ahead);
      if (score > 1 && better) best = { score, lines, at, ahead };
    }
  }
  return best;
}

/**
 * Where a row of a decomposition table is printed, or with a region the figure itself (UTF-16 range); undefined when the
 * document has no such table line. Areas may stand across or down the page.
 */
export function tablePlace(
  text: string,
  table: TableItem,
  { row, region }: { readonly row: TableRow; readonly region: string | null },
): Range16 | undefined {
  const printed = [...strokedTables(text), ...tabbedTables(text)];
  const [title] = rangeOf(text, table.span);
  const hit = bestLine([...printed, ...printed.map(turned)], row, title);
  if (!hit) return undefined;
  const line = hit.lines[hit.at] ?? [];
  if (region !== null) {
    const column = hit.lines
      .map((one) => one.findIndex((cell) => cell && bare(cell.text) === bare(region)))
      .find((at) => at >= 0);
    const cell = column === undefined ? undefined : line[column];
    if (cell && typedFigure(cell.text) === row.values[region]) return [cell.from, cell.to];
  }
  const own = line.filter((cell): cell is Printed => cell !== undefined && typedFigure(cell.text) !== undefined);
  const across = printed.includes(hit.lines);
  const [first, last] = [own[0] ?? line[0], own.at(across ? -1 : 0) ?? line[0]];
  return first && last ? [first.from, last.to] : undefined;
}
