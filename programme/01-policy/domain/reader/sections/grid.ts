import { BoundPattern } from "../clauses/bound-pattern.ts";
import { plainText } from "../normalise/character.ts";
import { isStroke, STROKE } from "../normalise/signs.ts";
import { holdsWhite, isWhite, type Line, type Source, tidy } from "../normalise/source.ts";
import { isDigit } from "../quantities/numerals.ts";
import { isUnitWord } from "../quantities/units.ts";

/** A table cell: plain text for the rules, printed text for the draft, raw UTF-16 range for the quote. */
export type Cell = { readonly text: string; readonly printed: string; readonly from: number; readonly to: number };

/** A table as rows of cells; short rows are allowed. Lines are indexes into the source's lines. */
export type Grid = {
  readonly rows: readonly (readonly Cell[])[];
  readonly firstLine: number;
  readonly lastLine: number;
  /** How many rows of heads there are, when every head already stands over each column it is for. */
  readonly placedHeads?: number;
};

export const EMPTY: Cell = { text: "", printed: "", from: 0, to: 0 };

const TWO_NUMBERS = /\d\s+\d/;
const TWO_NUMBERS_ALL = /(\d)\s+(?=\d)/g;
/** So many digits stand apart where recognition put blanks between signs. */
const SPACED_OUT_FROM = 12;
const spacedOut = new WeakMap<Source, boolean>();

/** Whether recognition put blanks between the digits of this document: then 1 5 0 is one number. Asked once a document. */
function isSpacedOut(source: Source): boolean {
  const known = spacedOut.get(source);
  if (known !== undefined) return known;
  const found = (source.raw.match(/\d \d(?= \d|[ %\u4e00-\u9fff])/g)?.length ?? 0) >= SPACED_OUT_FROM;
  spacedOut.set(source, found);
  return found;
}

export function cellOf(source: Source, from: number, to: number): Cell {
  const { raw } = source;
  let [start, end] = [from, Math.min(to, raw.length)];
  while (start < end && isWhite(raw.charCodeAt(start))) start++;
  while (end > start && isWhite(raw.charCodeAt(end - 1))) end--;
  const words = raw.slice(start, end);
  if (!holdsWhite(words)) return { text: plainText(words), printed: words, from: start, to: Math.max(start, end) };
  // Two numbers that a lost stroke or tab left in one cell are no number: 1 2, or 63 and 141 on two lines.
  if (TWO_NUMBERS.test(words) && !isSpacedOut(source)) {
    const apart = words.replace(TWO_NUMBERS_ALL, "$1\u25a1");
    return { text: plainText(apart), printed: tidy(words), from: start, to: Math.max(start, end) };
  }
  return { text: plainText(words), printed: tidy(words), from: start, to: Math.max(start, end) };
}

export const NUMERIC = /^(?:约)?-?\d[\d,]*(?:\.\d+)?%?$/;
/** A figure with its unit or with a comparison: 60家, ≥12, 3.5亿元以上. */
const FIGURE = /^(?:约|≥|>|不少于|不低于)?(\d[\d,]*(?:\.\d+)?)([^\d,.:年月日号第]{0,6}?)(?:以上|左右)?$/;

const BEGINS_FIGURE: ReadonlySet<string> = new Set("0123456789-约≥>不");

/** What stands in a cell without a figure. */
export const NO_VALUE = new BoundPattern(/^(?:[-/\\×*….]+|无|暂无|待定|不分解|不下达|不涉及)$/, {
  begins: "-/\\×*….无暂待不",
});

export type Figure = { readonly value: number; readonly unit: string };

/** The number that a text of up to nine digits is; undefined for any other text. */
function wholeNumber(text: string): number | undefined {
  if (text.length > 9) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return undefined;
    value = 10 * value + code - ZERO;
  }
  return value;
}

const ZERO = "0".charCodeAt(0);

/** The number in a cell with the unit printed beside it ("" when there is none); undefined when the cell is no figure. */
export function figureOf(text: string): Figure | undefined {
  if (text.length === 0 || text.length > 18 || !BEGINS_FIGURE.has(text.charAt(0))) return undefined;
  const whole = wholeNumber(text);
  if (whole !== undefined) return { value: whole, unit: "" };
  if (NUMERIC.test(text)) {
    const percent = text.endsWith("%");
    return { value: Number(text.replace("约", "").replace(/[,%]/g, "")), unit: percent ? "%" : "" };
  }
  const found = FIGURE.exec(text);
  const unit = found?.[2] ?? "";
  if (!found?.[1] || (unit !== "" && !isUnitWord(unit))) return undefined;
  return { value: Number(found[1].replaceAll(",", "")), unit };
}

export function isNumeric(cell: Cell | undefined): boolean {
  return cell !== undefined && figureOf(cell.text) !== undefined;
}

export function rawLine(source: Source, line: Line): string {
  return source.raw.slice(line.rawStart, line.rawEnd);
}

function strokesIn({ raw }: Source, { rawStart, rawEnd }: Line): number {
  let strokes = 0;
  for (let i = rawStart; i < rawEnd; i++) if (isStroke(raw.charCodeAt(i))) strokes++;
  return strokes;
}

const BREAK = /<br\s?\/?>/gi;

/** A cell whose words a tag for a new line breaks, as tables in Markdown have them. */
function brokenCell(source: Source, from: number, to: number): Cell {
  const cell = cellOf(source, from, to);
  if (!cell.text.includes("<")) return cell;
  return { ...cell, text: cell.text.replace(BREAK, ""), printed: cell.printed.replace(BREAK, "") };
}

