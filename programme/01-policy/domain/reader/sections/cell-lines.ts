import { codesOf } from "../clauses/codes.ts";
import { plainText } from "../normalise/character.ts";
import { isPageFurniture } from "../normalise/furniture.ts";
import { TAB } from "../normalise/signs.ts";
import { firstLineWhere, type Line, type Source } from "../normalise/source.ts";
import { isUnitWord } from "../quantities/units.ts";
import { countedRows } from "./counted-rows.ts";
import { hasLooseLines, isLedByTab, wholeLines } from "./gapped-lines.ts";
import {
  type Cell,
  cellOf,
  EMPTY,
  figureOf,
  type Grid,
  isCaption,
  isNumeric,
  isPageNumber,
  NO_VALUE,
  NUMERIC,
  widest,
} from "./grid.ts";
import { groupBegins } from "./head-groups.ts";
import type { LinesTaken } from "./lines-taken.ts";
import { withOwnUnits } from "./readings/heads.ts";

/** A cell of a flattened table, and whether a row may end before it. */
type LooseCell = { readonly cell: Cell; readonly afterGap: boolean };

/** Tables that were flattened to one cell a line, each line led by a tab; a line without a tab goes on with the cell before. */
export function tabbedGrids(source: Source): Grid[] {
  const grids: Grid[] = [];
  if ((source.signs & TAB) === 0) return grids;
  const tabbed = source.lines.map((line) => isLedByTab(source.raw, line));
  for (let i = 0; i < source.lines.length; i++) {
    if (!tabbed[i]) continue;
    let last = i;
    while (
      tabbed[last + 1] ||
      (tabbed[last + 2] && shortLine(source, last + 1)) ||
      (tabbed[last + 3] && shortLine(source, last + 1) && shortLine(source, last + 2))
    )
      last++;
    const rows = last - i >= 6 && !hasLooseLines(source, i, last) ? rowsByGap(looseCells(source, i, last)) : [];
    if (rows.length >= 2) grids.push({ rows, firstLine: i, lastLine: last });
    i = last;
  }
  return grids;
}

/** A line that may go on with the cell above it. */
function shortLine(source: Source, index: number): boolean {
  const line = source.lines[index];
  return line !== undefined && line.end - line.start <= 24 && !isCaption(line.text);
}

/** The number of a page between two cells, with or without dashes; without them it stands behind a blank line. */
function isPageLine(piece: string, gap: boolean): boolean {
  return piece.length < 20 && (isPageFurniture(plainText(piece)) || (gap && /^\s*\d{1,3}\s*$/.test(piece)));
}

function looseCells(source: Source, first: number, last: number): LooseCell[] {
  const from = source.lines[first]?.rawStart ?? 0;
  const to = source.lines[last]?.rawEnd ?? 0;
  const cells: LooseCell[] = [];
  let gap = true;
  let at = from;
  for (const piece of source.raw.slice(from, to).split("\n")) {
    const end = at + piece.length;
    const lead = piece.length - piece.trimStart().length;
    const tab = piece.indexOf("\t");
    if (tab >= 0 && tab < lead) {
      cells.push({ cell: cellOf(source, at, end), afterGap: gap });
      gap = false;
    } else if (lead === piece.length) gap = true;
    else if (!isPageLine(piece, gap)) {
      const open = cells.pop();
      if (open)
        cells.push({
          cell: open.cell.text === "" ? cellOf(source, at, end) : cellOf(source, open.cell.from, end),
          afterGap: open.afterGap,
        });
      gap = false;
    }
    at = end + 1;
  }
  return cells;
}

/** Rows end where a blank line stands; when that leaves rows of one cell, the widest row sets the width. */
function rowsByGap(cells: readonly LooseCell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const { cell, afterGap } of cells) {
    if (afterGap || rows.length === 0) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  if (rows.length >= 2 && rows.filter((row) => row.length > 2).length >= rows.length / 2) return withHeadBlock(rows);
  return rowsByRuns(cells.map((it) => it.cell));
}

