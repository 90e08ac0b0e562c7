import { RULER_SIGN } from "../normalise/signs.ts";
import type { Source } from "../normalise/source.ts";
import { drawnGridAt } from "./drawn-work-grid.ts";
import { type Cell, cellOf, EMPTY, type Grid } from "./grid.ts";
import type { LinesTaken } from "./lines-taken.ts";
import { goneOnBelow } from "./set-rows.ts";

/** Tables of words (tasks and their units), which no numbers give away: told by their head alone. */

const UNIT_HEAD = /^(?:主要)?(?:责任|牵头|主办|实施|落实|承办)(?:责任)?(?:单位|部门|主体)$|^责任分工$/;
const WORK_HEAD = /^(?:序号|编号|序)$|任务|事项|项目|工作|行动|举措|措施|工程|内容/;
const ANY_HEAD = new RegExp(
  `^(?:${[
    "序号|编号|序|类别|领域|重点领域|板块|方向|备注|依据|(?:参考|依据|政策)文件|任务(?:类型|类别)",
    "(?:年度|主要|工作|阶段性?|预期|具体|总体|量化|考核|绩效)?(?:目标|指标)(?:任务|值|要求)?",
    "(?:工作|完成|考核|评价)标准|进度|进度安排|(?:标志性|预期|工作)?(?:成果|成效)",
    "(?:完成|办结|推进|实施)?(?:时限|时间|期限|节点)|时间节点|(?:时间|时序|进度)(?:安排|进度)",
    "(?:配合|参与|协办|协助|协同|支持|责任|牵头|主办|实施|落实|承办|主要责任|牵头责任)(?:责任)?(?:单位|部门|主体)",
    "(?:分管|责任|牵头|联系|包保|挂钩)(?:[市县区旗州])?(?:领导|负责人)|责任人|责任分工",
    ".{0,4}(?:任务|事项|项目|工作|行动|举措|措施|工程|内容|要求)(?:名称|内容|举措|目标|措施|事项|要求)?",
  ].join("|")})$`,
);
/** What is said of a column in brackets: 责任单位(列首位的为牵头单位). */
const HEAD_NOTE = /\([^()]*\)$/;
const withoutNote = (head: string) => (head.endsWith(")") ? head.replace(HEAD_NOTE, "") : head);

/** Whether a row is the head of a table of tasks and their units. */
export function isHeadRow(cells: readonly Cell[]): boolean {
  if (cells.length < 3) return false;
  const heads = cells.map((cell) => withoutNote(cell.text));
  return (
    heads.some((text) => UNIT_HEAD.test(text)) &&
    heads.some((text) => WORK_HEAD.test(text)) &&
    heads.every((text) => text === "" || ANY_HEAD.test(text))
  );
}

function lineCells(source: Source, index: number): Cell[] {
  const line = source.lines[index];
  if (!line) return [];
  const raw = source.raw.slice(line.rawStart, line.rawEnd);
  const gap = raw.includes("\t") ? /\t/g : /[ \u3000]{2,}/g;
  const indent = raw.includes("\t") ? 0 : raw.length - raw.trimStart().length;
  const cuts = [...raw.slice(indent).trimEnd().matchAll(gap)];
  const edges = [indent, ...cuts.map((cut) => indent + cut.index + cut[0].length)];
  return edges.map((from, i) => {
    const cut = cuts[i];
    return cellOf(source, line.rawStart + from, cut ? line.rawStart + indent + cut.index : line.rawEnd);
  });
}

function sameWords(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, i) => cell.text === b[i]?.text);
}

/**
 * A line that goes on with the row above: its first words belong to that row's last cell, the others fill the row. Only where
 * rows have serial numbers, which it lacks; undefined when it does not fit.
 */
function goneOn(head: readonly Cell[], above: readonly Cell[] | undefined, cells: readonly Cell[]): Cell[] | undefined {
  const [first, ...others] = cells;
  if (!above || !first || first.text === "" || !/^(?:序号|编号|序)$/.test(head[0]?.text ?? "")) return undefined;
  if (SERIAL.test(first.text) || GROUP.test(first.text)) return undefined;
  const filled = above.filter((cell) => cell.to > 0);
  const last = filled.at(-1);
  if (!last || filled.length < 2 || filled.length + others.length > head.length) return undefined;
  if (last.text !== "" && filled.length === head.length && !GOES_ON.test(last.text) && !UNIT_LIKE.test(first.text))
    return undefined;
  const row = [...filled.slice(0, -1), joined([last, first]), ...others];
  return [...row, ...Array.from({ length: head.length - row.length }, () => EMPTY)];
}

