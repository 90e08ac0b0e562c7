import { type Cell, EMPTY } from "./grid.ts";

/**
 * Rows of a table of a cell a line whose serial numbers stand at equal distances: then each row has as many cells as there are heads,
 * whatever the cells hold (units, words after the numbers, a single number). Undefined when the distances differ, as with two lines
 * of heads, names broken over lines or empty cells that left no line.
 */
export function countedRows(cells: readonly Cell[]): Cell[][] | undefined {
  if (!/^(?:序号|编号)$/.test(cells[0]?.text ?? "")) return undefined;
  const width = cells.findIndex((cell) => cell.text === "1");
  if (width < 3) return undefined;
  const rows = [cells.slice(0, width)];
  for (let at = width; at < cells.length; at += width) {
    const row = cells.slice(at, at + width);
    const whole = row[0]?.text === String(rows.length) && (row.length === width || row.length >= 3);
    const total = row.length === width - 1 && /^(?:[市区县]?[合总共]计|汇总|全[省市区县州])/.test(row[0]?.text ?? "");
    if (!whole && !total) return undefined;
    const missing = Array.from({ length: width - row.length }, () => EMPTY);
    rows.push(total ? [...missing, ...row] : [...row, ...missing]);
  }
  return rows.length >= 4 ? rows : undefined;
}
