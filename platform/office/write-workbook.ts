import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { LOOKS } from "./cell-looks.ts";
import { cellText } from "./cell-text.ts";
import type { SheetCell, SheetModel } from "./domain/sheet.ts";
import { sheetNames } from "./domain/sheet-names.ts";
import { excelNumber } from "./excel-number.ts";
import { legalText } from "./legal-text.ts";

/** Written into every workbook instead of the clock, so that equal sheets give equal bytes. */
const WRITTEN = new Date("2000-01-01T00:00:00Z");

/** What a file says of itself: text properties that office programs keep, and a line at the foot of every page. */
export type FileMark = { readonly properties: Readonly<Record<string, string>>; readonly footer: string };

const UNMARKED: FileMark = { properties: {}, footer: "" };

/**
 * Writes an Excel workbook (.xlsx) with one worksheet per model. Text stays text, whatever it starts with: no cell ever
 * holds a formula. Figures become numbers; a figure of more than 15 digits, which Excel cannot hold, becomes text.
 * Equal models give equal bytes. Names that Excel does not take are mended.
 */
export async function writeWorkbook(sheets: readonly SheetModel[], mark = UNMARKED): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsx({
    sheets: sheets.map((sheet, index) => worksheet(sheet, names[index] ?? "", mark)),
    namedRanges: sheets.flatMap((sheet, index) => repeatedRows(sheet, names[index] ?? "")),
    properties: { created: WRITTEN, modified: WRITTEN, custom: { ...mark.properties } },
  });
}

function worksheet(sheet: SheetModel, name: string, { footer }: FileMark): WriteSheet {
  const cells = sheet.rows.flatMap((row, top) =>
    row.map((cell, left): [string, Partial<Cell>] => [`${top},${left}`, written(cell)]),
  );
  return {
    name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map(() => []),
    cells: new Map(cells),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    freezePane: { rows: sheet.print.repeatRows },
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, right: 0.5, bottom: 0.75, left: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `${footer === "" ? "" : `&L&8${legalText(footer).replaceAll("&", "&&")}`}&C— &P —` },
  };
}

/** Quoted here because the writer's own option does not quote, and Chinese brackets in a bare name break the file. */
function repeatedRows(sheet: SheetModel, name: string) {
  const rows = sheet.print.repeatRows;
  const range = `'${name.replaceAll("'", "''")}'!$1:$${rows}`;
  return rows === 0 ? [] : [{ name: "_xlnm.Print_Titles", range, scope: name }];
}

function written({ content, look }: SheetCell): Partial<Cell> {
  const style = LOOKS[look];
  switch (content.kind) {
    case "blank":
      return { value: null, style };
    case "figure": {
      const number = excelNumber(content.decimal);
      return number === undefined ? textCell(content.decimal, style) : { value: number, style };
    }
    case "text":
      return textCell(content.text, style);
  }
}

/** A string that looks like an Excel error (#N/A) would become one; as a text run it stays what it is. */
function textCell(text: string, style: NonNullable<Cell["style"]>): Partial<Cell> {
  const kept = cellText(text);
  return kept.startsWith("#") ? { value: null, richText: [{ text: kept }], style } : { value: kept, style };
}
