import type { PDFPageProxy } from "pdfjs-dist";
import { accept, type Result, refuse } from "#kernel";
import { acrossPages } from "./continued-tables.ts";
import { withoutFurniture } from "./furniture.ts";
import { composed, matrixOf, SAME } from "./geometry.ts";
import { type OpenPdf, openPdf, pdfLibrary } from "./open-pdf.ts";
import { type Block, blocksOf, mayHoldTable, type PageBlocks } from "./page-blocks.ts";
import { directionsOf, pageItems } from "./page-pieces.ts";
import { paragraphLines } from "./paragraphs.ts";
import { type Operations, rulingsOf } from "./rulings.ts";

/** Characters of one document; a plan of 300 pages has some two hundred thousand. */
const TEXT_LIMIT = 8_000_000;
/** Characters of one page; a page of the smallest print has some ten thousand. */
const PAGE_TEXT_LIMIT = 200_000;
/** Characters a page must hold on average to count as one with text. */
const FEW = 4;

export type PdfReading = {
  /** Told after each page. */
  readonly onPage?: (done: number, total: number) => void;
  /** Leaves at the next page when aborted. */
  readonly signal?: AbortSignal;
};

type ReadPage = PageBlocks & { readonly characters: number };

const NO_LINES = { across: [], down: [] };

async function readPage(page: PDFPageProxy, operations: Operations): Promise<ReadPage> {
  const viewport = page.getViewport({ scale: 1 });
  const view = matrixOf(viewport.transform) ?? SAME;
  const { items, characters } = await pageItems(page, view, PAGE_TEXT_LIMIT);
  if (characters > PAGE_TEXT_LIMIT) return { blocks: [], height: viewport.height, characters };
  const directions = directionsOf(items);
  const list = directions.some((one) => mayHoldTable(one.pieces)) ? await page.getOperatorList() : undefined;
  const blocks: Block[] = [];
  for (const { turn, pieces } of directions) {
    const rulings = list ? rulingsOf(list, operations, composed(turn, view)) : NO_LINES;
    for (const block of blocksOf(pieces, rulings)) blocks.push(block);
  }
  page.cleanup();
  return { blocks, height: viewport.height, characters };
}

async function readPages({ document }: OpenPdf, reading: PdfReading): Promise<Result<ReadPage[]>> {
  const { OPS } = await pdfLibrary();
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    if (reading.signal?.aborted) return refuse("files.pdf-cancelled");
    const page = await document.getPage(number);
    const read = await readPage(page, OPS);
    characters += read.characters;
    if (read.characters > PAGE_TEXT_LIMIT) return refuse("files.pdf-too-much-text", { limit: PAGE_TEXT_LIMIT });
    if (characters > TEXT_LIMIT) return refuse("files.pdf-too-much-text", { limit: TEXT_LIMIT });
    pages.push(read);
    reading.onPage?.(number, document.numPages);
  }
  return accept(pages);
}

/**
 * The text of a PDF in reading order: one paragraph or table row a line, without running headers, footers and page
 * numbers. Refuses `files.too-large` {limit, size}, `files.pdf-too-many-pages` {pages, limit},
 * `files.pdf-too-much-text` {limit}, `files.pdf-encrypted`, `files.pdf-unreadable`, `files.pdf-without-text` {pages} and
 * `files.pdf-cancelled`.
 */
export async function textOfPdf(bytes: Uint8Array, reading: PdfReading = {}): Promise<Result<string>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    const pages = await readPages(opened.value, reading);
    if (!pages.ok) return pages;
    const texts = pages.value.filter((page) => page.characters >= FEW).length;
    if (texts === 0 || texts < pages.value.length * 0.1)
      return refuse("files.pdf-without-text", { pages: pages.value.length });
    const lines = paragraphLines(acrossPages(withoutFurniture(pages.value)));
    return accept(`${lines.join("\n")}\n`);
  } catch {
    // Any file may break the library in its own way; what it could not open or follow is a broken file.
    return refuse("files.pdf-unreadable");
  } finally {
    await opened.value.close();
  }
}
