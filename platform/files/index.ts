export { type Container, openContainer } from "./container/container.ts";
export { readXmlPart } from "./container/xml.ts";
export { type DecodedText, decodeText } from "./decode-text.ts";
export {
  DOCUMENT_BYTES_LIMIT,
  type DocumentFile,
  type DocumentText,
  documentText,
  type OpeningProgress,
  type OpeningWatch,
} from "./document-text.ts";
export { textOfDocx } from "./docx/text-of-docx.ts";
export { textOfFragment } from "./html/html-text.ts";
export { textOfPdf } from "./pdf/pdf-text.ts";
export { type ScanCommand, type ScanFile, scanWith } from "./scan/scan-with.ts";
export {
  firstBeyondAscii,
  isPacked,
  narrowEncodingOf,
  type TextEncoding,
  wideEncodingOf,
  withoutMarks,
} from "./text-encoding.ts";
export { type TypedContent, typedContent } from "./typing/typed-content.ts";
