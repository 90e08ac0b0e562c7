import type { docxZh } from "./wording.zh-CN.ts";

export const docxEn = {
  "refusal.files.docx-without-document":
    "The file holds no Word text; it may be another kind of file that was renamed. Please open it in Word or WPS, save it as .docx and hand it in again.",
  "refusal.files.docx-is-spreadsheet":
    "This is a spreadsheet, not a text document. Please hand in the plan with its tables as .docx, or copy the table and paste it.",
  "refusal.files.docx-is-presentation":
    "This is a presentation, not a text document. Please hand in the plan's text as .docx, or paste the text.",
  "refusal.files.docx-text-too-long":
    "The document's text has more than {limit} characters. Please keep only the plan's text and annex tables, and hand it in as several files.",
} as const satisfies Record<keyof typeof docxZh, string>;