const REMARKS = /^备注$/;

/** The column of remarks is the last one, wherever a merged head puts its word. */
function withoutRemarks(rows: Cell[][]): Cell[][] {
  const [head, ...body] = rows;
  const width = widest(body);
  if (!head?.some((cell) => REMARKS.test(cell.text)) || body.some((row) => isNumeric(row[width - 1]))) return rows;
  return [head.filter((cell) => !REMARKS.test(cell.text)), ...body.map((row) => row.slice(0, width - 1))];
}

/** A first row longer than the others holds two lines of heads. */
function withHeadBlock(printed: Cell[][]): Cell[][] {
  const rows = withoutRemarks(printed);
  const [head, ...body] = rows;
  const width = widest(body);
  if (head && head.length > width && head.some((cell) => REMARKS.test(cell.text))) return [];
  if (!head || head.length <= width || head.some((cell) => isNumeric(cell) && !BARE_YEAR.test(cell.text))) return rows;
  const labels = body[0]?.findIndex((cell, i) => isValue(cell) && !(i === 0 && head[0]?.text === "序号")) ?? -1;
  const heads = labels > 0 ? headBlock(head, width - labels, labels) : undefined;
  return heads ? [...heads, ...body] : [];
}

const IN_SENTENCES = codesOf("。;,:!?");

/** A flattened table without tabs: a long run of short lines, many of them bare numbers. */
export function bareGrids(source: Source, taken: LinesTaken): Grid[] {
  const grids: Grid[] = [];
  const fits = (index: number) => {
    const line = source.lines[index];
    if (!line || line.end - line.start > 22 || taken.has(index)) return false;
    const text = line.text;
    return (
      !IN_SENTENCES.standIn(text) || text.startsWith("其中:") || NUMERIC.test(text) || figureOf(text) !== undefined
    );
  };
  for (let i = 0; i < source.lines.length; i++) {
    if (!fits(i)) continue;
    let last = i;
    while (fits(last + 1)) last++;
    const grid = last - i >= 8 ? bareGrid(source, i, last) : undefined;
    if (grid) grids.push(grid);
    i = last;
  }
  return grids;
}

function isValue(cell: Cell | undefined): boolean {
  return cell !== undefined && (isNumeric(cell) || NO_VALUE.test(cell.text));
}

/** A head that is printed again, as after a page break, is left out. */
function withoutRepeats(cells: readonly Cell[]): Cell[] {
  const first = cells[0]?.text;
  const kept: Cell[] = [];
  for (let i = 0; i < cells.length; i++) {
    let same = 0;
    while (
      i > 3 &&
      cells[i]?.text === first &&
      same < i &&
      cells[i + same] &&
      cells[i + same]?.text === cells[same]?.text
    )
      same++;
    const cell = cells[i];
    if (same >= 3) i += same - 1;
    else if (cell) kept.push(cell);
  }
  return kept;
}

/** Years without 年 are heads as long as no other number has come. */
const BARE_YEAR = /^20[1-4]\d$/;

/** Numbers that stand alone between blank lines, where cells do not, count pages. */
function withoutPageNumbers(lines: readonly Line[]): readonly Line[] {
  if (lines.filter((line) => line.afterBlank).length > lines.length / 3) return lines;
  return lines.filter((line, i) => !(line.afterBlank && lines[i + 1]?.afterBlank && isPageNumber(line)));
}

