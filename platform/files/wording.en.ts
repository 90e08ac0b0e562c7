import type { filesZh } from "./wording.zh-CN.ts";

export const filesEn = {
  "refusal.files.too-large":
    "The file has {size} bytes; the limit is {limit}. Please hand in the plan's text and annex tables only.",
  "refusal.files.not-text":
    "This kind of file was not recognised. Word (docx), PDF, web pages and plain text can be handed in; please save it as one of these first, or paste the text.",
  "refusal.files.undecodable":
    "The file's text encoding was not recognised (tried {tried}). Please save it as plain text in UTF-8 or GB 18030 and try again.",
  "refusal.files.format-unknown":
    "A file of the format {format} cannot be read yet. Please save it as .docx or as a PDF with selectable text, or paste the text.",
} as const satisfies Record<keyof typeof filesZh, string>;
