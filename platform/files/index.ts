export { type DecodedText, decodeText, TEXT_BYTES_LIMIT, type TextEncoding } from "./decode-text.ts";
export { filesEn } from "./wording.en.ts";
export { filesZh } from "./wording.zh-CN.ts";