/** Where the cells begin behind the lines of a caption; a unit in brackets below a head belongs to that head: 新增机床 / (台). */
function afterCaption(cells: readonly Cell[], end: number): number {
  const captions = /表$|^附件|^\(.*\)$|^单位:/;
  // No head stands before the serial numbers, and a title may end otherwise than captions do.
  let start = Math.max(
    0,
    cells.slice(0, 4).findIndex((cell) => /^(?:序号|编号)$/.test(cell.text)),
  );
  for (let i = start; i < end; i++) {
    const text = cells[i]?.text ?? "";
    if (!captions.test(text) || isNumeric(cells[i])) continue;
    if (i > start && isUnitWord(text.replace(/^\(|\)$/g, ""))) continue;
    if (!isNumeric(cells[i + 1])) start = i + 1;
  }
  return start;
}

function bareGrid(source: Source, first: number, last: number): Grid | undefined {
  const lines = withoutPageNumbers(source.lines.slice(first, last + 1));
  const cells = wholeLines(source, lines);
  let end = cells.length;
  while (end > 0 && !isValue(cells[end - 1])) end--;
  const start = afterCaption(cells, end);
  const table = withoutRepeats(cells.slice(start, end));
  const numbers = table.filter(isNumeric).length;
  if (numbers < 4 || numbers < table.length * 0.3) return undefined;
  const rows = countedRows(table) ?? rowsByRuns(table);
  if (rows.length < 2) return undefined;
  const lineAt = (place: number) => firstLineWhere(source, (line) => line.rawEnd > place);
  const [begin, close] = [cells[start]?.from ?? 0, cells[end - 1]?.from ?? 0];
  return { rows, firstLine: lineAt(begin), lastLine: lineAt(close) };
}

type Run = { labels: Cell[]; numbers: Cell[] };

function runsOf(cells: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  let begun = false;
  for (const cell of cells) {
    const open = runs.at(-1);
    const value: boolean = isValue(cell) && (begun || !BARE_YEAR.test(cell.text));
    begun ||= value;
    if (!open || (!value && open.numbers.length > 0))
      runs.push(value ? { labels: [], numbers: [cell] } : { labels: [cell], numbers: [] });
    else (value ? open.numbers : open.labels).push(cell);
  }
  return runs;
}

