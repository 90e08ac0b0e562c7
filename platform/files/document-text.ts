import { accept, type Result, refuse } from "#kernel";
import { CONTAINER_BUDGET } from "./container/budget.ts";
import { sniff } from "./container/sniff.ts";
import { textOfScan } from "./convert/text-of-scan.ts";
import { convertToDocx } from "./convert/to-docx.ts";
import { decodeText } from "./decode-text.ts";
import { textOfDocx } from "./docx/text-of-docx.ts";
import { charsetOfHtml } from "./html/charset.ts";
import { textOfHtml } from "./html/html-text.ts";
import { textOfPdf } from "./pdf/pdf-text.ts";
import type { TextEncoding } from "./text-encoding.ts";

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
export const DOCUMENT_BYTES_LIMIT = CONTAINER_BUDGET.containerBytes;

/** Web pages carry menus and scripts; their text is far shorter. */
const MARKUP_BYTES_LIMIT = 20 * 1024 * 1024;

/**
 * Takes the text out of a file, told by its content and not by its name: Word (docx), PDF, web page or plain text; older word
 * processors' files and scans with the programs that are installed. A table is one line a row, `| a | b |`, with ↑ and ←
 * for cells merged with the one above or on the left. Refuses `files.…` codes.
 */
export async function documentText(file: DocumentFile, watch: OpeningWatch): Promise<Result<DocumentText>> {
  const { bytes } = file;
  if (bytes.length > DOCUMENT_BYTES_LIMIT)
    return refuse("files.too-large", { limit: DOCUMENT_BYTES_LIMIT, size: bytes.length });
  watch.onProgress({ stage: "opening", done: 0, total: 0 });
  const kind = sniff(bytes);
  switch (kind) {
    case "zip":
      return as("docx", await textOfDocx(bytes));
    case "pdf":
      return pdfText(bytes, watch);
    case "html":
      return pageText(bytes);
    case "ole2":
    case "ole2-encrypted":
    case "rtf":
    case "odt":
      return convertedText(file, watch);
    case "png":
    case "jpeg":
    case "tiff":
      return scannedText(bytes, watch);
    case "ofd":
    case "mhtml":
      return refuse("files.format-unknown", { format: kind });
    case "unknown":
      return plainText(bytes);
  }
}

/** Programs of others say nothing while they work; this says that they still do. */
const SIGN_OF_LIFE_MS = 5000;

async function converting<T>(watch: OpeningWatch, work: () => Promise<T>): Promise<T> {
  const say = () => watch.onProgress({ stage: "converting", done: 0, total: 0 });
  say();
  const clock = setInterval(say, SIGN_OF_LIFE_MS);
  try {
    return await work();
  } finally {
    clearInterval(clock);
  }
}

async function convertedText({ bytes, fileName }: DocumentFile, watch: OpeningWatch): Promise<Result<DocumentText>> {
  const extension = /\.[^.]*$/.exec(fileName)?.[0] ?? "";
  const word = await converting(watch, () => convertToDocx(bytes, extension, { signal: watch.signal }));
  return word.ok ? as("docx", await textOfDocx(word.value)) : word;
}

async function scannedText(bytes: Uint8Array, watch: OpeningWatch): Promise<Result<DocumentText>> {
  return as("scan", await converting(watch, () => textOfScan(bytes, { signal: watch.signal })));
}

/** A PDF whose pages are pictures goes to recognition, where that is installed. */
async function pdfText(bytes: Uint8Array, watch: OpeningWatch): Promise<Result<DocumentText>> {
  const onPage = (done: number, total: number) => watch.onProgress({ stage: "opening", done, total });
  const text = await textOfPdf(bytes, { onPage, signal: watch.signal });
  if (text.ok || text.refusal.code !== "files.pdf-without-text") return as("pdf", text);
  return scannedText(bytes, watch);
}

function as(encoding: DocumentText["encoding"], text: Result<string>): Result<DocumentText> {
  return text.ok ? accept({ text: text.value, encoding }) : text;
}

function plainText(bytes: Uint8Array): Result<DocumentText> {
  const decoded = decodeText(bytes);
  return decoded.ok ? accept(decoded.value) : decoded;
}

/** A page says how it is encoded; where that is wrong or missing the bytes tell. */
function pageText(bytes: Uint8Array): Result<DocumentText> {
  const said = charsetOfHtml(bytes);
  const markup = (said === undefined ? undefined : decodeAs(bytes, said)) ?? decodeText(bytes, MARKUP_BYTES_LIMIT);
  return markup.ok ? as("html", textOfHtml(markup.value.text)) : markup;
}

/** undefined when the bytes are not of that encoding, or nobody knows it. */
function decodeAs(bytes: Uint8Array, charset: string): Result<{ readonly text: string }> | undefined {
  if (bytes.length > MARKUP_BYTES_LIMIT)
    return refuse("files.too-large", { limit: MARKUP_BYTES_LIMIT, size: bytes.length });
  try {
    return accept({ text: new TextDecoder(charset, { fatal: true }).decode(bytes) });
  } catch {
    return undefined;
  }
}
