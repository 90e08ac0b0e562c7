import { matchesIn } from "../normalise/matches.ts";
import { TAB } from "../normalise/signs.ts";
import { isWhite, type Line, rawRange, type Source, standsClose } from "../normalise/source.ts";
import { isUnitWord } from "../quantities/units.ts";
import { columnsSet } from "./columns.ts";
import { type Cell, cellOf, EMPTY, type Grid, isCaption, isNumeric, isPageNumber, NO_VALUE, rawLine } from "./grid.ts";
import type { LinesTaken } from "./lines-taken.ts";
import { isMeasured, isTime } from "./readings/kinds.ts";

const WORD = /\S+/g;
const EACH_TAB = /\t/g;
const SUM_BEGINS: ReadonlySet<string> = new Set("全合总小");
const SUM_ENDS: ReadonlySet<string> = new Set("省市区县州旗计");
const GAP = /[ \u3000]{2,}|\t+/g;

/** Whether a gap only sets the two letters of a sum apart: 全  市, 合  计. */
function isSetApart(body: string, from: number, to: number): boolean {
  if (!SUM_BEGINS.has(body.charAt(from - 1)) || !SUM_ENDS.has(body.charAt(to))) return false;
  return /^\s?$/.test(body.charAt(from - 2)) && /^\s?$/.test(body.charAt(to + 1));
}

function splitColumns(source: Source, line: Line): Cell[] {
  const raw = rawLine(source, line);
  const body = raw.includes("\t") ? raw.replace(/[\r\n ]+$/, "") : raw.trimEnd();
  const indent = body.includes("\t") ? 0 : body.length - body.trimStart().length;
  const gaps = matchesIn(body.trim().includes("\t") ? EACH_TAB : GAP, body.slice(indent));
  const cells: Cell[] = [];
  let from = indent;
  for (const gap of gaps) {
    if (isSetApart(body, indent + gap.index, indent + gap.index + gap[0].length)) continue;
    cells.push(cellOf(source, line.rawStart + from, line.rawStart + indent + gap.index));
    from = indent + gap.index + gap[0].length;
  }
  cells.push(cellOf(source, line.rawStart + from, line.rawStart + body.length));
  while (cells[0]?.text === "" && !body.includes("\t")) cells.shift();
  return cells;
}

const SINGLE =
  /^(\s*(?:\d{1,3}[\s.、]+)?\D*?(?:20\d\d年[^\s\d]{0,6}|\S))((?:\s+(?:[-≥>≤<]?\d[\d,]*(?:\.\d+)?(?:%|[万亿]?(?:元|家|个|项|户|台|套|人次|人|场|座|条)|吨)?(?:以上|左右|以内)?|[-—–/\\×*…－]+|无|待定)){2,})\s*$/;
/** Two letters set apart: 合 计. */
const SPACED = /^\s*\S\s+[计市省县区]$/;

const FULL_WIDTH = /[０-９．，％－]/g;

