import { codesOf } from "../../clauses/codes.ts";
import type { Line, Source } from "../../normalise/source.ts";
import { type Cell, cellOf, type Grid, isNumeric, isPageNumber, NUMERIC } from "../grid.ts";
import type { LinesTaken } from "../lines-taken.ts";
import { blankLines, isRuled, type Read } from "./blank-lines.ts";
import { delimitedLines, keyedLines, SIGNS } from "./delimited-lines.ts";
import { GAPS } from "./pieces.ts";
import { gridRows, type Placed, streamParts } from "./rows.ts";
import { standInColumns } from "./set-columns.ts";
import { areasAddUp, timesAddUp } from "./sums.ts";

/**
 * Tables that no other reader knows, below a caption. Every way in which their cells may be parted is tried; one is right when all its rows
 * are equally wide and its heads fit over them. Of several the one that places the most numbers is taken, sums that hold counting more.
 */

const CAPTION =
  /(?:表|分解|分配|清单|一览|如下)(?:\([^()]*(?:\([^()]{1,3}\))?\))*(?:单位:[^()]{1,8}(?:\([^()]{1,3}\))?)?:?$/;
const NOTED = /^\(?(?:计量)?单位:|^\((?:20\d\d|.{5,})[^()]*\)$/;
const ENDS_TABLE = /^(?:备?注|说明):|^附(?:件|表)|。./;
const LONGEST_CAPTION = 60;
const LONGEST_LINE = 160;
const REACH = 400;
const LEAST_FIGURES = 2;

const UNNAMED =
  /^附(?:件|表)\d{0,2}:?$|^(?!第?[一二三四五六七八九十\d]+[、.章]|\([一二三四五六七八九十]).{4,}(?:任务|目标|指标|计划|情况)(?:数|值)?(?:\([^()]*\))?:?$/;

/** What captions end with. */
const ENDS = codesOf("表解配单览下件务标指划况数值):0123456789");

/** Whether a line is the caption of a table below. Its last sign tells it of most lines. */
function captions({ text }: Line): boolean {
  if (text.length > LONGEST_CAPTION || !ENDS.has(text.charCodeAt(text.length - 1))) return false;
  return CAPTION.test(text) || UNNAMED.test(text);
}

/** The first line below a caption that is no note on the whole table. */
function below(source: Source, caption: number): number {
  let at = caption + 1;
  for (let line = source.lines[at]; line; line = source.lines[at]) {
    if (!NOTED.test(line.text) && !captions(line) && !isRuled(source, at)) break;
    at++;
  }
  return at;
}

/** The last line that may belong to the table: before a sentence, a note or what another table takes. */
function reachOf(source: Source, first: number, taken: LinesTaken): number {
  let at = first;
  for (; at < source.lines.length && at < first + REACH; at++) {
    const line = source.lines[at];
    if (!line || taken.has(at) || line.end - line.start > LONGEST_LINE) break;
    if (ENDS_TABLE.test(line.text)) break;
  }
  return at - 1;
}

/** How many numbers a reading places; each kind of sum that holds counts as many again. */
function weight(grid: Grid): number {
  const figures = grid.rows.reduce((all, row) => all + row.filter(isNumeric).length, 0);
  return figures * (1 + Number(areasAddUp(grid)) + Number(timesAddUp(grid)));
}

/** Heads of columns stand in one line, or each line holds as many: what stands below some of them alone goes on with them. */
function standInLines({ raw }: Source, { rows, placedHeads, names }: Placed): boolean {
  return rows.slice(0, placedHeads).every((row) => {
    const counts = new Map<number, number>();
    for (const cell of new Set(row.slice(names).filter(({ text }) => text !== ""))) {
      const line = raw.lastIndexOf("\n", cell.from - 1);
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    return new Set(counts.values()).size <= 1;
  });
}

function fromLines(source: Source, firstLine: number, read: Read | undefined): Grid[] {
  if (!read || !standInColumns(source, read.parts.rows)) return [];
  const { parts, lastLine } = read;
  return gridRows(parts)
    .filter((placed) => parts.drawn || standInLines(source, placed))
    .map(({ rows, placedHeads }) => ({ rows, placedHeads, firstLine, lastLine }));
}

const SENTENCE = /[。;,:!?]/;

/** A cell a line: the short lines in a row. */
function fromStream(source: Source, first: number, last: number): Grid[] {
  const cells: Cell[] = [];
  let lastLine = first;
  let [end, count] = [0, 0];
  for (let at = first; at <= last; at++) {
    const line = source.lines[at];
    if (!line || line.end - line.start > 24) break;
    if (SENTENCE.test(line.text) && !NUMERIC.test(line.text) && !isNumeric(cellOf(source, line.rawStart, line.rawEnd)))
      break;
    if (line.afterBlank && isPageNumber(line) && !source.lines[at - 1]?.afterBlank) continue;
    cells.push(cellOf(source, line.rawStart, line.rawEnd));
    if (isNumeric(cells.at(-1))) [end, lastLine, count] = [cells.length, at, count + 1];
  }
  if (count < 4) return [];
  return streamParts(cells.slice(0, end)).flatMap((parts) =>
    gridRows(parts).map(({ rows, placedHeads }) => ({ rows, placedHeads, firstLine: first, lastLine })),
  );
}

/** The best reading of the lines of a range; undefined when none fits. */
function readingOf(source: Source, first: number, last: number): Grid | undefined {
  let figured = 0;
  for (let at = first; at <= last && figured < 2; at++) if (/\d/.test(source.lines[at]?.text ?? "")) figured++;
  if (figured < 2) return undefined;
  const range = { first, last };
  const found = [
    ...SIGNS.map((sign) => delimitedLines(source, range, sign)),
    keyedLines(source, range),
    ...GAPS.flatMap((gap) => fromLines(source, first, blankLines(source, range, gap))),
    ...fromStream(source, first, last),
  ].filter((grid) => grid !== undefined);
  const best = found.reduce<Grid | undefined>((a, b) => (a && weight(a) >= weight(b) ? a : b), undefined);
  return best && weight(best) > LEAST_FIGURES ? best : undefined;
}

/** The tables below captions whose lines nothing has taken. */
export function readTables(source: Source, taken: LinesTaken): Grid[] {
  const grids: Grid[] = [];
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (!line || taken.has(i) || !captions(line)) continue;
    const first = below(source, i);
    const last = reachOf(source, first, taken);
    const grid = last > first ? readingOf(source, first, last) : undefined;
    if (grid) grids.push(grid);
    // Captions right below each other have been seen together.
    i = grid ? grid.lastLine : first - 1;
  }
  return grids;
}

const NO_LINES: LinesTaken = { has: () => false };

/** How far above a table its caption stands. */
const ABOVE = 6;

/** Another reading of a table of which no reader could tell what it says, up to the table below it. */
export function readAgain(source: Source, grid: Grid, next: Grid | undefined): Grid | undefined {
  const least = Math.max(0, grid.firstLine - ABOVE);
  for (let at = grid.firstLine; at >= least; at--) {
    const line = source.lines[at];
    if (!line || !captions(line)) continue;
    const first = below(source, at);
    const last = Math.min(reachOf(source, first, NO_LINES), (next?.firstLine ?? source.lines.length) - 1);
    return last > first ? readingOf(source, first, last) : undefined;
  }
  return undefined;
}
