/** Upright strokes part the cells of a table line, so one that is printed in a cell is written as the mathematical sign. */
const STROKES = /[|｜│┃]/g;
const STAND_IN = "∣";

/** The text of a cell as it stands in a table line `| a | b |`. */
export function cellInLine(text: string): string {
  return text.replace(STROKES, STAND_IN);
}
