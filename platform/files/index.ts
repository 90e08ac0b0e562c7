export { type DecodedText, decodeText, TEXT_BYTES_LIMIT, type TextEncoding } from "./decode-text.ts";
export {
  DOCUMENT_BYTES_LIMIT,
  type DocumentFile,
  type DocumentText,
  documentText,
  type OpeningProgress,
  type OpeningWatch,
} from "./document-text.ts";
