import { cellInLine } from "../domain/table-line.ts";
import type { Row, Segment } from "./page-rows.ts";
import { segmentsOf } from "./page-rows.ts";
import type { PageTable } from "./ruled-tables.ts";

/** No page of print holds more. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 40;

type Column = { x0: number; x1: number };

function standsUnder(segment: Segment, column: Column): boolean {
  return segment.x0 < column.x1 && segment.x1 > column.x0;
}

/** Neighbouring strips that no row fills both of are one column: a centred heading above figures set to one side. */
function withoutHalves(columns: readonly Column[], rows: readonly (readonly Segment[])[]): Column[] {
  const most = rows.reduce((high, row) => Math.max(high, row.length), 0);
  const whole: Column[] = [];
  let surplus = columns.length - most;
  for (const column of columns) {
    const last = whole.at(-1);
    const both =
      last &&
      rows.some((row) => row.some((one) => standsUnder(one, last)) && row.some((one) => standsUnder(one, column)));
    if (last && !both && surplus-- > 0) last.x1 = column.x1;
    else whole.push({ ...column });
  }
  return whole;
}

/** Columns under which all segments of some rows stand; undefined when a segment reaches over two. */
function columnsOf(rows: readonly (readonly Segment[])[]): Column[] | undefined {
  const strips: Column[] = [];
  for (const segment of rows.flat().toSorted((a, b) => a.x0 - b.x0)) {
    const last = strips.at(-1);
    if (last && segment.x0 < last.x1) last.x1 = Math.max(last.x1, segment.x1);
    else strips.push({ x0: segment.x0, x1: segment.x1 });
  }
  const columns = withoutHalves(strips, rows);
  const distinct = rows.every((row) => {
    const places = row.map((segment) => columns.findIndex((one) => standsUnder(segment, one)));
    return new Set(places).size === places.length;
  });
  return distinct && columns.length >= 3 ? columns : undefined;
}

function tableOf(rows: readonly (readonly Segment[])[], columns: readonly Column[]): PageTable {
  const ys = rows.map((row) => row[0]?.y ?? 0);
  const size = rows[0]?.[0]?.size ?? 10;
  return {
    rows: rows.map((row) =>
      columns.map((column) => {
        const segment = row.find((one) => standsUnder(one, column));
        return cellInLine(segment?.text ?? "");
      }),
    ),
    edges: [...columns.map((one) => one.x0), columns.at(-1)?.x1 ?? 0],
    top: (ys[0] ?? 0) - size,
    bottom: (ys.at(-1) ?? 0) + size * 0.3,
  };
}

type Run = { readonly rows: readonly (readonly Segment[])[]; readonly columns: readonly Column[] };

/** The longest run of rows from a place on whose segments stand under each other. */
function runFrom(rows: readonly Row[], start: number): Run | undefined {
  const run: Segment[][] = [];
  let columns: Column[] | undefined;
  for (const row of rows.slice(start, start + MOST_ROWS)) {
    const segments = segmentsOf(row);
    if (segments.length < 3 || segments.length > MOST_COLUMNS) break;
    const wider = columnsOf([...run, segments]);
    if (!wider) break;
    columns = wider;
    run.push(segments);
  }
  return columns && run.length >= 3 ? { rows: run, columns } : undefined;
}

/**
 * Tables without lines: at least three rows in a run with at least three segments each that stand under each other.
 * Answers the tables and the rows that are in none.
 */
export function alignedTables(rows: readonly Row[]): { tables: PageTable[]; rest: Row[] } {
  const tables: PageTable[] = [];
  const rest: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    const run = runFrom(rows, i);
    if (run) {
      tables.push(tableOf(run.rows, run.columns));
      i += run.rows.length;
    } else {
      const row = rows[i++];
      if (row) rest.push(row);
    }
  }
  return { tables, rest };
}
