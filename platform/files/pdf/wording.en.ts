import type { pdfZh } from "./wording.zh-CN.ts";

export const pdfEn = {
  "refusal.files.pdf-too-many-pages":
    "The PDF has {pages} pages; the limit is {limit}. Please hand in the plan's text and annex tables only.",
  "refusal.files.pdf-too-much-text":
    "The PDF, or one page of it, holds more than {limit} characters, which is no plan document. Please hand in the plan's text and annex tables only.",
  "refusal.files.pdf-encrypted":
    "The PDF asks for a password, so it was not read. Please open it with the password and save it without one, or copy the text and paste it.",
  "refusal.files.pdf-unreadable":
    "The PDF is damaged or incomplete. Please download or export it again; if a reader opens it, print it to a new PDF and hand that in.",
  "refusal.files.pdf-without-text":
    "The PDF has {pages} pages with hardly any text; it is probably a scan. Please hand in the Word file it was made from, or run text recognition (OCR) on it first.",
  "refusal.files.pdf-cancelled": "Reading was cancelled; nothing was kept.",
} as const satisfies Record<keyof typeof pdfZh, string>;
