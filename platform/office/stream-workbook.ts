import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import { cellText } from "./cell-text.ts";
import { excelNumber } from "./excel-number.ts";

/** A cell of a long list: text stays text whatever it begins with, a figure is an exact decimal. */
export type ListCell = string | { readonly decimal: string };

function written(cell: ListCell): CellValue {
  if (typeof cell === "string") return cellText(cell);
  return excelNumber(cell.decimal) ?? cell.decimal;
}

/**
 * Writes a workbook with one long sheet as its rows come: memory does not grow with their number. The headings stay in view. Figures
 * of more than 15 digits, which Excel cannot hold, become text.
 */
export function streamWorkbook(
  sheet: { readonly name: string; readonly headings: readonly string[] },
  rows: AsyncIterable<readonly ListCell[]>,
): ReadableStream<Uint8Array> {
  async function* all(): AsyncGenerator<CellValue[]> {
    yield sheet.headings.map(cellText);
    for await (const row of rows) yield row.map(written);
  }
  return writeXlsxStream(all(), { name: sheet.name, freezePane: { rows: 1 } });
}