/** A line that ends with a digit of full width with all of them in half width, each at its place. */
function halfWidth(raw: string): string {
  const last = raw.charCodeAt(raw.length - 1);
  if (!(last >= 0xff05 && last <= 0xff19)) return raw;
  return raw.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Splits at single blanks too, when every piece but the first is a number: `高新区 28 42 43`. */
function splitNumbers(source: Source, line: Line): Cell[] | undefined {
  const raw = halfWidth(rawLine(source, line));
  const found = SINGLE.exec(raw);
  if (!found) return undefined;
  const label = found[1] ?? "";
  const inLabel = SPACED.test(label) || !setSingly(raw) ? /\S+(?: \S+)*/g : WORD;
  const cells = matchesIn(inLabel, label).map((m) =>
    cellOf(source, line.rawStart + m.index, line.rawStart + m.index + m[0].length),
  );
  const base = line.rawStart + label.length;
  return [
    ...cells,
    ...matchesIn(WORD, found[2] ?? "").map((m) => cellOf(source, base + m.index, base + m.index + m[0].length)),
  ];
}

/** Whether single blanks are all that parts the words of a line. */
function setSingly(raw: string): boolean {
  return !/[ \u3000]{2}|\t/.test(raw.trim());
}

type Row = { cells: Cell[]; line: number };

/** Years one after the other without 年, once or for each group of heads: a head and no numbers. */
function areYears(cells: readonly Cell[]): boolean {
  return (
    cells.length >= 2 &&
    cells.every((cell) => /^20[1-4]\d$/.test(cell.text)) &&
    Number(cells[1]?.text) === Number(cells[0]?.text) + 1
  );
}

function isDataRow(cells: readonly Cell[]): boolean {
  if (cells.length < 3) return false;
  const numbers = cells.filter(isNumeric).length;
  const empty = cells.filter((cell, i) => NO_VALUE.test(cell.text) || (i > 0 && cell.text === "")).length;
  const values = numbers + empty;
  if (areYears(cells.filter(isNumeric))) return false;
  if (numbers <= 1 && cells.length <= 4 && isOfTime(cells)) return true;
  return numbers >= 1 && values >= 2 && values >= cells.length - 3;
}

const TIME = /^(?:到|至)?20\d\d年.{0,4}$|^.{0,2}[合小总累]计$/;

/** A single number behind its year: years stand in the rows, and there is one indicator. */
function isOfTime(cells: readonly Cell[]): boolean {
  const value = cells.at(-1);
  const filled = isNumeric(value) || NO_VALUE.test(value?.text ?? "");
  // A tab keeps the place of a number that lacks.
  const lacks = value?.text === "" && cells.length > 2 && !CORNER.test(cells[0]?.text ?? "");
  return (filled || lacks) && TIME.test(cells.at(-2)?.text ?? "");
}

/** A row of a name and one number: all its other cells are empty. */
function isPartRow(cells: readonly Cell[]): boolean {
  const [name, value] = [cells.at(-2), cells.at(-1)];
  return (
    (cells.length === 2 || cells.length === 3) &&
    name !== undefined &&
    !isNumeric(name) &&
    ((isNumeric(value) && !/^20[1-4]\d$/.test(value?.text ?? "")) || isOfTime(cells))
  );
}

/** Columns without tabs are parted by more blanks than one; only numbers, and then the last of a line too, by single ones. */
const PARTED =
  /[ \u3000]{2}|\s(?:[-≥>≤<]?\d[\d,.]*(?:%|[万亿]?(?:元|家|个|项|户|台|套|人次|人|场|座|条)|吨)?(?:以上|左右|以内)?|[-—–/\\×*…－]{1,3}|无|待定)$/;

/** Whether no white space parts the words of a line: white space alone stands before and behind its text. */
function standsTogether(source: Source, { start, end, rawStart, rawEnd }: Line): boolean {
  let [from, to] = rawRange(source, start, end);
  if (!standsClose(source, to - from, end - start)) return false;
  while (from > rawStart && isWhite(source.raw.charCodeAt(from - 1))) from--;
  while (to < rawEnd && isWhite(source.raw.charCodeAt(to))) to++;
  return from === rawStart && to === rawEnd;
}

/** A sum whose number lacks, behind a tab that keeps its place: no words of it go on in the next row. */
const SUM_LACKS = /[合小总累][计計]\t\s*[-—–/]*$/;

/** A line as a row of a table; undefined for lines that hold no number or are not parted, which nothing asks for. */
function rowOf(source: Source, line: Line, index: number): Row | undefined {
  if (line.end - line.start > 160 || (standsTogether(source, line) && (source.signs & TAB) === 0)) return undefined;
  const raw = halfWidth(rawLine(source, line).trimEnd());
  if (!raw.includes("\t") && !PARTED.test(raw.trimStart())) return undefined;
  if (!/\S[ \u3000\t]|\t/.test(raw) || (raw.length > 40 && !/[\d０-９]/.test(raw))) return undefined;
  if (!/\d/.test(line.text) && !SUM_LACKS.test(raw)) return undefined;
  const wide = splitColumns(source, line);
  const cells = isDataRow(wide) ? wide : (splitNumbers(source, line) ?? wide);
  return cells.length >= 2 ? { cells, line: index } : undefined;
}

/** Tables whose columns are set with blanks or tabs, as text taken out of a PDF has them. */
export function alignedGrids(source: Source, taken: LinesTaken): Grid[] {
  const rows = source.lines.map((line, index) => (taken.has(index) ? undefined : rowOf(source, line, index)));
  const grids: Grid[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row || !(isDataRow(row.cells) || (isPartRow(row.cells) && rowsFollow(rows, i)))) continue;
    const grid = alignedFrom(source, rows, i);
    if (grid) {
      grids.push(grid);
      i = grid.lastLine;
    }
  }
  return grids;
}

