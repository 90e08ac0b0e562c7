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
  "refusal.office.template-not-word":
    "A template is a Word document (.docx). Please open it in Word or WPS, save it as .docx and upload it again.",
  "refusal.office.template-too-large":
    "The template is too large ({limit} bytes at most, for each of its parts unpacked too). Please make its pictures smaller or take them out.",
  "refusal.office.template-embeds":
    "The template holds an object of another program ({part}). Please take it out or make it a picture or a table.",
  "refusal.office.template-points-outside":
    "The template would fetch something from elsewhere when it is opened ({target}). Please embed its pictures and detach attached templates and linked files.",
  "refusal.office.template-fetches":
    "A field of the template fetches something from elsewhere or starts a program ({field}). Please take it out, or turn it into text with Ctrl+Shift+F9.",
  "refusal.office.template-damaged":
    "“{part}” of the template is damaged and cannot be read. Please open the template in Word or WPS, save it as .docx and upload it again.",
  "refusal.office.template-tags":
    "{count} tags of the template cannot be filled, and it was not kept. Please mend what is listed below and upload it again.",
  "refusal.office.template-fills-too-far":
    "A document filled by this template would be too long, most likely because a list stands within a list, or a long text or a picture within a list. Please take one level out, or move the text in front of the list, and upload it again.",
  "refusal.office.templates-busy":
    "Several templates and reports are being worked on. Please try again in a moment; the file need not be changed.",
  "refusal.office.template-took-too-long":
    "The template was still being tried after {seconds} seconds, so this was stopped and nothing was kept. Please take out what the document does not need and lists within lists, or begin with the template that ships, and upload it again.",
  "refusal.office.template-too-heavy":
    "The template is too involved to be worked on, and nothing was kept. Please take out what the document does not need and lists within lists, or begin with the template that ships, and upload it again.",
} as const satisfies Record<keyof typeof officeZh, string>;
