import { matchesIn } from "../normalise/matches.ts";
import { SAYS_SERIAL } from "../normalise/says.ts";
import type { Line, Source } from "../normalise/source.ts";
import { type Cell, cellOf, EMPTY, type Grid, isNumeric, NO_VALUE, rawLine } from "./grid.ts";
import type { LinesTaken } from "./lines-taken.ts";
import { isHeadRow } from "./work-grid.ts";

const WORD = /\S+/g;

/** The words of a line that single blanks alone part; wider gaps are columns, which aligned-grid.ts reads. */
function wordsOf(source: Source, line: Line | undefined): Cell[] {
  if (!line || line.end - line.start > 90) return [];
  const raw = rawLine(source, line);
  if (/[ \u3000]{2}|\t/.test(raw.trim())) return [];
  return matchesIn(WORD, raw).map((word) =>
    cellOf(source, line.rawStart + word.index, line.rawStart + word.index + word[0].length),
  );
}

/** A row as wide as the heads; the last cell may lack when it is a remark. */
function rowOf(words: readonly Cell[], heads: readonly Cell[]): Cell[] | undefined {
  if (words.length === heads.length) return [...words];
  const lacksRemark = words.length === heads.length - 1 && heads.at(-1)?.text === "备注" && isNumeric(words.at(-1));
  return lacksRemark ? [...words, EMPTY] : undefined;
}

/** Whether one column beside the serial numbers holds figures alone. */
function hasFigures(rows: readonly (readonly Cell[])[]): boolean {
  return (rows[0] ?? []).some(
    (_, i) =>
      i > 0 && rows.every((row) => isNumeric(row[i]) || NO_VALUE.test(row[i]?.text ?? "")) && isNumeric(rows[0]?.[i]),
  );
}

/** The sum below the rows has no serial number. */
const TOTAL = /^(?:[市区县]?[合总共]计|汇总|全[省市区县州](?:合计)?)$/;

function countedFrom(source: Source, at: number): Grid | undefined {
  const heads = wordsOf(source, source.lines[at]);
  if (heads.length < 3 || heads.slice(1).some(isNumeric)) return undefined;
  const rows: Cell[][] = [];
  for (;;) {
    const words = wordsOf(source, source.lines[at + rows.length + 1]);
    const total = TOTAL.test(words[0]?.text ?? "");
    const counted = words[0]?.text === String(rows.length + 1);
    const row = total ? rowOf([EMPTY, ...words], heads) : counted ? rowOf(words, heads) : undefined;
    if (row) rows.push(row);
    if (!row || total) break;
  }
  const next = source.lines[at + rows.length + 1];
  // A line that goes on with figures is a row that does not fit: then none is sure.
  const unfit = next && /^(?:\d+ |合 ?计|总 ?计|小 ?计)|\s\d[\d,.]*$/.test(rawLine(source, next).trim());
  const least = isHeadRow(heads) ? 2 : 3;
  if (rows.length < least || unfit || !(least < 3 || hasFigures(rows))) return undefined;
  return { rows: [heads, ...rows], firstLine: at, lastLine: at + rows.length };
}

/**
 * Tables of single blanks whose rows are counted 1, 2, 3 and have as many words as there are heads: then the place of each word is
 * sure, whatever it is (a unit, a nature, a remark). A sum may end them; with any other row that does not fit, none is read here.
 */
export function countedLineGrids(source: Source, taken: LinesTaken): Grid[] {
  if ((source.says & SAYS_SERIAL) === 0) return [];
  if (!/(?:序号|编号|序號|編號)[ \u3000]/.test(source.raw)) return [];
  return source.lines.flatMap((line, at) => {
    if (
      taken.has(at) ||
      (line.says & SAYS_SERIAL) === 0 ||
      !/^\s*(?:序号|编号|序號|編號)[ \u3000]\S/.test(rawLine(source, line).slice(0, 40))
    )
      return [];
    const grid = countedFrom(source, at);
    return grid ? [grid] : [];
  });
}
