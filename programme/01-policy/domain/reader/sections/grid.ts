import { plainText } from "../normalise/character.ts";
import { matchesIn } from "../normalise/matches.ts";
import { type Line, type Source, tidy } from "../normalise/source.ts";
import { isUnitWord } from "../quantities/units.ts";

/** A table cell: plain text for the rules, printed text for the draft, raw UTF-16 range for the quote. */
export type Cell = { readonly text: string; readonly printed: string; readonly from: number; readonly to: number };

/** A table as rows of cells; short rows are allowed. Lines are indexes into the source's lines. */
export type Grid = {
  readonly rows: readonly (readonly Cell[])[];
  readonly firstLine: number;
  readonly lastLine: number;
};

export const EMPTY: Cell = { text: "", printed: "", from: 0, to: 0 };

export function cellOf(source: Source, from: number, to: number): Cell {
  const raw = source.raw.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const start = from + lead;
  const end = Math.max(start, from + raw.trimEnd().length);
  return { text: plainText(raw), printed: tidy(source.raw.slice(start, end)), from: start, to: end };
}

export const NUMERIC = /^(?:约)?-?\d[\d,]*(?:\.\d+)?%?$/;
/** A figure with its unit or with a comparison: 60家, ≥12, 3.5亿元以上. */
const FIGURE = /^(?:约|≥|>|不少于|不低于)?(\d[\d,]*(?:\.\d+)?)([^\d,.:年月日号第]{0,6}?)(?:以上|左右)?$/;

const BEGINS_FIGURE: ReadonlySet<string> = new Set("0123456789-约≥>不");

/** What stands in a cell without a figure. */
export const NO_VALUE = /^(?:[-/]+|无)$/;

export type Figure = { readonly value: number; readonly unit: string };

/** The number in a cell with the unit printed beside it ("" when there is none); undefined when the cell is no figure. */
export function figureOf(text: string): Figure | undefined {
  if (text.length === 0 || text.length > 18 || !BEGINS_FIGURE.has(text.charAt(0))) return undefined;
  if (NUMERIC.test(text)) {
    const percent = text.endsWith("%");
    return { value: Number(text.replace(/^约/, "").replace(/[,%]/g, "")), unit: percent ? "%" : "" };
  }
  const found = FIGURE.exec(text);
  const unit = found?.[2] ?? "";
  if (!found?.[1] || (unit !== "" && !isUnitWord(unit))) return undefined;
  return { value: Number(found[1].replaceAll(",", "")), unit };
}

export function isNumeric(cell: Cell | undefined): boolean {
  return cell !== undefined && figureOf(cell.text) !== undefined;
}

function rawLine(source: Source, line: Line): string {
  return source.raw.slice(line.rawStart, line.rawEnd);
}

const PIPE = /[|｜│┃]/g;

function pipeCells(source: Source, line: Line): Cell[] {
  const raw = rawLine(source, line);
  const cuts = matchesIn(PIPE, raw).map((match) => match.index);
  const edges = [-1, ...cuts, raw.length];
  const cells = edges
    .slice(1)
    .map((edge, i) => cellOf(source, line.rawStart + (edges[i] ?? -1) + 1, line.rawStart + edge));
  if (cells[0]?.text === "" && cuts[0] !== undefined && raw.slice(0, cuts[0]).trim() === "") cells.shift();
  if (cells.at(-1)?.text === "") cells.pop();
  return cells;
}

const RULER = /^[\s|｜:+\-—─┼┬┴├┤┌┐└┘]*$/;

/** A short line between two rows: a row broken over lines, and not the caption of the next table. */
function isBrokenCell(source: Source, index: number): boolean {
  const line = source.lines[index];
  return line !== undefined && line.end - line.start < 30 && !isCaption(source.text.slice(line.start, line.end));
}

