export {
  documentsWithText,
  type EarlierDocument,
  findDocument,
  findOriginal,
  type ListedDocument,
  listDocuments,
  reviewEvents,
  reviewersOf,
  type StoredDocument,
} from "./policy-document-reader.ts";
export { appendEvents, insertDocument, insertOriginal, lockDocument, notePresence } from "./policy-document-writer.ts";
export { surenessCounts } from "./sureness-reader.ts";