/** Whether a full row stands within the next lines; a head may be printed again between them. */
function rowsFollow(rows: readonly (Row | undefined)[], at: number): boolean {
  return [1, 2, 3, 4].some((step) => isDataRow(rows[at + step]?.cells ?? []));
}

/** Whether a line is one of the head's lines once more, as after a page break. */
function isHeadAgain(source: Source, head: { first: number; at: number }, index: number): boolean {
  const line = source.lines[index];
  if (!line || line.end === line.start || index < head.at) return false;
  const text = line.text;
  return source.lines.slice(Math.max(0, head.first), head.at).some((it) => it.end - it.start > 1 && it.text === text);
}

/** Several words, or a word and a number: a row that nothing could read, and no name that goes on. */
const SEVERAL_WORDS =
  /\S(?:[ \u3000]{2,}|[ \u3000]*\t[ \u3000\t]*)\S|[\d０-９%％×*…\\/—–－-][ \u3000]+\S|\S[ \u3000]+[\d０-９×*…\\/—–－-]/;
const NUMBERS_ALONE = /^\s*\d[\d,.]*(?:\s+\d[\d,.]*)+\s*$/;
const SERIAL_BEFORE = /^\s*[\d０-９]{1,3}[\s.、]+/;

function isLabelOnly(source: Source, index: number): boolean {
  const line = source.lines[index];
  return (
    line !== undefined &&
    line.end - line.start <= 14 &&
    !NUMBERS_ALONE.test(rawLine(source, line)) &&
    !SEVERAL_WORDS.test(rawLine(source, line).replace(SERIAL_BEFORE, "").trim()) &&
    !/[,。;:]|^(附|注|备注|单位|续)|续表|\(续\)/.test(line.text)
  );
}

function namesBlock(line: Line | undefined): boolean {
  if (!line || line.end - line.start < 4 || line.end - line.start > 14) return false;
  const cell = { ...EMPTY, text: line.text.replace(/^[一二三四五六七八九十]+、/, "") };
  return isTime(cell) || isMeasured(cell);
}

