/** Upright strokes part the cells of a table line, so one that is printed in a cell is written as the mathematical sign. */
const STROKES = /[|｜│┃]/g;
const STAND_IN = "∣";

/** Stand in cells that are merged with the one above and with the one on the left. */
export const ABOVE = "↑";
export const LEFT = "←";

/** The text of a cell as it stands in a table line `| a | b |`. */
export function cellInLine(text: string): string {
  return text.replace(STROKES, STAND_IN);
}

/** Where the words of one cell stand in a line (UTF-16), without the blanks around them. */
type LineCell = { readonly from: number; readonly to: number };

/**
 * The cells of a table line `| a | b |`, the opposite of writing them with `cellInLine`: every stroke parts. Undefined for
 * a line that does not begin and end with a stroke; blanks around the line do not count.
 */
export function cellsOfLine(line: string): LineCell[] | undefined {
  const [first, last] = [line.length - line.trimStart().length, line.trimEnd().length - 1];
  if (last <= first || line[first] !== "|" || line[last] !== "|") return undefined;
  const cells: LineCell[] = [];
  let start = first + 1;
  for (let end = line.indexOf("|", start); end !== -1; end = line.indexOf("|", start)) {
    const raw = line.slice(start, end);
    const words = raw.trim();
    const from = start + (words === "" ? 0 : raw.length - raw.trimStart().length);
    cells.push({ from, to: from + words.length });
    start = end + 1;
  }
  return cells;
}