/** Lines that end a table: captions, notes and headings. */
export function isCaption(text: string): boolean {
  return /^附|表(?:\d|\(|$)|单位:|^[一二三四五六七八九十\d]+[、.](?!\d)|^\([一二三四五六七八九十]\)|^注:/.test(text);
}

/** Tables drawn with upright strokes, one row a line. A row that was broken over two lines is joined again. */
export function pipeGrids(source: Source): Grid[] {
  if (!/[|｜│┃]/.test(source.raw)) return [];
  const piped = source.lines.map((line) => (rawLine(source, line).match(PIPE)?.length ?? 0) >= 2);
  const grids: Grid[] = [];
  for (let i = 0; i < source.lines.length; i++) {
    if (!piped[i]) continue;
    let last = i;
    while (piped[last + 1] || (piped[last + 2] && isBrokenCell(source, last + 1))) last++;
    const rows = source.lines
      .slice(i, last + 1)
      .filter((line) => !RULER.test(rawLine(source, line)))
      .map((line) => pipeCells(source, line));
    if (rows.length >= 2) grids.push({ rows: spread(rejoined(rows)), firstLine: i, lastLine: last });
    i = last;
  }
  return grids;
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

const WORD = /\S+/g;
const TAB = /\t/g;
const GAP = /[ \u3000]{2,}|\t+/g;

function splitColumns(source: Source, line: Line): Cell[] {
  const raw = rawLine(source, line);
  const body = raw.includes("\t") ? raw.replace(/[\r\n ]+$/, "") : raw.trimEnd();
  const indent = body.includes("\t") ? 0 : body.length - body.trimStart().length;
  const gaps = matchesIn(body.trim().includes("\t") ? TAB : GAP, body.slice(indent));
  const cells: Cell[] = [];
  let from = indent;
  for (const gap of gaps) {
    cells.push(cellOf(source, line.rawStart + from, line.rawStart + indent + gap.index));
    from = indent + gap.index + gap[0].length;
  }
  cells.push(cellOf(source, line.rawStart + from, line.rawStart + body.length));
  while (cells[0]?.text === "" && !body.includes("\t")) cells.shift();
  return cells;
}

/** Splits at single blanks too, when every piece but the first is a number: `高新区 28 42 43`. */
function splitNumbers(source: Source, line: Line): Cell[] | undefined {
  const raw = rawLine(source, line);
  const found = /^(\s*(?:\d{1,3}[\s.、]+)?\D*?\S)((?:\s+-?\d[\d,]*(?:\.\d+)?%?){2,})\s*$/.exec(raw);
  if (!found) return undefined;
  const label = found[1] ?? "";
  const cells = matchesIn(/\S+(?: \S+)*/g, label).map((m) =>
    cellOf(source, line.rawStart + m.index, line.rawStart + m.index + m[0].length),
  );
  const base = line.rawStart + label.length;
  return [
    ...cells,
    ...matchesIn(WORD, found[2] ?? "").map((m) => cellOf(source, base + m.index, base + m.index + m[0].length)),
  ];
}

type Row = { cells: Cell[]; line: number };

function isDataRow(cells: readonly Cell[]): boolean {
  if (cells.length < 3) return false;
  const numbers = cells.filter(isNumeric).length;
  const empty = cells.filter((cell) => NO_VALUE.test(cell.text)).length + (cells.at(-1)?.text === "" ? 1 : 0);
  const values = numbers + empty;
  return numbers >= 1 && values >= 2 && values >= cells.length - 3;
}

/** Tables whose columns are set with blanks or tabs, as text taken out of a PDF has them. */
export function alignedGrids(source: Source, taken: ReadonlySet<number>): Grid[] {
  const rows: (Row | undefined)[] = source.lines.map((line, index) => {
    if (taken.has(index) || line.end - line.start > 160) return undefined;
    const raw = rawLine(source, line).trimEnd();
    const blank = /\S[ \u3000\t]|\t/.test(raw);
    if (!blank || (raw.length > 40 && !/\d/.test(raw))) return undefined;
    const wide = splitColumns(source, line);
    const cells = isDataRow(wide) ? wide : (splitNumbers(source, line) ?? wide);
    return cells.length >= 2 ? { cells, line: index } : undefined;
  });
  const grids: Grid[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row || !isDataRow(row.cells)) continue;
    const grid = alignedFrom(source, rows, i);
    if (grid) {
      grids.push(grid);
      i = grid.lastLine;
    }
  }
  return grids;
}

/** Whether a line is one of the head's lines once more, as after a page break. */
function isHeadAgain(source: Source, head: { first: number; at: number }, index: number): boolean {
  const line = source.lines[index];
  if (!line || line.end === line.start || index < head.at) return false;
  const text = source.text.slice(line.start, line.end);
  return source.lines
    .slice(Math.max(0, head.first), head.at)
    .some((it) => it.end - it.start > 3 && source.text.slice(it.start, it.end) === text);
}

function isLabelOnly(source: Source, index: number): boolean {
  const line = source.lines[index];
  return (
    line !== undefined &&
    line.end - line.start <= 14 &&
    !/[,。;:]|^(附|注|备注|单位)/.test(source.text.slice(line.start, line.end))
  );
}

function alignedFrom(source: Source, rows: readonly (Row | undefined)[], at: number): Grid | undefined {
  let first = at;
  while (
    first > 0 &&
    at - first < 3 &&
    (rows[first - 1]?.cells.length ?? 0) >= 2 &&
    !isDataRow(rows[first - 1]?.cells ?? [])
  )
    first--;
  let last = at;
  const dataAt = (index: number) => isDataRow(rows[index]?.cells ?? []);
  const again = (index: number) => isHeadAgain(source, { first: Math.min(first, at - 1), at }, index);
  const goesOn = (index: number) =>
    again(index) || (isLabelOnly(source, index) && (dataAt(index + 1) || dataAt(index - 1)));
  while (dataAt(last + 1) || goesOn(last + 1)) last++;
  if (!dataAt(last)) {
    const tail = source.lines[last];
    if (!tail || tail.afterBlank) last--;
  }
  const data = rows.slice(at, last + 1).filter((row) => row && isDataRow(row.cells));
  if (data.length < 2) return undefined;
  const narrow = first === at ? blankHead(source, at, rows[at]?.cells.length ?? 0) : undefined;
  const body = withWrappedLabels(source, rows, { first, at, last });
  return narrow
    ? { rows: [narrow, ...body], firstLine: at - 1, lastLine: last }
    : { rows: body, firstLine: first, lastLine: last };
}

/** A head whose columns are parted by single blanks: 县（市、区） 2024年 2025年 合计 */
function blankHead(source: Source, at: number, width: number): Cell[] | undefined {
  const line = source.lines[at - 1];
  if (!line) return undefined;
  const pieces = matchesIn(WORD, rawLine(source, line));
  if (pieces.length !== width || !pieces.some((piece) => /20\d\d|合计|累计/.test(piece[0]))) return undefined;
  return pieces.map((piece) =>
    cellOf(source, line.rawStart + piece.index, line.rawStart + piece.index + piece[0].length),
  );
}

const COMPLETE_NAME = /(市|区|县|旗|镇|乡|街道|园|港|全省|合计|总计|\))$/;