/** The heading of a group of rows, on a line of its own: 一、设备更新. */
const GROUP = /^[一二三四五六七八九十]{1,3}[、.]|^\([一二三四五六七八九十]{1,3}\)/;
const SERIAL = /^\d{1,3}[.、]?$/;
/** The words of a list of units, or the end of one that a line broke. */
const UNIT_LIKE = /^[^。,;:]{1,40}(?:局|委|办|厅|部|院|府|会|署|处|所|中心|公司|行|镇|街道|区|市|县)$/;

/** A line that goes on with the row above: by the places of its words where blanks set them, or else by their order. */
function goneOnLine(source: Source, head: readonly Cell[], above: readonly Cell[] | undefined, index: number) {
  const cells = lineCells(source, index);
  const [first] = cells;
  const line = source.lines[index];
  const set = line && !source.raw.slice(line.rawStart, line.rawEnd).includes("\t");
  if (set && above && first && !SERIAL.test(first.text) && !GROUP.test(first.text)) {
    const below = goneOnBelow(source, above, cells);
    if (below) return below;
  }
  return cells.length < head.length ? goneOn(head, above, cells) : undefined;
}

/** Rows below a head of which the columns are parted by tabs or wide blanks. */
function rowsBelow(source: Source, head: readonly Cell[], at: number): { rows: Cell[][]; last: number } {
  const rows: Cell[][] = [];
  const counted = /^(?:序号|编号|序)$/.test(head[0]?.text ?? "");
  let last = at;
  for (let i = at + 1; i < source.lines.length; i++) {
    const cells = lineCells(source, i);
    const full = cells.length >= head.length - 1 && cells.length <= head.length && cells.length >= 2;
    const heading = cells.length === 1 && (rows.length > 0 || GROUP.test(cells[0]?.text ?? ""));
    const wrapped = heading && lineCells(source, i + 1).length >= head.length - 1;
    const more = counted && !sameWords(cells, head) ? goneOnLine(source, head, rows.at(-1), i) : undefined;
    if (more) rows[rows.length - 1] = more;
    if (!full && !wrapped && !more) break;
    last = i;
    if (sameWords(cells, head)) continue;
    if (full && !more) rows.push([...cells, ...Array.from({ length: head.length - cells.length }, () => EMPTY)]);
  }
  return { rows, last };
}

/** A head told one cell a line: 序号 / 任务 / 责任单位. Undefined when it is none. */
function headDown(source: Source, at: number, taken: LinesTaken): Cell[] | undefined {
  const cells: Cell[] = [];
  for (let i = at; i < at + 9 && !taken.has(i); i++) {
    const line = source.lines[i];
    if (!line || line.end - line.start > 24) break;
    const cell = cellOf(source, line.rawStart, line.rawEnd);
    const text = withoutNote(cell.text);
    if (text.length > 10 || !ANY_HEAD.test(text)) break;
    cells.push(cell);
  }
  return isHeadRow(cells) ? cells : undefined;
}

/** What follows a table on the page: whom it is sent to, notes, buttons. */
const PAGE_GOES_ON =
  /^(?:抄送|主送|印发|发布|来源|编辑|责任编辑|备?注|说明|打印|关闭|分享|扫一扫|上一[篇页条]|下一[篇页条])/;

/** The end of a cell that a table of blank lines between its cells has over several lines. */
function cellEnd(source: Source, at: number, parted: boolean): number {
  let end = at;
  while (parted && source.lines[end + 1]?.afterBlank === false && end - at < 12) end++;
  return end;
}

function joined(cells: readonly Cell[]): Cell {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return EMPTY;
  return {
    text: cells.map((cell) => cell.text).join(""),
    printed: cells.map((cell) => cell.printed).join(""),
    from: first.from,
    to: last.to,
  };
}

const GOES_ON = /[、，,(（]$/;
const STARTS_ON = /^[、，,)）。；;]/;

/** Cells that were broken over lines are joined until a row has as many as its head; undefined when it cannot. */
function fitted(cells: readonly Cell[], width: number): Cell[] | undefined {
  const row = cells.map((cell) => [cell]);
  const join = (at: number) => row.splice(at, 2, [...(row[at] ?? []), ...(row[at + 1] ?? [])]);
  for (let i = 0; i < row.length - 1 && row.length > width; ) {
    const [here, next] = [row[i]?.at(-1)?.text ?? "", row[i + 1]?.[0]?.text ?? ""];
    if (GOES_ON.test(here) || STARTS_ON.test(next)) join(i);
    else i++;
  }
  while (row.length > width && width >= 3) join(1);
  return row.length >= width - 1 ? row.map(joined) : undefined;
}

const SIGNED_DAY = /^20\d\d年\d{1,2}月\d{1,2}日/;