function alignedFrom(source: Source, rows: readonly (Row | undefined)[], at: number): Grid | undefined {
  const heads = headLines(source, at);
  if (!heads) return { rows: [], firstLine: at, lastLine: at };
  const first = heads[0]?.line ?? at;
  let last = at;
  const dataAt = (index: number) => isDataRow(rows[index]?.cells ?? []) || partAt(index);
  const partAt = (index: number) => {
    let above = index - 1;
    // Below an area its further years follow each other.
    while (
      isPartRow(rows[index]?.cells ?? []) &&
      isOfTime(rows[above]?.cells ?? []) &&
      isPartRow(rows[above]?.cells ?? [])
    )
      above--;
    return isPartRow(rows[index]?.cells ?? []) && isDataRow(rows[above]?.cells ?? []);
  };
  const again = (index: number) => isHeadAgain(source, { first: Math.min(first, at - 1), at }, index);
  const goesOn = (index: number) =>
    again(index) || (isLabelOnly(source, index) && (dataAt(index + 1) || dataAt(index - 1)));
  while (dataAt(last + 1) || goesOn(last + 1)) last++;
  if (!dataAt(last)) {
    const tail = source.lines[last];
    if (!tail || tail.afterBlank) last--;
  }
  // A time, or an indicator with its unit, is no part of a name: the rows stand in blocks.
  const blocks = source.lines.slice(at, last + 1).some((line, i) => !rows[at + i] && namesBlock(line));
  if (blocks && namesBlock(source.lines[at - 1])) return { rows: [], firstLine: first, lastLine: last };
  const data = rows.slice(at, last + 1).filter((row) => row && isDataRow(row.cells));
  if (data.length < 2) return undefined;
  const body = withWrappedLabels(source, rows, { first, at, last });
  const tabs = source.raw.slice(source.lines[first]?.rawStart, source.lines[last]?.rawEnd).includes("\t");
  if (tabs) return { rows: [...heads.map((head) => head.cells), ...body], firstLine: first, lastLine: last };
  const narrow = blankHead(source, at, rows[at]?.cells.length ?? 0);
  const lines = narrow ? [...heads.slice(0, -1).map((head) => head.cells), narrow] : heads.map((head) => head.cells);
  const single = source.lines.slice(at, at + 1).every((line) => setSingly(rawLine(source, line)));
  const set = single ? undefined : columnsSet(source, { heads: lines, body });
  if (set) return { rows: set.rows, firstLine: first, lastLine: last, placedHeads: set.heads };
  return { rows: inOrder(source, heads, body) ?? [], firstLine: first, lastLine: last };
}

/**
 * Heads and rows by their order alone, for text whose columns are no longer set: every row has as many numbers, labels may lack in
 * front, and the last line of heads has one for each column, or for each column of numbers.
 */
function inOrder(source: Source, heads: readonly Row[], body: readonly Cell[][]): Cell[][] | undefined {
  const counts = body.map((row) => row.findLastIndex((cell) => !isNumeric(cell) && !NO_VALUE.test(cell.text)) + 1);
  const names = Math.max(...new Set(counts));
  const values = (body[0]?.length ?? 0) - (counts[0] ?? 0);
  if (heads.length === 0 || names < 1 || names > 4 || body.some((row, i) => row.length - (counts[i] ?? 0) !== values))
    return undefined;
  const pieces = heads.map(({ cells }) =>
    cells.flatMap((cell) => wordsIn(source, cell)).filter((cell) => cell.text !== "备注"),
  );
  const leaf = pieces.at(-1)?.length ?? 0;
  const uncornered = pieces.length > 1 || /^(?:到|至)?20\d\d年/.test(pieces[0]?.[0]?.text ?? "");
  const cornered = pieces.length === 1 || !/20\d\d|计$/.test(pieces.at(-1)?.[0]?.text ?? "");
  const full = (leaf === values + names && cornered) || (uncornered && leaf === values);
  if (!full || pieces.slice(0, -1).some((row) => row.length <= names)) return undefined;
  return [
    ...pieces,
    ...body.map((row, i) => [...Array.from({ length: names - (counts[i] ?? 0) }, () => EMPTY), ...row]),
  ];
}

function wordsIn(source: Source, cell: Cell): Cell[] {
  return matchesIn(WORD, source.raw.slice(cell.from, cell.to)).map((word) =>
    cellOf(source, cell.from + word.index, cell.from + word.index + word[0].length),
  );
}

const CORNER =
  /^(?:序号|单位|年度|年份|指标|项目|地区|区域|县区|区县|市县|县市区|区市县|各县区|县\(市、区\)|县\(区\)|区\(县\)|区\(县、?市\)|市\(州\)|市州|设区市|街镇|镇街|镇\(街道\)|街道|园区)$/;

/** A head that may stand alone on the first line: a corner word, or a group head with its unit. */
function isAloneHead(text: string): boolean {
  const unit = /.\(([^()]{1,6})\)$/.exec(text)?.[1];
  return CORNER.test(text) || (unit !== undefined && isUnitWord(unit));
}

/** So short a word alone above a line of heads may be the upper half of one of them, or the head of several. */
const SHORT_HEAD = 8;

