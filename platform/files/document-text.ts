import { accept, type Result } from "#kernel";
import { decodeText, type TextEncoding } from "./decode-text.ts";

/** A file as it came in. */
export type DocumentFile = { readonly bytes: Uint8Array; readonly fileName: string };

/** A file's text, and how it was gained: the encoding of a text file, or the format of the others. */
export type DocumentText = {
  readonly text: string;
  readonly encoding: TextEncoding | "html" | "docx" | "pdf" | "scan";
};

export type OpeningProgress = {
  readonly stage: "opening" | "converting";
  readonly done: number;
  readonly total: number;
};

export type OpeningWatch = {
  readonly signal: AbortSignal;
  /** Pages done; `total` is 0 while it is not known. */
  readonly onProgress: (progress: OpeningProgress) => void;
};

/** Pictures of maps make Word files large; more than this is somebody's mistake. */
export const DOCUMENT_BYTES_LIMIT = 50 * 1024 * 1024;

export async function documentText({ bytes }: DocumentFile, _watch: OpeningWatch): Promise<Result<DocumentText>> {
  const decoded = decodeText(bytes);
  return decoded.ok ? accept(decoded.value) : decoded;
}
