import type { PDFPageProxy } from "pdfjs-dist";
import { composed, type Matrix, matrixOf, type Piece, SAME, UPRIGHT } from "./geometry.ts";

/** Text of a page that runs in one of the four directions, turned so that it runs right. */
export type Direction = { readonly turn: Matrix; readonly pieces: readonly Piece[]; readonly characters: number };

type Item = { readonly piece: Piece; readonly quarter: number };

/** The parts of what pdf.js tells about a run of text that are used. */
type Run = {
  readonly str: string;
  readonly transform: unknown;
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
};

function isRun(item: object): item is Run {
  return "str" in item && "transform" in item;
}

function itemOf(run: Run, view: Matrix, vertical: boolean): Item | undefined {
  const own = matrixOf(run.transform);
  if (!own || run.str.trim() === "") return undefined;
  const onPage = composed(view, own);
  const along = vertical ? ([-onPage[2], -onPage[3]] as const) : ([onPage[0], onPage[1]] as const);
  const angle = Math.atan2(along[1], along[0]) / (Math.PI / 2);
  const quarter = (Math.round(angle) + 4) % 4;
  // Slanting text is a watermark.
  if (Math.abs(angle - Math.round(angle)) > 0.06) return undefined;
  const upright = composed(UPRIGHT[quarter] ?? SAME, onPage);
  const size = vertical ? Math.hypot(onPage[0], onPage[1]) : Math.hypot(onPage[2], onPage[3]);
  const length = Math.abs(vertical ? run.height : run.width);
  const [x, y] = [upright[4], upright[5]];
  if (!Number.isFinite(x + y + size + length) || size === 0) return undefined;
  return { piece: { text: run.str, x0: x, x1: x + length, y, size }, quarter };
}

export type PageText = { readonly items: readonly Item[]; readonly characters: number };

/** Reads the text runs of a page piecemeal, so that a page that never ends can be left. */
export async function pageItems(page: PDFPageProxy, view: Matrix, most: number): Promise<PageText> {
  const reader: ReadableStreamDefaultReader<{ items: object[]; styles: Record<string, { vertical?: boolean }> }> = page
    .streamTextContent({ includeMarkedContent: false, disableNormalization: true })
    .getReader();
  const items: Item[] = [];
  let characters = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return { items, characters };
    for (const run of value.items) {
      if (!isRun(run)) continue;
      characters += run.str.length;
      const item = itemOf(run, view, value.styles[run.fontName]?.vertical === true);
      if (item) items.push(item);
    }
    if (characters > most) {
      await reader.cancel(new Error("enough"));
      return { items, characters };
    }
  }
}

/** The directions in which a page's text runs, the one with most text first; a few odd characters are no direction. */
export function directionsOf(items: readonly Item[]): Direction[] {
  const directions = UPRIGHT.map((turn, quarter) => {
    const pieces = items.filter((item) => item.quarter === quarter).map((item) => item.piece);
    return { turn, pieces, characters: pieces.reduce((sum, one) => sum + one.text.length, 0) };
  });
  const sorted = directions.toSorted((a, b) => b.characters - a.characters);
  return sorted.filter((one, i) => one.characters > 0 && (i === 0 || one.characters >= 20));
}
