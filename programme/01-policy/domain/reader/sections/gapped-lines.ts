import { isWhite, type Line, type Source } from "../normalise/source.ts";
import { type Cell, cellOf, isNumeric } from "./grid.ts";

const MOSTLY = 0.6;

/** Whether a number on a line of its own is part of a name: 投资 / 1000万元 / 以上项目. */
function isThreshold({ text }: Cell, next: Line | undefined): boolean {
  return next !== undefined && !next.afterBlank && /\D$/.test(text) && /^(?:及)?以[上下]/.test(next.text);
}

/** The cells of a table of a cell a line. Where blank lines part them, a line right below another goes on with it: 石门 / 区. */
export function wholeLines(source: Source, lines: readonly Line[]): Cell[] {
  const parted = lines.filter((line) => line.afterBlank).length > lines.length * MOSTLY;
  const cells: Cell[] = [];
  let begun: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const cell = cellOf(source, line.rawStart, line.rawEnd);
    const joined = parted && begun && !line.afterBlank ? cellOf(source, begun.rawStart, line.rawEnd) : undefined;
    // A number is no part of a name, and names of several lines keep to a few of them.
    const isNumber = isNumeric(cell) && !isThreshold(cell, lines[i + 1]);
    if (joined && joined.text.length < 24 && !isNumber && !isNumeric(cells.at(-1))) cells.splice(-1, 1, joined);
    else {
      cells.push(cell);
      begun = line;
    }
  }
  return cells;
}

const BEFORE_TAB = /^[ \u3000]*\t/;

/** Whether lines without a tab stand behind blank lines between those that have one: cells that do not go on with the one above. */
export function hasLooseLines(source: Source, first: number, last: number): boolean {
  let loose = 0;
  for (let i = first + 1; i <= last; i++) {
    const line = source.lines[i];
    if (line?.afterBlank && !BEFORE_TAB.test(source.raw.slice(line.rawStart, line.rawEnd))) loose++;
  }
  return loose > 1;
}

const TAB_SIGN = "\t".charCodeAt(0);

/** Whether a tab leads a line and nothing but one cell stands behind it. */
export function isLedByTab(raw: string, { rawStart, rawEnd }: Line): boolean {
  let at = rawStart;
  while (at < rawEnd && (raw.charCodeAt(at) === 0x20 || raw.charCodeAt(at) === 0x3000)) at++;
  if (at === rawEnd || raw.charCodeAt(at) !== TAB_SIGN) return false;
  let filled = false;
  for (at++; at < rawEnd; at++) {
    const code = raw.charCodeAt(at);
    if (code === TAB_SIGN) return false;
    filled ||= !isWhite(code);
  }
  return filled;
}