const REMARK_BEGINS = /^\(?(?:含|不含|其中|包括|包含|不包括)/;

/** A remark ends its row: the serial number of the next one stands behind it, or it begins with a word that no name does. */
function withoutRemarkRuns(runs: readonly Run[]): Run[] {
  const labels = runs[0]?.labels.map((cell) => cell.text) ?? [];
  if (!labels.some((text) => REMARKS.test(text))) return [...runs];
  const kept: Run[] = [];
  for (const run of runs) {
    const open = kept.at(-1);
    const alone = open && kept.length > 1 && labels.includes("序号") && run.numbers.length === 1;
    if (alone) open.numbers.push(...run.numbers);
    else if (kept.length > 0 && run.labels.length > 1 && REMARK_BEGINS.test(run.labels[0]?.text ?? ""))
      kept.push({ ...run, labels: run.labels.slice(1) });
    else kept.push({ labels: run.labels, numbers: [...run.numbers] });
  }
  return kept;
}

/** Serial numbers end up behind the numbers of the row above; they are dropped when they count 1, 2, 3. */
function withoutSerials(runs: readonly Run[]): Run[] {
  const numbered = runs[0]?.labels.some((cell) => cell.text === "序号") ?? false;
  if (!numbered) return [...runs];
  const first = runs[0];
  const kept = first && first.numbers.length === 1 && first.numbers[0]?.text === "1" ? mergedFirst(runs) : [...runs];
  const next = kept.length === runs.length && first?.numbers.at(-1)?.text === "1" ? 1 : 2;
  return kept.map((run, i) => {
    const serial = String(i + next);
    return i < kept.length - 1 && run.numbers.at(-1)?.text === serial
      ? { ...run, numbers: run.numbers.slice(0, -1) }
      : run;
  });
}

function mergedFirst(runs: readonly Run[]): Run[] {
  const [first, second, ...rest] = runs;
  if (!first || !second) return [...runs];
  const labels = first.labels.filter((cell) => cell.text !== "序号");
  return [{ labels: [...labels, ...second.labels], numbers: second.numbers }, ...rest];
}

/** Rebuilds rows from labels and numbers alone: every row has the same count of numbers, labels fill up to its left. */
function rowsByRuns(cells: readonly Cell[]): Cell[][] {
  const bracketed = namesWhole(cells, UNCLOSED);
  const rows = rowsInRuns(bracketed);
  return rows.length > 0 ? rows : rowsInRuns(namesWhole(bracketed, ZONE_GOES_ON));
}

type Broken = (left: string, right: string) => boolean;

/** A bracket that closes on the next line: 临山县（ / 含经开区）. */
const UNCLOSED: Broken = (left, right) => /\([^()]*$/.test(left) && /^[^()]*\)/.test(right);
/** The general part of a zone's name on a line of its own: 沙洲经济 / 技术开发区. */
export const ZONE_GOES_ON: Broken = (left, right) =>
  /^(?:经济|技术|高新|产业|工业|开发|示范|保税|园区|新区|管委会|旅游|度假|合作|综合|试验).*(?:区|园|会)$/.test(right) &&
  /^[\u4e00-\u9fff]{2,8}$/.test(left) &&
  !/[市区县旗镇乡园]$|^(?:指标|年度|年份|单位|序号|地区|街道|项目)$|计$|[年底末]$/.test(left);

/** A cell and the one that goes on with it. */
function inOne(left: Cell, right: Cell): Cell {
  return { text: left.text + right.text, printed: left.printed + right.printed, from: left.from, to: right.to };
}

function namesWhole(cells: readonly Cell[], goesOn: Broken): Cell[] {
  const whole: Cell[] = [];
  for (const cell of cells) {
    const open = whole.at(-1);
    if (open && goesOn(open.text, cell.text)) whole.splice(-1, 1, inOne(open, cell));
    else whole.push(cell);
  }
  return whole;
}

const AREA_LIKE =
  /(?:[市区县旗镇乡园州]|街道|[市区县]\([^()]+\))$|^(?:全[省市区县州].{0,2}|[市区县]?[合总共]计|汇总|市本级|市直)$/;

const TIME_LIKE = /20[1-4]\d|合计|累计|小计|总|[一二两三四五]年|目标/;

/** Heads of columns all name areas, or all times, or neither of them does any. */
function alike(heads: readonly Cell[]): boolean {
  const areas = heads.filter((cell) => AREA_LIKE.test(cell.text)).length;
  const sums = heads.filter((cell) => /^(?:[市区县]?[合总共]计|汇总)$/.test(cell.text)).length;
  const times = heads.filter((cell) => TIME_LIKE.test(cell.text)).length;
  return areas === heads.length || (areas === sums && (times === 0 || times === heads.length));
}

function rowsInRuns(cells: readonly Cell[]): Cell[][] {
  const runs = withoutSerials(withoutRemarkRuns(runsOf(cells)));
  const width = runs[1]?.numbers.length ?? runs[0]?.numbers.length ?? 0;
  if (runs.length < 2 || width < 2 || runs.some((run) => run.numbers.length !== width)) return [];
  const [begun, ...broken] = runs;
  if (!begun) return [];
  const first = { ...begun, labels: begun.labels.filter((cell) => !REMARKS.test(cell.text)) };
  // With remarks it cannot be told what is a remark of the row above and what a name that goes on.
  const remarks = first.labels.length < begun.labels.length;
  if (remarks && broken.some((run) => run.labels.length !== broken[0]?.labels.length)) return [];
  const most = Math.max(widest(broken.map((run) => run.labels)), 1);
  const told = labelWidthOf(first.labels, width, most);
  // A name that goes on in a second line looks like a second column of names: then the heads fit the narrower table alone.
  const least = broken.reduce((fewest, run) => Math.min(fewest, Math.max(run.labels.length, 1)), told);
  for (const labelWidth of least < told ? [told, least] : [told]) {
    const heads = headRows(first.labels, width, labelWidth);
    if (!heads) continue;
    const rest = broken.map((run) => ({ ...run, labels: unbroken(run.labels, labelWidth) }));
    const rows = [{ labels: heads.rowLabels, numbers: first.numbers }, ...rest];
    return [...heads.rows, ...rows.map((run) => [...padded(run.labels, labelWidth), ...run.numbers])];
  }
  return [];
}

/** Columns of labels: with one head line it holds a head for each of them, the heads of the numbers, and the first row's labels. */
function labelWidthOf(labels: readonly Cell[], width: number, widest: number): number {
  const plain = labels[0]?.text === "序号" ? labels.length - 1 : labels.length;
  const told = (plain - width) / 2;
  if (!Number.isInteger(told) || told < 1 || told > 3) return widest;
  const corner = labels.slice(labels.length - plain, labels.length - plain + told);
  return told < widest || corner.every((cell) => /^(?:指标|项目|单位|年度|年份|内容)/.test(cell.text)) ? told : widest;
}

/** Joins the pieces of a name that was broken over lines until no more labels are left than columns of them. */
function unbroken(labels: readonly Cell[], width: number): Cell[] {
  const whole = [...labels];
  while (whole.length > width) {
    const open = whole.findIndex((cell, i) => i < whole.length - 1 && !/[市区县旗镇乡园]$/.test(cell.text));
    const at = open < 0 ? whole.length - 2 : open;
    const [left, right] = [whole[at] ?? EMPTY, whole[at + 1] ?? EMPTY];
    whole.splice(at, 2, inOne(left, right));
  }
  return whole;
}

function padded(labels: readonly Cell[], width: number): Cell[] {
  return [...Array.from({ length: Math.max(0, width - labels.length) }, () => EMPTY), ...labels];
}

type Heads = { rows: Cell[][]; rowLabels: Cell[] };

/** Group heads that were broken over lines are joined: a head ends where its unit stands in brackets. */
function wholeHeads(cells: readonly Cell[], columns: readonly Cell[]): Cell[] | undefined {
  if (groupBegins(cells.length, columns)) return [...cells];
  const whole: Cell[] = [];
  for (const cell of cells) {
    const open = whole.at(-1);
    if (open && !/\)$/.test(open.text)) whole.splice(-1, 1, inOne(open, cell));
    else whole.push(cell);
  }
  return groupBegins(whole.length, columns) ? whole : undefined;
}

