export type * from "./domain/sheet.ts";
export { writeWorkbook } from "./write-workbook.ts";
