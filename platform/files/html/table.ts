import { descendants } from "./elements.ts";
import { type Grid, gridOf } from "./grid.ts";
import { cellText } from "./line-text.ts";
import { isFieldLabel } from "./page-fields.ts";
import type { LinesOf, Reading } from "./reading.ts";
import { attribute, type HtmlElement } from "./tree.ts";

/** Lines of one cell's own text; merged places hold marks. */
type Row = readonly (readonly string[] | "↑" | "←")[];

function most(numbers: readonly number[]): number {
  return numbers.reduce((high, one) => Math.max(high, one), 0);
}

function rowsOf(grid: Grid, inside: (cell: HtmlElement) => string[]): Row[] {
  const width = most(grid.map((row) => row.length));
  return grid.map((row) =>
    Array.from({ length: width }, (_, i) => {
      const place = row[i];
      return place === undefined ? [] : typeof place === "string" ? place : inside(place.cell);
    }),
  );
}

function isEmpty(row: Row): boolean {
  return row.every((cell) => typeof cell === "string" || cell.length === 0);
}

function lengthOf(cell: Row[number]): number {
  return typeof cell === "string" ? 0 : cell.reduce((sum, line) => sum + line.length, 0);
}

/** Bordered, captioned or headed tables are meant as tables. */
function looksDrawn(table: HtmlElement): boolean {
  const border = attribute(table, "border");
  if (border !== undefined && border !== "0") return true;
  if (/border(?:-\w+)?\s*:\s*[^;]{0,80}solid/i.test(attribute(table, "style") ?? "")) return true;
  return /MsoTableGrid|MsoNormalTable/i.test(attribute(table, "class") ?? "");
}

/** Whether a table lays out the page (its text is running text) rather than showing rows and columns. */
function isLayout(table: HtmlElement, rows: readonly Row[], reading: Reading): boolean {
  const role = attribute(table, "role");
  if (role === "presentation" || role === "none") return true;
  const filled = rows.map((row) => row.filter((cell) => lengthOf(cell) > 0).length);
  const widest = most(filled);
  if (widest <= 1) return true;
  if (descendants(table, (one) => one.name === "th" || one.name === "caption").length > 0) return false;
  const sizes = rows.flatMap((row) => row.map(lengthOf));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const biggest = sizes.indexOf(most(sizes));
  const largest = rows.flat()[biggest];
  const paragraphs = largest === undefined || typeof largest === "string" ? 0 : largest.length;
  if (paragraphs >= 3 && (sizes[biggest] ?? 0) > total * 0.8 && total > 300) return true;
  const full = filled.filter((count) => count >= 2).length;
  if (full >= 2 || looksDrawn(table) || reading.pasted) return false;
  return descendants(table, (one) => one.name === "table").length > 0 || rows.length === 1;
}

/** A card of the page's own data (索引号, 发文机关, 成文日期 …): a name beside each value. */
function fieldLines(rows: readonly Row[]): string[] | undefined {
  const lines: string[] = [];
  let names = 0;
  for (const row of rows) {
    const cells = row.filter((cell) => typeof cell !== "string").map((cell) => cell.join(""));
    for (let i = 0; i < cells.length; i += 2) {
      const [name, value] = [cells[i] ?? "", cells[i + 1] ?? ""];
      if (name === "" && value === "") continue;
      if (!isFieldLabel(name)) return undefined;
      names++;
      if (value !== "") lines.push(`${name.replace(/[:：\s]+$/, "")}：${value}`);
    }
  }
  return names >= 2 ? lines : undefined;
}

function trimmed(rows: readonly Row[]): Row[] {
  const kept = rows.filter((row) => !isEmpty(row));
  const width = most(kept.map((row) => row.findLastIndex((cell) => lengthOf(cell) > 0) + 1));
  return kept.map((row) => row.slice(0, width));
}

function caption(table: HtmlElement, inside: (cell: HtmlElement) => string[]): string[] {
  return table.children.flatMap((one) => (one.kind === "element" && one.name === "caption" ? inside(one) : []));
}

/** The lines of a table: its caption, then `| a | b |` for each row; a table that only lays out gives its paragraphs. */
export function tableLines(table: HtmlElement, reading: Reading, linesOf: LinesOf): string[] {
  const inside = (cell: HtmlElement) => linesOf(cell, reading);
  const grid = gridOf(table, reading.budget);
  if (!grid) return [];
  const rows = rowsOf(grid, inside);
  const above = caption(table, inside);
  const fields = fieldLines(rows);
  if (fields) return [...above, ...fields];
  if (isLayout(table, rows, reading)) {
    return [...above, ...rows.flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? [] : cell)))];
  }
  const cell = (one: Row[number]) => (typeof one === "string" ? one : cellText(one));
  return [...above, ...trimmed(rows).map((row) => `| ${row.map(cell).join(" | ")} |`)];
}
