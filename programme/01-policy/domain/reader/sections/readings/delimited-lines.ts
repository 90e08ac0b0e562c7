import type { Line, Source } from "../../normalise/source.ts";
import { type Cell, cellOf, EMPTY, type Grid, isNumeric, isPageNumber, rawLine } from "../grid.ts";
import { isRuled } from "./blank-lines.ts";
import { isArea, isBareYear, isTime, isValue } from "./kinds.ts";

/** Rows that stand a line each, their cells parted by a sign of punctuation, or an area and its numbers behind a colon. */

type Range = { readonly first: number; readonly last: number };

export const SIGNS = [",", "，", "、", ";", "；"] as const;
const END = /[ \u3000\t]*[;；。.,，]?[ \u3000\t]*$/;
const THOUSANDS = /^\d{1,3}$/;

function cellsBetween(source: Source, { rawStart }: Line, raw: string, from: number, sign: string): Cell[] {
  const cells: Cell[] = [];
  let begin = from;
  for (;;) {
    const end = raw.indexOf(sign, begin);
    cells.push(cellOf(source, rawStart + begin, rawStart + (end < 0 ? raw.length : end)));
    if (end < 0) return cells;
    begin = end + 1;
  }
}

/** Numbers of more than three digits that the sign has parted, in one again: 1，200. */
function withThousands(source: Source, cells: readonly Cell[]): Cell[] {
  const whole: Cell[] = [];
  for (const cell of cells) {
    const open = whole.at(-1);
    if (
      open &&
      /^\d{3}$/.test(cell.text) &&
      /^[1-9]\d{0,2}(?:,\d{3})*$/.test(open.text) &&
      (THOUSANDS.test(open.text) || open.text.includes(","))
    )
      whole.splice(-1, 1, { ...cellOf(source, open.from, cell.to), text: `${open.text},${cell.text}` });
    else whole.push(cell);
  }
  return whole;
}

/** The lines of a range that hold cells, each with its own; a line of one cell is a row of one. Ends at the first that holds a sentence. */
function rowsBetween(source: Source, { first, last }: Range, sign: string): { rows: Cell[][]; lastLine: number } {
  const rows: Cell[][] = [];
  let lastLine = first;
  for (let at = first; at <= last; at++) {
    const line = source.lines[at];
    if (!line || isPageNumber(line) || isRuled(source, at)) continue;
    const raw = rawLine(source, line);
    const cells = cellsBetween(source, line, /[;；。]\s*$/.test(raw) ? raw.replace(END, "") : raw, 0, sign);
    if (cells.length < 2 && rows.length === 0) break;
    if (cells.length < 2 && !(cells[0] && (isTime(cells[0]) || isArea(cells[0])))) break;
    const again = rows.length > 1 && cells.length > 1 && cells.every((cell, i) => cell.text === rows[0]?.[i]?.text);
    if (!again) rows.push(cells);
    lastLine = at;
  }
  return { rows, lastLine };
}

function holdsFigures(rows: readonly (readonly Cell[])[], width: number): boolean {
  const body = rows.filter((row) => row.some((cell) => isNumeric(cell) && !isBareYear(cell)) && row.length === width);
  const sound = body.every((row) => !isValue(row.at(-1)) || (row[0]?.text.length ?? 0) <= 20);
  const cells = body.flatMap((row) => row.slice(1)).filter((cell) => cell.text !== "");
  return body.length >= 2 && sound && cells.filter(isValue).length >= cells.length * 0.4;
}

/** A table whose cells one sign parts, every row as wide as its heads; undefined for any other text. */
export function delimitedLines(source: Source, range: Range, sign: string): Grid | undefined {
  const { rows, lastLine } = rowsBetween(source, range, sign);
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length < 3) return undefined;
  const fitting = rows.map((row) => {
    if (row.length === width || row.length === 1) return row;
    const whole = withThousands(source, row);
    return whole.length === width ? whole : undefined;
  });
  const whole = fitting.filter((row) => row !== undefined);
  if (whole.length < rows.length || !holdsFigures(whole, width)) return undefined;
  return { rows: whole, firstLine: range.first, lastLine };
}

const KEYED = /^(\D.*?|20\d\d年(?:[底末])?\D*?)(\d[\d,.]*\D{0,4})$/;

type Keyed = { readonly area: Cell; readonly keys: readonly Cell[]; readonly values: readonly Cell[] };

/** An area and behind its colon numbers, each with what it is for before it; undefined for any other line. */
function keyedLine(source: Source, line: Line): Keyed | undefined {
  const raw = rawLine(source, line).replace(END, "");
  const colon = raw.search(/[:：]/);
  const count = /^\s*\d{1,2}[.、．]\s*/.exec(raw)?.[0].length ?? 0;
  if (colon < 2 || colon > 24) return undefined;
  const area = cellOf(source, line.rawStart + count, line.rawStart + colon);
  const sign = SIGNS.find((it) => raw.includes(it, colon)) ?? SIGNS[0];
  const keys: Cell[] = [];
  const values: Cell[] = [];
  for (const cell of cellsBetween(source, line, raw, colon + 1, sign)) {
    const plain = isNumeric(cell) ? ["", "", cell.text] : KEYED.exec(cell.text);
    if (!plain) return undefined;
    const from = cell.to - [...(plain[2] ?? "")].length;
    keys.push(plain[1] === "" ? EMPTY : cellOf(source, cell.from, from));
    values.push(cellOf(source, plain[1] === "" ? cell.from : from, cell.to));
  }
  return isArea(area) && values.every(isNumeric) ? { area, keys, values } : undefined;
}

/** Areas a line, each with its numbers behind a colon and in the same order. */
export function keyedLines(source: Source, { first, last }: Range): Grid | undefined {
  const found: Keyed[] = [];
  let lastLine = first;
  for (let at = first; at <= last; at++) {
    const line = source.lines[at];
    const keyed = line && keyedLine(source, line);
    if (!keyed) break;
    found.push(keyed);
    lastLine = at;
  }
  const [head] = found;
  const alike = found.every(
    ({ keys }) => keys.length === head?.keys.length && keys.every((key, i) => key.text === head.keys[i]?.text),
  );
  const told = head && (head.keys.length === 1 || head.keys.every((key) => key.text !== ""));
  if (!head || !alike || !told || found.length < 2) return undefined;
  const rows = found.map(({ area, values }) => [area, ...values]);
  return { rows: [[EMPTY, ...head.keys], ...rows], firstLine: first, lastLine, placedHeads: 1 };
}
