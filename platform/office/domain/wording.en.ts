import type { officeZh } from "./wording.zh-CN.ts";

export const officeEn = {
  "refusal.office.not-a-workbook":
    "This is neither an .xlsx workbook nor CSV text. Please open it in Excel, WPS or LibreOffice, save it as .xlsx and try again.",
  "refusal.office.text-unreadable":
    "The signs of this CSV file cannot be read (UTF-8, UTF-16 and GB 18030 can). Please open it in Excel or WPS, save it as “CSV UTF-8” or .xlsx and try again.",
  "refusal.office.cell-too-long":
    "Row {row} has a cell of more than {limit} signs, which is the most that Excel holds; perhaps a quotation mark lacks its partner. Please open the list in Excel or WPS, shorten the cell or mend the marks, and try again.",
  "refusal.office.list-too-large":
    "This table is too large ({limit} cells at most). Please remove columns that are not needed or hand it in as several.",
  "refusal.office.workbook-too-large":
    "The workbook has {cells} cells; at most {limit} are read. Please keep only the allocation table or the task list, delete formats far outside, save and try again.",
  "refusal.office.workbook-unreadable":
    "The workbook is damaged or oddly built and cannot be read. Please open it in Excel, WPS or LibreOffice, save it as .xlsx and try again.",
} as const satisfies Record<keyof typeof officeZh, string>;
