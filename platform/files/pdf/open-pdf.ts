import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { accept, type Result, refuse } from "#kernel";
import { CONTAINER_BUDGET } from "../container/budget.ts";

const PDF_BYTES_LIMIT = CONTAINER_BUDGET.containerBytes;
const PDF_PAGES_LIMIT = 2_000;

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => Promise<void> };

/** The library, loaded only when a PDF comes: it is large. */
export async function pdfLibrary() {
  return await import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** Folders of the installed package with the maps of Chinese encodings and the standard fonts. */
function folder(name: string): string {
  const root = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return `${path.join(root, name)}${path.sep}`;
}

async function loadingTask(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await pdfLibrary();
  return getDocument({
    // The library takes the buffer over, and only a plain array of bytes.
    data: Uint8Array.from(bytes),
    cMapUrl: folder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: folder("standard_fonts"),
    wasmUrl: folder("wasm"),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are never looked at.
    maxImageSize: 1,
    verbosity: 0,
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

/**
 * Opens a PDF. Refuses `files.too-large` {limit, size}, `files.pdf-encrypted`, `files.pdf-unreadable` and
 * `files.pdf-too-many-pages` {pages, limit}.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf>> {
  if (bytes.length > PDF_BYTES_LIMIT) return refuse("files.too-large", { limit: PDF_BYTES_LIMIT, size: bytes.length });
  const task = await loadingTask(bytes);
  const close = async () => {
    await task.destroy();
  };
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages <= PDF_PAGES_LIMIT) return accept({ document, close });
    await close();
    return refuse("files.pdf-too-many-pages", { pages, limit: PDF_PAGES_LIMIT });
  } catch (error) {
    await close();
    return refuse(nameOf(error) === "PasswordException" ? "files.pdf-encrypted" : "files.pdf-unreadable");
  }
}
