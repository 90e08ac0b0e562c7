import { cellInLine } from "../domain/table-line.ts";

/** Chinese characters, kana and the full-width punctuation that stands with them. */
const CHINESE =
  "\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}“”‘’—…·";
const FOLD = new RegExp(`(?<=([${CHINESE}])?)[\\s\\u00a0]+(?=([${CHINESE}])?)`, "gu");
const LINE_BREAK = new RegExp(`(?<=[${CHINESE}])\\n+|\\n+(?=[${CHINESE}])`, "gu");
/** Controls but white space, invisible joiners and marks, halves of surrogate pairs. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Control}\p{Format}\p{Surrogate}]/gu;

/**
 * One line of text out of the characters of a page: white space becomes one blank; where the source was merely broken
 * between Chinese characters it vanishes.
 */
export function lineText(raw: string): string {
  return raw
    .replace(INVISIBLE, "")
    .replace(FOLD, (blank, before: string | undefined, after: string | undefined) =>
      before && after && blank.includes("\n") ? "" : " ",
    )
    .trim();
}

/** Text of a table cell: its lines joined, `|` made full-width so that it is no border. */
export function cellText(lines: readonly string[]): string {
  return cellInLine(lines.join("\n").replace(LINE_BREAK, "").replace(/\n+/g, " ")).trim();
}
