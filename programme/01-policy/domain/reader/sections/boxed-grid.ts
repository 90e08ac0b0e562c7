import { JOINT, RULER_SIGN } from "../normalise/signs.ts";
import type { Source } from "../normalise/source.ts";
import { bandRows, type Region } from "./boxed-rows.ts";
import { cellOf, type Grid, isPageNumber } from "./grid.ts";
import type { LinesTaken } from "./lines-taken.ts";

/**
 * Tables drawn with rulers between their rows (├──┼──┤ or +---+---+): what stands between two rulers is one row, whatever lines its
 * cells take, and a cell that no ruler ends goes on over the rows beside it.
 */

const UPRIGHT = new Set("|｜│┃║");
const JOINTS = new Set("├┤┼┬┴┌┐└┘┣┫╋┳┻┏┓┗┛╠╣╬╦╩╔╗╚╝");
const LEVEL = /^[-=─━═]{2,}$/;
const DRAWN = /[├┣╠┌┏╔└┗╚]|[┼╋╬][-─━═]|\+[-=]/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u3000]/;
const [STROKE, PLUS] = ["|".charCodeAt(0), "+".charCodeAt(0)];

/** How many places a Chinese character and a drawn line take; copies differ. */
type Measure = { readonly wide: number; readonly box: number };
const MEASURES: readonly Measure[] = [
  { wide: 2, box: 2 },
  { wide: 2, box: 1 },
  { wide: 1, box: 1 },
];

type Edge = { readonly at: number; readonly place: number };

function isEdge(raw: string, i: number): boolean {
  const sign = raw.charAt(i);
  if (UPRIGHT.has(sign) || JOINTS.has(sign)) return true;
  if (sign !== "+") return false;
  // A ruler that a merged cell interrupts still begins and ends with a joint.
  const atEnd = (i === 0 || i === raw.length - 1) && raw.startsWith("+") && raw.endsWith("+");
  return atEnd || /[-=]/.test((raw[i - 1] ?? "") + (raw[i + 1] ?? ""));
}

/** Where strokes and joints of a line stand. */
function edgesOf(raw: string, { wide, box }: Measure): Edge[] {
  const edges: Edge[] = [];
  let place = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const ascii = code < 0x80;
    if ((!ascii || code === STROKE || code === PLUS) && isEdge(raw, i)) edges.push({ at: i, place });
    const drawn = code >= 0x2500 && code <= 0x257f;
    place += ascii ? 1 : drawn ? box : WIDE.test(raw.charAt(i)) ? wide : 1;
  }
  return edges;
}

function rawOf(source: Source, index: number): string {
  const line = source.lines[index];
  return line ? source.raw.slice(line.rawStart, line.rawEnd).trimEnd() : "";
}

function isDrawn(source: Source, index: number): boolean {
  const first = source.text[source.lines[index]?.start ?? 0] ?? "";
  if (!UPRIGHT.has(first) && !JOINTS.has(first) && first !== "+") return false;
  const raw = rawOf(source, index).trimStart();
  return raw.length > 2 && (UPRIGHT.has(raw.charAt(0)) || isEdge(raw, 0));
}

/** A line of nothing but rulers and joints. */
function isRulerLine(source: Source, index: number): boolean {
  const raw = rawOf(source, index).trim();
  return (JOINTS.has(raw.charAt(0)) || raw.startsWith("+")) && !/[^\s+\-=─━═├┤┼┬┴┌┐└┘┣┫╋┳┻┏┓┗┛╠╣╬╦╩╔╗╚╝]/.test(raw);
}

/** Where the joints of a ruler stand, as signs that say no more than that. */
function jointsOf(source: Source, index: number): string {
  return rawOf(source, index)
    .trim()
    .replace(/[^\-=─━═]/g, "+")
    .replace(/[^+]/g, "-");
}

/** Whether another box begins in a line: two rulers follow each other, and the second has its joints elsewhere. */
function beginsAnother(source: Source, index: number, { first, last }: { first: number; last: number }): boolean {
  if (!isRulerLine(source, index) || !isRulerLine(source, last)) return false;
  const joints = jointsOf(source, index);
  return joints !== jointsOf(source, first) && joints !== jointsOf(source, last);
}

/** The last line of the box that begins in a line; a page number may stand between two of its lines. */
function endOf(source: Source, first: number): number {
  let last = first;
  for (let i = first + 1; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (isDrawn(source, i)) {
      if (i > first + 1 && beginsAnother(source, i, { first, last })) break;
      last = i;
    } else if (!line || !isPageNumber(line)) break;
  }
  return last;
}

