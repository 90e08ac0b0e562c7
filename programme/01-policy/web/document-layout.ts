import { ABOVE, cellsOfLine, LEFT } from "#files/table-line";
import { type Place, type Segment, textSegments } from "./text-segments.ts";

/** A cell of a table in the text: where its words stand (UTF-16), and how many columns and rows it covers. */
export type TextCell = {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly rows: number;
};

/** Consecutive lines that are a table; `from` and `to` are whole lines with their line breaks. */
export type TextTable = {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly TextCell[])[];
};

/** The document in reading order: running text in pieces, and tables whose cells hold pieces. */
export type Chunk =
  | { readonly kind: "text"; readonly at: number; readonly pieces: readonly Segment[] }
  | { readonly kind: "table"; readonly at: number; readonly rows: readonly (readonly LaidCell[])[] };

export type LaidCell = TextCell & { readonly pieces: readonly Segment[] };

type Slot = { readonly from: number; readonly to: number; readonly mark: "" | "above" | "left" };

/** The cells of one line; undefined when it is no line of a table. */
function slotsOf(text: string, from: number, to: number): Slot[] | undefined {
  const line = text.slice(from, to);
  return cellsOfLine(line)?.map((cell) => {
    const words = line.slice(cell.from, cell.to);
    const mark = words === ABOVE ? "above" : words === LEFT ? "left" : "";
    return { from: from + cell.from, to: from + cell.to, mark };
  });
}

/**
 * The tables in a text: two or more lines in a row like `| a | b |`, where ↑ stands in a cell that is merged with the one
 * above and ← with the one on the left. A cell whose merged cells make no rectangle keeps its own place only.
 */
export function textTables(text: string): TextTable[] {
  const tables: TextTable[] = [];
  let lines: { from: number; to: number; slots: Slot[] }[] = [];
  const end = () => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last && lines.length > 1) {
      tables.push({ from: first.from, to: last.to, rows: mergedCells(lines.map(({ slots }) => slots)) });
    }
    lines = [];
  };
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf("\n", from);
    const [to, next] = stop === -1 ? [text.length, text.length] : [stop, stop + 1];
    const slots = text[from] === "|" ? slotsOf(text, from, to) : undefined;
    if (slots) lines.push({ from, to: next, slots });
    else end();
    from = next;
  }
  end();
  return tables;
}

type Owner = { readonly row: number; readonly column: number };

/** Which cell covers each place of the grid. */
function ownersOf(rows: readonly (readonly Slot[])[]): Owner[][] {
  const owners: Owner[][] = [];
  for (const [row, slots] of rows.entries()) {
    const here: Owner[] = [];
    owners.push(here);
    for (const [column, { mark }] of slots.entries()) {
      const owner = mark === "above" ? owners[row - 1]?.[column] : mark === "left" ? here[column - 1] : undefined;
      here.push(owner ?? { row, column });
    }
  }
  return owners;
}

function mergedCells(rows: readonly (readonly Slot[])[]): TextCell[][] {
  const owners = ownersOf(rows);
  const covered = new Map<string, { rows: number; columns: number; places: number }>();
  for (const [row, line] of owners.entries()) {
    for (const [column, owner] of line.entries()) {
      const key = `${owner.row} ${owner.column}`;
      const before = covered.get(key) ?? { rows: 0, columns: 0, places: 0 };
      covered.set(key, {
        rows: Math.max(before.rows, row - owner.row + 1),
        columns: Math.max(before.columns, column - owner.column + 1),
        places: before.places + 1,
      });
    }
  }
  const whole = (row: number, column: number) => {
    const size = covered.get(`${row} ${column}`);
    return size && size.rows * size.columns === size.places ? size : undefined;
  };
  return rows.map((slots, row) =>
    slots.flatMap(({ from, to }, column) => {
      const owner = owners[row]?.[column];
      const own = owner?.row === row && owner.column === column;
      if (!own && owner && whole(owner.row, owner.column)) return [];
      const { rows: down, columns: across } = (own ? whole(row, column) : undefined) ?? { rows: 1, columns: 1 };
      return [{ from, to, rows: down, columns: across }];
    }),
  );
}

/** The pieces of a text that lie in a range, in order; `start` is where to look first. */
function piecesWithin(segments: readonly Segment[], from: number, to: number): Segment[] {
  const pieces: Segment[] = [];
  for (let index = firstReaching(segments, from); index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment || segment.at >= to) break;
    const [begin, end] = [Math.max(from, segment.at), Math.min(to, segment.at + segment.text.length)];
    if (begin >= end) continue;
    pieces.push({ at: begin, text: segment.text.slice(begin - segment.at, end - segment.at), ids: segment.ids });
  }
  return pieces;
}

/** The first segment that ends behind an index, by halving. */
function firstReaching(segments: readonly Segment[], index: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.at + segment.text.length <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lays out a document with its quotes: what is drawn as a table, what as running text. */
export function documentLayout(text: string, places: readonly Place[]): Chunk[] {
  const segments = textSegments(text, places);
  const chunks: Chunk[] = [];
  let at = 0;
  const running = (to: number) => {
    if (to > at) chunks.push({ kind: "text", at, pieces: piecesWithin(segments, at, to) });
  };
  for (const table of textTables(text)) {
    running(table.from);
    const rows = table.rows.map((row) =>
      row.map((cell) => ({ ...cell, pieces: piecesWithin(segments, cell.from, cell.to) })),
    );
    chunks.push({ kind: "table", at: table.from, rows });
    at = table.to;
  }
  running(text.length);
  return chunks;
}