function withWrappedLabels(
  source: Source,
  rows: readonly (Row | undefined)[],
  part: { first: number; at: number; last: number },
): Cell[][] {
  const result: Cell[][] = [];
  let waiting: Cell | undefined;
  for (let i = part.first; i <= part.last; i++) {
    const row = rows[i];
    const line = source.lines[i];
    if (row && (i < part.at || isDataRow(row.cells))) {
      result.push(waiting ? prefixed(row.cells, waiting) : [...row.cells]);
      waiting = undefined;
    } else if (line && !isHeadAgain(source, { first: Math.min(part.first, part.at - 1), at: part.at }, i)) {
      const cell = withoutSerial(source, line);
      const before = result.at(-1);
      const label = before?.findLast((it) => it.text !== "" && !isNumeric(it));
      if (before && label && result.length > part.at - part.first && !COMPLETE_NAME.test(label.text))
        before.splice(before.indexOf(label), 1, joined(label, cell));
      else waiting = cell;
    }
  }
  return result;
}

/** A wrapped name, without the serial number that stands before it. */
function withoutSerial(source: Source, line: Line): Cell {
  const serial = /^\s*\d{1,3}[\s.、]+(?=\D)/.exec(rawLine(source, line))?.[0].length ?? 0;
  return cellOf(source, line.rawStart + serial, line.rawEnd);
}

function joined(a: Cell, b: Cell): Cell {
  return {
    text: a.text + b.text,
    printed: a.printed + b.printed,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}

function prefixed(cells: readonly Cell[], prefix: Cell): Cell[] {
  const at = cells.findIndex((cell) => cell.text !== "" && !isNumeric(cell));
  if (at < 0) return [prefix, ...cells];
  return cells.map((cell, i) => (i === at ? joined(prefix, cell) : cell));
}
