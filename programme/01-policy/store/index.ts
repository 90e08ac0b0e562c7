export {
  documentsWithText,
  type EarlierDocument,
  findDocument,
  type ListedDocument,
  listDocuments,
  reviewEvents,
  reviewersOf,
  type StoredDocument,
} from "./policy-document-reader.ts";
export { appendEvents, insertDocument, lockDocument, notePresence } from "./policy-document-writer.ts";