/** Whole rulers tell where columns begin. */
function columnEdges(lines: readonly string[], measure: Measure): number[] {
  const rulers = lines.filter((raw) => piecesOf(raw, measure).every((piece) => piece.ruled));
  return [...new Set(rulers.flatMap((raw) => edgesOf(raw, measure).map((edge) => edge.place)))].sort((a, b) => a - b);
}

/** Signs that copies give one place or two (— “ ”) move an edge that far aside for each of them in a cell; more is another column. */
const ASIDE = 1;

/** The columns at whose beginnings the edges of a line stand: each its own when there are as many; undefined when one is at none. */
function columnsAt(edges: readonly Edge[], columns: readonly number[]): number[] | undefined {
  if (edges.length === columns.length) return columns.map((_, i) => i);
  const at = edges.map(({ place }) => {
    const exact = columns.indexOf(place);
    return exact >= 0 ? exact : columns.findIndex((column) => Math.abs(column - place) <= ASIDE);
  });
  return at.every((column, i) => column > (at[i - 1] ?? -1)) ? at : undefined;
}

type Work = { readonly source: Source; readonly columns: readonly number[]; readonly measure: Measure };

type Piece = { readonly begin: Edge; readonly end: Edge; readonly ruled: boolean };

/** What stands between two edges of a line: a ruler or words. */
function piecesOf(raw: string, measure: Measure): Piece[] {
  const edges = edgesOf(raw, measure);
  return edges.slice(1).map((end, i) => {
    const begin = edges[i] ?? end;
    return { begin, end, ruled: LEVEL.test(raw.slice(begin.at + 1, end.at)) };
  });
}

type Drawing = { band: number; open: Region[]; readonly done: Region[] };

/** A ruler ends what stands above it; words go on with the cell above or begin one. Gives false when they fit neither. */
function drawPiece(
  drawing: Drawing,
  { from, to }: { from: number; to: number },
  words: Region["pieces"][number] | null,
) {
  const over = drawing.open.filter((it) => it.from < to && from < it.to);
  const [same] = over;
  if (words === null) {
    drawing.open = drawing.open.filter((it) => !over.includes(it));
    for (const it of over) drawing.done.push({ ...it, lastBand: drawing.band - 1 });
  } else if (same && over.length === 1 && same.from === from && same.to === to) same.pieces.push(words);
  else if (over.length > 0) return false;
  else drawing.open.push({ from, to, firstBand: drawing.band, lastBand: drawing.band, pieces: [words] });
  return true;
}

/** The regions of a box: each over its columns and over the bands between rulers in which it stands. */
function regionsOf({ source, columns, measure }: Work, first: number, last: number): Region[] | undefined {
  const drawing: Drawing = { band: 0, open: [], done: [] };
  for (let index = first; index <= last; index++) {
    const line = source.lines[index];
    if (!line || !isDrawn(source, index)) continue;
    const pieces = piecesOf(rawOf(source, index), measure);
    const at = columnsAt([...pieces.slice(0, 1).map((it) => it.begin), ...pieces.map((it) => it.end)], columns);
    if (!at) return undefined;
    if (pieces.some((piece) => piece.ruled)) drawing.band++;
    for (const [i, { begin, end, ruled }] of pieces.entries()) {
      const span = { from: at[i] ?? 0, to: at[i + 1] ?? 0 };
      const cell = cellOf(source, line.rawStart + begin.at + 1, line.rawStart + end.at);
      if (!drawPiece(drawing, span, ruled ? null : { cell, line: index })) return undefined;
    }
  }
  return [...drawing.done, ...drawing.open.map((it) => ({ ...it, lastBand: drawing.band }))];
}

function boxAt(source: Source, first: number): Grid | undefined {
  const last = endOf(source, first);
  const lines: string[] = [];
  for (let i = first; i <= last; i++) if (isDrawn(source, i)) lines.push(rawOf(source, i));
  const rulers = lines.filter((raw) => DRAWN.test(raw)).length;
  if (rulers < 3) return undefined;
  for (const measure of MEASURES) {
    const columns = columnEdges(lines, measure);
    if (columns.length < 3) continue;
    const regions = regionsOf({ source, columns, measure }, first, last);
    const rows = regions && bandRows(regions, columns.length - 1);
    if (rows) return { rows, firstLine: first, lastLine: last };
  }
  return undefined;
}

/** Tables drawn as boxes with a ruler below each row. */
export function boxedGrids(source: Source, taken: LinesTaken): Grid[] {
  if ((source.signs & JOINT) === 0 && !((source.signs & RULER_SIGN) !== 0 && source.raw.includes("+-"))) return [];
  const grids: Grid[] = [];
  for (let i = 0; i < source.lines.length; i++) {
    if (taken.has(i) || !isDrawn(source, i)) continue;
    const grid = boxAt(source, i);
    if (grid) grids.push(grid);
    i = grid ? grid.lastLine : endOf(source, i);
  }
  return grids;
}
