import type { Row, Segment } from "./page-rows.ts";
import { segmentsOf } from "./page-rows.ts";
import type { PageTable } from "./ruled-tables.ts";

type Column = { x0: number; x1: number };

/** Columns under which all segments of some rows stand; undefined when a segment reaches over two. */
function columnsOf(rows: readonly (readonly Segment[])[]): Column[] | undefined {
  const columns: Column[] = [];
  for (const segment of rows.flat().toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && segment.x0 < last.x1) last.x1 = Math.max(last.x1, segment.x1);
    else columns.push({ x0: segment.x0, x1: segment.x1 });
  }
  const distinct = rows.every((row) => {
    const places = row.map((segment) => columns.findIndex((one) => segment.x0 < one.x1 && segment.x1 > one.x0));
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
        const segment = row.find((one) => one.x0 < column.x1 && one.x1 > column.x0);
        return segment?.text.replaceAll("|", "｜") ?? "";
      }),
    ),
    edges: [...columns.map((one) => one.x0), columns.at(-1)?.x1 ?? 0],
    top: (ys[0] ?? 0) - size,
    bottom: (ys.at(-1) ?? 0) + size * 0.3,
  };
}

/**
 * Tables without lines: at least three rows in a run with at least three segments each that stand under each other.
 * Answers the tables and the rows that are in none.
 */
export function alignedTables(rows: readonly Row[]): { tables: PageTable[]; rest: Row[] } {
  const tables: PageTable[] = [];
  const rest: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    const run: Segment[][] = [];
    let columns: Column[] | undefined;
    for (let j = i; j < rows.length; j++) {
      const row = rows[j];
      const segments = row ? segmentsOf(row) : [];
      if (segments.length < 3) break;
      const wider = columnsOf([...run, segments]);
      if (!wider) break;
      columns = wider;
      run.push(segments);
    }
    if (columns && run.length >= 3) {
      tables.push(tableOf(run, columns));
      i += run.length;
    } else {
      const row = rows[i++];
      if (row) rest.push(row);
    }
  }
  return { tables, rest };
}