/** Whether a body signs here: its name, and the day in the line below. */
function isSignature({ lines, text }: Source, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || text[next.start] !== "2" || !SIGNED_DAY.test(text.slice(next.start, next.start + 12)))
    return false;
  return /^[^、,。]{2,24}(?:政府|办公[室厅]|委员会|局|厅)$/.test(text.slice(line.start, line.end));
}

/** Whether a table ends before a line that stands behind a full row. */
function endsBehindRow(source: Source, at: number, parted: boolean): boolean {
  return (source.lines[at]?.afterBlank === true && !parted) || isSignature(source, at);
}

/** No cell of a table that was flattened is longer; where blank lines part the cells none is mistaken for another paragraph. */
const LONGEST_CELL = 120;
const LONGEST_PARTED = 400;

/** Whether a cell is the next serial number; behind a full row some may be left out, as in an excerpt. */
function countsOn(text: string, serial: number, maySkip: boolean): boolean {
  const number = text.endsWith(".") ? text.slice(0, -1) : text;
  if (number === String(serial + 1)) return true;
  return maySkip && /^\d{1,2}$/.test(number) && Number(number) > serial && Number(number) <= serial + 5;
}

/** Whether a cell behind a full row, which so many more stand behind already, is no part of the table. */
function isBehindTable({ text }: Cell, more: number, last: Cell | undefined): boolean {
  if (more >= 4 && !/、$/.test(last?.text ?? "")) return true;
  return /^附|^[一二三四五六七八九十]、|。$/.test(text) || PAGE_GOES_ON.test(text);
}

/** Rows of a table that was flattened to one cell a line; each begins with its serial number. */
function rowsDown(source: Source, head: readonly Cell[], at: number): { rows: Cell[][]; last: number } {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let [last, serial] = [at - 1, 0];
  const close = () => {
    const whole = row.length > 0 ? fitted(row, head.length) : undefined;
    if (whole) rows.push(whole);
  };
  const parted = source.lines.slice(at - head.length + 1, at + 1).every((line) => line.afterBlank);
  const longest = parted ? LONGEST_PARTED : LONGEST_CELL;
  for (let i = at; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (!line || line.end - line.start > longest || (row.length >= head.length && endsBehindRow(source, i, parted)))
      break;
    i = cellEnd(source, i, parted);
    const cell = cellOf(source, line.rawStart, source.lines[i]?.rawEnd ?? line.rawEnd);
    if (head.some((it) => it.text === cell.text)) continue;
    if (countsOn(cell.text, serial, parted && (serial === 0 || row.length >= head.length - 1))) {
      close();
      row = [cell];
      serial = Number.parseInt(cell.text, 10);
    } else if (serial === 0 || (row.length >= head.length && isBehindTable(cell, row.length - head.length, row.at(-1))))
      break;
    else row.push(cell);
    last = i;
  }
  close();
  return { rows, last };
}

/** Task tables drawn with rulers between their rows, of lines that no other table has. */
export function drawnWorkGrids(source: Source, taken: LinesTaken): Grid[] {
  const grids: Grid[] = [];
  if ((source.signs & RULER_SIGN) === 0) return grids;
  if (!source.raw.includes("─") && !source.raw.includes("+-")) return grids;
  for (let i = 1; i < source.lines.length; i++) {
    const grid = taken.has(i) ? undefined : drawnGridAt(source, i, isHeadRow);
    if (!grid) continue;
    grids.push(grid);
    i = grid.lastLine;
  }
  return grids;
}

const HEAD = /^(?:序|编号|任务|事项|项目|工作|类别|领域|重点|主要|具体)/;
/** The first signs of these words. */
const BEGINS_HEAD: ReadonlySet<number> = new Set(Array.from("序编任事项工类领重主具", (sign) => sign.charCodeAt(0)));

/** Task tables with rulers, and those without strokes: with tabs, with wide blanks, or one cell a line. */
export function workGrids(source: Source, taken: LinesTaken): Grid[] {
  const grids = drawnWorkGrids(source, taken);
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (!line || line.end - line.start > 60 || !BEGINS_HEAD.has(source.text.charCodeAt(line.start)) || taken.has(i))
      continue;
    const text = line.text;
    if (!HEAD.test(text)) continue;
    const across = lineCells(source, i);
    const grid = isHeadRow(across) ? { head: across, ...rowsBelow(source, across, i) } : gridDown(source, i, taken);
    if (!grid) continue;
    if (grid.rows.length >= 2) grids.push({ rows: [grid.head, ...grid.rows], firstLine: i, lastLine: grid.last });
    i = Math.max(i, grid.last);
  }
  return grids;
}

function gridDown(source: Source, at: number, taken: LinesTaken) {
  const head = headDown(source, at, taken);
  if (!head || !/^(?:序号|编号|序)$/.test(head[0]?.text ?? "")) return undefined;
  return { head, ...rowsDown(source, head, at + head.length) };
}
