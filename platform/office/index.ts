export { documentMarks } from "./document-marks.ts";
export type * from "./domain/sheet.ts";
export { type ReadWorkbook, readWorkbook, WORKBOOK_BYTES_LIMIT } from "./read-workbook.ts";
export type { TextRow } from "./sheet-scanner.ts";
export { streamList } from "./stream-list.ts";
export { ROWS_BYTES_LIMIT } from "./stream-rows.ts";
export { type ListCell, streamWorkbook } from "./stream-workbook.ts";
export { type DocumentTable, writeDocument } from "./write-document.ts";
export { type FileMark, writeWorkbook } from "./write-workbook.ts";
