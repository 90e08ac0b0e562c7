import { codesOf } from "../clauses/codes.ts";
import type { Line, Source } from "../normalise/source.ts";
import { type Cell, cellOf, figureOf, type Grid, isCaption, rawLine } from "./grid.ts";
import type { LinesTaken } from "./lines-taken.ts";

const GAP = /\t+|[ \u3000]{2,}/g;
const AREA = /^(?:.{1,14}(?:[市区县旗州盟镇乡]|街道|园|[市区县]\([^()]+\))|合计|总计|全[省市区县州])$/;

/** The two cells of a line that one tab or one wide gap parts. */
function pairOf(source: Source, line: Line | undefined): readonly [Cell, Cell] | undefined {
  if (!line || line.end - line.start > 40) return undefined;
  const raw = rawLine(source, line);
  const indent = raw.length - raw.trimStart().length;
  const body = raw.trim();
  const [gap, further] = [...body.matchAll(GAP)];
  if (!gap || further) return undefined;
  const base = line.rawStart + indent;
  const behind = gap.index + gap[0].length;
  return [cellOf(source, base, base + gap.index), cellOf(source, base + behind, base + body.length)];
}

/** An area and its number; a phone number is longer. */
function isRow(pair: readonly [Cell, Cell] | undefined): pair is readonly [Cell, Cell] {
  return pair !== undefined && AREA.test(pair[0].text) && pair[1].text.length < 12 && isAmount(pair[1].text);
}

function isAmount(text: string): boolean {
  return figureOf(text) !== undefined && !/^\d{7,}$|^20[1-4]\d$/.test(text);
}

/** A head of two words above: 县区 / 任务数. */
function headAbove(source: Source, at: number): readonly [Cell, Cell] | undefined {
  const line = source.lines[at];
  const head = pairOf(source, line);
  const words = head && !isCaption(line?.text ?? "") && head.every(({ text }) => text !== "");
  return words && figureOf(head[1].text) === undefined && head[0].text.length <= 12 ? head : undefined;
}

const ENDS_FIGURE = codesOf("0123456789０１２３４５６７８９%％");

/** Tables of two columns alone, areas and one number each, without strokes: what other readers take for a line of words. */
export function pairedGrids(source: Source, taken: LinesTaken): Grid[] {
  const grids: Grid[] = [];
  for (let i = 1; i < source.lines.length - 1; i++) {
    const line = source.lines[i];
    if (!line || line.end - line.start > 28 || taken.has(i) || !ENDS_FIGURE.has(source.raw.charCodeAt(line.rawEnd - 1)))
      continue;
    if (!/\d/.test(line.text) || !isRow(pairOf(source, line))) continue;
    const head = headAbove(source, i - 1);
    const rows: Cell[][] = [];
    let last = i - 1;
    for (
      let pair = pairOf(source, line);
      isRow(pair) && !taken.has(last + 1);
      pair = pairOf(source, source.lines[last + 1])
    ) {
      rows.push([...pair]);
      last++;
    }
    if (head && rows.length >= 2) grids.push({ rows: [[...head], ...rows], firstLine: i - 1, lastLine: last });
    i = Math.max(i, last);
  }
  return grids;
}
