export { type DecodedText, decodeText, TEXT_BYTES_LIMIT, type TextEncoding } from "./decode-text.ts";