/** `framed`: a stroke stands before the first column, too, so that what is before it is no cell. */
function pipeCells(source: Source, line: Line, framed: boolean): Cell[] {
  const raw = rawLine(source, line);
  const cells: Cell[] = [];
  let from = 0;
  for (let i = 0; i <= raw.length; i++) {
    if (i < raw.length && !isStroke(raw.charCodeAt(i))) continue;
    cells.push(brokenCell(source, line.rawStart + from, line.rawStart + i));
    from = i + 1;
  }
  const [first] = cells;
  if (framed && first?.text === "" && cells.length > 1) cells.shift();
  if (framed && cells.at(-1)?.text === "") cells.pop();
  return cells;
}

/** Rows of a drawn table; a page number between two of them is none. */
function pipeRows(source: Source, first: number, last: number): Cell[][] {
  const lines: Line[] = [];
  const begun: boolean[] = [];
  for (const line of source.lines.slice(first, last + 1)) {
    const raw = rawLine(source, line);
    const drawn = strokesIn(source, line) > 0;
    if (RULER.test(raw) || (!drawn && isPageNumber(line))) continue;
    lines.push(line);
    if (drawn) begun.push(isStroke(raw.trimStart().charCodeAt(0)));
  }
  const framed = begun[0] === true && begun.filter((it) => it).length > begun.length / 2;
  return lines.map((line) => pipeCells(source, line, framed));
}

/** A line of a number alone, as the page number of a copy without dashes. */
export function isPageNumber(line: Line): boolean {
  return line.end - line.start <= 3 && /^\d{1,3}$/.test(line.text);
}

const RULER = /^[\s|｜:+\-—─┼┬┴├┤┌┐└┘]*$/;

/** Whether a line holds nothing but a drawn ruler. */
export function isRuler(source: Source, line: Line): boolean {
  return RULER.test(rawLine(source, line));
}

/** A short line between two rows: a row broken over lines, and not the caption of the next table. */
function isBrokenCell(source: Source, index: number): boolean {
  const line = source.lines[index];
  if (line === undefined) return false;
  if (line.end - line.start < 30) return !isCaption(line.text);
  // A box of many columns whose rows take one line each; rows of several lines are no rows of their own.
  const row = (at: number) => source.lines[at] !== undefined && strokesIn(source, source.lines[at]) >= 2;
  return !row(index - 2) && !row(index + 2) && line.end - line.start < 400 && RULER.test(rawLine(source, line));
}

/** Lines that end a table: captions, notes and headings. */
export function isCaption(text: string): boolean {
  return /^附|表(?:\d|\(|$)|单位:|^[一二三四五六七八九十\d]+[、.](?!\d)|^\([一二三四五六七八九十]\)|^注:/.test(text);
}

/** Tables drawn with upright strokes, one row a line. A row that was broken over two lines is joined again. */
export function pipeGrids(source: Source): Grid[] {
  if ((source.signs & STROKE) === 0) return [];
  const grids: Grid[] = [];
  const piped: boolean[] = [];
  for (const line of source.lines) piped.push(strokesIn(source, line) >= 2);
  for (let i = 0; i < source.lines.length; i++) {
    if (!piped[i]) continue;
    let last = i;
    while (piped[last + 1] || (piped[last + 2] && isBrokenCell(source, last + 1))) last++;
    const rows = pipeRows(source, i, last);
    if (rows.length >= 2) grids.push({ rows: spread(rejoined(withoutHeadAgain(rows))), firstLine: i, lastLine: last });
    i = last;
  }
  return grids;
}

function sameWords(a: readonly Cell[] | undefined, b: readonly Cell[] | undefined): boolean {
  return a !== undefined && a.length === b?.length && a.every((cell, i) => cell.text === b[i]?.text);
}

function areHeads(row: readonly Cell[]): boolean {
  return row.every((cell) => !isNumeric(cell) || /^20[1-4]\d$/.test(cell.text));
}

/** A head that is printed again on the next page is left out, both its lines. */
function withoutHeadAgain(rows: Cell[][]): Cell[][] {
  const kept: Cell[][] = [];
  let again = -1;
  for (const [i, row] of rows.entries()) {
    const next = again >= 0 && i - again < 3 && sameWords(row, rows[i - again]) && areHeads(row);
    if (i > 1 && sameWords(row, rows[0])) again = i;
    else if (!next) {
      kept.push(row);
      again = -1;
    }
  }
  return kept;
}

const FROM_ABOVE: ReadonlySet<string> = new Set(["↑", "〃", "同上"]);
const FROM_THE_LEFT = "←";

/**
 * Merged cells, as tables out of Word and PDF files are written down: `↑` (or 同上) stands for the cell above it, `←` for the one on its
 * left. They become that very cell, as html-grid.ts spreads spans. A mark with nothing to stand for stays what it is.
 */
function spread(rows: Cell[][]): Cell[][] {
  for (const [i, row] of rows.entries()) {
    for (const [column, { text }] of row.entries()) {
      const source = FROM_ABOVE.has(text)
        ? rows[i - 1]?.[column]
        : text === FROM_THE_LEFT
          ? row[column - 1]
          : undefined;
      if (source) row[column] = source;
    }
  }
  return rows;
}

/** Cells of the longest row; a table may have more rows than a call takes arguments. */
export function widest(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

function rejoined(rows: readonly Cell[][]): Cell[][] {
  const width = widest(rows);
  const whole: Cell[][] = [];
  for (const row of rows) {
    const before = whole.at(-1);
    const tail = before?.at(-1);
    const head = row[0];
    const fits =
      before && tail && head && row.length < width && before.length < width && before.length + row.length - 1 === width;
    if (!fits || whole.length === 1) whole.push([...row]);
    else
      before.splice(
        -1,
        1,
        { ...tail, text: tail.text + head.text, printed: tail.printed + head.printed, to: head.to },
        ...row.slice(1),
      );
  }
  return whole;
}