function headRows(labels: readonly Cell[], width: number, labelWidth: number): Heads | undefined {
  const serial = labels[0]?.text === "序号" ? labels.slice(1) : labels;
  const rowLabels = serial.slice(serial.length - labelWidth);
  const rows = headBlock(withOwnUnits(serial.slice(0, serial.length - labelWidth)), width, labelWidth);
  return rows && { rows, rowLabels };
}

/** Heads in the order in which they are read: the corner, group heads if there are any, and the heads of the columns. */
function headBlock(heads: readonly Cell[], width: number, labelWidth: number): Cell[][] | undefined {
  const columns = heads.slice(-width);
  const corner = heads.slice(0, Math.max(0, heads.length - width));
  if (columns.length < width || !alike(columns)) return undefined;
  if (corner.length <= labelWidth) return [[...padded(corner, labelWidth), ...columns]];
  if (columns.every((cell) => AREA_LIKE.test(cell.text))) return undefined;
  const groups = wholeHeads(corner.slice(labelWidth), columns);
  const begins = groups && groupBegins(groups.length, columns);
  if (!begins) return undefined;
  const upper = columns.map((_, i) => groups[begins.findLastIndex((begin) => begin <= i)] ?? EMPTY);
  return [
    [...corner.slice(0, labelWidth), ...upper],
    [...padded([], labelWidth), ...columns],
  ];
}
