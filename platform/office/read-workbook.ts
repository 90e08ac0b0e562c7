import { type Cell, type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import { openContainer } from "#files";
import { accept, decimalText, type Result, refuse } from "#kernel";
import type { CellContent, SheetGrid } from "./domain/sheet.ts";
import { cellsOf } from "./workbook-extent.ts";

/** A workbook as it was read: its sheets in order and what its file says of itself beside them. */
export type ReadWorkbook = {
  readonly sheets: readonly SheetGrid[];
  /** The custom document properties that are text. */
  readonly properties: ReadonlyMap<string, string>;
  /** What stands at the foot of the sheets' pages, with the marks of its fields. */
  readonly footers: readonly string[];
};

export const WORKBOOK_BYTES_LIMIT = 10 * 1024 * 1024;
const CELLS_LIMIT = 5_000_000;

/** A workbook of figures and texts; pictures are not looked at. */
const BUDGET = {
  containerBytes: WORKBOOK_BYTES_LIMIT,
  inflatedBytes: 80 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 4 * 1024 * 1024,
  parts: 1000,
};

/**
 * Reads an Excel workbook (.xlsx): figures as exact decimals as the spreadsheet holds them (15 digits), everything else
 * as text; a percentage is text with its sign, a formula is the result that was stored with it. Hidden rows are read and
 * named. Refuses `office.not-a-workbook`, `office.workbook-too-large {cells, limit}`, `office.workbook-unreadable` and
 * what `openContainer` refuses.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadWorkbook>> {
  const cells = await countedCells(bytes);
  if (!cells.ok) return cells;
  if (cells.value > CELLS_LIMIT) {
    return refuse("office.workbook-too-large", { cells: cells.value, limit: CELLS_LIMIT });
  }
  try {
    const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
    const footers = sheets.flatMap(({ headerFooter }) => headerFooter?.oddFooter ?? []);
    return accept({ sheets: sheets.map(sheetGrid), properties: textsOf(properties?.custom), footers });
  } catch {
    // Whatever the library trips over: the container is sound, its parts are no workbook.
    return refuse("office.workbook-unreadable");
  }
}

async function countedCells(bytes: Uint8Array): Promise<Result<number>> {
  const container = await openContainer(bytes, BUDGET);
  if (!container.ok) {
    return container.refusal.code === "files.not-a-container" ? refuse("office.not-a-workbook") : container;
  }
  return container.value.names.includes("xl/workbook.xml") ? cellsOf(container.value) : refuse("office.not-a-workbook");
}

function textsOf(custom: Readonly<Record<string, unknown>> = {}): Map<string, string> {
  const texts = Object.entries(custom).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new Map(texts);
}

function sheetGrid({ name, rows, cells, merges, rowDefs }: Sheet): SheetGrid {
  return {
    name,
    rows: rows.map((row, top) => row.map((value, left) => contentOf(value, cells?.get(`${top},${left}`)))),
    merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
  };
}

function contentOf(value: CellValue, cell: Cell | undefined): CellContent {
  if (cell?.type === "formula") return resultOf(cell);
  if (typeof value === "number") return figure(value, cell?.style?.numFmt);
  return text(value);
}

/** The stored result; a formula that was saved without one shows itself. */
function resultOf({ value, formula, formulaResult, style }: Cell): CellContent {
  const result = formulaResult ?? value;
  if (result === null || result === undefined) return { kind: "text", text: `=${formula ?? ""}` };
  return typeof result === "number" ? figure(result, style?.numFmt) : text(result);
}

function figure(value: number, format = ""): CellContent {
  const percent = /%/.test(format.replace(/"[^"]*"|\\./g, ""));
  const decimal = decimalText(fifteenDigits(value), percent ? 2 : 0);
  if (decimal === undefined) return { kind: "blank" };
  return percent ? { kind: "text", text: `${decimal}%` } : { kind: "figure", decimal };
}

/** 0.1 + 0.2 shows as 0.3 in every spreadsheet: they keep 17 digits and mean 15. */
function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

function text(value: CellValue): CellContent {
  if (value === null || value === "") return { kind: "blank" };
  if (value instanceof Date) return { kind: "text", text: dayText(value) };
  return { kind: "text", text: `${value}` };
}

function dayText(value: Date): string {
  return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
}
