import { joined } from "./characters.ts";
import type { Block, TableBlock } from "./page-blocks.ts";

type Rows = readonly (readonly string[])[];

const MARKS = new Set(["↑", "←"]);

/** Without the rows and columns that only lines drawn twice made, and without empty rows. */
function withoutEmpty(table: TableBlock): TableBlock {
  const rows = table.rows.filter((row) => row.some((text) => text !== "" && !MARKS.has(text)));
  const columns = (rows[0] ?? []).map((_, c) => rows.some((row) => row[c] !== "←"));
  const kept = columns.every(Boolean) ? rows : rows.map((row) => row.filter((_, c) => columns[c]));
  return { ...table, rows: kept };
}

function sameColumns(a: TableBlock, b: TableBlock): boolean {
  if (a.edges.length !== b.edges.length) return false;
  const shift = (b.edges[0] ?? 0) - (a.edges[0] ?? 0);
  return a.edges.every((edge, i) => Math.abs((b.edges[i] ?? 0) - edge - shift) < 4);
}

/** How many rows at the top of a table repeat the heading of the one it continues. */
function repeatedRows(before: Rows, after: Rows): number {
  let count = 0;
  while (
    count < 4 &&
    count < after.length &&
    (before[count]?.join("|") ?? "") === after[count]?.join("|") &&
    count < before.length
  )
    count++;
  return count;
}

/**
 * Whether a row was cut by the end of the page: a cell that has its text above is empty below, and what stands below goes
 * on texts above of which one ended in mid-sentence.
 */
function isCut(above: readonly string[], below: readonly string[]): boolean {
  const says = (text: string | undefined) => text !== undefined && text !== "" && !MARKS.has(text);
  if (says(below[0]) || !above.some((text, c) => says(text) && below[c] === "")) return false;
  const texts = below.flatMap((text, c) => (says(text) ? [above[c]] : []));
  if (texts.length === 0 || !texts.every(says)) return false;
  return texts.some((before) => before !== undefined && before.length >= 8 && !/[。；！？;!?）)]$/.test(before));
}

/** A merged cell that was broken by the page: its rest on the next page is empty but spans rows. */
function withMarks(rows: Rows): string[][] {
  const [first, second] = [rows[0] ?? [], rows[1] ?? []];
  return rows.map((row, r) =>
    r === 0 ? first.map((text, c) => (text === "" && second[c] === "↑" ? "↑" : text)) : [...row],
  );
}

function continued(before: TableBlock, after: TableBlock): TableBlock {
  const repeated = repeatedRows(before.rows, after.rows);
  const rest = withMarks(after.rows.slice(repeated));
  const [last, first] = [before.rows.at(-1), rest[0]];
  if (!last || !first || !isCut(last, first)) return { ...before, rows: [...before.rows, ...rest] };
  const whole = last.map((text, c) => (MARKS.has(first[c] ?? "") ? text : joined(text, first[c] ?? "")));
  return { ...before, rows: [...before.rows.slice(0, -1), whole, ...rest.slice(1)] };
}

/** All blocks of the document; a table at the end of a page goes on in the one that begins the next. */
export function acrossPages(pages: readonly (readonly Block[])[]): Block[] {
  const out: Block[] = [];
  for (const page of pages) {
    for (const [i, block] of page.entries()) {
      const last = out.at(-1);
      if (i === 0 && block.kind === "table" && last?.kind === "table" && sameColumns(last, block))
        out[out.length - 1] = continued(last, block);
      else out.push(block);
    }
  }
  return out.map((block) => (block.kind === "table" ? withoutEmpty(block) : block));
}