/** Whether the one word of the first line stands above the heads behind the second, right below it. */
function isOverNumbers(source: Source, [first, below]: readonly Row[]): boolean {
  const [word] = first?.cells ?? [];
  const [, , third] = below?.cells ?? [];
  if (!word || !third || !first || below?.line !== first.line + 1) return false;
  if (word.text.length > SHORT_HEAD || !/^[\u4e00-\u9fff]+$/.test(word.text)) return false;
  const begin = (line: number, cell: Cell) => cell.from - (source.lines[line]?.rawStart ?? 0);
  return begin(first.line, word) >= begin(below.line, third);
}

/**
 * The lines above the first row of numbers that hold its heads: lines of several words, and corner words between them.
 * Undefined when a row that is almost empty stands there.
 */
function headLines(source: Source, at: number): Row[] | undefined {
  const found: Row[] = [];
  const body = source.lines[at];
  const single = body !== undefined && setSingly(rawLine(source, body));
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const line = source.lines[i];
    if (!line || line.end - line.start > 120) break;
    const text = line.text;
    if (isCaption(text) || /[。;]/.test(text)) break;
    const cells = single ? wordsIn(source, cellOf(source, line.rawStart, line.rawEnd)) : headCells(source, line);
    if (isDataRow(cells)) break;
    if (isPartRow(cells)) return undefined;
    if (cells.length < 2 && text.length > 16) break;
    found.unshift({ cells, line: i });
  }
  const alone = (head: Row) => head.cells.length < 2 && !isAloneHead(head.cells[0]?.text ?? "");
  while (found[0] && alone(found[0]) && !isOverNumbers(source, found)) found.shift();
  return found;
}

/** Heads of years are often parted by one blank alone, and so is the one of names from the narrow one of serial numbers: 2024年 2025年 合计 */
const YEARS_SIDE_BY_SIDE =
  /(?<=[年底末度计标)）])[ \u3000](?=(?:到|至|截至)?20\d\d|[三两五]年|合计|累计|总|备注)|(?<=^序号)[ \u3000](?=\S)/g;

function headCells(source: Source, line: Line): Cell[] {
  if (rawLine(source, line).includes("\t")) return splitColumns(source, line);
  return splitColumns(source, line).flatMap((cell) => {
    const raw = source.raw.slice(cell.from, cell.to);
    const cuts = matchesIn(YEARS_SIDE_BY_SIDE, raw).map((match) => match.index);
    const edges = [-1, ...cuts, raw.length];
    return edges.slice(1).map((edge, i) => cellOf(source, cell.from + (edges[i] ?? -1) + 1, cell.from + edge));
  });
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

const COMPLETE_NAME = /(市|区|县|旗|州|盟|镇|乡|街道|园|港|全省|合计|总计|\))$/;

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
    if (i < part.at) continue;
    if (row && (isDataRow(row.cells) || isPartRow(row.cells))) {
      result.push(waiting ? prefixed(row.cells, waiting, result.at(-1)?.[0]) : [...row.cells]);
      waiting = undefined;
    } else if (
      line &&
      !isPageNumber(line) &&
      !isHeadAgain(source, { first: Math.min(part.first, part.at - 1), at: part.at }, i)
    ) {
      const cell = withoutSerial(source, line);
      const before = result.at(-1);
      const label = before?.findLast((it) => it.text !== "" && !isNumeric(it) && !NO_VALUE.test(it.text));
      if (before && label && !COMPLETE_NAME.test(label.text))
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

/** A row with the name that stands above it; a serial number that goes on from the one of the row above keeps its place in front. */
function prefixed(cells: readonly Cell[], prefix: Cell, serialAbove: Cell | undefined): Cell[] {
  const at = cells.findIndex((cell) => cell.text !== "" && !isNumeric(cell) && !NO_VALUE.test(cell.text));
  if (at < 0) {
    const [serial, ...numbers] = cells;
    const counts = serial !== undefined && serial.text === String(Number(serialAbove?.text) + 1);
    return counts ? [serial, prefix, ...numbers] : [prefix, ...cells];
  }
  return cells.map((cell, i) => (i === at ? joined(prefix, cell) : cell));
}
