import type { filesZh } from "./wording.zh-CN.ts";

export const filesEn = {
  "refusal.files.too-large":
    "The file has {size} bytes; the limit is {limit}. Please hand in the plan's text and annex tables only.",
  "refusal.files.not-text":
    "This is not a plain text file. Please save it as plain text (.txt) in your word processor and try again, or paste the text.",
  "refusal.files.undecodable":
    "The file's text encoding was not recognised (tried {tried}). Please save it as plain text in UTF-8 or GB 18030 and try again.",
} as const satisfies Record<keyof typeof filesZh, string>;
